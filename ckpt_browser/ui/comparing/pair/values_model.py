"""The numbers of both sides in one grid: one number where they are the same, both with an arrow where they differ."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor

from ....core.dtypes import DTYPES
from ....workspace.looking.element_text import BITS, bits_text, exact, shown
from ...viewers.values.blocks import Blocks
from ...viewers.values.model import WAITING, Index, ValuesModel
from ...widgets.theme import Theme
from ...wording.numbers import pointed

ARROW = " → "
"""Between the number of the left and that of the right, where they differ."""
FAINTEST = 0.3
"""Share of the strongest shade that the smallest difference has."""


class PairModel(ValuesModel):
    """Cells of the left and of the right; the strongest shades stand for ``usual``, as a difference."""

    def __init__(self, left: Blocks, right: Blocks, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(left, theme, parent)
        self._right = right
        right.arrived.connect(self._on_arrived)

    def differs(self, row: int, column: int) -> bool | None:
        """Whether the two numbers in a cell of the sheet differ; None while one of them is not there."""
        left, right = self._blocks.cell(row, column), self._right.cell(row, column)
        if left is None or right is None:
            return None
        if left[2] == right[2]:
            return bool(left[1] != right[1])
        return not _is_same(left[0].item(), right[0].item(), left[2], right[2])

    def look(self, row: int, column: int) -> tuple[str, QColor | None, QColor]:
        row, column = row + self.corner[0], column + self.corner[1]
        if self.sheet.wrap and self.sheet.element(row, column) is None:
            return "", None, self.shades.text
        differs = self.differs(row, column)
        if differs is None:
            return WAITING, None, self.shades.faint
        left, right = self._blocks.number(row, column), self._right.number(row, column)
        if not differs:
            return self._side(self._blocks, row, column), None, self.shades.faint
        return self._both(row, column), *self._shade(left, right)

    def _look(self, number: Any) -> tuple[QColor | None, QColor]:
        return None, self.shades.text

    def _text(self, row: int, column: int) -> str:
        return self.look(row - self.corner[0], column - self.corner[1])[0]

    def exact_text(self, index: Index) -> str:
        """Both numbers of a cell in full; empty while they are not there."""
        return self._full(index, lambda found: exact(found[0]))

    def bits(self, index: Index) -> str:
        """The bits of both numbers of a cell; empty while they are not there."""
        return self._full(index, lambda found: bits_text(found[1], found[2]))

    def _full(self, index: Index, text: Any) -> str:
        row, column = index.row() + self.corner[0], index.column() + self.corner[1]
        left, right = self._blocks.cell(row, column), self._right.cell(row, column)
        if left is None or right is None or self.element(index) is None:
            return ""
        return f"{text(left)}{ARROW}{text(right)}" if self.differs(row, column) else str(text(left))

    def _side(self, blocks: Blocks, row: int, column: int) -> str:
        found = blocks.cell(row, column)
        assert found is not None
        if self.form.style == BITS:
            return bits_text(found[1], found[2])
        return pointed(shown(found[0].item(), found[2], self.form))

    def _both(self, row: int, column: int) -> str:
        """Both numbers, with so many digits that they can be told apart."""
        texts = self._side(self._blocks, row, column), self._side(self._right, row, column)
        if _look_alike(*texts):
            cells = self._blocks.cell(row, column), self._right.cell(row, column)
            texts = tuple([exact(cell[0]) for cell in cells if cell is not None])  # type: ignore[assignment]
            if texts[0] == texts[1]:  # NaN of other bits
                texts = tuple([bits_text(cell[1], cell[2]) for cell in cells  # type: ignore[assignment]
                               if cell is not None])
        return texts[0] + ARROW + texts[1]

    def _shade(self, left: Any, right: Any) -> tuple[QColor | None, QColor]:
        for number in (left, right):
            mark = self.shades.mark(number)
            if mark is not None:
                return mark
        if not self.coloured:
            return None, self.shades.text
        apart = abs(right) - abs(left) if isinstance(left, complex) or isinstance(right, complex) else right - left
        share = min(abs(apart) / self.usual, 1.0) if self.usual else 1.0
        return self.shades.of(math.copysign(max(share, FAINTEST), apart), 1.0), self.shades.text


def _look_alike(one: str, other: str) -> bool:
    """Whether two numbers as they are written could be taken for each other: 2 and 2.0000."""
    try:
        return one == other or float(one) == float(other)
    except ValueError:  # complex numbers, or bits
        return False


def _is_same(left: complex, right: complex, left_type: str, right_type: str) -> bool:
    """Whether numbers of two types are the same, as ``analysis.differences`` has it: −0 is not 0 among floats."""
    if left != right:
        return left != left and right != right
    both_floats = all(dtype in DTYPES and DTYPES[dtype].kind == "float" for dtype in (left_type, right_type))
    return not both_floats or bool(left) or math.copysign(1, left.real) == math.copysign(1, right.real)
