"""A save under way: how far it is, how fast it goes, how long it takes, and a way out."""

import time

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from ...core.paths import visible
from ..document import Document
from ..session import Session
from ..widgets import numbers
from ..widgets.labels import plain_label
from ..widgets.words import fill

SETTLING = 0.5
"""Seconds before a rate means anything."""


class SavingBar(QWidget):
    """Hidden while the document in front is not being saved."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: object = None
        self._began = 0.0
        self._words = plain_label("")
        self._words.setObjectName("savingWords")
        self._bar = QProgressBar()
        self._bar.setObjectName("savingProgress")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(140)
        self._stop = QPushButton(self.tr("Cancel"))
        self._stop.setObjectName("cancelSaving")
        self._stop.setProperty("link", "true")
        self._stop.clicked.connect(self._on_stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        for widget in (self._words, self._bar, self._stop):
            row.addWidget(widget)
        session.changed.connect(self._on_changed)
        session.current_changed.connect(self._refresh)
        self.hide()

    def _on_changed(self, document: Document) -> None:
        if document is self._session.current:
            self._refresh()

    def _refresh(self) -> None:
        document = self._session.current
        job = document.saving if document is not None else None
        if job is not self._job:
            self._job, self._began = job, time.monotonic()
        self.setVisible(job is not None)
        if job is not None and document is not None:
            what, done, total = document.saved_bytes
            self._bar.setRange(0, 1000 if total else 0)
            self._bar.setValue(min(1000, done * 1000 // total) if total else 0)
            self._words.setText(self._sentence(visible(what, 60), done, total))

    def _sentence(self, what: str, done: int, total: int) -> str:
        what = what[:1].upper() + what[1:] if what else self.tr("Saving")
        if not total:
            return what
        parts = [f"{what}:", fill(self.tr("{done} of {total}"), done=numbers.size_text(done),
                                  total=numbers.size_text(total))]
        spent = time.monotonic() - self._began
        if spent > SETTLING and done:
            rate = done / spent
            parts.append(fill(self.tr("· {rate}/s · {left} s left"), rate=numbers.size_text(int(rate)),
                              left=numbers.grouped(round((total - done) / rate))))
        return " ".join(parts)

    def _on_stop(self) -> None:
        if self._session.current is not None:
            self._session.saver.cancel(self._session.current)
