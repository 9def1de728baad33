"""What is open and selected: the one thing in the window that changes, and that everything listens to."""

import os
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ...core.edits.table import Edit
from ...workspace.loading import Opened, Opener, Request, Shown
from ..comparing.comparisons import Comparisons
from ..guarding.guard import Guard
from ..looking.sweeping import Sweeper
from ..saving.interruptions import Interruptions
from ..saving.saving import Saver
from ..settings import Settings
from . import session_work as work
from .changing import Changing
from .document import FAILED, OPEN, OPENING, Document
from .watching import Watcher

if TYPE_CHECKING:
    from ..comparing.comparing import Comparing


class Session(Changing):
    """Opens and closes, and what it is made of shows and changes. Panels call its methods and listen to its signals.

    Signals:
        added, removed: a document came or went.
        recent_changed: the list of recent files changed.
        columns_changed: other columns of the trees are wanted.
        noticed: a short sentence for the status bar.
    """

    added = Signal(object)
    removed = Signal(object)
    recent_changed = Signal()
    columns_changed = Signal()
    noticed = Signal(str)

    def __init__(self, settings: Settings | None = None, opener: Opener | None = None,
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings or Settings()
        self._opener = opener or work.opened_at
        self.saver = Saver(self.jobs, self)
        self.saver.changed.connect(self.changed)
        self.saver.marked.connect(self._on_marked)
        self.interruptions = Interruptions(self)
        self.comparisons = Comparisons(self)
        self.watcher = Watcher(self)
        self.guard = Guard(self)
        self.sweeper = Sweeper(self, self)

    def open(self, path: str, again: bool = False) -> Document:
        """Open a file in a tab of its own, or bring its tab to the front; with ``again``, once more as it is now."""
        path = os.path.abspath(path)
        while again and any(document.path == path for document in self.documents):
            path = work.another_name(path)
        for document in self.documents:
            if document.path == path:
                self.set_current(document)
                if document.state == FAILED:  # it may be there now
                    self.reload(document)
                return document
        request = Request(folded=not self.settings.flag("flat", False))
        document = Document(path, request=request._replace(
            order=request.order._replace(natural=self.settings.flag("natural", False))))
        self.documents.append(document)
        self.added.emit(document)
        self.set_current(document)
        self._load(document)
        return document

    def reload(self, document: Document) -> None:
        """Read the file again from the disk, unless its tab was closed before somebody came to ask for it."""
        if document not in self.documents:
            return
        self._release(document)
        document.state, document.failure, document.row, document.rows = OPENING, "", -1, ()
        document.interrupted = document.complaint = ""
        self.changed.emit(document)
        self._load(document)

    def close(self, document: Document) -> None:
        """Close a document; one that is still opening is cancelled."""
        if document not in self.documents:
            return
        place = self.documents.index(document)
        self.documents.remove(document)
        if self.current is document:
            self.set_current(self.documents[min(place, len(self.documents) - 1)] if self.documents else None)
        self.removed.emit(document)
        self._release(document)

    def shut_down(self) -> None:
        """Stop all work and close all files, without telling anybody."""
        self.jobs.stop()
        self.comparisons.close_all()
        self.guard.let_all_go()
        for document in self.documents:
            self._release(document)

    def set_current(self, document: Document | None) -> None:
        """Bring a document to the front."""
        if document is not self.current or self.comparisons.front is not None:
            self.current, self.comparisons.front = document, None
            self.current_changed.emit()
            self.selected.emit()

    def bring(self, comparing: "Comparing") -> None:
        """Bring a comparison to the front; no document is the current one meanwhile."""
        if self.comparisons.front is not comparing:
            self.current, self.comparisons.front = None, comparing
            self.current_changed.emit()
            self.selected.emit()

    @property
    def target(self) -> Document | None:
        """The document that undo is about: the current one, or that of the comparison in front that was edited last."""
        front = self.comparisons.front
        return self.current if front is None else front.touched

    def put_in_order(self, documents: Sequence[Document]) -> None:
        """Keep the order of the tabs."""
        self.documents[:] = documents

    def restore(self, path: str, steps: Sequence[Sequence[Edit]]) -> bool:
        """Open a file and make edits that were kept, step by step; False where it is edited already."""
        document = self.open(path)
        if document.journal is None:
            document.restoring = tuple(steps)
        elif document.journal.steps or document.wishes:
            return False
        else:
            self._replay(document, steps)
        return True

    # Work in the background

    def _on_marked(self, document: Document) -> None:
        self.settings.remember(os.path.abspath(document.path))
        self.edited.emit(document)

    def _load(self, document: Document) -> None:
        load = partial(work.loaded, document.path, document.request, self._opener)
        document.opening = self.jobs.submit("files", load, partial(self._on_loaded, document),
                                            partial(self.fail, document), partial(self._on_progress, document))

    def _on_loaded(self, document: Document, result: tuple[Opened, Shown]) -> None:
        document.opened, shown = result
        document.state, document.opening = OPEN, None
        document.base = document.opened.checkpoint.nodes
        document.saved_state = document.opened.journal.document
        document.sources = {document.path: document.opened.source}
        document.library = work.library_of(document.sources)
        self.settings.remember(os.path.abspath(document.path))
        wanted, document.request = document.request, shown.request
        self._on_shown(document, shown)
        self.changed.emit(document)
        self.ask(document, wanted)
        self.interruptions.look(document)
        self.sweeper.recall(document)
        if document.restoring:
            self._replay(document, document.restoring)
            document.restoring = ()

    def fail(self, document: Document, error: Exception) -> None:
        """The document cannot be opened."""
        document.state, document.failure, document.opening = FAILED, str(error), None
        self.changed.emit(document)
        self.interruptions.look(document)

    def _on_progress(self, document: Document, what: str, done: int, total: int) -> None:
        document.progress = what, done, total
        self.changed.emit(document)

    def _release(self, document: Document) -> None:
        """Let go of the big things at once: widgets may live on in cycles for a while."""
        for job in (document.opening, document.arranging, document.editing, document.saving, document.sweep,
                    document.recalling, document.judging):
            if job is not None:
                job.cancel()
        work.close_sources(document, [other for other in self._reachable() if other is not document])
        document.sources, document.library = {}, None
        document.saving = document.sweep = document.recalling = document.judging = None
        document.findings, document.judged = (), None
        held: list[object] = [document.opened, document.base]
        document.opened = document.shown = document.opening = document.arranging = document.editing = None
        document.wishes.clear()
        document.base, document.saved_state = (), None
        work.hand_over(held, self.jobs)
        document.written = document.laid = None
