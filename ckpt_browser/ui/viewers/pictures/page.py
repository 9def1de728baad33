"""One kind of picture: what all of them have in common."""

import time
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ....core.document import Document as CoreDocument
from ....core.jobs import CancelToken, Report
from ....core.messages import capitalised
from ....core.nodes import Tensor
from ....core.paths import visible
from ....workspace.reading.library import Library
from ...session.jobs import Job
from ...session.session import Session
from ...widgets.theme import Theme
from ...wording.words import local
from ..progress_line import ProgressLine
from ..subject import Subject

Work = Callable[[CoreDocument, Library, Tensor, CancelToken, Report], Any]

PATIENCE = 0.3
"""Seconds before it is worth saying that something takes time."""


class Page(QWidget):
    """Shows one tensor in one way; asks for what it needs, and takes no answers about anything else."""

    name = ""
    """Remembered in the settings."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.theme = theme
        self.subject: Subject | None = None
        self._jobs: dict[str, Job] = {}
        self._asked = 0.0
        self._stale = True
        self.line = ProgressLine()
        self.line.cancel_asked.connect(self._on_cancel)
        self.line.again_asked.connect(self._on_again)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(10, 8, 10, 10)
        self.column.setSpacing(7)

    @property
    def waits(self) -> bool:
        """True while it waits for an answer."""
        return bool(self._jobs)

    def finish(self) -> None:
        """Put the line that says how far it is below all else."""
        self.column.addWidget(self.line)
        self.column.addStretch()  # a sentence that stands alone stands on top

    @staticmethod
    def offers(tensor: Tensor) -> bool:
        """Whether it makes sense for a tensor."""
        raise NotImplementedError

    def picture(self) -> QWidget:
        """What is exported."""
        raise NotImplementedError

    def begin(self, same: bool) -> None:
        """Show ``self.subject``, of which nothing is known yet.

        Args:
            same: it is the row that was shown before, edited maybe, and as large as it was.
        """
        raise NotImplementedError

    def show_subject(self, subject: Subject) -> None:
        """Show the subject's tensor; what is known already is not asked for again."""
        before, self.subject = self.subject, subject
        if before == subject and not self._jobs and not self._stale:
            return
        self.leave()
        same = (before is not None and before.document is subject.document and before.tensor is not None
                and subject.tensor is not None and before.path_of(before.row) == subject.path_of(subject.row)
                and before.tensor.shape == subject.tensor.shape)
        self.line.hide()
        self._stale = False
        self.begin(same)

    def leave(self) -> None:
        """Nobody looks any more."""
        for job in self._jobs.values():
            job.cancel()
            self._stale = True  # not all of it came
        self._jobs.clear()

    def ask(self, name: str, lane: str, work: Work, done: Callable[[Any], None], quiet: bool = False) -> None:
        """Do some work on the tensor in the background, instead of what was asked for under this name before.

        Args:
            quiet: do not say how far it is, nor that it failed.
        """
        self.forget(name)
        subject = self.subject
        if subject is None or subject.tensor is None or subject.document.library is None:
            return
        if not self._jobs:
            self._asked = time.monotonic()
        run = partial(work, subject.opened.journal.document, subject.document.library, subject.tensor)
        self._jobs[name] = self.session.jobs.submit(
            lane, run, partial(self._on_done, name, quiet, done), partial(self._on_failed, name, quiet),
            None if quiet else partial(self._on_progress, subject.tensor))

    def forget(self, name: str) -> None:
        """What was asked for under this name is not wanted any more."""
        job = self._jobs.pop(name, None)
        if job is not None:
            job.cancel()
            if job.progress is not None:
                self.line.hide()

    def tell(self, sentence: str) -> None:
        """Say why there is no picture."""
        self.line.fail(visible(capitalised(sentence), 600))

    def _on_done(self, name: str, quiet: bool, done: Callable[[Any], None], result: Any) -> None:
        self._jobs.pop(name, None)
        if not quiet:
            self.line.hide()
        done(result)

    def _on_failed(self, name: str, quiet: bool, error: Exception) -> None:
        self._jobs.pop(name, None)
        if not quiet:
            self.tell(local(str(error)))

    def _on_progress(self, tensor: Tensor, what: str, done: int, total: int) -> None:
        if time.monotonic() - self._asked > PATIENCE:
            size = max(tensor.nbytes // max(tensor.numel, 1), 1)
            self.line.go_on(done * size, total * size)

    def _on_cancel(self) -> None:
        self.leave()
        self.line.stopped()

    def _on_again(self) -> None:
        if self.subject is not None:
            self.line.hide()
            self._stale = False
            self.begin(True)
