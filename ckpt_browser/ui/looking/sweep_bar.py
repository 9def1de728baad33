"""A look through all numbers under way: how far it is, how fast it goes, how long it takes, and a way out."""

import time

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from ..session.document import Document
from ..session.session import Session
from ..widgets.running_bar import SETTLING, RunningBar
from ..wording import numbers
from ..wording.words import fill


class SweepBar(RunningBar):
    """Hidden while nobody looks through the numbers of the document in front."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("sweep", QCoreApplication.translate("SweepBar", "Stop"), "cancelSweep", parent)
        self._session = session
        self._job: object = None
        self._began = 0.0
        self.words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.stop_asked.connect(self._on_stop)
        session.sweeper.changed.connect(self._on_changed)
        session.sweeper.progressed.connect(self._on_changed)
        session.current_changed.connect(self._refresh)

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
            self.show_share(done, total)
            self.words.setText(sentence(done, total, time.monotonic() - self._began if self._began else 0.0))
            # Wider words, never narrower ones: every change of width lays the whole window out anew.
            self.words.setMinimumWidth(max(self.words.minimumWidth(), self.words.sizeHint().width()))

    def _on_stop(self) -> None:
        if self._session.current is not None:
            self._session.sweeper.stop(self._session.current)


def sentence(done: int, total: int, spent: float) -> str:
    """``Looking through numbers 61 %, 2.1 GB/s, 1.2 s left``."""
    translate = QCoreApplication.translate
    if not total:
        return translate("SweepBar", "Looking through numbers…")
    share = str(min(100, done * 100 // total))
    said = fill(translate("SweepBar", "Looking through numbers {n} %"), n=share)
    if spent <= SETTLING or not done:
        return said
    rate = done / spent
    left = max(total - done, 0) / rate
    seconds = numbers.locale().toString(left, "f", 1) if left < 10 else numbers.grouped(round(left))
    speed = numbers.size_text(int(rate))
    return fill(translate("SweepBar", "Looking through numbers {n} %, {rate}/s, {left} s left"), n=share, rate=speed,
                left=seconds)
