"""The bytes of one storage on their way to a new file: copied from an open one, or computed in chunks."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from ..files import ByteFile

CHUNK = 8 << 20
"""Bytes that are computed, or copied without the kernel's help, at once."""


class Copied(NamedTuple):
    """Bytes that lie in an open file just as they are to be written."""

    file: ByteFile
    offset: int
    nbytes: int
    checksum: int | None = None
    """CRC-32 of them where the file records it."""


class Computed(NamedTuple):
    """Bytes that are made while they are written."""

    nbytes: int
    chunks: Callable[[], Iterator[bytes | bytearray | memoryview]]
    """Starts over at each call; all chunks together are ``nbytes`` long."""


Payload: TypeAlias = Copied | Computed


def join(payload: Payload) -> bytes:
    """All bytes of a payload that fits into memory."""
    if isinstance(payload, Copied):
        return payload.file.read(payload.offset, payload.nbytes)
    return b"".join(payload.chunks())
