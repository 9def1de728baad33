"""The filter: what a person types narrows the current tree, a moment after the last key."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from . import icons, numbers
from .document import Document
from .labels import plain_label
from .session import Session
from .theme import Theme

DEBOUNCE = 100
"""Milliseconds after the last key."""


class FilterEdit(QLineEdit):
    """A line that Esc empties."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """The filter line with the number of matches, for whatever document is in front."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.edit = FilterEdit(self)
        self.edit.setObjectName("filterEdit")
        self.edit.setPlaceholderText(self.tr("Filter: attn  *.bias  /regex/  dtype:float16  size:>10MB"))
        self.edit.setAccessibleName(self.tr("Filter"))
        self.edit.setClearButtonEnabled(True)
        self.edit.setMinimumWidth(340)
        self._lens = QAction(self)
        self.edit.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self._count = plain_label("", "soft")
        self._count.setObjectName("filterCount")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._count)
        layout.addWidget(self.edit, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._timer.timeout.connect(self._ask)
        self.edit.textChanged.connect(self._on_edited)
        session.current_changed.connect(self._on_current)
        session.shown.connect(self._on_document)
        session.refused.connect(self._on_document)
        theme.changed.connect(self._recolor)
        self._recolor()
        self._on_current()

    def _on_edited(self) -> None:
        self._timer.start()

    def _ask(self) -> None:
        document = self._session.current
        if document is not None:
            self._session.ask(document, document.request._replace(filter=self.edit.text()))

    def _on_current(self) -> None:
        document = self._session.current
        self.setEnabled(document is not None)
        blocked = self.edit.blockSignals(True)
        self.edit.setText(document.request.filter if document is not None else "")
        self.edit.blockSignals(blocked)
        self._timer.stop()
        self._tell()

    def _on_document(self, document: Document) -> None:
        if document is self._session.current:
            if document.request.filter != self.edit.text() and not self._timer.isActive():
                self._on_current()
            self._tell()

    def _tell(self) -> None:
        document = self._session.current
        wrong = document.refused if document is not None else ""
        if self.edit.property("wrong") != bool(wrong):
            self.edit.setProperty("wrong", bool(wrong))
            self.edit.style().unpolish(self.edit)
            self.edit.style().polish(self.edit)
        self.edit.setToolTip(wrong)
        self._count.setProperty("role", "wrong" if wrong else "soft")
        self._count.style().unpolish(self._count)
        self._count.style().polish(self._count)
        self._count.setText(wrong or self._matches(document))

    def _matches(self, document: Document | None) -> str:
        shown = document.shown if document is not None else None
        if shown is None or shown.matches is None:
            return ""
        count = len(shown.matches)
        if not count:
            return self.tr("no matches")
        return self.tr("1 match") if count == 1 else self.tr("{n} matches").replace("{n}", numbers.grouped(count))

    def _recolor(self) -> None:
        self._lens.setIcon(icons.icon("search", self._theme.tokens["faint"]))
