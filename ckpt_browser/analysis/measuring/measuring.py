"""Statistics and histogram of a tensor: in one task, or in parts that any executor can take."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

import numpy as np

from ...core.errors import CheckpointError
from ...core.jobs import CancelToken
from ..elements.decoding import Array, is_coded
from . import codes, surveys
from .binning import Bins, bins_of, counts_within
from .codes import Tally
from .measures import BINS, Histogram, Measured
from .quantiles import of_counts, refined
from .runs import Chunks, Failed, Parts, Run
from .selection import quantiles
from .surveys import Room, Survey

KEEP = 1 << 20
"""Bytes of a tensor that are held in memory while it is looked at; others are read twice, for the system's cache is as
quick as memory that the processor's cache does not hold."""
SORTED = 1 << 13
"""Numbers that are so few that sorting them costs nothing."""
FINE = 1 << 12
"""Bins that the quantiles are read from, at least."""
_NARROW = 1e-300
"""Ranges that cannot be cut into bins any more."""


class Whole(NamedTuple):
    """A tensor's numbers as neighbouring runs in row-major order."""

    runs: tuple[Run, ...]
    rows: int = 0
    """Entries of the first dimension, where rows are looked at."""
    absent: int = 0
    """Zeros that no run holds."""

    @property
    def dtype(self) -> str:
        """Type of the elements."""
        return self.runs[0].dtype


class Compute(NamedTuple):
    """How chunks are computed; every way finds the same."""

    survey: Callable[[Array, int, Room | None], Survey] = surveys.of_chunk
    tally: Callable[[Array, str, int], Tally] = codes.of_chunk
    counts: Callable[[Array, Bins], Array] = counts_within
    times: int = 1
    """How many times as many numbers a chunk has as the processor's cache likes best."""


NUMPY = Compute()


def measure(whole: Whole, bins: int = BINS, token: CancelToken | None = None, parts: Parts = map,
            compute: Compute = NUMPY) -> Measured:
    """Statistics and a histogram of ``bins`` bins from the smallest to the largest finite number.

    Raises:
        CheckpointError: the numbers cannot be read.
    """
    token = token or CancelToken()
    run = whole.runs[0]
    if is_coded(run.dtype):
        work = partial(tally_run, token=token, compute=compute)
        tallied = codes.add_up(parts(work, whole.runs), run.dtype, run.row)
        if whole.absent:
            tallied.counts[0] += whole.absent
        return _of_tally(tallied, run.dtype, whole.rows, bins)
    if len(whole.runs) == 1 and not whole.absent:
        chunks = Chunks(run, token, KEEP, compute.times)
        found = _surveyed(chunks, run.row, compute)
        return _measured(found, whole, bins, partial(_counted, chunks, compute=compute), chunks)
    found = surveys.add_up(parts(partial(survey_run, token=token, compute=compute), whole.runs), run.row)
    if whole.absent:
        found = surveys.join(found, Survey(whole.absent, zero=whole.absent, minimum=0, maximum=0))
    return _measured(found, whole, bins, partial(_counted_in_parts, whole, token, parts, compute), None)


def survey_run(run: Run, token: CancelToken, compute: Compute = NUMPY) -> Survey:
    """The survey of a run."""
    return _surveyed(Chunks(run, token, times=compute.times), run.row, compute)


def tally_run(run: Run, token: CancelToken, compute: Compute = NUMPY) -> Tally:
    """The codes of a run, counted."""
    chunks = Chunks(run, token, times=compute.times)
    return codes.add_up((compute.tally(chunk, run.dtype, run.row) for chunk in chunks), run.dtype, run.row)


def count_run(run: Run, bins: Bins, token: CancelToken, compute: Compute = NUMPY) -> Array:
    """How many numbers of a run lie in each bin, int64."""
    return _counted(Chunks(run, token, times=compute.times), bins, compute)


