"""Work under way, for the status bar: words, a bar, and a way out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from .labels import plain_label
from .share_bar import ShareBar

SETTLING = 0.5
"""Seconds before a rate means anything."""


class RunningBar(QWidget):
    """Hidden until somebody has work to show.

    Signals:
        stop_asked: the work is wanted no more.
    """

    stop_asked = Signal()

    def __init__(self, what: str, stop: str, stop_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = plain_label("")
        self.words.setObjectName(f"{what}Words")
        self._bar = ShareBar(f"{what}Progress")
        self._bar.setFixedWidth(140)
        button = QPushButton(stop)
        button.setObjectName(stop_name)
        button.setProperty("link", "true")
        button.clicked.connect(self.stop_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        for widget in (self.words, self._bar, button):
            row.addWidget(widget)
        self.hide()

    def show_share(self, done: int, total: int) -> None:
        """How much of the work is done; of a total of 0 nobody knows."""
        self._bar.show_share(done, total)
