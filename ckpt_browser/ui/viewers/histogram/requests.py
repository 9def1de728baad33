"""Which bins are asked for, so that what is in sight has as many of them as a person wants."""

import math
import struct
from typing import NamedTuple

from .scales import Scale
from .view import AUTOMATIC, View

PLENTY = 256
"""Bins where nobody wishes for another number of them: as many as the first look comes with."""

EXACT = 1 << 53
"""Whole numbers below this are their own float64."""


class Request(NamedTuple):
    """A histogram that is wanted."""

    low: float
    high: float
    bins: int
    linear: float = 0.0
    """Width of the linear part of a symmetric-log scale; 0 for bins of equal width."""


def request_of(scale: Scale, view: View, begin: float, end: float, whole: bool) -> Request:
    """The bins for what lies between two places, and half as much again on both sides, where a person soon gets.

    Args:
        begin: from 0 to 1, as ``end``.
        whole: whether all numbers are integers; then no bin has more of them than its neighbour.
    """
    bins = PLENTY if view.bins == AUTOMATIC else view.bins
    begin, end = max(begin, 0.0), min(end, 1.0)
    first, last = max(begin - (end - begin) / 2, 0.0), min(end + (end - begin) / 2, 1.0)
    low, high = scale.value(first), scale.value(last)
    wanted = min(max(round(bins * (last - first) / max(end - begin, 1e-12)), bins), 2 * bins)
    if whole and not scale.linear and max(abs(low), abs(high)) < EXACT:
        return _of_integers(low, high, wanted)
    # Ends that are float32 are counted from quicker; those of all values are what they are.
    low = low if first <= 0 else _rounded(low)
    high = high if last >= 1 else _rounded(high)
    return Request(low, high, wanted, scale.linear)


def linear_part(low: float, high: float, quantiles: tuple[float, ...]) -> float:
    """Where a symmetric-log scale becomes linear: a power of ten well below most numbers."""
    largest = max(abs(low), abs(high))
    usual = max((abs(value) for value in quantiles[2:5]), default=0.0) / 10
    wished = min(max(usual or largest / 1e4, largest * 1e-12), largest)
    if not wished > 1e-300:
        return 1e-300
    return 10.0 ** math.floor(math.log10(wished))


def _rounded(value: float) -> float:
    near = struct.unpack("<f", struct.pack("<f", value))[0] if abs(value) < 3e38 else value
    return float(near) if near and abs(near - value) < abs(value) / 1e6 else value


def _of_integers(low: float, high: float, bins: int) -> Request:
    first, last = math.floor(low + 0.5), math.ceil(high - 0.5)
    each = max(-(-(last - first + 1) // bins), 1)
    number = max(-(-(last - first + 1) // each), 1)
    return Request(first - 0.5, first - 0.5 + number * each, number)
