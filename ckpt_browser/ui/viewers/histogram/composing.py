"""From what was measured to what is drawn: bars of all tensors on one scale."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ....analysis.elements.decoding import Array
from ....analysis.measuring.binning import Bins, edges, symlog_bins
from ....analysis.measuring.measures import Histogram, Measured
from ....core.dtypes import DTYPES
from .bars import bars_of
from .plot import Series
from .requests import PLENTY, Request, linear_part
from .scales import HUGE, Scale
from .view import AUTOMATIC, View


class Known(NamedTuple):
    """One tensor that was measured."""

    name: str
    dtype: str
    measured: Measured


class Picture(NamedTuple):
    """What is drawn."""

    series: tuple[Series, ...]
    scale: Scale
    whole: bool
    """Whether all numbers are integers."""
    final: bool
    """Whether other bins would tell nothing more, at any zoom."""
    good: bool
    """Whether these are the bins that are wanted while all values are in sight."""


def compose(known: Sequence[Known], view: View) -> Picture | None:
    """What can be drawn at once; None where there is no finite number."""
    series, whole = [], True
    for name, dtype, measured in known:
        statistics, histogram = measured
        if histogram.low is None or histogram.high is None:
            continue
        integers = DTYPES[dtype].kind in ("int", "uint", "bool")
        whole = whole and integers
        made = Request(histogram.low, histogram.high, len(histogram.counts))
        bars = bars_of(histogram, edges_of(made), integers)
        assert bars is not None
        series.append(Series(name, bars, statistics))
    if not series:
        return None
    low = min(float(one.bars.edges[0]) for one in series)
    high = max(float(one.bars.edges[-1]) for one in series)
    quantiles = max((one.statistics.quantiles for one in series), key=_usual)
    scale = Scale(low, high, linear_part(low, high, quantiles) if view.log_values else 0.0, whole)
    bins = PLENTY if view.bins == AUTOMATIC else view.bins
    final = all(one.bars.values and len(one.bars.counts) <= bins for one in series)
    good = final or (len(series) == 1 and not whole and not view.log_values and bins == PLENTY)
    return Picture(tuple(series), scale, whole, final, good)


def recounted(picture: Picture, request: Request, histograms: Sequence[Histogram]) -> Picture:
    """The picture with other bins."""
    series = []
    for one, histogram in zip(picture.series, histograms, strict=True):
        bars = bars_of(histogram, edges_of(request), picture.whole)
        series.append(one._replace(bars=bars) if bars is not None else one)
    return picture._replace(series=tuple(series))


def edges_of(request: Request) -> Array:
    """The edges of bins, one more than there are, in float64."""
    low, high = float(request.low), float(request.high)
    if request.linear:
        found = edges(symlog_bins(low, high, request.bins, request.linear))
    elif max(abs(low), abs(high)) > HUGE:
        found = edges(Bins(low / 4, high / 4, request.bins)) * 4
    else:
        found = edges(Bins(low, high, request.bins))
    found[0], found[-1] = low, high
    return np.maximum.accumulate(found)


def _usual(quantiles: tuple[float, ...]) -> float:
    return max((abs(value) for value in quantiles[2:5]), default=0.0)
