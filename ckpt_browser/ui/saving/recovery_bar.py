"""The line that offers what a crash has left: restore it, or let it go."""

import os
from collections import deque

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ...core.paths import visible
from ...workspace.saving.asides import Aside, stamp_of
from ..widgets import numbers
from ..widgets.labels import plain_label
from ..widgets.words import fill
from .recovery import stamps_of


class RecoveryBar(QFrame):
    """Offers one file after the other; hidden while there is none.

    Signals:
        restore_asked, discard_asked: (aside) what the person wants.
    """

    restore_asked = Signal(object)
    discard_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recoveryBar")
        self.setProperty("role", "banner")
        self._asides: deque[Aside] = deque()
        self._label = plain_label("")
        self._label.setObjectName("recoveryText")
        self._label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 14, 7)
        row.addWidget(self._label, 1)
        for name, text, slot in (("recoveryRestore", self.tr("Restore"), self._on_restore),
                                 ("recoveryDiscard", self.tr("Discard"), self._on_discard),
                                 ("recoveryLater", self.tr("Not now"), self._on_later)):
            button = QPushButton(text)
            button.setObjectName(name)
            button.clicked.connect(slot)
            row.addWidget(button)
        self.hide()

    def offer(self, asides: list[Aside]) -> None:
        """Offer what was found."""
        self._asides.extend(asides)
        self._refresh()

    def _refresh(self) -> None:
        self.setVisible(bool(self._asides))
        if self._asides:
            aside = self._asides[0]
            when = QDateTime.fromSecsSinceEpoch(int(aside.when))
            words = fill(self.tr("Unsaved edits of {name} from {when} were kept."),
                         name=visible(os.path.basename(aside.path), 80),
                         when=numbers.locale().toString(when, QLocale.FormatType.ShortFormat))
            if stamps_of(aside.path) != aside.stamps:
                words += " " + self.tr("The file has changed since then, or is gone.")
            if any(stamp_of(other[0]) != other for other in aside.others):
                words += " " + self.tr("Another file that parts were copied from has changed since then, or is gone.")
            self._label.setText(words)

    def _on_restore(self) -> None:
        self.restore_asked.emit(self._asides.popleft())
        self._refresh()

    def _on_discard(self) -> None:
        self.discard_asked.emit(self._asides.popleft())
        self._refresh()

    def _on_later(self) -> None:
        self._asides.popleft()
        self._refresh()
