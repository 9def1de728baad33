"""Quantiles: exactly of numbers in memory or counted ones, closely of a histogram."""

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from ..elements.decoding import Array
from .binning import Bins
from .measures import QUANTILES

CLOSE = 1 / 200
"""Share of the numbers that may lie between a quantile and the one that is told."""
_DEEPEST = 4
"""How often one bin is looked at more closely."""
_AGAIN = 1 << 12
"""Bins in which what lies in one is counted again."""


class Between(NamedTuple):
    """Where a quantile lies: ``share`` of the way from one number to the next, counted in ascending order."""

    lower: int
    share: float


def between(share: float, elements: int) -> Between:
    """Where torch.quantile looks among ``elements`` numbers."""
    place = share * (elements - 1)
    lower = min(math.floor(place), elements - 1)
    return Between(lower, place - lower)


def mixed(low: float, high: float, share: float) -> float:
    """The number ``share`` of the way from one to the other, as torch.lerp computes it."""
    if low == high:
        return low
    return low + share * (high - low) if share < 0.5 else high - (high - low) * (1 - share)


def of_counts(numbers: Array, times: Array) -> tuple[float, ...]:
    """Exact quantiles of numbers in ascending order, each of which occurs some times."""
    ends = np.cumsum(times)
    total = int(ends[-1])
    places = [between(share, total) for share in QUANTILES]
    ranks = [min(place.lower + step, total - 1) for place in places for step in (0, 1)]
    found = numbers[np.searchsorted(ends, ranks, side="right")].tolist()
    return tuple([mixed(float(low), float(high), place.share)
                  for low, high, place in zip(found[::2], found[1::2], places, strict=True)])


def refined(low: float, high: float, counts: Array, zeros: int, count: Callable[[Bins], Array]) -> tuple[float, ...]:
    """Quantiles from the counts of a histogram, right to within ``CLOSE`` of the numbers in order.

    Args:
        counts: of bins of equal width from ``low`` to ``high``.
        zeros: how many of the numbers are zero.
        count: counts the numbers within some bins again, where too many of them lie in one.
    """
    known: dict[tuple[float, float], Array] = {(low, high): counts}
    total = int(counts.sum())
    return tuple([_refined(share * (total - 1), (low, high), known, zeros, count) for share in QUANTILES])


def _refined(rank: float, span: tuple[float, float], known: dict[tuple[float, float], Array], zeros: int,
             count: Callable[[Bins], Array]) -> float:
    total = int(known[span].sum())
    for _ in range(_DEEPEST):
        low, high = span
        if low == high:
            return low
        counts = known[span]
        ends = np.cumsum(counts)
        place = min(int(np.searchsorted(ends, rank, side="right")), len(counts) - 1)
        many = int(counts[place])
        width = (high - low) / len(counts)
        rank -= int(ends[place]) - many
        inside = low + place * width, min(low + (place + 1) * width, high)
        holds_zero = inside[0] <= 0 <= inside[1]
        if many <= CLOSE * total or not inside[0] < inside[1]:
            break
        if holds_zero and many - zeros <= CLOSE * total:
            return 0.0
        span = inside
        if span not in known:
            known[span] = count(Bins(*span, _AGAIN))
        rank = min(rank, int(known[span].sum()) - 1)
    return min(inside[0] + min((rank + 0.5) / max(many, 1), 1.0) * (inside[1] - inside[0]), inside[1])
