"""Renaming by a regular expression, with a live table of what would become what."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...core import document as documents
from ...core.draft import Draft
from ...core.edits.names import Renamed, RenameMatching, rename_rows, renames
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.journal import Journal, do, do_planned
from ...core.paths import visible
from ...core.places import Path
from ...workspace.rows.choosing import paths_of
from ..access.text_size import follow_font
from ..session.document import Document
from ..session.jobs import Job
from ..session.session import Session
from ..widgets.labels import ElidedLabel, plain_label
from ..widgets.nesting import nest
from ..widgets.theme import Theme
from ..wording import numbers
from ..wording.words import fill, local
from .editing import refusal
from .rename_model import NEW, OLD, PROBLEM, RenameModel
from .repair_row import RepairRow

DEBOUNCE = 120
"""Milliseconds after the last key."""

AFTER_EDIT = 600
"""Milliseconds after an edit: what a person does next goes first."""


class RenamePanel(QWidget):
    """Pattern, replacement and scope; applies when the table is clean.

    Signals:
        left: the person is done with it.
    """

    left = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("renamePanel")
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._asked: tuple[object, RenameMatching] | None = None
        self._job: Job | None = None
        self._done = ""
        self._model = RenameModel(theme, self)
        self._make_fields()
        self._table = self._make_table()
        self._repairs = RepairRow(session, self)
        self._repairs.repaired.connect(self._on_repaired)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addWidget(self._repairs)
        nest(column, self._fields())
        column.addWidget(self._table, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._timer.timeout.connect(self._ask)
        session.current_changed.connect(self._on_current)
        session.edited.connect(self._on_edited)
        session.selected.connect(self._on_selected)
        self._tell("")

    def sizeHint(self) -> QSize:
        return QSize(700, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 140)

    def begin(self, has_selection: bool) -> None:
        """Put the cursor into the pattern; several selected rows are what is meant, else what was chosen before."""
        if has_selection:
            self.scope.setCurrentIndex(1)
        self.pattern.setFocus()
        self.pattern.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon()
        self._repairs.look_soon()

    # Widgets

    def _make_fields(self) -> None:
        self.pattern = QLineEdit()
        self.pattern.setObjectName("renamePattern")
        self.pattern.setAccessibleName(self.tr("Regular expression"))
        self.pattern.setPlaceholderText(self.tr(r"regular expression, such as ^module\.(.*)"))
        self.replacement = QLineEdit()
        self.replacement.setObjectName("renameReplacement")
        self.replacement.setAccessibleName(self.tr("Replacement"))
        self.replacement.setPlaceholderText(self.tr(r"replacement, such as \1"))
        self.scope = QComboBox()
        self.scope.setObjectName("renameScope")
        self.scope.setAccessibleName(self.tr("Where"))
        self.scope.addItems([self.tr("In the whole file"), self.tr("In the selection")])
        self.apply = QPushButton(self.tr("Apply"))
        self.apply.setObjectName("applyRename")
        self.apply.setProperty("main", "true")
        self.apply.clicked.connect(self._on_apply)
        self._close = QPushButton(self.tr("Close"))
        self._close.clicked.connect(self.left)
        self._said = ElidedLabel("soft")
        self._said.setObjectName("renameCount")
        self.pattern.textChanged.connect(self._soon)
        self.replacement.textChanged.connect(self._soon)
        self.scope.currentIndexChanged.connect(self._soon)
        self.pattern.returnPressed.connect(self._on_enter)
        self.replacement.returnPressed.connect(self._on_enter)

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        arrow = plain_label("→", "soft")
        for place, widget in enumerate((self.pattern, arrow, self.replacement, self.scope, self.apply, self._close)):
            grid.addWidget(widget, 0, place)
        grid.addWidget(self._said, 1, 0, 1, 6)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        return grid

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setObjectName("renameTable")
        table.setAccessibleName(self.tr("Old and new names"))
        table.setModel(self._model)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        follow_font(table, lambda: table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 8))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        for column in (OLD, NEW):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(PROBLEM, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(PROBLEM, 240)
        return table

    # The live table

    def _soon(self) -> None:
        """What is shown no longer holds; ask anew in a moment."""
        self.apply.setEnabled(False)
        if self.isVisible():
            self._timer.start(DEBOUNCE)

    def _on_current(self) -> None:
        self._done = ""
        self._soon()

    def _on_repaired(self, words: str) -> None:
        """Say what was done; the fields, which were of what was there before, are free for what comes next."""
        self.pattern.clear()
        self.replacement.clear()
        self._done = fill(self.tr("Done: {what}"), what=words)
        self._ask()

    def _on_edited(self, document: Document) -> None:
        if document is self._session.current:
            self._done = ""
            self._soon()
            if self._timer.isActive():
                self._timer.start(AFTER_EDIT)

    def _on_selected(self) -> None:
        if self.scope.currentIndex() == 1:
            self._soon()

    def _ask(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        document = self._session.current
        self._asked = None
        if document is None or document.opened is None or document.shown is None or not self.pattern.text():
            self._model.show([])
            self._tell(self._done)
            return
        self._done = ""
        under: tuple[Path, ...] = ((),)
        if self.scope.currentIndex() == 1:
            under = paths_of(document.shown.arrangement.tree, document.rows)
        edit = RenameMatching(self.pattern.text(), self.replacement.text(), under)
        state = document.opened.journal.document
        self._asked = state, edit
        # In a lane of its own: an edit or an undo that follows need not wait for it.
        self._job = self._session.jobs.submit("previews", partial(_preview, state, edit), self._on_rows, self._on_wrong)

    def _on_rows(self, rows: list[Renamed]) -> None:
        self._job = None
        self._model.show(rows)
        words = numbers.counted(len(rows), self.tr("1 name changes"), self.tr("{n} names change")) if rows \
            else self.tr("Nothing matches")
        problems = self._model.problems
        if problems:
            words = fill(numbers.counted(problems, self.tr("{changes}, 1 of them clashes or is not allowed"),
                                         self.tr("{changes}, {n} of them clash or are not allowed")), changes=words)
        self._tell(words, wrong=bool(problems))
        self.apply.setEnabled(bool(rows) and not problems)

    def _on_wrong(self, error: Exception) -> None:
        self._job = None
        self._model.show([])
        self._tell(refusal(error) if isinstance(error, CheckpointError) else local(str(error)), wrong=True, field=True)

    def _tell(self, words: str, wrong: bool = False, field: bool = False) -> None:
        self._said.setText(visible(words, 400))
        for widget, name, value in ((self._said, "role", "wrong" if wrong else "soft"),
                                    (self.pattern, "wrong", field)):
            widget.setProperty(name, value)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        if not words or words == self._done:
            self.apply.setEnabled(False)

    def _on_enter(self) -> None:
        if self.apply.isEnabled():
            self._on_apply()

    def _on_apply(self) -> None:
        document = self._session.current
        if document is None or document.opened is None or self._asked is None:
            return
        state, edit = self._asked
        if state is document.opened.journal.document:
            self.apply.setEnabled(False)
            self._session.change(document, partial(_applied, state, edit, self._model.rows), self._on_wrong)


def _applied(state: documents.Document, edit: RenameMatching, rows: list[Renamed], journal: Journal) -> Journal:
    """The renaming as the table shows it, as long as the document is the one that the table was made of."""
    if journal.document is not state:
        return do(journal, [edit])
    draft = Draft(state)
    rename_rows(draft, rows)
    return do_planned(journal, edit, draft.change())


def _preview(document: documents.Document, edit: RenameMatching, token: CancelToken,
             report: Report) -> Sequence[Renamed]:
    return renames(Draft(document), edit)
