"""Some of the numbers of a tensor, walked in chunks that stay in the processor's cache."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple, Protocol, TypeAlias

import numpy as np

from ...core.dtypes import ITEMSIZES
from ...core.jobs import CancelToken
from ..elements.decoding import Array, decoded, is_coded, is_complex, stored
from ..elements.memory import scratch

CHUNK = 1 << 18
"""Numbers of a chunk: they fit into a megabyte of cache, and are so many that calls of Python cost little beside them;
threads that share one interpreter need not wait for its lock too often."""
CODES = 1 << 19
"""Codes of a chunk: so many that the table they are counted in does not cost more than they do."""


class Reader(Protocol):
    """Some bytes that can be read from any place."""

    def read_into(self, start: int, buffer: memoryview, /) -> None:
        """Fill ``buffer`` from byte ``start``."""


class Run(NamedTuple):
    """The numbers from ``start`` to ``stop`` of a tensor in row-major order; can be sent to another process."""

    reader: Reader
    """Of all elements of the tensor, little-endian."""
    dtype: str
    start: int
    stop: int
    row: int = 0
    """Numbers in one row, where rows are looked at; else 0."""
    part: str = "magnitude"
    """Of complex numbers: ``magnitude``, ``phase`` (in radians), ``real`` or ``imaginary``."""

    @property
    def itemsize(self) -> int:
        """Bytes of one element."""
        return ITEMSIZES.get(self.dtype, 1)

    @property
    def chunk(self) -> int:
        """Numbers that are looked at together."""
        return CODES if is_coded(self.dtype) else CHUNK


class Failed(NamedTuple):
    """Numbers that could not be read."""

    reason: str


Parts: TypeAlias = Callable[[Callable[[Run], Any], Sequence[Run]], Iterable[Any]]
"""Calls a function with each run and gives the results in the order of the runs: ``map``, or that of an executor."""


class Chunks:
    """The chunks of a run, to be walked more than once; they are read once where they all fit into ``keep`` bytes.

    A chunk holds whole rows, or lies within one. It may not be changed, and is gone with the next one.
    """

    def __init__(self, run: Run, token: CancelToken, keep: int = 0, times: int = 1) -> None:
        self._run = run
        self._size = run.chunk * times
        self._token = token
        nbytes = (run.stop - run.start) * run.itemsize
        self._keeps = nbytes <= keep
        self._read = False
        self._buffer = scratch(nbytes if self._keeps else min(self._size * run.itemsize, nbytes))

    def __iter__(self) -> Iterator[Array]:
        """Numbers of the type that numpy has for them, codes of types of eight or sixteen bits."""
        run, view = self._run, self._buffer.data
        for start, stop in _cuts(run, self._size):
            self._token.check()
            first = (start - run.start) * run.itemsize if self._keeps else 0
            some = view[first:first + (stop - start) * run.itemsize]
            if not self._read:
                run.reader.read_into(start * run.itemsize, some)
            yield _numbers(some, run)
        self._read = self._keeps


def _cuts(run: Run, size: int) -> Iterator[tuple[int, int]]:
    """Where each chunk of ``size`` numbers at most begins and ends."""
    if 1 < run.row <= size:
        step = size // run.row * run.row
        yield from ((at, min(at + step, run.stop)) for at in range(run.start, run.stop, step))
        return
    at = run.start
    while at < run.stop:
        stop = min(at + size, run.stop)
        if run.row > 1:
            stop = min(stop, (at // run.row + 1) * run.row)
        yield at, stop
        at = stop


def _numbers(data: memoryview, run: Run) -> Array:
    if not is_complex(run.dtype):
        return stored(data, run.dtype)
    numbers = decoded(data, run.dtype).astype(np.complex128)
    part: Array
    if run.part == "phase":
        part = np.angle(numbers)
    elif run.part == "magnitude":
        part = np.abs(numbers)
    else:
        part = np.ascontiguousarray(numbers.real if run.part == "real" else numbers.imag)
    return part
