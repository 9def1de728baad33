"""Where the running program of this person, on this screen and with these settings, can be found."""

import os
import stat
import sys
import zlib
from collections.abc import Mapping
from typing import NamedTuple

FOLDER = "ckpt-browser"
LONGEST = 100
"""Bytes of the path of a socket; systems allow 104 or 108."""


class Place(NamedTuple):
    """Where the running program listens, and how it says that it is there."""

    lock: str
    """The path of a file that is locked for as long as the program runs."""
    socket: str
    """The path of its socket; on Windows the name of its pipe."""


def place_of(environment: Mapping[str, str]) -> Place | None:
    """The place for a start with this environment; None where there is no folder that is ours alone."""
    name = f"{zlib.crc32(os.fsencode(identity(environment))):08x}"  # hashlib would cost the start 10 ms
    if sys.platform == "win32":
        folder = private_folder(os.path.join(environment.get("LOCALAPPDATA") or os.path.expanduser("~"), FOLDER))
        return Place(os.path.join(folder, name + ".lock"), f"{FOLDER}-{_person()}-{name}") if folder else None
    for wished in _folders(environment):
        if len(os.fsencode(os.path.join(wished, name + ".socket"))) <= LONGEST and (folder := private_folder(wished)):
            return Place(os.path.join(folder, name + ".lock"), os.path.join(folder, name + ".socket"))
    return None


def identity(environment: Mapping[str, str]) -> str:
    """What makes two starts the same program: the person, the screen, and the folders of settings and data."""
    home = environment.get("HOME") or os.path.expanduser("~")
    display = environment.get("DISPLAY", "")
    screen = display[:-2] if display.endswith(".0") and ":" in display else display
    return "\0".join([_person(), screen, environment.get("WAYLAND_DISPLAY", ""),
                      environment.get("QT_QPA_PLATFORM", ""), environment.get("APPDATA", ""),
                      _base(environment, "XDG_CONFIG_HOME", os.path.join(home, ".config")),
                      _base(environment, "XDG_DATA_HOME", os.path.join(home, ".local", "share"))])


def private_folder(path: str) -> str | None:
    """The folder, made where it is missing; None where it is a link, another person's, or open to others."""
    try:
        os.mkdir(path, mode=0o700)  # never what it should lie in: a folder for what is passing is the system's
    except FileExistsError:
        pass
    except OSError:
        return None
    return path if _is_ours(path) else None


def _folders(environment: Mapping[str, str]) -> list[str]:
    # The module tempfile would cost the start 30 ms.
    ours = [os.path.join(folder, f"{FOLDER}-{_person()}") for folder in (environment.get("TMPDIR") or "/tmp", "/tmp")]  # noqa: S108
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    # What lies in a folder that others may write to could be exchanged under us.
    return [os.path.join(runtime, FOLDER), *ours] if os.path.isabs(runtime) and _is_ours(runtime) else ours


def _is_ours(folder: str) -> bool:
    try:
        status = os.lstat(folder)
    except OSError:
        return False
    if sys.platform == "win32":
        return stat.S_ISDIR(status.st_mode)
    return stat.S_ISDIR(status.st_mode) and status.st_uid == os.geteuid() and not status.st_mode & 0o077


def _base(environment: Mapping[str, str], name: str, default: str) -> str:
    found = environment.get(name, "")
    return os.path.normpath(found if os.path.isabs(found) else default)


def _person() -> str:
    if sys.platform == "win32":
        return "".join([letter for letter in os.environ.get("USERNAME", "") if letter.isalnum()])[:40]
    return str(os.geteuid())
