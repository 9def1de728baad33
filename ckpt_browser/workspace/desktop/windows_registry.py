"""Writing the table into the registry of Windows, and taking it out again."""

import sys
from collections.abc import Iterable, Sequence
from typing import Protocol

from .windows import Row


class Registry(Protocol):
    """The values of one person."""

    def read(self, key: str, name: str) -> str | None:
        """A text value, or None."""

    def write(self, key: str, name: str, value: str) -> None:
        """Set a value; the key is made where it is missing."""

    def remove(self, key: str, name: str) -> None:
        """Remove a value that is there."""

    def remove_if_empty(self, key: str) -> bool:
        """Remove a key without values and keys below it; whether it is gone."""


def apply_table(registry: Registry, rows: Iterable[Row]) -> None:
    """Set every value; a default of another program stays where the table says so."""
    for row in rows:
        if not (row.kept and registry.read(row.key, row.name)):
            registry.write(row.key, row.name, row.value)


def withdraw_table(registry: Registry, rows: Sequence[Row]) -> None:
    """Remove the values that are still as the table says, and the keys that this leaves empty."""
    for row in rows:
        if registry.read(row.key, row.name) == row.value:
            registry.remove(row.key, row.name)
    for key in sorted({row.key for row in rows}, key=len, reverse=True):
        above = key
        while above.count("\\") > 1 and registry.remove_if_empty(above):
            above = above.rpartition("\\")[0]


if sys.platform == "win32":
    import contextlib
    import ctypes
    import winreg

    class WindowsRegistry:
        """The part of the registry that belongs to the person who runs the program."""

        def read(self, key: str, name: str) -> str | None:
            """See :class:`Registry`."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as handle:
                    value, kind = winreg.QueryValueEx(handle, name)
            except OSError:
                return None
            return value if kind in (winreg.REG_SZ, winreg.REG_EXPAND_SZ) else None

        def write(self, key: str, name: str, value: str) -> None:
            """See :class:`Registry`."""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as handle:
                winreg.SetValueEx(handle, name, 0, winreg.REG_SZ, value)

        def remove(self, key: str, name: str) -> None:
            """See :class:`Registry`."""
            access = winreg.KEY_SET_VALUE
            with contextlib.suppress(FileNotFoundError), \
                    winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, access) as handle:
                winreg.DeleteValue(handle, name)

        def remove_if_empty(self, key: str) -> bool:
            """See :class:`Registry`."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as handle:
                    keys, values, _ = winreg.QueryInfoKey(handle)
                if not keys and not values:
                    winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)
            except OSError:
                return False
            return not keys and not values

    def tell_the_desktop() -> None:
        """Let open windows of the Explorer look anew."""
        associations_changed = 0x08000000
        ctypes.windll.shell32.SHChangeNotify(associations_changed, 0, None, None)
