"""What numbers would be: those of both sides and of what comes of them, in a small table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from ...viewers.statistics.number_text import NONE, exact_text, number_text
from ...widgets.labels import plain_label, plain_tip
from ...wording.sentences import clauses

if TYPE_CHECKING:
    from ....analysis.measuring.measures import Statistics

WIDTH = 12
"""Characters that there is always room for in a column."""

FIELDS = ("minimum", "maximum", "mean", "std", "odd")
"""What is told of each side; ``odd`` is how many numbers are not finite."""


class BlendTable(QWidget):
    """Left, right and result, side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("blendTable")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(3)
        names = (self.tr("Smallest"), self.tr("Largest"), self.tr("Mean"), self.tr("Deviation"),
                 self.tr("Not finite"))
        heads = (self.tr("Left"), self.tr("Right"), self.tr("Result"))
        right = Qt.AlignmentFlag.AlignRight
        for column, head in enumerate(heads, 1):
            grid.addWidget(plain_label(head, "title" if column == len(heads) else "label"), 0, column, right)
            grid.setColumnMinimumWidth(column, self.fontMetrics().horizontalAdvance("0" * WIDTH))
        self._cells: list[list[QLabel]] = []
        for line, name in enumerate(names, 1):
            grid.addWidget(plain_label(name, "label"), line, 0)
            cells = [plain_label(NONE, "title" if column == len(heads) else "")
                     for column in range(1, len(heads) + 1)]
            for column, cell in enumerate(cells, 1):
                cell.setAccessibleName(clauses([name, heads[column - 1]]))
                grid.addWidget(cell, line, column, right)
            self._cells.append(cells)
        grid.setColumnStretch(len(heads) + 1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_numbers(self, sides: tuple[Statistics, Statistics, Statistics]) -> None:
        """Show what is known of left, right and result."""
        for field, cells in zip(FIELDS, self._cells, strict=True):
            for cell, told in zip(cells, sides, strict=True):
                value = told.nan + told.infinite if field == "odd" else getattr(told, field)
                cell.setText(number_text(value))
                cell.setToolTip(plain_tip(exact_text(value)))

    def forget_result(self) -> None:
        """Nothing would come of it, or nobody knows yet what."""
        for cells in self._cells:
            cells[-1].setText(NONE)
            cells[-1].setToolTip("")
