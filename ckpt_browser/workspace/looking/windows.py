"""A tensor of any rank as flat sheets of rows and columns, and the rectangles of it that are looked at."""

import math
import re
from typing import NamedTuple

from ...core.dtypes import PER_BYTE
from ...core.edits.tensors import contiguous
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken
from ...core.messages import marked, say
from ...core.nodes import Tensor
from ..reading.computing import Bytes
from ..reading.gathering import gather
from ..reading.tensor_numbers import Numbers, numbers_of

WRAP = 10
"""Numbers in each line of a tensor of one dimension: the place of each is read off as easily as a decimal number."""

_SPOTS, _AT_SPOT = 64, 64
"""Where a sample of a tensor is taken, and how many neighbours at each spot."""
_USUAL = 0.99
"""Share of a sample that counts as usual."""


class Sheet(NamedTuple):
    """Which elements of a tensor lie on a flat sheet, and where on it."""

    shape: tuple[int, ...]
    """Of the whole tensor."""
    rows: int = -1
    """The dimension that goes down; -1 for none."""
    columns: int = -1
    """The dimension that goes across; -1 for none."""
    fixed: tuple[int, ...] = ()
    """A place in each dimension; those of ``rows`` and ``columns`` do not count."""
    wrap: int = 0
    """Of a tensor of one dimension: how many numbers stand in a line before the next one begins; else 0."""

    @property
    def height(self) -> int:
        """Rows; none where the tensor has no elements."""
        if 0 in self.shape:
            return 0
        if self.wrap:
            return -(-self.shape[0] // self.wrap)
        return self.shape[self.rows] if self.rows >= 0 else 1

    @property
    def width(self) -> int:
        """Columns."""
        if self.wrap:
            return min(self.wrap, self.shape[0])
        return self.shape[self.columns] if self.columns >= 0 else 1

    def element(self, row: int, column: int) -> tuple[int, ...] | None:
        """The index of the element in a cell; None where the last line is not full."""
        if self.wrap:
            place = row * self.wrap + column
            return (place,) if place < self.shape[0] else None
        index = list(self.fixed)
        if self.rows >= 0:
            index[self.rows] = row
        if self.columns >= 0:
            index[self.columns] = column
        return tuple(index)

    def cell(self, index: tuple[int, ...]) -> tuple["Sheet", int, int]:
        """The sheet that an element lies on, turned as this one is, with its row and column."""
        if self.wrap:
            return self, index[0] // self.wrap, index[0] % self.wrap
        sheet = self._replace(fixed=index)
        return sheet, index[self.rows] if self.rows >= 0 else 0, index[self.columns] if self.columns >= 0 else 0


class Box(NamedTuple):
    """A rectangle of cells."""

    row: int
    column: int
    height: int
    width: int

    @property
    def cells(self) -> int:
        """How many there are."""
        return self.height * self.width


class Cells(NamedTuple):
    """What stands in a rectangle: little-endian elements, row by row; zeros behind the end of a tensor's last line."""

    data: bytearray
    dtype: str
    """torch's short name, or ``analysis.decoding.HALVES``."""


def first_sheet(shape: tuple[int, ...]) -> Sheet:
    """How a tensor is laid out before anybody wishes otherwise: its last two dimensions are the sheet."""
    if len(shape) == 1:
        return Sheet(shape, wrap=WRAP if shape[0] > WRAP else 1)
    if not shape:
        return Sheet(shape)
    return Sheet(shape, len(shape) - 2, len(shape) - 1, (0,) * len(shape))


class Reading:
    """The elements of a tensor, ready to be read in rectangles; for one thread.

    Attributes:
        tensor: what is read.
        numbers: all of its elements, one after the other; their shape is the one that counts.
    """

    def __init__(self, known: Bytes, tensor: Tensor, token: CancelToken | None = None) -> None:
        """Raises CheckpointError where its elements cannot be had, and Cancelled."""
        self.tensor = tensor
        self.numbers = numbers_of(known, tensor, token)
        self._known = known
        self._is_view = tensor.layout == "strided" and tensor.stride is not None and tensor.storage is not None \
            and is_even(tensor)

    def check_unchanged(self) -> None:
        """Raise where a file that the elements are drawn from changed on disk since it was opened.

        Raises:
            GoneError: one of them did.
        """
        self._known.check_unchanged()

    def box(self, sheet: Sheet, box: Box) -> Cells:
        """The elements in a rectangle of a sheet, no more of the tensor than that.

        Raises:
            CheckpointError: they cannot be had.
        """
        if not box.cells:
            return Cells(bytearray(), self.numbers.dtype)
        if sheet.wrap:
            return self._lines(sheet, box)
        index = sheet.element(box.row, box.column)
        assert index is not None
        return self._read(index, (box.height, box.width), (sheet.rows, sheet.columns))

    def _lines(self, sheet: Sheet, box: Box) -> Cells:
        start = box.row * sheet.wrap
        end = min(start + box.height * sheet.wrap, sheet.shape[0])
        found = self._read((start,), (1, end - start), (-1, 0))
        size = self.numbers.itemsize
        whole = memoryview(found.data.ljust(box.height * sheet.wrap * size, b"\0"))
        lines = range(box.column * size, len(whole), sheet.wrap * size)
        return Cells(bytearray().join([whole[at:at + box.width * size] for at in lines]), found.dtype)

    def _read(self, index: tuple[int, ...], shape: tuple[int, int], axes: tuple[int, int]) -> Cells:
        """A rectangle that begins at an element and goes along two dimensions, -1 for none."""
        tensor, numbers = self.tensor, self.numbers
        stride = tensor.stride if self._is_view and tensor.stride is not None else contiguous(numbers.shape)
        steps = tuple([stride[axis] if axis >= 0 else 0 for axis in axes])
        first = sum(place * step for place, step in zip(index, stride, strict=True))
        if not self._is_view:
            found = gather(numbers.reader, numbers.itemsize, shape, steps, first)
            return Cells(bytearray(found.tobytes()), numbers.dtype)
        # A rectangle of a view is a view itself, and is read in the order in which it lies.
        part = numbers_of(self._known, tensor._replace(shape=shape, stride=steps, offset=tensor.offset + first))
        data = bytearray(math.prod(shape) * part.itemsize)
        part.reader.read_into(0, memoryview(data))
        return Cells(data, part.dtype)


def is_even(tensor: Tensor) -> bool:
    """True where each element of the shape has bytes of its own."""
    return tensor.dtype not in PER_BYTE and not tensor.dtype.startswith("float4")


def usual_magnitude(numbers: Numbers, token: CancelToken | None = None) -> float:
    """How large numbers usually are, told by a sample; 0.0 where there are no other ones.

    Raises:
        CheckpointError: they cannot be had.
        Cancelled: the token was raised.
    """
    import numpy as np

    from ...analysis.elements.decoding import decoded

    token = token or CancelToken()
    elements = math.prod(numbers.shape)
    each = min(_AT_SPOT, elements)
    found = []
    for spot in range(_SPOTS if elements > each else min(elements, 1)):
        token.check()
        data = bytearray(each * numbers.itemsize)
        start = (elements - each) * spot // max(_SPOTS - 1, 1)
        numbers.reader.read_into(start * numbers.itemsize, memoryview(data))
        found.append(decoded(data, numbers.dtype))
    if not found:
        return 0.0
    with np.errstate(all="ignore"):
        sample = np.concatenate(found)
        sizes = np.abs(sample.astype(np.complex128 if sample.dtype.kind == "c" else np.float64))
    sizes = np.sort(sizes[np.isfinite(sizes)])
    if not len(sizes):
        return 0.0
    return float(sizes[int((len(sizes) - 1) * _USUAL)]) or float(sizes[-1])


def index_of(text: str, shape: tuple[int, ...]) -> tuple[int, ...]:
    """The index that a person typed, such as ``12, 5`` or ``[12, -1]``; 0 in the dimensions that it leaves out.

    Raises:
        CheckpointError: it is none, or lies outside.
    """
    words = re.split(r"[\s,;×]+", text.strip().strip("[]()").strip(" ,"))
    words = [] if words == [""] else words
    if not all(re.fullmatch(r"[+-]?\d{1,20}", word, re.ASCII) for word in words):
        raise CheckpointError(marked("an index is written as whole numbers, such as 12, 5"))
    places = list(map(int, words))
    if len(places) > len(shape):
        raise CheckpointError(say("it has {count} dimensions; {index} names {count2}", count=len(shape),
                                  index=places[:10], count2=len(places)))
    if any(not -size <= place < size for place, size in zip(places, shape, strict=False)) or 0 in shape:
        raise CheckpointError(say("{index} lies outside of {shape}", index=places, shape=list(shape)))
    return tuple([place % size for place, size in zip([*places, *[0] * len(shape)], shape, strict=False)])
