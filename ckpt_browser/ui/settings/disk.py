"""Small files of our own on the disk: read only where they are files of a sensible size, replaced in one step."""

import os
import re
import stat
import tempfile
from contextlib import suppress

from ...core.messages import say
from ...formats.writing.disk.system import FILE_FLAGS, close, flush_folder, lock, open_folder, write_all


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
    folder, prefix = os.path.dirname(path), f".{os.path.basename(path)}."
    _clear(folder, prefix)
    handle, beside = tempfile.mkstemp(prefix=prefix, dir=folder)
    try:
        try:
            lock(handle)  # tells it from what a killed process left
            write_all(handle, content)
            if flushed:
                os.fsync(handle)
        finally:
            os.close(handle)
        with suppress(OSError):
            os.chmod(beside, stat.S_IMODE(os.stat(path).st_mode))
        os.replace(beside, path)
        if flushed:
            _flush_names(folder)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)
        raise


def _flush_names(folder: str) -> None:
    with suppress(OSError):  # the file is whole and has its name; only a power failure could undo that
        opened = open_folder(folder)
        try:
            flush_folder(opened)
        finally:
            close(opened)


def _clear(folder: str, prefix: str) -> None:
    """Remove what processes that were killed, or a full disk, left of earlier writing."""
    with suppress(OSError):
        for name in os.listdir(folder):
            if re.fullmatch(re.escape(prefix) + "[a-z0-9_]{8}", name):
                _remove_abandoned(os.path.join(folder, name))


def _remove_abandoned(path: str) -> None:
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY | FILE_FLAGS | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        try:
            if lock(handle) is True:
                os.unlink(path)
        finally:
            os.close(handle)


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
