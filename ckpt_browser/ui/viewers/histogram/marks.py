"""Thin lines at the quantiles, with labels that do not cover each other."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

ROWS = 3
"""Labels stand in so many rows at most; what has no room there is left out."""

GAP = 3
"""Pixels between two labels, and around the text of each."""


class QuantileMarks:
    """Lines over the whole height of a plot."""

    def __init__(self, plot: pg.PlotItem) -> None:
        self._plot = plot
        self._marks: list[tuple[pg.InfiniteLine, pg.TextItem]] = []
        self._used = 0
        self._pen = pg.mkPen(None)
        self._color, self._ground = QColor(), pg.mkBrush(None)

    def recolor(self, line: str, text: str, ground: str) -> None:
        """Take on other colours; no line shows through the ``ground`` of a label."""
        self._pen = pg.mkPen(line, width=1, style=Qt.PenStyle.DashLine)
        self._color, self._ground = QColor(text), pg.mkBrush(ground)
        for mark, label in self._marks:
            mark.setPen(self._pen)
            label.setColor(self._color)
            label.fill = self._ground
            label.update()

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
        taken = [low] * ROWS
        for line, label in self._marks[:self._used]:
            box, place = label.textItem.boundingRect(), line.value()
            wide = box.width() * pixel
            left = min(max(place - wide / 2, low), high - wide)
            row = next((row for row in range(ROWS) if left >= taken[row]), -1)
            seen = row >= 0 and low <= place <= high
            label.setVisible(seen)
            if seen:
                taken[row] = left + wide + GAP * pixel
                label.setPos(left, top - row * (box.height() + 1) * height)

    def _add(self) -> None:
        line = pg.InfiniteLine(0.0, angle=90, pen=self._pen)
        label = pg.TextItem("", color=self._color, anchor=(0, 0), fill=self._ground)
        label.textItem.document().setDocumentMargin(GAP)
        for height, item in ((5, line), (6, label)):
            item.setZValue(height)
            self._plot.addItem(item, ignoreBounds=True)
        self._marks.append((line, label))
