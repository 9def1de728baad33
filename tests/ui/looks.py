"""What a person sees of a tree: its rows as text."""

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeView, QWidget

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


def point(widget: QWidget, place: QPoint) -> None:
    """Move the pointer to a place of a widget: told to its window, whatever other windows lie there."""
    window = widget.window()
    for near in (QPoint(2, 2), QPoint()):  # a pointer that is there already does not move
        QTest.mouseMove(window.windowHandle(), widget.mapTo(window, place + near))


def double_click(widget: QWidget, place: QPoint) -> None:
    """Click twice, and let go: the button would count as held down in all tests that follow."""
    QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
