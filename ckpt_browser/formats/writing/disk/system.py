"""Writing as the system has it: its refusals as sentences that help, free space, flushing, locks."""

import contextlib
import errno
import os
import shutil
import sys

from ....core.errors import CheckpointError
from ....core.messages import Count, marked, say
from ....core.system_reasons import reason_of

FILE_FLAGS = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
"""What every file that is opened here is opened with."""

CANNOT = marked("cannot be saved")
_LONGEST_WRITE = 8 << 20

_SPACE = marked("free some space or choose another disk")
_FOLDER = marked("choose another folder")
_ADVICE = {
    errno.ENOSPC: _SPACE, errno.EDQUOT: _SPACE, errno.EFBIG: marked("choose a disk that takes files of this size"),
    errno.EIO: marked("the disk may be failing, choose another one"), errno.EROFS: _FOLDER, errno.EACCES: _FOLDER,
    errno.EPERM: _FOLDER, errno.ENOENT: marked("there is no such folder, choose another one"), errno.ENOTDIR: _FOLDER,
    errno.ESTALE: marked("its folder is gone, choose another one"),
    errno.ENAMETOOLONG: marked("choose a shorter name"), errno.EBUSY: marked("another program uses it, close it there"),
    errno.ENODEV: marked("its disk is gone, choose another one"),
}


def said(error: OSError) -> str:
    """The system's reason in small letters."""
    return reason_of(error)


def refused(error: OSError, what: str = CANNOT) -> CheckpointError:
    """The sentence for a write that the system refused: its reason, and what to do."""
    advice = _ADVICE.get(error.errno or 0, marked("try again or choose another place"))
    return CheckpointError(say("{what} ({said}); nothing was changed, {advice}", what=what, said=said(error),
                               advice=advice))


def require_space(folder: str, nbytes: int) -> None:
    """Raise where the disk of ``folder`` has fewer than ``nbytes`` bytes free."""
    try:
        usage = shutil.disk_usage(folder)
    except OSError as error:
        raise refused(error) from None
    if usage.total and usage.free < nbytes:  # some network folders say that they have no size at all
        raise CheckpointError(say("cannot be saved, {missing} bytes are missing on its disk ({needed} are needed, "
                                  "{free} are free); nothing was changed, {advice}", missing=Count(nbytes - usage.free),
                                  needed=Count(nbytes), free=Count(usage.free), advice=_SPACE))


def write_all(fd: int, data: bytes | memoryview) -> None:
    """Write at the descriptor's position until everything is written; an OSError where the system refuses."""
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view[:_LONGEST_WRITE]):]


def open_folder(folder: str) -> int | None:
    """A descriptor by which the names in a folder can be flushed; None where the system lends none.

    Raises:
        OSError: it is gone, or cannot be read.
    """
    try:
        return os.open(folder, os.O_RDONLY | FILE_FLAGS | getattr(os, "O_DIRECTORY", 0))
    except PermissionError:  # Windows opens no folder, and others may be closed to readers
        return None


def flush_folder(fd: int | None) -> None:
    """Make the names in an open folder last; an OSError where that fails."""
    if fd is None:
        return
    try:
        os.fsync(fd)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # of file systems that keep no names back
            raise


def close(fd: int | None) -> None:
    """Give a descriptor back, if it is one; what had to reach the disk was flushed before."""
    if fd is not None:
        with contextlib.suppress(OSError):
            os.close(fd)


if sys.platform == "win32":

    def take_lock(fd: int) -> bool:
        """Keep other savers from a file as long as it is open; False where another has it."""
        return True  # and none is needed: an open file cannot be replaced or renamed there
else:
    import fcntl

    def take_lock(fd: int) -> bool:
        """Keep other savers from a file as long as it is open; False where another has it.

        Raises:
            OSError: there are no locks.
        """
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def lock(fd: int) -> bool | None:
    """Keep other savers from a file as long as it is open; False where another has it, None without locks."""
    try:
        return take_lock(fd) if os.name != "nt" else None
    except OSError:
        return None


def require_lock(fd: int) -> None:
    """Raise where another program holds a lock on an open file."""
    if lock(fd) is False:
        raise CheckpointError(marked("is in use by another program that has locked it; close it there and save again"))
