"""Types of eight and sixteen bits: each code is counted, and every number follows exactly from the counts."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from ..compiled import loops
from ..elements.decoding import Array, is_float, values_of_codes
from .binning import Bins, places_of, symlog
from .measures import Histogram, Statistics
from .quantiles import of_counts

_SMALLEST_NORMAL = {"float16": 2.0 ** -14, "bfloat16": 2.0 ** -126, "float8_e5m2": 2.0 ** -14,
                    "float8_e4m3fn": 2.0 ** -6, "float8_e5m2fnuz": 2.0 ** -15, "float8_e4m3fnuz": 2.0 ** -7,
                    "float4_e2m1fn": 1.0}


class Tally(NamedTuple):
    """How often each code occurs, and what is known of rows."""

    counts: Array
    """int64, by the code as an unsigned number."""
    zero_rows: int = 0
    equal_rows: int = 0
    parts: tuple[Array, ...] = ()
    """Counts of each part of rows that did not fit into a chunk, in order; the last row may have begun only."""


def add_up(tallies: Iterable[Tally], dtype: str, row: int) -> Tally:
    """The tally of neighbours in order, of which several may share one row of ``row`` numbers."""
    values = values_of_codes(dtype)
    counts = np.zeros(len(values), np.int64)
    zero = equal = 0
    begun: Array | None = None
    for some in tallies:
        counts += some.counts
        zero, equal = zero + some.zero_rows, equal + some.equal_rows
        for part in some.parts:
            begun = part if begun is None else begun + part
            if begun.sum() < row:
                continue
            found = np.unique(values[begun > 0])
            if len(found) == 1 and not np.isnan(found[0]):
                equal, zero = equal + 1, zero + int(found[0] == 0)
            begun = None
    return Tally(counts, zero, equal, () if begun is None else (begun,))


def of_chunk(chunk: Array, dtype: str, row: int) -> Tally:
    """Count the codes of elements given as ``decoding.stored`` gives them."""
    values = values_of_codes(dtype)
    codes = chunk.view(f"<u{chunk.dtype.itemsize}")
    counts = _counted(codes, len(values))
    return Tally(counts, parts=(counts,)) if len(codes) < row else Tally(counts, *rows_of(codes, values, row))


def _counted(codes: Array, number: int) -> Array:
    """How often each of so many codes occurs, int64."""
    if number == 1 << 8 * codes.itemsize and loops.fit_codes(codes):
        return loops.tally(codes)
    return np.bincount(codes, minlength=number)


def statistics_of(tallied: Tally, dtype: str, rows: int) -> Statistics:
    """What the counts say, every number exact; ``rows`` are how many rows there are."""
    codes = np.flatnonzero(tallied.counts)
    values, counts = values_of_codes(dtype)[codes], tallied.counts[codes]
    order = np.argsort(values, kind="stable")
    told = of_values(values[order], counts[order], dtype)
    return told._replace(rows=rows, zero_rows=tallied.zero_rows, equal_rows=tallied.equal_rows,
                         odd=int(tallied.counts[2:].sum()) if dtype == "bool" else 0)


def of_values(values: Array, counts: Array, dtype: str) -> Statistics:
    """Statistics of values in ascending order, NaN last, each of which occurs some times."""
    finite = np.isfinite(values)
    numbers, times = values[finite], counts[finite]
    told = Statistics(int(counts.sum()), int(counts[np.isnan(values)].sum()), int(counts[values == np.inf].sum()),
                      int(counts[values == -np.inf].sum()), int(times[numbers == 0].sum()), distinct=0,
                      subnormal=int(times[(numbers != 0) & (np.abs(numbers) < _SMALLEST_NORMAL.get(dtype, 0))].sum()))
    total = int(times.sum())
    if not total:
        return told
    mean = float(np.dot(numbers, times)) / total
    square = float(np.dot((numbers - mean) ** 2, times))
    number = float if is_float(dtype) else int
    return told._replace(
        minimum=number(numbers[0]), maximum=number(numbers[-1]), mean=mean,
        std=(square / (total - 1)) ** 0.5 if total > 1 else None, norm1=float(np.dot(np.abs(numbers), times)),
        norm2=float(np.dot(numbers * numbers, times)) ** 0.5, quantiles=of_counts(numbers, times),
        distinct=len(np.unique(numbers)))


def histogram_of(tallied: Tally, dtype: str, bins: Bins) -> Histogram:
    """The histogram of numbers of which it is known how often each code occurs."""
    codes = np.flatnonzero(tallied.counts)
    values, times = values_of_codes(dtype)[codes], tallied.counts[codes]
    finite = np.isfinite(values)
    return of_places(values[finite], times[finite], bins)


def of_places(numbers: Array, times: Array, bins: Bins) -> Histogram:
    """The histogram of finite numbers, each of which occurs some times."""
    places = places_of(symlog(numbers, bins.linear) if bins.linear else numbers, bins)
    inside = places >= 0
    counts = np.bincount(places[inside], times[inside], bins.number).astype(np.int64)
    return Histogram(bins.low, bins.high, counts)


def rows_of(codes: Array, values: Array, row: int) -> tuple[int, int]:
    """How many rows hold zeros only, and one number only."""
    if row < 2:
        return 0, 0
    table = codes.reshape(-1, row)
    likely = np.flatnonzero(values[table[:, 0]] == values[table[:, -1]])
    if not len(likely):
        return 0, 0
    some = values[table[likely]]
    equal = (some == some[:, :1]).all(axis=1)
    return int(np.count_nonzero(equal & (some[:, 0] == 0))), int(np.count_nonzero(equal))
