"""Small histograms for the rows of the tree, each drawn once."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap, QPolygonF

from ...workspace.looking.knowledge import Known

WIDTH, HEIGHT = 96, 16
"""Pixels of the screen."""

MOST = 4000
"""Pictures that are kept."""

ALARM = 3
"""Pixels of the mark that stands for what has no place on a line: NaN and infinities."""


class Sketches:
    """Pictures in the colours of one theme. The model hands them out: a delegate in Python would cost every cell."""

    def __init__(self, tokens: dict[str, str]) -> None:
        self._fill = QColor(tokens["tensor"])
        self._zero = QColor(tokens["line-strong"])
        self._alarm = QColor(tokens["error"])
        self._drawn: dict[int, tuple[Known, QPixmap | None]] = {}

    def of(self, known: Known) -> QPixmap | None:
        """The picture of a tensor; None where there is nothing to draw."""
        found = self._drawn.get(id(known))  # kept beside its picture, so the id stays its own
        if found is None:
            if len(self._drawn) >= MOST:
                self._drawn.clear()
            found = self._drawn[id(known)] = known, self._draw(known)
        return found[1]

    def _draw(self, known: Known) -> QPixmap | None:
        sketch, statistics = known.sketch, known.statistics
        if sketch is None or statistics is None or not statistics.elements:
            return None
        application = QGuiApplication.instance()
        ratio = application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
        pixmap = QPixmap(math.ceil(WIDTH * ratio), math.ceil(HEIGHT * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setPen(Qt.PenStyle.NoPen)
        if sketch.low is not None and sketch.high is not None:
            if sketch.low < 0 < sketch.high:
                place = WIDTH * (0 - float(sketch.low)) / (float(sketch.high) - float(sketch.low))
                painter.fillRect(QRectF(round(place), 0, 1, HEIGHT), self._zero)
            painter.setBrush(self._fill)
            painter.drawPolygon(outline([int(count) for count in sketch.counts]))
        if statistics.nan or statistics.infinite:
            painter.fillRect(QRectF(WIDTH - ALARM, 0, ALARM, HEIGHT), self._alarm)
        painter.end()
        return pixmap


def outline(counts: list[int]) -> QPolygonF:
    """The steps of a histogram; heights go with the roots of the counts, so that rare values are seen too."""
    highest = max(counts, default=0)
    width = WIDTH / max(len(counts), 1)
    points = [QPointF(0, HEIGHT)]
    for place, count in enumerate(counts):
        height = max(1.0, (HEIGHT - 1) * math.sqrt(count / highest)) if count else 0.0
        points += [QPointF(place * width, HEIGHT - height), QPointF((place + 1) * width, HEIGHT - height)]
    points.append(QPointF(WIDTH, HEIGHT))
    return QPolygonF(points)
