"""The application, which hears of files that the desktop wants to have opened."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from ..wording.file_names import path_of


class Application(QApplication):
    """A QApplication that passes the files on that macOS sends, one event each.

    A filter of all events could do the same, but each of a million events would go through it.

    Signals:
        file_opened: (path) the desktop wants a file to be opened.
    """

    file_opened = Signal(str)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            path = path_of(event.url()) or event.file()
            if path:
                self.file_opened.emit(path)
            return True
        return super().event(event)
