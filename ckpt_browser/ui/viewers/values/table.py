"""The grid itself: a table that knows what of it is in sight, and keeps the keys for itself that mean its cells."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ....workspace.looking.windows import Box
from ...access.text_size import follow_font
from .model import ValuesModel
from .painting import paint_cells, paint_grid

PADDING = 8
"""Pixels above and below a number together, and half of those beside it."""
NARROWEST = 5
"""Digits that every column has room for."""

_KEYS = QKeySequence.StandardKey
_OWN = (_KEYS.Copy, _KEYS.Cut, _KEYS.Paste, _KEYS.Delete, _KEYS.SelectAll)
_OWN_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F2)
_BEGINS_NUMBER = frozenset("0123456789+-.−nNiItTfF")


class ValuesTable(QTableView):
    """Shows a sheet.

    Signals:
        looked: (box) other cells are in sight.
        pointed: another cell is the current one, or other cells are selected.
        copied, pasted: the keys for that were pressed.
        refused: a cell was to be edited that cannot be: (reason).
    """

    looked = Signal(object)
    pointed = Signal()
    copied = Signal()
    pasted = Signal()
    refused = Signal(str)

    def __init__(self, model: ValuesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("valuesTable")
        self.setAccessibleName(self.tr("Values"))
        self.fixed = ""
        """Why no cell can be edited, or empty."""
        self._widest = NARROWEST
        self._values = model
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.tell_sight)
        self._points = 0.0
        self.setModel(model)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
                             | QAbstractItemView.EditTrigger.AnyKeyPressed)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(False)
            # A header that knows of a selection asks each cell of a whole row whether it can be selected.
            header.setSelectionModel(QItemSelectionModel(model, header))
            header.setMinimumSectionSize(8)
        follow_font(self, self._size_up)
        self.horizontalScrollBar().valueChanged.connect(self._on_moved)
        self.verticalScrollBar().valueChanged.connect(self._on_moved)
        model.modelReset.connect(self.fit)
        self._wider = QTimer(self)
        self._wider.setSingleShot(True)
        self._wider.timeout.connect(self._widen)

    @property
    def sight(self) -> Box:
        """The cells in sight, as cells of the model."""
        return self._within(self.viewport().rect())

    def _within(self, room: QRect) -> Box:
        """The cells in a part of the viewport."""
        rows, columns = self._values.rowCount(), self._values.columnCount()
        if not rows or not columns or room.isEmpty():
            return Box(0, 0, 0, 0)
        top, left = self.rowAt(room.top()), self.columnAt(room.left())
        if top < 0 or left < 0:
            return Box(0, 0, 0, 0)
        bottom, right = self.rowAt(room.bottom()), self.columnAt(room.right())
        bottom, right = rows - 1 if bottom < 0 else bottom, columns - 1 if right < 0 else right
        return Box(top, left, bottom - top + 1, right - left + 1)

    def _selected_in(self, box: Box) -> frozenset[tuple[int, int]]:
        ranges = self.selectionModel().selection()
        found = [ranges.at(place) for place in range(ranges.size())]
        return frozenset([(row, column) for part in found
                          for row in range(max(part.top(), box.row), min(part.bottom() + 1, box.row + box.height))
                          for column in range(max(part.left(), box.column),
                                              min(part.right() + 1, box.column + box.width))])

    @property
    def selected(self) -> list[Box]:
        """The selected rectangles as cells of the model, the current cell where nothing is selected."""
        ranges = self.selectionModel().selection()
        boxes = [Box(found.top(), found.left(), found.height(), found.width())
                 for found in (ranges.at(place) for place in range(ranges.size()))]
        current = self.currentIndex()
        return boxes or ([Box(current.row(), current.column(), 1, 1)] if current.isValid() else [])

    def _size_up(self) -> None:
        """Write in the size of other texts, in letters that are all as wide."""
        points = QGuiApplication.font().pointSizeF() * 0.95
        if points == self._points:
            return
        self._points = points
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(points)
        self.setFont(font)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + PADDING)
        self.horizontalHeader().setFixedHeight(self.fontMetrics().height() + PADDING)
        self.fit()

    def fit(self) -> None:
        """Columns as wide as the numbers in sight need, for a new sheet or another form."""
        self._widest = NARROWEST
        self._widen()
        last = self._values.headerData(max(self._values.rowCount() - 1, 0), Qt.Orientation.Vertical)
        self.verticalHeader().setFixedWidth(self._pixels(str(last)))

    def go(self, row: int, column: int) -> None:
        """Make a cell of the model the current one, in sight."""
        index = self._values.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def tell_sight(self) -> None:
        """Say once more what is in sight."""
        box = self.sight
        self.looked.emit(self._values.box(*box))

    # What Qt calls

    def edit(self, index: QModelIndex | QPersistentModelIndex,  # type: ignore[override]
             trigger: QAbstractItemView.EditTrigger = QAbstractItemView.EditTrigger.AllEditTriggers,
             event: QEvent | None = None) -> bool:
        wanted = trigger in (QAbstractItemView.EditTrigger.DoubleClicked,
                             QAbstractItemView.EditTrigger.EditKeyPressed, QAbstractItemView.EditTrigger.AnyKeyPressed)
        if self.fixed and wanted:
            self.refused.emit(self.fixed)
            return False
        return bool(super().edit(index, trigger, event or QEvent(QEvent.Type.None_)))

    def keyboardSearch(self, search: str) -> None:
        """Nothing: it would read the whole tensor."""

    def event(self, event: QEvent) -> bool:
        # The window's keys of the same name mean the whole tensor: here they must not drop or rename it.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and (
                any(event.matches(key) for key in _OWN) or (event.key() in _OWN_KEYS and not event.modifiers())):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.currentIndex().isValid():
            # Else the first key would go to the first cell, whatever it means.
            first = self._values.index(0, 0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        if event.matches(_KEYS.Copy):
            self.copied.emit()
        elif event.matches(_KEYS.Paste):
            self.pasted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.edit(self.currentIndex(), QAbstractItemView.EditTrigger.EditKeyPressed, event)
        elif event.matches(_KEYS.Cut) or event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) or (
                event.text().isprintable() and event.text() and event.text() not in _BEGINS_NUMBER
                and not event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            event.accept()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.pointed.emit()

    def selectionChanged(self, selected: object, deselected: object) -> None:
        super().selectionChanged(selected, deselected)  # type: ignore[arg-type]
        self.pointed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        room = event.rect()
        box = self._within(room)
        if not box.cells:
            return
        first = QRect(self.columnViewportPosition(box.column), self.rowViewportPosition(box.row),
                      self.horizontalHeader().defaultSectionSize(), self.verticalHeader().defaultSectionSize())
        painter = QPainter(self.viewport())
        longest = paint_cells(painter, self._values, box, first, self._selected_in(box))
        paint_grid(painter, box, first, self._values.shades.line)
        current = self.currentIndex()
        if current.isValid() and self.hasFocus():
            painter.setPen(self._values.shades.text)
            painter.drawRect(self.visualRect(current).adjusted(0, 0, -1, -1))
        painter.end()
        if longest > self._widest:
            self._widest = longest
            self._wider.start(0)  # a header cannot change while it is painted with

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tell_sight()

    def _on_moved(self) -> None:
        self._soon.start(0)  # whoever jumps moves both bars

    def _widen(self) -> None:
        last = str(self._values.headerData(max(self._values.columnCount() - 1, 0), Qt.Orientation.Horizontal))
        width = max(self._pixels("0" * self._widest), self._pixels(last))
        if self.horizontalHeader().defaultSectionSize() != width:
            column, current = self.horizontalScrollBar().value(), self.currentIndex()
            seen = current.isValid() and self.viewport().rect().intersects(self.visualRect(current))
            self.horizontalHeader().setDefaultSectionSize(width)
            self.updateGeometries()
            # Qt keeps the pixels that were scrolled by, not the columns.
            self.horizontalScrollBar().setValue(column)
            self.horizontalHeader().setOffsetToSectionPosition(self.horizontalScrollBar().value())
            if seen:
                self.scrollTo(current)
            self._on_moved()

    def _pixels(self, text: str) -> int:
        return int(self.fontMetrics().horizontalAdvance(text) + 2 * PADDING)
