"""How each document of a session is shown: what is selected in it, filtered, sorted, brought into sight."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from ...workspace.loading import Request, Shown
from ..widgets.later import later
from . import session_work as work
from .document import Document
from .jobs import BREATH, Jobs


class Showing(QObject):
    """The documents of one window, and which rows of each are on screen.

    Signals:
        changed: a document's state or progress changed.
        current_changed: another document, or a comparison, is in front.
        shown: a document has new rows to show.
        selected: the selected rows of the current document changed.
        revealed: somebody asks to see a row: (document, row).
        refused: the filter of a document cannot be understood, or can again.
    """

    changed = Signal(object)
    current_changed = Signal()
    shown = Signal(object)
    selected = Signal()
    revealed = Signal(object, int)
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = Jobs(self)
        self.documents: list[Document] = []
        self.current: Document | None = None

    def select(self, document: Document, row: int, rows: tuple[int, ...] | None = None) -> None:
        """Make a row the current one, -1 for none, and ``rows`` the selected ones, else just the current one."""
        rows = ((row,) if row >= 0 else ()) if rows is None else rows
        if (document.row, document.rows) != (row, rows):
            document.row, document.rows = row, rows
            if document is self.current:
                self.selected.emit()

    def reveal(self, document: Document, row: int) -> None:
        """Select a row and ask the tree to show it; a filter that hides it is taken away."""
        shown = document.shown
        if shown is None or row < 0:
            return
        document.row, document.rows = row, (row,)
        if shown.arrangement.keep is not None and not shown.arrangement.keep[row]:
            self.ask(document, document.request._replace(filter=""))
        self.selected.emit()
        self.revealed.emit(document, row)

    def ask(self, document: Document, request: Request) -> None:
        """Show the document in another way; a newer wish replaces an older one."""
        if request != document.request:
            document.request = request
            self.arrange(document)

    def arrange(self, document: Document) -> None:
        """Arrange a document as it was asked for last, once more where that is how it is shown."""
        if document.opened is None or document.editing is not None:
            return
        if document.arranging is not None:
            document.arranging.cancel()
        document.arranging = self.jobs.submit(
            "views", partial(work.arranged, document.opened, document.request, document.shown),
            partial(self._on_shown, document), partial(self._on_refused, document))
        self.changed.emit(document)

    def give_up(self, document: Document) -> None:
        """Stop arranging a document, and go back to the way it is shown now."""
        if document.arranging is not None and document.shown is not None:
            document.arranging.cancel()
            document.arranging = None
            document.request = document.shown.request
            self.refused.emit(document)
            self.changed.emit(document)

    def complain(self, document: Document, error: Exception) -> None:
        """Say in the document's tab why something could not be done."""
        document.complaint = str(error)
        self.changed.emit(document)

    def dismiss(self, document: Document) -> None:
        """The complaint was read."""
        document.complaint = ""
        self.changed.emit(document)

    def _on_shown(self, document: Document, shown: Shown) -> None:
        before = document.shown
        document.arranging, document.refused = None, ""
        if before is not None and before.arrangement.tree is not shown.arrangement.tree and document.row >= 0:
            document.row = work.same_place(before, shown, document.row)
            document.rows = (document.row,) if document.row >= 0 else ()
        document.shown = shown
        self.refused.emit(document)
        self.shown.emit(document)
        # The facts about the selection follow in a turn of their own: the tree comes first.
        later(BREATH, self, self._tell_selected)

    def _tell_selected(self) -> None:
        with self.jobs.held_back():
            self.selected.emit()

    def _on_refused(self, document: Document, error: Exception) -> None:
        document.arranging, document.refused = None, str(error)
        self.refused.emit(document)
