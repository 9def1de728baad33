"""Asks for other bins once a person rests for a moment; the newest wish wins."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from ....analysis.measuring.measures import Histogram
from ....core.document import Document
from ....core.jobs import CancelToken, Report
from ....core.nodes import Tensor
from ....workspace.reading.library import Library
from ...session.jobs import Job
from ...session.session import Session
from ...wording.words import local
from ..subject import Subject
from .requests import Request

REST = 120
"""Milliseconds without another wish after which one is asked for."""


class Rebinning(QObject):
    """One wish at a time, for some tensors at once.

    Signals:
        counted: (request, histograms) one for each tensor, in their order.
        failed: (sentence) the numbers cannot be counted again.
    """

    counted = Signal(object, object)
    failed = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._wish: tuple[Sequence[Subject], str, Request] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._ask)

    def ask(self, subjects: Sequence[Subject], part: str, request: Request, soon: bool) -> None:
        """Count anew: once nothing else was wished for a moment, or as soon as can be."""
        self._wish = subjects, part, request
        self._rest.start(0 if soon else REST)

    def cancel(self) -> None:
        """Nothing is wanted any more."""
        self._rest.stop()
        self._wish = None
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @property
    def busy(self) -> bool:
        """True while an answer is still to come."""
        return self._wish is not None or self._job is not None

    def _ask(self) -> None:
        if self._wish is None:
            return
        subjects, part, request = self._wish
        self.cancel()
        tensors = [tensor for subject in subjects if (tensor := subject.tensor) is not None]
        library = subjects[0].document.library
        if library is not None:
            work = partial(_count, subjects[0].opened.journal.document, library, tensors, part, request)
            self._job = self._session.jobs.submit("pictures", work, partial(self._on_done, request), self._on_failed)

    def _on_done(self, request: Request, histograms: list[Histogram]) -> None:
        self._job = None
        self.counted.emit(request, histograms)

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self.failed.emit(local(str(error)))


def _count(document: Document, library: Library, tensors: Sequence[Tensor], part: str, request: Request,
           token: CancelToken, report: Report) -> list[Histogram]:
    from ....workspace.looking.measuring import histogram_of

    scale = "symlog" if request.linear else "linear"
    return [histogram_of(document, library, tensor, request.low, request.high, request.bins, scale,
                         request.linear or 1.0, token, report, part) for tensor in tensors]
