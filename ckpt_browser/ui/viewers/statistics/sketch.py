"""A small histogram of one tensor, drawn without any axis."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...access.speaking import tell
from ...widgets.theme import Theme
from ...wording.numbers import grouped
from ...wording.words import fill

HEIGHT = 62
"""Pixels of the bars."""

STEP = 2
"""Pixels of a bar at least."""


class Sketch(QWidget):
    """Bars from the smallest number on the left to the largest on the right, and these two below.

    Signals:
        clicked: somebody wants to see more of it.
    """

    clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statisticsSketch")
        self.setAccessibleName(self.tr("Histogram"))
        self.setToolTip(self.tr("Open the histogram"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._counts: Sequence[int] = ()
        self._ends = "", ""
        theme.changed.connect(self.update)

    def show_counts(self, counts: Sequence[int], low: str, high: str) -> None:
        """Show other bars, with the texts of both ends; no bars at all where there are no counts."""
        self._counts, self._ends = counts, (low, high)
        said = fill(self.tr("{n} bins from {low} to {high}"), n=grouped(len(counts)), low=low, high=high)
        tell(self, said if counts else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT + 4 + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._theme.tokens
        bars = QRectF(0.5, 1, self.width() - 1, HEIGHT - 1)
        if self._counts:
            fill = QColor(tokens["tensor"])
            painter.setPen(Qt.PenStyle.NoPen)
            fill.setAlphaF(0.75)
            painter.fillPath(_outline(merged(self._counts, int(bars.width()) // STEP), bars), fill)
        painter.setPen(QPen(QColor(tokens["line-strong"]), 1))
        painter.drawLine(QPointF(0, HEIGHT + 0.5), QPointF(self.width(), HEIGHT + 0.5))
        below = QRectF(0, HEIGHT + 3, self.width(), self.fontMetrics().height())
        painter.setPen(QColor(tokens["soft"]))
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, self._ends[0])
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, self._ends[1])
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens["accent"]), 1))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()


def merged(counts: Sequence[int], most: int) -> list[int]:
    """The counts in no more bins than ``most``, all of which join equally many, but for the last."""
    each = -(-len(counts) // max(most, 1))
    return [sum(counts[place:place + each]) for place in range(0, len(counts), each)]


def _outline(counts: Sequence[int], room: QRectF) -> QPainterPath:
    """The bars as one shape that stands on the lower edge of the room; a bar with a single number in it is seen."""
    path = QPainterPath(room.bottomLeft())
    highest, width = max(counts), room.width() / len(counts)
    for place, count in enumerate(counts):
        height = max(room.height() * count / highest, 1.0) if count else 0.0
        top = room.bottom() - height
        path.lineTo(room.left() + place * width, top)
        path.lineTo(room.left() + (place + 1) * width, top)
    path.lineTo(room.bottomRight())
    path.closeSubpath()
    return path
