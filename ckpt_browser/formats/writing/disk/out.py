"""A file that is being written from front to back."""

import os
import threading
import zlib
from collections.abc import Iterator

from ....core.errors import CheckpointError
from ....core.jobs import CancelToken, Report
from ....core.messages import Count, marked, say
from ...files import ByteFile
from ..payload import CHUNK, Copied, Payload
from .copying import Copier
from .system import close, refused, write_all

_GATHERED = 1 << 18
"""Small writes are gathered up to this many bytes; as large copies are left to the kernel."""


class Out:
    """Takes bytes for the end of a file.

    Attributes:
        path: where the file lies while it is being written.
        position: bytes taken so far.
        total: how many there will be, for reports.
    """

    def __init__(self, fd: int, path: str, total: int) -> None:
        self.path = path
        self.position = 0
        self.total = total
        self._fd = fd
        self._gathered = bytearray()
        self._syncing: threading.Thread | None = None
        self._refusals: list[OSError] = []
        self._copier = Copier(fd, self._write)

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Take bytes.

        Raises:
            CheckpointError: the system refuses them.
        """
        view = memoryview(data)
        if not view.nbytes:  # a view of nothing cannot be cast
            return
        view = view.cast("B")
        if len(view) > _GATHERED:
            self.flush()
            self._write(view)
        else:
            self._gathered += view
            if len(self._gathered) > _GATHERED:
                self.flush()
        self.position += len(view)

    def copy_from(self, file: ByteFile, offset: int, nbytes: int, token: CancelToken, report: Report) -> None:
        """Take ``nbytes`` bytes of an open file from ``offset`` of it.

        Raises:
            CheckpointError: the system refuses them, or they are not there.
            Cancelled: the token was raised.
        """
        if offset + nbytes > file.size:
            raise CheckpointError(say("needs {count} bytes at byte {offset}, but the file ends at byte {size}",
                                      count=Count(nbytes), offset=Count(offset), size=Count(file.size)))
        token.check()
        if nbytes <= _GATHERED:
            self.write(file.read(offset, nbytes))
            report(marked("writing"), self.position, self.total)
        else:
            self.flush()
            for count in self._copier.copy(file, offset, nbytes, self.position):
                self.position += count
                report(marked("writing"), self.position, self.total)
                token.check()

    def flush(self) -> None:
        """Hand everything taken so far to the system, so that others can read it at ``path``."""
        if self._gathered:
            gathered, self._gathered = self._gathered, bytearray()
            self._write(memoryview(gathered))

    def sync_meanwhile(self) -> None:
        """As :meth:`flush`, and begin to make it last, in a thread, while the caller reads it back.

        Raises:
            CheckpointError: the system refuses the bytes.
        """
        self.flush()
        self._syncing = threading.Thread(target=self._sync, daemon=True)
        self._syncing.start()

    def sync(self) -> None:
        """Make everything taken so far last.

        Raises:
            CheckpointError: the disk refuses it.
        """
        self.flush()
        self._wait()
        self._sync()
        if self._refusals:
            raise refused(self._refusals[0]) from None

    def fileno(self) -> int:
        """The open file's descriptor."""
        return self._fd

    def close(self) -> None:
        """Give the descriptor back; what was gathered and not flushed is lost. Closing twice is fine."""
        self._wait()
        if self._fd >= 0:
            close(self._fd)
            self._fd = -1

    def _wait(self) -> None:
        if self._syncing is not None:
            self._syncing.join()
            self._syncing = None

    def _sync(self) -> None:
        try:
            os.fsync(self._fd)
        except OSError as error:  # told once only: another try would seem to come off
            self._refusals.append(error)

    def _write(self, view: memoryview) -> None:
        try:
            write_all(self._fd, view)
        except OSError as error:
            raise refused(error) from None


def write_payload(out: Out, payload: Payload, token: CancelToken, report: Report) -> None:
    """Write all bytes of a payload.

    Raises:
        CheckpointError: they cannot be read or written, or a computed payload has another length than it says.
        Cancelled: the token was raised.
    """
    if isinstance(payload, Copied):
        out.copy_from(payload.file, payload.offset, payload.nbytes, token, report)
    else:
        _write_chunks(out, payload.chunks(), payload.nbytes, token, report)


def write_summed(out: Out, payload: Payload, token: CancelToken, report: Report) -> int:
    """Write all bytes of a payload as :func:`write_payload` does; returns their CRC-32."""
    if isinstance(payload, Copied):
        if payload.checksum is not None:
            out.copy_from(payload.file, payload.offset, payload.nbytes, token, report)
            return payload.checksum
        return _write_chunks(out, _read(payload), payload.nbytes, token, report)
    return _write_chunks(out, payload.chunks(), payload.nbytes, token, report)


def _read(payload: Copied) -> Iterator[bytes]:
    for start in range(0, payload.nbytes, CHUNK):
        yield payload.file.read(payload.offset + start, min(CHUNK, payload.nbytes - start))


def _write_chunks(out: Out, chunks: Iterator[bytes | bytearray | memoryview], nbytes: int, token: CancelToken,
                  report: Report) -> int:
    begin, checksum = out.position, 0
    for chunk in chunks:
        token.check()
        checksum = zlib.crc32(chunk, checksum)
        out.write(chunk)
        report(marked("writing"), out.position, out.total)
    if out.position - begin != nbytes:
        raise CheckpointError(say("came to {position} bytes while it was computed, but {bytes} are needed",
                                  position=Count(out.position - begin), bytes=Count(nbytes)))
    return checksum
