"""What the actions of the keyboard do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..window.main_window import MainWindow


def open_palette(window: MainWindow) -> None:
    """Show all commands, to be found by a part of their name."""
    from .palette import Palette  # late: starting the window need not wait for it

    (window.findChild(Palette) or Palette(window)).begin()


def open_shortcuts(window: MainWindow) -> None:
    """Show all keys, once per window."""
    from .sheet import ShortcutSheet

    sheet = window.findChild(ShortcutSheet) or ShortcutSheet(window)
    sheet.show()
    sheet.activateWindow()
