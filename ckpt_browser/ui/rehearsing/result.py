"""What came out of a rehearsal: the verdict, both sides row by row, the repairs, and torch's own words."""

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...core.paths import visible
from ...workspace.rehearsing.rehearsal import Rehearsal
from ...workspace.rehearsing.repairing import outcome_of
from ..access.text_size import follow_font
from ..widgets import icons
from ..widgets.labels import ElidedLabel, plain_label, plain_tip
from ..widgets.nesting import nest
from ..widgets.theme import Theme
from ..wording.sentences import apart
from ..wording.words import local
from .cards import Cards
from .looks import count_words, verdict_words
from .name_delegate import NameDelegate
from .rehearsing import LOOKING, State
from .rows_model import FILE, FILE_SHAPE, MODEL, MODEL_SHAPE, NOTE, WORD, RowsModel, has_wrong

LONGEST = 20_000
"""Characters of a line of torch's words that are shown; all of them are copied."""
LINES = 500
"""Lines of them that are shown."""
NARROW = 600
"""Pixels of the table below which types and notes stand in the tooltips only, and of a word only its sign."""
WIDTHS = ((WORD, "+ unexpected+"), (MODEL_SHAPE, "512 × 256 × 3 × 3 float32"),
          (FILE_SHAPE, "512 × 256 × 3 × 3 float32"),
          (NOTE, "float32 becomes float16"))
"""Texts for which the columns beside the names have room."""
NARROW_WIDTHS = ((WORD, "+"), (MODEL_SHAPE, "768 × 3072"), (FILE_SHAPE, "768 × 3072"))
"""The same where there is little room."""


