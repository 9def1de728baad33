"""What is remembered between two starts, in one readable file."""

import os

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

RECENT = 12
"""How many files are remembered."""

SCHEMES = ("system", "light", "dark")


class Settings:
    """Typed access to the settings file; anything strange in it counts as absent."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope,
                                         "ckpt-browser", "ckpt-browser")

        self._own = store is not None

    @property
    def data_folder(self) -> str:
        """Where the program keeps what it must not lose; beside the settings where those lie elsewhere."""
        if self._own:
            return os.path.join(os.path.dirname(self._store.fileName()), "data")
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)

    @property
    def cache_folder(self) -> str:
        """Where the program keeps what it can find out again."""
        if self._own:
            return os.path.join(os.path.dirname(self._store.fileName()), "cache")
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)

    @property
    def recent(self) -> list[str]:
        """Paths of the files opened last, newest first."""
        found = self._store.value("recent", [])
        found = [found] if isinstance(found, str) else found
        if not isinstance(found, list):
            return []
        return [path for path in found if isinstance(path, str) and 0 < len(path) <= 4096][:RECENT]

    def remember(self, path: str) -> None:
        """Put a path first among the recent ones."""
        self._store.setValue("recent", [path, *(other for other in self.recent if other != path)][:RECENT])

    def forget(self) -> None:
        """Empty the list of recent files."""
        self._store.setValue("recent", [])

    @property
    def scheme(self) -> str:
        """``system``, ``light`` or ``dark``."""
        found = self._store.value("scheme", SCHEMES[0])
        return found if found in SCHEMES else SCHEMES[0]

    @scheme.setter
    def scheme(self, scheme: str) -> None:
        self._store.setValue("scheme", scheme)

    def flag(self, name: str, default: bool) -> bool:
        """A switch that was remembered."""
        return str(self._store.value(f"flags/{name}", default)).lower() == "true"

    def set_flag(self, name: str, on: bool) -> None:
        """Remember a switch."""
        self._store.setValue(f"flags/{name}", on)

    def choice(self, name: str, choices: tuple[str, ...]) -> str:
        """A choice that was remembered; the first one where it is none of these."""
        found = self._store.value(f"choices/{name}")
        return next((choice for choice in choices if choice == found), choices[0])

    def set_choice(self, name: str, choice: str) -> None:
        """Remember a choice."""
        self._store.setValue(f"choices/{name}", choice)

    def layout(self, name: str) -> QByteArray:
        """Geometry or state of a widget, empty where none was remembered."""
        found = self._store.value(f"layout/{name}")
        return found if isinstance(found, QByteArray) else QByteArray()

    def set_layout(self, name: str, state: QByteArray) -> None:
        """Remember geometry or state of a widget."""
        self._store.setValue(f"layout/{name}", state)
