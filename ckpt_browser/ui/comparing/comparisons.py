"""All comparisons of the window: opened, brought to the front, closed with their files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ..session.document import Document

if TYPE_CHECKING:
    from ...workspace.comparing.comparing import Wanted
    from ..session.session import Session
    from .comparing import Comparing


class Comparisons(QObject):
    """Which comparisons there are, and which one is in front; while one is, no document is the current one.

    Signals:
        added, removed: (comparing) a comparison came or went.
        told: (comparing) there is something else to say about it.
        offered: (left, right) two documents were opened together, and may be compared.

    Attributes:
        front: the comparison whose tab is in front, or None.
    """

    added = Signal(object)
    removed = Signal(object)
    told = Signal(object)
    offered = Signal(object, object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.all: list[Comparing] = []
        self.front: Comparing | None = None
        session.removed.connect(self._on_removed)

    def open(self, left: Document, right: Document, wanted: Wanted | None = None,
             tolerance: tuple[float, float] = (0.0, 0.0)) -> Comparing:
        """Compare two documents in a tab of its own, or bring that tab to the front.

        Args:
            wanted: how they are compared, where they are not yet.
            tolerance: what counts as unimportant, relative and absolute.
        """
        return self._open(left, right, False, wanted, tolerance)

    def open_files(self, left: str, right: str) -> Comparing:
        """Open two files and compare them."""
        return self.open(self._session.open(left), self._session.open(right))

    def open_with_saved(self, document: Document) -> Comparing:
        """Compare a document with what its file has."""
        return self._open(document, document, True)

    def expect(self, left: Document, right: Document) -> Comparing:
        """A comparison in a tab that waits: its files are opened once it comes to the front."""
        return self._open(left, right, False, front=False)

    def offer(self, left: Document, right: Document) -> None:
        """Offer to compare two documents."""
        self.offered.emit(left, right)

    def close(self, comparing: Comparing) -> None:
        """Close a comparison; its files stay open."""
        if comparing not in self.all:
            return
        self.all.remove(comparing)
        if self.front is comparing:
            self._session.set_current(comparing.right if comparing.right in self._session.documents else
                                      next(iter(self._session.documents), None))
        self.removed.emit(comparing)
        comparing.release()
        comparing.deleteLater()

    def close_all(self) -> None:
        """Let go of all comparisons, without telling anybody."""
        for comparing in self.all:
            comparing.release()
        self.all, self.front = [], None

    def _open(self, left: Document, right: Document, with_saved: bool, wanted: Wanted | None = None,
              tolerance: tuple[float, float] = (0.0, 0.0), front: bool = True) -> Comparing:
        # Imported late: starting the window need not wait for it.
        from .comparing import Comparing

        for known in self.all:
            if known.with_saved == with_saved and {known.left, known.right} == {left, right}:
                if front:
                    self._session.bring(known)
                return known
        comparing = Comparing(self._session, left, right, with_saved, self)
        comparing.start_with(wanted, tolerance)
        self.all.append(comparing)
        with self._session.jobs.held_back():  # work beside it makes the tab take twice as long
            self.added.emit(comparing)
            if front:
                self._session.bring(comparing)
            comparing.compare_again()
        return comparing

    def _on_removed(self, document: Document) -> None:
        for comparing in [one for one in self.all if document in (one.left, one.right)]:
            self.close(comparing)
