"""Changes within a file, however large it is: a zip's pickle and directory, a safetensors file's header.

The order is what makes it safe: the change is written down beside the file and flushed, then made
and flushed, then the note goes. Whatever stops it in between, ``recovery`` finds the note.
"""

import contextlib
import os
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple

from ....core.errors import CheckpointError
from ....core.messages import Count, marked, say
from ...files import ByteFile, Identity, forget_grown, identity_of, note_grown
from ..disk.system import FILE_FLAGS, close, refused, require_lock, require_space, said, write_all
from ..disk.target import target_of
from .journal import Change, journal_path, remove_journal, write_journal
from .recovery import require_settled, roll_back
from .zip_append import appended


class Changed(NamedTuple):
    """What a change within a file left."""

    identity: Identity
    """The file's state from now on."""
    note: str
    """What a person should know, or empty."""


def append_records(path: str, identity: Identity, new: Mapping[str, bytes], drop: Collection[str] = (), *,
                   check: Callable[[], None] | None = None) -> Changed:
    """Give a zip archive other records by appending to it; those replaced and dropped stay as dead bytes.

    Names are full ones (``archive/data.pkl``). ``identity`` is the state in which the file was opened. ``check`` is
    called when the change has been made; what it raises takes it back.

    Raises:
        CheckpointError: it is in another state, locked, not to be written, or the disk refuses; the file is
            then what it was.
    """
    with _held(path, identity) as (real, fd, file):
        return _changed(real, fd, file, file.size, appended(file, new, drop), check)


def rewrite_header(path: str, identity: Identity, header: bytes, *,
                   check: Callable[[], None] | None = None) -> Changed:
    """Give a safetensors file another header (its JSON), which must fit into the place of the old one.

    Raises:
        CheckpointError: it does not fit, or as :func:`append_records`.
    """
    with _held(path, identity) as (real, fd, file):
        room = header_room(file)
        if len(header) > room:
            raise CheckpointError(say("needs a header of {count} bytes, but its place takes {room}; save it as a "
                                      "new file instead", count=Count(len(header)), room=Count(room)))
        return _changed(real, fd, file, 8, header.ljust(room), check)


def header_room(file: ByteFile) -> int:
    """Bytes that the header of a safetensors file may take without its tensors being moved."""
    room = int.from_bytes(file.read(0, 8), "little") if file.size >= 8 else 0
    if not 0 < room <= file.size - 8:
        raise CheckpointError(marked("has no safetensors header"))
    return room


@contextlib.contextmanager
def _held(path: str, identity: Identity) -> Iterator[tuple[str, int, ByteFile]]:
    """The file itself, open to be written and locked, and open to be read."""
    target = target_of(path)
    try:
        fd = os.open(target.path, os.O_RDWR | FILE_FLAGS)
    except OSError as error:
        raise refused(error) from None
    try:
        require_lock(fd)
        require_settled(target.path)
        file = ByteFile(target.path)
        try:
            if not _identity(fd) == file.identity == identity:
                raise CheckpointError(marked("the file changed on disk since it was opened"))
            yield target.path, fd, file
        finally:
            file.close()
    finally:
        close(fd)


def _changed(path: str, fd: int, file: ByteFile, place: int, new: bytes, check: Callable[[], None] | None) -> Changed:
    change = Change(file.identity, place, file.read(place, min(len(new), file.size - place)), new)
    growth = change.size - file.size
    require_space(os.path.dirname(path), growth + len(change.old) + len(change.new))
    write_journal(path, change)
    try:
        os.lseek(fd, place, os.SEEK_SET)
        write_all(fd, new)
        os.fsync(fd)
        after = _identity(fd)
        note_grown(change.before, after)  # others read on while it is being read back
        if check is not None:
            check()
    except BaseException as error:
        forget_grown(change.before)
        _take_back(path, fd, change)
        if isinstance(error, OSError):
            raise refused(error) from None
        raise
    return Changed(after, remove_journal(path))


def _identity(fd: int) -> Identity:
    try:
        return identity_of(os.fstat(fd))
    except OSError as error:
        raise refused(error) from None


def _take_back(path: str, fd: int, change: Change) -> None:
    try:
        roll_back(path, fd, change)
    except OSError as error:
        raise CheckpointError(say("could neither be changed nor be changed back ({said}); open it again to repair "
                                  "it, and keep {basename} beside it", said=said(error),
                                  basename=os.path.basename(journal_path(path)))) from None
    remove_journal(path)
