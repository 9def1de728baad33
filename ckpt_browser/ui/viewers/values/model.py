"""A sheet of numbers as Qt sees it: as many rows and columns as there are, cells where they were read."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from ....workspace.looking.element_text import BITS, Form, bits_text, exact, shown
from ....workspace.looking.windows import Box, Sheet
from ...widgets.theme import Theme
from ...wording.numbers import grouped, pointed
from .blocks import Blocks
from .shades import shades_of

Index = QModelIndex | QPersistentModelIndex

PAGE = 1_000_000
"""Rows or columns that are in the grid at once: Qt keeps some bytes for each, and its pixels are 32-bit numbers."""

WAITING = "·"

_NO_INDEX = QModelIndex()
_DISPLAY, _EDIT = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.EditRole)
_BACKGROUND, _FOREGROUND = int(Qt.ItemDataRole.BackgroundRole), int(Qt.ItemDataRole.ForegroundRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CELL = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable


class ValuesModel(QAbstractTableModel):
    """One page of a sheet.

    Attributes:
        form: how numbers are shown.
        coloured: whether they are coloured by value.
        shades: the colours that hold now.
        usual: how large they usually are; the strongest colours stand for that.
    """

    def __init__(self, blocks: Blocks, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._blocks = blocks
        self._theme = theme
        self.shades = shades_of(theme.tokens)
        self.sheet = Sheet((0,), wrap=1)
        self.corner = (0, 0)
        self._rows, self._columns = _size(self.sheet, self.corner)
        self.form = Form()
        self.coloured = True
        self.usual = 0.0
        blocks.arrived.connect(self._on_arrived)
        theme.changed.connect(self._on_theme)

    # What is shown

    def show_sheet(self, sheet: Sheet, corner: tuple[int, int] = (0, 0)) -> None:
        """Show a sheet from a row and column on; where it is as large as before, the selection stays."""
        size = _size(sheet, corner)
        same = size == (self._rows, self._columns)
        if not same:
            self.beginResetModel()
        self.sheet, self.corner = sheet, corner
        self._rows, self._columns = size
        if same:
            self.repaint()
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(self.rowCount() - 1, 0))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(self.columnCount() - 1, 0))
        else:
            self.endResetModel()

    def repaint(self) -> None:
        """Everything may look different."""
        if self.rowCount() and self.columnCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def box(self, top: int, left: int, height: int, width: int) -> Box:
        """Cells of the model as cells of the sheet."""
        return Box(top + self.corner[0], left + self.corner[1], height, width)

    def element(self, index: Index) -> tuple[int, ...] | None:
        """The index in the tensor of a cell; None where there is none."""
        if not index.isValid():
            return None
        return self.sheet.element(index.row() + self.corner[0], index.column() + self.corner[1])

    def exact_text(self, index: Index) -> str:
        """A cell's number in full; empty while it is not there."""
        found = self._blocks.cell(index.row() + self.corner[0], index.column() + self.corner[1])
        return "" if found is None or self.element(index) is None else exact(found[0])

    def bits(self, index: Index) -> str:
        """A cell's bits; empty while it is not there."""
        found = self._blocks.cell(index.row() + self.corner[0], index.column() + self.corner[1])
        return "" if found is None or self.element(index) is None else bits_text(found[1], found[2])

    # What Qt asks

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else self._columns

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.sheet.wrap and self.element(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return _CELL

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role == _ALIGNMENT:
            return _RIGHT
        if role not in (_DISPLAY, _EDIT, _BACKGROUND, _FOREGROUND):
            return None
        row, column = index.row() + self.corner[0], index.column() + self.corner[1]
        if self.sheet.wrap and self.sheet.element(row, column) is None:
            return None
        if role == _DISPLAY:
            return self._text(row, column)
        if role == _EDIT:
            return self.exact_text(index)
        back, text = self._look(self._blocks.number(row, column))
        return text if role == _FOREGROUND else back

    def look(self, row: int, column: int) -> tuple[str, QColor | None, QColor]:
        """Text, background and colour of the text of a cell of the model, all that is painted of it."""
        row, column = row + self.corner[0], column + self.corner[1]
        if self.sheet.wrap and self.sheet.element(row, column) is None:
            return "", None, self.shades.text
        number = self._blocks.number(row, column)
        return self._text(row, column), *self._look(number)

    def _look(self, number: Any) -> tuple[QColor | None, QColor]:
        if number is None:
            return None, self.shades.faint
        mark = self.shades.mark(number)
        if mark is not None:
            return mark
        size = abs(number) if isinstance(number, complex) else number
        return self.shades.of(size, self.usual) if self.coloured else None, self.shades.text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if role == _ALIGNMENT:
            return _RIGHT if orientation == Qt.Orientation.Vertical else int(Qt.AlignmentFlag.AlignCenter)
        if role != _DISPLAY:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return grouped(section + self.corner[1])
        return grouped((section + self.corner[0]) * (self.sheet.wrap or 1))

    def _text(self, row: int, column: int) -> str:
        if self.form.style == BITS:
            found = self._blocks.cell(row, column)
            return WAITING if found is None else bits_text(found[1], found[2])
        number = self._blocks.number(row, column)
        return WAITING if number is None else pointed(shown(number, self._blocks.dtype, self.form))

    def _on_arrived(self, box: Box) -> None:
        top, left = box.row - self.corner[0], box.column - self.corner[1]
        if 0 <= top < self._rows and 0 <= left < self._columns:
            self.dataChanged.emit(self.index(top, left), self.index(min(top + box.height, self._rows) - 1,
                                                                    min(left + box.width, self._columns) - 1))

    def _on_theme(self) -> None:
        self.shades = shades_of(self._theme.tokens)
        self.repaint()


def _size(sheet: Sheet, corner: tuple[int, int]) -> tuple[int, int]:
    return min(max(sheet.height - corner[0], 0), PAGE), min(max(sheet.width - corner[1], 0), PAGE)
