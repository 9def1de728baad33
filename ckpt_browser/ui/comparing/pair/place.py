"""Where a page of a pair stands: made once it is wanted; a sentence takes its place where there is nothing to see."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...session.session import Session
from ...widgets.labels import plain_label
from ...widgets.theme import Theme
from .pair_page import PairPage
from .paired import Paired
from .table import PairKind

SOON = 200
"""Milliseconds after which a person is told what they wait for."""


class Place(QWidget):
    """Making a page costs time, and opening two tensors may."""

    def __init__(self, kind: PairKind, session: Session, theme: Theme) -> None:
        super().__init__()
        self.kind = kind
        self._session = session
        self._theme = theme
        self._page: PairPage | None = None
        self._words = plain_label("", "soft")
        self._words.setObjectName("pairWaiting")
        self._words.setWordWrap(True)
        self._words.setContentsMargins(14, 14, 14, 14)
        self._words.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._on_soon)
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._words)
        self._column.addStretch()

    @property
    def made(self) -> PairPage | None:
        """The page, if it was wanted by now."""
        return self._page

    def page(self) -> PairPage:
        """The page, made now if need be."""
        if self._page is None:
            with self._session.jobs.held_back():
                self._page = self.kind.load()(self._session, self._theme)
                self._column.insertWidget(1, self._page, 1000)
        return self._page

    def look_at(self, paired: Paired | None) -> None:
        """Let the page show this."""
        self._soon.stop()
        if paired is not None:
            self._words.hide()
            page = self.page()
            page.show()
            page.look_at(paired)
        elif self._page is not None:
            self._page.look_at(None)

    def forget(self) -> None:
        """Let the page go, and what it remembers with it."""
        if self._page is not None:
            self._column.removeWidget(self._page)
            self._page.deleteLater()
            self._page = None

    def wait(self) -> None:
        """Both tensors are being opened, which takes a moment, and of sparse ones longer."""
        self._soon.start()

    def tell(self, sentence: str) -> None:
        """Say why there is nothing to see."""
        self.look_at(None)
        self._say(sentence, "warning")

    def _on_soon(self) -> None:
        self._say(self.tr("Putting their numbers in order…"), "soft")

    def _say(self, sentence: str, role: str) -> None:
        if self._page is not None:
            self._page.hide()
        self._words.setText(sentence)
        self._words.setProperty("role", role)
        self._words.style().polish(self._words)
        self._words.show()
