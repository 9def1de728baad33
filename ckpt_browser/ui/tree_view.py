"""The checkpoint as a tree on screen: columns, opening rows in steps, sorting by header clicks."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from ..workspace.arrangement import TOP, Arrangement
from ..workspace.cells import Column
from .expander import Expander
from .first_levels import first_rows
from .name_column import READABLE, NameColumn
from .theme import Theme
from .tree_model import Index, TreeModel, depth_of

WIDTHS = {Column.NAME: 300, Column.LAYER: 174, Column.SHAPE: 132, Column.DTYPE: 86, Column.ELEMENTS: 98,
          Column.NBYTES: 84, Column.DEVICE: 64}

SCREENS = 1.5
"""Screens that a newly opened file may fill by itself."""

OPEN_FOR_FILTER = 1200
"""Rows that are opened so that one sees what a filter found."""

LEAST_ROOM = 20

PADDING = 8
"""Pixels added to a line of text to make a comfortable row."""


class RowHeight(QStyledItemDelegate):
    """Makes all rows equally high; Qt asks once."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), option.fontMetrics.height() + PADDING)


class CheckpointTree(QTreeView):
    """The tree of one file.

    Signals:
        picked: another row became the current one; -1 for none.
        sort_asked: (column or -1, descending) after a click on the header.
        painted: the first rows are on screen.
        escaped: Esc was pressed.
    """

    picked = Signal(int)
    sort_asked = Signal(int, bool)
    painted = Signal()
    escaped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = TreeModel(theme.tokens, self)
        self._announced = False
        self._restoring = False
        self._opened: set[int] = set()
        self.setModel(self._model)
        self.setItemDelegate(RowHeight(self))
        self._expander = Expander(self, self._model)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setAllColumnsShowFocus(True)
        self.setAnimated(False)
        self.setIconSize(QSize(16, 16))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Checkpoint"))
        self._set_up_header()
        self._names = NameColumn(self)
        self._wanted = -1
        self._expander.done.connect(self._on_opened_all)
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)
        self.selectionModel().currentChanged.connect(self._on_current)
        theme.changed.connect(self._recolor)

    def show_rows(self, arrangement: Arrangement, matches: tuple[int, ...] | None, row: int) -> None:
        """Show other rows; what was open stays open where it is still there."""
        before = self._model.arrangement
        same = before is not None and before.tree is arrangement.tree
        self._expander.stop()
        self._restoring = True
        self._model.show(arrangement)
        self.setRootIsDecorated(True)
        if matches is not None:
            self._expander.open_below(arrangement.children(TOP), OPEN_FOR_FILTER)
        elif same:
            self._expander.open_rows(sorted(self._opened))
        else:
            self._opened.clear()
            self._names.start()
            self._expander.open_rows(first_rows(arrangement, self._room()))
        self._restoring = False
        self._wanted = row if self.reveal(row) else -1
        if self._wanted < 0:
            self.scrollToTop()

    def reveal(self, row: int) -> bool:
        """Make a row the current one, open what is above it, and scroll to it; False where it is not shown."""
        index = self._model.index_of(row)
        if index.isValid():
            self.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows)
            self.scrollTo(index)
        return index.isValid()

    def scrollTo(self, index: Index, hint: QTreeView.ScrollHint = QTreeView.ScrollHint.EnsureVisible) -> None:
        """Show the row, and where it lies deep also its name."""
        super().scrollTo(index, hint)
        bar = self.horizontalScrollBar()
        start = self.visualRect(self._model.index_of(self._model.row(index))).left() if bar.maximum() else 0
        if start < 0 or start > self.viewport().width() - READABLE:
            bar.setValue(bar.value() + start - self.viewport().width() // 4)

    def release(self) -> None:
        """Let go of the rows; the next ones count as new."""
        self._announced = False
        self._expander.stop()
        self._restoring = True
        self._model.show(None)

    def row_at(self, point: QPoint) -> int:
        """The row under a point, or -1."""
        index = self.indexAt(point)
        return index.internalId() if index.isValid() else -1

    @property
    def expanding(self) -> bool:
        """True while rows are still being opened."""
        return self._expander.running

    # Qt overrides: opening everything at once would hold up the window for seconds

    def expandAll(self) -> None:
        """Open all rows, in steps."""
        arrangement = self._model.arrangement
        if arrangement is not None:
            self._expander.open_below(arrangement.children(TOP))

    def expandRecursively(self, index: Index, depth: int = -1) -> None:
        """Open a row and all below it, in steps."""
        if index.isValid():
            self._expander.open_below([index.internalId()])

    def expandToDepth(self, depth: int) -> None:
        """Open all rows down to ``depth`` (0 opens the top rows), in steps."""
        arrangement = self._model.arrangement
        if arrangement is not None:
            self.collapseAll()
            self._expander.open_below(arrangement.children(TOP), depth=depth)

    def collapseAll(self) -> None:
        self._expander.stop()
        self._opened.clear()
        blocked = self.blockSignals(True)
        super().collapseAll()
        self.blockSignals(blocked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Asterisk:
            self.expandRecursively(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._names.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._mark_current()
        if not self._announced and self._model.arrangement is not None:
            self._announced = True
            self.painted.emit()

    # Details

    def _mark_current(self) -> None:
        """A frame around the current row while the keyboard is here."""
        place = self.visualRect(self.currentIndex())
        if self.hasFocus() and place.isValid():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(self._theme.tokens["accent"]))
            painter.drawRect(0, place.top(), self.viewport().width() - 1, place.height() - 1)
            painter.end()

    def _set_up_header(self) -> None:
        header = self.header()
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        header.setStretchLastSection(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setHighlightSections(False)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setMinimumSectionSize(40)
        for column, width in WIDTHS.items():
            header.resizeSection(column, width)
        header.sortIndicatorChanged.connect(self._on_sort)

    def _room(self) -> int:
        """Rows that a newly opened file may show."""
        height = self.fontMetrics().height() + PADDING
        return max(LEAST_ROOM, int(SCREENS * self.viewport().height() / height))

    def _on_opened_all(self) -> None:
        """Rows that were opened above the wanted one have moved it."""
        if self._wanted >= 0 and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
        self._wanted = -1

    def _on_sort(self, column: int, order: Qt.SortOrder) -> None:
        self.sort_asked.emit(column, order == Qt.SortOrder.DescendingOrder)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not self._restoring:
            arrangement = self._model.arrangement
            row = current.internalId() if current.isValid() else -1
            self.picked.emit(-1 if arrangement is None or arrangement.is_range(row) else row)

    def _on_expanded(self, index: QModelIndex) -> None:
        arrangement = self._model.arrangement
        if arrangement is None:
            return
        row = index.internalId()
        if arrangement.keep is None and not arrangement.is_range(row):
            self._opened.add(row)
        self._names.reach(depth_of(arrangement, row))
        if not self._restoring and not self._expander.running:
            self._open_chain(arrangement, row)

    def _on_collapsed(self, index: QModelIndex) -> None:
        if self._model.arrangement is not None and self._model.arrangement.keep is None:
            self._opened.discard(index.internalId())

    def _open_chain(self, arrangement: Arrangement, row: int) -> None:
        """A row with a single child below opens that one too: a person wants to see where it leads."""
        children = arrangement.children(row)
        if len(children) == 1 and arrangement.has_children(children[0]):
            self.expand(self._model.index_of(children[0]))

    def _recolor(self) -> None:
        self._model.recolor(self._theme.tokens)
        self.viewport().update()
