"""The first walk over a tensor: everything but its histogram, added up chunk by chunk."""

import math
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from ..compiled import loops
from ..elements.decoding import Array
from ..elements.memory import lined_up
from ..elements.sums import squares as squares_of
from ..elements.sums import total
from .measures import Statistics

_CANCELLED = 1e-3
"""Share of the sum of squares below which what is left around the mean has lost too many digits."""
NORMAL = {8: float(np.finfo(np.float64).smallest_normal), 4: float(np.finfo(np.float32).smallest_normal)}
"""The smallest number of full precision, by the bytes of a float."""


class Survey(NamedTuple):
    """What is known of some numbers; surveys of neighbours add up to that of both."""

    finite: int = 0
    nan: int = 0
    positive_infinite: int = 0
    negative_infinite: int = 0
    zero: int = 0
    subnormal: int = 0
    minimum: float | int | None = None
    maximum: float | int | None = None
    mean: float = 0.0
    square: float = 0.0
    """Sum of the squared distances from the mean."""
    norm1: float = 0.0
    zero_rows: int = 0
    equal_rows: int = 0
    flat: float | int | None = None
    """The number that all of them are, infinities too; None where they differ."""

    @property
    def elements(self) -> int:
        """How many numbers were looked at."""
        return self.finite + self.nan + self.positive_infinite + self.negative_infinite


def join(one: Survey, other: Survey) -> Survey:
    """The survey of both; mean and distances from it are joined in Chan's way."""
    finite = one.finite + other.finite
    between = other.mean - one.mean
    share = other.finite / finite if finite else 0.0
    return Survey(
        finite, one.nan + other.nan, one.positive_infinite + other.positive_infinite,
        one.negative_infinite + other.negative_infinite, one.zero + other.zero, one.subnormal + other.subnormal,
        _smaller(one.minimum, other.minimum), _larger(one.maximum, other.maximum),
        one.mean + between * share if one.finite else other.mean,
        one.square + other.square + between * between * share * one.finite if one.finite and other.finite
        else one.square + other.square,
        one.norm1 + other.norm1, one.zero_rows + other.zero_rows, one.equal_rows + other.equal_rows,
        one.flat if one.flat == other.flat else None)


def told_of(found: Survey, rows: int = 0) -> Statistics:
    """The statistics that follow from a survey; ``rows`` entries of the first dimension, where rows are looked at."""
    told = Statistics(found.elements, found.nan, found.positive_infinite, found.negative_infinite, found.zero,
                      found.subnormal, rows=rows, zero_rows=found.zero_rows, equal_rows=found.equal_rows)
    if not found.finite:
        return told
    return told._replace(
        minimum=found.minimum, maximum=found.maximum, mean=found.mean,
        std=(found.square / (found.finite - 1)) ** 0.5 if found.finite > 1 else None, norm1=found.norm1,
        norm2=(found.square + found.finite * found.mean * found.mean) ** 0.5)


def of_told(told: Statistics) -> Survey:
    """What a survey has of some statistics, but for rows: to be joined with others."""
    finite, std = told.finite, told.std or 0.0
    return Survey(finite, told.nan, told.positive_infinite, told.negative_infinite, told.zero, told.subnormal,
                  told.minimum, told.maximum, told.mean or 0.0, std * std * max(finite - 1, 0), told.norm1 or 0.0)


def add_up(surveys: Iterable[Survey], row: int) -> Survey:
    """The survey of neighbours in order, of which several may share one row of ``row`` numbers."""
    whole: Survey | None = None
    begun: Survey | None = None
    for part in surveys:
        some = part
        if part.elements < row:
            begun = part if begun is None else join(begun, part)
            if begun.elements == row:
                some, begun = part._replace(**_long_row(begun)), None
        whole = some if whole is None else join(whole, some)
    return whole or Survey()


class Room:
    """Memory for what is computed of each chunk: made once, for new memory costs more than the computing."""

    def __init__(self, size: int) -> None:
        self.wide = lined_up(size * 8).view(np.float64)


