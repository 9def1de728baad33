"""The checksum of what a tensor holds: as its file records it, or summed up from its elements."""

import zlib
from typing import TYPE_CHECKING

from ....core.document import Document
from ....core.dtypes import ITEMSIZES, PER_BYTE
from ....core.edits.tensors import contiguous
from ....core.jobs import CancelToken, Report, no_report
from ....core.nodes import Tensor
from ...reading.computing import Bytes
from ...reading.library import Library
from ...reading.tensor_numbers import numbers_of
from .entries import recorded

if TYPE_CHECKING:
    from ...reading.tensor_numbers import Numbers

_STEP = 1 << 20
"""Bytes that are summed up at once."""


class Checksums:
    """The CRC-32 of the elements of tensors, in row-major order and little-endian, whatever format they are kept in."""

    def __init__(self, document: Document, library: Library, token: CancelToken | None = None,
                 report: Report = no_report) -> None:
        self._document = document
        self._library = library
        self._token = token or CancelToken()
        self._report = report

    def of(self, tensor: Tensor) -> int:
        """The checksum that the file records, else the one that is summed up now.

        Raises:
            CheckpointError: the elements cannot be had.
            Cancelled: the token was raised.
        """
        known = recorded_of(self._document, tensor)
        if known is not None:
            return known
        drawn = Bytes(self._document, self._library)
        found = self._summed(numbers_of(drawn, tensor, self._token))
        drawn.check_unchanged()
        return found

    def _summed(self, numbers: "Numbers") -> int:
        total = numbers.itemsize if numbers.dtype in ITEMSIZES else 1
        for size in numbers.shape:
            total *= size
        checksum, buffer = 0, memoryview(bytearray(min(_STEP, max(total, 1))))
        for start in range(0, total, _STEP):
            self._token.check()
            some = buffer[:min(_STEP, total - start)]
            numbers.reader.read_into(start, some)
            checksum = zlib.crc32(some, checksum)
            self._report("contents", start + len(some), total)
        return checksum


def recorded_of(document: Document, tensor: Tensor) -> int | None:
    """The checksum that the file records of just the elements of a tensor, or None."""
    if tensor.storage is None or tensor.layout != "strided" or tensor.offset or tensor.note:
        return None
    if tensor.storage in document.derived or tensor.stride != contiguous(tensor.shape):
        return None
    if tensor.dtype in PER_BYTE or tensor.dtype == "float4_e2m1fn_x2":
        return None  # several elements share a byte, and are summed up one by one elsewhere
    storage = document.checkpoint.storages[tensor.storage]
    whole = storage.nbytes == tensor.nbytes and not storage.missing
    return recorded(storage) if whole and storage.byteorder == "little" else None
