"""How far apart two floats of one type are in the order of all that the type has: units in the last place."""

import numpy as np

from ..core.dtypes import ITEMSIZES
from .decoding import HALVES, Array
from .memory import lined_up

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
    """Memory for the steps between two runs of codes: made once, for new memory costs more than the computing."""

    def __init__(self, size: int, width: int) -> None:
        self._memory = [lined_up(size * width).view(f"<u{width}") for _ in range(3)]

    def some(self, size: int) -> list[Array]:
        """Three runs of so many codes."""
        return [memory[:size] for memory in self._memory]


def largest_step(left: Array, right: Array, dtype: str, room: Room | None = None) -> int:
    """The largest number of steps between two finite floats of one type; 0 and −0 are the same here.

    Args:
        left, right: their codes, unsigned and of the type's width, one dimension.
        room: for as many codes, or more.
    """
    if not len(left):
        return 0
    room = room or Room(len(left), left.dtype.itemsize)
    if dtype in _SIGNLESS:
        return int((np.maximum(left, right) - np.minimum(left, right)).max())
    if dtype == HALVES:
        return _steps(left << 4, right << 4, room) >> 4
    return _steps(left, right, room)


def _steps(left: Array, right: Array, room: Room) -> int:
    unsigned, width = left.dtype, left.dtype.itemsize
    signed = np.dtype(f"<i{width}")
    apart, step, across = room.some(len(left))
    # Of one sign, codes are in the order of magnitudes, and their difference cannot overflow.
    np.bitwise_xor(left, right, out=apart)
    np.subtract(left, right, out=step)
    signs, steps = apart.view(signed), step.view(signed)
    if signs.min() >= 0:
        return max(int(steps.max()), -int(steps.min()))
    signs >>= signed.type(8 * width - 1)  # all ones where the signs differ
    np.bitwise_not(apart, out=across)
    step &= across
    largest = max(int(steps.max()), -int(steps.min()))
    # Of different signs, both magnitudes lie between them; those of finite floats add up within the width.
    magnitude = unsigned.type((1 << 8 * width - 1) - 1)
    np.bitwise_and(left, magnitude, out=across)
    np.bitwise_and(right, magnitude, out=step)
    across += step
    across &= apart
    return max(largest, int(across.max()))
