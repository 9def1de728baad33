"""What happens when a name or a value in the tree is edited: which field opens, and which edit it becomes."""

from ...core.edits.table import Edit
from ...core.edits.values import SetValue
from ...core.errors import CheckpointError
from ...core.nodes import Value
from ...core.places import EditError
from ...workspace.editing.value_text import json_of, line_of, value_of
from ...workspace.rows.cells import Column
from ...workspace.rows.choosing import can_rename, renaming
from ...workspace.rows.tree import Tree
from ..editing.value_dialog import ValueDialog
from ..session.document import Document
from ..session.session import Session
from .row_field import RowField
from .tree_view import CheckpointTree


def begin(session: Session, document: Document, view: CheckpointTree, row: int, column: int) -> None:
    """Open the field for a row's name, or for its value: a line, or a panel where it is long."""
    shown = document.shown
    if shown is None or not 0 <= row < len(shown.arrangement.tree):
        return
    tree = shown.arrangement.tree
    if column == Column.NAME:
        if can_rename(tree, row):
            view.edit_cell(row, column, tree.label(row))
        return
    node = tree.node_of(row)
    line = line_of(node) if isinstance(node, Value) else None
    if line is not None and row > 0:
        view.edit_cell(row, column, line)
    elif has_value(tree, row):
        ValueDialog(session, document, row, view).open()


def has_value(tree: Tree, row: int) -> bool:
    """True where the row holds what can be edited as text."""
    if row <= 0 or row in tree.again:
        return False
    if isinstance(tree.node_of(row), Value):
        return True
    try:
        return bool(json_of(tree.nodes, tree.node[row])) if tree.node[row] >= 0 else False
    except EditError:
        return False


def offer(session: Session, document: Document, field: RowField) -> None:
    """Do what a field says; it stays open with the reason where that cannot be done."""
    shown = document.shown
    if shown is None or field.row >= len(shown.arrangement.tree):
        field.accept()
        return
    try:
        edit = _edit(shown.arrangement.tree, field)
    except CheckpointError as error:
        field.refuse(error)
        return
    if edit is None:
        field.accept()
    else:
        session.edit(document, [edit], field.refuse, field.accept)


def _edit(tree: Tree, field: RowField) -> Edit | None:
    if field.column == Column.NAME:
        return renaming(tree, field.row, field.text())
    node = tree.node_of(field.row)
    assert isinstance(node, Value)
    return SetValue(tree.path(field.row), value_of(node, field.text()))
