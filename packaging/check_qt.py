"""Checks what Qt needs from a Linux system, and names what is missing with the one command that installs it.

    check_qt.py            all of it; what only a real screen needs is a remark
    check_qt.py --screen   what only a real screen needs counts, too

As root on a system with apt (containers, CI) it installs what is missing by itself. Elsewhere than on
Linux the wheels bring everything along, and it does nothing.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple


class Packages(NamedTuple):
    """The name of one package in each family of distributions."""

    apt: str
    dnf: str
    pacman: str
    zypper: str


ANYWHERE: Mapping[str, Packages] = {
    "libEGL.so.1": Packages("libegl1", "libglvnd-egl", "libglvnd", "libEGL1"),
    "libGL.so.1": Packages("libgl1", "libglvnd-glx", "libglvnd", "libGL1"),
    "libX11.so.6": Packages("libx11-6", "libX11", "libx11", "libX11-6"),
    "libdbus-1.so.3": Packages("libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
    "libfontconfig.so.1": Packages("libfontconfig1", "fontconfig", "fontconfig", "libfontconfig1"),
    "libfreetype.so.6": Packages("libfreetype6", "freetype", "freetype2", "libfreetype6"),
    "libglib-2.0.so.0": Packages("libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
    "libgthread-2.0.so.0": Packages("libglib2.0-0", "glib2", "glib2", "libgthread-2_0-0"),
    "libxkbcommon.so.0": Packages("libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
    "libz.so.1": Packages("zlib1g", "zlib", "zlib", "libz1"),
    "libzstd.so.1": Packages("libzstd1", "libzstd", "zstd", "libzstd1"),
}
"""Libraries that Qt's widgets load on any screen, a pretended one included."""

