"""One-click repairs of names, as buttons: those that fit the file in front, computed in the background."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget
from shiboken6 import isValid

from ...core import document as documents
from ...core.jobs import CancelToken, Report
from ...core.paths import visible
from ..session.document import Document
from ..session.jobs import Job
from ..session.session import Session
from ..widgets.flow import FlowLayout
from ..widgets.labels import plain_tip
from ..wording.words import fill
from .repair_words import line_text, repair_words

if TYPE_CHECKING:
    from ...workspace.editing.repairs import Repair

PLACE = "place"
BUTTONS = 4
"""Repairs that get a button; the others stand in a menu."""

SOON = 100
DELAY = 1200
"""Milliseconds after the last edit: looking for repairs takes as long as making some."""


class RepairRow(QWidget):
    """Hidden while there is nothing to repair.

    Signals:
        repaired: (words) what has just been done.
    """

    repaired = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("repairs")
        self._session = session
        self._job: Job | None = None
        self._repairs: list[Repair] = []
        self._asked: documents.Document | None = None
        self._layout = FlowLayout(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self._ask)
        session.current_changed.connect(self.look_soon)
        session.edited.connect(self._on_edited)
        session.shown.connect(self._on_edited)

    def look_soon(self) -> None:
        """The file may need other repairs now; out of sight, what was found for another one is let go."""
        parent = self.parentWidget()
        if self._session.current is not None and parent is not None and parent.isVisible():
            self._timer.start(DELAY if self._asked is not None else SOON)
        else:
            self._forget()

    def _forget(self) -> None:
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self._asked is not None:
            self._asked = None
            self._show([])

    def _on_edited(self, document: Document) -> None:
        if document is self._session.current:
            self.look_soon()

    def _ask(self) -> None:
        document = self._session.current
        state = document.opened.journal.document if document is not None and document.opened is not None else None
        if state is self._asked and state is not None:
            return
        self._asked = state
        if self._job is not None:
            self._job.cancel()
        self._show([])
        if state is not None:
            self._job = self._session.jobs.submit("numbers", partial(_look, state), self._on_found, self._on_none)

    def _on_found(self, found: "list[Repair]") -> None:
        if isValid(self):
            self._job = None
            self._show(found)

    def _on_none(self, _error: Exception) -> None:
        self._job = None

    def _show(self, found: "list[Repair]") -> None:
        self._repairs = found
        self._layout.empty()
        wanted = [place for place, repair in enumerate(found) if not repair.secondary]
        for place in wanted[:BUTTONS]:
            button = QPushButton(line_text(found[place]))
            button.setProperty(PLACE, place)
            button.setToolTip(plain_tip(_example(found[place])))
            button.clicked.connect(self._on_clicked)
            self._layout.addWidget(button)
        rest = wanted[BUTTONS:] + [place for place, repair in enumerate(found) if repair.secondary]
        if rest:
            self._layout.addWidget(self._more(rest))
        self.setVisible(bool(found))

    def _more(self, rest: list[int]) -> QToolButton:
        more = QToolButton()
        more.setObjectName("moreRepairs")
        more.setText(self.tr("More repairs"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        for place in rest:
            action = menu.addAction(line_text(self._repairs[place]))
            action.setData(place)
        menu.triggered.connect(self._on_action)
        more.setMenu(menu)
        return more

    def _on_action(self, action: object) -> None:
        self._do(int(action.data()))  # type: ignore[attr-defined]

    def _on_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._do(int(sender.property(PLACE)))

    def _do(self, place: int) -> None:
        document = self._session.current
        if document is not None and document.opened is not None \
                and document.opened.journal.document is self._asked and place < len(self._repairs):
            repair = self._repairs[place]
            self._session.edit(document, repair.edits, on_done=partial(self._on_done, repair_words(repair)))

    def _on_done(self, words: str) -> None:
        if isValid(self):
            self.repaired.emit(words)


def _example(repair: "Repair") -> str:
    said = QCoreApplication.translate("RepairRow", "such as {name}")
    return f"{fill(said, name=visible(repair.old, 120))}\n→ {visible(repair.new, 120)}"


def _look(document: documents.Document, token: CancelToken, report: Report) -> "list[Repair]":
    from ...workspace.editing.repairs import repairs

    return repairs(document)