def of_chunk(chunk: Array, row: int, room: Room | None = None) -> Survey:
    """The survey of numbers in memory; ``row`` numbers are a row, 0 where rows are not looked at.

    Args:
        room: for as many numbers, or more.
    """
    if not len(chunk):
        return Survey()
    low, high = chunk.min(), chunk.max()
    if low == high and math.isfinite(low):
        return _of_one(low.item(), len(chunk), NORMAL.get(chunk.dtype.itemsize, 0.0), row)
    room = room or Room(len(chunk))
    if chunk.dtype.kind != "f":
        return _of_integers(chunk, row, room)
    rows = rows_of(chunk, row)
    flat = low.item() if low == high else None
    counts: dict[str, int] = {}
    if not (math.isfinite(low) and math.isfinite(high)):
        finite = np.isfinite(chunk)
        counts = {"nan": int(np.count_nonzero(np.isnan(chunk))),
                  "positive_infinite": int(np.count_nonzero(chunk == np.inf)),
                  "negative_infinite": int(np.count_nonzero(chunk == -np.inf))}
        chunk = chunk[finite]
        if not len(chunk):
            return Survey(**counts, **rows, flat=flat)
        low, high = chunk.min(), chunk.max()
    found = _of_finite(chunk, NORMAL[chunk.dtype.itemsize], room)
    return found._replace(**counts, minimum=low.item(), maximum=high.item(), **rows, flat=flat)


def _of_finite(chunk: Array, normal: float, room: Room) -> Survey:
    """Mean, norms, zeros and subnormals of finite floats."""
    if loops.fits(chunk):
        sums = loops.survey(chunk, normal)
        mean = sums.total / len(chunk)
        around = _around(mean, sums.squares, len(chunk))
        if around is not None:
            return Survey(len(chunk), zero=sums.zero, subnormal=sums.small - sums.zero, mean=mean, square=around,
                          norm1=sums.magnitudes)
    found = _of_wide(chunk, room)
    magnitudes = room.wide[:len(chunk)]
    small = zero = 0
    if magnitudes.min() < normal:
        small = int(np.count_nonzero(magnitudes < normal))
        zero = len(chunk) - int(np.count_nonzero(magnitudes))
    return found._replace(zero=zero, subnormal=small - zero)


def _of_one(number: float, elements: int, normal: float, row: int) -> Survey:
    """The survey of one finite number, so many times."""
    rows = elements // row if row > 1 else 0
    zero = number == 0
    return Survey(
        elements, zero=elements if zero else 0, subnormal=elements if 0 < abs(number) < normal else 0, minimum=number,
        maximum=number, mean=float(number), norm1=abs(float(number)) * elements, zero_rows=rows if zero else 0,
        equal_rows=rows, flat=number)


def _of_integers(chunk: Array, row: int, room: Room) -> Survey:
    return _of_wide(chunk, room)._replace(
        zero=len(chunk) - int(np.count_nonzero(chunk)), minimum=int(chunk.min()), maximum=int(chunk.max()),
        **rows_of(chunk, row))


def _of_wide(chunk: Array, room: Room) -> Survey:
    """How many numbers, their mean, and their norms; leaves their magnitudes in ``room``."""
    wide = room.wide[:len(chunk)]
    np.copyto(wide, chunk)
    mean, square, moved = _moments(wide)
    if moved:
        np.copyto(wide, chunk)
    np.abs(wide, out=wide)
    return Survey(len(chunk), mean=mean, square=square, norm1=total(wide))


def _moments(wide: Array) -> tuple[float, float, bool]:
    """Mean, sum of the squared distances from it, and whether ``wide`` in float64 now holds those distances."""
    mean = total(wide) / len(wide)
    around = _around(mean, squares_of(wide), len(wide))
    if around is not None:
        return mean, around, False
    wide -= mean
    # What rounding left of the sum of the distances is taken off again.
    rest = total(wide)
    return mean, max(squares_of(wide) - rest * rest / len(wide), 0.0) if math.isfinite(mean) else math.inf, True


def _around(mean: float, squares: float, elements: int) -> float | None:
    """The sum of the squared distances from the mean from that of the squares; None where too few digits are left."""
    around = squares - elements * mean * mean
    return around if math.isfinite(around) and around >= _CANCELLED * squares else None


def rows_of(chunk: Array, row: int) -> dict[str, int]:
    """How many rows hold zeros only, and one number only."""
    if row < 2 or len(chunk) < row:
        return {}
    table = chunk.reshape(-1, row)
    # Hardly any row begins and ends with the same number: only those are looked at as a whole.
    likely = np.flatnonzero(table[:, 0] == table[:, -1])
    if not len(likely):
        return {}
    some = table[likely]
    equal = (some == some[:, :1]).all(axis=1)
    return {"equal_rows": int(np.count_nonzero(equal)), "zero_rows": int(np.count_nonzero(equal & (some[:, 0] == 0)))}


def _long_row(row: Survey) -> dict[str, int]:
    """The same of one row that did not fit into a chunk."""
    return {"equal_rows": int(row.flat is not None), "zero_rows": int(row.flat == 0)}


def _smaller(one: float | None, other: float | None) -> float | None:
    return other if one is None else one if other is None else min(one, other)


def _larger(one: float | None, other: float | None) -> float | None:
    return other if one is None else one if other is None else max(one, other)

