"""Right minus left as elements that are read like those of any tensor, a chunk at a time."""

from typing import Any

from ....core.dtypes import ITEMSIZES
from ...reading import readers
from ...reading.gathering import Reader
from ...reading.tensor_numbers import Numbers

_AT_ONCE = 1 << 16
"""Elements that are made at once: both sides, and both in float64, stay in the processor's cache."""


class Subtracted:
    """The differences of the elements of two tensors of one shape, right minus left, in row-major order.

    They are float64, or complex128 where a side is complex: see ``analysis.subtraction``. It can be pickled as far as
    the readers of both sides can, and is for one thread, as they are.
    """

    def __init__(self, left: Numbers, right: Numbers) -> None:
        from ....analysis.pairs.subtraction import difference_type

        self._sides = left, right
        self.dtype = difference_type(left.dtype, right.dtype)
        self.nbytes = left.reader.nbytes // left.itemsize * ITEMSIZES[self.dtype]

    @property
    def below(self) -> tuple[Reader, ...]:
        """The readers that it reads from."""
        return tuple([side.reader for side in self._sides])

    def read_into(self, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start``."""
        readers.by_elements(start, buffer, ITEMSIZES[self.dtype], self._make, _AT_ONCE)

    def _make(self, first: int, count: int) -> Any:
        from ....analysis.pairs.subtraction import subtracted

        left, right = (_some(side, first, count) for side in self._sides)
        return subtracted(left, self._sides[0].dtype, right, self._sides[1].dtype)


class Widened:
    """Elements of a type that no tensor can be of, such as single numbers of four bits, as float32."""

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = numbers
        self.nbytes = numbers.reader.nbytes // numbers.itemsize * 4

    @property
    def below(self) -> tuple[Reader, ...]:
        """The reader that it reads from."""
        return (self._numbers.reader,)

    def read_into(self, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start``."""
        readers.by_elements(start, buffer, 4, self._make, _AT_ONCE)

    def _make(self, first: int, count: int) -> Any:
        from ....analysis.elements.decoding import decoded

        return decoded(_some(self._numbers, first, count), self._numbers.dtype)


def _some(numbers: Numbers, first: int, count: int) -> memoryview:
    """The bytes of some elements."""
    elements = memoryview(bytearray(count * numbers.itemsize))
    numbers.reader.read_into(first * numbers.itemsize, elements)
    return elements
