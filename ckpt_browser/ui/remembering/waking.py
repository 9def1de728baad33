"""Tabs that wait: a file is opened when its tab comes to the front for the first time."""

from PySide6.QtCore import QObject

from ...core.errors import CheckpointError
from ...workspace.loading import Request
from ...workspace.rows.arrangement import Order
from ...workspace.rows.cells import Column
from ...workspace.rows.filtering import FilterError, parse
from ..session.document import Document
from ..session.session import Session
from .records import TabState


class Waking(QObject):
    """Opens the files of waiting tabs; one per session."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        session.current_changed.connect(self.look)

    def look(self) -> None:
        """Open what is in front now."""
        comparing = self._session.comparisons.front
        front = (self._session.current,) if comparing is None else comparing.documents
        for document in front:
            if document is not None and document.asleep:
                document.asleep = False
                self._session.reload(document)


def expect(session: Session, path: str, state: TabState | None = None, before: Document | None = None) -> Document:
    """A tab whose file waits, at the end or before another one; where there is one for this path, that one."""
    known = next((document for document in session.documents if document.path == path), None)
    if known is not None:
        return known
    if session.findChild(Waking) is None:
        Waking(session)
    document = Document(path, request=_request(session, state), asleep=True)
    document.remembered, document.returning = state, state is not None
    session.documents.insert(session.documents.index(before) if before in session.documents else
                             len(session.documents), document)
    session.added.emit(document)
    return document


def _request(session: Session, state: TabState | None) -> Request:
    """How the rows are to be shown: as the settings say, sorted and filtered as they were."""
    natural, folded = session.settings.flag("natural", False), not session.settings.flag("flat", False)
    if state is None:
        return Request(folded, Order(natural=natural))
    column = {column.name.lower(): column for column in Column}.get(state.sort)
    try:
        parse(state.filter)
        wanted = state.filter
    except (FilterError, CheckpointError):
        wanted = ""
    return Request(folded, Order(column=column, descending=state.descending, natural=natural), wanted)
