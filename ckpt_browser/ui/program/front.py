"""Which window is in front, and how another one gets there although somebody else has the keyboard."""

from __future__ import annotations

import os
import weakref
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..window.main_window import MainWindow

TOKEN = "XDG_ACTIVATION_TOKEN"
FRAME = 40
"""Pixels that the desktop's own frame takes."""
USEFUL = QSize(900, 560)
"""A window that has less room is put into the corner of the screen instead."""
STEP = QPoint(32, 32)
"""Pixels from one window to the next."""


class Front(QObject):
    """Remembers which window had the keyboard last."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last: weakref.ref[QWidget] | None = None
        application = QGuiApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def of(self, windows: Sequence[MainWindow]) -> MainWindow | None:
        """The window among these that had the keyboard last; else the newest one, None for none at all."""
        last = self._last() if self._last is not None else None
        return next((window for window in windows if window is last), windows[-1] if windows else None)

    def put(self, window: MainWindow) -> None:
        """From now on this one counts as the last."""
        self._last = weakref.ref(window)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        while new is not None and isValid(new) and new.parentWidget() is not None:
            new = new.parentWidget()  # a dialog belongs to its window
        if new is not None:
            self._last = weakref.ref(new)


def bring(window: MainWindow, token: str = "") -> None:
    """Show a window above all others.

    Args:
        token: what the desktop gave the start that asks for it; without one, some desktops only let it blink.
    """
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    if token:
        os.environ[TOKEN] = token  # Qt looks for it here, and takes it away
    window.raise_()
    window.activateWindow()
    os.environ.pop(TOKEN, None)
    if not window.isActiveWindow():
        QApplication.alert(window)


def put_beside(window: MainWindow, other: MainWindow) -> None:
    """Let a new window not lie exactly above another one, and all of it on the screen."""
    room = other.screen().availableGeometry()
    place = other.pos() + STEP
    left = room.bottomRight() - place - QPoint(0, FRAME)
    if not room.contains(place) or left.x() < USEFUL.width() or left.y() < USEFUL.height():
        place = room.topLeft()
        left = room.bottomRight() - place - QPoint(0, FRAME)
    window.move(place)
    window.resize(window.size().boundedTo(QSize(left.x(), left.y())))
