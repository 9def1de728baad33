"""Positioned reads from one regular file that may be hostile, cut short or replaced."""

import contextlib
import os
import stat
import threading
from typing import Any, NamedTuple

from ..core.errors import CheckpointError
from ..core.messages import Count, marked, say
from ..core.system_reasons import reason_of

_LONGEST_READ = 1 << 30
"""Bytes asked of the system at once; some systems refuse reads of 2 GiB and more."""


CHANGED = marked("the file changed on disk since it was opened")
"""What is said of a file that is no longer in the state in which it was opened."""


class Identity(NamedTuple):
    """What tells one state of a file from the next."""

    device: int
    inode: int
    size: int
    mtime_ns: int


_grown: dict[Identity, Identity] = {}
"""States that saves in place of this program left, by the state before: what could be read then still can."""


def note_grown(before: Identity, after: Identity) -> None:
    """This program changed a file in place; whoever has it open may go on reading what they know of."""
    _grown[before] = after


def forget_grown(before: Identity) -> None:
    """That change was taken back."""
    _grown.pop(before, None)


def is_grown(before: Identity, now: Identity) -> bool:
    """Whether only saves in place of this program lead from one state to the other."""
    for _ in range(len(_grown)):  # no more steps than there are, should they lead in a circle
        if before == now or before not in _grown:
            break
        before = _grown[before]
    return before == now


class ByteFile:
    """An open regular file, read by position only (never mapped: a mapped file that
    is cut short kills the process); closed when nobody refers to it, as what was opened for a tab that is
    gone by then.

    Attributes:
        path: the path as the person gave it.
        size: bytes at the time of opening.
        identity: the file's state at the time of opening.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self._lock = _position_lock()
        self._fd = -1
        self._fd = _open(path)
        try:
            status = _status(self._fd)
            _require_regular(status.st_mode)
        except BaseException:
            self.close()
            raise
        self.identity = identity_of(status)
        self.size = status.st_size

    def read(self, offset: int, count: int) -> bytes:
        """Exactly ``count`` bytes from ``offset``; a CheckpointError where they are not there."""
        if offset < 0 or count < 0 or offset + count > self.size:
            raise CheckpointError(say("needs {count} bytes at byte {offset}, but the file ends at byte {size}",
                                      count=Count(count), offset=Count(offset), size=Count(self.size)))
        chunks: list[bytes] = []
        while count:
            chunk = self._pread(min(count, _LONGEST_READ), offset)
            if len(chunk) == count and not chunks:
                return chunk
            chunks.append(chunk)
            offset += len(chunk)
            count -= len(chunk)
        return b"".join(chunks)

    def read_into(self, offset: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from ``offset``; a CheckpointError where the bytes are not there."""
        if offset < 0 or offset + len(buffer) > self.size:
            raise CheckpointError(
                say("needs {count} bytes at byte {offset}, but the file ends at byte {size}", count=Count(len(buffer)),
                    offset=Count(offset), size=Count(self.size)))
        done = 0
        while done < len(buffer):
            try:
                count = self._fill(buffer[done:done + _LONGEST_READ], offset + done)
            except OSError as error:
                raise _unreadable(offset + done, error) from None
            if not count:
                raise _shrunk(offset + done)
            done += count

    def fileno(self) -> int:
        """The file's descriptor, for copies within the kernel; its position is not to be relied on."""
        return self._fd

    def check_unchanged(self) -> None:
        """Raise where the open file is no longer in the state in which it was opened, or in which we left it."""
        if not is_grown(self.identity, identity_of(_status(self.fileno()))):
            raise CheckpointError(CHANGED)

    def another(self) -> "ByteFile":
        """The same open file once more, to be closed by itself; it stays readable when the path is another file's."""
        made = FileElsewhere(self.path, self.identity)
        made._fd = os.dup(self.fileno())
        return made

    def accept(self, identity: Identity) -> None:
        """Take the file's present state for the opened one, after this program changed it in place."""
        self.identity, self.size = identity, identity.size

    def close(self) -> None:
        """Give the file handle back; closing twice is fine."""
        if self._fd >= 0:
            fd, self._fd = self._fd, -1
            with contextlib.suppress(OSError):  # nothing was written that could be lost
                os.close(fd)

    def __del__(self) -> None:
        self.close()

    def __reduce__(self) -> tuple[Any, ...]:
        """Another process gets the same file in the same state, opened by itself."""
        return FileElsewhere, (os.path.abspath(self.path), self.identity)

    def _pread(self, count: int, offset: int) -> bytes:
        try:
            chunk = os.pread(self.fileno(), count, offset) if self._lock is None else self._seek_read(count, offset)
        except OSError as error:
            raise _unreadable(offset, error) from None
        if not chunk:
            raise _shrunk(offset)
        return chunk

    def _fill(self, buffer: memoryview, offset: int) -> int:
        if self._lock is None:
            return os.preadv(self.fileno(), [buffer], offset)
        chunk = self._seek_read(len(buffer), offset)
        buffer[:len(chunk)] = chunk
        return len(chunk)

    def _seek_read(self, count: int, offset: int) -> bytes:
        assert self._lock is not None
        with self._lock:
            os.lseek(self.fileno(), offset, os.SEEK_SET)
            return os.read(self.fileno(), count)


