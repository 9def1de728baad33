"""Names of the files that a save puts beside another, and what of them a killed save leaves behind."""

import hashlib
import os
import re
import secrets
import stat
from collections.abc import Callable

from ....core.errors import CheckpointError
from ....core.messages import marked
from .system import FILE_FLAGS, close, lock, refused, take_lock

_LEFTOVER = re.compile(r"\.(.*)\.ckpt-browser-[0-9a-f]{8}\.tmp", re.DOTALL)
_LONGEST_NAME = 255
"""Bytes of a name that every common file system takes."""
_LONGEST_MARK = 32
"""Bytes that are added to a file's name, at most."""


def temporary_path(path: str) -> str:
    """A path nobody uses, beside ``path``, for what will take its place."""
    return beside(path, f"{secrets.token_hex(4)}.tmp")


def leftovers(path: str) -> list[str]:
    """Paths of files that killed saves left behind: for a file beside it, for a folder all within it.

    What another program is still writing is not among them.
    """
    folder, wanted = path, None
    try:
        if not os.path.isdir(path):
            folder, name = os.path.split(os.path.realpath(path))
            wanted = _short(name)
        names = sorted(os.listdir(folder))
    except (OSError, ValueError):  # a folder that is closed, a name that no file can have
        return []
    found = ((name, match) for name in names if (match := _LEFTOVER.fullmatch(name)))
    return [os.path.join(folder, name) for name, match in found
            if wanted in (None, match[1]) and _abandoned(os.path.join(folder, name))]


def belongs_to(path: str) -> str:
    """The path of the file that a leftover was to become, its name cut where it is long; empty for another name."""
    folder, name = os.path.split(path)
    match = _LEFTOVER.fullmatch(name)
    return os.path.join(folder, match[1]) if match else ""


def remove_leftover(path: str, before: Callable[[], object] | None = None) -> None:
    """Take away what a killed save left behind; ``before`` is called when it is sure that it is nobody's.

    Raises:
        CheckpointError: it is none, somebody writes it, or the system refuses.
    """
    if not belongs_to(path):
        raise CheckpointError(marked("is no temporary file of a save"))
    fd = None
    try:
        fd = _opened(path)
        if fd is None or not take_lock(fd):
            raise CheckpointError(marked("cannot be removed: it is gone, or another program writes it"))
        if not os.path.samestat(os.fstat(fd), os.lstat(path)):
            raise CheckpointError(marked("cannot be removed: another file has taken its place"))
        if before is not None:
            before()
        if os.name == "nt":  # an open file cannot be removed there
            close(fd)
            fd = None
        os.unlink(path)
    except OSError as error:
        raise refused(error, marked("cannot be removed")) from None
    finally:
        close(fd)


def beside(path: str, mark: str) -> str:
    """Path of a hidden file next to ``path`` whose name says what it belongs to and what it is."""
    folder, name = os.path.split(path)
    return os.path.join(folder, f".{_short(name)}.ckpt-browser-{mark}")


def _short(name: str) -> str:
    """A file's name, cut where it has to be so that a mark fits behind it."""
    room = _LONGEST_NAME - _LONGEST_MARK
    if len(os.fsencode(name)) <= room:
        return name
    digest = hashlib.sha256(os.fsencode(name)).hexdigest()[:8]  # names that begin alike stay apart
    while len(os.fsencode(name)) > room - len(digest):
        name = name[:-1]
    return name + digest


def _abandoned(path: str) -> bool:
    fd = None
    try:
        fd = _opened(path)
        return fd is not None and lock(fd) is True
    except OSError:  # nothing that could be offered
        return False
    finally:
        close(fd)


def _opened(path: str) -> int | None:
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return None
        return os.open(path, os.O_RDONLY | FILE_FLAGS | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except FileNotFoundError:
        return None
