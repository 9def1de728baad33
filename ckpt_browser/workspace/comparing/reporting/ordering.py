"""Which changes come first: other shapes and types, then what is not finite, then by how much the numbers moved."""

import heapq
import math
from collections.abc import Iterator

from ....core.nodes import Tensor
from ..comparing import Comparison
from ..judging.judging import CHANGED, SHAPE, TYPE


def changed_places(comparison: Comparison) -> Iterator[int]:
    """Places of the matches that changed, in order."""
    return (place for place, verdict in enumerate(comparison.verdicts) if verdict.what
            and comparison.status(place) == CHANGED)


def is_of_tensors(comparison: Comparison, place: int) -> bool:
    """Whether a match is one of two tensors."""
    match = comparison.alignment.matches[place]
    return all(number >= 0 and isinstance(side.node(number), Tensor) for side, number in
               ((comparison.left, match.left), (comparison.right, match.right)))


def most_changed(comparison: Comparison, most: int | None) -> list[int]:
    """Places of the tensors that changed most, the first ones first.

    Args:
        most: how many; all if None.
    """
    places = (place for place in changed_places(comparison) if is_of_tensors(comparison, place))
    if most is None:
        return sorted(places, key=lambda place: _rank(comparison, place))
    return heapq.nsmallest(most, places, key=lambda place: _rank(comparison, place))


def _rank(comparison: Comparison, place: int) -> tuple[int, float, float]:
    verdict = comparison.verdicts[place]
    found = verdict.differences
    if TYPE in verdict.what or SHAPE in verdict.what or found is None:
        return 0, 0.0, 0.0
    relative = math.inf if found.relative_l2 is None else found.relative_l2
    return 1 if found.not_finite else 2, -relative, -float(found.max_abs or 0)
