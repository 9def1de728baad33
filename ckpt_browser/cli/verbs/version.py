"""What a report of a fault needs: ``--version --verbose``. No library is imported for it, and no file is named."""

import contextlib
import importlib.metadata
import locale
import os
import platform
import sys
from collections.abc import Mapping

from ... import __version__
from ...core.paths import visible
from .. import console

LIBRARIES = ("PySide6_Essentials", "torch", "numpy", "safetensors", "pyqtgraph", "fast-histogram", "ml_dtypes")
"""Distributions whose version is told."""
SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "QT_QPA_PLATFORM",
          "QT_QPA_PLATFORMTHEME", "QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI", "GDK_SCALE")
"""Names in the environment that decide where and how large a window is drawn."""
SHOWN = 200
"""Letters of a value that are shown."""


def main() -> int:
    """Print it; the exit code."""
    console.prepare(sys.stdout, sys.stderr)
    print(verbose())
    return console.FINE


def verbose(environment: Mapping[str, str] | None = None) -> str:
    """The version, and what the program finds itself in, as lines of a name and a value."""
    environment = os.environ if environment is None else environment
    rows = [("ckpt-browser", f"{__version__}, {installed()}"), ("python", _python()), ("system", _system()),
            ("processor", _processor()), ("memory", _memory())]
    rows += [(name, _version_of(name)) for name in LIBRARIES]
    rows += [("screen", _screen(environment)), ("locale", _locale(environment))]
    rows += [(f"{name} in", _folder(path)) for name, path in folders(environment).items()]
    width = max(len(name) for name, _ in rows) + 2
    return "\n".join([f"{name:<{width}}{visible(value, SHOWN)}" for name, value in rows])


def installed() -> str:
    """How the program came here: as a bundle, from a package, or as a source checkout."""
    if getattr(sys, "frozen", False):
        return "a bundle"
    above = os.path.abspath(__file__)
    for _ in range(4):
        above = os.path.dirname(above)
    return "a source checkout" if os.path.exists(os.path.join(above, "pyproject.toml")) else "an installed package"


def folders(environment: Mapping[str, str]) -> dict[str, str]:
    """Where settings, data and cache lie, as the window has them; Qt is not asked, for it would take a second."""
    home = _home(environment)
    if sys.platform == "win32":
        local = environment.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
        roaming = environment.get("APPDATA") or home
        return {"settings": os.path.join(roaming, "ckpt-browser"),
                "data": os.path.join(environment.get("APPDATA") or os.path.join(home, "AppData", "Roaming"),
                                     "ckpt-browser"),
                "cache": os.path.join(local, "ckpt-browser", "cache")}
    settings = _base(environment, "XDG_CONFIG_HOME", os.path.join(home, ".config"))
    if sys.platform == "darwin":
        library = os.path.join(home, "Library")
        return {"settings": os.path.join(settings, "ckpt-browser"),
                "data": os.path.join(library, "Application Support", "ckpt-browser"),
                "cache": os.path.join(library, "Caches", "ckpt-browser")}
    return {"settings": os.path.join(settings, "ckpt-browser"),
            "data": os.path.join(_base(environment, "XDG_DATA_HOME", os.path.join(home, ".local", "share")),
                                 "ckpt-browser"),
            "cache": os.path.join(_base(environment, "XDG_CACHE_HOME", os.path.join(home, ".cache")), "ckpt-browser")}


def _base(environment: Mapping[str, str], name: str, default: str) -> str:
    found = environment.get(name, "")
    return found if os.path.isabs(found) else default


def _home(environment: Mapping[str, str]) -> str:
    return environment.get("HOME") or os.path.expanduser("~")


def _python() -> str:
    bits = 64 if sys.maxsize > 1 << 32 else 32
    return f"{platform.python_version()} ({platform.python_implementation()}, {bits} bit)"


def _system() -> str:
    name = ""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            name = platform.freedesktop_os_release().get("PRETTY_NAME", "")
    return ", ".join(filter(None, [name, f"{platform.system()} {platform.release()}", platform.machine(),
                                   " ".join(platform.libc_ver()).strip()]))


def _processor() -> str:
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{os.cpu_count()} cores, {allowed} for this program"


def _memory() -> str:
    try:
        page = os.sysconf("SC_PAGE_SIZE")
        whole, free = page * os.sysconf("SC_PHYS_PAGES"), page * os.sysconf("SC_AVPHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return "unknown"
    return f"{whole / 1e9:.1f} GB, {free / 1e9:.1f} GB of it free"


def _version_of(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "not found"


def _screen(environment: Mapping[str, str]) -> str:
    told = [f"{name}={environment[name]}" for name in SCREEN if environment.get(name)]
    return ", ".join(told) or f"none of {', '.join(SCREEN[:2])} is set"


def _locale(environment: Mapping[str, str]) -> str:
    names = [f"{name}={environment[name]}" for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
             if environment.get(name)]
    return ", ".join([*names, f"texts in {locale.getpreferredencoding(False)}",
                      f"file names in {sys.getfilesystemencoding()}"])


def _folder(path: str) -> str:
    """A folder, without the name of the person, and whether the program could write there."""
    there = path
    while not os.path.lexists(there) and os.path.dirname(there) != there:
        there = os.path.dirname(there)
    writable = os.path.isdir(there) and os.access(there, os.W_OK | os.X_OK)
    state = "" if there == path else ", not there yet"
    return f"{_shortened(path)}{state}, {'writable' if writable else 'NOT writable'}"


def _shortened(path: str) -> str:
    home = os.path.normpath(os.path.expanduser("~"))
    return "~" + path[len(home):] if home != os.sep and (path + os.sep).startswith(home + os.sep) else path
