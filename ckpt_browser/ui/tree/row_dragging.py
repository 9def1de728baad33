"""Rows that are dragged and let fall; what is dragged stays with the session, the mime type only says it is there."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView

from ...workspace.rows.arranged import TOP
from .rows_view import RowsView
from .tree_model import ROWS


class RowDragging(RowsView):
    """A tree whose rows can be dragged.

    Signals:
        dragged: rows are being dragged from here.
        dropped: (row or -1, just before it, copy wanted) rows were let fall here.
    """

    dragged = Signal()
    dropped = Signal(int, bool, bool)

    def startDrag(self, actions: Qt.DropAction) -> None:
        data = QMimeData()
        data.setData(ROWS, b"rows")
        drag = QDrag(self)
        drag.setMimeData(data)
        self.dragged.emit()
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(ROWS):
            super().dragEnterEvent(event)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(ROWS):
            super().dragMoveEvent(event)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        if not event.mimeData().hasFormat(ROWS):
            event.ignore()
            return
        position = QAbstractItemView.DropIndicatorPosition
        index, where = self.indexAt(event.position().toPoint()), self.dropIndicatorPosition()
        if where == position.BelowItem and index.isValid() and not self.isExpanded(index):
            below = self.indexBelow(index)
            if below.isValid() and below.parent() == index.parent():
                index, where = below, position.AboveItem
        copies = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        event.setDropAction(Qt.DropAction.CopyAction)  # the session does it all; Qt is to take nothing away
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        self.dropped.emit(index.internalId() if index.isValid() else TOP, where == position.AboveItem, copies)
