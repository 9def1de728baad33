"""How the documents of a session are changed: edits and undo, with what they take from other files."""

import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ...core import journal as journals
from ...core.document import Document as CoreDocument
from ...core.edits.table import Edit, files_of
from ...core.errors import CheckpointError
from ...core.journal import Journal
from ...core.places import Path
from ..editing.clip import Clip
from ..editing.editing import Editing
from ..editing.wishes import Wish
from ..widgets.later import later
from . import session_work as work
from .document import Document
from .jobs import BREATH
from .showing import Showing

if TYPE_CHECKING:
    from ...workspace.reading.library import Library


class Changing(Showing):
    """Documents that can be edited.

    Signals:
        edited: a document was edited, or an edit undone.

    Attributes:
        fellows: the sessions of all windows, this one among them: what is copied in one can be pasted in another.
    """

    edited = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fellows: Sequence[Changing] = [self]
        self.clip: Clip | None = None
        self.dragged: Clip | None = None
        self._editing = Editing(self.jobs, self)
        self._editing.edited.connect(self._on_edited)
        self._editing.told.connect(self.changed)

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
                said = QCoreApplication.translate("Session", "{file} changed on disk since parts were copied from it; "
                                                  "save this file and reload it first")
                raise CheckpointError(said.replace("{file}", os.path.basename(path)))
            if document.library is not None:
                document.library.add(path, known)

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

    @staticmethod
    def _on_replayed(document: Document, library: "Library") -> None:
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

    def _on_edited(self, document: Document) -> None:
        shown = document.shown
        assert shown is not None
        self.shown.emit(document)
        self.edited.emit(document)
        if document.request != shown.request and not document.refused:
            wanted, document.request = document.request, shown.request
            self.ask(document, wanted)
        later(BREATH, self, self._tell_selected)
