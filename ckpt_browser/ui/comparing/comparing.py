"""One comparison in the window: which two files, what is known of them, and what is selected."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ...workspace.comparing.comparing import Wanted
from ...workspace.comparing.judging.judging import open_places
from ...workspace.comparing.rows.showing import DiffRequest
from ...workspace.reading.standing import CHANGED
from ..session.document import Document
from .aligned import Aligned
from .working import work
from .working.layering import Layering
from .working.reading import Reader

if TYPE_CHECKING:
    from ...analysis.pairs.differences import Tolerance
    from ...core.places import Path
    from ..session.session import Session


class Comparing(Aligned):
    """Keeps a comparison of two documents up to date; widgets call its methods and listen to its signals.

    Attributes:
        touched: the document that was edited last.
        asked_tolerance: what a person counts as unimportant; None where nobody asked for a tolerance.
    """

    def __init__(self, session: Session, left: Document, right: Document, with_saved: bool = False,
                 parent: QObject | None = None) -> None:
        super().__init__(session, left, right, with_saved, parent)
        self.touched = right
        self.asked_tolerance: Tolerance | None = None
        self._called = left.path, right.path
        self.reader, self.layers = Reader(self), Layering(self)
        self.reader.found.connect(self._on_found)
        self.reader.read.connect(self._on_read)
        session.edited.connect(self._on_document)
        session.changed.connect(self._on_document)
        session.guard.changed.connect(self._on_guarded)

    @property
    def tolerance(self) -> Tolerance:
        """What counts as unimportant."""
        from ...analysis.pairs.differences import NONE

        return self.asked_tolerance or NONE

    @property
    def stale(self) -> Document | None:
        """The document whose file another program changed, or None."""
        return next((side for side in self.documents if side.guarded.standing.state == CHANGED
                     and side.guarded.told and side.guarded.compared != side.guarded.standing), None)

    # What a person does

    def select(self, place: int, places: Sequence[int] | None = None, rows: Sequence[int] = ()) -> None:
        """Make a match the current one, -1 for none, and ``places`` the selected ones, else just the current one.

        Args:
            rows: the selected rows, where there are others than those of matches among them.
        """
        some = ((place,) if place >= 0 else ()) if places is None else tuple(places)
        if (self.place, self.places, self.rows) != (place, some, tuple(rows)):
            self.place, self.places, self.rows = place, some, tuple(rows)
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

    def set_wanted(self, wanted: Wanted) -> None:
        """Compare in another way."""
        if wanted != self.wanted:
            self.wanted, self.reader.paused = wanted, False
            self.compare_again()

    def start_with(self, wanted: Wanted | None, tolerance: tuple[float, float]) -> None:
        """How they are compared from the beginning; the tolerance is relative and absolute."""
        self.wanted = wanted or self.wanted
        if any(tolerance):
            from ...analysis.pairs.differences import Tolerance

            self.asked_tolerance = Tolerance(*tolerance)

    def set_tolerance(self, tolerance: Tolerance) -> None:
        """Count other differences as unimportant; what differs is read again."""
        comparison = self.comparison
        if tolerance == self.tolerance:
            return
        self.asked_tolerance = tolerance
        if comparison is not None:
            differing = [place for place, verdict in enumerate(comparison.verdicts)
                         if verdict.differences is not None and verdict.differences.differing]
            self.reader.start([*differing, *open_places(comparison.verdicts)])

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

    def read(self, places: Sequence[int]) -> None:
        """Read the numbers of some matches now, whether they are known already or not; the rest follows."""
        if self.comparison is not None and places:
            self.reader.start(list(places))

    def read_rest(self) -> None:
        """Go on with reading after it was stopped."""
        self.reader.paused = False
        self.reader.go_on()

    def cancel(self) -> None:
        """Stop reading; what was found stays."""
        self.reader.pause()

    def release(self) -> None:
        """Let go of the big things at once, and listen to nobody any more."""
        self._stop()
        self._soon.stop()
        self.session.edited.disconnect(self._on_document)
        self.session.changed.disconnect(self._on_document)
        self.session.guard.changed.disconnect(self._on_guarded)
        self.comparison = self.view = self.carrier = self.layers.depth = None
        self.place, self.places, self.rows = -1, (), ()
        self.expanded.clear()
        self._seen = (None, None)

    # What happens to the documents

    def _on_document(self, document: Document) -> None:
        if document is not self.left and document is not self.right:
            return
        now = work.states_of(self.left, self.right, self.with_saved)
        if now[0] is not self._seen[0] or now[1] is not self._seen[1]:
            if None not in now:
                if self._seen != (None, None):
                    self.touched = document
                self.compare_again()
            elif self._seen != (None, None):
                self._stop()
                self._seen = (None, None)
        called, self._called = self._called, (self.left.path, self.right.path)
        if None in now or called != self._called:
            if self.failed is not None:
                self.sides()  # it complains
            self.changed.emit()

    def _on_guarded(self, document: Document) -> None:
        if document in self.documents:
            self.changed.emit()
