"""Sums over many float64 numbers, in rows that BLAS does not take apart among threads of its own."""

import numpy as np

from .decoding import Array

_ROW = 1 << 13
"""Numbers whose products are added up at once."""

_ONES = np.ones(_ROW)


def total(wide: Array) -> float:
    """The sum of some numbers."""
    rest = len(wide) % _ROW
    whole = wide[:-rest] if rest else wide
    found = float(np.vecdot(whole.reshape(-1, _ROW), _ONES).sum())
    return found + float(wide[-rest:].sum()) if rest else found


def squares(wide: Array) -> float:
    """The sum of their squares."""
    return products(wide, wide)


def products(one: Array, other: Array) -> float:
    """The sum of the products of two runs of the same length, number by number."""
    rest = len(one) % _ROW
    left, right = (one[:-rest], other[:-rest]) if rest else (one, other)
    found = float(np.vecdot(left.reshape(-1, _ROW), right.reshape(-1, _ROW)).sum())
    return found + float(np.dot(one[-rest:], other[-rest:])) if rest else found
