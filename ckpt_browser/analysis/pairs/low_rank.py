"""Whether the difference of two matrices is of low rank, as merging a LoRA makes it, within what rounding leaves."""

from typing import NamedTuple

import ml_dtypes
import numpy as np

from ...core.jobs import CancelToken, Report, no_report
from ..elements.decoding import Array, addable, is_float
from ..pictures.planes import Fetch, Plane
from ..pictures.spectra import Spectrum, spectrum

MOST = 4096
"""Rows or columns, whichever are fewer, of which all are looked at; of more, so many at even distances at most. A rank
below that is the rank of all of them. The products of so many take 134 MB, and half a minute at most."""
SHARE = 0.9999
"""The part of the sum of squares that counts as nearly all of it."""

NOTHING, NOISE, LOW, NEARLY, BLURRED, FULL = "nothing", "noise", "low", "nearly", "blurred", "full"
"""Nothing differs; all of it may be rounding; it has a low rank, and the rest may be rounding; a low rank has nearly
all of it, and the rest is more than rounding; without a step, so that a full update may have lost its small part to
rounding; it has no low rank."""

_AT_ONCE = 1 << 19
_SAFE = 1.5
"""Times the expected norm of rounding errors: below that a value may be rounding."""
_STEP, _HIDDEN_STEP = 3.0, 5.0
"""How much smaller than the last value of a low rank the next one is, where that last value is more than rounding and
where it may be less: those of a full update fall evenly."""


class Matrix(NamedTuple):
    """One of two matrices."""

    fetch: Fetch
    """Gives its numbers exactly: real, of any type."""
    dtype: str
    """The type that they are stored in, torch's short name."""


class LowRank(NamedTuple):
    """What the singular values of a difference say of its rank."""

    verdict: str
    rank: int
    """Where the verdict is ``low``, ``nearly`` or ``blurred``: that rank; else how many values are more than
    rounding."""
    explained: float
    """The share of the sum of squares that the first ``rank`` values have."""
    nearly: int
    """How many of the largest values have ``SHARE`` of it."""
    noise: float
    """Below this a singular value may be rounding, in float64 and in the types of both sides."""
    spectrum: Spectrum

    @property
    def most(self) -> int:
        """The largest rank that it could have."""
        return min(self.spectrum.rows, self.spectrum.columns)


def low_rank(left: Matrix, right: Matrix, plane: Plane, token: CancelToken | None = None,
             report: Report = no_report) -> LowRank:
    """What right minus left has for a rank.

    A number that was stored in a type is off by up to half a unit in its last place. Such errors of all numbers
    have singular values too, whose largest is expected at the root of the largest sum of variances in a row, plus that
    of a column.

    Args:
        plane: of both matrices, all rows full.
        report: called with numbers read and in all.

    Raises:
        CheckpointError: there are NaN or infinities, or they cannot be read.
        Cancelled: the token was raised.
    """
    errors = _Errors(left.dtype), _Errors(right.dtype)

    def fetch(part: Plane) -> Array:
        ours, theirs = left.fetch(part), right.fetch(part)
        for side, numbers in zip(errors, (ours, theirs), strict=True):
            side.add(numbers)
        with np.errstate(over="ignore", invalid="ignore"):
            found: Array = theirs.astype(np.float64) - ours.astype(np.float64)
        return found

    found = spectrum(fetch, plane, token, report, MOST, _AT_ONCE)
    typed, known = (judged(found, _SAFE * float(np.sqrt(sum([side.largest(spared)**2 for side in errors]))))
                    for spared in (False, True))
    # Numbers that were stored in fewer digits before are off by more, or are just what another one was made from.
    coarse = all(side.spare for side in errors) or known.verdict in (LOW, NOISE)
    return known if coarse and typed.verdict not in (LOW, NOTHING) else typed


def judged(found: Spectrum, rounding: float) -> LowRank:
    """What a spectrum means where values up to ``rounding`` may be rounding errors."""
    values = found.values
    noise = max(rounding, found.floor)
    above, nearly = int((values > noise).sum()), found.values_for(SHARE)
    if not found.largest:
        return LowRank(NOTHING, 0, 1.0, 0, noise, found)
    falls = _falls(found)
    # Where some rows are large, only few values are beyond what could be rounding in them.
    steps = [rank for rank, fall in falls if rank >= above and fall >= (_STEP if rank == above else _HIDDEN_STEP)]
    near = [rank for rank, fall in falls if fall >= _STEP and found.energy[rank - 1] >= SHARE]
    if steps:
        verdict, rank = LOW, steps[0]
    elif near:
        verdict, rank = NEARLY, near[0]
    elif not above:
        verdict, rank = NOISE, 0
    else:
        verdict, rank = (BLURRED if _is_low(found, above) else FULL), above
    return LowRank(verdict, rank, float(found.energy[rank - 1]) if rank else 0.0, nearly, noise, found)


def _is_low(found: Spectrum, rank: int) -> bool:
    """Whether two factors of a rank have fewer numbers than the matrix."""
    return 0 < rank * (found.rows + found.columns) < found.rows * found.columns and rank < found.taken


def _falls(found: Spectrum) -> list[tuple[int, float]]:
    """Each low rank, and how many times smaller the next value is than its last one."""
    values = found.values
    least = np.maximum(values, max(found.floor, np.finfo(float).tiny))
    return [(place + 1, float(least[place] / least[place + 1])) for place in range(len(values) - 1)
            if _is_low(found, place + 1) and values[place] > found.floor]


class _Errors:
    """How large the rounding errors of one side are: sums of variances along rows and columns."""

    def __init__(self, dtype: str) -> None:
        self._rounds = is_float(dtype)
        if self._rounds:
            info = ml_dtypes.finfo(addable(dtype) or np.float64)  # type: ignore[no-untyped-call]
            self._digits, self._lowest = int(info.nmant), int(info.minexp)
        self._used: Array | None = None
        self._row = 0.0
        self._columns: Array | float = 0.0

    def add(self, numbers: Array) -> None:
        """Take in some whole rows."""
        if not self._rounds:
            return
        if numbers.dtype.kind == "f" and numbers.dtype.itemsize > 2:
            codes = np.bitwise_or.reduce(np.ascontiguousarray(numbers).view(f"u{numbers.dtype.itemsize}"), axis=None)
            self._used = codes if self._used is None else self._used | codes
        exponents = np.frexp(numbers)[1] - 1
        exponents[numbers == 0] = self._lowest
        with np.errstate(over="ignore"):
            squares = np.ldexp(1.0, 2 * np.maximum(exponents, self._lowest))
            self._row = max(self._row, float(squares.sum(axis=1).max(initial=0.0)))
            self._columns = self._columns + squares.sum(axis=0)

    def largest(self, spared: bool) -> float:
        """The largest singular value that is expected of the errors.

        Args:
            spared: digits that no number uses are none.
        """
        if not self._rounds or not self._row:
            return 0.0
        unit = 2.0 ** -(self._digits - (self.spare if spared else 0)) / np.sqrt(12)
        return float(unit * (np.sqrt(self._row) + np.sqrt(float(np.max(self._columns)))))

    @property
    def spare(self) -> int:
        """Digits at the end of all numbers that are zero: those of float32 that was bfloat16 before."""
        if self._used is None or not int(self._used):
            return 0
        width = 52 if self._used.dtype.itemsize == 8 else 23
        zeros = (int(self._used) & -int(self._used)).bit_length() - 1
        return max(min(zeros, width) - (width - self._digits), 0)
