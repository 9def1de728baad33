"""A save under way: how far it is, how fast it goes, how long it takes, and a way out."""

import time

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ...core.messages import capitalised
from ...core.paths import visible
from ..session.document import Document
from ..session.session import Session
from ..widgets.running_bar import SETTLING, RunningBar
from ..wording import numbers
from ..wording.sentences import named
from ..wording.words import fill, local


class SavingBar(RunningBar):
    """Hidden while the document in front is not being saved."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("saving", QCoreApplication.translate("SavingBar", "Cancel"), "cancelSaving", parent)
        self._session = session
        self._job: object = None
        self._began = 0.0
        self.stop_asked.connect(self._on_stop)
        session.changed.connect(self._on_changed)
        session.current_changed.connect(self._refresh)

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
            self.show_share(done, total)
            self.words.setText(self._sentence(visible(local(what), 60), done, total))

    def _sentence(self, what: str, done: int, total: int) -> str:
        what = capitalised(what) if what else self.tr("Saving")
        if not total:
            return what
        parts = [named(what, fill(self.tr("{done} of {total}"), done=numbers.size_text(done),
                                  total=numbers.size_text(total)))]
        spent = time.monotonic() - self._began
        if spent > SETTLING and done:
            rate = done / spent
            parts.append(fill(self.tr("· {rate}/s · {left} s left"), rate=numbers.size_text(int(rate)),
                              left=numbers.grouped(round((total - done) / rate))))
        return " ".join(parts)

    def _on_stop(self) -> None:
        if self._session.current is not None:
            self._session.saver.cancel(self._session.current)
