"""Rows of a tensor as short digests, so that those of two tensors are found in each other; and sums over all elements
in any order."""

import hashlib
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from ...core.jobs import CancelToken, Report, no_report
from ...core.messages import marked
from ..elements.decoding import Array
from ..elements.memory import scratch
from ..measuring.runs import Reader

MOST = 1 << 20
"""Rows of a tensor at most whose digests are kept, 16 bytes each."""
_AT_ONCE = 1 << 20
"""Bytes that are read at once."""
_SHORT = 16
"""Bytes of a row that is its own digest."""
_ODD = np.uint64(0x9E3779B97F4A7C15)

View = Callable[[tuple[int, ...], tuple[int, ...], int], Reader]
"""Gives a view of elements, by shape, stride and offset in row-major order of the whole, as a reader for one thread."""


class Laid(NamedTuple):
    """The elements of a tensor, and how to see them in another order."""

    dtype: str
    itemsize: int
    shape: tuple[int, ...]
    view: View

    @property
    def elements(self) -> int:
        """How many there are."""
        count = 1
        for size in self.shape:
            count *= size
        return count

    @property
    def nbytes(self) -> int:
        """All of them."""
        return self.elements * self.itemsize

    def reader(self) -> Reader:
        """All elements in row-major order."""
        return self.view(self.shape, steps(self.shape), 0)

    def turned(self, axes: tuple[int, ...]) -> Reader:
        """All elements in row-major order of the tensor with its axes in another order."""
        own = steps(self.shape)
        return self.view(tuple([self.shape[axis] for axis in axes]), tuple([own[axis] for axis in axes]), 0)

    def part(self, start: tuple[int, ...], shape: tuple[int, ...]) -> Reader:
        """The elements of a box in row-major order."""
        own = steps(self.shape)
        return self.view(shape, own, sum([place * step for place, step in zip(start, own, strict=True)]))


def steps(shape: tuple[int, ...]) -> tuple[int, ...]:
    """How far it is to the next element along each axis, in row-major order."""
    found, step = [], 1
    for size in reversed(shape):
        found.append(step)
        step *= size
    return tuple(reversed(found))


def digests(laid: Laid, axis: int, token: CancelToken, report: Report = no_report) -> "Array | None":
    """A digest of each row along an axis: ``V16``, the same for the same bits only; None for too many rows.

    Raises:
        CheckpointError: they cannot be read.
        Cancelled: the token was raised.
    """
    rows = laid.shape[axis]
    if rows > MOST or not laid.elements:
        return None
    row = laid.nbytes // rows
    reader = laid.turned((axis, *[other for other in range(len(laid.shape)) if other != axis]))
    if row <= _SHORT:
        return _short(reader, rows, row, token, report)
    found = np.empty(rows, "V16")
    buffer = memoryview(bytearray(min(_AT_ONCE, laid.nbytes)))
    at_once = max(len(buffer) // row, 1)
    for first in range(0, rows, at_once):
        token.check()
        report(marked("numbers"), first * row, laid.nbytes)
        count = min(at_once, rows - first)
        if row > len(buffer):
            found[first] = np.void(_long(reader, first * row, row, buffer, token))
            continue
        some = buffer[:count * row]
        reader.read_into(first * row, some)
        joined = b"".join([_digest(some[at:at + row]) for at in range(0, len(some), row)])
        found[first:first + count] = np.frombuffer(joined, "V16")
    return found


def sum_of_all(laid: Laid, token: CancelToken, report: Report = no_report) -> int:
    """A number that is the same for the same elements in any order.

    Of other elements it is another one as good as certainly, which is no proof that they are the same.

    Raises:
        CheckpointError: they cannot be read.
        Cancelled: the token was raised.
    """
    width = min(laid.itemsize, 8)
    reader, total = laid.reader(), 0
    for start in range(0, laid.nbytes, _AT_ONCE):
        token.check()
        report(marked("numbers"), start, laid.nbytes)
        some = scratch(min(_AT_ONCE, laid.nbytes - start))
        reader.read_into(start, some.data)
        codes = some.view(f"<u{width}").astype(np.uint64)
        mixed = (codes ^ codes >> np.uint64(31)) * _ODD
        mixed ^= mixed >> np.uint64(29)
        total += int((mixed * (mixed | np.uint64(1))).sum(dtype=np.uint64))
    return total & (1 << 64) - 1


def _short(reader: Reader, rows: int, row: int, token: CancelToken, report: Report) -> Array:
    found = np.zeros((rows, _SHORT), np.uint8)
    at_once = max(_AT_ONCE // row, 1)
    for first in range(0, rows, at_once):
        token.check()
        report(marked("numbers"), first * row, rows * row)
        count = min(at_once, rows - first)
        some = scratch(count * row)
        reader.read_into(first * row, some.data)
        found[first:first + count, :row] = some.reshape(count, row)
    return found.view("V16").reshape(-1)


def _digest(data: memoryview) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()


def _long(reader: Reader, start: int, nbytes: int, buffer: memoryview, token: CancelToken) -> bytes:
    made = hashlib.blake2b(digest_size=16)
    for at in range(0, nbytes, len(buffer)):
        token.check()
        some = buffer[:min(len(buffer), nbytes - at)]
        reader.read_into(start + at, some)
        made.update(some)
    return made.digest()
