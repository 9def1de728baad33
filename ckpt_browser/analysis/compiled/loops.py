"""Calls the compiled loops, which let go of Python's lock; each finds what numpy finds in more time.

``survey`` and ``compare`` are of no use where NaN or infinities are: whoever calls them looks first, or at the sums.
"""

import ctypes
import sysconfig
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from ..elements.decoding import Array

LIBRARY = Path(__file__).with_name(f"inner{sysconfig.get_config_var('SHLIB_SUFFIX') or '.so'}")
"""Made when the program is installed, where there is a compiler for C (``packaging/compile_loops.py``)."""
MOST = 1 << 24
"""Numbers of one call at most: counters of 32 bits hold several times as many."""
_TABLES = 4
"""Tables that neighbours are counted in by turns."""


class Sums(NamedTuple):
    """What is known of some finite numbers."""

    total: float
    squares: float
    magnitudes: float
    """Sum of them."""
    small: int
    """Numbers closer to zero than the smallest normal one, zeros among them."""
    zero: int


class Apart(NamedTuple):
    """What tells two runs of numbers apart; sums that are not finite say that some numbers are not."""

    left: float
    """Sum of the squares of the left."""
    right: float
    both: float
    """Sum of the products."""
    total: float
    """Sum of the absolute differences."""
    squares: float
    """Sum of the squared differences."""
    largest: float
    differing: int
    """Pairs that differ in any bit."""
    alike: int
    """Those of 0 and −0 among them."""
    steps: int
    """Most units in the last place."""
    place: int
    """Where the largest difference is first; -1 where there is none."""


def fits(*runs: Array) -> bool:
    """Whether the loops are there, and made for such numbers: float32."""
    return _library() is not None and all(
        run.dtype == np.float32 and run.flags.c_contiguous and run.flags.aligned and len(run) <= MOST for run in runs)


def fit_codes(codes: Array) -> bool:
    """Whether the loops are there, and made for codes of such a width."""
    return _library() is not None and codes.dtype in (np.uint8, np.uint16) and codes.flags.c_contiguous \
        and codes.flags.aligned and len(codes) <= MOST


def tally(codes: Array) -> Array:
    """How often each code of eight or sixteen bits occurs: 256 or 65,536 counts, int64."""
    if codes.itemsize == 1:
        tables = np.zeros((_TABLES, 1 << 8), np.uint32)
        _loaded().tally8(codes.ctypes.data, len(codes), tables.ctypes.data)
    else:
        tables = np.zeros((1, 1 << 16), np.uint32)
        _loaded().tally16(codes.ctypes.data, len(codes), tables.ctypes.data)
    counts: Array = tables.sum(axis=0, dtype=np.int64)
    return counts


def count(numbers: Array, bins: int, low: float, high: float) -> Array:
    """How many numbers lie in each of so many bins from ``low`` up to but without ``high``; int64."""
    tables = np.zeros((_TABLES, bins + 1), np.uint32)
    _loaded().count(numbers.ctypes.data, len(numbers), low, high, bins / (high - low), bins, tables.ctypes.data)
    counts: Array = tables[:, :bins].sum(axis=0, dtype=np.int64)
    return counts


def survey(numbers: Array, normal: float) -> Sums:
    """Sums over finite numbers; ``normal`` is the smallest of full precision."""
    sums, counts = (ctypes.c_double * 3)(), (ctypes.c_int64 * 2)()
    _loaded().survey(numbers.ctypes.data, len(numbers), normal, sums, counts)
    return Sums(*sums, *counts)


def compare(left: Array, right: Array) -> Apart:
    """What tells two runs of the same length apart."""
    sums, counts = (ctypes.c_double * 6)(), (ctypes.c_int64 * 4)()
    _loaded().compare(left.ctypes.data, right.ctypes.data, len(left), sums, counts)
    return Apart(*sums, *counts)


def _loaded() -> Any:
    library = _library()
    assert library is not None
    return library


@cache
def _library() -> Any:
    """The compiled library; None where there is none, or none for this machine."""
    try:
        library = ctypes.CDLL(str(LIBRARY))
        address, size, number = ctypes.c_void_p, ctypes.c_size_t, ctypes.c_double
        library.count.argtypes = (address, size, number, number, number, ctypes.c_int32, address)
        library.survey.argtypes = (address, size, ctypes.c_float, address, address)
        library.compare.argtypes = (address, address, size, address, address)
        library.tally8.argtypes = library.tally16.argtypes = (address, size, address)
    except (OSError, AttributeError):
        return None
    for loop in (library.count, library.survey, library.compare, library.tally8, library.tally16):
        loop.restype = None
    return library
