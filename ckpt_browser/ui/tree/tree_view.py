"""The checkpoint as a tree on screen: columns, opening rows in steps, sorting by header clicks."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QTreeView, QWidget

from ...workspace.looking.knowledge import Known
from ...workspace.rows.arranged import TOP
from ...workspace.rows.arrangement import Arrangement
from ...workspace.rows.carrying import Carrier
from ...workspace.rows.cells import Column, known_of
from ...workspace.rows.marks import Marks
from ..access.text_size import follow_font, scaled
from ..widgets.theme import Theme
from .expander import Expander
from .first_levels import first_rows
from .name_column import READABLE, NameColumn
from .row_dragging import RowDragging
from .row_field import PADDING, AlarmDelegate, NameDelegate, RowDelegate
from .row_selection import rows_in, selection_of
from .rows_model import Index, depth_of
from .tree_header import set_up_header
from .tree_model import TreeModel

SCREENS = 1.5
"""Screens that a newly opened file may fill by itself."""

OPEN_FOR_FILTER = 1200
"""Rows that are opened so that one sees what a filter found."""

LEAST_ROOM = 20


class CheckpointTree(RowDragging):
    """The tree of one file.

    Signals:
        picked: (current row or -1, selected rows) when they change.
        sort_asked: (column or -1, descending) after a click on the header.
        painted: the first rows are on screen.
        escaped: Esc was pressed.
        offered: (field) a name or value was typed.
        edit_asked: (row, column) was clicked twice.
    """

    picked = Signal(int, object)
    sort_asked = Signal(int, bool)
    painted = Signal()
    escaped = Signal()
    offered = Signal(object)
    edit_asked = Signal(int, int)

    def __init__(self, theme: Theme, opened: set[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = TreeModel(theme.tokens, self)
        self._announced = False
        self._restoring = False
        self._opened = opened
        self._delegates = NameDelegate(theme, self), RowDelegate(theme, self), AlarmDelegate(theme, self)
        for delegate in self._delegates:
            delegate.offered.connect(self.offered)
        self.setModel(self._model)
        self.setItemDelegate(self._delegates[1])
        self.setItemDelegateForColumn(Column.NAME, self._delegates[0])
        self.setItemDelegateForColumn(Column.NAN, self._delegates[2])
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self._expander = Expander(self, self._model)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # the ends of long names tell them apart
        self.setAlternatingRowColors(True)
        self.setAllColumnsShowFocus(True)
        self.setAnimated(False)
        follow_font(self, lambda: self.setIconSize(QSize(scaled(16), scaled(16))))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Checkpoint"))
        set_up_header(self.header())
        self.header().sortIndicatorChanged.connect(self._on_sort)
        self._names = NameColumn(self)
        self._wanted = self._anchor = -1
        self._expander.done.connect(self._on_opened_all)
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)
        self.selectionModel().currentChanged.connect(self._on_picked)
        self.selectionModel().selectionChanged.connect(self._on_picked)
        theme.changed.connect(self._recolor)

    def show_rows(self, arrangement: Arrangement, matches: tuple[int, ...] | None, row: int,
                  marks: Marks | None = None) -> None:
        """Show other rows; what was open stays open where it is still there."""
        before = self._model.arrangement
        same = before is not None and before.tree is arrangement.tree
        self._expander.stop()
        self._restoring = True
        self._model.show(arrangement, marks)
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
        self._anchor = -1
        self._wanted = row if self.reveal(row) else -1
        if self._wanted < 0:
            self.scrollToTop()

    def show_edited(self, arrangement: Arrangement, carrier: Carrier, row: int, rows: tuple[int, ...],
                    marks: Marks) -> None:
        """Show the rows after an edit, as far as they are still there just as they were."""
        before = self._model.arrangement
        assert before is not None
        scrolled = self._model.row(self.indexAt(QPoint(0, 1)))
        self._restoring = True
        if carrier.unmoved and before.same_rows(arrangement):
            self._model.say_anew(arrangement, marks)
        else:
            self._expander.stop()
            self._model.show(arrangement, marks)
            opened = sorted({new for old in self._opened if (new := self._carried(before, carrier, old)) >= 0})
            self._opened.clear()
            self._expander.open_rows(opened)
            self._anchor = self._carried(before, carrier, scrolled)
        self._pick(row, rows)
        self._restoring = False
        self._wanted = row
        self._settle()
        self.viewport().update()

    def _carried(self, before: Arrangement, carrier: Carrier, row: int) -> int:
        """Where a row went; a range is known by its first row."""
        if row < 0 or not before.is_range(row):
            return carrier.row(row)
        arrangement = self._model.arrangement
        first = carrier.row(before.ends(row)[0])
        assert arrangement is not None
        above = arrangement.parent(first) if first >= 0 else TOP
        return above if above != TOP and arrangement.is_range(above) else -1

    def _pick(self, row: int, rows: tuple[int, ...]) -> None:
        """Make a row the current one, and select some."""
        flag = QItemSelectionModel.SelectionFlag
        model, arrangement = self.selectionModel(), self._model.arrangement
        index = self._model.index_of(row)
        if arrangement is None or not index.isValid():
            return
        if self.currentIndex() != index:
            model.setCurrentIndex(index, flag.NoUpdate)
        model.select(selection_of(self._model, arrangement, rows) if len(rows) > 1 else QItemSelection(index, index),
                     flag.ClearAndSelect | flag.Rows)

    def unpick(self) -> None:
        """Let no row be the current one, nor selected: the file as a whole is meant."""
        self.selectionModel().clear()

    def bring_back(self, opened: list[int] | None, row: int, top: int, rows: tuple[int, ...] = ()) -> None:
        """Open just these rows, or leave all as they are; select one or some, and let another be the first in sight."""
        if opened is not None:
            self.collapseAll()
            self._restoring = True
            self._expander.open_rows(opened)
            self._restoring = False
        self.reveal(row)
        self._pick(row, rows or (row,))
        self._wanted, self._anchor = -1, top
        self._settle()

    @property
    def first_row(self) -> int:
        """The first row in sight, or -1."""
        return self.row_at(QPoint(0, 1))

    @property
    def names_are_set(self) -> bool:
        """Whether a person has set the width of the names."""
        return self._names.touched

    def mark(self, marks: Marks) -> None:
        """Mark other rows as edited."""
        if self._model.arrangement is not None:
            self._model.say_anew(self._model.arrangement, marks)
            self.viewport().update()

    def select_rows(self, rows: tuple[int, ...]) -> None:
        """Select some rows; the first one becomes the current one."""
        self._restoring = True
        self._pick(rows[0], rows)
        self._restoring = False
        self.picked.emit(rows[0], rows)

    def _settle(self) -> None:
        """Scroll back to where the view stood, and on to the current row where that is out of sight."""
        anchor = self._model.index_of(self._anchor)
        if anchor.isValid():
            super().scrollTo(anchor, QTreeView.ScrollHint.PositionAtTop)
        wanted = self._model.index_of(self._wanted)
        if wanted.isValid():
            self.scrollTo(wanted)

    def edit_cell(self, row: int, column: int, text: str) -> None:
        """Open a line in a cell that begins with a text."""
        index = self._model.index_of(row, column)
        if index.isValid():
            self.scrollTo(index)
            for delegate in self._delegates:
                delegate.text = text
            self.edit(index)

    def reveal(self, row: int) -> bool:
        """Make a row the current one, open what is above it, and scroll to it; False where it is not shown."""
        index = self._model.index_of(row)
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
            self.scrollTo(index)
        return index.isValid()

    def scrollTo(self, index: Index, hint: QTreeView.ScrollHint = QTreeView.ScrollHint.EnsureVisible) -> None:
        """Show the row, and where it lies deep also its name."""
        super().scrollTo(index, hint)
        bar = self.horizontalScrollBar()
        start = self.visualRect(self._model.index_of(self._model.row(index))).left() if bar.maximum() else 0
        if start < 0 or start > self.viewport().width() - READABLE:
            bar.setValue(bar.value() + start - self.viewport().width() // 4)

    def known_in_sight(self) -> tuple[Known | None, ...]:
        """What is known of the numbers of each row on screen."""
        arrangement, found = self._model.arrangement, []
        index, bottom = self.indexAt(QPoint(0, 1)), self.viewport().height()
        while arrangement is not None and index.isValid() and self.visualRect(index).top() < bottom:
            row = index.internalId()
            found.append(None if arrangement.is_range(row) else
                         known_of(arrangement.tree, row, arrangement.knowledge))
            index = self.indexBelow(index)
        return tuple(found)

    def fit_names(self) -> None:
        """Give the names the room that other columns leave."""
        self._names.fit()

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
    def shows_something(self) -> bool:
        """True while there are rows."""
        return self._model.arrangement is not None

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

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.currentIndex().isValid():
            super().focusInEvent(event)
        else:  # Qt would make the first row the current one, which nobody chose
            QAbstractScrollArea.focusInEvent(self, event)
            self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        arrangement = self._model.arrangement
        if (index.isValid() and arrangement is not None and event.button() == Qt.MouseButton.LeftButton
                and index.column() in (Column.NAME, Column.LAYER) and not arrangement.is_range(index.internalId())
                and self.visualRect(index).contains(event.position().toPoint())):
            self.edit_asked.emit(index.internalId(), index.column())
        else:
            super().mouseDoubleClickEvent(event)

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

    def _room(self) -> int:
        """Rows that a newly opened file may show."""
        height = self.fontMetrics().height() + PADDING
        return max(LEAST_ROOM, int(SCREENS * self.viewport().height() / height))

    def _on_opened_all(self) -> None:
        """Rows that were opened above the wanted one have moved it."""
        if self._anchor >= 0:
            self._settle()
        elif self._wanted >= 0 and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
        self._wanted = self._anchor = -1

    def _on_sort(self, column: int, order: Qt.SortOrder) -> None:
        self.sort_asked.emit(column, order == Qt.SortOrder.DescendingOrder)

    def _on_picked(self) -> None:
        arrangement = self._model.arrangement
        if self._restoring:
            return
        current = self.currentIndex()
        row = current.internalId() if current.isValid() else -1
        if arrangement is None:
            self.picked.emit(-1, ())
        else:
            rows = rows_in(arrangement, self.selectionModel().selection())
            self.picked.emit(-1 if arrangement.is_range(row) else row, rows)

    def _on_expanded(self, index: QModelIndex) -> None:
        arrangement = self._model.arrangement
        if arrangement is None:
            return
        row = index.internalId()
        if arrangement.keep is None:
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
