"""Bytes as a row of choices: how random bytes become something that has a form."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Choices:
    """Decisions, one or more bytes each; when the bytes are used up, every decision is the first one."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._place = 0

    @property
    def left(self) -> int:
        """Bytes that are not used yet."""
        return len(self._data) - self._place

    def number(self, most: int) -> int:
        """From 0 to ``most``, which is below 256."""
        if not self.left:
            return 0
        self._place += 1
        return self._data[self._place - 1] % (most + 1)

    def one(self, several: Sequence[T]) -> T:
        """One of some, of up to 256."""
        return several[self.number(len(several) - 1)]

    def few(self, count: int) -> bytes:
        """Up to ``count`` bytes as they are."""
        found = self._data[self._place:self._place + count]
        self._place += len(found)
        return found

    def rest(self) -> bytes:
        """All that is left."""
        return self.few(self.left)