class _Table(QTableView):
    """Signals: resized, whenever there is more room or less."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class Result(QWidget):
    """All of it.

    Signals:
        picked: (the key) somebody looks at an entry of the file.
        copy_asked: torch's words are wanted on the clipboard.
    """

    picked = Signal(str)
    copy_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words = ""
        self._rehearsal: Rehearsal | None = None
        self._strict = True
        self._only = True
        self._rows = RowsModel(theme, self)
        self.cards = Cards()
        self.table = self._make_table()
        self._said = QPlainTextEdit()
        self._said.setTabChangesFocus(True)
        self._said.setObjectName("torchWords")
        self._said.setAccessibleName(self.tr("What torch says"))
        self._said.setReadOnly(True)
        self._said.setMinimumHeight(54)
        self._across = QSplitter(Qt.Orientation.Horizontal)
        self._across.setHandleWidth(1)
        self._across.setChildrenCollapsible(False)
        for widget in (self.table, self._right()):
            self._across.addWidget(widget)
        self._across.setStretchFactor(0, 1)
        self._across.setSizes([760, 400])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        nest(column, self._line())
        column.addWidget(self._across, 1)

    def _make_table(self) -> _Table:
        table = _Table()
        table.setObjectName("rehearsalTable")
        table.setAccessibleName(self.tr("The model and the file, row by row"))
        table.setModel(self._rows)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.setMinimumWidth(240)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        follow_font(table, lambda: table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 8))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(24)
        for column in (MODEL, FILE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            table.setItemDelegateForColumn(column, NameDelegate(table))
        for column, text in WIDTHS:
            header.resizeSection(column, self.fontMetrics().horizontalAdvance(text) + 12)
        table.activated.connect(self._on_row)
        table.clicked.connect(self._on_row)
        table.resized.connect(self._fit)
        return table

    def _line(self) -> QHBoxLayout:
        self._sign = QLabel()
        self._verdict = plain_label("", "title")
        self._verdict.setObjectName("rehearsalVerdict")
        self._counts = ElidedLabel("soft")
        self._counts.setObjectName("rehearsalCounts")
        self.only = QCheckBox(self.tr("Only what does not fit"))
        self.only.setObjectName("onlyWrong")
        self.only.setChecked(True)
        self.only.toggled.connect(self._on_only)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._sign)
        line.addWidget(self._verdict)
        line.addWidget(self._counts, 1)
        line.addWidget(self.only)
        return line

    def _right(self) -> QWidget:
        copies = QPushButton(self.tr("Copy"))
        copies.setObjectName("copyTorchWords")
        copies.setProperty("link", "true")
        copies.clicked.connect(self.copy_asked)
        title = QHBoxLayout()
        title.addWidget(plain_label(self.tr("torch says"), "section"))
        title.addStretch(1)
        title.addWidget(copies)
        right = QWidget()
        right.setMinimumWidth(250)
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(plain_label(self.tr("What repairs it"), "section"))
        column.addWidget(self.cards, 6)
        nest(column, title)
        column.addWidget(self._said, 2)
        return right

    def tell(self, state: State, rehearsal: Rehearsal, strict: bool) -> None:
        """Show what came out."""
        loads = rehearsal.loads if strict else rehearsal.loads_loosely
        good = loads and (rehearsal.matched > 0 or not rehearsal.wanted)
        picture = icons.icon("check", self._theme.tokens["diff-added"]) if good and not rehearsal.own else \
            icons.icon("warning", self._theme.tokens["warning"]) if rehearsal.own and not rehearsal.damage else \
            icons.icon("error", self._theme.tokens["error"])
        self._sign.setPixmap(picture.pixmap(QSize(16, 16), self.devicePixelRatioF()))
        self._verdict.setText(verdict_words(rehearsal, strict))
        remarks = apart(state.target.remarks) if state.target is not None else ""
        told = (remarks, count_words(rehearsal)) if rehearsal.own else (count_words(rehearsal), remarks)
        self._counts.setText(visible(apart(told), 600))
        self._counts.setToolTip(plain_tip(visible(remarks, 2000)))
        if rehearsal is not self._rehearsal or strict != self._strict:
            self._rehearsal, self._strict = rehearsal, strict
            self._show_rows()
            raised = "" if loads or rehearsal.damage else f"{rehearsal.error}: "
            self.words = raised + local(rehearsal.strict if strict else rehearsal.loose)
            lines = [visible(line.replace("\t", "    "), LONGEST) for line in self.words.split("\n")[:LINES]]
            self._said.setPlainText("\n".join(lines))
        looking = state.working == LOOKING
        self.cards.show_repairs(outcome_of(rehearsal), [] if looking else state.repairs,
                                self._without(rehearsal, looking))

    def recolor(self) -> None:
        """Other colours hold from now on."""
        self._rows.recolor()

    def _without(self, rehearsal: Rehearsal, looking: bool) -> str:
        """What to say where there are no repairs."""
        if rehearsal.damage:
            return self.tr("A file that is cut short cannot be repaired by other names.")
        if rehearsal.loads:
            return self.tr("There is nothing to repair.")
        return self.tr("Looking for repairs…") if looking else \
            self.tr("Nothing was found that would make it fit better.")

    def _show_rows(self) -> None:
        if self._rehearsal is not None:
            some = has_wrong(self._rehearsal.rows)
            # Where all fits there is nothing that could be left out.
            with QSignalBlocker(self.only):
                self.only.setEnabled(some)
                self.only.setChecked(some and self._only)
            self._rows.show(self._rehearsal.rows, some and self._only)
            self._fit()

    def _on_only(self, only: bool) -> None:
        self._only = only
        self._show_rows()

    def _fit(self) -> None:
        """Say less where there is no room, and leave out what says nothing; shapes always stand there."""
        narrow = self.table.width() < NARROW
        self._rows.set_short(narrow)
        for column, text in (NARROW_WIDTHS if narrow else WIDTHS):
            self.table.setColumnWidth(column, self.fontMetrics().horizontalAdvance(text) + 12)
        self.table.setColumnHidden(NOTE, narrow or not self._rows.has_notes)

    def _on_row(self, index: QModelIndex) -> None:
        given = self._rows.rows[index.row()].given if index.isValid() else None
        if given is not None:
            self.picked.emit(given.key)
