"""One comparison in the window: which two files, what is known of them, and what is selected."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ...core.jobs import CancelToken, Report
from ...workspace.comparing.comparing import Compared, Comparison, Wanted, compare
from ..document import FAILED, Document
from ..jobs import Job

if TYPE_CHECKING:
    from ...analysis.differences import Tolerance
    from ...workspace.comparing.measuring import Found
    from ..session import Session


class Comparing(QObject):
    """Keeps a comparison of two documents up to date; widgets call its methods and listen to its signals.

    Signals:
        changed: its state, its progress or its complaint is another.
        shown: the two are aligned anew; places of matches mean something else from now on.
        measured: (places) more is known of these matches.
        selected: other matches are selected.

    Attributes:
        left, right: the two documents; the same one where ``with_saved``.
        with_saved: the left is the right as its file has it.
        comparison: what is known; None until the two are aligned for the first time.
        place: the current match, or -1.
        places: all selected matches, the current one among them.
        wanted: how the two are compared.
        progress: (what, done, total) of the work under way.
        complaint: why the last work could not be done, or empty.
    """

    changed = Signal()
    shown = Signal()
    measured = Signal(list)
    selected = Signal()
    _found = Signal(object, object)

    def __init__(self, session: Session, left: Document, right: Document, with_saved: bool = False,
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.left = left
        self.right = right
        self.with_saved = with_saved
        self.comparison: Comparison | None = None
        self.place = -1
        self.places: tuple[int, ...] = ()
        self.wanted = Wanted()
        self.progress: tuple[str, int, int] = ("", 0, 0)
        self.complaint = ""
        self._tolerance: Tolerance | None = None
        self._aligning: Job | None = None
        self._reading: Job | None = None
        self._found.connect(self._on_found)

    @property
    def tolerance(self) -> Tolerance:
        """What counts as unimportant."""
        from ...analysis.differences import NONE

        return self._tolerance or NONE

    @property
    def aligning(self) -> bool:
        """True while the two are being aligned."""
        return self._aligning is not None

    @property
    def reading(self) -> bool:
        """True while numbers are being read."""
        return self._reading is not None

    # What a person does

    def select(self, place: int, places: Sequence[int] | None = None) -> None:
        """Make a match the current one, -1 for none, and ``places`` the selected ones, else just the current one."""
        some = ((place,) if place >= 0 else ()) if places is None else tuple(places)
        if (self.place, self.places) != (place, some):
            self.place, self.places = place, some
            self.selected.emit()

    def set_wanted(self, wanted: Wanted) -> None:
        """Compare in another way."""
        if wanted != self.wanted:
            self.wanted = wanted
            self.compare_again()

    def set_tolerance(self, tolerance: Tolerance) -> None:
        """Count other differences as unimportant; what differs is read again."""
        if tolerance != self.tolerance:
            self._tolerance = tolerance
            self._read_rest()

    def compare_again(self) -> None:
        """Align the two anew in the background, from what they are now."""
        self._stop()
        sides = self._sides()
        if sides is None:
            self.changed.emit()
            return
        self._aligning = self.session.jobs.submit(
            "aligning", partial(_align, *sides, self.wanted), self._on_aligned, self._on_failed, self._on_progress)
        self.changed.emit()

    def read(self, places: Sequence[int]) -> None:
        """Read the numbers of some matches now, whether they are known already or not."""
        if self.comparison is not None and places:
            self._start(list(places))

    def cancel(self) -> None:
        """Stop reading; what was found stays."""
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
            self.changed.emit()

    def release(self) -> None:
        """Let go of the big things at once."""
        self._stop()
        self.comparison = None
        self.place, self.places = -1, ()

    # Work in the background

    def _sides(self) -> tuple[Compared, Compared] | None:
        """Both sides as they are now; None while one is not open."""
        left, right = self.left, self.right
        if left.opened is None or right.opened is None or left.library is None or right.library is None:
            failed = next((side for side in (left, right) if side.state == FAILED), None)
            self.complaint = failed.failure if failed is not None else ""
            return None
        self.complaint = ""
        ours = left.saved_state if self.with_saved else left.opened.journal.document
        assert ours is not None
        return Compared(ours, left.library), Compared(right.opened.journal.document, right.library)

    def _stop(self) -> None:
        for job in (self._aligning, self._reading):
            if job is not None:
                job.cancel()
        self._aligning = self._reading = None

    def _on_aligned(self, comparison: Comparison) -> None:
        self._aligning = None
        self.comparison = comparison
        self.place, self.places = -1, ()
        self.shown.emit()
        self.selected.emit()
        self._read_rest()

    def _read_rest(self) -> None:
        """Read what only numbers can tell, and again what differs where the tolerance is another."""
        from ...workspace.comparing.judging import open_places

        if self.comparison is None:
            return
        places = list(open_places(self.comparison.verdicts))
        if places:
            self._start(places)
        else:
            self.changed.emit()

    def _start(self, places: list[int]) -> None:
        comparison = self.comparison
        assert comparison is not None
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self.session.jobs.submit(
            "differences", partial(self._measure, comparison, places, self._tolerance),
            self._on_read, self._on_failed, self._on_progress)
        self.changed.emit()

    def _measure(self, comparison: Comparison, places: list[int], tolerance: Tolerance | None, token: CancelToken,
                 report: Report) -> None:
        from ...workspace.comparing.measuring import measure

        measure(comparison, partial(self._found.emit, comparison), tolerance, places, token=token, report=report)

    def _on_found(self, comparison: Comparison, found: Found) -> None:
        if comparison is self.comparison:
            for place, verdict in found:
                comparison.verdicts[place] = verdict
            self.measured.emit([place for place, _ in found])

    def _on_read(self, _result: object) -> None:
        self._reading = None
        self.changed.emit()

    def _on_progress(self, what: str, done: int, total: int) -> None:
        self.progress = what, done, total
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self._aligning = self._reading = None
        self.complaint = str(error)
        self.changed.emit()


def _align(left: Compared, right: Compared, wanted: Wanted, token: CancelToken, report: Report) -> Comparison:
    return compare(left, right, wanted, token=token, report=report)
