"""What the system says when it refuses to write, as a sentence that helps; locks, free space, folders."""

import contextlib
import errno
import os
import shutil
import sys

from ...core.errors import CheckpointError

FILE_FLAGS = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
"""What every file that is opened here is opened with."""

_SPACE = "free some space or choose another disk"
_FOLDER = "choose another folder"
_ADVICE = {
    errno.ENOSPC: _SPACE, errno.EDQUOT: _SPACE, errno.EFBIG: "choose a disk that takes files of this size",
    errno.EIO: "the disk may be failing, choose another one", errno.EROFS: _FOLDER, errno.EACCES: _FOLDER,
    errno.EPERM: _FOLDER, errno.ENOENT: f"its folder is gone, {_FOLDER}", errno.ENOTDIR: _FOLDER,
    errno.ESTALE: f"its folder is gone, {_FOLDER}", errno.ENAMETOOLONG: "choose a shorter name",
    errno.EBUSY: "another program uses it, close it there", errno.ENODEV: "its disk is gone, choose another one",
}


def said(error: OSError) -> str:
    """The system's reason in small letters."""
    return (error.strerror or "unknown reason").lower()


def refused(error: OSError, what: str = "cannot be saved") -> CheckpointError:
    """The sentence for a write that the system refused: its reason, and what to do."""
    advice = _ADVICE.get(error.errno or 0, "try again or choose another place")
    return CheckpointError(f"{what} ({said(error)}); nothing was changed, {advice}")


def require_space(folder: str, nbytes: int) -> None:
    """Raise where the disk of ``folder`` has fewer than ``nbytes`` bytes free."""
    try:
        usage = shutil.disk_usage(folder)
    except OSError as error:
        raise refused(error) from None
    if usage.total and usage.free < nbytes:  # some network folders say that they have no size at all
        raise CheckpointError(f"cannot be saved, {nbytes - usage.free:,} bytes are missing on its disk ({nbytes:,} are "
                              f"needed, {usage.free:,} are free); nothing was changed, {_SPACE}")


def open_folder(folder: str) -> int | None:
    """A descriptor by which the folder can be flushed, or None where the system has none."""
    try:
        return os.open(folder, os.O_RDONLY | FILE_FLAGS | getattr(os, "O_DIRECTORY", 0))
    except OSError:
        return None


def flush_folder(fd: int | None) -> str:
    """Make the names in a folder last; says what a person should know where that fails."""
    if fd is None:
        return ""
    try:
        os.fsync(fd)
    except OSError as error:
        if error.errno in (errno.EINVAL, errno.ENOTSUP):  # file systems that keep no cache of names
            return ""
        return f"its folder could not be flushed to disk ({said(error)}), a power failure now could undo the save"
    return ""


def close(fd: int | None) -> None:
    """Give a descriptor back, if it is one; what had to reach the disk was flushed before."""
    if fd is not None:
        with contextlib.suppress(OSError):
            os.close(fd)


if sys.platform == "win32":  # there an open file cannot be replaced or changed by others anyway

    def lock(fd: int) -> bool:
        """Keep other savers from a file as long as it is open; False where another one has it."""
        return True
else:
    import fcntl

    def lock(fd: int) -> bool:
        """Keep other savers from a file as long as it is open; False where another one has it."""
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a file system without locks
            return True
        return True


def require_lock(fd: int) -> None:
    """Raise where another program holds a lock on an open file."""
    if not lock(fd):
        raise CheckpointError("is in use by another program that has locked it; close it there and save again")
