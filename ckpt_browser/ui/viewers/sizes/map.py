"""The map: boxes as large as the bytes of what they stand for."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPaintEngine,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ....core.paths import visible
from ....workspace.rows.arrangement import Arrangement
from ...widgets.theme import Theme
from ...wording import numbers
from ..colors import text_on
from .layout import HEAD, REST, Area, area_at

PADDING = 4
SERIES = 8
"""Colours of the outermost boxes."""

FIRST, STEP = 0.28, 0.10
"""How strong the colour of the outermost boxes is, and how much stronger it is one level further in."""


class SizesMap(QWidget):
    """Shows what is in one row of a tree.

    Signals:
        pointed: (row or REST, rows it stands for) the pointer or the keys are there; -2 for nowhere.
        resized: another layout is wanted.
        left: the group around what is shown is wanted.
        chosen: (row) it was clicked: the outermost box, or the tensor, under the pointer.
    """

    resized = Signal()
    left = Signal()
    pointed = Signal(int, int)
    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sizesMap")
        self.setAccessibleName(self.tr("Sizes"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(160, 120))
        self._theme = theme
        self._arrangement: Arrangement | None = None
        self._marked = self._at = -1
        self._areas: list[Area] = []
        self._picture: QPixmap | None = None
        theme.changed.connect(self._forget)

    def show_areas(self, arrangement: Arrangement | None, areas: list[Area]) -> None:
        """Show boxes that stand for rows of an arrangement; none for None."""
        self._at = -1
        self._arrangement, self._areas = arrangement, areas
        self._forget()

    def mark(self, row: int) -> None:
        """Frame the box of a row; -1 for none."""
        self._marked = row
        self.update()

    @property
    def areas(self) -> list[Area]:
        """The boxes on screen."""
        return self._areas

    @contextmanager
    def leaving(self) -> Iterator[QWidget]:
        """The picture as it leaves the window: nothing pointed at."""
        self._point_at(-1)
        yield self

    def _forget(self) -> None:
        self._picture = None
        self.update()

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if painter.paintEngine().type() == QPaintEngine.Type.SVG:  # a drawing is being saved, no pixels
            self._draw(painter)
        else:
            ratio = self.devicePixelRatioF()
            if self._picture is None or self._picture.devicePixelRatio() != ratio:
                self._picture = QPixmap(self.size() * ratio)
                self._picture.setDevicePixelRatio(ratio)
                self._picture.fill(Qt.GlobalColor.transparent)
                inner = QPainter(self._picture)
                inner.setFont(self.font())
                self._draw(inner)
                inner.end()
            painter.drawPixmap(0, 0, self._picture)
        self._frame(painter, self._number_of(self._marked), "accent", 2)
        self._frame(painter, self._at, "text", 1.5)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.tokens["accent"]), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _draw(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        base, line = QColor(tokens["base"]), QPen(QColor(tokens["base"]), 1)
        order: dict[int, int] = {}
        for area in self._areas:
            place = order.setdefault(area.top, len(order))
            strong = QColor(tokens["line-strong"] if area.row == REST else tokens[f"series-{place % SERIES + 1}"])
            share = min(FIRST + STEP * area.depth, 0.75)
            color = _between(base, strong, share)
            box = QRectF(*area.box)
            painter.setPen(line)
            painter.setBrush(color)
            painter.drawRect(box)
            self._write(painter, area, box, text_on(color))

    def _write(self, painter: QPainter, area: Area, box: QRectF, color: QColor) -> None:
        metrics = self.fontMetrics()
        width = int(box.width()) - 2 * PADDING
        if width < 3 * metrics.averageCharWidth() or box.height() < self.head:
            return
        painter.setPen(color)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        inner = box.adjusted(PADDING, (self.head - metrics.height()) / 2, -PADDING, 0)
        size = numbers.size_text(area.nbytes)
        name = metrics.elidedText(self._name(area), Qt.TextElideMode.ElideRight, width)
        painter.drawText(inner, flags, name)
        beside = metrics.horizontalAdvance(name) + metrics.horizontalAdvance(size) + 4 * PADDING <= width
        if area.filled and beside:
            painter.drawText(inner, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), size)
        elif (not area.filled and box.height() >= self.head + metrics.height()
              and metrics.horizontalAdvance(size) <= width):
            painter.drawText(inner.adjusted(0, metrics.height(), 0, 0), flags, size)

    def _name(self, area: Area) -> str:
        assert self._arrangement is not None
        if area.row == REST:
            return numbers.counted(area.stands_for, self.tr("one more"), self.tr("{n} more"))
        return visible(self._arrangement.tree.label(area.row), 80) or '""'

    def _frame(self, painter: QPainter, number: int, token: str, width: float) -> None:
        if 0 <= number < len(self._areas):
            painter.setPen(QPen(QColor(self._theme.tokens[token]), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(*self._areas[number].box).adjusted(1, 1, -1, -1))

    @property
    def head(self) -> int:
        """Pixels that the name of a box takes."""
        return max(HEAD, self.fontMetrics().height() + 2)

    # The person's hands

    def _number_of(self, row: int) -> int:
        return next((number for number, area in enumerate(self._areas) if area.row == row), -1) if row >= 0 else -1

    def _goal(self, number: int) -> int:
        """Where a click on a box leads: a tensor among the outermost ones, or the outermost group around it."""
        return self._areas[self._areas[number].top].row if number >= 0 else REST

    def _point_at(self, number: int) -> None:
        if number != self._at:
            self._at = number
            area = self._areas[number] if number >= 0 else None
            self.pointed.emit(area.row if area is not None else -2, area.stands_for if area is not None else 0)
            self.update()

    def _number_at(self, place: QPointF) -> int:
        return area_at(self._areas, place.x(), place.y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event.position())
        self._point_at(number)
        can = self._goal(number) >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if can else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and self._goal(number) >= 0:
            self.chosen.emit(self._goal(number))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        outer = [number for number, area in enumerate(self._areas) if area.depth == 0]
        key = event.key()
        if outer and key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
            step = 1 if key in (Qt.Key.Key_Right, Qt.Key.Key_Down) else -1
            place = outer.index(self._areas[self._at].top) if self._at >= 0 else -1 if step > 0 else 0
            self._point_at(outer[(place + step) % len(outer)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._goal(self._at) >= 0:
            self.chosen.emit(self._goal(self._at))
        elif key == Qt.Key.Key_Backspace:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget()
        self.resized.emit()


def _between(low: QColor, high: QColor, share: float) -> QColor:
    """A colour between two."""
    return QColor.fromRgbF(low.redF() + (high.redF() - low.redF()) * share,
                           low.greenF() + (high.greenF() - low.greenF()) * share,
                           low.blueF() + (high.blueF() - low.blueF()) * share)
