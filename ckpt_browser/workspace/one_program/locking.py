"""Who is the running program: whoever holds a lock that the system gives back when a process ends, however it ends."""

import os
import sys
from contextlib import suppress


def take(path: str) -> int | None:
    """A handle that holds the lock until it is closed; None where another process holds it.

    Raises:
        OSError: the file cannot be made.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        _lock(handle)
    except OSError:
        os.close(handle)
        return None
    with suppress(OSError):
        os.utime(path)  # since when this program runs
    return handle


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