SCREEN: Mapping[str, Packages] = {
    "libX11-xcb.so.1": Packages("libx11-xcb1", "libX11-xcb", "libx11", "libX11-xcb1"),
    "libxcb.so.1": Packages("libxcb1", "libxcb", "libxcb", "libxcb1"),
    "libxcb-cursor.so.0": Packages("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor", "libxcb-cursor0"),
    "libxcb-icccm.so.4": Packages("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    "libxcb-image.so.0": Packages("libxcb-image0", "xcb-util-image", "xcb-util-image", "libxcb-image0"),
    "libxcb-keysyms.so.1": Packages("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms", "libxcb-keysyms1"),
    "libxcb-randr.so.0": Packages("libxcb-randr0", "libxcb", "libxcb", "libxcb-randr0"),
    "libxcb-render.so.0": Packages("libxcb-render0", "libxcb", "libxcb", "libxcb-render0"),
    "libxcb-render-util.so.0": Packages("libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil",
                                        "libxcb-render-util0"),
    "libxcb-shape.so.0": Packages("libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
    "libxcb-shm.so.0": Packages("libxcb-shm0", "libxcb", "libxcb", "libxcb-shm0"),
    "libxcb-sync.so.1": Packages("libxcb-sync1", "libxcb", "libxcb", "libxcb-sync1"),
    "libxcb-util.so.1": Packages("libxcb-util1", "xcb-util", "xcb-util", "libxcb-util1"),
    "libxcb-xfixes.so.0": Packages("libxcb-xfixes0", "libxcb", "libxcb", "libxcb-xfixes0"),
    "libxcb-xkb.so.1": Packages("libxcb-xkb1", "libxcb", "libxcb", "libxcb-xkb1"),
    "libxkbcommon-x11.so.0": Packages("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11",
                                      "libxkbcommon-x11-0"),
}
"""Libraries that a window on an X11 screen needs as well."""

FONT = Packages("fonts-dejavu-core", "dejavu-sans-fonts", "ttf-dejavu", "dejavu-fonts")
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
FONT_SUFFIXES = (".ttf", ".otf", ".ttc", ".pfb")

OBJECTS = {"anywhere": ("lib/libQt6Widgets.so.6", "lib/libQt6DBus.so.6", "plugins/platforms/libqoffscreen.so"),
           "screen": ("plugins/platforms/libqxcb.so", "lib/libQt6XcbQpa.so.6")}
"""The parts of Qt, below PySide6's folder, whose needs are looked up."""

INSTALLERS = (("apt-get", "apt", "apt-get install -y --no-install-recommends"), ("dnf", "dnf", "dnf install -y"),
              ("zypper", "zypper", "zypper install -y"), ("pacman", "pacman", "pacman -S --needed"))


class Missing(NamedTuple):
    """What was looked for in vain."""

    anywhere: list[str]
    screen: list[str]
    font: bool

    @property
    def blocks(self) -> bool:
        """True where not even a pretended screen works."""
        return bool(self.anywhere) or self.font

    @property
    def names(self) -> list[str]:
        """Everything missing, for people."""
        return [*self.anywhere, *self.screen, *(["a font"] if self.font else [])]


def main(arguments: list[str]) -> int:
    """0 where Qt finds what it needs; else 1 and one sentence."""
    if sys.platform != "linux":
        return 0
    want_screen = "--screen" in arguments
    missing = look()
    if missing.names and _can_install():
        _install(missing)
        missing = look()
    if not missing.names:
        return _no_screen() if want_screen else 0
    command = install_command(missing)
    remedy = f"this installs it: {command}" if command else "install them with your system's package manager"
    print(f"Qt misses {', '.join(missing.names)}; {remedy}", file=sys.stderr)
    if missing.blocks:
        return 1
    if want_screen and not os.environ.get("WAYLAND_DISPLAY"):
        return 1
    print("(only a window on a real screen needs it; the tests run without)", file=sys.stderr)
    return 0


def look() -> Missing:
    """What Qt needs and this system lacks."""
    folder = _qt_folder()
    anywhere = _unloadable(ANYWHERE) | _unresolved(folder, OBJECTS["anywhere"])
    screen = (_unloadable(SCREEN) | _unresolved(folder, OBJECTS["screen"])) - anywhere
    return Missing(sorted(anywhere), sorted(screen), not _has_font())


def install_command(missing: Missing) -> str:
    """The one command that installs what is missing, or empty where we know no name for it."""
    for program, family, command in INSTALLERS:
        if shutil.which(program):
            packages = _packages(missing, family)
            sudo = "" if os.geteuid() == 0 else "sudo "
            return f"{sudo}{command} {' '.join(packages)}" if packages else ""
    return ""


def _packages(missing: Missing, family: str) -> list[str]:
    table = {**ANYWHERE, **SCREEN}
    known = [table[name] for name in (*missing.anywhere, *missing.screen) if name in table]
    if missing.font:
        known.append(FONT)
    return sorted({getattr(packages, family) for packages in known})


def _qt_folder() -> Path | None:
    spec = importlib.util.find_spec("PySide6")
    return Path(spec.origin).parent / "Qt" if spec is not None and spec.origin else None


def _unloadable(names: Iterable[str]) -> set[str]:
    failed = set()
    for name in names:
        try:
            ctypes.CDLL(name)
        except OSError:
            failed.add(name)
    return failed


def _unresolved(folder: Path | None, parts: Iterable[str]) -> set[str]:
    # The tables above can age; what this release of Qt is really linked with, ldd tells.
    if folder is None or not shutil.which("ldd"):
        return set()
    files = [str(folder / part) for part in parts if (folder / part).is_file()]
    if not files:
        return set()
    answer = subprocess.run(["ldd", *files], capture_output=True, text=True, check=False)
    lines = [line.split() for line in answer.stdout.splitlines()]
    return {words[0] for words in lines if words[1:] == ["=>", "not", "found"]}


def _has_font() -> bool:
    for name in FONT_FOLDERS:
        for _, _, files in os.walk(os.path.expanduser(name)):
            if any(file.lower().endswith(FONT_SUFFIXES) for file in files):
                return True
    return False


def _can_install() -> bool:
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def _install(missing: Missing) -> None:
    packages = _packages(missing, "apt")
    if not packages:
        return
    print(f"Installing what Qt misses on this system: {' '.join(packages)}", file=sys.stderr)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if _quiet(command, environment) != 0:
        _quiet(["apt-get", "update", "-qq"], environment)
        if _quiet(command, environment, show=True) != 0:
            print(f"That failed: {' '.join(command)}", file=sys.stderr)


def _quiet(command: list[str], environment: dict[str, str], *, show: bool = False) -> int:
    answer = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                            check=False)
    if show and answer.returncode:
        print(answer.stderr, file=sys.stderr)
    return answer.returncode


def _no_screen() -> int:
    if any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return 0
    print("There is no screen to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
