"""What is remembered between two starts, in one readable file."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QCoreApplication, QObject, QSettings, QStandardPaths, QTimer, Signal

from . import ini
from .store import Change, Store
from .table import REMEMBERED, TABLE, Setting

RECENT = 12
"""How many files are remembered."""

LONGEST_PATH = 4096

LONGEST_LAYOUT = 1 << 14
"""Bytes of the state of a widget."""

SCHEMES = ("system", "light", "dark")

DEBOUNCE = 150
"""Milliseconds after the last change until the file is written."""


class Settings(QObject):
    """Typed access to the settings file; anything strange in it counts as absent.

    Args:
        store: the file, or a QSettings of it; None for the person's own.
        safe: read nothing and keep nothing.

    Signals:
        changed: (name) something else holds from now on.
        troubled: the file cannot be read or written; :meth:`notice` says more.
    """

    changed = Signal(str)
    troubled = Signal()

    def __init__(self, store: QSettings | str | None = None, safe: bool = False) -> None:
        super().__init__()
        if isinstance(store, QSettings):
            store.sync()
            store = store.fileName()
        self.path = store or default_path()
        self.safe_start = safe
        self._own = store is not None
        self._store = Store("" if safe else self.path)
        self._told: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._timer.timeout.connect(self.flush)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.flush)

    @classmethod
    def safe(cls, store: QSettings | str | None = None) -> Settings:
        """Defaults that are kept in memory only, for a start that settings cannot break."""
        return cls(store, safe=True)

    @property
    def data_folder(self) -> str:
        """Where the program keeps what it must not lose; beside the settings where those lie elsewhere."""
        if self._own:
            return os.path.join(os.path.dirname(self.path), "data")
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)

    @property
    def cache_folder(self) -> str:
        """Where the program keeps what it can find out again."""
        if self._own:
            return os.path.join(os.path.dirname(self.path), "cache")
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)

    # Files

    @property
    def recent(self) -> list[str]:
        """Paths of the files opened last, newest first."""
        found = self._store.values.get("recent", "")
        return [path for path in ini.texts(found) if _is_path(path) and not path.startswith("@")][:RECENT]

    def remember(self, path: str) -> None:
        """Put a path first among the recent ones, unless the person wants none remembered."""
        if self.flag("remember", True) and _is_path(path):
            self._change(Change("recent", path, RECENT))

    def forget(self) -> None:
        """Empty the list of recent files, and forget the folders that they were chosen from."""
        self._change(Change("recent", ini.written([])))
        for name in [name for name in self._store.values if name.startswith("folders/")]:
            self._change(Change(name, None))

    def folder(self, purpose: str) -> str:
        """The folder that files were chosen from last for a purpose (``open``, ``save``, ``export``), or empty."""
        found = self._text(f"folders/{purpose}")
        return found if _is_path(found) and os.path.isabs(found) else ""

    def set_folder(self, purpose: str, folder: str) -> None:
        """Remember a folder, unless the person wants none remembered."""
        if self.flag("remember", True) and _is_path(folder):
            self._change(Change(f"folders/{purpose}", ini.written([folder])))

    # Switches, choices, numbers

    @property
    def scheme(self) -> str:
        """``system``, ``light`` or ``dark``."""
        found = self._text("scheme")
        return found if found in SCHEMES else SCHEMES[0]

    @scheme.setter
    def scheme(self, scheme: str) -> None:
        self._change(Change("scheme", ini.written([scheme])))

    def flag(self, name: str, default: bool) -> bool:
        """A switch that was remembered."""
        return {"true": True, "1": True, "false": False, "0": False}.get(self._text(f"flags/{name}").lower(), default)

    def set_flag(self, name: str, on: bool) -> None:
        """Remember a switch."""
        self._change(Change(f"flags/{name}", "true" if on else "false"))

    def choice(self, name: str, choices: Sequence[str]) -> str:
        """A choice that was remembered; the first one where it is none of these."""
        found = self._text(f"choices/{name}")
        return next((choice for choice in choices if choice == found), choices[0])

    def set_choice(self, name: str, choice: str) -> None:
        """Remember a choice."""
        self._change(Change(f"choices/{name}", ini.written([choice])))

    def number(self, name: str, default: int, least: int, most: int) -> int:
        """A whole number that was remembered; the default where it is none between ``least`` and ``most``."""
        found = self._text(f"numbers/{name}")
        known = int(found) if found.isascii() and found.isdigit() and len(found) < 10 else default
        return known if least <= known <= most else default

    def set_number(self, name: str, number: int) -> None:
        """Remember a whole number."""
        self._change(Change(f"numbers/{name}", str(number)))

    def layout(self, name: str) -> QByteArray:
        """Geometry or state of a widget, empty where none was remembered."""
        found = ini.plain_bytes(self._store.values.get(f"layout/{name}", ""))
        return QByteArray(found) if len(found) <= LONGEST_LAYOUT else QByteArray()

    def set_layout(self, name: str, state: QByteArray) -> None:
        """Remember geometry or state of a widget."""
        self._change(Change(f"layout/{name}", ini.written_bytes(bytes(state.data()))))

    # The file as a whole

    def value(self, setting: Setting) -> str:
        """What a line of the table says now, as text; its default where nothing was remembered."""
        if setting.kind == "flag":
            return "true" if self.flag(setting.name, setting.default == "true") else "false"
        if setting.kind == "number":
            return str(self.number(setting.name, int(setting.default), *map(int, setting.choices)))
        if setting.name == "scheme":
            return self.scheme
        return self.choice(setting.name, setting.choices)

    def put(self, setting: Setting, value: str) -> None:
        """Remember what a line of the table is to say."""
        self._change(Change(setting.key, ini.written([value])))

    def snapshot(self) -> dict[str, str]:
        """All that a person can set, as it was remembered."""
        return {name: value for name, value in self._store.values.items() if not name.startswith(REMEMBERED)}

    def reset(self, to: dict[str, str] | None = None) -> None:
        """Let the defaults hold again, or what a snapshot says."""
        wanted = to or {}
        for name in {*self.snapshot(), *wanted}:
            self._change(Change(name, wanted.get(name)))

    def start_anew(self) -> str:
        """Put the file aside, whatever it is, so that the next start begins with the defaults; its new name.

        Raises:
            OSError: it cannot be moved.
        """
        aside = Store(self.path).put_aside()
        if not self.safe_start:
            self._store.values.clear()
            for line in TABLE:
                self.changed.emit(line.name)
        return aside

    def flush(self) -> None:
        """Write what is to be remembered, now."""
        self._timer.stop()
        before = self._store.unkept
        self._store.flush()
        if self._store.unkept and not before:
            self.troubled.emit()

    def notice(self) -> str:
        """``safe``, ``unread`` or ``unkept`` where a window is to say so, each of them once; else empty."""
        for kind, true in (("safe", self.safe_start), ("unread", self._store.unread), ("unkept", self._store.unkept)):
            if true and kind not in self._told:
                self._told.add(kind)
                return kind
        return ""

    @property
    def trouble(self) -> str:
        """Why the file could not be read or written, in the system's words; empty where it could."""
        reason = self._store.unkept or self._store.unread
        return reason[:1].lower() + reason[1:] if reason[:1].isupper() else reason

    def _text(self, name: str) -> str:
        found = ini.texts(self._store.values.get(name, ""))
        return found[0] if len(found) == 1 else ""

    def _change(self, change: Change) -> None:
        if self._store.change(change):
            self.changed.emit(change.name.partition("/")[2] or change.name)
            if self._store.pending and QCoreApplication.instance() is not None:
                self._timer.start()
            else:
                self.flush()


def default_path() -> str:
    """Where the person's settings lie."""
    if sys.platform == "win32":
        folder = os.environ.get("APPDATA") or os.path.expanduser("~")
    else:
        folder = os.environ.get("XDG_CONFIG_HOME", "")
        folder = folder if os.path.isabs(folder) else os.path.join(os.path.expanduser("~"), ".config")
    return os.path.join(folder, "ckpt-browser", "ckpt-browser.ini")


def _is_path(text: str) -> bool:
    return 0 < len(text) <= LONGEST_PATH and "\0" not in text
