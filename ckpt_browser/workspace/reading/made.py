"""A checkpoint that no file holds: its storages are computed while they are looked at, and never saved."""

import threading
from collections.abc import Callable, Sequence
from typing import Any

from ...core.checkpoint import Checkpoint
from ...formats.source import Source
from .gathering import Reader


class Made(Source):
    """Stands where the source of a file stands.

    Args:
        make: for each storage what gives a reader of its bytes, for one thread.
        unchanged: raises where a file that they are computed from changed on disk since it was opened.
    """

    def __init__(self, checkpoint: Checkpoint, make: Sequence[Callable[[], Reader]],
                 unchanged: Callable[[], None]) -> None:
        super().__init__(checkpoint, ())
        self._make = tuple(make)
        self._unchanged = unchanged

    def reader(self, storage_id: int) -> Reader:
        """The bytes of a storage, for one thread.

        Raises:
            CheckpointError: they cannot be had.
        """
        return self._make[storage_id]()

    def read_into(self, storage_id: int, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` with a storage's bytes from byte ``start`` of it."""
        self.reader(storage_id).read_into(start, buffer)

    def check_unchanged(self) -> None:
        """Raise where a file that it is computed from changed."""
        self._unchanged()


class Shared:
    """A reader that takes long to make, for several threads that take turns."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._turn = threading.Lock()
        self.nbytes = reader.nbytes

    def read_into(self, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start``."""
        with self._turn:
            self._reader.read_into(start, buffer)

    def __reduce__(self) -> tuple[Any, ...]:
        return Shared, (self._reader,)
