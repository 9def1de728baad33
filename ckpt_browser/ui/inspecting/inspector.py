"""The inspector: everything known about the selected row, or about the file while none is selected."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ...core.edits.tensors import Compact
from ...core.jobs import CancelToken, Report, no_report
from ...workspace.reading.dead_bytes import dead_bytes
from ...workspace.rows import cells
from ...workspace.rows.arrangement import Arrangement
from ...workspace.rows.choosing import paths_of
from ...workspace.rows.describe import Counts, device_counts, dtype_counts
from ...workspace.rows.shares import shares_of
from ..session.document import Document
from ..session.jobs import Job
from ..session.session import Session
from ..tree.row_text import name_text
from ..tree.tree_model import ICON_TOKENS
from ..widgets.clipboard import copy
from ..widgets.labels import FactLabel, plain_label, rule
from ..widgets.theme import Theme
from ..wording import numbers
from ..wording.words import fill
from .facts import Details, Section, facts_of, facts_of_file
from .paper import Paper

AT_ONCE = 500
"""Tensors that are counted while one waits."""

SOON = 20
"""Milliseconds after which the facts follow what became of a file: its rows are painted first."""


class Inspector(QScrollArea):
    """Shows the facts of the session's selection; links lead to other rows."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("Inspector"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(220)
        self._session = session
        self._theme = theme
        action = QAction(self.tr("Copy everything"), self)
        action.setObjectName("copyFacts")
        action.triggered.connect(self._on_copy)
        self.addAction(action)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._paper = Paper()
        self._paper.followed.connect(self._on_followed)
        self.setWidget(self._paper)
        self._said: tuple[str, ...] = ()
        self._told: tuple[object, ...] = ()
        self._counts: Counts | None = None
        self._details: Details | None = None
        self._dead = 0
        self._counting: Job | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._on_selected)
        session.selected.connect(self._on_selected)  # follows in a turn of its own whenever other rows are shown
        session.changed.connect(self._on_document)
        theme.changed.connect(self._refresh)
        self._refresh()

    def sizeHint(self) -> QSize:
        return QSize(360, 480)

    @property
    def text(self) -> str:
        """All that is said here, line by line: names of facts and what they are."""
        return "\n".join(self._said)

    def _on_copy(self) -> None:
        copy(self._session, self.text)

    def _on_document(self, document: Document) -> None:
        if document is not self._session.current:
            return
        if document.shown is None:  # nothing stale stays for even a moment
            self._on_selected()
        else:
            self._soon.start()

    def _on_selected(self) -> None:
        """Show the selection; nothing is made again that is on screen already, nor what nobody sees."""
        self._soon.stop()
        if not self.isVisible():
            self._forget()
            return
        document = self._session.current
        tree = document.shown.arrangement.tree if document is not None and document.shown is not None else None
        told = (document, tree, *((document.row, document.written, id(document.laid)) if document is not None else ()))
        if told == self._told:
            return
        self._forget()
        self._told = told
        self.verticalScrollBar().setValue(0)
        if document is not None and document.shown is not None:
            self._count(document.shown.arrangement, max(document.row, 0))
        self._refresh()

    def _forget(self) -> None:
        if self._counting is not None:
            self._counting.cancel()
        self._told, self._counting, self._counts, self._details, self._dead = (), None, None, None, 0

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_selected()

    def _count(self, arrangement: Arrangement, row: int) -> None:
        """Count element types below a row: at once for a few tensors, else in the background."""
        tree = arrangement.tree
        if row >= len(tree) or not arrangement.totals.tensors[row]:
            return
        count = partial(_count, arrangement, row)
        if arrangement.totals.tensors[row] <= AT_ONCE:
            self._counts, self._details, self._dead = count(CancelToken(), no_report)
        else:
            self._counting = self._session.jobs.submit("numbers", count, self._on_counted, _ignore)

    def _on_counted(self, counted: tuple[Counts, Details, int]) -> None:
        self._counting = None
        self._counts, self._details, self._dead = counted
        self._refresh()

    def _refresh(self) -> None:
        document = self._session.current
        shown = document.shown if document is not None else None
        if document is None or shown is None:
            self._said = ()
            self._paper.clear()
            return
        self._fill(document, shown.arrangement)

    def _fill(self, document: Document, arrangement: Arrangement) -> None:
        row = document.row
        if row < 0 or row >= len(arrangement.tree):
            title, kind, token = document.name, "file", "group"
            sections = facts_of_file(arrangement, self._counts, document.written, document.laid, self._details)
        else:
            kind = cells.kind(arrangement.tree, row)
            title, token = name_text(arrangement, row), ICON_TOKENS[kind]
            sections = facts_of(arrangement, row, self._counts, document.lying, self._details)
        unused = [self._unused(), self.tr("Leave them out")] if self._dead else []
        self._said = (title, *_lines(sections), *([self.tr("Unused bytes"), *unused] if unused else []))
        self._paper.tell(title, kind, self._theme.tokens[token], sections)
        self._paper.end_with(self._compacting(*unused) if unused else None)

    def _unused(self) -> str:
        return fill(self.tr("{size} of its storage are reached by no tensor, and every save writes them."),
                    size=numbers.size_text(self._dead))

    def _compacting(self, words: str, answer: str) -> QWidget:
        """The offer to leave out what no tensor reaches."""
        offer = QWidget()
        column = QVBoxLayout(offer)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(rule())
        column.addWidget(plain_label(self.tr("Unused bytes"), "section"))
        column.addWidget(FactLabel(words))
        button = QPushButton(answer)
        button.setObjectName("compactButton")
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._on_compact)
        column.addWidget(button)
        return offer

    def _on_compact(self) -> None:
        document = self._session.current
        if document is not None and document.shown is not None:
            paths = paths_of(document.shown.arrangement.tree, [document.row] if document.row > 0 else [])
            self._session.edit(document, [Compact(paths or ((),))])

    def _on_followed(self, row: int) -> None:
        if self._session.current is not None:
            self._session.reveal(self._session.current, row)


def _lines(sections: Sequence[Section]) -> Iterator[str]:
    """The facts as text."""
    for section in sections:
        if section.title:
            yield section.title
        for fact in section.facts:
            yield f"{fact.label}:\t{fact.text}" if fact.label else fact.text


def _count(arrangement: Arrangement, row: int, token: CancelToken, report: Report) -> tuple[Counts, Details, int]:
    tree, totals = arrangement.tree, arrangement.totals
    counts = dtype_counts(tree, row, token) if tree.first[row] >= 0 else {}
    several = tree.first[row] >= 0 and len(totals.devices.of(row)) > 1
    details = Details(device_counts(tree, row, token) if several else {},
                      shares_of(tree, totals, token) if row == 0 else None)
    return counts, details, dead_bytes(tree, totals, row, token)


def _ignore(error: Exception) -> None:
    """A count that failed is only missing."""
