"""Editing in a cell: the line of the tree, with the number in full to begin with."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from ...tree.row_field import RowDelegate, RowField
from .model import ValuesModel

NARROWEST = 110
"""Pixels that a number needs to be typed in comfort."""


class CellDelegate(RowDelegate):
    """Opens a line in the cell that is edited; ``offered`` says that the person means what it says."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem,
                     index: QModelIndex | QPersistentModelIndex) -> QWidget:
        model = index.model()
        assert isinstance(model, ValuesModel)
        field = RowField(index.row(), index.column(), model.exact_text(index), parent)
        field.setFont(option.font)
        field.left.connect(self._on_left)
        return field

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem,
                             index: QModelIndex | QPersistentModelIndex) -> None:
        around = editor.parentWidget()
        place = option.rect
        width = max(NARROWEST, place.width())
        most = around.width() - width if around is not None else place.left()
        editor.setGeometry(max(min(place.left(), most), 0), place.top(), width, place.height())
