"""What a person sees of a tree: its rows as text."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QTreeView

from ckpt_browser.workspace.rows.cells import MEASURED, Column


def texts(tree: QTreeView, column: int = 0) -> list[str]:
    """One column of the rows that are open, from the top down."""
    found = []
    index = tree.model().index(0, 0)
    while index.isValid():
        found.append(index.siblingAtColumn(column).data())
        index = tree.indexBelow(index)
    return found


def find(tree: QTreeView, *names: str) -> QModelIndex:
    """The index that the names lead to."""
    index = QModelIndex()
    for name in names:
        model = tree.model()
        index = next(model.index(row, 0, index) for row in range(model.rowCount(index))
                     if model.index(row, 0, index).data() == name)
    return index


def cells(index: QModelIndex) -> list[str]:
    """All columns of one row but those of measured numbers."""
    return [index.siblingAtColumn(column).data() for column in Column if column not in MEASURED]
