"""Many small pictures in rows; only those in sight are drawn and asked for."""

from collections import OrderedDict

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ....analysis.elements.decoding import Array
from ....analysis.pictures.filters import Gallery, toned
from ...widgets.theme import Theme
from ..colors import colored, image_of, mixed

BLOCK = 128
"""Pictures that are asked for together."""
_KEPT = 24
"""Blocks that are remembered."""
_SIDE = 48
"""Pixels of a picture's longer side, about."""
_GAP = 5


class GalleryView(QAbstractScrollArea):
    """Scrolled by whole rows of pictures.

    Signals:
        wanted: (block) these pictures are in sight, and not there yet.
        pointed: (picture) the pointer is over this one; -1 for none.
    """

    wanted = Signal(int)
    pointed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterGallery")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self._theme = theme
        self._gallery: Gallery | None = None
        self._limit: float | None = None
        self._ready = True
        self._blocks: OrderedDict[int, Array] = OrderedDict()
        self._images: dict[int, QImage] = {}
        self._under = -1
        theme.changed.connect(self._redraw)

    def show_gallery(self, gallery: Gallery | None) -> None:
        """Hang up other pictures; none are there yet."""
        self._gallery = gallery
        self._blocks.clear()
        self._under = -1
        self._measure()
        self.verticalScrollBar().setValue(0)
        self._redraw()

    def show_block(self, block: int, pictures: Array) -> None:
        """Some pictures, from ``block * BLOCK`` on, as ``analysis.filters.pictures`` gives them."""
        self._blocks[block] = pictures
        while len(self._blocks) > _KEPT:
            self._blocks.popitem(last=False)
        self._redraw()

    def show_limit(self, limit: float | None, ready: bool = True) -> None:
        """The magnitude of the strongest colours; None for the largest of each picture.

        Args:
            ready: False while the limit is not known yet, and no picture can be drawn.
        """
        self._limit, self._ready = limit, ready
        self._redraw()

    def numbers(self, picture: int) -> "Array | None":
        """The numbers of a picture that is there."""
        block = self._blocks.get(picture // BLOCK)
        return None if block is None else block[picture % BLOCK]

    def ask_for_sight(self) -> None:
        """Say which pictures in sight are not there."""
        first, last = self.in_sight()
        for block in range(first // BLOCK, -(-last // BLOCK)):
            if block not in self._blocks:
                self.wanted.emit(block)

    def in_sight(self) -> tuple[int, int]:
        """The first picture in sight, and the first one behind the last."""
        if self._gallery is None:
            return 0, 0
        first = self.verticalScrollBar().value() * self._across()
        lines = -(-self.viewport().height() // self._line())
        return first, min(first + lines * self._across(), self._gallery.pictures)

    # Places

    def _size(self) -> tuple[float, float]:
        """Width and height of a picture, in pixels."""
        assert self._gallery is not None
        height, width = self._gallery.height, self._gallery.width
        scale = min(float(max(_SIDE // max(height, width), 1)), max(self.viewport().width() - 2 * _GAP, 1) / width)
        return width * scale, height * scale

    def _across(self) -> int:
        return max(int((self.viewport().width() - _GAP) // (self._size()[0] + _GAP)), 1)

    def _line(self) -> int:
        return max(int(self._size()[1]) + _GAP, 1)

    def _box(self, picture: int) -> QRectF:
        width, height = self._size()
        place = picture - self.verticalScrollBar().value() * self._across()
        row, column = divmod(place, self._across())
        return QRectF(_GAP + column * (width + _GAP), _GAP + row * self._line(), width, height)

    def _measure(self) -> None:
        bar = self.verticalScrollBar()
        if self._gallery is None:
            bar.setRange(0, 0)
            return
        lines = -(-self._gallery.pictures // self._across())
        page = max((self.viewport().height() - _GAP) // self._line(), 1)
        bar.setPageStep(page)
        bar.setRange(0, max(lines - page, 0))

    # Painting

    def _redraw(self) -> None:
        self._images.clear()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        tokens = self._theme.tokens
        painter.fillRect(self.viewport().rect(), QColor(tokens["base"]))
        for picture in range(*self.in_sight()):
            box, image = self._box(picture), self._image(picture)
            if image is None:
                painter.fillRect(box, QColor(tokens["hover"]))
            else:
                painter.drawImage(box, image)
            painter.setPen(QColor(tokens["text" if picture == self._under else "line"]))
            painter.drawRect(box.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            painter.setPen(QColor(tokens["accent"]))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))

    def _image(self, picture: int) -> QImage | None:
        found, numbers = self._images.get(picture), self.numbers(picture)
        if found is None and numbers is not None and self._gallery is not None and self._ready:
            shares = toned(numbers[np.newaxis], self._limit)[0]
            tokens = self._theme.tokens
            colors = mixed(shares, tokens) if self._gallery.colored else colored(shares, 1.0, tokens)
            found = self._images[picture] = image_of(colors)
        return found

    # Input

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._images.clear()
        self.viewport().update()
        self.ask_for_sight()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._measure()
        self.ask_for_sight()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._point_at(event.position().toPoint())
        elif event.type() == QEvent.Type.Leave:
            self._point_at(QPoint(-1, -1))
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if self._gallery is not None and self._gallery.pictures:
            steps |= {Qt.Key.Key_Up: -self._across(), Qt.Key.Key_Down: self._across()}
            if Qt.Key(event.key()) in steps:
                self._step(steps[Qt.Key(event.key())], self._gallery.pictures)
                return
        super().keyPressEvent(event)

    def _step(self, step: int, count: int) -> None:
        """Point at another picture, the first one in sight to begin with, and bring it into sight."""
        first = self.in_sight()[0]
        goal = self._under + step if self._under >= 0 else first
        if not 0 <= goal < count:
            return
        self._under = goal
        line, bar = goal // self._across(), self.verticalScrollBar()
        if not bar.value() <= line < bar.value() + bar.pageStep():
            bar.setValue(line if line < bar.value() else line - bar.pageStep() + 1)
        self.viewport().update()
        self.pointed.emit(goal)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _point_at(self, point: QPoint) -> None:
        first, last = self.in_sight()
        under = next((picture for picture in range(first, last) if self._box(picture).contains(point)), -1)
        if under != self._under and (under >= 0 or not self.hasFocus()):
            self._under = under
            self.viewport().update()
            self.pointed.emit(under)
