"""The inspector: everything known about the selected row, or about the file while none is selected."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ..workspace import cells
from ..workspace.arrangement import Arrangement
from . import icons
from .document import Document
from .facts import Fact, Section, facts_of, facts_of_file
from .labels import FactLabel, plain_label, rule
from .row_text import name_text
from .session import Session
from .theme import Theme
from .tree_model import ICON_TOKENS

ROW = "row"


class Inspector(QScrollArea):
    """Shows the facts of the session's selection; links lead to other rows."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("Inspector"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(240)
        self._session = session
        self._theme = theme
        session.selected.connect(self._refresh)
        session.shown.connect(self._on_shown)
        theme.changed.connect(self._refresh)
        self._refresh()

    def sizeHint(self) -> QSize:
        return QSize(360, 480)

    def _on_shown(self, document: Document) -> None:
        if document is self._session.current:
            self._refresh()

    def _refresh(self) -> None:
        document = self._session.current
        shown = document.shown if document is not None else None
        paper = QWidget()
        paper.setProperty("role", "paper")
        paper.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(paper)
        column.setContentsMargins(18, 16, 18, 18)
        column.setSpacing(8)
        if document is not None and shown is not None:
            self._fill(column, document, shown.arrangement)
        column.addStretch(1)
        self.setWidget(paper)

    def _fill(self, column: QVBoxLayout, document: Document, arrangement: Arrangement) -> None:
        row = document.row
        if row < 0 or row >= len(arrangement.tree):
            self._add_title(column, document.name, "file", "group")
            sections = facts_of_file(arrangement)
        else:
            kind = cells.kind(arrangement.tree, row)
            self._add_title(column, name_text(arrangement, row), kind, ICON_TOKENS[kind])
            sections = facts_of(arrangement, row)
        for place, section in enumerate(sections):
            if place:
                column.addSpacing(4)
                column.addWidget(rule())
            self._add_section(column, section)

    def _add_title(self, column: QVBoxLayout, text: str, icon: str, token: str) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(9)
        picture = plain_label("")
        picture.setPixmap(icons.icon(icon, self._theme.tokens[token]).pixmap(QSize(18, 18), self.devicePixelRatioF()))
        title = FactLabel(text)
        title.setProperty("role", "title")
        title.setObjectName("inspectorTitle")
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        title.setFont(font)
        grid.addWidget(picture, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(title, 0, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)

    def _add_section(self, column: QVBoxLayout, section: Section) -> None:
        if section.title:
            column.addWidget(plain_label(section.title, "section"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, 96)
        for line, fact in enumerate(section.facts):
            widget = self._link(fact) if fact.row >= 0 else FactLabel(fact.text)
            if fact.label:
                label = plain_label(fact.label, "label")
                label.setWordWrap(True)
                grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(widget, line, 1)
            else:
                grid.addWidget(widget, line, 0, 1, 2)
        column.addLayout(grid)

    def _link(self, fact: Fact) -> QPushButton:
        button = QPushButton(fact.text.replace("&", "&&"))
        button.setProperty("link", "true")
        button.setProperty(ROW, fact.row)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._on_link)
        return button

    def _on_link(self) -> None:
        sender = self.sender()
        document = self._session.current
        if sender is not None and document is not None:
            self._session.reveal(document, int(sender.property(ROW)))

