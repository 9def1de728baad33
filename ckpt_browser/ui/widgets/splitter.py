"""The splitter between the tree and the inspector: where room is short, the tree keeps most of it."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ..access.text_size import follow_font, scaled

NARROW = 1000
"""Pixels below which the inspector gives way."""

MOST_OF_NARROW = 0.33
"""The inspector's share of a narrow window, as long as that is enough for its texts."""

ENOUGH = 290
"""Pixels in which the longest words of the inspector are not cut."""

MOST = 0.4
"""The inspector's share of a narrow window at most."""

WISHED = 380


class TreeAndSide(QSplitter):
    """The tree on the left, the inspector on the right, as wide as a person wished where there is room for it."""

    def __init__(self, tree: QWidget, side: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setHandleWidth(1)
        self._side = side
        self.addWidget(tree)
        self.addWidget(side)
        self.setCollapsible(0, False)
        self.setStretchFactor(0, 1)
        self._wished = WISHED
        self.splitterMoved.connect(self._on_moved)
        self.setSizes([940, scaled(WISHED)])
        follow_font(self, self.share)

    def restore(self, state: QByteArray) -> None:
        """Take on the widths that were remembered."""
        if self.restoreState(state):
            self._wished = self.sizes()[1] * 1000 // scaled(1000)

    @property
    def wished(self) -> int:
        """The width of the inspector that a person wished, in pixels for texts of the usual size."""
        return self._wished

    def wish(self, width: int) -> None:
        """Give the inspector another width, as far as there is room; 0 leaves it as it is."""
        if width > 0:
            self._wished = width
            self.share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share()

    def share(self) -> None:
        """Give the inspector its width of this window's width."""
        width = self.width() - self.handleWidth()
        if self._side.isHidden() or not self._wished:
            return
        enough, narrow = scaled(ENOUGH), scaled(NARROW)
        most = int(max(width * MOST_OF_NARROW, min(enough, width * MOST))) if width < narrow else width // 2
        wanted = max(self._side.minimumWidth(), min(scaled(self._wished), most))
        if self.sizes()[1] != wanted:
            self.setSizes([width - wanted, wanted])

    def _on_moved(self) -> None:
        self._wished = self.sizes()[1] * 1000 // scaled(1000)
