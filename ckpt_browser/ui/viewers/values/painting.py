"""All cells in sight, painted at once: a style sheet's own painting of them takes several times as long."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from ....workspace.looking.windows import Box
from .model import WAITING, ValuesModel

MARGIN = 6
"""Pixels between a number and the right edge of its cell."""
DASH = 5
"""Pixels of the mark in a cell that is not there yet."""

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def paint_cells(painter: QPainter, model: ValuesModel, box: Box, first: QRect,
                selected: frozenset[tuple[int, int]]) -> int:
    """Paint some cells of a model that are all of one size; the length of the longest text among them.

    Args:
        first: where the first of them lies.
        selected: rows and columns of those that are.
    """
    width, height, longest = first.width(), first.height(), 0
    for row in range(box.height):
        top = first.top() + row * height
        for column in range(box.width):
            left = first.left() + column * width
            cell = box.row + row, box.column + column
            text, back, colour = model.look(*cell)
            if cell in selected:
                back, colour = model.shades.selected
            if back is not None:
                painter.fillRect(left, top, width - 1, height - 1, back)
            if text == WAITING:
                painter.fillRect(left + width - MARGIN - DASH, top + height // 2, DASH, 1, colour)
            elif text:
                longest = max(longest, len(text))
                painter.setPen(colour)
                painter.drawText(left, top, width - MARGIN, height - 1, _RIGHT, text)
    return longest


def paint_grid(painter: QPainter, box: Box, first: QRect, colour: QColor) -> None:
    """Paint the lines below and right of some cells."""
    right, bottom = first.left() + box.width * first.width(), first.top() + box.height * first.height()
    for row in range(1, box.height + 1):
        painter.fillRect(first.left(), first.top() + row * first.height() - 1, right - first.left(), 1, colour)
    for column in range(1, box.width + 1):
        painter.fillRect(first.left() + column * first.width() - 1, first.top(), 1, bottom - first.top(), colour)