def _surveyed(chunks: Iterable[Array], row: int, compute: Compute) -> Survey:
    with np.errstate(over="ignore", invalid="ignore"):
        return surveys.add_up(_each(chunks, row, compute), row)


def _each(chunks: Iterable[Array], row: int, compute: Compute) -> Iterator[Survey]:
    room: Room | None = None
    for chunk in chunks:
        if room is None:
            room = Room(len(chunk))  # no chunk is larger than the first
        yield compute.survey(chunk, row, room)


def _counted(chunks: Iterable[Array], bins: Bins, compute: Compute) -> Array:
    counts = np.zeros(bins.number)
    with np.errstate(invalid="ignore"):  # of signalling NaN, which lie in no bin
        for chunk in chunks:
            counts += compute.counts(chunk, bins)
    return counts.astype(np.int64)


def _counted_in_parts(whole: Whole, token: CancelToken, parts: Parts, compute: Compute, bins: Bins) -> Array:
    counts = np.zeros(bins.number, np.int64)
    for some in parts(partial(count_run, bins=bins, token=token, compute=compute), whole.runs):
        counts += some
    return counts + whole.absent * counts_within(np.zeros(1), bins) if whole.absent else counts


def _of_tally(tallied: Tally, dtype: str, rows: int, bins: int) -> Measured:
    told = codes.statistics_of(tallied, dtype, rows)
    if told.minimum is None or told.maximum is None:
        return Measured(told, _empty(bins))
    wanted = Bins(float(told.minimum), float(told.maximum), bins)
    made = codes.histogram_of(tallied, dtype, wanted)
    return Measured(told, made._replace(low=told.minimum, high=told.maximum))


def _measured(found: Survey, whole: Whole, bins: int, count: Callable[[Bins], Array],
              chunks: Chunks | None) -> Measured:
    told = surveys.told_of(found, whole.rows)
    if found.minimum is None or found.maximum is None:
        return Measured(told, _empty(bins))
    low, high = float(found.minimum), float(found.maximum)
    one = found.minimum == found.maximum
    if one or (chunks is not None and found.elements <= SORTED):
        numbers, times = (np.array([found.minimum]), np.array([found.finite])) if one else _sorted(chunks or ())
        made = codes.of_places(numbers, times, Bins(low, high, bins))
        told = told._replace(quantiles=of_counts(numbers, times), distinct=len(numbers))
        return Measured(told, made._replace(low=found.minimum, high=found.maximum))
    every = 1
    while bins * every < FINE:
        every *= 2  # a power of two moves no edge
    wanted = bins_of(low, high, bins * every, whole.dtype, found.elements, every)
    fine = count(wanted._replace(all=found.finite == found.elements))
    counts = fine.reshape(bins, every).sum(axis=1)
    made = Histogram(found.minimum, found.maximum, counts)
    if not _NARROW < high - low < math.inf:
        return Measured(told._replace(quantiles=quantiles(whole.runs, found.finite)), made)
    return Measured(told._replace(quantiles=refined(low, high, fine, found.zero, count), exact=False), made)


def _sorted(chunks: Iterable[Array]) -> tuple[Array, Array]:
    """The finite numbers that differ, in ascending order, and how often each occurs."""
    numbers = np.concatenate([chunk.copy() for chunk in chunks])
    different, times = np.unique(numbers[np.isfinite(numbers)], return_counts=True)
    return different, times


def _empty(bins: int) -> Histogram:
    return Histogram(None, None, np.zeros(bins, np.int64))


def measure_some(wholes: Sequence[Whole], bins: int, token: CancelToken,
                 compute: Compute = NUMPY) -> list[Measured | Failed]:
    """Measure several tensors, one after the other; what cannot be read does not keep the others from it.

    Raises:
        Cancelled: the token was raised.
    """
    found: list[Measured | Failed] = []
    for whole in wholes:
        try:
            found.append(measure(whole, bins, token, compute=compute))
        except CheckpointError as error:
            found.append(Failed(str(error)))
    return found
