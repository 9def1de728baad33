"""The words and numbers of one row of a comparison, column by column, safe to show."""

from PySide6.QtCore import QCoreApplication

from ....core.nodes import Node, Tensor, Value
from ....core.paths import path_text, visible
from ....workspace.comparing.aligning.aligning import CHOSEN, CONTENT, NEIGHBOURS, PREFIX, RULE
from ....workspace.comparing.judging.judging import (
    ADDED,
    CHANGED,
    CHECKSUM,
    DTYPE,
    PLACE,
    READ,
    REMOVED,
    RENAMED,
    SAME,
    SHAPE,
    TYPE,
    VALUE,
)
from ....workspace.comparing.reporting.sides import pair_texts
from ....workspace.comparing.rows.cells import NUMERIC, DiffColumn, differences_of, entry_text, nodes_of, number_of
from ....workspace.comparing.rows.marks import BITS, DIFFERS, OPEN, PROBLEM, WITHIN, count_of, total_of
from ....workspace.comparing.rows.rows import BESIDE, GROUP, MATCH, SUGGESTED, DiffRows
from ....workspace.comparing.rows.showing import DiffArrangement
from ...viewers.statistics.number_text import exact_text, number_text, share_text
from ...widgets.labels import plain_tip
from ...wording import numbers
from ...wording.sentences import clauses, listed, sentence_of
from ...wording.words import fill
from ..signs import FIRST, LOOKS, counted_word, word_of

translate = QCoreApplication.translate

TOLD = (CHANGED, ADDED, REMOVED, PROBLEM, RENAMED, OPEN)
"""What a group says of the rows below it, in this order."""

SHORT = 60
"""Characters of a value in a cell."""
LONG = 400
"""Characters of it in a tip."""


def display(arrangement: DiffArrangement, row: int, column: int) -> str:
    """What a cell shows."""
    if arrangement.is_range(row):
        return _range(arrangement, row, column)
    rows = arrangement.tree
    if column == DiffColumn.NAME:
        return name_text(rows, row)
    if column == DiffColumn.WHAT:
        return what_text(rows, row)
    if column in NUMERIC:
        return number_cell(rows, row, column)
    return side_texts(rows, row)[column == DiffColumn.RIGHT]


def name_text(rows: DiffRows, row: int) -> str:
    """What the row is called; where its name on the right is another one, both."""
    if row == rows.suggested:
        return translate("Diff", "May belong together")
    if row == rows.beside:
        return translate("Diff", "Beside the items")
    kind, comparison = rows.kind[row], rows.comparison
    if kind == SUGGESTED:
        pair = rows.suggestions[rows.what[row]]
        names = comparison.left.entries[pair.left].name, comparison.right.entries[pair.right].name
        return "  →  ".join([visible(name, 120) for name in names])
    if kind == BESIDE:
        return visible(path_text(comparison.beside[rows.what[row]].path), 120)
    name = visible(rows.name[row]) or translate("Diff", "(top level)")
    match = rows.match(row)
    if match is not None and rows.bits(row) & BITS[RENAMED] and match.how in (CONTENT, NEIGHBOURS, RULE, CHOSEN):
        return f"{name}  →  {visible(comparison.right.entries[match.right].name, 120)}"
    return name


def sign_of(rows: DiffRows, row: int) -> tuple[str, bool]:
    """The mark whose sign stands before a row, and whether it holds for all of it."""
    if row == rows.suggested or rows.kind[row] == SUGGESTED:
        return RENAMED, False
    if rows.kind[row] != GROUP:
        bits = rows.bits(row)
        return next((mark for mark in FIRST if bits & BITS[mark]), OPEN), True
    packed = rows.packed(row)
    total = total_of(packed)
    counts = {mark: count_of(packed, mark) for mark in FIRST}
    for mark in (SAME, ADDED, REMOVED, RENAMED):
        if counts[mark] == total and (mark != RENAMED or not counts[CHANGED]):
            return mark, True
    if counts[CHANGED] or counts[ADDED] or counts[REMOVED]:
        return (CHANGED if count_of(packed, DIFFERS) else WITHIN), False
    return next((mark for mark in (PROBLEM, OPEN, RENAMED) if counts[mark]), SAME), False


