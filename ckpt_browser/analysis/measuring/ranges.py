"""The histogram of any range of a tensor's numbers, on a linear or a symmetric-log scale."""

from functools import partial
from typing import NamedTuple

import numpy as np

from ...core.jobs import CancelToken
from ..elements.decoding import Array, is_coded, values_of_codes
from . import codes
from .binning import Bins, bins_of, counts_within, symlog_bins
from .measures import Histogram
from .measuring import Whole, tally_run
from .runs import Chunks, Parts, Run


class Range(NamedTuple):
    """What a person wants to see."""

    low: float
    high: float
    bins: int
    linear: float = 0.0
    """On a symmetric-log scale, where it begins to be one; 0 for a linear scale."""


class Within(NamedTuple):
    """Some numbers, counted."""

    counts: Array
    below: int
    above: int


def histogram(whole: Whole, wanted: Range, token: CancelToken, parts: Parts = map) -> Histogram:
    """How many finite numbers lie in each bin from ``low`` to ``high``, below them and above.

    Raises:
        CheckpointError: the numbers cannot be read.
    """
    run = whole.runs[0]
    bins = _bins(wanted, run.dtype, sum(run.stop - run.start for run in whole.runs))
    if is_coded(run.dtype):
        tallied = codes.add_up(parts(partial(tally_run, token=token), whole.runs), run.dtype, run.row)
        found = _of_codes(tallied.counts, run.dtype, bins, wanted)
    else:
        found = _added([*parts(partial(count_range, bins=bins, wanted=wanted, token=token), whole.runs)])
    if whole.absent:
        zeros = _within(np.zeros(1), bins, wanted)
        found = Within(found.counts + whole.absent * zeros.counts, found.below + whole.absent * zeros.below,
                       found.above + whole.absent * zeros.above)
    return Histogram(wanted.low, wanted.high, found.counts, found.below, found.above)


def count_range(run: Run, bins: Bins, wanted: Range, token: CancelToken) -> Within:
    """The numbers of a run, counted."""
    with np.errstate(invalid="ignore"):  # of signalling NaN, which lie in no bin
        return _added([_within(chunk, bins, wanted) for chunk in Chunks(run, token)])


def _bins(wanted: Range, dtype: str, elements: int) -> Bins:
    if wanted.linear:
        return symlog_bins(wanted.low, wanted.high, wanted.bins, wanted.linear)
    # Numbers are compared in their own type, which need not have the ends of a range that a person chose.
    own = np.float32 if dtype == "float32" else np.floor
    exact = all(float(own(end)) == end for end in (wanted.low, wanted.high))
    return bins_of(wanted.low, wanted.high, wanted.bins, dtype if exact else "", elements)


def _within(numbers: Array, bins: Bins, wanted: Range) -> Within:
    below = int(np.count_nonzero((numbers < wanted.low) & (numbers > -np.inf)))
    above = int(np.count_nonzero((numbers > wanted.high) & (numbers < np.inf)))
    return Within(counts_within(numbers, bins), below, above)


def _added(some: list[Within]) -> Within:
    counts = np.sum([part.counts for part in some], axis=0)
    return Within(counts, sum(part.below for part in some), sum(part.above for part in some))


def _of_codes(counts: Array, dtype: str, bins: Bins, wanted: Range) -> Within:
    values = values_of_codes(dtype)
    present = (counts > 0) & np.isfinite(values)
    numbers, times = values[present], counts[present]
    made = codes.of_places(numbers, times, bins)
    return Within(made.counts, int(times[numbers < wanted.low].sum()), int(times[numbers > wanted.high].sum()))
