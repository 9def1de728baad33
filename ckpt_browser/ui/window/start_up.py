"""The start-up measurement: says when the tree of a file is on screen, and ends the program."""

import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from ...core.paths import visible
from ..session.document import FAILED, Document
from .main_window import MainWindow


class Measured(QObject):
    """Quits after the first file: exit code 0 when painted, 2 when it cannot be opened."""

    def __init__(self, window: MainWindow, name: str) -> None:
        super().__init__(window)
        self.code = 2
        self._name = name
        self._window = window
        window.opened.connect(self._on_opened)
        window.session.changed.connect(self._on_changed)

    def _on_opened(self) -> None:
        document = self._window.session.current
        assert document is not None and document.shown is not None
        count = document.shown.arrangement.totals.tensors[0]
        print(f"opened {self._name} {count} tensors", flush=True)
        self.code = 0
        # The paint event that announces the tree must end before the window goes.
        QTimer.singleShot(0, QApplication.quit)

    def _on_changed(self, document: Document) -> None:
        if document.state == FAILED:
            print(f"ckpt-browser: {visible(self._name)}: {visible(document.failure, 2000)}", file=sys.stderr)
            QTimer.singleShot(0, QApplication.quit)
