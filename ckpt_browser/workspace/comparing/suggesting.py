"""What may belong together though nothing proves it: the same shape at the same position, for a person to confirm."""

from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from typing import NamedTuple

from ...core.nodes import Tensor
from .aligning import Alignment
from .entries import Side, last_part


class Suggestion(NamedTuple):
    """Two entries that may be one."""

    left: int
    """Place among the left entries."""
    right: int


def suggestions(alignment: Alignment) -> list[Suggestion]:
    """Pairs of left-over tensors: of one shape and last name, then of one shape, each in the order of the files."""
    left, right = alignment.left, alignment.right
    ours = [match.left for match in alignment.matches if match.right < 0 and _is_tensor(left, match.left)]
    theirs = [match.right for match in alignment.matches if match.left < 0 and _is_tensor(right, match.right)]
    found: list[Suggestion] = []
    for key in (_shape_and_name, _shape):
        pairs = _paired(left, ours, right, theirs, key)
        found += pairs
        taken = {pair.left for pair in pairs}, {pair.right for pair in pairs}
        ours = [place for place in ours if place not in taken[0]]
        theirs = [place for place in theirs if place not in taken[1]]
    return sorted(found)


def _is_tensor(side: Side, place: int) -> bool:
    return isinstance(side.node(place), Tensor)


def _shape_and_name(side: Side, place: int) -> object:
    return side.tensor(place).shape, last_part(side.entries[place].name)


def _shape(side: Side, place: int) -> object:
    return side.tensor(place).shape


def _paired(left: Side, ours: Sequence[int], right: Side, theirs: Sequence[int],
            key: Callable[[Side, int], object]) -> list[Suggestion]:
    waiting: dict[object, deque[int]] = defaultdict(deque)
    for place in theirs:
        waiting[key(right, place)].append(place)
    return [Suggestion(place, others.popleft()) for place in ours if (others := waiting.get(key(left, place)))]
