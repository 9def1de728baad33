"""Any tree of arranged rows on screen: opened in steps, selected, sorted by its header, with names that can be read."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QHeaderView, QTreeView, QWidget

from ...workspace.rows.arranged import TOP, Arranged
from ..access.text_size import follow_font, scaled
from ..widgets.theme import Theme
from .expander import Expander
from .name_column import NameColumn
from .row_selection import rows_in, selection_of
from .rows_model import Index, RowsModel, depth_of


class RowsView(QTreeView):
    """A tree of rows; what they are is said by its model.

    Signals:
        picked: (current row or -1, selected rows) when they change.
        sort_asked: (column or -1, descending) after a click on the header.
        painted: the first rows are on screen.
        escaped: Esc was pressed.
    """

    picked = Signal(int, object)
    sort_asked = Signal(int, bool)
    painted = Signal()
    escaped = Signal()

    def __init__(self, theme: Theme, opened: set[int], parent: QWidget | None) -> None:
        """``opened``: the rows that stand open where no filter opens others; kept up to date for whoever gave it."""
        super().__init__(parent)
        self._theme = theme
        self._opened = opened
        self._announced = self._restoring = False

    def _set_up(self, model: RowsModel, set_up_header: Callable[[QHeaderView], None]) -> None:
        """Show what a model has from now on."""
        self._rows = model
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._expander = Expander(self, model)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # the ends of long names tell them apart
        self.setAlternatingRowColors(True)
        self.setAllColumnsShowFocus(True)
        self.setAnimated(False)
        follow_font(self, lambda: self.setIconSize(QSize(scaled(16), scaled(16))))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        set_up_header(self.header())
        self._names = NameColumn(self)
        self.header().sortIndicatorChanged.connect(self._on_sort)
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)
        self.selectionModel().currentChanged.connect(self._on_picked)
        self.selectionModel().selectionChanged.connect(self._on_picked)
        self._theme.changed.connect(self._recolor)

    @property
    def expanding(self) -> bool:
        """True while rows are still being opened."""
        return self._expander.running

    @property
    def current_row(self) -> int:
        """The current row, or ``TOP``."""
        return self._rows.row(self.currentIndex())

    def reveal(self, row: int) -> bool:
        """Make a row the current one, open what is above it, and scroll to it; False where it is not shown."""
        index = self._rows.index_of(row)
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
            self.scrollTo(index)
        return index.isValid()

    def fit_names(self) -> None:
        """Give the names the room that other columns leave."""
        self._names.fit()

    # Qt overrides: opening everything at once would hold up the window for seconds

    def expandAll(self) -> None:
        """Open all rows, in steps."""
        arrangement = self._rows.arrangement
        if arrangement is not None:
            self._expander.open_below(arrangement.children(TOP))

    def expandRecursively(self, index: Index, depth: int = -1) -> None:
        """Open a row and all below it, in steps."""
        if index.isValid():
            self._expander.open_below([index.internalId()])

    def expandToDepth(self, depth: int) -> None:
        """Open all rows down to ``depth`` (0 opens the top rows), in steps."""
        arrangement = self._rows.arrangement
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
        self._paint_rows(event)
        self._mark_current()
        if not self._announced and self._rows.arrangement is not None:
            self._announced = True
            self.painted.emit()

    # Details

    def _paint_rows(self, event: QPaintEvent) -> None:
        super().paintEvent(event)

    def _mark_current(self) -> None:
        """A frame around the current row while the keyboard is here."""
        place = self.visualRect(self.currentIndex())
        if self.hasFocus() and place.isValid():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(self._theme.tokens["accent"]))
            painter.drawRect(0, place.top(), self.viewport().width() - 1, place.height() - 1)
            painter.end()

    def _pick(self, row: int, rows: tuple[int, ...]) -> bool:
        """Make a row the current one, and select some; False where it is not shown, and nothing changes."""
        flag = QItemSelectionModel.SelectionFlag
        model, arrangement = self.selectionModel(), self._rows.arrangement
        index = self._rows.index_of(row)
        if arrangement is None or not index.isValid():
            return False
        if self.currentIndex() != index:
            model.setCurrentIndex(index, flag.NoUpdate)
        model.select(selection_of(self._rows, arrangement, rows) if len(rows) > 1 else QItemSelection(index, index),
                     flag.ClearAndSelect | flag.Rows)
        return True

    def _open_chain(self, arrangement: Arranged, row: int) -> None:
        """A row with a single child below opens that one too: a person wants to see where it leads."""
        children = arrangement.children(row)
        if len(children) == 1 and arrangement.has_children(children[0]):
            self.expand(self._rows.index_of(children[0]))

    def _reach(self, arrangement: Arranged, row: int) -> None:
        """Names of rows as deep as this one can be read from now on."""
        self._names.reach(depth_of(arrangement, row))

    def _on_sort(self, column: int, order: Qt.SortOrder) -> None:
        self.sort_asked.emit(column, order == Qt.SortOrder.DescendingOrder)

    def _on_picked(self) -> None:
        arrangement = self._rows.arrangement
        if self._restoring:
            return
        if arrangement is None:
            self.picked.emit(-1, ())
            return
        row = self.current_row
        self.picked.emit(-1 if row != TOP and arrangement.is_range(row) else row,
                         rows_in(arrangement, self.selectionModel().selection()))

    def _on_expanded(self, index: QModelIndex) -> None:
        arrangement = self._rows.arrangement
        if arrangement is None:
            return
        row = index.internalId()
        if arrangement.keep is None:
            self._opened.add(row)
        self._reach(arrangement, row)
        if not self._restoring and not self._expander.running:
            self._open_chain(arrangement, row)

    def _on_collapsed(self, index: QModelIndex) -> None:
        if self._rows.arrangement is not None and self._rows.arrangement.keep is None:
            self._opened.discard(index.internalId())

    def _recolor(self) -> None:
        self._rows.recolor(self._theme.tokens)
        self.viewport().update()
