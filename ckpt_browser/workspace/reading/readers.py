"""The bytes of storages as readers that stand on each other: read, inflate, patch, swap, convert."""

import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import Any

from ...analysis.elements.casting import convert
from ...core.dtypes import DTYPES, ITEMSIZES
from ...core.errors import CheckpointError
from ...core.messages import Count, say
from ...core.nodes import Storage
from ...formats.files import ByteFile
from ...formats.source import Source
from .gathering import Reader

_STEP = 1 << 20
"""Bytes that are inflated at once."""
_ELEMENTS = 1 << 18
"""Elements that are made at once."""


def swap_width(dtype: str) -> int:
    """Bytes that change places when an element of a type goes from one byte order to the other."""
    return ITEMSIZES[dtype] // 2 if DTYPES[dtype].kind == "complex" else ITEMSIZES[dtype]


def by_elements(start: int, buffer: memoryview, itemsize: int, make: Callable[[int, int], Any],
                most: int = _ELEMENTS) -> None:
    """Fill ``buffer`` from byte ``start`` of elements that are made by the run.

    Args:
        itemsize: bytes of an element that is made.
        make: gives the bytes of so many elements (second) from one of them on (first).
        most: elements that are made at once.
    """
    done = 0
    while done < len(buffer):
        first, skipped = divmod(start + done, itemsize)
        count = min(-(-(len(buffer) - done + skipped) // itemsize), most)
        some = memoryview(make(first, count)).cast("B")[skipped:skipped + len(buffer) - done]
        buffer[done:done + len(some)] = some
        done += len(some)


class Opened:
    """A storage of an opened file."""

    def __init__(self, source: Source, storage: Storage) -> None:
        self._source = source
        self._number = storage.id
        self.nbytes = storage.nbytes

    def read_into(self, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start``."""
        self._source.read_into(self._number, start, buffer)

    def __reduce__(self) -> tuple[Any, ...]:
        run = self._source.plain(self._number)
        if run is not None:
            return Run, (*run, self.nbytes)
        data = bytearray(self.nbytes)
        self.read_into(0, memoryview(data))
        return Given, (bytes(data),)


class Run:
    """Bytes that lie plainly in a file."""

    def __init__(self, file: ByteFile, offset: int, nbytes: int) -> None:
        self._file = file
        self._offset = offset
        self.nbytes = nbytes

    def read_into(self, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start``."""
        self._file.read_into(self._offset + start, buffer)


class Inflated:
    """A deflated storage, inflated once while it is read from one end to the other."""

    def __init__(self, source: Source, storage: Storage) -> None:
        assert storage.packed is not None and storage.packed_offset is not None
        self._file = source.files[storage.file]
        self._key = storage.key
        self._packed = (storage.packed_offset, storage.packed_offset + storage.packed)
        self.nbytes = storage.nbytes
        self._restart()

    def __getstate__(self) -> tuple[Any, ...]:
        return self._file, self._key, self._packed, self.nbytes  # streams stay where they are

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self._file, self._key, self._packed, self.nbytes = state
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
                raise CheckpointError(say("does not inflate ({error})", error=error),
                                      place=say("storage {key}", key=self._key)) from None
            if not self._window and (self._stream.eof or not waiting):
                raise CheckpointError(say("inflates to {count} bytes instead of {bytes}", count=Count(self._at),
                                          bytes=Count(self.nbytes)),
                                      place=say("storage {key}", key=self._key))


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
        by_elements(start, buffer, self._sizes[1], self._make)

    def _make(self, first: int, count: int) -> bytes:
        before = self._sizes[0]
        elements = bytearray(count * before)
        self._reader.read_into(first * before, memoryview(elements))
        return convert(elements, *self._types)


class Unpacked:
    """Elements smaller than a byte, each in a byte of its own; the lowest bits of a byte come first."""

    def __init__(self, reader: Reader, per_byte: int) -> None:
        self._reader = reader
        self._per_byte = per_byte
        self.nbytes = reader.nbytes * per_byte

    def read_into(self, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start``."""
        by_elements(start, buffer, self._per_byte, self._make)

    def _make(self, first: int, count: int) -> Any:
        import numpy as np

        packed = bytearray(count)
        self._reader.read_into(first, memoryview(packed))
        bits = 8 // self._per_byte
        shifts = np.arange(0, 8, bits, dtype=np.uint8)
        return np.frombuffer(packed, np.uint8)[:, None] >> shifts & ((1 << bits) - 1)


class Flipped:
    """Elements with the signs of some components flipped, as a view with torch's conjugate or negative bit has them."""

    def __init__(self, reader: Reader, dtype: str, signs: tuple[bool, ...]) -> None:
        self._reader = reader
        self._width = ITEMSIZES[dtype] // len(signs)
        self._signs = signs
        self.nbytes = reader.nbytes

    def read_into(self, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start``."""
        by_elements(start, buffer, self._width * len(self._signs), self._make)

    def _make(self, first: int, count: int) -> Any:
        import numpy as np

        width, components = self._width, len(self._signs)
        elements = bytearray(count * width * components)
        self._reader.read_into(first * width * components, memoryview(elements))
        bits = np.array([sign << (8 * width - 1) for sign in self._signs], f"<u{width}")
        return np.frombuffer(elements, bits.dtype).reshape(count, components) ^ bits


def only_onwards(reader: object) -> bool:
    """True where reading from the middle means to read everything before it."""
    waiting = [reader]
    while waiting:
        reader = waiting.pop()
        if isinstance(reader, Inflated):
            return True
        waiting += [below for below in (*getattr(reader, "below", ()), getattr(reader, "_reader", None))
                    if below is not None]
    return False
