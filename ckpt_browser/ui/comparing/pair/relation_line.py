"""The sentence that says what one tensor is to the other: looked for in the background, while it is on screen."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ....core.jobs import CancelToken, Report
from ....workspace.comparing.pair.held import Held
from ...session.jobs import Job
from ...session.session import Session
from ...viewers.progress_line import ProgressLine, reason_text
from ...widgets.labels import FactLabel
from ...wording.numbers import grouped
from ...wording.words import fill
from .paired import Paired
from .relation_words import relation_text

if TYPE_CHECKING:
    from ....analysis.pairs.relations import Relation

FEW = 0.1
"""The share of differing elements up to which two tensors are the same for the most part."""
PATIENCE = 0.3
"""Seconds before it is worth saying that it takes time."""


class RelationLine(QWidget):
    """Asks once for each pair, and keeps the answer while the pair is shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._paired: Paired | None = None
        self._job: Job | None = None
        self._asked = 0.0
        self.text = ""
        self._words = FactLabel("")
        self._words.setObjectName("pairRelation")
        self._line = ProgressLine()
        self._line.cancel_asked.connect(self._on_cancel)
        self._line.again_asked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._words)
        column.addWidget(self._line)

    def look_at(self, paired: Paired | None) -> None:
        """Say it of this pair of tensors; None once nobody looks."""
        self._stop()
        if paired is None or paired.tensors is None:
            return
        if not paired.is_same(self._paired) or not self.text:
            self._paired = paired
            self._ask()

    def forget(self) -> None:
        """Let go of what was looked at."""
        self._stop()
        self._paired, self.text = None, ""

    def _ask(self) -> None:
        paired = self._paired
        assert paired is not None and paired.left is not None and paired.right is not None
        self.text = ""
        self._words.setText(self.tr("Looking…"))
        self._words.show()
        self._line.hide()
        self._asked = time.monotonic()
        self._job = self._session.jobs.submit("pictures", partial(_related, paired.left, paired.right),
                                              self._on_found, self._on_failed, self._on_progress)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_found(self, found: Relation) -> None:
        self._job = None
        assert self._paired is not None and self._paired.tensors is not None
        self.text = _mostly_same(found, self._paired) or relation_text(found, *self._paired.tensors)
        self._words.setText(self.text)
        self._words.show()
        self._line.hide()

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self._words.hide()
        self._line.fail(reason_text(str(error)))

    def _on_progress(self, what: str, done: int, total: int) -> None:
        if time.monotonic() - self._asked > PATIENCE:
            self._words.hide()
            self._line.go_on(done, total)

    def _on_cancel(self) -> None:
        self._stop()
        self._line.stopped()


def _mostly_same(found: Relation, paired: Paired) -> str:
    """What is said where nothing holds for all of it, and little differs; else empty."""
    from ....analysis.pairs.relations import OTHER

    apart = paired.verdict.differences
    if found.kind != OTHER or apart is None or apart.share > FEW:
        return ""
    said = QCoreApplication.translate("Pair", "It is the same but for {n} of {all} elements.")
    return fill(said, n=grouped(apart.differing), all=grouped(apart.elements))


def _related(left: Held, right: Held, token: CancelToken, report: Report) -> Relation:
    from ....workspace.comparing.pair.relating import relation

    return relation(left, right, token, report)
