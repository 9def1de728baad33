"""What the numbers of several pairs say together."""

import math
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from ....core.jobs import CancelToken
from ....core.nodes import Tensor
from ...rows.linked import SLICE
from ..comparing import Comparison
from ..judging.judging import RENAMED
from ..measuring.floats import is_of_floats
from ..rows.marks import BITS, marks_of


class Sums(NamedTuple):
    """Of some matches; numbers are those of tensors of floats that were read, or are known to be the same."""

    matches: int
    status: Counter[str]
    """How many matches have which status; those that are not known yet under an empty word. What changed and has
    another name as well is counted as both."""
    tensors: int
    """Pairs of tensors of one shape."""
    unread: int
    """Pairs of them of which nothing is known yet."""
    elements: int
    differing: int
    outside: int
    """Elements outside the tolerance."""
    largest: float | int | None
    """The largest absolute difference; None where no number is known."""
    where: int
    """The match that it is in, -1 for none."""
    mean: float | None
    """The mean absolute difference."""
    rms: float | None
    odd: int = 0
    """Elements that differ, with NaN or an infinity on a side."""
    odd_where: int = -1
    """The first match that has one, -1 for none."""


def sums_of(comparison: Comparison, places: Iterable[int], token: CancelToken | None = None) -> Sums:
    """What is known of some matches together.

    Raises:
        Cancelled: the token was raised.
    """
    token = token or CancelToken()
    status: Counter[str] = Counter()
    tensors = unread = elements = differing = outside = finite = 0
    total = square = 0.0
    largest: float | int | None = None
    where = odd_where = -1
    matches = odd = 0
    for place in places:
        if not matches % SLICE:
            token.check()
        matches += 1
        word = comparison.status(place)
        status[word] += 1
        if word != RENAMED and marks_of(comparison, place) & BITS[RENAMED]:
            status[RENAMED] += 1
        size = _elements(comparison, place)
        if size is None:
            continue
        tensors += 1
        verdict = comparison.verdicts[place]
        found = verdict.differences
        if not is_of_floats(comparison, place):
            unread += found is None and not verdict.proof
            continue
        if found is None:
            unread += not verdict.proof
            elements += size if verdict.proof else 0
            finite += size if verdict.proof else 0
            largest = 0 if verdict.proof and largest is None else largest
            continue
        elements, differing, outside = elements + found.elements, differing + found.differing, outside + found.outside
        odd += found.not_finite
        odd_where = place if found.not_finite and odd_where < 0 else odd_where
        if found.max_abs is None:
            continue
        counted = found.elements - found.not_finite
        finite, total = finite + counted, total + (found.mean_abs or 0.0) * counted
        square += (found.rms or 0.0) ** 2 * counted
        if largest is None or found.max_abs > largest:
            largest, where = found.max_abs, place if found.max_abs else -1
    return Sums(matches, status, tensors, unread, elements, differing, outside, largest, where,
                total / finite if finite else None, math.sqrt(square / finite) if finite else None,
                odd, odd_where)


def _elements(comparison: Comparison, place: int) -> int | None:
    """How many elements both sides of a match have; None where they are no tensors of one shape."""
    match = comparison.alignment.matches[place]
    if match.left < 0 or match.right < 0:
        return None
    left, right = comparison.left.node(match.left), comparison.right.node(match.right)
    if not isinstance(left, Tensor) or not isinstance(right, Tensor) or left.shape != right.shape:
        return None
    return left.numel
