"""Mixed numbers of two tensors, as a reader of their elements."""

from ...core.derived import Blended
from ...core.dtypes import ITEMSIZES
from ...core.errors import CheckpointError
from ...core.messages import marked
from ...core.nodes import Tensor
from . import readers
from .computing import Bytes
from .gathering import Reader
from .tensor_numbers import Numbers, numbers_of


def mixed(known: Bytes, how: Blended, dtype: str) -> Reader:
    """The mixed elements as ``dtype``, little-endian and in row-major order.

    Raises:
        CheckpointError: the numbers of one of the tensors cannot be had.
    """
    mine, other = (_numbers(known, number) for number in (how.node, how.other))
    return Mixed(mine, other, how.share, dtype)


def _numbers(known: Bytes, number: int) -> Numbers:
    node = known.node(number)
    if not isinstance(node, Tensor):
        raise CheckpointError(marked("is no tensor"))
    return numbers_of(known, node)


class Mixed:
    """The elements of two tensors of one shape, ``a + share * (b - a)``, as little-endian elements of a type."""

    def __init__(self, mine: Numbers, other: Numbers, share: float, dtype: str) -> None:
        self._mine = mine
        self._other = other
        self._share = share
        self._dtype = dtype
        self.nbytes = mine.reader.nbytes // mine.itemsize * ITEMSIZES[dtype]

    @property
    def below(self) -> tuple[Reader, ...]:
        """The readers that it reads from."""
        return self._mine.reader, self._other.reader

    def read_into(self, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start``."""
        readers.by_elements(start, buffer, ITEMSIZES[self._dtype], self._make)

    def _make(self, first: int, count: int) -> bytes:
        from ...analysis.elements.blending import blend

        mine, other = ((_some(numbers, first, count), numbers.dtype) for numbers in (self._mine, self._other))
        return blend(mine, other, self._share, self._dtype)


def _some(numbers: Numbers, first: int, count: int) -> bytearray:
    """The bytes of some elements."""
    elements = bytearray(count * numbers.itemsize)
    numbers.reader.read_into(first * numbers.itemsize, memoryview(elements))
    return elements
