"""The panel of a rehearsal: what the file would be loaded into, what torch would say, both sides, and repairs."""

import os

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...core.paths import path_text, visible
from ...workspace.rehearsing.modules import UNNAMED
from ...workspace.rehearsing.rehearsal import Rehearsal
from ...workspace.rehearsing.repairing import Repair, outcome_of
from ...workspace.rehearsing.steps import Filling
from ..document import Document
from ..session import Session
from ..widgets import icons
from ..widgets.clipboard import copy
from ..widgets.labels import ElidedLabel, plain_label, plain_tip
from ..widgets.sentences import sentence_of
from ..widgets.share_bar import ShareBar
from ..widgets.theme import Theme
from ..widgets.words import fill
from .cards import Cards
from .looks import count_words, verdict_words
from .rehearsing import BUILDING, READING, Rehearsing, State
from .rows_model import FILE, FILE_SHAPE, MODEL, MODEL_SHAPE, NOTE, WORD, RowsModel

LONGEST = 200_000
"""Characters of torch's words that are shown; all of them are copied."""
NARROW = 1000
"""Pixels below which the shapes stand in the tooltips only."""


class RehearsalPanel(QWidget):
    """About the file in front.

    Signals:
        left: the person is done with it.
        choice_asked: (the button) what it would be loaded into is to be chosen.
    """

    left = Signal()
    choice_asked = Signal()

    def __init__(self, session: Session, theme: Theme, rehearsing: Rehearsing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rehearsalPanel")
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._theme = theme
        self._rehearsing = rehearsing
        self._words = ""
        self._make_head()
        self._model = RowsModel(theme, self)
        self.table = self._make_table()
        self.cards = Cards()
        self.cards.repair_asked.connect(self._on_repair)
        self.cards.filling_changed.connect(self._on_filling)
        self._said = QPlainTextEdit()
        self._said.setObjectName("torchWords")
        self._said.setAccessibleName(self.tr("What torch says"))
        self._said.setReadOnly(True)
        self._said.setMinimumHeight(54)
        self._copy = QPushButton(self.tr("Copy"))
        self._copy.setObjectName("copyTorchWords")
        self._copy.setProperty("link", "true")
        self._copy.clicked.connect(self._on_copy)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._body())
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addLayout(self._head())
        column.addLayout(self._stack, 1)
        rehearsing.changed.connect(self._on_changed)
        session.current_changed.connect(self.refresh)
        session.changed.connect(self._on_changed)
        theme.changed.connect(self._recolor)
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(900, 330)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 150)

    # Widgets

    def _make_head(self) -> None:
        self._ask = ElidedLabel("title")
        self._ask.setObjectName("rehearsalQuestion")
        self.choose = QPushButton()
        self.choose.setObjectName("chooseModel")
        self.choose.clicked.connect(self.choice_asked)
        self.part = QComboBox()
        self.part.setObjectName("modelPart")
        self.part.setAccessibleName(self.tr("Part of the file that is the model"))
        self.part.setToolTip(plain_tip(self.tr("The part of the file that is the model")))
        self.part.setMaximumWidth(190)
        self.part.activated.connect(self._on_part)
        self._kind = plain_label("", "soft")
        self.strict = QCheckBox(self.tr("strict"))
        self.strict.setObjectName("rehearsalStrict")
        self.strict.setChecked(True)
        self.strict.setToolTip(plain_tip(self.tr(
            "With strict, torch refuses a file that lacks something or has something more. Without, it takes what "
            "fits.")))
        self.strict.toggled.connect(self.refresh)
        self._close = QPushButton(self.tr("Close"))
        self._close.setObjectName("closeRehearsal")
        self._close.clicked.connect(self.left)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._ask, 1)
        for widget in (self.choose, self.part, self._kind):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.strict)
        row.addWidget(self._close)
        return row

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("rehearsalTable")
        table.setAccessibleName(self.tr("The model and the file, row by row"))
        table.setModel(self._model)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        for column in (MODEL, FILE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        digit = self.fontMetrics().horizontalAdvance("0")
        for column, width in ((WORD, 14), (MODEL_SHAPE, 21), (FILE_SHAPE, 21), (NOTE, 20)):
            header.resizeSection(column, width * digit)
        table.activated.connect(self._on_row)
        table.clicked.connect(self._on_row)
        return table

    def _empty(self) -> QWidget:
        """What is there before anything was chosen, while it is awaited, and where it failed."""
        page = QWidget()
        self._about = plain_label("")
        self._about.setObjectName("rehearsalAbout")
        self._about.setWordWrap(True)
        self._about.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bar = ShareBar("rehearsalProgress")
        self._bar.setFixedWidth(300)
        self._stop = QPushButton(self.tr("Cancel"))
        self._stop.setObjectName("stopRehearsal")
        self._stop.clicked.connect(self._on_stop)
        self._begin = QPushButton(self.tr("Choose a model…"))
        self._begin.setObjectName("beginRehearsal")
        self._begin.setProperty("main", "true")
        self._begin.clicked.connect(self.choice_asked)
        self._printed = QPlainTextEdit()
        self._printed.setObjectName("codePrinted")
        self._printed.setAccessibleName(self.tr("What the code printed"))
        self._printed.setReadOnly(True)
        self._printed.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addStretch(1)
        column.addWidget(self._about)
        for widget in (self._bar, self._stop, self._begin):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._printed, 6)
        column.addStretch(1)
        return page

    def _body(self) -> QWidget:
        self._sign = QLabel()
        self._verdict = ElidedLabel("title")
        self._verdict.setObjectName("rehearsalVerdict")
        self._counts = ElidedLabel("soft")
        self._counts.setObjectName("rehearsalCounts")
        self.only = QCheckBox(self.tr("Only what does not fit"))
        self.only.setObjectName("onlyWrong")
        self.only.setChecked(True)
        self.only.toggled.connect(self.refresh)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._sign)
        line.addWidget(self._verdict, 3)
        line.addWidget(self._counts, 3)
        line.addWidget(self.only)
        left = QWidget()
        below = QVBoxLayout(left)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(6)
        below.addLayout(line)
        below.addWidget(self.table, 1)
        self._across = QSplitter(Qt.Orientation.Horizontal)
        self._across.setHandleWidth(13)
        self._across.setChildrenCollapsible(False)
        self._across.addWidget(left)
        self._across.addWidget(self._right())
        self._across.setStretchFactor(0, 2)
        self._across.setStretchFactor(1, 1)
        return self._across

    def _right(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        self._repairs_title = plain_label(self.tr("What repairs it"), "section")
        title = QHBoxLayout()
        title.addWidget(plain_label(self.tr("torch says"), "section"))
        title.addStretch(1)
        title.addWidget(self._copy)
        column.addWidget(self._repairs_title)
        column.addWidget(self.cards, 3)
        column.addLayout(title)
        column.addWidget(self._said, 2)
        return right

    # What is known

    def _on_changed(self, document: Document) -> None:
        if document is self._session.current:
            self.refresh()

    def refresh(self) -> None:
        """Show what is known about the file in front."""
        document = self._session.current
        state = self._rehearsing.state(document)
        name = visible(document.name, 60) if document is not None else ""
        self._ask.setText(fill(self.tr("Would {name} load into"), name=name))
        self.choose.setText(_called(state) if state is not None else self.tr("Choose…"))
        self.choose.setEnabled(document is not None)
        self._show_parts(state)
        rehearsal = state.rehearsal if state is not None else None
        for widget in (self.strict, self.only):
            widget.setEnabled(rehearsal is not None)
        if state is None or rehearsal is None:
            self._show_empty(state)
            self._stack.setCurrentIndex(0)
        else:
            self._show_rehearsal(state, rehearsal)
            self._stack.setCurrentIndex(1)

    def _show_parts(self, state: State | None) -> None:
        target = state.target if state is not None else None
        parts = target.parts if target is not None else ()
        texts = [visible(path_text(part), 60) or self.tr("the whole file") for part in parts]
        if texts != [self.part.itemText(place) for place in range(self.part.count())]:
            self.part.clear()
            self.part.addItems(texts)
        if target is not None and target.part in parts:
            self.part.setCurrentIndex(parts.index(target.part))
        self.part.setVisible(len(parts) > 1)
        known = target is not None and target.class_name != UNNAMED
        self._kind.setText(fill(self.tr("a {kind}"), kind=visible(target.class_name, 40))
                           if target is not None and known else "")

    def _show_empty(self, state: State | None) -> None:
        working = state.working if state is not None else ""
        failure = state.failure if state is not None else ""
        if failure:
            said = sentence_of(failure)
            words = visible(said[:1].upper() + said[1:], 600) + ("" if said.endswith(".") else ".")
        elif working:
            words = {READING: self.tr("Reading the model…"), BUILDING: self.tr("Your code builds the model…")}.get(
                working, self.tr("Looking what fits…"))
        else:
            words = self.tr("What would torch say if this file were loaded into a model? The model can be another "
                            "checkpoint, a saved list of names and shapes, or built by your own code.")
        self._about.setText(words)
        self._about.setProperty("role", "wrong" if failure else "soft")
        self._about.style().unpolish(self._about)
        self._about.style().polish(self._about)
        self._bar.setVisible(bool(working))
        self._bar.show_share(0, 0)
        self._stop.setVisible(bool(working))
        self._begin.setVisible(not working)
        printed = state.printed if state is not None and failure else ""
        self._printed.setVisible(bool(printed))
        self._printed.setPlainText("\n".join([visible(line, 2000) for line in printed.splitlines()]))

    def _show_rehearsal(self, state: State, rehearsal: Rehearsal) -> None:
        strict = self.strict.isChecked()
        loads = rehearsal.loads if strict else rehearsal.loads_loosely
        good = loads and (rehearsal.matched or not rehearsal.wanted)
        self._sign.setPixmap(icons.icon("check" if good else "error", self._theme.tokens[
            "diff-added" if good else "error"]).pixmap(QSize(16, 16), self.devicePixelRatioF()))
        self._verdict.setText(verdict_words(rehearsal, strict))
        remarks = "; ".join(state.target.remarks) if state.target is not None else ""
        self._counts.setText(visible("; ".join([text for text in (count_words(rehearsal), remarks) if text]), 600))
        self._counts.setToolTip(plain_tip(visible(remarks, 2000)))
        self._model.show(rehearsal.rows, self.only.isChecked())
        raised = not loads
        self._words = (f"{rehearsal.error}: " if raised else "") + (rehearsal.strict if strict else rehearsal.loose)
        text = "\n".join([visible(line.replace("\t", "    "), LONGEST) for line in self._words.split("\n")])
        if self._said.toPlainText() != text:
            self._said.setPlainText(text)
        looking = state.working == "looking"
        none = "" if rehearsal.loads else self.tr("Looking for repairs…") if looking else \
            self.tr("Nothing was found that would make it fit better.")
        if rehearsal.loads:
            none = self.tr("There is nothing to repair.")
        self.cards.show_repairs(outcome_of(rehearsal), [] if looking else state.repairs, none)
        self.cards.setEnabled(not looking)

    def _recolor(self) -> None:
        self._model.recolor()
        self.refresh()

    # What a person does

    def _on_part(self, place: int) -> None:
        document = self._session.current
        state = self._rehearsing.state(document)
        if document is not None and state is not None and state.target is not None:
            self._rehearsing.choose_part(document, state.target.parts[place])

    def _on_repair(self, repair: Repair) -> None:
        if self._session.current is not None:
            self._rehearsing.repair(self._session.current, repair)

    def _on_filling(self, filling: Filling) -> None:
        self._rehearsing.set_filling(filling)

    def _on_stop(self) -> None:
        if self._session.current is not None:
            self._rehearsing.stop(self._session.current)

    def _on_copy(self) -> None:
        copy(self._session, self._words)

    def _on_row(self, index: QModelIndex) -> None:
        """Show in the tree what the row has of the file."""
        document = self._session.current
        given = self._model.rows[index.row()].given if index.isValid() else None
        if document is not None and document.shown is not None and given is not None:
            self._session.reveal(document, document.shown.arrangement.tree.find((given.key,)))

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column in (MODEL_SHAPE, FILE_SHAPE):
            self.table.setColumnHidden(column, event.size().width() < NARROW)
        self.table.setColumnHidden(NOTE, event.size().width() < NARROW)


def _called(state: State) -> str:
    """What a model is called on its button."""
    choice = state.choice
    if choice.factory:
        return visible(choice.factory, 40)
    return visible(os.path.basename(choice.path.rstrip("/\\")) or choice.path, 40)


