"""A person's word on what belongs together: pairs confirmed, denied, brought together and parted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ....core.places import Path

if TYPE_CHECKING:
    from ....workspace.comparing.aligning.suggesting import Suggestion
    from ..comparing import Comparing


def selected(comparing: Comparing, row: int) -> Suggestion | None:
    """The suggested pair of a row of the tree; None where it is something else."""
    # Imported late: starting the window need not wait for it.
    from ....workspace.comparing.rows.rows import SUGGESTED

    rows = comparing.view.rows if comparing.view is not None else None
    if rows is None or not 0 <= row < len(rows) or rows.kind[row] != SUGGESTED:
        return None
    return rows.suggestions[rows.what[row]]


def current(comparing: Comparing, row: int) -> Suggestion | None:
    """The suggested pair of a row of the tree, else the first one; None where there is none."""
    suggestions = comparing.view.rows.suggestions if comparing.view is not None else []
    return selected(comparing, row) or next(iter(suggestions), None)


def confirm(comparing: Comparing, pairs: Sequence[Suggestion]) -> None:
    """Bring suggested pairs together."""
    _choose(comparing, [_paths(comparing, pair.left, pair.right) for pair in pairs])


def deny(comparing: Comparing, pair: Suggestion) -> None:
    """Hear no more of a suggested pair."""
    comparing.set_dismissed(comparing.dismissed | {_paths(comparing, pair.left, pair.right)})


def to_be_joined(comparing: Comparing) -> tuple[int, int] | None:
    """The two selected matches, one on the left only and one on the right only; None where others are selected."""
    comparison, places = comparing.comparison, comparing.places
    if comparison is None or len(places) != 2:
        return None
    one, other = (comparison.alignment.matches[place] for place in places)
    if one.right < 0 and other.left < 0:
        return places[0], places[1]
    return (places[1], places[0]) if one.left < 0 and other.right < 0 else None


def join(comparing: Comparing) -> None:
    """Bring the two selected entries together."""
    places, comparison = to_be_joined(comparing), comparing.comparison
    if places is not None and comparison is not None:
        matches = comparison.alignment.matches
        _choose(comparing, [_paths(comparing, matches[places[0]].left, matches[places[1]].right)])


def to_be_parted(comparing: Comparing) -> list[int]:
    """The selected matches that have two sides."""
    comparison = comparing.comparison
    if comparison is None:
        return []
    return [place for place in comparing.places if min(comparison.alignment.matches[place][:2]) >= 0]


def part(comparing: Comparing) -> None:
    """Let the selected pairs be no pairs."""
    comparison = comparing.comparison
    if comparison is None:
        return
    paths = {comparison.left.entries[comparison.alignment.matches[place].left].path
             for place in to_be_parted(comparing)}
    wanted = comparing.wanted
    chosen = tuple([pair for pair in wanted.chosen if pair[0] not in paths])
    comparing.set_wanted(wanted._replace(chosen=chosen, parted=tuple(dict.fromkeys([*wanted.parted, *paths]))))


def _choose(comparing: Comparing, pairs: Sequence[tuple[Path, Path]]) -> None:
    wanted = comparing.wanted
    left, right = {pair[0] for pair in pairs}, {pair[1] for pair in pairs}
    kept = [pair for pair in wanted.chosen if pair[0] not in left and pair[1] not in right]
    comparing.set_wanted(wanted._replace(chosen=(*kept, *pairs),
                                         parted=tuple([path for path in wanted.parted if path not in left])))


def _paths(comparing: Comparing, left: int, right: int) -> tuple[Path, Path]:
    comparison = comparing.comparison
    assert comparison is not None
    return comparison.left.entries[left].path, comparison.right.entries[right].path
