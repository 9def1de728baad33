"""What the actions of preferences and sessions do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from ..main_window import MainWindow

NAME = "preferencesDialog"


def preferences(window: MainWindow, place: QRect | None = None) -> None:
    """Show the preferences, once per window; at a place where they have one already."""
    from .dialog import PreferencesDialog  # late: starting the window need not wait for it

    shown = window.findChild(QDialog, NAME)
    dialog = shown if isinstance(shown, QDialog) else PreferencesDialog(window)
    if place is not None:
        dialog.setGeometry(place)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()


def move(old: MainWindow, window: MainWindow) -> None:
    """Let the preferences stay on screen where a window is made again: it is where languages are chosen."""
    shown = old.findChild(QDialog, NAME)
    if isinstance(shown, QDialog):
        preferences(window, shown.geometry())


def reopen_session(window: MainWindow) -> None:
    """Open again what was open before and did not come back by itself."""
    if window.remembering is not None:
        window.remembering.reopen(window)


def can_reopen(window: MainWindow) -> bool:
    """There is such a session."""
    return window.remembering is not None and not window.remembering.offered.empty
