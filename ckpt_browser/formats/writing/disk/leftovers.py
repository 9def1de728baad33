"""Names of the files that a save puts beside another, and what of them a killed save leaves behind."""

import hashlib
import os
import re
import secrets
import stat

from .system import FILE_FLAGS, close, lock

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
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return False
        fd = os.open(path, os.O_RDONLY | FILE_FLAGS)
    except OSError:
        return False
    try:
        return lock(fd) is True
    finally:
        close(fd)
