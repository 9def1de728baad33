"""Mixing the elements of two tensors: in float64 whatever their types, and rounded once."""

import numpy as np

from .casting import Bytes, convert
from .decoding import Array, decoded

_HALVES = {"complex128": "float64", "complex64": "float32", "complex32": "float16"}
"""What the two parts of a complex number are; parts are mixed one by one."""


def blend(mine: tuple[Bytes, str], other: tuple[Bytes, str], share: float, target: str) -> bytes:
    """``a + share * (b - a)`` of little-endian elements, as elements of the type ``target``.

    Computed as ``a * (1 - share) + b * share`` in float64, which loses no digits where the two are of very different
    size and is exact at both ends, and rounded to the target as torch rounds a float64. What is the same number on
    both sides, infinities too, stays that number of ``a``.

    Args:
        mine, other: elements and torch's short name of their type, floats or complex numbers.
        share: of ``b``; 1 is all ``b``.
        target: a float if the elements are floats, else complex.
    """
    with np.errstate(all="ignore"):
        a, b = _wide(*mine), _wide(*other)
        mixed = b.copy() if share == 1 else a * (1 - share) + b * share
        np.copyto(mixed, a, where=a == b)
        kind = _HALVES.get(target, target)
        if kind == "float64":
            return mixed.tobytes()
        # torch rounds to float32 on the way to every smaller type, too.
        single = mixed.astype(np.float32)
    return single.tobytes() if kind == "float32" else convert(single.view(np.uint8).data, "float32", kind)


def _wide(data: Bytes, dtype: str) -> Array:
    return decoded(data, _HALVES.get(dtype, dtype)).astype(np.float64)
