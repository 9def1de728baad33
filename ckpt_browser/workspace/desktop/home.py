"""The folders of a person on Linux, and files in them that are replaced in one step."""

import contextlib
import os
import tempfile
from typing import NamedTuple

from ...core.errors import CheckpointError


class Home(NamedTuple):
    """Where a person's data and settings lie."""

    data: str
    config: str


def home() -> Home:
    """What the environment says; a relative path there counts as none, as the specification wants it."""
    def folder(name: str, usual: str) -> str:
        value = os.environ.get(name, "")
        return value if os.path.isabs(value) else os.path.join(os.path.expanduser("~"), *usual.split("/"))

    return Home(folder("XDG_DATA_HOME", ".local/share"), folder("XDG_CONFIG_HOME", ".config"))


def read(path: str) -> bytes | None:
    """What a file holds, or None without it.

    Raises:
        CheckpointError: it is there and cannot be read.
    """
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _trouble(path, "read", error) from None


def put(path: str, content: bytes, keep: bool = False) -> list[str]:
    """Write a file in one step, through a link to where it leads; returns the folders that had to be made.

    Args:
        keep: nothing else knows the content: it must be on the disk before the old one goes.

    Raises:
        CheckpointError: it cannot be written; what was there is still there.
    """
    real = os.path.realpath(path)
    temporary, made = "", []
    try:
        made = _make_folders(os.path.dirname(real))
        handle, temporary = tempfile.mkstemp(prefix=".ckpt-browser-", dir=os.path.dirname(real))
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            os.chmod(temporary, os.stat(real).st_mode & 0o777 if os.path.exists(real) else 0o644)
            file.flush()
            if keep:
                os.fsync(file.fileno())
        os.replace(temporary, real)
    except OSError as error:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        remove_folders(made)
        raise _trouble(path, "written", error) from None
    return made


def remove(path: str) -> None:
    """Remove a file, if it is there.

    Raises:
        CheckpointError: it is there and stays.
    """
    try:
        os.unlink(path)
    except FileNotFoundError:
        pass
    except OSError as error:
        raise _trouble(path, "removed", error) from None


def remove_folders(paths: list[str]) -> None:
    """Remove those of the folders that are empty, the innermost first."""
    for path in sorted(paths, key=len, reverse=True):
        with contextlib.suppress(OSError):
            os.rmdir(path)


def _make_folders(path: str) -> list[str]:
    missing: list[str] = []
    while not os.path.isdir(path):
        missing.append(path)
        path = os.path.dirname(path)
    for folder in reversed(missing):
        os.mkdir(folder, 0o755)
    return missing


def _trouble(path: str, what: str, error: OSError) -> CheckpointError:
    return CheckpointError(f"{path} cannot be {what} ({(error.strerror or 'unknown reason').lower()})")
