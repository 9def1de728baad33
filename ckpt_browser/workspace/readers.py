"""The bytes of storages as readers that stand on each other: read, inflate, patch, swap, convert."""

import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Any

from ..analysis.casting import convert
from ..core.dtypes import DTYPES, ITEMSIZES
from ..core.errors import CheckpointError
from ..core.nodes import Storage
from ..formats.source import Source
from .gathering import Reader

_STEP = 1 << 20
"""Bytes that are inflated at once."""
_ELEMENTS = 1 << 18
"""Elements that are converted at once."""


def swap_width(dtype: str) -> int:
    """Bytes that change places when an element of a type goes from one byte order to the other."""
    return ITEMSIZES[dtype] // 2 if DTYPES[dtype].kind == "complex" else ITEMSIZES[dtype]


class Opened:
    """A storage of an opened file."""

    def __init__(self, source: Source, storage: Storage) -> None:
        self._source = source
        self._number = storage.id
        self.nbytes = storage.nbytes

    def read_into(self, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start``."""
        self._source.read_into(self._number, start, buffer)


class Inflated:
    """A deflated storage, inflated once while it is read from one end to the other."""

    def __init__(self, source: Source, storage: Storage) -> None:
        assert storage.packed is not None and storage.packed_offset is not None
        self._file = source.files[storage.file]
        self._key = storage.key
        self._packed = (storage.packed_offset, storage.packed_offset + storage.packed)
        self.nbytes = storage.nbytes
        self._restart()

    def _restart(self) -> None:
        self._stream: Any = zlib.decompressobj(-15)  # Any: zlib does not name its type
        self._from = self._packed[0]
        self._window = b""
        self._at = 0

    def read_into(self, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start``; going back means to inflate again from the beginning."""
        if start < self._at:
            self._restart()
        done = 0
        while done < len(buffer):
            skipped = start + done - self._at
            if skipped >= len(self._window):
                self._more()
                continue
            some = self._window[skipped:skipped + len(buffer) - done]
            buffer[done:done + len(some)] = some
            done += len(some)

    def _more(self) -> None:
        """Let the window show the bytes behind those it shows."""
        self._at += len(self._window)
        self._window = b""
        while not self._window:
            waiting = self._stream.unconsumed_tail
            if not waiting:
                count = min(_STEP, self._packed[1] - self._from)
                waiting = self._file.read(self._from, count)
                self._from += count
            try:
                self._window = self._stream.decompress(waiting, _STEP)
            except zlib.error as error:
                raise CheckpointError(f"does not inflate ({error})", place=f"storage {self._key}") from None
            if not self._window and (self._stream.eof or not waiting):
                raise CheckpointError(f"inflates to {self._at:,} bytes instead of {self.nbytes:,}",
                                      place=f"storage {self._key}")


class Given:
    """Bytes that are at hand."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.nbytes = len(data)

    def read_into(self, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start``."""
        buffer[:] = self._data[start:start + len(buffer)]


class Within:
    """A run of other bytes."""

    def __init__(self, reader: Reader, start: int, nbytes: int) -> None:
        self._reader = reader
        self._start = start
        self.nbytes = nbytes

    def read_into(self, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start`` of the run."""
        self._reader.read_into(self._start + start, buffer)


class Patched:
    """Other bytes with some of them replaced; of patches on one place the last counts."""

    def __init__(self, reader: Reader, patches: Sequence[tuple[int, bytes]]) -> None:
        self._reader = reader
        self._patches = patches
        # By place, so that a small read among many patches looks at few of them.
        self._order = sorted(range(len(patches)), key=lambda number: patches[number][0])
        self._places = [patches[number][0] for number in self._order]
        self._longest = max((len(data) for _, data in patches), default=0)
        self.nbytes = reader.nbytes

    def read_into(self, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start``."""
        self._reader.read_into(start, buffer)
        end = start + len(buffer)
        near = slice(bisect_right(self._places, start - self._longest), bisect_left(self._places, end))
        for number in sorted(self._order[near]):
            place, data = self._patches[number]
            low, high = max(place, start), min(place + len(data), end)
            if low < high:
                buffer[low - start:high - start] = data[low - place:high - place]


class Swapped:
    """Other bytes with each ``width`` of them the other way round."""

    def __init__(self, reader: Reader, width: int) -> None:
        self._reader = reader
        self._width = width
        self.nbytes = reader.nbytes

    def read_into(self, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start``."""
        import numpy as np

        first = start - start % self._width
        end = start + len(buffer)
        last = min(end + -end % self._width, self.nbytes)
        whole = bytearray(last - first)
        self._reader.read_into(first, memoryview(whole))
        # Bytes behind the last whole element belong to none.
        np.frombuffer(whole, f"u{self._width}", len(whole) // self._width).byteswap(inplace=True)
        buffer[:] = memoryview(whole)[start - first:end - first]


class Converted:
    """Little-endian elements of another reader in another type."""

    def __init__(self, reader: Reader, source: str, target: str) -> None:
        self._reader = reader
        self._types = (source, target)
        self._sizes = (ITEMSIZES[source], ITEMSIZES[target])
        self.nbytes = reader.nbytes // self._sizes[0] * self._sizes[1]

    def read_into(self, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start``."""
        before, after = self._sizes
        done = 0
        while done < len(buffer):
            first = (start + done) // after
            skipped = start + done - first * after
            count = min(-(-(len(buffer) - done + skipped) // after), _ELEMENTS)
            elements = bytearray(count * before)
            self._reader.read_into(first * before, memoryview(elements))
            some = memoryview(convert(elements, *self._types))[skipped:skipped + len(buffer) - done]
            buffer[done:done + len(some)] = some
            done += len(some)
