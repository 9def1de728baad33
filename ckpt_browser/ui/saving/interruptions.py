"""Files that a save in place left half changed: found when they are opened, repaired when a person says so."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ...core.jobs import CancelToken, Report
from ...core.messages import capitalised
from ..session.document import Document
from ..wording.words import local

if TYPE_CHECKING:
    from ..session.session import Session

REPAIRABLE = frozenset({"untouched", "complete", "torn"})


class Interruptions(QObject):
    """Looks after each opening, in the background."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def look(self, document: Document) -> None:
        """Find out whether a save of this file did not come to its end."""
        found = partial(self._on_found, document)
        self._session.jobs.submit("files", partial(_interrupted, document.path), found, found)

    def repair(self, document: Document) -> None:
        """Bring the file back to what it was before the save, and read it again."""
        self._session.jobs.submit("files", partial(_repair, document.path), partial(self._on_repaired, document),
                                  partial(self._session.complain, document))

    def _on_found(self, document: Document, found: tuple[str, bool] | Exception | None) -> None:
        if isinstance(found, tuple) and document in self._session.documents:
            document.interrupted, document.repairable = found
            self._session.changed.emit(document)

    def _on_repaired(self, document: Document, said: str) -> None:
        words = local(said)
        self._session.noticed.emit(capitalised(words))
        self._session.reload(document)


def _interrupted(path: str, token: CancelToken, report: Report) -> tuple[str, bool] | None:
    from ...workspace.saving.mending import repair_needed

    found = repair_needed(path)
    return None if found is None else (found.message, found.state in REPAIRABLE)


def _repair(path: str, token: CancelToken, report: Report) -> str:
    from ...workspace.saving.mending import repair

    return repair(path)
