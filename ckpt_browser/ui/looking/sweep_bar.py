"""A look through all numbers under way: how far it is, how fast it goes, how long it takes, and a way out."""

import time

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from ..document import Document
from ..session import Session
from ..widgets import numbers
from ..widgets.labels import plain_label
from ..widgets.words import fill

SETTLING = 0.5
"""Seconds before a rate means anything."""


class SweepBar(QWidget):
    """Hidden while nobody looks through the numbers of the document in front."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: object = None
        self._began = 0.0
        self._words = plain_label("")
        self._words.setObjectName("sweepWords")
        self._words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bar = QProgressBar()
        self._bar.setObjectName("sweepProgress")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(140)
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.setObjectName("cancelSweep")
        self._stop.setProperty("link", "true")
        self._stop.clicked.connect(self._on_stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        for widget in (self._words, self._bar, self._stop):
            row.addWidget(widget)
        session.sweeper.changed.connect(self._on_changed)
        session.sweeper.progressed.connect(self._on_changed)
        session.current_changed.connect(self._refresh)
        self.hide()

    def _on_changed(self, document: Document) -> None:
        if document is self._session.current:
            self._refresh()

    def _refresh(self) -> None:
        document = self._session.current
        job = document.sweep if document is not None else None
        if job is not self._job:
            self._job, self._began = job, 0.0
        self.setVisible(job is not None)
        if job is not None and document is not None:
            _, done, total = document.swept_bytes
            if done and not self._began:
                self._began = time.monotonic()  # it may have waited for another file
            self._bar.setRange(0, 1000 if total else 0)
            self._bar.setValue(min(1000, done * 1000 // total) if total else 0)
            self._words.setText(sentence(done, total, time.monotonic() - self._began if self._began else 0.0))
            # Wider words, never narrower ones: every change of width lays the whole window out anew.
            self._words.setMinimumWidth(max(self._words.minimumWidth(), self._words.sizeHint().width()))

    def _on_stop(self) -> None:
        if self._session.current is not None:
            self._session.sweeper.stop(self._session.current)


def sentence(done: int, total: int, spent: float) -> str:
    """``Looking through numbers 61 %, 2.1 GB/s, 1.2 s left``."""
    translate = QCoreApplication.translate
    said = translate("SweepBar", "Looking through numbers")
    if not total:
        return f"{said}…"
    said += " " + fill(translate("SweepBar", "{n} %"), n=str(min(100, done * 100 // total)))
    if spent <= SETTLING or not done:
        return said
    rate = done / spent
    left = max(total - done, 0) / rate
    seconds = numbers.locale().toString(left, "f", 1) if left < 10 else numbers.grouped(round(left))
    speed = numbers.size_text(int(rate))
    return said + fill(translate("SweepBar", ", {rate}/s, {left} s left"), rate=speed, left=seconds)
