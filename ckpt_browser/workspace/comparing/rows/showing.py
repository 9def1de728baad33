"""How a person sees a comparison: which rows are kept, and in which order."""

from collections.abc import Sequence
from typing import NamedTuple

from ....core.jobs import CancelToken
from ....core.nodes import Node
from ....core.paths import path_text
from ....core.places import Path
from ...rows.arranged import Arranged
from ...rows.arrangement import by_key, natural_order
from ...rows.filtering import TEXT_SEARCHED, Query, Word, parse
from ...rows.linked import SLICE
from ..aligning.aligning import Match
from ..aligning.entries import Side
from ..judging.judging import ADDED, REMOVED
from .cells import NUMERIC, DiffColumn, sort_value
from .marks import BITS
from .rows import BESIDE, MATCH, SUGGESTED, DiffRows

_DIFFERENT = BITS["differs"] | BITS["within"]
_SUGGESTING = BITS[ADDED] | BITS[REMOVED]


class DiffRequest(NamedTuple):
    """How a person wants to see a comparison."""

    folded: bool = True
    natural: bool = False
    column: DiffColumn | None = None
    descending: bool = False
    marks: frozenset[str] = frozenset()
    """Only rows with one of these marks; all if empty."""
    only_different: bool = False
    """Leave out what is the same, or only called otherwise by a prefix that many share."""
    hide_within: bool = False
    """Leave out what differs within the tolerance only."""
    filter: str = ""

    @property
    def depends_on_numbers(self) -> bool:
        """Whether other rows may be shown, or in another order, once more numbers were read."""
        return bool(self.marks) or self.only_different or self.hide_within or self.column in NUMERIC \
            or self.column == DiffColumn.WHAT


class DiffArrangement(Arranged):
    """What a view shows of a comparison."""

    tree: DiffRows

    def __init__(self, rows: DiffRows, request: DiffRequest, keep: bytearray | None) -> None:
        super().__init__(rows, keep)
        self.request = request

    def _sorted(self, rows: list[int], token: CancelToken) -> list[int]:
        tree, column = self.tree, self.request.column
        if column is not None and not (self.request.natural and column == DiffColumn.NAME):
            return by_key(rows, lambda row: sort_value(tree, row, column), self.request.descending, token)
        if not self.request.natural:
            return rows
        natural = natural_order()
        ends = {tree.suggested, tree.beside}
        inner = [row for row in rows if row not in ends]
        return [*(row for row in rows if row == tree.suggested),
                *by_key(inner, lambda row: natural(tree.name[row]), self.request.descending, token),
                *(row for row in rows if row == tree.beside)]


class DiffShown(NamedTuple):
    """What a view shows."""

    request: DiffRequest
    rows: DiffRows
    arrangement: DiffArrangement
    kept: int | None = None
    """How many matches the filters keep; None without a filter."""


def arrange(rows: DiffRows, request: DiffRequest, token: CancelToken | None = None) -> DiffShown:
    """Arrange the rows of a comparison as requested.

    Raises:
        FilterError: the filter cannot be understood.
        Cancelled: the token was raised.
    """
    token = token or CancelToken()
    found = _kept(rows, request, token)
    arrangement = DiffArrangement(rows, request, None if found is None else _with_all_above(rows, found, token))
    arrangement.prepare(token)
    kept = None if found is None else sum([rows.kind[row] == MATCH for row in found])
    return DiffShown(request, rows, arrangement, kept)


def _with_all_above(rows: DiffRows, some: Sequence[int], token: CancelToken) -> bytearray:
    keep, parent = bytearray(len(rows)), rows.parent
    for place, row in enumerate(some):
        if not place % SLICE:
            token.check()
        above = row
        while above >= 0 and not keep[above]:
            keep[above] = 1
            above = parent[above]
    return keep


def _kept(rows: DiffRows, request: DiffRequest, token: CancelToken) -> list[int] | None:
    """The rows that all filters keep, without those above them; None where there is no filter."""
    query = parse(request.filter)
    if query is None and not (request.marks or request.only_different or request.hide_within):
        return None
    wanted = sum([BITS[mark] for mark in request.marks]) or -1
    if request.only_different:
        wanted = _DIFFERENT if wanted < 0 else wanted
    unwanted = BITS["within"] if request.hide_within else 0
    places = [place for place, bits in enumerate(rows.marks)
              if bits & wanted and not bits & unwanted and (not request.only_different or bits & _DIFFERENT)]
    if query is not None:
        places = _found(rows, places, query, token)
    row_of = rows.row_of
    return [*_others(rows, query, wanted), *(row_of[place] for place in places)]


def _others(rows: DiffRows, query: Query | None, wanted: int) -> list[int]:
    """Rows that are no matches, and that the filters keep."""
    if query is not None and query.terms:
        return []
    found = []
    for above in (rows.suggested, rows.beside):
        for row in rows.children(above) if above >= 0 else ():
            bits = rows.bits(row) if rows.kind[row] == BESIDE else _SUGGESTING
            if bits & wanted and (query is None or all(map_words(query.words, texts_of(rows, row)))):
                found.append(row)
    return found


def texts_of(rows: DiffRows, row: int) -> list[str]:
    """The paths of a row on both sides, as people write them."""
    comparison, kind, what = rows.comparison, rows.kind[row], rows.what[row]
    if kind == BESIDE:
        return [path_text(comparison.beside[what].path)]
    pair: Match | tuple[int, int] = rows.suggestions[what] if kind == SUGGESTED else comparison.alignment.matches[what]
    return [path_text(path) for path in _paths(comparison.left, comparison.right, *pair[:2])]


def _paths(left: Side, right: Side, ours: int, theirs: int) -> list[Path]:
    """The paths of two entries, once where they are the same."""
    found = [left.entries[ours].path] if ours >= 0 else []
    if theirs >= 0 and (not found or right.entries[theirs].path != found[0]):
        found.append(right.entries[theirs].path)
    return found


def map_words(words: Sequence[Word], texts: Sequence[str]) -> list[bool]:
    """Of each word whether it holds: for one of the texts, or, where it is negated, for none of them."""
    return [any(word.test(text) for text in texts) != word.negated for word in words]


class _Leaves(NamedTuple):
    """The nodes of the entries of one side, as terms of a filter want them."""

    node: Sequence[int]
    nodes: Sequence[Node]


def _found(rows: DiffRows, places: list[int], query: Query, token: CancelToken) -> list[int]:
    """Those of some matches that a query holds for, on one side at least."""
    comparison = rows.comparison
    sides = comparison.left, comparison.right
    leaves = [_Leaves([entry.node for entry in side.entries], side.document.checkpoint.nodes) for side in sides]
    found = []
    for number, place in enumerate(places):
        if not number % SLICE:
            token.check()
        pair = comparison.alignment.matches[place][:2]
        known = [(leaf, entry) for leaf, entry in zip(leaves, pair, strict=True) if entry >= 0]
        if not all(any(test(leaf, entry) for leaf, entry in known) != negated for test, negated in query.terms):
            continue
        if query.words:
            texts = [path_text(path)[-TEXT_SEARCHED:] for path in _paths(*sides, *pair)]
            if not all(map_words(query.words, texts)):
                continue
        found.append(place)
    return found
