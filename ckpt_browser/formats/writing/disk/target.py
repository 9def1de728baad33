"""The safe way to a file's place: written beside it, flushed, and put there in one step or not at all."""

import contextlib
import os
import stat
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ....core.errors import CheckpointError
from ....core.messages import SEMICOLON, joined, marked, say
from ...files import identity_of
from ..in_place.journal import forget_journal
from .keeping import keep
from .leftovers import temporary_path
from .out import Out
from .system import FILE_FLAGS, close, flush_folder, lock, open_folder, refused, require_lock, require_space, said


class Target(NamedTuple):
    """A place for a file."""

    path: str
    """The file itself, no link to it."""
    folder: str
    before: os.stat_result | None
    """The status of the file that is there; None where there is none."""


class Replacement:
    """A file on its way to its place.

    Attributes:
        out: takes its bytes.
        path: where it will lie.
        note: what a person should know when it lies there, or empty.
        lasts: whether its name has reached the disk too.
    """

    def __init__(self, out: Out, path: str, note: str) -> None:
        self.out = out
        self.path = path
        self.note = note
        self.lasts = False


@contextlib.contextmanager
def replacing(path: str, nbytes: int, *, check: Callable[[], None] | None = None,
              seen: Target | None = None) -> Iterator[Replacement]:
    """Write a new file of ``nbytes`` bytes, and put it in the place of ``path`` when the block ends well.

    Within the block the new file can be read at ``out.path``, after ``out.flush()`` or, where reading it takes
    a while, ``out.sync_meanwhile()``. ``check`` is called last, when all bytes have reached the disk; what it
    raises undoes everything. Whatever fails, and if the power does, the file at ``path`` stays what it was.
    ``seen`` is the place as it was looked at when the person asked; what somebody else put there since is not replaced.

    Raises:
        CheckpointError: the place is no file's, is not to be written, or the disk is full or refuses.
    """
    target = seen or target_of(path)
    require_space(target.folder, nbytes)
    with _held(target), _created(target, nbytes) as out:
        folder = _opened_folder(target.folder)
        try:
            replacement = Replacement(out, target.path, _hard_links(target.before))
            yield replacement
            if target.before is not None:
                keep(out.fileno(), target.path, target.before)
            out.sync()
            if check is not None:
                check()
            _require_same(target)
            if os.name == "nt":  # an open file cannot be renamed there
                out.close()
            _rename(out.path, target.path)
            unflushed = _flushed(folder)
            forget_journal(target.path)  # it told of the file that is gone for good now
            replacement.lasts = not unflushed
            replacement.note = joined(SEMICOLON, filter(None, (replacement.note, unflushed)))
        finally:
            close(folder)


def target_of(path: str) -> Target:
    """Where a file goes that is saved as ``path``.

    Raises:
        CheckpointError: something else lies there, or a file that is not to be written.
    """
    try:
        real = os.path.realpath(path)
        before = os.lstat(real)
    except FileNotFoundError:
        return Target(real, os.path.dirname(real), None)
    except OSError as error:
        raise refused(error) from None
    except ValueError:  # a NUL, or a character that file names cannot have here
        raise CheckpointError(marked("cannot be saved: no file can have this name here, choose another one")) from None
    if stat.S_ISLNK(before.st_mode):
        raise CheckpointError(marked("cannot be saved: the link leads back to itself, choose another name"))
    if not stat.S_ISREG(before.st_mode):
        raise CheckpointError(
            marked("cannot be saved: there is a folder in its place, choose another name")
            if stat.S_ISDIR(before.st_mode) else
            marked("cannot be saved: what lies in its place is no regular file, choose another name"))
    # A replacement needs the folder's permissions only; without this look it would pass over those of the file.
    if not before.st_mode & 0o222 or not os.access(real, os.W_OK):
        raise CheckpointError(marked("is write-protected; allow changes to it, or save under another name"))
    return Target(real, os.path.dirname(real), before)


@contextlib.contextmanager
def _held(target: Target) -> Iterator[None]:
    """Locked against other savers, where there is a file that can be opened."""
    held = None
    if target.before is not None:
        with contextlib.suppress(OSError):
            held = os.open(target.path, os.O_RDONLY | FILE_FLAGS)
    try:
        if held is not None:
            require_lock(held)
        yield
    finally:
        close(held)


@contextlib.contextmanager
def _created(target: Target, nbytes: int) -> Iterator[Out]:
    """A new file beside the target, which goes again where the block fails."""
    # Until it has its place, nobody else may read it: the file it replaces may be a private one.
    mode = 0o666 if target.before is None else 0o600
    path = temporary_path(target.path)
    try:
        fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | FILE_FLAGS, mode)
    except OSError as error:
        raise refused(error) from None
    lock(fd)  # tells it from a leftover
    out = Out(fd, path, nbytes)
    try:
        yield out
    except BaseException:
        if os.name == "nt":  # an open file cannot be removed there
            out.close()
        with contextlib.suppress(OSError):
            os.unlink(path)
            # It had not taken its place yet; what is on its way to the disk need not arrive.
            os.ftruncate(fd, 0)
        raise
    finally:
        out.close()


def _hard_links(before: os.stat_result | None) -> str:
    if before is None or before.st_nlink < 2:
        return ""
    return say("the file had {st_nlink} names (hard links), and the others keep the old content",
               st_nlink=before.st_nlink)


def _require_same(target: Target) -> None:
    try:
        now = os.lstat(target.path)
    except FileNotFoundError:
        now = None
    except OSError as error:
        raise refused(error) from None
    before = target.before
    if (now is None) != (before is None) or (now and before and identity_of(now) != identity_of(before)):
        raise CheckpointError(marked("changed on disk while it was being saved; nothing was changed, save under "
                                     "another name"))


def _rename(temporary: str, path: str) -> None:
    try:
        os.replace(temporary, path)
    except OSError as error:
        raise refused(error) from None


def _opened_folder(path: str) -> int | None:
    try:
        return open_folder(path)
    except OSError as error:
        raise refused(error) from None


def _flushed(folder: int | None) -> str:
    """Flush what has its place already; says what a person should know where that fails."""
    try:
        flush_folder(folder)
    except OSError as error:
        return say("its folder could not be flushed to disk ({said}), a power failure now could undo the save",
                   said=said(error))
    return ""
