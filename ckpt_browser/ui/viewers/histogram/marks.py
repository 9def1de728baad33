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
        self._marks: list[tuple[pg.InfiniteLine, pg.TextItem]] = []
        self._used = 0
        self._pen = pg.mkPen(None)
        self._color = QColor()

    def recolor(self, line: str, text: str) -> None:
        """Take on other colours."""
        self._pen = pg.mkPen(line, width=1, style=Qt.PenStyle.DashLine)
        self._color = QColor(text)
        for mark, label in self._marks:
            mark.setPen(self._pen)
            label.setColor(self._color)

    def show_places(self, marks: Sequence[tuple[float, str]]) -> None:
        """Mark these places of the view with these texts."""
        while len(self._marks) < len(marks):
            self._add()
        self._used = len(marks)
        for (line, label), (place, text) in zip(self._marks, marks, strict=False):
            line.setValue(place)
            if label.toPlainText() != text:
                label.setText(text)
        for number, (line, label) in enumerate(self._marks):
            line.setVisible(number < self._used)
            label.setVisible(number < self._used)
        self.arrange()

    @property
    def labels(self) -> list[pg.TextItem]:
        """The labels that there is room for."""
        return [label for _, label in self._marks[:self._used] if label.isVisible()]

    def arrange(self) -> None:
        """Put the labels where there is room for them at this zoom."""
        view = self._plot.vb
        (low, high), (_, top) = view.viewRange()
        pixel, height = view.viewPixelSize() if view.width() and view.height() else (1.0, 1.0)
        taken = [low - 1e9] * ROWS
        for line, label in self._marks[:self._used]:
            measure = QFontMetricsF(label.textItem.font())
            half = (measure.horizontalAdvance(label.toPlainText()) / 2 + GAP) * pixel
            place = line.value()
            row = next((row for row in range(ROWS) if place - half >= taken[row]), -1)
            seen = row >= 0 and low <= place <= high
            label.setVisible(seen)
            if seen:
                taken[row] = place + half
                label.setPos(min(max(place, low + half), high - half), top - row * (measure.height() + 1) * height)

    def _add(self) -> None:
        mark = pg.InfiniteLine(0.0, angle=90, pen=self._pen), pg.TextItem("", color=self._color, anchor=(0.5, 0))
        for item in mark:
            item.setZValue(5)
            self._plot.addItem(item, ignoreBounds=True)
        self._marks.append(mark)
