"""A line above the tabs that says what the person should know, with a way out; one notice after the other."""

from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...core.paths import visible
from .details import Details
from .labels import plain_label
from .nesting import nest
from .roles import set_role

LONGEST = 600
OFFER, ERROR = "offer", "complaint"
"""Looks of the line."""


class Notice(NamedTuple):
    """One thing to say."""

    words: str
    answer: str = ""
    """What the button says; empty for a notice that is only read."""
    does: Callable[[], None] | None = None
    details: str = ""
    """What a report needs where this is an error; it can be read and copied."""


class NoticeBar(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeBar")
        self.setProperty("role", OFFER)
        self._waiting: deque[Notice] = deque()
        self._words = plain_label("")
        self._words.setObjectName("noticeWords")
        self._words.setWordWrap(True)
        self.answer = QPushButton()
        self.answer.setObjectName("noticeAnswer")
        self.answer.clicked.connect(self._on_answer)
        self.dismiss = QPushButton(self.tr("Dismiss"))
        self.dismiss.setObjectName("noticeDismiss")
        self.dismiss.setProperty("link", "true")
        self.dismiss.clicked.connect(self._on_dismissed)
        self._details = Details(self)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._words, 1)
        for widget in (self._details.link, self.answer, self.dismiss):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 14, 6)
        column.setSpacing(0)
        nest(column, row)
        column.addWidget(self._details)
        self.hide()

    def tell(self, notice: Notice) -> None:
        """Say something, once what was said before has been read."""
        if notice not in self._waiting:
            self._waiting.append(notice)
        self._refresh()

    def _refresh(self) -> None:
        self.setVisible(bool(self._waiting))
        if self._waiting:
            notice = self._waiting[0]
            self._words.setText(visible(notice.words, LONGEST))
            self.answer.setText(notice.answer)
            self.answer.setVisible(bool(notice.answer))
            self._details.tell(notice.details)
            set_role(self, ERROR if notice.details else OFFER)

    def _on_answer(self) -> None:
        notice = self._waiting.popleft()
        self._refresh()
        if notice.does is not None:
            notice.does()

    def _on_dismissed(self) -> None:
        self._waiting.popleft()
        self._refresh()
