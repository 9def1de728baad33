"""What comparing needs is imported in the background as soon as there are two files that may be compared."""

from PySide6.QtCore import QObject, QTimer

from ....core.jobs import CancelToken, Report
from ...session.session import Session

SOON = 500
"""Milliseconds after the second tree, or the first edit: what people see then has the processor for itself."""


class ComparingAhead(QObject):
    """Where it is wanted before it is imported, the window stands still for a moment."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._timer = QTimer(self, singleShot=True, interval=SOON)
        self._timer.timeout.connect(self._load)
        session.shown.connect(self._on_shown)
        session.edited.connect(self._on_edited)

    def _on_shown(self) -> None:
        if len(self._session.documents) > 1:
            self._timer.start()

    def _on_edited(self) -> None:
        """A file that was edited may be compared with what was saved."""
        self._timer.start()

    def _load(self) -> None:
        self._session.shown.disconnect(self._on_shown)
        self._session.edited.disconnect(self._on_edited)
        self._session.jobs.submit("pictures", _import, _ignore, _ignore)


def _import(token: CancelToken, report: Report) -> None:
    from ....workspace.comparing.measuring import measuring  # noqa: F401
    from .. import page  # noqa: F401
    from ..pair import pair_side  # noqa: F401


def _ignore(result: object) -> None:
    """Whoever wants to compare hears of it."""
