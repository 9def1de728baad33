"""Two documents side by side, aligned, arranged and read in the background, as they were asked for last."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from ...core.document import Document as CoreDocument
from ...workspace.comparing.comparing import Compared, Comparison, Wanted
from ...workspace.comparing.judging.judging import SAME
from ...workspace.comparing.keeping import DiffCarrier
from ...workspace.comparing.outdated import is_large, pieces_of
from ...workspace.comparing.rows.marks import count_of, total_of
from ...workspace.comparing.rows.showing import DiffRequest, DiffShown
from ...workspace.letting_go import let_go
from ..session.document import FAILED, Document
from ..session.jobs import Job
from ..wording.sentences import sentence_of
from ..wording.words import fill
from .working import work
from .working.layering import Layering
from .working.reading import Reader

if TYPE_CHECKING:
    from ...core.places import Path
    from ...workspace.comparing.measuring.depth import Depth
    from ..session.session import Session

SHOW_AGAIN = 1000
"""Milliseconds between two times that rows are filtered and sorted anew while numbers are being read."""


class Aligned(QObject):
    """What is known of two documents side by side, and how it is shown.

    Signals:
        changed: its state, its progress or its complaint is another.
        shown: the two are aligned anew; places of matches mean something else from now on.
        arranged: the rows are others, or shown in another way; follows ``shown``.
        measured: (places) more is known of these matches.
        selected: other matches are selected.
        revealed: (place) somebody asks to see a match.

    Attributes:
        left, right: the two documents; the same one where ``with_saved``.
        with_saved: the left is the right as its file has it.
        comparison: what is known; None until the two are aligned for the first time.
        view: the rows; None until then.
        place: the current match, or -1.
        places: all selected matches, the current one among them.
        rows: the selected rows of ``view``, where there are others than those of matches among them.
        wanted: how the two are compared.
        request: how a person wants to see it, as asked for last.
        refused: what is wrong with the filter as typed, or empty.
        dismissed: suggested pairs that a person does not want to hear of.
        expanded: rows that stand open; the tree keeps it up to date.
        carrier: while new rows are being shown: where the old ones went.
        progress: (what, done, total) of the work under way.
        complaint: why the last work could not be done, or empty.
        reader, layers: read the numbers, find the layers.
    """

    reader: Reader
    layers: Layering

    changed = Signal()
    shown = Signal()
    arranged = Signal()
    measured = Signal(list)
    selected = Signal()
    revealed = Signal(int)

    def __init__(self, session: Session, left: Document, right: Document, with_saved: bool = False,
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.left = left
        self.right = right
        self.with_saved = with_saved
        self.comparison: Comparison | None = None
        self.view: DiffShown | None = None
        self.place = -1
        self.places: tuple[int, ...] = ()
        self.rows: tuple[int, ...] = ()
        self.wanted = Wanted()
        self.request = DiffRequest(folded=not session.settings.flag("flat", False),
                                   natural=session.settings.flag("natural", False))
        self.refused = ""
        self.dismissed: frozenset[tuple[Path, Path]] = frozenset()
        self.expanded: set[int] = set()
        self.carrier: DiffCarrier | None = None
        self.progress: tuple[str, int, int] = ("", 0, 0)
        self.complaint = ""
        self._seen: tuple[CoreDocument | None, CoreDocument | None] = (None, None)
        self._aligning: Job | None = None
        self._arranging: Job | None = None
        self._meanwhile: list[int] = []
        """Matches of which more became known while rows were being arranged."""
        self._soon = QTimer(self, singleShot=True, interval=SHOW_AGAIN)
        self._soon.timeout.connect(self._arrange)
        for signal in (self.changed, self.arranged, self.measured):
            signal.connect(self._tell)

    @property
    def aligning(self) -> bool:
        """True while the two are being aligned."""
        return self._aligning is not None

    @property
    def arranging(self) -> bool:
        """True while rows are being filtered or sorted."""
        return self._arranging is not None

    @property
    def reading(self) -> bool:
        """True while numbers are being read."""
        return self.reader.job is not None

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that it is about, each once."""
        return (self.right,) if self.with_saved else (self.left, self.right)

    @property
    def failed(self) -> Document | None:
        """The document that cannot be opened, or None."""
        return next((side for side in self.documents if side.state == FAILED), None)

    @property
    def identical(self) -> bool:
        """Whether nothing at all differs; False as long as that is not sure."""
        view = self.view
        return view is not None and not view.rows.comparison.beside and view.rows.packed(0) > 0 \
            and count_of(view.rows.packed(0), SAME) == total_of(view.rows.packed(0))

    # Work in the background

    def compare_again(self, swapped: bool = False) -> None:
        """Align the two anew in the background, from what they are now."""
        self._stop()
        sides = self.sides()
        if sides is None:
            self.changed.emit()
            return
        self._seen = sides[0].document, sides[1].document
        self._aligning = self.session.jobs.submit(
            "aligning", partial(work.align, self.task(sides, swapped), False), self.take, self._on_failed,
            self.tell_progress)
        self.changed.emit()

    def sides(self) -> tuple[Compared, Compared] | None:
        """Both sides as they are now; None while one is not open."""
        left, right = work.states_of(self.left, self.right, self.with_saved)
        said = QCoreApplication.translate("Comparing", "The file {name} cannot be opened: {reason}")
        failed = self.failed
        self.complaint = "" if failed is None else fill(said, name=failed.name, reason=sentence_of(failed.failure))
        if left is None or right is None or self.left.library is None or self.right.library is None:
            return None
        return Compared(left, self.left.library), Compared(right, self.right.library)

    def task(self, sides: tuple[Compared, Compared], swapped: bool = False) -> work.Task:
        """What is to be aligned, and how it is to be shown."""
        return work.Task(*sides, self.wanted, self.request, self.dismissed, self.view, frozenset(self.expanded),
                         swapped)

    def _tell(self) -> None:
        self.session.comparisons.told.emit(self)

    def _stop(self) -> None:
        self.reader.stop()
        self.layers.stop()
        for job in (self._aligning, self._arranging):
            if job is not None:
                job.cancel()
        self._aligning = self._arranging = None

    def take(self, found: work.Aligned) -> None:
        """Take on what was aligned, with the selection where it went."""
        self._aligning = None
        before, self.view = self.view, found.view
        self.comparison, self.wanted = found.comparison, found.wanted
        self.refused = ""
        carried = found.carrier
        if carried is not None and before is not None and carried.before is not before.rows:
            carried = DiffCarrier(before.rows, found.view.rows, found.swapped)
        keep = [new for place in self.places if carried is not None and (new := carried.place(place)) >= 0]
        self.place = carried.place(self.place) if carried is not None and self.place >= 0 else -1
        self.rows = () if carried is None else tuple([new for row in self.rows if (new := carried.row(row)) >= 0])
        self.places = tuple(keep) if self.place in keep or self.rows else ((self.place,) if self.place >= 0 else ())
        self.carrier = carried
        self.shown.emit()
        self.arranged.emit()
        self.carrier = None
        self.selected.emit()
        if before is not None:
            self._let_go(before, carried, self.layers.depth)
        if found.view.request != self.request:
            self._arrange()
        self.layers.find(found.comparison)
        self.reader.begin(found.unread)
        self.session.watcher.look(self.documents)

    def _let_go(self, before: DiffShown, carrier: DiffCarrier | None, depth: Depth | None) -> None:
        """Let what was shown before go in the background, where there is much."""
        if is_large(before):
            self.session.jobs.submit("gone", partial(let_go, pieces_of(before, carrier, depth)), _forget, _forget)

    def _arrange(self) -> None:
        """Show the rows as asked for last."""
        self._soon.stop()
        if self._arranging is not None:
            self._arranging.cancel()
            self._arranging = None
        if self.view is None or self._aligning is not None:
            return  # what is being aligned is arranged once it is there
        self._meanwhile = []
        self._arranging = self.session.jobs.submit(
            "aligning", partial(work.show_again, self.view, self.request, self.dismissed, frozenset(self.expanded)),
            self._on_arranged, self._on_refused)
        self.changed.emit()

    def _on_arranged(self, found: tuple[DiffShown, DiffCarrier | None]) -> None:
        self._arranging, self.refused = None, ""
        before = self.view
        self.view, self.carrier = found
        if before is not None and before.rows is not self.view.rows:
            self.view.rows.learn(self._meanwhile)
            self.rows = ()  # they are others now, and the tree says which are selected
        self.arranged.emit()
        if before is not None:
            self._let_go(before, self.carrier, None)
        self.carrier = None
        self.changed.emit()

    def _on_refused(self, error: Exception) -> None:
        self._arranging, self.refused = None, str(error)
        self.changed.emit()

    def _on_found(self, places: list[int]) -> None:
        """More is known of some matches."""
        if self.view is None:
            return
        with self.session.jobs.held_back():
            self.view.rows.learn(places)
            if self._arranging is not None:
                self._meanwhile += places
            self.layers.learn(places)
            self.measured.emit(places)
        if self.request.depends_on_numbers and not self._soon.isActive():
            self._soon.start()

    def _on_read(self) -> None:
        if self.request.depends_on_numbers:
            self._arrange()

    def tell_progress(self, what: str, done: int, total: int) -> None:
        """How far the work under way is."""
        self.progress = what, done, total
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self._aligning = None
        self.complain(error)

    def complain(self, error: Exception | None) -> None:
        """Say why something could not be done, perhaps because a file is another one by now; None when it was read."""
        self.complaint = str(error) if error is not None else ""
        self.changed.emit()
        self.session.watcher.look(self.documents)


def _forget(_result: object) -> None:
    """Nobody waits for it."""
