"""Viewers are imported in the background as soon as there is something to look at."""

from PySide6.QtCore import QObject, QTimer

from ...core.jobs import CancelToken, Report
from ..session.session import Session
from .table import VIEWERS

SOON = 500
"""Milliseconds after the first tree: what people see first has the processor for itself."""


class Ahead(QObject):
    """Where a viewer is wanted before it is imported, the window stands still: for half a second beside a sweep."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON)
        self._timer.timeout.connect(self._import)
        session.shown.connect(self._on_shown)

    def _on_shown(self) -> None:
        self._session.shown.disconnect(self._on_shown)
        self._timer.start()

    def _import(self) -> None:
        self._session.jobs.submit("pictures", _load, _ignore, _ignore)


def _load(token: CancelToken, report: Report) -> None:
    for kind in VIEWERS:
        token.check()
        kind.load()


def _ignore(result: object) -> None:
    """Whoever wants a viewer hears of it."""