def what_text(rows: DiffRows, row: int) -> str:
    """What happened, in words."""
    if rows.kind[row] == SUGGESTED:
        return translate("Diff", "may be renamed")
    if rows.kind[row] == GROUP:
        return group_text(rows, row)
    bits = rows.bits(row)
    mark = next((mark for mark in FIRST if bits & BITS[mark]), OPEN)
    text = f"{LOOKS[mark].sign} {_what(rows, row, mark)}"
    if bits & BITS[RENAMED] and mark not in (RENAMED, ADDED, REMOVED) and not _by_prefix(rows, row):
        text = fill(translate("Diff", "{what}, renamed"), what=text)
    if bits & BITS["device"]:
        text = fill(translate("Diff", "{what}, device"), what=text)
    return text


def _by_prefix(rows: DiffRows, row: int) -> bool:
    match = rows.match(row)
    return match is not None and match.how == PREFIX


def _what(rows: DiffRows, row: int, mark: str) -> str:
    if mark != CHANGED or rows.kind[row] != MATCH:
        return word_of(mark)
    verdict = rows.comparison.verdicts[rows.what[row]]
    details = [word_of(name) for name in (TYPE, SHAPE) if name in verdict.what]
    if DTYPE in verdict.what:
        details.append(translate("Diff", "dtype, rounded") if verdict.cast else word_of(DTYPE))
        if VALUE in verdict.what:
            details.append(translate("Diff", "values"))
    found = verdict.differences
    if found is not None and found.not_finite:
        details.append(translate("Diff", "NaN or ∞"))
    return listed(details) or word_of(CHANGED)


def group_text(rows: DiffRows, row: int) -> str:
    """What happened below a group: ``3 changed, 1 added``."""
    packed = rows.packed(row)
    if row == rows.suggested:
        return numbers.counted(rows.count[row], translate("Diff", "1 pair"), translate("Diff", "{n} pairs"))
    told = [(mark, count) for mark in TOLD if (count := count_of(packed, mark))]
    return clauses([counted_word(count, mark) for mark, count in told]) or word_of(SAME)


def side_texts(rows: DiffRows, row: int, limit: int = SHORT) -> tuple[str, str]:
    """What stands on the left, and on the right."""
    if rows.kind[row] == BESIDE:
        item = rows.comparison.beside[rows.what[row]]
        return visible(item.left or "", limit), visible(item.right or "", limit)
    left, right = nodes_of(rows, row)
    if isinstance(left, Value) and isinstance(right, Value) and VALUE in _differing(rows, row):
        found = pair_texts(left, right, limit)
        return found.left, found.right
    known = differences_of(rows, row)
    if known is not None and known.ends and isinstance(left, Tensor) and isinstance(right, Tensor) \
            and not left.shape and not right.shape:
        texts = [f"{_type(node)}{scalar_text(value)}"
                 for node, value in zip((left, right), known.ends, strict=True)]
        return texts[0], texts[1]
    return _side(left, limit), _side(right, limit)


def brief_side(arrangement: DiffArrangement, row: int, column: int) -> str | None:
    """What a side has without the type of a tensor; None where there is no type to leave out."""
    if arrangement.is_range(row) or column not in (DiffColumn.LEFT, DiffColumn.RIGHT):
        return None
    rows, side = arrangement.tree, int(column == DiffColumn.RIGHT)
    node = None if rows.kind[row] == BESIDE else nodes_of(rows, row)[side]
    if not isinstance(node, Tensor):
        return None
    return side_texts(rows, row)[side].removeprefix(_type(node))


def _type(node: Tensor) -> str:
    return f"{visible(node.dtype, 40)}  "


def _differing(rows: DiffRows, row: int) -> tuple[str, ...]:
    return rows.comparison.verdicts[rows.what[row]].what if rows.kind[row] == MATCH else ()


def _side(node: Node | None, limit: int) -> str:
    if isinstance(node, Tensor):
        return f"{_type(node)}{numbers.shape_text(node.shape)}"
    return visible(entry_text(node), limit)


def scalar_text(value: complex) -> str:
    """The number of a tensor that has just one, and no axis."""
    return number_text(value, 6) if isinstance(value, int | float) else str(value)


