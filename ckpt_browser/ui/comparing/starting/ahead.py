"""What comparing needs is imported in the background as soon as there are two files that may be compared."""

from PySide6.QtCore import QObject

from ....core.jobs import CancelToken, Report
from ...session.document import Document
from ...session.session import Session


class ComparingAhead(QObject):
    """Where it is wanted before it is imported, the window stands still for a moment."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        session.added.connect(self._on_added)
        session.edited.connect(self._on_edited)

    def _on_added(self, document: Document) -> None:
        if len(self._session.documents) > 1:
            self._load()

    def _on_edited(self, document: Document) -> None:
        """A file that was edited may be compared with what was saved."""
        self._load()

    def _load(self) -> None:
        self._session.added.disconnect(self._on_added)
        self._session.edited.disconnect(self._on_edited)
        self._session.jobs.submit("pictures", _import, _ignore, _ignore)


def _import(token: CancelToken, report: Report) -> None:
    from ....workspace.comparing.measuring import measuring  # noqa: F401
    from .. import page  # noqa: F401
    from ..pair import pair_side  # noqa: F401


def _ignore(result: object) -> None:
    """Whoever wants to compare hears of it."""
