"""The caches that a desktop makes of types, entries and icons: brought up to date by its own tools."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Collection

from .home import Home, remove_folders
from .kinds import KINDS

_TIME = 60
"""Seconds after which a tool is not waited for."""
_MADE_OF_TYPES = ("XMLnamespaces", "aliases", "generic-icons", "globs", "globs2", "icons", "magic", "mime.cache",
                  "subclasses", "treemagic", "types", "version")


def refresh(home: Home) -> list[str]:
    """Run the tools that there are; returns a sentence for each that is missing or failed."""
    remarks = []
    for tool, folder, what in (("update-mime-database", "mime", "file types are not known before you log in again"),
                               ("update-desktop-database", "applications",
                                "file managers may not offer the program before you log in again")):
        path = os.path.join(home.data, folder)
        if os.path.isdir(path) and not _run(tool, path):
            remarks.append(f"{tool} is not installed, or failed: {what}")
    icons = os.path.join(home.data, "icons", "hicolor")
    with contextlib.suppress(OSError):
        os.utime(icons)  # by this the desktop sees that there is something new
    # Where there is no cache we make none: it would hide what other programs put beside it later.
    cached = os.path.isfile(os.path.join(icons, "icon-theme.cache"))
    if cached and not _run("gtk-update-icon-cache", "-q", "-f", "-t", icons):
        remarks.append("gtk-update-icon-cache is not installed, or failed: icons may be missing")
    return remarks


def tidy(home: Home, made: Collection[str]) -> None:
    """Remove what the tools made in folders that we had made, once no package is left in them."""
    types, entries = os.path.join(home.data, "mime"), os.path.join(home.data, "applications")
    if types in made and not _list(os.path.join(types, "packages")):
        for name in (*_MADE_OF_TYPES, *(f"{kind.mime}.xml" for kind in KINDS)):
            _discard(os.path.join(types, name))
        remove_folders([os.path.join(types, "application")])
    if entries in made and _list(entries) == ["mimeinfo.cache"]:
        _discard(os.path.join(entries, "mimeinfo.cache"))


def default_program(mime: str) -> str | None:
    """What opens files of a type now, as the desktop says; empty where nothing does, None where it is unknown."""
    tool = shutil.which("xdg-mime")
    if tool is None:
        return None
    try:
        done = subprocess.run([tool, "query", "default", mime],  # noqa: S603 - from our own table
                              capture_output=True, text=True, timeout=_TIME, check=False, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.SubprocessError, UnicodeError):
        return None
    return done.stdout.strip().split("\n")[0].strip(";")


def _run(tool: str, *arguments: str) -> bool:
    path = shutil.which(tool)
    if path is None:
        return False
    try:
        done = subprocess.run([path, *arguments], capture_output=True,  # noqa: S603 - from our own table
                              timeout=_TIME, check=False,
                              stdin=subprocess.DEVNULL)
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


def _list(path: str) -> list[str]:
    return os.listdir(path) if os.path.isdir(path) else []


def _discard(path: str) -> None:
    with contextlib.suppress(OSError):
        os.unlink(path)
