"""Histograms as bars: where they stand, how high they are, and the normal distribution beside them."""

import math
from typing import NamedTuple

import numpy as np

from ....analysis.elements.decoding import Array
from ....analysis.measuring.measures import Histogram
from .scales import HALF

SEEN = 0.004
"""Height of a bar at least that has a single number in it, as a share of the plot's."""

GAPS = 64
"""Bars that stand for single values have gaps between them, where there are no more of them."""


class Bars(NamedTuple):
    """Neighbouring bins."""

    edges: Array
    """float64, in ascending order, one more than there are bins."""
    counts: Array
    """int64"""
    below: int = 0
    """Finite numbers below the first bin."""
    above: int = 0
    values: bool = False
    """Whether each bar stands for the single value in its middle."""

    @property
    def total(self) -> int:
        """All finite numbers."""
        return self.below + int(self.counts.sum()) + self.above

    def bin_at(self, value: float) -> int:
        """The bin that a value lies in, -1 for none."""
        place = int(np.searchsorted(self.edges, value, side="right")) - 1
        if value == self.edges[-1]:
            place = len(self.counts) - 1
        return place if 0 <= place < len(self.counts) else -1


def bars_of(histogram: Histogram, edges: Array, whole: bool) -> Bars | None:
    """The bars of a histogram; None where there is no finite number.

    Args:
        edges: of its bins, one more than there are.
        whole: whether the numbers are integers; they get bars of their own, as far as there are bins enough.
    """
    low, high = histogram.low, histogram.high
    if low is None or high is None:
        return None
    if low == high:
        step = 1.0 if whole else abs(low) / 20 or 1.0
        return Bars(low + step * np.arange(-2.5, 3), np.array([0, 0, histogram.counts.sum(), 0, 0]),
                    histogram.below, histogram.above, values=True)
    if whole and isinstance(low, int) and high - low < len(histogram.counts):
        places = np.minimum(np.arange(int(high - low) + 1) * len(histogram.counts) // int(high - low),
                            len(histogram.counts) - 1)
        return Bars(np.arange(len(places) + 1) + (low - 0.5), histogram.counts[places], histogram.below,
                    histogram.above, values=True)
    single = whole and float(low) % 1 == 0.5 and high - low == len(histogram.counts)
    return Bars(edges, histogram.counts, histogram.below, histogram.above, values=single)


def thinned(bars: Bars, low: float, high: float, most: int) -> Bars:
    """What is seen of bars between two values in no more than ``most`` columns: the highest bar of each."""
    begin = max(int(np.searchsorted(bars.edges, low, side="right")) - 2, 0)
    end = min(int(np.searchsorted(bars.edges, high)) + 1, len(bars.counts))
    if end <= begin:
        return bars._replace(edges=bars.edges[:1].repeat(2), counts=bars.counts[:1] * 0)
    starts = np.arange(begin, end, -(-(end - begin) // max(most, 1)))
    counts = np.maximum.reduceat(bars.counts[:end], starts)
    return bars._replace(edges=bars.edges[[*starts, end]], counts=counts)


def heights(counts: Array, top: float, log: bool) -> Array:
    """How high bars are, from 0 to 1 for ``top``; what is above nothing can be seen."""
    return np.where(counts > 0, np.maximum(levels(counts, top, log), SEEN), 0.0)


def levels(counts: Array, top: float, log: bool) -> Array:
    """Where counts lie, from 0 to 1 for ``top``; float64."""
    high = max(top, 1.0)
    if log:
        placed: Array = np.log10(np.maximum(counts, HALF) / HALF) / math.log10(high / HALF)
        return placed
    return counts / high


def highest(bars: Bars, low: float, high: float) -> int:
    """The largest count of the bins that reach between two values."""
    some = bars.counts[(bars.edges[1:] > low) & (bars.edges[:-1] < high)]
    return int(some.max(initial=0))


def outline(edges: Array, tall: Array, gaps: bool) -> tuple[Array, Array]:
    """Edges and heights of what is drawn; with gaps, every bar has the four middle fifths of its bin."""
    if not gaps or len(tall) > GAPS:
        return edges, tall
    tenth = np.diff(edges) / 10
    ends = np.stack((edges[:-1] + tenth, edges[1:] - tenth), axis=1).reshape(-1)
    between = np.zeros(2 * len(tall) - 1)
    between[::2] = tall
    return ends, between


def cumulative(bars: Bars) -> Array:
    """The share of the finite numbers below each edge, in float64."""
    reached = np.concatenate(([0], np.cumsum(bars.counts))) + bars.below
    return reached / max(bars.total, 1)


def normal_counts(bars: Bars, mean: float, std: float) -> Array:
    """How many numbers each bin would hold, were they normally distributed with this mean and deviation."""
    with np.errstate(over="ignore"):
        ends = np.clip((bars.edges - mean) / (std * math.sqrt(2)), -40.0, 40.0)
    reached = np.array([math.erf(end) for end in ends]) / 2
    return np.diff(reached) * bars.total
