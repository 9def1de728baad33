"""Sums over many float64 numbers, in rows that BLAS does not take apart among threads of its own."""

import numpy as np

from .decoding import Array

_ROW = 1 << 13
"""Numbers whose products are added up at once."""


def total(wide: Array) -> float:
    """The sum of some numbers."""
    parts, rest = _in_rows(wide)
    return float(np.einsum("ij->i", parts).sum()) + float(rest.sum())


def squares(wide: Array) -> float:
    """The sum of their squares."""
    return products(wide, wide)


def products(one: Array, other: Array) -> float:
    """The sum of the products of two runs of the same length, number by number."""
    left, left_rest = _in_rows(one)
    right, right_rest = _in_rows(other)
    return float(np.vecdot(left, right).sum()) + float(np.dot(left_rest, right_rest))


def _in_rows(wide: Array) -> tuple[Array, Array]:
    whole = len(wide) // _ROW * _ROW
    return wide[:whole].reshape(-1, _ROW), wide[whole:]
