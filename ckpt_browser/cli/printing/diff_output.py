"""What ``diff`` writes for people: what it comes down to in a line, then what changed most."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from ...core.nodes import Node, Tensor, Value
from ...core.paths import path_text, visible
from ...core.places import Path
from ...workspace.comparing.aligning.aligning import PREFIX
from ...workspace.comparing.aligning.entries import Side
from ...workspace.comparing.comparing import Comparison
from ...workspace.comparing.judging.judging import ADDED, REMOVED
from ...workspace.comparing.reporting import text_diff, words
from ...workspace.comparing.reporting.folding import folded
from ...workspace.comparing.reporting.json_report import Titles, path_at
from ...workspace.comparing.reporting.ordering import changed_places, is_of_tensors, most_changed
from ...workspace.comparing.reporting.sides import node_text, pair_texts, tensor_texts
from ...workspace.comparing.reporting.summary import NESTED, Summary, is_renamed
from .colors import Colors
from .tables import table

HEADERS = ("  tensor", "what it is", "relative L2", "max |Δ|", "cosine", "differing", "")
ALIGN = ("left", "left", "right", "right", "right", "right", "left")
NAME_LIMIT = 90
LINES, LINE_LIMIT = 20, 160
"""Lines of two texts that are shown, and characters of each."""
LONGEST = 20_000
"""Characters of a text that is compared line by line."""
SIGNED = {"-": REMOVED, "+": ADDED}
MANY = 100_000
"""Entries of one side from which on they are not folded."""


class Text(NamedTuple):
    """What is written about, and how."""

    comparison: Comparison
    summary: Summary
    titles: Titles
    top: int | None
    """Most lines of each list; None for all."""
    colors: Colors
    write: Callable[[str], object]


def write_text(text: Text) -> None:
    """Write the summary, and each list with what is most important first."""
    comparison, summary, colors = text.comparison, text.summary, text.colors
    tensors = words.tensors_of(comparison)
    for sign, kind, title, side, count in zip(("---", "+++"), ("removed", "added"), text.titles,
                                              (comparison.left, comparison.right), tensors, strict=True):
        told = words.file_text(side.document.checkpoint, count)
        text.write(f"{colors.paint(f'{sign} {visible(title)}', kind)}  {colors.paint(told, 'soft')}\n")
    verdict = "identical" if summary.identical else "nothing differs beyond the tolerance" \
        if not summary.differs else ""
    told = ", ".join([colors.paint(word, kind) for kind, word in words.summary_words(summary)])
    text.write(f"\n{colors.paint(verdict, 'strong') + ': ' if verdict else ''}{told}\n")
    if summary.devices:
        text.write(colors.paint(f"on other devices, which does not count: {summary.devices:,}", "soft") + "\n")
    _tensors(text)
    _values(text)
    for kind, side in ((ADDED, comparison.right), (REMOVED, comparison.left)):
        _one_sided(text, kind, side)
    _renamed(text)
    _suggested(text)
    _listed(text, "problem", "cannot be compared", len(summary.troubles), (
        f"{_where(text, place, side)}: {visible(message)}" for place, side, message in summary.troubles))


def _tensors(text: Text) -> None:
    comparison, colors = text.comparison, text.colors
    shown = most_changed(comparison, text.top)
    total = sum(is_of_tensors(comparison, place) for place in changed_places(comparison))
    if not shown:
        return
    text.write(_title(text, f"tensors that changed ({total:,})" + (", most first" if total > 1 else "")))
    text.write(table([_row(comparison, place, colors) for place in shown], HEADERS, ALIGN))
    _rest(text, total - len(shown))


def _row(comparison: Comparison, place: int, colors: Colors) -> tuple[str, ...]:
    match, verdict = comparison.alignment.matches[place], comparison.verdicts[place]
    left, right = comparison.left.tensor(match.left), comparison.right.tensor(match.right)
    found = verdict.differences
    numbers = ("", "", "", "") if found is None else (
        words.number_text(found.relative_l2), words.number_text(found.max_abs), words.cosine_text(found.cosine),
        words.share_text(found.differing, found.elements))
    name = _name(comparison.left.entries[match.left].path)
    if is_renamed(comparison, match):
        name = f"{name} → {_name(comparison.right.entries[match.right].path)}"
    return (f"{colors.sign('changed')} {name}", _what(left, right, colors), *numbers,
            ", ".join(words.notes(verdict)))


def _what(left: Tensor, right: Tensor, colors: Colors) -> str:
    """Both tensors in words; what differs between the two has colour."""
    before, after = tensor_texts(left, right)
    if not before:
        return node_text(left)
    same = [word for word, other in ((left.dtype, right.dtype), (str(list(left.shape)), str(list(right.shape))))
            if word == other]
    return " ".join([f"{colors.paint(before, REMOVED)} → {colors.paint(after, ADDED)}", *same])


def _values(text: Text) -> None:
    """Values that changed, and what stands beside the items."""
    comparison, colors = text.comparison, text.colors

    def lines() -> Iterator[str]:
        for place in changed_places(comparison):
            if not is_of_tensors(comparison, place):
                match = comparison.alignment.matches[place]
                yield (f"{_name(path_at(comparison, place))}:"
                       f"{_difference(comparison.left.node(match.left), comparison.right.node(match.right), colors)}")
        for path, left, right in comparison.beside:
            pair_ = [visible(one, 120) if one is not None else "nothing" for one in (left, right)]
            yield f"{_name(path)}: {_arrow(pair_[0], pair_[1], colors)}"

    total = sum(not is_of_tensors(comparison, place) for place in changed_places(comparison)) + len(comparison.beside)
    _listed(text, "changed", "values that changed", total, lines())


def _difference(left: Node, right: Node, colors: Colors) -> str:
    """Two values side by side; of texts of several lines, those that differ below each other."""
    ours, theirs = (node.value if isinstance(node, Value) else None for node in (left, right))
    if isinstance(ours, str) and isinstance(theirs, str) and max(len(ours), len(theirs)) <= LONGEST:
        found = text_diff.lines(ours, theirs)
        if found is not None:
            told = [f"\n    {colors.paint(f'{sign} {visible(text, LINE_LIMIT)}', SIGNED[sign])}" if sign in SIGNED else
                    f"\n      {'…' if sign == '@' else visible(text, LINE_LIMIT)}" for sign, text in found[:LINES]]
            return "".join(told) + ("\n      …" if len(found) > LINES else "")
    return f" {_arrow(*pair_texts(left, right), colors)}"


def _arrow(left: str, right: str, colors: Colors) -> str:
    return f"{colors.paint(left, REMOVED)} → {colors.paint(right, ADDED)}"


def _one_sided(text: Text, kind: str, side: Side) -> None:
    """What is on one side only, by groups where whole groups are."""
    matches = text.comparison.alignment.matches
    places = [match.right if kind == ADDED else match.left for match in matches
              if (match.left if kind == ADDED else match.right) < 0]
    if not places:
        return
    mine = set(places)
    texts = [path_text(side.entries[place].path) for place in places]
    others = (path_text(entry.path) for place, entry in enumerate(side.entries) if place not in mine)
    if len(side.entries) > MANY:
        lines = (f"{visible(name, NAME_LIMIT)}  {node_text(side.node(place))}"
                 for name, place in zip(texts, places, strict=True))
        _listed(text, kind, kind, len(places), lines)
        return
    groups = folded(texts, others)
    _listed(text, kind, f"{kind} ({len(places):,})", len(groups), (
        f"{visible(group.text, NAME_LIMIT)}  " + text.colors.paint(_told([places[place] for place in group.places],
                                                                         side), "soft") for group in groups))


def _told(places: Sequence[int], side: Side) -> str:
    """What some entries are: the one in words, many by number and size."""
    from humanize import naturalsize

    nodes = [side.node(place) for place in places]
    if len(nodes) == 1:
        return node_text(nodes[0])
    tensors = [node for node in nodes if isinstance(node, Tensor)]
    rest = len(nodes) - len(tensors)
    told = [f"{len(tensors):,} tensor{'' if len(tensors) == 1 else 's'}",
            naturalsize(sum(node.nbytes for node in tensors))] if tensors else []
    return ", ".join([*told, *([f"{rest:,} other{'' if rest == 1 else 's'}"] if rest else [])])


def _renamed(text: Text) -> None:
    """Renamed pairs that no prefix explains, one by one."""
    comparison = text.comparison

    def lines() -> Iterator[str]:
        for match in comparison.alignment.matches:
            if is_renamed(comparison, match) and match.how not in (PREFIX, "name"):
                yield (f"{_name(comparison.left.entries[match.left].path)} → "
                       f"{_name(comparison.right.entries[match.right].path)}")

    total = sum(one.pairs for one in text.summary.renames if one.how not in (PREFIX, NESTED))
    _listed(text, "renamed", "renamed", total, lines())


def _suggested(text: Text) -> None:
    comparison = text.comparison
    _listed(text, "renamed", "may belong together, having the same shape", len(comparison.suggestions), (
        f"{_name(comparison.left.entries[ours].path)} → {_name(comparison.right.entries[theirs].path)}"
        for ours, theirs in comparison.suggestions))


def _listed(text: Text, kind: str, title: str, total: int, lines: Iterable[str]) -> None:
    """A list below its title, with a sign before each line."""
    if not total:
        return
    text.write(_title(text, title if title.endswith(")") else f"{title} ({total:,})"))
    sign = text.colors.sign(kind)
    shown = 0
    for line in lines if text.top is None else islice(lines, text.top):
        text.write(f"{sign} {line}\n")
        shown += 1
    _rest(text, total - shown)


def _title(text: Text, title: str) -> str:
    return f"\n{text.colors.paint(title, 'strong')}\n"


def _rest(text: Text, count: int) -> None:
    if count > 0:
        text.write(text.colors.paint(f"  … and {count:,} more (--top 0 shows all)", "soft") + "\n")


def _name(path: Path) -> str:
    return visible(path_text(path), NAME_LIMIT) or "the file as a whole"


def _where(text: Text, place: int, side: str) -> str:
    return _name(path_at(text.comparison, place)) if place >= 0 else visible(getattr(text.titles, side))
