"""What is to be changed within a file, written down beside it first, so that a crash leaves nothing half done."""

import contextlib
import hashlib
import os
from struct import Struct
from typing import NamedTuple

from ....core.errors import CheckpointError
from ....core.limits import LIMITS
from ....core.messages import Count, marked, say
from ...files import ByteFile, Identity
from ..disk.leftovers import beside
from ..disk.system import FILE_FLAGS, close, flush_folder, open_folder, refused, said, write_all

_MAGIC = b"ckpt-browser in-place journal 1\n"
_NUMBERS = Struct("<QQQqQQQ")
_DIGEST = 32
_LONGEST = 4 * LIMITS.index_bytes


class Change(NamedTuple):
    """Some bytes of a file that give way to others.

    A change that goes beyond the end of the file makes it longer; nothing ever makes it shorter.
    """

    before: Identity
    """The file's state before."""
    place: int
    """Byte place in the file, its end at most."""
    old: bytes
    """What stands there, up to the end of the file."""
    new: bytes

    @property
    def size(self) -> int:
        """Bytes of the file after the change."""
        return max(self.before.size, self.place + len(self.new))


def journal_path(path: str) -> str:
    """Where the journal of a file lies; ``path`` is the file itself, no link."""
    return beside(path, "journal")


def has_journal(path: str) -> bool:
    """Whether a file has a journal.

    Raises:
        CheckpointError: that cannot be told.
    """
    journal = journal_path(path)
    try:
        os.lstat(journal)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise CheckpointError(say("cannot be looked at ({said})", said=said(error)),
                              place=os.path.basename(journal)) from None
    return True


def write_journal(path: str, change: Change) -> None:
    """Write a change down so that it outlasts a power failure.

    Raises:
        CheckpointError: the system refuses; then there is no journal.
    """
    journal = journal_path(path)
    data = _encoded(change)
    if len(data) > _LONGEST:
        raise CheckpointError(say("would change {count} bytes at once, more than can be written down first; save it "
                                  "as a new file instead", count=Count(len(change.new))))
    try:
        fd = os.open(journal, os.O_WRONLY | os.O_CREAT | os.O_EXCL | FILE_FLAGS, 0o600)
    except OSError as error:
        raise refused(error) from None
    try:
        try:
            write_all(fd, data)
            os.fsync(fd)
        finally:
            close(fd)
        _flush_name(journal)
    except BaseException as error:
        with contextlib.suppress(OSError):
            os.unlink(journal)
        if isinstance(error, OSError):
            raise refused(error) from None
        raise


def read_journal(path: str) -> Change | None:
    """The change that the journal of a file tells of; None where the journal is not whole.

    It is whole before the first byte of the file is changed, so one that is not tells that none was.

    Raises:
        FileNotFoundError: there is no journal.
        CheckpointError: it cannot be read.
    """
    journal = journal_path(path)
    if not has_journal(path):
        raise FileNotFoundError(journal)
    if os.path.islink(journal):
        raise CheckpointError(marked("the journal beside it is a link, which no save leaves; remove it"),
                              place=os.path.basename(journal))
    try:
        file = ByteFile(journal)
    except CheckpointError as error:
        raise CheckpointError(error.reason, place=os.path.basename(journal)) from None
    try:
        if file.size > _LONGEST:
            raise CheckpointError(marked("is too long for a journal; remove it"), place=os.path.basename(journal))
        return _decoded(file.read(0, file.size))
    finally:
        file.close()


def remove_journal(path: str) -> str:
    """Take the journal of a file away; returns what a person should know where that fails."""
    journal = journal_path(path)
    try:
        os.unlink(journal)
    except OSError as error:
        return say("{basename} beside it could not be removed ({said}) and is of no use any more",
                   basename=os.path.basename(journal), said=said(error))
    with contextlib.suppress(OSError):  # one that comes back finds the file whole
        _flush_name(journal)
    return ""


def forget_journal(path: str) -> None:
    """Take the journal of a file away, if it has one and it can be."""
    with contextlib.suppress(OSError):
        os.unlink(journal_path(path))


def _flush_name(path: str) -> None:
    folder = open_folder(os.path.dirname(path))
    try:
        flush_folder(folder)
    finally:
        close(folder)


def _encoded(change: Change) -> bytes:
    numbers = _NUMBERS.pack(change.before.device, change.before.inode, change.before.size, change.before.mtime_ns,
                            change.place, len(change.old), len(change.new))
    body = _MAGIC + numbers + change.old + change.new
    return body + hashlib.sha256(body).digest()


def _decoded(data: bytes) -> Change | None:
    body, digest = data[:-_DIGEST], data[-_DIGEST:]
    start = len(_MAGIC) + _NUMBERS.size
    if len(body) < start or not body.startswith(_MAGIC) or hashlib.sha256(body).digest() != digest:
        return None
    device, inode, size, mtime_ns, place, old_nbytes, new_nbytes = _NUMBERS.unpack_from(body, len(_MAGIC))
    if start + old_nbytes + new_nbytes != len(body) or place > size or old_nbytes != min(new_nbytes, size - place):
        return None
    return Change(Identity(device, inode, size, mtime_ns), place, body[start:start + old_nbytes],
                  body[start + old_nbytes:])
