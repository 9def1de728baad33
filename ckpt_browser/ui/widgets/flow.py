"""A layout of buttons that goes on in the next line where one is full."""

import shiboken6
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from .emptying import empty

GAP = 6


class FlowLayout(QLayout):
    """Widgets from left to right, line after line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def __del__(self) -> None:
        """Delete the places of widgets, which Qt leaves to each kind of layout; those of deleted widgets are gone."""
        places, self._items = self._items, []
        for place in places:
            shiboken6.delete(place)

    def empty(self) -> None:
        """Take all widgets out."""
        empty(self)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = QRect(0, 0, width - margins.left() - margins.right(), 0)
        return self._arrange(inner, move=False) + margins.top() + margins.bottom()

    def setGeometry(self, place: QRect) -> None:
        super().setGeometry(place)
        self._arrange(place.marginsRemoved(self.contentsMargins()), move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, place: QRect, move: bool) -> int:
        y = place.y()
        for line in self._lines(place.width()):
            height = max(item.sizeHint().height() for item in line)
            x = place.x()
            for item in line:
                hint = item.sizeHint()
                if move:  # in the middle of the line, as what is less high is written on it
                    middle = y + (height - hint.height()) // 2
                    item.setGeometry(QRect(x, middle, min(hint.width(), place.width()), hint.height()))
                x += hint.width() + GAP
            y += height + GAP
        return max(y - GAP - place.y(), 0)

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """The places that stand in each line; what is hidden leaves no gap where it would be."""
        lines: list[list[QLayoutItem]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            needed = item.sizeHint().width()
            if not lines or x + needed > width:
                lines.append([])
                x = 0
            lines[-1].append(item)
            x += needed + GAP
        return lines
