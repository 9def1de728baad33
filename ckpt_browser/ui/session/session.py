"""What is open and selected: the one thing in the window that changes, and that everything listens to."""

import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from ...core import journal as journals
from ...core.document import Document as CoreDocument
from ...core.edits.table import Edit, files_of
from ...core.errors import CheckpointError
from ...core.journal import Journal
from ...core.places import Path
from ...workspace.loading import Opened, Opener, Request, Shown
from ..comparing.comparisons import Comparisons
from ..editing.clip import Clip
from ..editing.editing import Editing
from ..editing.wishes import Wish
from ..guarding.guard import Guard
from ..looking.sweeping import Sweeper
from ..saving.interruptions import Interruptions
from ..saving.saving import Saver
from ..settings import Settings
from . import session_work as work
from .document import FAILED, OPEN, OPENING, Document
from .jobs import BREATH, Jobs
from .watching import Watcher

if TYPE_CHECKING:
    from ...workspace.reading.library import Library
    from ..comparing.comparing import Comparing


class Session(QObject):
    """Opens, closes, arranges and selects. Panels call its methods and listen to its signals.

    Signals:
        added, removed: a document came or went.
        changed: a document's state or progress changed.
        current_changed: another document, or a comparison, is in front.
        shown: a document has new rows to show.
        edited: a document was edited, or an edit undone.
        selected: the selected rows of the current document changed.
        revealed: somebody asks to see a row: (document, row).
        refused: the filter of a document cannot be understood, or can again.
        recent_changed: the list of recent files changed.
        columns_changed: other columns of the trees are wanted.
        noticed: a short sentence for the status bar.

    Attributes:
        fellows: the sessions of all windows, this one among them: what is copied in one can be pasted in another.
    """

    added = Signal(object)
    removed = Signal(object)
    changed = Signal(object)
    current_changed = Signal()
    shown = Signal(object)
    edited = Signal(object)
    selected = Signal()
    revealed = Signal(object, int)
    refused = Signal(object)
    recent_changed = Signal()
    columns_changed = Signal()
    noticed = Signal(str)

    def __init__(self, settings: Settings | None = None, opener: Opener | None = None,
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings or Settings()
        self.jobs = Jobs(self)
        self.fellows: list[Session] = [self]
        self.documents: list[Document] = []
        self.current: Document | None = None
        self.clip: Clip | None = None
        self.dragged: Clip | None = None
        self._opener = opener or work.opened_at
        self.saver = Saver(self.jobs, self)
        self.saver.changed.connect(self.changed)
        self.saver.marked.connect(self._on_marked)
        self.interruptions = Interruptions(self)
        self.comparisons = Comparisons(self)
        self.watcher = Watcher(self)
        self.guard = Guard(self)
        self.sweeper = Sweeper(self, self)
        self._editing = Editing(self.jobs, self)
        self._editing.edited.connect(self._on_edited)
        self._editing.told.connect(self.changed)

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
        """Read the file again from the disk."""
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
        document.arranging = self.jobs.submit("views", partial(work.arranged, document.opened, document.request),
                                              partial(self._on_shown, document),
                                              partial(self._on_refused, document))
        self.changed.emit(document)

    def give_up(self, document: Document) -> None:
        """Stop arranging a document, and go back to the way it is shown now."""
        if document.arranging is not None and document.shown is not None:
            document.arranging.cancel()
            document.arranging = None
            document.request = document.shown.request
            self.refused.emit(document)
            self.changed.emit(document)

    # Editing

    def edit(self, document: Document, edits: Sequence[Edit],
             on_refused: Callable[[CheckpointError], None] | None = None,
             on_done: Callable[[], None] | None = None, reveal: Path | None = None) -> None:
        """Make some edits as one step of undo.

        Args:
            on_refused: hears why they cannot be made; without it the window says so in a line.
            on_done: hears when they are made.
            reveal: what to select afterwards.
        """
        try:
            self._take_along(document, files_of(edits))
        except CheckpointError as error:
            (on_refused or partial(self.complain, document))(error)
            return
        act = partial(journals.do, edits=tuple(edits), others=self.others_for(document))
        self._editing.ask(document, Wish(act, on_refused, on_done, reveal))

    def others_for(self, document: Document) -> dict[str, CoreDocument]:
        """The documents that edits of one can take from, by path; its own path is what its file has."""
        found = {other.path: other.opened.journal.document for other in self._reachable() if other.opened is not None}
        if document.saved_state is not None:
            found[document.path] = document.saved_state
        return found

    def _reachable(self) -> list[Document]:
        """All documents of all windows, those of this one last: of a file that is open twice, these edits count."""
        others = [fellow for fellow in self.fellows if fellow is not self]
        return [document for fellow in (*others, self) for document in fellow.documents]

    def change(self, document: Document, act: Callable[[Journal], Journal],
               on_refused: Callable[[CheckpointError], None] | None = None) -> None:
        """Replace the journal by what ``act`` makes of it, in the background."""
        self._editing.ask(document, Wish(act, on_refused))

    def _take_along(self, document: Document, files: Sequence[str]) -> None:
        """Keep the files open that copied parts draw their bytes from, also once their own tabs are closed.

        Raises:
            CheckpointError: one of them is not the same any more as when something was copied from it before.
        """
        others = [other for other in self._reachable() if other.path in files and other.path != document.path]
        for path, source in [item for other in others for item in other.sources.items()]:
            known = document.sources.setdefault(path, source)
            if known is not source and [file.identity for file in known.files] != \
                    [file.identity for file in source.files]:
                said = QCoreApplication.translate(
                    "Session", "{file} changed on disk since parts were copied from it; save this file first")
                raise CheckpointError(said.replace("{file}", os.path.basename(path)))
            if document.library is not None:
                document.library.add(path, known)

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

    def _replay(self, document: Document, steps: Sequence[Sequence[Edit]]) -> None:
        library = document.library
        try:
            self._take_along(document, files_of([edit for step in steps for edit in step]))
        except CheckpointError as error:
            self.complain(document, error)
            return
        assert library is not None
        act = partial(work.replayed, steps=steps, others=self.others_for(document), library=library)
        self._editing.ask(document, Wish(act, on_done=partial(self._on_replayed, document, library)))

    def _on_replayed(self, document: Document, library: "Library") -> None:
        """Files that were opened for edits that were kept belong to the document."""
        document.sources.update(library.sources)

    def undo(self, document: Document) -> None:
        """Take the last step back."""
        self._editing.ask(document, Wish(journals.undo))

    def redo(self, document: Document) -> None:
        """Make the step again that was undone last."""
        self._editing.ask(document, Wish(journals.redo))

    def go_to(self, document: Document, cursor: int) -> None:
        """Undo or redo until ``cursor`` steps are done."""
        self._editing.ask(document, Wish(partial(journals.go_to, cursor=cursor)))

    def set_clip(self, clip: Clip | None) -> None:
        """Remember what was copied or cut, in all windows."""
        for fellow in self.fellows:
            fellow.clip = clip
            fellow.selected.emit()

    def complain(self, document: Document, error: Exception) -> None:
        """Say in the document's tab why something could not be done."""
        document.complaint = str(error)
        self.changed.emit(document)

    def dismiss(self, document: Document) -> None:
        """The complaint was read."""
        document.complaint = ""
        self.changed.emit(document)

    def _on_marked(self, document: Document) -> None:
        self.settings.remember(os.path.abspath(document.path))
        self.edited.emit(document)

    def _on_edited(self, document: Document) -> None:
        shown = document.shown
        assert shown is not None
        self.shown.emit(document)
        self.edited.emit(document)
        if document.request != shown.request and not document.refused:
            wanted, document.request = document.request, shown.request
            self.ask(document, wanted)
        QTimer.singleShot(BREATH, self, self._tell_selected)

    # Work in the background

    def _load(self, document: Document) -> None:
        load = partial(work.loaded, document.path, document.request, self._opener)
        document.opening = self.jobs.submit("files", load, partial(self._on_loaded, document),
                                            partial(self.fail, document), partial(self._on_progress, document))

    def _on_loaded(self, document: Document, result: tuple[Opened, Shown]) -> None:
        document.opened, shown = result
        document.state, document.opening = OPEN, None
        document.failure = document.opened.failure
        document.base = document.opened.checkpoint.nodes
        document.saved_state = document.opened.journal.document
        document.sources = {document.path: source} if (source := document.opened.source) is not None else {}
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
        QTimer.singleShot(BREATH, self, self._tell_selected)

    def _tell_selected(self) -> None:
        with self.jobs.held_back():
            self.selected.emit()

    def _on_refused(self, document: Document, error: Exception) -> None:
        document.arranging, document.refused = None, str(error)
        self.refused.emit(document)

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
        document.opened = document.shown = document.opening = document.arranging = document.editing = None
        document.wishes.clear()
        document.base, document.saved_state = (), None
