"""A line above the tabs that offers to compare two files that were opened together."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ....core.paths import visible
from ...session.document import FAILED, Document
from ...session.session import Session
from ...widgets.labels import ElidedLabel
from ...wording.words import fill


class OfferBar(QFrame):
    """Hidden while nothing is offered."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("offerBar")
        self.setProperty("role", "offer")
        self._session = session
        self._pair: tuple[Document, Document] | None = None
        self._words = ElidedLabel()
        self._words.setObjectName("offerWords")
        self.accept = QPushButton(self.tr("Compare"))
        self.accept.setObjectName("offerCompare")
        self.accept.setProperty("main", "true")
        self.accept.clicked.connect(self._on_accept)
        later = QPushButton(self.tr("Not now"))
        later.setObjectName("offerDismiss")
        later.setProperty("link", "true")
        later.clicked.connect(self._on_dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(14)
        row.addWidget(self._words, 1)
        row.addWidget(self.accept)
        row.addWidget(later)
        session.comparisons.offered.connect(self._on_offered)
        session.comparisons.added.connect(self._on_dismissed)
        session.removed.connect(self._on_removed)
        session.added.connect(self._on_added)
        session.changed.connect(self._on_changed)
        self.hide()

    def _on_offered(self, left: Document, right: Document) -> None:
        if FAILED in (left.state, right.state):
            return
        self._pair = left, right
        names = visible(left.name, 60), visible(right.name, 60)
        self._words.setText(fill(self.tr("Compare {left} with {right}?"), left=names[0], right=names[1]))
        self.show()

    def _on_accept(self) -> None:
        pair = self._pair
        self._on_dismissed()
        if pair is not None:
            self._session.comparisons.open(*pair)

    def _on_dismissed(self) -> None:
        self._pair = None
        self.hide()

    def _on_added(self, document: Document) -> None:
        if self._pair is not None and document not in self._pair:
            self._on_dismissed()

    def _on_changed(self, document: Document) -> None:
        if document.state == FAILED:
            self._on_removed(document)

    def _on_removed(self, document: Document) -> None:
        if self._pair is not None and document in self._pair:
            self._on_dismissed()
