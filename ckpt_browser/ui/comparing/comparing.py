"""One comparison in the window: which two files, what is known of them, and what is selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from ...core.document import Document as CoreDocument
from ...workspace.comparing.comparing import Compared, Comparison, Wanted
from ...workspace.comparing.judging import SAME, open_places
from ...workspace.comparing.keeping import DiffCarrier
from ...workspace.comparing.marks import count_of, total_of
from ...workspace.comparing.showing import DiffRequest, DiffShown
from ...workspace.comparing.walking import first_match
from ..document import FAILED, Document
from ..jobs import Job
from ..widgets.words import fill
from . import work

if TYPE_CHECKING:
    from ...analysis.differences import Tolerance
    from ...core.places import Path
    from ...workspace.comparing.depth import Depth
    from ...workspace.comparing.measuring import Found
    from ..session import Session

SHOW_AGAIN = 1000
"""Milliseconds between two times that rows are filtered and sorted anew while numbers are being read."""


class Comparing(QObject):
    """Keeps a comparison of two documents up to date; widgets call its methods and listen to its signals.

    Signals:
        changed: its state, its progress or its complaint is another.
        shown: the two are aligned anew; places of matches mean something else from now on.
        arranged: the rows are others, or shown in another way; follows ``shown``.
        measured: (places) more is known of these matches.
        selected: other matches are selected.
        layered: the layers are known, or are not any more.
        revealed: (place) somebody asks to see a match.

    Attributes:
        left, right: the two documents; the same one where ``with_saved``.
        with_saved: the left is the right as its file has it.
        comparison: what is known; None until the two are aligned for the first time.
        view: the rows; None until then.
        depth: the layers that the two have; None until then.
        place: the current match, or -1.
        places: all selected matches, the current one among them.
        wanted: how the two are compared.
        request: how a person wants to see it, as asked for last.
        refused: what is wrong with the filter as typed, or empty.
        dismissed: suggested pairs that a person does not want to hear of.
        expanded: rows that stand open; the tree keeps it up to date.
        carrier: while new rows are being shown: where the old ones went.
        progress: (what, done, total) of the work under way.
        complaint: why the last work could not be done, or empty.
        stale: the document whose file another program changed, or None.
        paused: a person stopped the reading.
        touched: the document that was edited last.
    """

    changed = Signal()
    shown = Signal()
    arranged = Signal()
    measured = Signal(list)
    selected = Signal()
    layered = Signal()
    revealed = Signal(int)
    _found = Signal(object, object)

    def __init__(self, session: Session, left: Document, right: Document, with_saved: bool = False,
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.left = left
        self.right = right
        self.with_saved = with_saved
        self.comparison: Comparison | None = None
        self.view: DiffShown | None = None
        self.depth: Depth | None = None
        self.place = -1
        self.places: tuple[int, ...] = ()
        self.wanted = Wanted()
        self.request = DiffRequest(folded=not session.settings.flag("flat", False),
                                   natural=session.settings.flag("natural", False))
        self.refused = ""
        self.dismissed: frozenset[tuple[Path, Path]] = frozenset()
        self.expanded: set[int] = set()
        self.carrier: DiffCarrier | None = None
        self.progress: tuple[str, int, int] = ("", 0, 0)
        self.complaint = ""
        self.stale: Document | None = None
        self.paused = False
        self.touched = right
        self._tolerance: Tolerance | None = None
        self._read_before = -1
        self._seen: tuple[CoreDocument | None, CoreDocument | None] = (None, None)
        self._aligning: Job | None = None
        self._layering: Job | None = None
        self._meanwhile: list[int] = []
        self._arranging: Job | None = None
        self._reading: Job | None = None
        self._looking: Job | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SHOW_AGAIN)
        self._soon.timeout.connect(self._arrange)
        self._found.connect(self._on_found, Qt.ConnectionType.QueuedConnection)
        for signal in (self.changed, self.arranged, self.measured):
            signal.connect(self._tell)
        session.edited.connect(self._on_document)
        session.changed.connect(self._on_document)

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
    def arranging(self) -> bool:
        """True while rows are being filtered or sorted."""
        return self._arranging is not None

    @property
    def reading(self) -> bool:
        """True while numbers are being read."""
        return self._reading is not None

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that it is about, each once."""
        return (self.right,) if self.with_saved else (self.left, self.right)

    @property
    def identical(self) -> bool:
        """Whether nothing at all differs; False as long as that is not sure."""
        view = self.view
        return view is not None and not view.rows.comparison.beside and view.rows.packed(0) > 0 \
            and count_of(view.rows.packed(0), SAME) == total_of(view.rows.packed(0))

    @property
    def unread(self) -> int:
        """How many pairs only reading can tell of."""
        return sum(1 for _ in open_places(self.comparison.verdicts)) if self.comparison is not None else 0

    # What a person does

    def select(self, place: int, places: Sequence[int] | None = None) -> None:
        """Make a match the current one, -1 for none, and ``places`` the selected ones, else just the current one."""
        some = ((place,) if place >= 0 else ()) if places is None else tuple(places)
        if (self.place, self.places) != (place, some):
            self.place, self.places = place, some
            self.selected.emit()

    def reveal(self, place: int) -> None:
        """Select a match and ask the tree to show it; filters that hide it are taken away."""
        if self.view is None or place < 0:
            return
        keep = self.view.arrangement.keep
        self.select(place)
        if keep is not None and not keep[self.view.rows.row_of[place]]:
            self.ask(self.request._replace(marks=frozenset(), only_different=False, hide_within=False, filter=""))
        self.revealed.emit(place)

    def reveal_first(self) -> None:
        """Go to the first match that is shown, unless one that is shown is selected."""
        view = self.view
        if view is None:
            return
        row = view.rows.row_of[self.place] if self.place >= 0 else -1
        if row < 0 or view.arrangement.place(row) < 0:
            row = first_match(view.arrangement)
            if row >= 0:
                self.select(view.rows.what[row])
        if row >= 0:
            self.revealed.emit(view.rows.what[row])

    def set_wanted(self, wanted: Wanted) -> None:
        """Compare in another way."""
        if wanted != self.wanted:
            self.wanted, self.paused = wanted, False
            self.compare_again()

    def set_tolerance(self, tolerance: Tolerance) -> None:
        """Count other differences as unimportant; what differs is read again."""
        comparison = self.comparison
        if tolerance == self.tolerance:
            return
        self._tolerance, self.paused = tolerance, False
        if comparison is not None:
            differing = [place for place, verdict in enumerate(comparison.verdicts)
                         if verdict.differences is not None and verdict.differences.differing]
            self._start([*differing, *open_places(comparison.verdicts)])

    def set_dismissed(self, dismissed: frozenset[tuple[Path, Path]]) -> None:
        """Show other suggestions."""
        self.dismissed = dismissed
        self._arrange()

    def ask(self, request: DiffRequest) -> None:
        """Show the rows in another way; a newer wish replaces an older one."""
        if request != self.request:
            self.request = request
            self._arrange()

    def swap(self) -> None:
        """Let the left be the right, and the right the left; a document and its file keep their sides."""
        if self.with_saved:
            return
        self.left, self.right = self.right, self.left
        self.dismissed = frozenset((theirs, ours) for ours, theirs in self.dismissed)
        self.wanted = self.wanted._replace(chosen=tuple([(theirs, ours) for ours, theirs in self.wanted.chosen]),
                                           parted=())
        self.compare_again(swapped=True)

    def compare_again(self, swapped: bool = False) -> None:
        """Align the two anew in the background, from what they are now."""
        self._stop()
        sides = self._sides()
        if sides is None:
            self.changed.emit()
            return
        self._seen = sides[0].document, sides[1].document
        self._aligning = self.session.jobs.submit(
            "aligning", partial(work.align, self._task(sides, swapped), False), self._on_aligned, self._on_failed,
            self._on_progress)
        self.changed.emit()

    def read(self, places: Sequence[int]) -> None:
        """Read the numbers of some matches now, whether they are known already or not; the rest follows."""
        self.paused = False
        if self.comparison is not None and places:
            self._start(list(places))

    def read_rest(self) -> None:
        """Go on with reading after it was stopped."""
        self.paused = False
        self._read_rest()

    def cancel(self) -> None:
        """Stop reading; what was found stays."""
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        self.paused = True
        self.changed.emit()

    def complain(self, error: Exception) -> None:
        """Say in its tab why something could not be done."""
        self.complaint = str(error)
        self.changed.emit()

    def dismiss_complaint(self) -> None:
        """The complaint was read."""
        self.complaint = ""
        self.changed.emit()

    def look_at_disk(self) -> None:
        """Find out in the background whether another program changed one of the files."""
        sides = [(side.opened.journal.document, side.library) for side in self.documents
                 if side.opened is not None and side.opened.source is not None and side.library is not None]
        if len(sides) == len(self.documents) and self._looking is None:
            self._looking = self.session.jobs.submit("asides", partial(work.changed_file, tuple(sides)),
                                                     self._on_looked, self._on_not_looked)

    def release(self) -> None:
        """Let go of the big things at once, and listen to nobody any more."""
        self._stop()
        self._soon.stop()
        if self._looking is not None:
            self._looking.cancel()
        self.session.edited.disconnect(self._on_document)
        self.session.changed.disconnect(self._on_document)
        self.comparison = self.view = self.carrier = self.depth = None
        self.place, self.places = -1, ()
        self.expanded.clear()
        self._seen = (None, None)

    # Work in the background

    def _states(self) -> tuple[CoreDocument | None, CoreDocument | None]:
        """Both sides as they are now; None for one that is not open."""
        opened = self.right.opened
        right = opened.journal.document if opened is not None else None
        if self.with_saved:
            return (self.left.saved_state if right is not None else None), right
        return (self.left.opened.journal.document if self.left.opened is not None else None), right

    def _sides(self) -> tuple[Compared, Compared] | None:
        left, right = self._states()
        if left is None or right is None or self.left.library is None or self.right.library is None:
            failed = next((side for side in (self.left, self.right) if side.state == FAILED), None)
            said = QCoreApplication.translate("Comparing", "{name} cannot be opened: {reason}")
            self.complaint = fill(said, name=failed.name, reason=failed.failure) if failed is not None else ""
            return None
        self.complaint = ""
        return Compared(left, self.left.library), Compared(right, self.right.library)

    def _task(self, sides: tuple[Compared, Compared], swapped: bool = False) -> work.Task:
        return work.Task(*sides, self.wanted, self.request, self.dismissed, self.view, tuple(self.expanded), swapped)

    def _tell(self) -> None:
        self.session.comparisons.told.emit(self)

    def _stop(self) -> None:
        for job in (self._aligning, self._arranging, self._reading, self._layering):
            if job is not None:
                job.cancel()
        self._aligning = self._arranging = self._reading = self._layering = None

    def _on_document(self, document: Document) -> None:
        if document is not self.left and document is not self.right:
            return
        now = self._states()
        if now[0] is not self._seen[0] or now[1] is not self._seen[1]:
            if None not in now:
                if self._seen != (None, None):
                    self.touched = document
                self.compare_again()
            elif self._seen != (None, None):
                self._stop()
                self._seen = (None, None)
        if document.state == FAILED and not self.complaint:
            self._sides()
            self.changed.emit()

    def _on_aligned(self, found: work.Aligned) -> None:
        self._aligning = None
        before, self.view = self.view, found.view
        self.comparison, self.wanted = found.comparison, found.wanted
        self.stale = self.depth = None
        self._read_before = -1
        self.refused = ""
        carried = found.carrier
        if carried is not None and before is not None and carried.before is not before.rows:
            carried = DiffCarrier(before.rows, found.view.rows, found.swapped)
        keep = [new for place in self.places if carried is not None and (new := carried.place(place)) >= 0]
        self.place = carried.place(self.place) if carried is not None and self.place >= 0 else -1
        self.places = tuple(keep) if self.place in keep else ((self.place,) if self.place >= 0 else ())
        self.carrier = carried
        self.shown.emit()
        self.arranged.emit()
        self.carrier = None
        self.selected.emit()
        if found.view.request != self.request:
            self._arrange()
        self._find_layers(found.comparison)
        self._read_rest()
        self.look_at_disk()

    def _find_layers(self, comparison: Comparison) -> None:
        """Find the layers, now that the rows are on screen; those of before stay in sight meanwhile."""
        self._meanwhile = []
        self._layering = self.session.jobs.submit("aligning", partial(work.layers, comparison), self._on_layered,
                                                  self._on_not_layered)

    def _on_layered(self, depth: Depth) -> None:
        self._layering = None
        depth.learn(self._meanwhile)
        self.depth, self._meanwhile = depth, []
        self.layered.emit()

    def _on_not_layered(self, _error: Exception) -> None:
        """The bar of them is only missing."""
        self._layering = None

    def _arrange(self) -> None:
        """Show the rows as asked for last."""
        self._soon.stop()
        if self._arranging is not None:
            self._arranging.cancel()
            self._arranging = None
        if self.view is None or self._aligning is not None:
            return  # what is being aligned is arranged once it is there
        self._arranging = self.session.jobs.submit(
            "aligning", partial(work.show_again, self.view, self.request, self.dismissed, tuple(self.expanded)),
            self._on_arranged, self._on_refused)
        self.changed.emit()

    def _on_arranged(self, found: tuple[DiffShown, DiffCarrier | None]) -> None:
        self._arranging, self.refused = None, ""
        before = self.view
        self.view, self.carrier = found
        if before is not None and before.rows is not self.view.rows:
            # Verdicts may have come in while the rows were being built.
            self.view.rows.learn(range(len(self.view.rows.row_of)))
        self.arranged.emit()
        self.carrier = None
        self.changed.emit()

    def _on_refused(self, error: Exception) -> None:
        self._arranging, self.refused = None, str(error)
        self.changed.emit()

    # Numbers

    def _read_rest(self) -> None:
        """Read what only numbers can tell; then look for what was renamed among what is left over."""
        if self.comparison is None or self.paused or self._aligning is not None:
            return
        places = list(open_places(self.comparison.verdicts))
        if places and len(places) != self._read_before:
            self._read_before = len(places)
            self._start(places)
        elif self._read_before != 0:
            self._read_before = 0
            self._search()
        else:
            self.changed.emit()

    def _start(self, places: list[int]) -> None:
        comparison = self.comparison
        assert comparison is not None
        tell = partial(self._found.emit, comparison)
        self._begin(partial(work.read_numbers, comparison, places, self._tolerance, tell), self._on_read)

    def _search(self) -> None:
        sides = self._sides()
        if sides is not None and self.comparison is not None:
            self._begin(partial(work.align_again, self._task(sides), self.comparison), self._on_searched)

    def _begin(self, work_: Callable[..., object], done: Callable[..., None]) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self.progress = ("", 0, 0)
        self._reading = self.session.jobs.submit("differences", work_, done, self._on_failed, self._on_progress)
        self.changed.emit()

    def _on_found(self, comparison: Comparison, found: Found) -> None:
        if comparison is not self.comparison or self.view is None:
            return
        with self.session.jobs.held_back():
            for place, verdict in found:
                comparison.verdicts[place] = verdict
            places = [place for place, _ in found]
            self.view.rows.learn(places)
            if self._layering is not None:
                self._meanwhile += places
            elif self.depth is not None:
                self.depth.learn(places)
            self.measured.emit(places)
        if self.request.depends_on_numbers and not self._soon.isActive():
            self._soon.start()

    def _on_read(self, _result: object) -> None:
        self._reading = None
        if self.request.depends_on_numbers:
            self._arrange()
        self._read_rest()

    def _on_searched(self, found: work.Aligned | None) -> None:
        self._reading = None
        if found is not None:
            self._on_aligned(found)
            return
        self.changed.emit()

    def _on_progress(self, what: str, done: int, total: int) -> None:
        self.progress = what, done, total
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self._aligning = self._reading = None
        self.complaint = str(error)
        self.changed.emit()
        self.look_at_disk()

    def _on_looked(self, paths: tuple[str, ...]) -> None:
        self._looking = None
        stale = next((side for side, path in zip(self.documents, paths, strict=True) if path), None)
        if stale is not self.stale:
            self.stale = stale
            self.changed.emit()

    def _on_not_looked(self, _error: Exception) -> None:
        self._looking = None
