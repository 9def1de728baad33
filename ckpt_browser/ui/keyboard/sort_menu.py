"""The menu that sorts the tree in front by a column: what a click on the header does, without a mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

if TYPE_CHECKING:
    from ..window.main_window import MainWindow

AS_IN_FILE = -1


class SortMenu(QMenu):
    """Filled when it is opened; the column sorted by has a tick, and choosing it again turns the order round."""

    def __init__(self, window: MainWindow, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("Menus", "Sort &by"), parent)
        self.setObjectName("sortMenu")
        self._window = window
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._on_chosen)
        self._fill()

    def _header(self) -> QHeaderView | None:
        window, page = self._window, self._window.comparison_page
        if page is not None:
            return page.tree.header()
        return window.tree.header() if window.tree is not None else None

    def _fill(self) -> None:
        self.clear()
        header = self._header()
        if header is None or header.model() is None:
            empty = self.addAction(QCoreApplication.translate("Menus", "Nothing is open"))
            empty.setEnabled(False)
            return
        self._add(QCoreApplication.translate("Menus", "Order of the file"), AS_IN_FILE, header)
        self.addSeparator()
        for place in range(header.count()):
            column = header.logicalIndex(place)
            if not header.isSectionHidden(column):
                self._add(str(header.model().headerData(column, Qt.Orientation.Horizontal)), column, header)

    def _add(self, text: str, column: int, header: QHeaderView) -> None:
        sorted_by = header.sortIndicatorSection() == column
        if sorted_by and column >= 0:
            down = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            text = f"{text} {'↓' if down else '↑'}"
        action = self.addAction(text)
        action.setCheckable(True)
        action.setChecked(sorted_by)
        action.setData(column)

    def _on_chosen(self, action: QAction) -> None:
        header = self._header()
        if header is None or action.data() is None:
            return
        column, order = int(action.data()), Qt.SortOrder.AscendingOrder
        if column == header.sortIndicatorSection() and header.sortIndicatorOrder() == order:
            order = Qt.SortOrder.DescendingOrder
        header.setSortIndicator(column, order)
