"""Small files of our own on the disk: read only where they are files of a sensible size, replaced in one step."""

import os
import stat
import tempfile
from contextlib import suppress

from ...core.messages import say


class TooLarge(OSError):
    """A file that is longer than ours can be."""


def read_bounded(path: str, most: int) -> bytes:
    """All bytes of a plain file.

    Raises:
        OSError: it cannot be read, is no plain file (a device or a pipe would never end), or has more than ``most``
            bytes.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
                     | getattr(os, "O_NOCTTY", 0))
    with open(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(say("something else is in the place of the file"))
        found = file.read(most + 1)
    if len(found) > most:
        raise TooLarge(say("the file is too large"))
    return found


def replace(path: str, content: bytes, flushed: bool = False) -> None:
    """Put new content in the place of a file, or make it; links are followed, and rights are kept.

    Args:
        flushed: wait until the disk has it, which a window should not do.

    Raises:
        OSError: it cannot be written; the old one is still there.
    """
    path = os.path.realpath(path)
    if os.path.lexists(path) and not os.path.isfile(path):
        raise OSError(say("something else is in the place of the file"))
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    handle, beside = tempfile.mkstemp(prefix=f".{os.path.basename(path)}.", dir=os.path.dirname(path))
    try:
        with open(handle, "wb") as file:
            file.write(content)
            if flushed:
                file.flush()
                os.fsync(handle)
        with suppress(OSError):
            os.chmod(beside, stat.S_IMODE(os.stat(path).st_mode))
        os.replace(beside, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)
        raise


def put_aside(path: str, suffix: str = ".broken") -> str:
    """Give what stands at a path another name, so that nothing of it is lost; that name.

    Raises:
        OSError: it cannot be moved.
    """
    for number in range(1, 100):
        aside = f"{path}{suffix}" + (f"-{number}" if number > 1 else "")
        if not os.path.lexists(aside):
            break
    os.rename(path, aside)
    return aside
