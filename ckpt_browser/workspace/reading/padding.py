"""The bytes of a tensor that was given more rows: those that there are, then rows of zeros, of the mean, or drawn."""

import math
from collections.abc import Iterator
from typing import Any

from ...analysis.elements.casting import convert
from ...core.derived import Padded
from ...core.dtypes import ITEMSIZES
from ...core.edits.resizing import MEAN, NORMAL
from .gathering import Elements, Reader
from .readers import by_elements

STEP = 1 << 18
"""Elements that are summed up at once; a script for torch must take the same steps to come to the same bits."""


class PaddedRows:
    """Rows of another reader, little-endian, with the rows behind them that a tensor gains."""

    def __init__(self, reader: Reader, padded: Padded) -> None:
        self._reader = reader
        self._padded = padded
        self._columns = math.prod(padded.shape[1:])
        self._size = ITEMSIZES[padded.dtype]
        self._known: tuple[Elements, Elements] | None = None
        self.nbytes = padded.rows * self._columns * self._size

    def __reduce__(self) -> tuple[Any, ...]:
        return PaddedRows, (self._reader, self._padded)  # what was summed up stays behind

    def read_into(self, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start``."""
        before = max(0, min(len(buffer), self._reader.nbytes - start))
        if before:
            self._reader.read_into(start, buffer[:before])
        if before < len(buffer):
            at, rest = start + before - self._reader.nbytes, buffer[before:]
            if self._padded.fill in (MEAN, NORMAL):
                by_elements(at, rest, self._size * self._columns, self._rows, max(1, STEP // self._columns))
            else:
                rest[:] = bytes(len(rest))

    def _rows(self, first: int, count: int) -> bytes:
        """So many of the new rows, from one of them on."""
        import numpy as np

        mean, deviation = self._known = self._known or self._summed_up()
        made = np.repeat(mean[None], count, axis=0)
        if self._padded.fill == NORMAL:
            for row in range(count):
                # Each row draws by itself, so that it is the same from wherever one reads.
                drawn = np.random.default_rng([self._padded.seed, self._padded.shape[0] + first + row])
                made[row] += deviation * drawn.standard_normal(self._columns)
        return convert(made.tobytes(), "float64", self._padded.dtype)

    def _summed_up(self) -> tuple[Elements, Elements]:
        """Mean and standard deviation of each column, as torch defines them."""
        import numpy as np

        rows = self._padded.shape[0]
        total = np.zeros(self._columns)
        for block in self._blocks():
            total += block.sum(axis=0)
        mean, squares = total / rows, np.zeros(self._columns)
        if self._padded.fill == NORMAL:
            for block in self._blocks():
                squares += ((block - mean) ** 2).sum(axis=0)
        return mean, np.sqrt(squares / max(rows - 1, 1))

    def _blocks(self) -> Iterator[Elements]:
        """The rows there are, in float64, some at a time."""
        import numpy as np

        step = max(1, STEP // self._columns)
        for first in range(0, self._padded.shape[0], step):
            count = min(step, self._padded.shape[0] - first)
            some = bytearray(count * self._columns * self._size)
            self._reader.read_into(first * self._columns * self._size, memoryview(some))
            yield np.frombuffer(convert(some, self._padded.dtype, "float64")).reshape(count, self._columns)