class FileElsewhere(ByteFile):
    """A file that another process opened: opened here when it is first read."""

    def __init__(self, path: str, identity: Identity) -> None:
        self.path = path
        self.identity = identity
        self.size = identity.size
        self._lock = _position_lock()
        self._fd = -1

    def fileno(self) -> int:
        """The file's descriptor.

        Raises:
            CheckpointError: the file cannot be opened, or is no longer in the state in which it was opened elsewhere.
        """
        if self._fd < 0:
            file = ByteFile(self.path)
            if file.identity != self.identity:
                file.close()
                raise CheckpointError(CHANGED)
            self._fd, file._fd = file._fd, -1
        return self._fd


def _position_lock() -> "threading.Lock | None":
    # Without positioned reads (Windows) the file's one position is shared by all threads.
    return None if hasattr(os, "preadv") else threading.Lock()


def _unreadable(offset: int, error: OSError) -> CheckpointError:
    return CheckpointError(say("cannot be read at byte {offset} ({reason})", offset=Count(offset),
                               reason=reason_of(error)))


def _shrunk(offset: int) -> CheckpointError:
    return CheckpointError(say("was cut short at byte {offset} while it was being read", offset=Count(offset)))


def _open(path: str) -> int:
    # O_NONBLOCK: opening a FIFO nobody writes to would otherwise wait for ever.
    flags = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        return os.open(path, flags)
    except OSError as error:
        raise CheckpointError(reason_of(error, marked("cannot be opened"))) from None
    except ValueError:
        raise CheckpointError(marked("no such file (no file can have this name here)")) from None


def _status(fd: int) -> os.stat_result:
    try:
        return os.fstat(fd)
    except OSError as error:
        raise CheckpointError(reason_of(error, marked("cannot be read"))) from None


def _require_regular(mode: int) -> None:
    if stat.S_ISREG(mode):
        return
    if stat.S_ISDIR(mode):
        raise CheckpointError(marked("is a folder, and not one of a distributed checkpoint (it holds no .metadata "
                                     "file)"))
    kinds = {stat.S_IFIFO: marked("a pipe (FIFO)"), stat.S_IFSOCK: marked("a socket"),
             stat.S_IFCHR: marked("a character device"), stat.S_IFBLK: marked("a block device")}
    kind = kinds.get(stat.S_IFMT(mode))
    raise CheckpointError(say("is {kind}, not a file", kind=kind) if kind else marked("is no regular file"))


def identity_of(status: os.stat_result) -> Identity:
    """The state of the file that a status is of."""
    return Identity(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)
