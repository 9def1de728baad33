"""Thin lines at the quantiles, with labels that do not cover each other."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF

ROWS = 3
"""Labels stand in so many rows at most; what has no room there is left out."""

GAP = 4
"""Pixels between two labels."""


class QuantileMarks:
    """Lines over the whole height of a plot."""

    def __init__(self, plot: pg.PlotItem) -> None:
        self._plot = plot
        self._lines: list[pg.InfiniteLine] = []
        self._labels: list[pg.TextItem] = []
        self._color = QColor()

    def recolor(self, line: str, text: str) -> None:
        """Take on other colours."""
        self._color = QColor(text)
        for mark in self._lines:
            mark.setPen(pg.mkPen(line, width=1, style=Qt.PenStyle.DashLine))
        for label in self._labels:
            label.setColor(self._color)
        self._line = line

    def show_places(self, marks: Sequence[tuple[float, str]]) -> None:
        """Mark these places of the view with these texts."""
        for item in (*self._lines, *self._labels):
            self._plot.removeItem(item)
        self._lines, self._labels = [], []
        for place, text in marks:
            line = pg.InfiniteLine(place, angle=90, pen=pg.mkPen(self._line, width=1, style=Qt.PenStyle.DashLine))
            label = pg.TextItem(text, color=self._color, anchor=(0.5, 0))
            for item in (line, label):
                item.setZValue(5)
                self._plot.addItem(item, ignoreBounds=True)
            self._lines.append(line)
            self._labels.append(label)
        self.arrange()

    def arrange(self) -> None:
        """Put the labels where there is room for them at this zoom."""
        view = self._plot.vb
        (low, high), (_, top) = view.viewRange()
        pixel, height = view.viewPixelSize() if view.width() and view.height() else (1.0, 1.0)
        taken = [low - 1e9] * ROWS
        for line, label in zip(self._lines, self._labels, strict=True):
            measure = QFontMetricsF(label.textItem.font())
            half = (measure.horizontalAdvance(label.toPlainText()) / 2 + GAP) * pixel
            place = line.value()
            row = next((row for row in range(ROWS) if place - half >= taken[row]), -1)
            label.setVisible(row >= 0 and low <= place <= high)
            if row >= 0:
                taken[row] = place + half
                label.setPos(min(max(place, low + half), high - half), top - row * (measure.height() + 1) * height)
