"""The elements of strided views and of tensors in pieces, in row-major order, read in sensible runs."""

import itertools
import math
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeAlias

from ...core.edits.tensors import contiguous

if TYPE_CHECKING:
    import numpy as np

Elements: TypeAlias = "np.ndarray[tuple[Any, ...], np.dtype[Any]]"

BLOCK = 16 << 20
"""Bytes that are gathered at once while a view is read from one end to the other."""
_SPAN = 8 << 20
"""Bytes that are read at once with the gaps between the elements that are wanted."""
_GAP = 4096
"""Bytes between two runs that are read along, because one read more would take as long."""


class Reader(Protocol):
    """Some bytes that can be read from any place."""

    @property
    def nbytes(self) -> int:
        """How many there are."""

    def read_into(self, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start``; a CheckpointError where the bytes cannot be had."""


class Part(NamedTuple):
    """One box of a tensor and where it lies, contiguous from byte ``offset`` of ``reader``."""

    start: tuple[int, ...]
    shape: tuple[int, ...]
    reader: Reader
    offset: int


class Box(NamedTuple):
    """Rows of one dimension at fixed places of those before it, with everything in those behind it."""

    start: tuple[int, ...]
    shape: tuple[int, ...]


class Gathering:
    """A strided view as contiguous bytes; strides and offset in elements of ``itemsize`` bytes."""

    def __init__(self, reader: Reader, itemsize: int, shape: tuple[int, ...], stride: tuple[int, ...],
                 offset: int) -> None:
        self._reader = reader
        self._shape = shape
        self._stride = stride
        self._offset = offset
        self._blocks = _Blocks(shape, itemsize)
        self.nbytes = self._blocks.nbytes

    def read_into(self, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start`` of the elements in row-major order."""
        self._blocks.read_into(start, buffer, self._box)

    def _box(self, box: Box) -> Elements:
        first = self._offset + sum(place * step for place, step in zip(box.start, self._stride, strict=True))
        return gather(self._reader, self._blocks.itemsize, box.shape, self._stride, first)


class Joining:
    """A tensor in pieces as contiguous bytes; every element lies in one of the pieces."""

    def __init__(self, parts: Sequence[Part], itemsize: int, shape: tuple[int, ...]) -> None:
        self._parts = parts
        self._blocks = _Blocks(shape, itemsize)
        self.nbytes = self._blocks.nbytes

    def read_into(self, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start`` of the elements in row-major order."""
        self._blocks.read_into(start, buffer, self._box)

    def _box(self, box: Box) -> Elements:
        import numpy as np

        itemsize = self._blocks.itemsize
        whole = np.zeros(box.shape, _kind(itemsize))
        for part in self._parts:
            low = [max(mine, theirs) for mine, theirs in zip(box.start, part.start, strict=True)]
            high = [min(a + rows, b + size) for a, rows, b, size in
                    zip(box.start, box.shape, part.start, part.shape, strict=True)]
            shape = tuple([end - begin for begin, end in zip(low, high, strict=True)])
            if any(size <= 0 for size in shape):
                continue
            stride = contiguous(part.shape)
            first = part.offset // itemsize + sum((begin - corner) * step for begin, corner, step in
                                                  zip(low, part.start, stride, strict=True))
            where = tuple([slice(begin - corner, end - corner)
                           for begin, end, corner in zip(low, high, box.start, strict=True)])
            whole[where] = gather(part.reader, itemsize, shape, stride, first)
        return whole


class _Blocks:
    """Cuts reads of row-major bytes into boxes; one read after the other they share larger boxes."""

    def __init__(self, shape: tuple[int, ...], itemsize: int) -> None:
        self.shape = shape
        self.itemsize = itemsize
        self.steps = contiguous(shape)
        self.nbytes = itemsize * math.prod(shape)
        self._next = 0
        self._first = 0
        self._block: memoryview = memoryview(b"")

    def __reduce__(self) -> tuple[Any, ...]:
        return _Blocks, (self.shape, self.itemsize)  # what was read stays behind

    def read_into(self, start: int, buffer: memoryview, fetch: Callable[[Box], Elements]) -> None:
        done = 0
        while done < len(buffer):
            at = start + done
            if not self._first <= at < self._first + len(self._block):
                # Whoever reads on from where the last read ended is likely to want what follows.
                wanted = max(BLOCK, len(buffer) - done) if at == self._next else len(buffer) - done
                self._load(at, min(wanted, BLOCK), fetch)
            begin = at - self._first
            some = self._block[begin:begin + len(buffer) - done]
            buffer[done:done + len(some)] = some
            done += len(some)
        self._next = start + done

    def _load(self, at: int, wanted: int, fetch: Callable[[Box], Elements]) -> None:
        self._block = memoryview(b"")  # given back before the next one is made
        element = at // self.itemsize
        elements = fetch(self._box(element, max(wanted // self.itemsize, 1)))
        self._first = element * self.itemsize
        self._block = elements.reshape(-1).view("u1").data

    def _box(self, element: int, most: int) -> Box:
        """The largest box that begins with an element and has no more than ``most``."""
        start = []
        for step in self.steps:
            start.append(element // step)
            element %= step
        deepest = len(start)
        while deepest and start[deepest - 1] == 0 and self.steps[deepest - 1] * self.shape[deepest - 1] <= most:
            deepest -= 1
        if not deepest:
            return Box(tuple(start), self.shape)
        rows = min(self.shape[deepest - 1] - start[deepest - 1], max(most // self.steps[deepest - 1], 1))
        return Box(tuple(start), (*([1] * (deepest - 1)), rows, *self.shape[deepest:]))


def gather(reader: Reader, itemsize: int, shape: tuple[int, ...], stride: tuple[int, ...], offset: int) -> Elements:
    """The elements of a view as a contiguous array of opaque elements, in memory twice at most.

    Args:
        stride: in elements, as ``offset``; elements may lie anywhere within the reader.
    """
    import numpy as np

    kind = _kind(itemsize)
    if 0 in shape:
        return np.empty(shape, kind)
    # In the order in which they lie: far steps first, and what is repeated is read once.
    order = sorted((axis for axis, size in enumerate(shape) if size > 1 and stride[axis]), key=lambda a: -stride[a])
    stored = np.empty(tuple([shape[axis] for axis in order]), kind)
    steps = [stride[axis] * itemsize for axis in order]
    _fill(reader, stored.reshape(-1), [shape[axis] for axis in order], steps, offset * itemsize, itemsize)
    axes = [axis for axis in range(len(shape)) if axis in order]
    turned = stored.transpose([order.index(axis) for axis in axes])
    spread = turned.reshape([size if axis in order else 1 for axis, size in enumerate(shape)])
    return np.ascontiguousarray(np.broadcast_to(spread, shape))


def _fill(reader: Reader, out: Elements, shape: list[int], steps: list[int], start: int, itemsize: int) -> None:
    """Fill ``out`` with the elements of a view whose steps never grow; steps and start in bytes."""
    import numpy as np

    view = out.view("u1").data
    outer, inner_span = _dense(shape, steps, itemsize)
    rows, step = (shape[outer], steps[outer]) if outer < len(shape) else (1, itemsize)
    inner = shape[outer + 1:]
    each = math.prod(inner)
    plain = steps[outer:] == [size * itemsize for size in contiguous(tuple(shape[outer:]))]
    together = max(min(rows, (_SPAN - inner_span) // max(step, 1) + 1), 1)
    done = 0
    for first in _starts(shape[:outer], steps, start):
        for row in range(0, rows, together):
            some = min(together, rows - row)
            at, end = first + row * step, done + some * each
            if plain:
                reader.read_into(at, view[done * itemsize:end * itemsize])
            else:
                span = bytearray((some - 1) * step + inner_span)
                reader.read_into(at, memoryview(span))
                out[done:end].reshape(some, *inner)[...] = np.lib.stride_tricks.as_strided(
                    np.frombuffer(span, out.dtype), (some, *inner), (step, *steps[outer + 1:]))
            done = end


def _dense(shape: list[int], steps: list[int], itemsize: int) -> tuple[int, int]:
    """The first dimension from which on gaps are small enough to be read along.

    Comes with the bytes from the first to the last element of one row of it.
    """
    outer, span, row = len(shape), itemsize, itemsize
    while outer and span <= _SPAN and steps[outer - 1] - span <= max(_GAP, span):
        outer -= 1
        row = span
        span += (shape[outer] - 1) * steps[outer]
    return outer, row


def _starts(shape: list[int], steps: list[int], start: int) -> Iterator[int]:
    """Where each run of a view begins, in bytes."""
    for places in itertools.product(*(range(size) for size in shape)):
        yield start + sum([place * step for place, step in zip(places, steps, strict=False)])


def _kind(itemsize: int) -> str:
    """A numpy type of that many bytes whose bits survive being copied."""
    return {1: "u1", 2: "u2", 4: "u4", 8: "u8", 16: "c16"}[itemsize]
