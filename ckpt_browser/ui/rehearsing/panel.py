"""The panel of a rehearsal: what the file in front would be loaded into, and what came out."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from ...workspace.rehearsing.repairing import Repair
from ...workspace.rehearsing.steps import Filling
from ..session.document import Document
from ..session.session import Session
from ..widgets.clipboard import copy
from ..widgets.nesting import nest
from ..widgets.theme import Theme
from .head import Head, can_ask
from .rehearsing import Rehearsing
from .result import Result
from .waiting import Waiting


class RehearsalPanel(QWidget):
    """About the file in front.

    Signals:
        left: the person is done with it.
        choice_asked: what it would be loaded into is to be chosen.
    """

    left = Signal()
    choice_asked = Signal()

    def __init__(self, session: Session, theme: Theme, rehearsing: Rehearsing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rehearsalPanel")
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._rehearsing = rehearsing
        self._head = Head(self)
        self._waiting = Waiting(self)
        self._result = Result(theme, self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._waiting)
        self._stack.addWidget(self._result)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addWidget(self._head)
        nest(column, self._stack, 1)
        self._head.choice_asked.connect(self.choice_asked)
        self._head.left.connect(self.left)
        self._head.part_chosen.connect(self._on_part)
        self._head.toggled.connect(self.refresh)
        self._waiting.choice_asked.connect(self.choice_asked)
        self._waiting.stop_asked.connect(self._on_stop)
        self._result.picked.connect(self._on_picked)
        self._result.copy_asked.connect(self._on_copy)
        self._result.cards.repair_asked.connect(self._on_repair)
        self._result.cards.filling_changed.connect(self._on_filling)
        rehearsing.changed.connect(self._on_changed)
        session.current_changed.connect(self.refresh)
        session.shown.connect(self._on_changed)
        session.changed.connect(self._on_changed)  # it has another name
        theme.changed.connect(self._recolor)
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(900, 330)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 150)

    def refresh(self) -> None:
        """Show what is known about the file in front."""
        document = self._session.current
        state = self._rehearsing.state(document)
        self._head.tell(document, state)
        if state is None or state.rehearsal is None:
            self._waiting.tell(state, can_ask(document))
            self._stack.setCurrentWidget(self._waiting)
        else:
            self._result.tell(state, state.rehearsal, self._head.strict.isChecked())
            self._stack.setCurrentWidget(self._result)

    def _on_changed(self, document: Document) -> None:
        if document is self._session.current:
            self.refresh()

    def _recolor(self) -> None:
        self._result.recolor()
        self.refresh()

    def _on_part(self, place: int) -> None:
        document = self._session.current
        state = self._rehearsing.state(document)
        if document is not None and state is not None and state.target is not None:
            self._rehearsing.choose_part(document, state.target.parts[place])

    def _on_repair(self, repair: Repair) -> None:
        if self._session.current is not None:
            self._rehearsing.repair(self._session.current, repair)

    def _on_filling(self, filling: Filling) -> None:
        self._rehearsing.set_filling(filling)

    def _on_stop(self) -> None:
        if self._session.current is not None:
            self._rehearsing.stop(self._session.current)

    def _on_copy(self) -> None:
        copy(self._session, self._result.words)

    def _on_picked(self, key: str) -> None:
        """Show in the tree what a row has of the file."""
        document = self._session.current
        state = self._rehearsing.state(document)
        if document is not None and document.shown is not None and state is not None:
            self._session.reveal(document, document.shown.arrangement.tree.find((*state.part, key)))

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
