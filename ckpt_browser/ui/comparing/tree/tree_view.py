"""A comparison as a tree on screen."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from ....workspace.comparing.keeping import DiffCarrier
from ....workspace.comparing.rows.marks import DIFFERS, count_of
from ....workspace.comparing.rows.rows import GROUP
from ....workspace.comparing.rows.showing import DiffArrangement
from ....workspace.rows.arranged import TOP
from ...access.text_size import follow_font, scaled
from ...session.jobs import Jobs
from ...tree.expander import Expander
from ...tree.name_column import NameColumn
from ...tree.row_selection import rows_in, selection_of
from ...tree.rows_model import Index, depth_of
from ...widgets.theme import Theme
from .tree_header import set_up_header
from .tree_model import DiffModel

PADDING = 8
"""Pixels added to a line of text to make a comfortable row."""
FEW = 3
"""Suggestions that are shown at once; a line above the tree asks about each in any case."""
OPEN_AT_ONCE = 400
"""Rows that a new comparison may open by itself, on the way to what differs."""


class DiffTree(QTreeView):
    """The tree of one comparison.

    Signals:
        picked: (current row or -1, selected rows) when they change.
        sort_asked: (column or -1, descending) after a click on the header.
        painted: the first rows are on screen.
        escaped: Esc was pressed.
        stepped: (backwards) the next difference is wanted, or the one before.
        confirmed, denied: the selected pair belongs together, or does not.
    """

    picked = Signal(int, object)
    sort_asked = Signal(int, bool)
    painted = Signal()
    escaped = Signal()
    stepped = Signal(bool)
    confirmed = Signal()
    denied = Signal()

    def __init__(self, theme: Theme, jobs: Jobs, opened: set[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("diffTree")
        self._hold = jobs.held_back
        self.setAccessibleName(self.tr("Comparison"))
        self._theme = theme
        self._model = DiffModel(theme.tokens, self)
        self._opened = opened
        self._announced = self._restoring = False
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._expander = Expander(self, self._model)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setAllColumnsShowFocus(True)
        self.setAnimated(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        follow_font(self, lambda: self.setIconSize(QSize(scaled(16), scaled(16))))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        set_up_header(self.header())
        self._names = NameColumn(self)
        self.header().sortIndicatorChanged.connect(self._on_sort)
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)
        self.selectionModel().currentChanged.connect(self._on_picked)
        self.selectionModel().selectionChanged.connect(self._on_picked)
        theme.changed.connect(self._recolor)

    @property
    def model_(self) -> DiffModel:
        """What it shows, by its own type."""
        return self._model

    @property
    def expanding(self) -> bool:
        """True while rows are still being opened."""
        return self._expander.running

    def show_rows(self, arrangement: DiffArrangement, carrier: DiffCarrier | None, rows: tuple[int, ...]) -> None:
        """Show other rows, with those open that stood open, and some of them selected.

        Args:
            carrier: where the rows before went; None where they are the same rows, or there were none.
            rows: the rows to be selected, the current one first.
        """
        before = self._model.arrangement
        scrolled = self._carried(carrier, self._top_row())
        if carrier is not None:
            opened = {new for old in self._opened if (new := carrier.row(old)) >= 0}
            self._opened.clear()
            self._opened.update(opened)
        self._restoring = True
        self._expander.stop()
        self._model.show(arrangement)
        if before is None:
            self._names.start()
            self._opened.update(_ways_to_differences(arrangement))
        self._expander.open_rows(sorted(self._opened) if arrangement.keep is None else
                                 self._found(arrangement, self._opened))
        self._pick(rows)
        anchor = self._model.index_of(scrolled)
        if before is not None and _order(before) != _order(arrangement):
            self.scrollToTop()  # whoever sorts wants to see what comes first
        elif anchor.isValid():
            super().scrollTo(anchor, QTreeView.ScrollHint.PositionAtTop)
        self._restoring = False
        self.viewport().update()

    def reveal(self, row: int) -> bool:
        """Make a row the current one, open what is above it, and scroll to it; False where it is not shown."""
        index = self._model.index_of(row)
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
            self.scrollTo(index)
        return index.isValid()

    def select_rows(self, rows: tuple[int, ...]) -> None:
        """Select some rows without telling anybody; the first one becomes the current one."""
        self._restoring = True
        self._pick(rows)
        self._restoring = False

    def bring_back(self, opened: Sequence[int], top: int) -> None:
        """Open just these rows where no filter opens others, and let a row be the first in sight."""
        arrangement = self._model.arrangement
        if arrangement is not None and arrangement.keep is None:
            self._restoring = True
            self.collapseAll()
            self._opened.update(opened)
            self._expander.open_rows(list(opened))
            self._restoring = False
        anchor = self._model.index_of(top)
        if anchor.isValid():
            super().scrollTo(anchor, QTreeView.ScrollHint.PositionAtTop)

    @property
    def first_row(self) -> int:
        """The row that stands highest on screen where the view is scrolled, else -1."""
        return self._top_row()

    @property
    def current_row(self) -> int:
        """The current row, or ``TOP``."""
        return self._model.row(self.currentIndex())

    def fit_names(self) -> None:
        """Give the names the room that other columns leave."""
        self._names.fit()

    def release(self) -> None:
        """Let go of the rows."""
        self._expander.stop()
        self._restoring = True
        self._model.show(None)

    # Qt overrides: opening everything at once would hold up the window for seconds

    def expandAll(self) -> None:
        """Open all rows, in steps."""
        if self._model.arrangement is not None:
            self._expander.open_below(self._model.arrangement.children(TOP))

    def expandRecursively(self, index: Index, depth: int = -1) -> None:
        """Open a row and all below it, in steps."""
        if index.isValid():
            self._expander.open_below([index.internalId()])

    def collapseAll(self) -> None:
        self._expander.stop()
        self._opened.clear()
        blocked = self.blockSignals(True)
        super().collapseAll()
        self.blockSignals(blocked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.key() == Qt.Key.Key_Asterisk:
            self.expandRecursively(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif plain and event.key() in (Qt.Key.Key_N, Qt.Key.Key_P):
            self.stepped.emit(event.key() == Qt.Key.Key_P)
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        elif plain and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.denied.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.currentIndex().isValid():
            super().focusInEvent(event)
        else:  # Qt would make the first row the current one, which nobody chose
            QAbstractScrollArea.focusInEvent(self, event)
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._names.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with self._hold():
            super().paintEvent(event)
        self._paint_emptiness()
        place = self.visualRect(self.currentIndex())
        if self.hasFocus() and place.isValid():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(self._theme.tokens["accent"]))
            painter.drawRect(0, place.top(), self.viewport().width() - 1, place.height() - 1)
            painter.end()
        if not self._announced and self._model.arrangement is not None:
            self._announced = True
            self.painted.emit()

    # Details

    def _paint_emptiness(self) -> None:
        """Say why there is no row where filters leave none."""
        arrangement = self._model.arrangement
        if arrangement is None or arrangement.keep is None or self._model.rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(self._theme.tokens["soft"]))
        painter.drawText(self.viewport().rect().adjusted(20, 20, -20, -20),
                         Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap,
                         self.emptiness)
        painter.end()

    @property
    def emptiness(self) -> str:
        """Why there is no row."""
        return self.tr("No row is left: the filters above leave out all of them. Esc takes them away.")

    @staticmethod
    def _carried(carrier: DiffCarrier | None, row: int) -> int:
        return carrier.row(row) if carrier is not None and row >= 0 else row

    def _top_row(self) -> int:
        """The row that stands highest on screen, where the view is scrolled at all; else -1."""
        index = self.indexAt(self.viewport().rect().topLeft())
        return index.internalId() if index.isValid() and self.verticalScrollBar().value() else -1

    @staticmethod
    def _found(arrangement: DiffArrangement, opened: set[int]) -> list[int]:
        """Rows to be opened so that one sees what filters keep."""
        found: list[int] = []
        waiting = list(reversed(arrangement.children(TOP)))
        shown = len(waiting)
        searched = bool(arrangement.request.filter or arrangement.request.marks)
        while waiting:
            row = waiting.pop()
            if not arrangement.has_children(row):
                continue
            below = arrangement.children(row)
            if row in opened or (shown < OPEN_AT_ONCE and (searched or _differs(arrangement, row))):
                shown += len(below)
                found.append(row)
                waiting += reversed(below)
        return found

    def _pick(self, rows: tuple[int, ...]) -> None:
        arrangement = self._model.arrangement
        index = self._model.index_of(rows[0]) if rows else QModelIndex()
        if arrangement is None or not index.isValid():
            self.selectionModel().clear()
            return
        flag = QItemSelectionModel.SelectionFlag
        model = self.selectionModel()
        if self.currentIndex() != index:
            model.setCurrentIndex(index, flag.NoUpdate)
        model.select(selection_of(self._model, arrangement, rows) if len(rows) > 1 else QItemSelection(index, index),
                     flag.ClearAndSelect | flag.Rows)

    def _on_sort(self, column: int, order: Qt.SortOrder) -> None:
        self.sort_asked.emit(column, order == Qt.SortOrder.DescendingOrder)

    def _on_picked(self) -> None:
        arrangement = self._model.arrangement
        if self._restoring or arrangement is None:
            return
        row = self.current_row
        self.picked.emit(-1 if row != TOP and arrangement.is_range(row) else row,
                         rows_in(arrangement, self.selectionModel().selection()))

    def _on_expanded(self, index: QModelIndex) -> None:
        arrangement = self._model.arrangement
        if arrangement is None:
            return
        row = index.internalId()
        if arrangement.keep is None:
            self._opened.add(row)
        if arrangement.keep is None:  # filters open and close much: columns that grow with them push others away
            self._names.reach(depth_of(arrangement, row))
        if not self._restoring and not self._expander.running:
            children = arrangement.children(row)
            if len(children) == 1 and arrangement.has_children(children[0]):
                self.expand(self._model.index_of(children[0]))

    def _on_collapsed(self, index: QModelIndex) -> None:
        if self._model.arrangement is not None and self._model.arrangement.keep is None:
            self._opened.discard(index.internalId())

    def _recolor(self) -> None:
        self._model.recolor(self._theme.tokens)
        self.viewport().update()


class _Delegate(QStyledItemDelegate):
    """Makes all rows equally high."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), option.fontMetrics.height() + PADDING)


def _differs(arrangement: DiffArrangement, row: int) -> bool:
    """Whether something below a group, or a range of rows, differs."""
    rows = arrangement.tree
    return arrangement.is_range(row) or (rows.kind[row] == GROUP and count_of(rows.packed(row), DIFFERS) > 0)


def _order(arrangement: DiffArrangement) -> tuple[object, ...]:
    return arrangement.request.column, arrangement.request.descending, arrangement.request.natural


def _ways_to_differences(arrangement: DiffArrangement) -> set[int]:
    """Rows to be opened at first: those above differences, level by level, as long as they fit."""
    rows = arrangement.tree
    level = list(arrangement.children(TOP))
    found: set[int] = set()
    shown = len(level)
    while level:
        following: list[int] = []
        for row in level:
            if not arrangement.has_children(row) or arrangement.is_range(row):
                continue
            below = arrangement.children(row)
            alone = len(level) == 1
            if not alone and not _differs(arrangement, row) \
                    and (row != rows.suggested or len(below) > FEW):
                continue
            if shown + len(below) > OPEN_AT_ONCE and not alone:
                continue
            found.add(row)
            shown += len(below)
            following += below
        level = following
    return found
