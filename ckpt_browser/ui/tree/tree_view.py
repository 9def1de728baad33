"""The checkpoint as a tree on screen: columns, opening rows in steps, sorting by header clicks."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QTreeView, QWidget

from ...workspace.looking.knowledge import Known
from ...workspace.rows.arranged import TOP
from ...workspace.rows.arrangement import Arrangement
from ...workspace.rows.carrying import Carrier
from ...workspace.rows.cells import Column, known_of
from ...workspace.rows.marks import Marks
from ..widgets.theme import Theme
from .absent_rows import AbsentRows
from .even_rows import PADDING
from .first_levels import first_rows
from .name_column import READABLE
from .row_dragging import RowDragging
from .row_field import AlarmDelegate, NameDelegate, RowDelegate
from .rows_model import Index
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
        offered: (field) a name or value was typed.
        edit_asked: (row, column) was clicked twice.
        numbers_wanted: rows were painted whose only number is not known yet.
    """

    offered = Signal(object)
    edit_asked = Signal(int, int)
    numbers_wanted = Signal()

    def __init__(self, theme: Theme, opened: set[int], parent: QWidget | None = None) -> None:
        super().__init__(theme, opened, parent)
        self._model = TreeModel(theme.tokens, self)
        self._delegates = NameDelegate(theme, self), RowDelegate(theme, self), AlarmDelegate(theme, self)
        for delegate in self._delegates:
            delegate.offered.connect(self.offered)
        self._set_up(self._model, set_up_header)
        self.setItemDelegate(self._delegates[1])
        self.setItemDelegateForColumn(Column.NAME, self._delegates[0])
        self.setItemDelegateForColumn(Column.NAN, self._delegates[2])
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setAccessibleName(self.tr("Checkpoint"))
        self._wanted = self._anchor = -1
        self._absent = AbsentRows()
        self._expander.done.connect(self._on_opened_all)

    def show_rows(self, arrangement: Arrangement, matches: tuple[int, ...] | None, row: int,
                  marks: Marks | None = None) -> None:
        """Show other rows; what was open stays open where it is still there."""
        before = self._model.arrangement
        same = before is not None and before.tree is arrangement.tree
        self._expander.stop()
        self._restoring = True
        self._model.show(arrangement, marks)
        self.setRootIsDecorated(True)
        if not same:
            self._opened.clear()
            self._absent.forget()
        if matches is not None:
            self._expander.open_below(arrangement.children(TOP), OPEN_FOR_FILTER)
        elif same:
            self._expander.open_rows(sorted(self._opened))
        else:
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
            with self._keyboard_kept():
                self._model.show(arrangement, marks)
            went = {old: self._carried(before, carrier, old) for old in self._opened}
            # One that became the top (0) has no row of its own for the while either.
            back, top = self._absent.come_back(arrangement)
            self._absent.keep(before, [old for old, new in went.items() if new <= 0], scrolled)
            self._opened.clear()
            self._expander.open_rows(sorted({*(new for new in went.values() if new >= 0), *back}))
            self._anchor = top if top >= 0 else self._carried(before, carrier, scrolled)
        self._pick(row, rows)
        self._restoring = False
        self._wanted = row
        self._settle()
        self.viewport().update()

    @contextmanager
    def _keyboard_kept(self) -> Iterator[None]:
        """A field in a row goes with the rows, and takes the keyboard to wherever comes next."""
        focus = self.window().focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        yield
        if inside:
            self.setFocus()

    def _carried(self, before: Arrangement, carrier: Carrier, row: int) -> int:
        """Where a row went; a range is known by its first row."""
        if row < 0 or not before.is_range(row):
            return carrier.row(row)
        arrangement = self._model.arrangement
        first = carrier.row(before.ends(row)[0])
        assert arrangement is not None
        above = arrangement.parent(first) if first >= 0 else TOP
        return above if above != TOP and arrangement.is_range(above) else -1

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

    # Qt overrides

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        arrangement = self._model.arrangement
        if (index.isValid() and arrangement is not None and event.button() == Qt.MouseButton.LeftButton
                and index.column() in (Column.NAME, Column.LAYER) and not arrangement.is_range(index.internalId())
                and self.visualRect(index).contains(event.position().toPoint())):
            self.edit_asked.emit(index.internalId(), index.column())
        else:
            super().mouseDoubleClickEvent(event)

    # Details

    def _paint_rows(self, event: QPaintEvent) -> None:
        super()._paint_rows(event)
        arrangement = self._model.arrangement
        if arrangement is not None and arrangement.singles is not None and arrangement.singles.wanted:
            self.numbers_wanted.emit()

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
