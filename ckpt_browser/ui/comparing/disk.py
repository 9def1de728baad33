"""Whether the files of a comparison are still what was opened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from ..document import Document
from ..jobs import Job
from . import work

if TYPE_CHECKING:
    from .comparing import Comparing

SOON = 300
"""Milliseconds after a change on the disk: a file that is being written changes many times."""
MOST = 64
"""Files that are watched; shards beyond these are looked at when they are read."""


class Disk(QObject):
    """Watches the files of one comparison.

    Attributes:
        stale: the document whose file another program changed, or None.
    """

    def __init__(self, comparing: Comparing) -> None:
        super().__init__(comparing)
        self._comparing = comparing
        self.stale: Document | None = None
        self._looking: Job | None = None
        self._again = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_changed)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self.look)

    def watch(self) -> None:
        """Watch the files as they are open now, and look at them."""
        wanted = [file.path for document in self._comparing.documents if document.opened is not None
                  and document.opened.source is not None for file in document.opened.source.files][:MOST]
        known = set(self._watcher.files())
        if more := [path for path in wanted if path not in known]:
            self._watcher.addPaths(more)
        if gone := list(known - set(wanted)):
            self._watcher.removePaths(gone)
        self.look()

    def look(self) -> None:
        """Find out in the background whether another program changed one of the files."""
        comparing = self._comparing
        sides = [(side.opened.journal.document, side.library) for side in comparing.documents
                 if side.opened is not None and side.opened.source is not None and side.library is not None]
        if len(sides) != len(comparing.documents):
            return
        self._again = self._looking is not None
        if not self._again:
            self._looking = comparing.session.jobs.submit("asides", partial(work.changed_file, tuple(sides)),
                                                          self._on_looked, self._on_not_looked)

    def release(self) -> None:
        """Stop looking."""
        self._soon.stop()
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())

    def _on_changed(self, _path: str) -> None:
        self._soon.start()

    def _on_looked(self, paths: tuple[str, ...]) -> None:
        self._looking = None
        documents = self._comparing.documents
        stale = next((side for side, path in zip(documents, paths, strict=False) if path), None)
        if stale is not self.stale:
            self.stale = stale
            self._comparing.changed.emit()
        if self._again:
            self.watch()

    def _on_not_looked(self, _error: Exception) -> None:
        """Whoever reads the file hears of it."""
        self._looking = None
