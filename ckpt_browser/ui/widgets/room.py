"""A place that scrolls what stands in it only where there is less room than it needs."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

LEAST = 96
"""Pixels of height that are enough to see what it is about."""


class Room(QScrollArea):
    """Gives a widget all of its room, or what the widget needs at least and a scroll bar.

    Qt's own way of resizing goes by what a widget would like to have, and would scroll plots that can be smaller.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._content = content
        self.setWidget(content)
        content.setAutoFillBackground(False)
        content.installEventFilter(self)

    def minimumSizeHint(self) -> QSize:
        needed = self._content.minimumSizeHint()
        return QSize(needed.width(), min(LEAST, needed.height()))

    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self.maximumViewportSize()
        if self._needed(room.width()) > room.height():
            width = room.width() - self.verticalScrollBar().sizeHint().width()
            room = QSize(width, max(room.height(), self._needed(width)))
        self._content.resize(room)

    def _needed(self, width: int) -> int:
        """The height that the content needs at this width, in pixels."""
        layout = self._content.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.minimumHeightForWidth(width)
        return self._content.minimumSizeHint().height()
