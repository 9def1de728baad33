"""Row and column numbers at the edges of a plane."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from ...widgets.theme import Tokens
from ...wording import numbers
from .zoom import Zoom

_GAP = 6
_APART = 18
"""Pixels between two numbers beside each other, at least."""


class Labels(NamedTuple):
    """What is written at each row and column."""

    rows: tuple[int, ...] = ()
    """The number of each row, where they are not 0, 1, 2, ..."""
    columns: tuple[int, ...] = ()
    per_row: int = 1
    """What the numbers of rows grow by, where ``rows`` is empty."""

    def row(self, place: int) -> str:
        """The number of a row."""
        return numbers.grouped(self.rows[place] if self.rows else place * self.per_row)

    def column(self, place: int) -> str:
        """The number of a column."""
        return numbers.grouped(self.columns[place] if self.columns else place)


def gutter(metrics: QFontMetrics, labels: Labels, rows: int) -> tuple[float, float]:
    """Width of the numbers on the left, and height of those above."""
    widest = metrics.horizontalAdvance(labels.row(max(rows - 1, 0))) if rows else 0
    return float(max(widest, 16) + _GAP + 4), float(metrics.height() + _GAP)


def draw_indices(painter: QPainter, corner: QPointF, zoom: Zoom, labels: Labels, tokens: Tokens) -> None:
    """Write them: above the columns, and left of the rows."""
    metrics = painter.fontMetrics()
    area, (width, height) = zoom.area, zoom.drawn
    line = metrics.height()
    painter.setPen(QColor(tokens["soft"]))
    every = step_for((line + 4) / zoom.down)
    for row in range(-(-area.top // every) * every, area.bottom, every):
        y = zoom.place(row + _middle(zoom.down), 0)[1]
        if 0 <= y <= height:
            box = QRectF(0, corner.y() + y - line / 2, corner.x() - _GAP, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, labels.row(row))
    widest = metrics.horizontalAdvance(labels.column(max(area.right - 1, 0)))
    every = step_for((widest + _APART) / zoom.across)
    for column in range(-(-area.left // every) * every, area.right, every):
        x, text = zoom.place(0, column + _middle(zoom.across))[0], labels.column(column)
        room = metrics.horizontalAdvance(text)
        if 0 <= x <= width:
            # The first and the last one lean inwards rather than be cut.
            left = min(max(x - room / 2, -corner.x()), max(width, room) - room)
            box = QRectF(corner.x() + left, corner.y() - line - _GAP / 2, room + 1, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def step_for(least: float) -> int:
    """The smallest of 1, 2, 5, 10, 20, ... that is no less."""
    scale = 1
    while True:
        for step in (1, 2, 5):
            if step * scale >= least:
                return step * scale
        scale *= 10


def _middle(pixels: float) -> float:
    """Numbers stand at the middle of a cell that is seen as one."""
    return 0.5 if pixels >= _GAP else 0.0