def number_cell(rows: DiffRows, row: int, column: int) -> str:
    """A number, short enough for its cell."""
    value = number_of(rows, row, column)
    if value is None:
        return ""
    if column == DiffColumn.SHARE:
        known = differences_of(rows, row)
        if known is not None:
            return share_text(known.differing, known.elements)
        return share_text(rows.numbers.differing[row], rows.numbers.elements[row])
    return number_text(value, 6 if column == DiffColumn.COSINE else 3)


def tooltip(arrangement: DiffArrangement, row: int, column: int) -> str | None:
    """More of a cell than fits."""
    if arrangement.is_range(row):
        return None
    rows = arrangement.tree
    if column == DiffColumn.NAME:
        text = _paths(rows, row)
    elif column == DiffColumn.WHAT:
        text = "\n".join(how_known(rows, row)) or what_text(rows, row)
    elif column in NUMERIC:
        value = number_of(rows, row, column)
        text = exact_text(value) if value is not None else ""
    else:
        left, right = side_texts(rows, row, LONG)
        text = left if left == right else _both(left, right)
    return plain_tip(text) or None


def _paths(rows: DiffRows, row: int) -> str:
    kind, comparison = rows.kind[row], rows.comparison
    if kind == GROUP:
        return visible(".".join(rows.path_of(row)))
    if kind == BESIDE:
        return visible(path_text(comparison.beside[rows.what[row]].path))
    match = rows.match(row)
    ours, theirs = match[:2] if match is not None else rows.suggestions[rows.what[row]]
    left = visible(path_text(comparison.left.entries[ours].path)) if ours >= 0 else ""
    right = visible(path_text(comparison.right.entries[theirs].path)) if theirs >= 0 else ""
    if not left or not right or left == right:
        return left or right
    return _both(left, right)


def _both(left: str, right: str) -> str:
    return "\n".join([fill(translate("Diff", "left: {what}"), what=left),
                      fill(translate("Diff", "right: {what}"), what=right)])


def how_known(rows: DiffRows, row: int) -> list[str]:
    """Sentences that say how it is known what a row says, and how the two came together."""
    if rows.kind[row] == GROUP:
        return [group_text(rows, row)]
    match = rows.match(row)
    if match is None:
        return []
    verdict = rows.comparison.verdicts[rows.what[row]]
    said = [what_text(rows, row)]
    if verdict.problem:
        said.append(visible(sentence_of(verdict.problem), LONG))
    proofs = {PLACE: translate("Diff", "The same bytes: they come from one place of one file"),
              CHECKSUM: translate("Diff", "The same bytes: both files record the same checksum and size"),
              READ: translate("Diff", "The same bytes: both were read")}
    if verdict.proof:
        said.append(proofs[verdict.proof])
    found = verdict.differences
    if found is not None and found.differing:
        said.append(fill(translate("Diff", "{n} of {all} numbers differ"), n=numbers.grouped(found.differing),
                         all=numbers.grouped(found.elements)))
    if verdict.cast:
        said.append(translate("Diff", "The numbers of the one are those of the other in its element type, rounded"))
    if found is not None and found.signed_zeros:
        said.append(fill(translate("Diff", "{n} of them are 0 on one side and −0 on the other"),
                         n=numbers.grouped(found.signed_zeros)))
    if found is not None and found.not_finite:
        said.append(fill(translate("Diff", "{n} of them are NaN or infinite on one side"),
                         n=numbers.grouped(found.not_finite)))
    ways = {PREFIX: translate("Diff", "Brought together by a prefix that many names share"),
            CONTENT: translate("Diff", "Brought together by what they hold"),
            NEIGHBOURS: translate("Diff", "Brought together like their neighbours, which hold the same"),
            RULE: translate("Diff", "Brought together by a rule"),
            CHOSEN: translate("Diff", "Brought together by you")}
    if match.how in ways:
        said.append(ways[match.how])
    return said


def _range(arrangement: DiffArrangement, row: int, column: int) -> str:
    if column == DiffColumn.NAME:
        first, last = arrangement.ends(row)
        return f"{visible(arrangement.tree.name[first], 60)} … {visible(arrangement.tree.name[last], 60)}"
    if column == DiffColumn.WHAT:
        count = len(arrangement.children(row))
        return numbers.counted(count, translate("Diff", "1 row"), translate("Diff", "{n} rows"))
    return ""
