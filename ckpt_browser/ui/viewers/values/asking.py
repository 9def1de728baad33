"""What takes a walk over a whole tensor: looking for an element, and copying many."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from ....analysis.finding.locating import locate
from ....core.jobs import CancelToken, Report
from ....workspace.looking.sheet_cells import copied
from ....workspace.looking.windows import Box, Sheet
from ...session.jobs import Job, Jobs
from .blocks import Source

SMALL = 20_000
"""Cells that are copied at once, without waiting for a search to end."""


class Asking(QObject):
    """One question at a time; a newer one takes the place of an older one.

    Signals:
        going: (share) how far it is, from 0 to 1; None at the end.
        failed: why there is no answer.
    """

    going = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None

    def find(self, source: Source, wanted: str, after: int, found: Callable[[int | None], None]) -> None:
        """Look for an element; ``found`` hears its place in row-major order, or None."""
        self.ask("pictures", partial(_locate, source, wanted, after), found)

    def copy(self, source: Source, sheet: Sheet, box: Box, done: Callable[[str], None]) -> None:
        """Write a rectangle as text; ``done`` hears it."""
        self.ask("looks" if box.cells <= SMALL else "pictures", partial(_copied, source, sheet, box), done)

    def stop(self) -> None:
        """No answer is wanted any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.going.emit(None)

    def ask(self, lane: str, work: Callable[[CancelToken, Report], Any], done: Callable[[Any], None]) -> None:
        """Do some other work in a lane; ``done`` hears what came of it."""
        self.stop()
        self.going.emit(0.0)
        self._job = self._jobs.submit(lane, work, partial(self._on_done, done), self._on_failed, self._on_progress)

    def _on_progress(self, what: str, done: int, total: int) -> None:
        self.going.emit(done / total if total else 0.0)

    def _on_done(self, done: Callable[[Any], None], answer: object) -> None:
        self._job = None
        self.going.emit(None)
        done(answer)

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self.going.emit(None)
        self.failed.emit(error)


def _locate(source: Source, wanted: str, after: int, token: CancelToken, report: Report) -> int | None:
    numbers = source.reading(token, report).numbers
    elements = numbers.reader.nbytes // numbers.itemsize
    return locate(numbers.reader.read_into, numbers.dtype, elements, wanted, after, token, report)


def _copied(source: Source, sheet: Sheet, box: Box, token: CancelToken, report: Report) -> str:
    return copied(source.reading(token, report), sheet, box, token, report)
