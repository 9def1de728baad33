"""What is done with cells: copied, edited, pasted over, filled."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from ....core.edits.tensors import PatchTensor
from ....core.errors import CheckpointError
from ....workspace.looking.element_text import block, parsed
from ....workspace.looking.sheet_cells import MOST_COPIED, Elements, filled, pasted
from ....workspace.looking.windows import Box
from ...editing.editing import refusal
from ...session.session import Session
from ...tree.row_field import RowField
from ...widgets.theme import Theme
from ...wording.numbers import grouped, plain
from ...wording.words import fill, local
from .cell_field import CellDelegate

if TYPE_CHECKING:
    from .viewer import ValuesViewer


class Deeds(QObject):
    """Turns what a person does in the grid into text on the clipboard, or into one step of undo."""

    def __init__(self, viewer: ValuesViewer, session: Session, theme: Theme) -> None:
        super().__init__(viewer)
        self._viewer = viewer
        self._session = session
        self._table = viewer.table
        self._delegate = CellDelegate(theme, self)
        self._table.setItemDelegate(self._delegate)
        self._table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._delegate.offered.connect(self._on_offered)
        self._table.customContextMenuRequested.connect(viewer.menu_at)
        self._table.copied.connect(self.copy)
        self._table.pasted.connect(self.paste)
        viewer.line.filled.connect(self._on_filled)

    def menu(self) -> QMenu:
        """The menu of the grid."""
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        editable = not self._table.fixed and bool(self._table.selected)
        for name, text, key, deed, enabled in (
                ("valuesEdit", self.tr("Edit"), "F2", self._edit, editable),
                ("valuesFill", self.tr("Fill…"), "", self.ask_fill, editable),
                ("valuesCopy", self.tr("Copy"), "Ctrl+C", self.copy, bool(self._table.selected)),
                ("valuesPaste", self.tr("Paste"), "Ctrl+V", self.paste, editable),
                ("valuesSelectAll", self.tr("Select all"), "Ctrl+A", self._table.selectAll, True)):
            action = QAction(text, menu)
            action.setObjectName(name)
            action.setShortcut(QKeySequence(key))
            action.setEnabled(enabled)
            action.triggered.connect(deed)
            menu.addAction(action)
        return menu

    def copy(self) -> None:
        """Put the selected rectangle on the clipboard."""
        boxes, viewer = self._boxes(), self._viewer
        viewer.line.say("")
        if not boxes or viewer.source is None:
            return
        box = _around(boxes)
        if box.cells != sum(each.cells for each in boxes):
            viewer.line.say(self.tr("Only one rectangle can be copied at once"), wrong=True)
        elif box.cells > MOST_COPIED:
            viewer.line.say(fill(self.tr("These are {cells} numbers; at most {most} are copied at once"),
                                 cells=grouped(box.cells), most=grouped(MOST_COPIED)), wrong=True)
        else:
            viewer.asking.copy(viewer.source, viewer.model.sheet, box, partial(self._on_copied, box))

    def _on_copied(self, box: Box, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._session.noticed.emit(fill(self.tr("Copied: {rows} × {columns} numbers"), rows=grouped(box.height),
                                        columns=grouped(box.width)))

    def paste(self) -> None:
        """Put what the clipboard holds over the cells from the first selected one on; a single number over all."""
        boxes, viewer = self._boxes(), self._viewer
        if not boxes or viewer.source is None or self._refused():
            return
        try:
            cells = block(QGuiApplication.clipboard().text())
            if len(cells) == len(cells[0]) == 1:
                elements = filled(viewer.model.sheet, boxes, cells[0][0], viewer.source.tensor.dtype)
            else:
                box = _around(boxes)
                elements = pasted(viewer.model.sheet, box.row, box.column, cells, viewer.source.tensor.dtype)
        except CheckpointError as error:
            viewer.line.say(local(str(error)), wrong=True)
            return
        self._change(elements)

    def ask_fill(self) -> None:
        """Ask for the number that all selected cells will have."""
        if not self._refused():
            self._viewer.line.ask_fill()

    def _on_filled(self, text: str) -> None:
        viewer = self._viewer
        if viewer.source is None:
            return
        try:
            elements = filled(viewer.model.sheet, self._boxes(), text, viewer.source.tensor.dtype)
        except CheckpointError as error:
            viewer.line.say(local(str(error)), wrong=True)
            viewer.line.refuse_fill()
            return
        viewer.line.close_fill()
        self._change(elements)
        self._table.setFocus()

    def _edit(self) -> None:
        self._table.edit(self._table.currentIndex(), self._table.EditTrigger.EditKeyPressed)

    def _on_offered(self, field: RowField) -> None:
        """Do what a cell's line says; it stays open with the reason where that cannot be."""
        viewer = self._viewer
        element = viewer.model.element(viewer.model.index(field.row, field.column))
        if viewer.source is None or viewer.subject is None or element is None:
            field.accept()
            return
        try:
            number = parsed(plain(field.text()), viewer.source.tensor.dtype)
        except CheckpointError as error:
            field.refuse(error)
            return
        path = viewer.subject.path_of(viewer.subject.row)
        self._session.edit(viewer.subject.document, [PatchTensor(path, ((element, number),))], field.refuse,
                           field.accept)

    def _change(self, elements: Elements) -> None:
        viewer = self._viewer
        viewer.line.say("")
        if viewer.subject is not None and elements:
            path = viewer.subject.path_of(viewer.subject.row)
            self._session.edit(viewer.subject.document, [PatchTensor(path, elements)], self._on_refused)

    def _on_refused(self, error: CheckpointError) -> None:
        self._viewer.line.say(refusal(error), wrong=True)

    def _refused(self) -> bool:
        """True where no cell of the tensor can be edited; it is said then."""
        self._viewer.line.say(self._table.fixed, wrong=True)
        return bool(self._table.fixed)

    def _boxes(self) -> list[Box]:
        return [self._viewer.model.box(*box) for box in self._table.selected]


def _around(boxes: list[Box]) -> Box:
    top, left = min(box.row for box in boxes), min(box.column for box in boxes)
    bottom = max(box.row + box.height for box in boxes)
    right = max(box.column + box.width for box in boxes)
    return Box(top, left, bottom - top, right - left)
