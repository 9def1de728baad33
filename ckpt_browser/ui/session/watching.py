"""Whether the files that are open are still what was opened: watched, and looked at in the background."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from ...core.document import Document as CoreDocument
from ...core.jobs import CancelToken, Report
from .document import Document
from .jobs import Job

if TYPE_CHECKING:
    from ...workspace.reading.library import Library
    from ...workspace.reading.standing import Standing
    from .session import Session

SOON = 300
"""Milliseconds after a change on the disk: a file that is being written changes many times."""
MOST = 64
"""Files of one document that are watched; of more shards than these only the folder is."""

Asked = tuple[CoreDocument, "Library", str]


class Watcher(QObject):
    """Watches the files of all documents and their folders, and keeps their standing up to date.

    Where the system tells of no changes, as with folders of other computers, it looks when the window is turned to.

    Signals:
        changed: (document) its files stand differently from now on.
    """

    changed = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._known: dict[Document, tuple[str, int]] = {}
        self._places: dict[Document, frozenset[str]] = {}
        self._asked: set[Document] = set()
        self._job: Job | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_path)
        self._watcher.directoryChanged.connect(self._on_path)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._start)
        session.changed.connect(self._on_document)
        session.removed.connect(self._on_removed)
        session.current_changed.connect(self._on_front)
        session.saver.saved.connect(self._on_document_saved)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state)

    def look(self, documents: Iterable[Document] | None = None) -> None:
        """Look at the files of some documents in the background, or of all."""
        self._asked.update(self._known if documents is None else documents)
        self._start()

    def _start(self) -> None:
        asked = [document for document in self._asked if document.opened is not None and document.library is not None]
        if self._job is not None or not asked:
            return
        self._asked.clear()
        sides = [(document.opened.journal.document, document.library, document.path) for document in asked
                 if document.opened is not None and document.library is not None]
        known = [(document, self._known.get(document)) for document in asked]
        self._job = self._session.jobs.submit("disk", partial(_looked, sides), partial(self._on_looked, known),
                                              self._on_not_looked)

    def _on_looked(self, asked: Sequence[tuple[Document, tuple[str, int] | None]],
                   found: Sequence[Standing | None]) -> None:
        self._job = None
        for (document, known), standing in zip(asked, found, strict=True):
            if document not in self._known:
                continue
            if self._known[document] != known or standing is None:  # it moved on, or a save is under way
                self._asked.add(document)
            elif standing != document.guarded.standing:
                document.guarded.standing = standing
                self.changed.emit(document)
        self._watch()  # a file that was replaced is not watched any more
        if self._asked:
            self._soon.start()

    def _on_not_looked(self, _error: Exception) -> None:
        """Whoever reads the file hears of it."""
        self._job = None

    def _on_document(self, document: Document) -> None:
        if document not in self._session.documents:  # something is still said of it, but nobody would take it out again
            return
        source = document.opened.source if document.opened is not None else None
        known = document.path, id(source) if source is not None else 0
        before = self._known.get(document)
        if before == known:
            return
        self._known[document] = known
        self._places[document] = frozenset(_places(document.path, [file.path for file in source.files]
                                                   if source is not None else []))
        if source is None and before is not None:
            document.guarded.begin_again()
            self.changed.emit(document)
        if source is not None:
            self._watch()
            self.look([document])

    def _on_document_saved(self, document: Document) -> None:
        self.look([document])

    def _on_removed(self, document: Document) -> None:
        self._known.pop(document, None)
        self._places.pop(document, None)
        self._asked.discard(document)
        self._watch()

    def _on_front(self) -> None:
        front = self._session.comparisons.front
        shown = front.documents if front is not None else (self._session.current,)
        self.look([document for document in shown if document in self._known])

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()

    def _on_path(self, path: str) -> None:
        self._asked.update(document for document, places in self._places.items() if path in places)
        if self._asked and not self._soon.isActive():
            self._soon.start()

    def _watch(self) -> None:
        """Watch what is open now, and nothing else."""
        wanted: set[str] = set().union(*self._places.values())
        known = {*self._watcher.files(), *self._watcher.directories()}
        if more := [path for path in wanted - known if os.path.exists(path)]:
            self._watcher.addPaths(more)
        if gone := list(known - wanted):
            self._watcher.removePaths(gone)


def _places(path: str, files: Sequence[str]) -> list[str]:
    """What is watched of a document: its files, links and what they lead to, and the folders of all."""
    if not files:
        return []
    some = [path, *files[:MOST]]
    every = {place for one in some for place in (one, os.path.realpath(one))}
    return [*every, *{os.path.dirname(place) for place in every}]


def _looked(sides: Sequence[Asked], token: CancelToken, report: Report) -> list[Standing | None]:
    # Imported here, in the worker: the window need not wait for the readers of all formats.
    from ...workspace.reading.standing_now import standing_of

    return [standing_of(document, library, path) for document, library, path in sides]
