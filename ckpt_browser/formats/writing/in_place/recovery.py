"""What an interrupted change within a file left behind, and how the file becomes whole again."""

import contextlib
import os
from typing import NamedTuple

from ....core.errors import CheckpointError
from ....core.messages import SEMICOLON, joined, marked, say
from ...files import ByteFile
from ..disk.system import FILE_FLAGS, close, lock, refused, write_all
from ..disk.target import target_of
from .journal import Change, has_journal, journal_path, read_journal, remove_journal

UNTOUCHED = "untouched"
"""Nothing of the change has reached the file."""
COMPLETE = "complete"
"""All of the change has."""
TORN = "torn"
"""Some of it has: the file may be unreadable until it is repaired."""
FOREIGN = "foreign"
"""The file is neither as it was, nor as it was to be, nor in between: another program has changed it."""
BUSY = "busy"
"""Another program is changing it now."""

_SLICE = 512


class Interrupted(NamedTuple):
    """A change within a file that did not come to its end."""

    path: str
    """The file itself, no link to it."""
    journal: str
    """Path of the journal beside it."""
    state: str
    """One of the words above."""
    message: str
    """One sentence for people."""


def repair_needed(path: str) -> Interrupted | None:
    """What an interrupted save in place left behind at ``path``; None where there is nothing of that kind.

    Raises:
        CheckpointError: the journal or the file cannot be read.
    """
    try:
        real = os.path.realpath(path)
    except ValueError:  # no file can have this name
        return None
    if not has_journal(real):
        return None
    file = ByteFile(real)
    try:
        state = _judged(file, real)[0] if lock(file.fileno()) is not False else BUSY
    except FileNotFoundError:  # whoever was changing the file has just finished
        return None
    finally:
        file.close()
    return Interrupted(real, journal_path(real), state, _message(state, real))


def repair(path: str) -> str:
    """Bring a file to its state before the interrupted save, or leave it in the one after it if it is there.

    Returns what came of it, as a sentence. It may be interrupted itself, and be called again.

    Raises:
        CheckpointError: another program has changed the file since or is changing it, or the disk refuses.
    """
    target = target_of(path)
    try:
        fd = os.open(target.path, os.O_RDWR | FILE_FLAGS)
    except OSError as error:
        raise refused(error, marked("cannot be repaired")) from None
    try:
        if lock(fd) is False:
            raise CheckpointError(_message(BUSY, target.path))
        return _repaired(target.path, fd)
    except FileNotFoundError:
        return marked("there is nothing to repair")
    finally:
        close(fd)


def require_settled(path: str) -> None:
    """Forget a journal that has nothing left to say, in a file that is locked already.

    Raises:
        CheckpointError: the file has to be repaired first.
    """
    if not has_journal(path):
        return
    file = ByteFile(path)
    try:
        state = _judged(file, path)[0]
    finally:
        file.close()
    if state in (TORN, FOREIGN):
        raise CheckpointError(_message(state, path))
    remove_journal(path)


def roll_back(path: str, fd: int, change: Change) -> None:
    """Make a file, open to be written, what it was before a change; an OSError where the disk refuses."""
    os.lseek(fd, change.place, os.SEEK_SET)
    write_all(fd, change.old)
    os.ftruncate(fd, change.before.size)
    os.fsync(fd)
    with contextlib.suppress(OSError):  # whoever has it open sees that it is in the state they know
        os.utime(path, ns=(os.fstat(fd).st_atime_ns, change.before.mtime_ns))


def _repaired(path: str, fd: int) -> str:
    file = ByteFile(path)
    try:
        state, change = _judged(file, path)
    finally:
        file.close()
    if state == FOREIGN:
        raise CheckpointError(_message(state, path))
    if state == TORN and change is not None:
        try:
            roll_back(path, fd, change)
        except OSError as error:
            raise refused(error, marked("cannot be repaired")) from None
    note = remove_journal(path)
    done = marked("the file is as before the interrupted save")
    if state == COMPLETE:
        done = marked("the interrupted save was complete")
    return joined(SEMICOLON, filter(None, (done, note)))


def _judged(file: ByteFile, path: str) -> tuple[str, Change | None]:
    change = read_journal(path)
    if change is None:
        return UNTOUCHED, None
    before, end = change.before, change.place + len(change.new)
    if before.size <= file.size <= change.size:
        found = file.read(change.place, min(end, file.size) - change.place)
        if file.size == change.size and found == change.new:
            return COMPLETE, change
        if file.size == before.size and found == change.old:
            return UNTOUCHED, change
        # Where a file grows, what was not written yet reads as zeros.
        if _between(found, change.old.ljust(len(found), b"\0"), change.new):
            return TORN, change
    # A file that was put in its place as a whole has nothing to do with the journal.
    return (FOREIGN if file.identity.inode == before.inode else UNTOUCHED), change


def _between(found: bytes, old: bytes, new: bytes) -> bool:
    """Whether every byte is that of one of the two."""
    for start in range(0, len(found), _SLICE):
        end = start + _SLICE
        piece = found[start:end]
        if piece in (old[start:end], new[start:start + len(piece)]):
            continue
        if any(byte not in pair for byte, *pair in zip(piece, old[start:end], new[start:end], strict=False)):
            return False
    return True


def _message(state: str, path: str) -> str:
    if state == BUSY:
        return marked("another program is changing the file right now; wait until it has finished")
    if state == FOREIGN:
        return say("was changed by another program after a save within it was interrupted; if it is as it should "
                   "be, remove {basename} beside it", basename=os.path.basename(journal_path(path)))
    if state == TORN:
        return marked("a save within the file was interrupted; repair it to have it as it was before")
    return marked("a save within the file was interrupted, and the file is whole")
