"""Keeping the original: the bytes of a file that a save replaced, as a file of their own beside the new one."""

import contextlib
import os
from collections.abc import Iterator

from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report, no_report
from ...core.messages import Count, marked, say
from ...formats.files import ByteFile
from ...formats.writing.disk.keeping import keep
from ...formats.writing.disk.leftovers import temporary_path
from ...formats.writing.disk.out import Out
from ...formats.writing.disk.system import FILE_FLAGS, close, flush_folder, lock, open_folder, refused, require_space
from . import renaming
from .backup_names import spare_name

MOST = 1000
"""Names that are tried."""


def keep_original(original: ByteFile, path: str, token: CancelToken | None = None,
                  report: Report = no_report) -> str:
    """Write a file's old bytes beside ``path``, under a name that nobody has; returns its path.

    The bytes come from the open file, so it may have been replaced by then. Permissions and times are those of the
    original. It gets its name when it is whole; nothing is ever replaced.

    Raises:
        CheckpointError: the old bytes are no more, or the system refuses.
        Cancelled: the token was raised.
    """
    token = token or CancelToken()
    folder, name = os.path.split(os.path.abspath(path))
    original.check_unchanged()
    try:
        before = os.fstat(original.fileno())
    except OSError as error:
        raise refused(error, marked("cannot be kept")) from None
    require_space(folder, original.size)
    with _temporary(os.path.join(folder, name), original.size) as out:
        out.copy_from(original, 0, original.size, token, report)
        out.flush()
        original.check_unchanged()
        keep(out.fileno(), original.fileno(), before)
        with contextlib.suppress(OSError, NotImplementedError, TypeError):  # not on Windows
            os.utime(out.fileno(), ns=(before.st_atime_ns, before.st_mtime_ns))
        out.sync()
        token.check()
        if os.name == "nt":  # an open file cannot be renamed there
            out.close()
        return _named(out.path, folder, name)


@contextlib.contextmanager
def _temporary(path: str, nbytes: int) -> Iterator[Out]:
    """A new file beside a path that goes again where the block fails, or when it has got another name."""
    place = temporary_path(path)
    try:
        fd = os.open(place, os.O_RDWR | os.O_CREAT | os.O_EXCL | FILE_FLAGS, 0o600)
    except OSError as error:
        raise refused(error, marked("cannot be kept")) from None
    lock(fd)  # tells it from a leftover
    out = Out(fd, place, nbytes)
    try:
        yield out
    finally:
        if os.name == "nt":  # an open file cannot be removed there
            out.close()
        with contextlib.suppress(OSError):
            os.unlink(place)
        out.close()


def _named(place: str, folder: str, name: str) -> str:
    """Give a whole file a name that nobody has; its path."""
    try:
        for number in range(1, MOST):
            target = os.path.join(folder, spare_name(name, number))
            if _took(place, target):
                _flush(folder)
                return target
    except OSError as error:
        raise refused(error, marked("cannot be kept")) from None
    raise CheckpointError(say("cannot be kept: {most} backups of it are there already", most=Count(MOST)))


def _took(place: str, target: str) -> bool:
    """Whether the file has the name now; False where somebody else has it. An OSError where the system refuses."""
    try:
        os.link(place, target)
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links
        return _renamed(place, target)
    return True


def _renamed(place: str, target: str) -> bool:
    try:
        renaming.rename_new(place, target)
    except FileExistsError:
        return False
    except OSError:  # nor does it know of such a renaming: a look, and the renaming at once
        try:
            os.lstat(target)
        except FileNotFoundError:
            os.rename(place, target)
        else:
            return False
    return True


def _flush(folder: str) -> None:
    with contextlib.suppress(OSError):  # the file is whole and has its name; a power failure could undo that
        fd = open_folder(folder)
        try:
            flush_folder(fd)
        finally:
            close(fd)
