"""What the actions of preferences and sessions do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from ..window.main_window import MainWindow

NAME = "preferencesDialog"


def preferences(window: MainWindow) -> None:
    """Show the preferences, once per window."""
    from .dialog import PreferencesDialog  # late: starting the window need not wait for it

    shown = window.findChild(QDialog, NAME)
    dialog = shown if isinstance(shown, QDialog) else PreferencesDialog(window)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()


def move(old: MainWindow, window: MainWindow) -> QDialog | None:
    """Let the preferences stay on screen where a window is made again: it is where languages are chosen."""
    shown = old.findChild(QDialog, NAME)
    if shown is None:
        return None
    from .dialog import PreferencesDialog

    if not isinstance(shown, PreferencesDialog):
        return None
    dialog = PreferencesDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    dialog.show()
    dialog.take_over(shown.standing)
    dialog.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
    return dialog


def reopen_session(window: MainWindow) -> None:
    """Open again what was open before and did not come back by itself."""
    if window.remembering is not None:
        window.remembering.reopen(window)


def can_reopen(window: MainWindow) -> bool:
    """There is such a session."""
    return window.remembering is not None and not window.remembering.offered.empty
