"""Has the only numbers of tensors without dimensions read whose rows were painted without them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from ...core import document as documents
from ...core.jobs import CancelToken, Report
from ...core.nodes import Tensor
from ...workspace.looking.singles import Singles, read_singles
from ..session.document import Document
from ..session.jobs import Job

if TYPE_CHECKING:
    from ...workspace.reading.library import Library
    from ..session.session import Session
    from .tree_view import CheckpointTree


class SingleNumbers(QObject):
    """Those of one document's tree; one look at the file at a time."""

    def __init__(self, session: Session, document: Document, tree: CheckpointTree) -> None:
        super().__init__(tree)
        self._session = session
        self._document = document
        self._tree = tree
        self._job: Job | None = None
        tree.numbers_wanted.connect(self._on_wanted)

    def _on_wanted(self) -> None:
        opened, library = self._document.opened, self._document.library
        if self._job is not None or opened is None or library is None:
            return
        singles = opened.singles
        wanted, singles.wanted = singles.wanted, {}
        self._job = self._session.jobs.submit("looks", partial(_read, opened.journal.document, library, wanted),
                                              partial(self._on_read, singles),
                                              partial(self._on_failed, singles, wanted))

    def _on_read(self, singles: Singles, read: dict[str, str]) -> None:
        singles.take(read)
        if isValid(self):
            self._job = None
            self._tree.viewport().update()

    def _on_failed(self, singles: Singles, wanted: dict[str, Tensor], _error: Exception) -> None:
        """A number that cannot be read is only missing, and not asked for again."""
        self._job = None
        singles.take(dict.fromkeys(wanted, ""))


def _read(document: documents.Document, library: Library, wanted: dict[str, Tensor], token: CancelToken,
          report: Report) -> dict[str, str]:
    return read_singles(document, library, wanted, token)
