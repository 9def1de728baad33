"""The findings panel: what stands out among the numbers of the file in front, each leading to its tensor."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from ...core.paths import path_text, visible
from ..session.document import Document
from ..session.session import Session
from ..widgets.message_list import TARGET, MessageList
from ..widgets.theme import Theme
from ..wording import numbers
from ..wording.sentences import named, sentence_of

MOST = 500
"""Findings that are listed; the rest is counted."""


class FindingsPanel(MessageList):
    """Lists the findings of the session's current document.

    Signals:
        counted: how many findings there are now.
        ended: (how many) a look through all numbers has come to its end.
    """

    counted = Signal(int)
    ended = Signal(int)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("findingsPanel")
        self.setAccessibleName(self.tr("Findings"))
        self._session = session
        self._listed: object = None
        self.itemActivated.connect(self._on_activated)
        self.itemClicked.connect(self._on_activated)
        session.current_changed.connect(self.refresh)
        for signal in (session.shown, session.sweeper.judged, session.sweeper.changed):
            signal.connect(self._on_document)
        session.sweeper.ended.connect(self._on_ended)
        theme.changed.connect(self._recolor)

    def refresh(self) -> None:
        """List the findings of the document that is in front now."""
        document = self._session.current
        findings = document.findings if document is not None else ()
        listed = findings or self._without(document)
        if listed == self._listed:
            return
        self._listed = listed
        self.clear()
        for finding in findings[:MOST]:
            place = visible(path_text(finding.path)) if finding.path else ""
            self.add(finding.severity, named(place, sentence_of(finding.sentence)), finding.node)
        more = numbers.counted(len(findings) - MOST, self.tr("… and one more"), self.tr("… and {n} more")) \
            if len(findings) > MOST else "" if findings else str(listed)
        if more:
            self.remark(more)
        self.counted.emit(len(findings))

    def _without(self, document: Document | None) -> str:
        """What to say while there is nothing to list."""
        if document is None or document.opened is None:
            return ""
        if document.sweep is not None:
            return self.tr("Nothing stands out so far.")
        if len(document.opened.knowledge):
            return self.tr("Nothing stands out among the numbers that were looked at.")
        return self.tr("Nobody has looked through the numbers of this file yet (Tools, Look through all numbers).")

    def _on_activated(self, item: QListWidgetItem) -> None:
        document = self._session.current
        node = item.data(TARGET)
        if document is not None and document.shown is not None and isinstance(node, int):
            rows = document.shown.arrangement.tree.rows_of_node(node, 1)
            self._session.reveal(document, next(iter(rows), -1))

    def _on_document(self, document: Document) -> None:
        if document is self._session.current:
            self.refresh()

    def _on_ended(self, document: Document) -> None:
        if document is self._session.current:
            self.refresh()
            self.ended.emit(len(document.findings))

    def _recolor(self) -> None:
        self._listed = None
        self.refresh()
