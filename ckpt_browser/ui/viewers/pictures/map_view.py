"""The picture of a plane: pixels or single cells with their numbers, indices at its edges, zoom and pan."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ....analysis.pictures.planes import Area
from ...widgets.theme import Theme
from ..colors import INFINITE, NAN, text_on
from .indices import Labels, draw_indices, gutter
from .zoom import Zoom, fitted

CELL_TEXT = (50.0, 17.0)
"""Pixels of a cell that has room for its number."""
_CELL_LINES = 14.0
"""Pixels of a cell from which on lines part them."""
_RING = 7.0
"""Pixels of a cell below which a ring is drawn around what must not be overlooked."""
_STEP = 1.25


class Layer(NamedTuple):
    """Pixels that stand for an area of cells."""

    area: Area
    image: QImage
    texts: tuple[tuple[str, ...], ...] = ()
    """The number of each cell, where each has a pixel of its own and room for it."""


class Rings(NamedTuple):
    """Cells that are pointed at while they are too small to be seen."""

    nan: tuple[tuple[int, int], ...] = ()
    infinite: tuple[tuple[int, int], ...] = ()


class MapView(QWidget):
    """Draws the layers it is given, one over the other.

    Signals:
        zoomed: other cells are in sight, or in another size.
        pointed: (row, column) the pointer is over this cell; -1, -1 for none.
    """

    zoomed = Signal()
    pointed = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None, square: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("heatMap")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(160, 140))
        self._theme = theme
        self.zoom = Zoom(0, 0, square=square)
        self._labels = Labels()
        self._layers: tuple[Layer, ...] = ()
        self._rings = Rings()
        self._under: tuple[int, int] | None = None
        self._grabbed: QPointF | None = None
        theme.changed.connect(self.update)

    # What is shown

    def show_plane(self, rows: int, columns: int, labels: Labels) -> None:
        """Show another plane, all of it."""
        self._labels = labels
        self._layers, self._rings, self._under, self._grabbed = (), Rings(), None, None
        self.zoom = fitted(rows, columns, *self._room(rows), self.zoom.square)
        self.update()

    def show_layers(self, layers: tuple[Layer, ...], rings: Rings = Rings()) -> None:  # noqa: B008  a value
        """Draw these pixels, the last ones on top."""
        self._layers, self._rings = layers, rings
        self.update()

    def fit(self) -> None:
        """Show all cells."""
        self._go_to(fitted(self.zoom.rows, self.zoom.columns, self.zoom.width, self.zoom.height,
                            self.zoom.square))

    def show_cell(self, row: int, column: int) -> None:
        """Zoom to one cell, and mark it."""
        self._under = row, column
        self._go_to(self.zoom.closest(row, column))
        self.update()

    def wanted_pixels(self) -> tuple[int, int]:
        """Height and width of the area in sight, in pixels of the screen: as many as can be told apart."""
        area, ratio = self.zoom.area, self.devicePixelRatioF()
        return (max(int(area.rows * self.zoom.down * ratio), 1), max(int(area.columns * self.zoom.across * ratio), 1))

    @property
    def under(self) -> tuple[int, int] | None:
        """Row and column of the cell that is pointed at."""
        return self._under

    @property
    def has_texts(self) -> bool:
        """Whether cells are large enough to have their numbers written in them."""
        return self.zoom.across >= CELL_TEXT[0] and self.zoom.down >= CELL_TEXT[1]

    def corner(self) -> QPointF:
        """Where the cells begin."""
        return QPointF(*gutter(self.fontMetrics(), self._labels, self.zoom.rows))

    def _room(self, rows: int) -> tuple[float, float]:
        left, top = gutter(self.fontMetrics(), self._labels, rows)
        return max(self.width() - left - 1, 1.0), max(self.height() - top - 1, 1.0)

    def _go_to(self, zoom: Zoom) -> None:
        if zoom != self.zoom:
            self.zoom = zoom
            self.update()
            self.zoomed.emit()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, zoom = self._theme.tokens, self.zoom
        painter.fillRect(self.rect(), QColor(tokens["base"]))
        if not zoom.rows or not zoom.columns:
            return
        draw_indices(painter, self.corner(), zoom, self._labels, tokens)
        painter.save()
        painter.translate(self.corner())
        room = QRectF(0, 0, *zoom.drawn)
        painter.setClipRect(room)
        for layer in self._layers:
            # Unsmoothed, and never smaller than its pixels: none of them is lost.
            painter.drawImage(self._box(layer.area), layer.image)
        self._draw_cells(painter)
        self._draw_rings(painter)
        self._draw_pointer(painter)
        painter.restore()
        painter.setPen(QColor(tokens["accent" if self.hasFocus() else "line-strong"]))
        painter.drawRect(room.translated(self.corner()).adjusted(-1, -1, 0, 0))

    def _box(self, area: Area) -> QRectF:
        left, top = self.zoom.place(area.top, area.left)
        return QRectF(left, top, area.columns * self.zoom.across, area.rows * self.zoom.down)

    def _draw_cells(self, painter: QPainter) -> None:
        zoom, area = self.zoom, self.zoom.area
        if min(zoom.across, zoom.down) < _CELL_LINES:
            return
        width, height = zoom.drawn
        painter.setPen(QColor(self._theme.tokens["base"]))
        for row in range(area.top + 1, area.bottom):
            y = zoom.place(row, 0)[1]
            painter.drawLine(QPointF(0, y), QPointF(width, y))
        for column in range(area.left + 1, area.right):
            x = zoom.place(0, column)[0]
            painter.drawLine(QPointF(x, 0), QPointF(x, height))
        if self.has_texts and self._layers and self._layers[-1].texts:
            self._draw_texts(painter, self._layers[-1])

    def _draw_texts(self, painter: QPainter, layer: Layer) -> None:
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        for line, texts in enumerate(layer.texts):
            for place, text in enumerate(texts):
                row, column = layer.area.top + line, layer.area.left + place
                box = self._box(Area(row, column, row + 1, column + 1)).adjusted(2, 1, -2, -1)
                painter.setPen(text_on(layer.image.pixelColor(place, line)))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)

    def _draw_rings(self, painter: QPainter) -> None:
        zoom = self.zoom
        if min(zoom.across, zoom.down) >= _RING:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for places, token in ((self._rings.infinite, INFINITE), (self._rings.nan, NAN)):
            painter.setPen(QPen(QColor(self._theme.tokens[token]), 2))
            for row, column in places:
                x, y = zoom.place(row + 0.5, column + 0.5)
                painter.drawEllipse(QPointF(x, y), _RING, _RING)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _draw_pointer(self, painter: QPainter) -> None:
        if self._under is None:
            return
        row, column = self._under
        box = self._box(Area(row, column, row + 1, column + 1))
        painter.setPen(QPen(QColor(self._theme.tokens["text"]), 2))
        if min(self.zoom.across, self.zoom.down) >= _RING:
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        elif self.hasFocus() and not self.underMouse():  # who goes by keys sees no pointer elsewhere
            x, y = box.center().x(), box.center().y()
            for reach in (-1, 1):
                painter.drawLine(QPointF(x + reach * _RING / 2, y), QPointF(x + reach * 2 * _RING, y))
                painter.drawLine(QPointF(x, y + reach * _RING / 2), QPointF(x, y + reach * 2 * _RING))

    # Input

    def resizeEvent(self, event: QResizeEvent) -> None:
        before = self.zoom
        self.zoom = before.resized(*self._room(before.rows))
        if before != self.zoom:
            self.zoomed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turns = event.angleDelta().y() / 120
        place = event.position() - self.corner()
        self._go_to(self.zoom.by(_STEP ** turns, place.x(), place.y()))
        self._point_at(event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grabbed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            way = event.position() - self._grabbed
            self._grabbed = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._go_to(self.zoom.moved(way.x(), way.y()))
        self._point_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = event.position() - self.corner()
        self._go_to(self.zoom.by(4.0, place.x(), place.y()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(QPointF(-1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, zoom = event.key(), self.zoom
        ways = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
        if key in ways:
            down, across = ways[Qt.Key(key)]
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._go_to(zoom.moved(-across * max(zoom.across, 40.0), -down * max(zoom.down, 40.0)))
            else:
                self._step(down, across)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            factor = 1 / _STEP if key == Qt.Key.Key_Minus else _STEP
            x, y = zoom.place(self._under[0] + 0.5, self._under[1] + 0.5) if self._under is not None \
                else (zoom.width / 2, zoom.height / 2)
            self._go_to(zoom.by(factor, x, y))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._under is not None:
            self._go_to(zoom.closest(*self._under))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_0):
            self.fit()
        else:
            super().keyPressEvent(event)

    def _step(self, down: int, across: int) -> None:
        """Point at the next cell that way, a pixel further at least, and keep it in sight."""
        zoom, area = self.zoom, self.zoom.area
        if not zoom.rows or not zoom.columns:
            return
        row, column = self._under or ((area.top + area.bottom) // 2, (area.left + area.right) // 2)
        if self._under is not None:
            row += down * max(round(1 / zoom.down), 1)
            column += across * max(round(1 / zoom.across), 1)
        under = min(max(row, 0), zoom.rows - 1), min(max(column, 0), zoom.columns - 1)
        self._go_to(zoom.showing(*under))
        self._under = under
        self.pointed.emit(*under)
        self.update()

    def _point_at(self, position: QPointF) -> None:
        place = position - self.corner()
        under = self.zoom.cell(place.x(), place.y())
        if under != self._under:
            self._under = under
            self.pointed.emit(*(under or (-1, -1)))
            self.update()
