"""Right minus left, number by number, of elements of any two types."""

import numpy as np

from ...core.dtypes import DTYPES
from ..elements import sums
from ..elements.decoding import Array, decoded, is_complex, stored
from . import bits

_WIDE = frozenset({"int64", "uint64"})
"""Integers that float64 cannot hold exactly."""


def difference_type(left: str, right: str) -> str:
    """The element type of what :func:`subtracted` gives: ``float64``, or ``complex128`` where a side is complex.

    float64 holds every number of every other type but the integers of eight bytes, which are subtracted as integers;
    what tells two tensors apart is added up in float64 too (``differences``), so that both say the same.
    """
    return "complex128" if is_complex(left) or is_complex(right) else "float64"


def subtracted(left: memoryview, left_type: str, right: memoryview, right_type: str) -> Array:
    """Right minus left, rounded once at most; one dimension of ``difference_type``.

    What is the same differs by 0, be it NaN or infinite: the same bits, and of two types the same number. All else
    follows float64: infinity from a number, NaN where a side is NaN.

    Args:
        left, right: as many whole little-endian elements of their types.
    """
    if _is_whole(left_type) and _is_whole(right_type) and not _WIDE.isdisjoint((left_type, right_type)):
        return _of_integers(decoded(left, left_type), decoded(right, right_type))
    kind = np.complex128 if difference_type(left_type, right_type) == "complex128" else np.float64
    with np.errstate(invalid="ignore", over="ignore"):  # of signalling NaN, and infinities
        ours, theirs = decoded(left, left_type), decoded(right, right_type)
        found: Array = np.subtract(theirs, ours, dtype=kind)
        if not np.isfinite(sums.squares(found.view(np.float64))):
            _clear(found, left, left_type, right, right_type)
    return found


def _clear(found: Array, left: memoryview, left_type: str, right: memoryview, right_type: str) -> None:
    """Let what is the same differ by 0, where subtracting gave NaN."""
    odd = np.isnan(found)
    if left_type == right_type:
        unlike = bits.differing(stored(left, left_type), stored(right, right_type), left_type)
    else:
        ours, theirs = decoded(left, left_type).astype(found.dtype), decoded(right, right_type).astype(found.dtype)
        unlike = (ours != theirs) & ~(np.isnan(ours) & np.isnan(theirs))
    found[odd & ~unlike] = 0


def _is_whole(dtype: str) -> bool:
    return dtype in DTYPES and DTYPES[dtype].kind in ("int", "uint", "bool")


def _of_integers(left: Array, right: Array) -> Array:
    """Differences of integers, of which neighbours may be one number in float64."""
    both = np.result_type(left, right)
    if both.kind == "f":  # signed and unsigned ones of eight bytes, which nothing holds both
        return _of_two_signs(left, right)
    left, right = left.astype(both), right.astype(both)
    apart = (np.maximum(left, right).view(np.uint64) - np.minimum(left, right).view(np.uint64)).astype(np.float64)
    found: Array = np.where(right < left, -apart, apart)
    return found


def _of_two_signs(left: Array, right: Array) -> Array:
    signed = left if left.dtype.kind == "i" else right
    below = signed < 0
    # Below zero nothing cancels: the sum of two roundings is as good as one.
    found: Array = right.astype(np.float64) - left.astype(np.float64)
    found[~below] = _of_integers(left[~below].astype(np.uint64), right[~below].astype(np.uint64))
    return found
