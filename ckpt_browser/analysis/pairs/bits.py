"""How far apart two floats of one type are in the order of all that the type has: units in the last place."""

from typing import NamedTuple

import numpy as np

from ...core.dtypes import ITEMSIZES
from ..elements.decoding import HALVES, Array
from ..elements.memory import lined_up

_SIGNLESS = frozenset({"float8_e8m0fnu"})
"""Floats without a sign."""


def codes(elements: Array, dtype: str) -> Array:
    """Stored elements as unsigned numbers of their bits; a complex number is told by two of them.

    Returns:
        One dimension, or two with a pair for each complex number.
    """
    if dtype.startswith("complex"):
        half = ITEMSIZES[dtype] // 2
        return np.ascontiguousarray(elements).view(f"<u{half}").reshape(-1, 2)
    return elements.view(f"<u{elements.dtype.itemsize}")


def differing(left: Array, right: Array, dtype: str) -> Array:
    """Which of two runs of stored elements differ in any bit; one bool each."""
    unlike: Array = codes(left, dtype) != codes(right, dtype)
    if unlike.ndim > 1:
        unlike = np.any(unlike, axis=1)
    return unlike


class Room:
    """Memory for what is computed of two runs of codes: made once, for new memory costs more than the computing."""

    def __init__(self, size: int, width: int) -> None:
        self._apart, self._step = (lined_up(size * width).view(f"<u{width}") for _ in range(2))
        self._across = np.empty(size, np.bool_)

    def apart(self, left: Array, right: Array) -> Array:
        """The bits in which two runs of codes differ; gone with the next two runs."""
        apart: Array = np.bitwise_xor(left, right, out=self._apart[:len(left)])
        return apart

    def some(self, size: int) -> tuple[Array, Array]:
        """So many codes, and as many bools."""
        return self._step[:size], self._across[:size]


class Steps(NamedTuple):
    """How far two runs of finite floats of one type are apart."""

    largest: int = 0
    """Most steps between two of them; 0 and −0 are the same here."""
    alike: int = 0
    """Pairs of 0 and −0."""


def steps(left: Array, right: Array, apart: Array, dtype: str, room: Room | None = None) -> Steps:
    """How far two runs of finite floats of one type are apart.

    Args:
        left, right: their codes, unsigned and of the type's width, one dimension.
        apart: the bits in which they differ.
        room: for as many codes, or more.
    """
    if not len(left):
        return Steps()
    room = room or Room(len(left), left.dtype.itemsize)
    if dtype in _SIGNLESS:
        return Steps(int((np.maximum(left, right) - np.minimum(left, right)).max()))
    if dtype == HALVES:
        found = _steps(left << 4, right << 4, apart << 4, room)
        return found._replace(largest=found.largest >> 4)
    return _steps(left, right, apart, room)


def _steps(left: Array, right: Array, apart: Array, room: Room) -> Steps:
    unsigned, width = left.dtype, left.dtype.itemsize
    signed = np.dtype(f"<i{width}")
    step, across = room.some(len(left))
    # Of one sign, codes are in the order of magnitudes, and their difference cannot overflow.
    np.subtract(left, right, out=step)
    np.less(apart.view(signed), 0, out=across)
    places = np.flatnonzero(across)
    if len(places):
        step[places] = 0
    counted = step.view(signed)
    largest = max(int(counted.max()), -int(counted.min()))
    if not len(places):
        return Steps(largest)
    # Of different signs, both magnitudes lie between them; those of finite floats add up within the width.
    magnitude = unsigned.type((1 << 8 * width - 1) - 1)
    between = (left[places] & magnitude) + (right[places] & magnitude)
    return Steps(max(largest, int(between.max())), len(between) - int(np.count_nonzero(between)))
