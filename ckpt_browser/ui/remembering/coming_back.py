"""A file that is on screen for the first time since it came back: its rows, columns and place, as they were."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from shiboken6 import isValid

from ...core.jobs import CancelToken, Report
from ...workspace.rows.arranged import TOP
from ...workspace.rows.cells import Column
from ...workspace.rows.tree import Tree
from ..session.document import Document
from ..session.session import Session
from ..tree.tree_view import CheckpointTree
from .records import RowPath, TabState
from .rows import rows_of

NARROWEST, WIDEST = 40, 4000
"""Pixels of a column."""


def come_back(session: Session, document: Document, tree: CheckpointTree) -> None:
    """Let the tree of a document look as it did; the rows are found in the background."""
    state, shown = document.remembered, document.shown
    document.returning = False
    if state is None or shown is None:
        return
    set_columns(tree, state)
    rows = shown.arrangement.tree
    session.jobs.submit("views", partial(_found, rows, (state.row, state.top, *state.expanded)),
                        partial(_on_found, document, tree, rows), _ignore)


def set_columns(tree: CheckpointTree, state: TabState) -> None:
    """Put the columns in their order, as wide as they were; what is hidden says the settings."""
    header = tree.header()
    by_name = {column.name.lower(): column for column in Column}
    for place, (name, width) in enumerate(state.columns):
        column = by_name.pop(name, None)
        if column is None or place >= header.count():
            continue
        if column != Column.NAME and place:
            header.moveSection(header.visualIndex(column), place)
        if NARROWEST <= width <= WIDEST:
            hidden = header.isSectionHidden(column)
            header.resizeSection(column, width)
            header.setSectionHidden(column, hidden)
    sorted_by = {column.name.lower(): column for column in Column}.get(state.sort)
    if sorted_by is not None:
        blocker = QSignalBlocker(header)
        header.setSortIndicator(sorted_by, Qt.SortOrder.DescendingOrder if state.descending
                                else Qt.SortOrder.AscendingOrder)
        blocker.unblock()
    tree.fit_names()


def _found(tree: Tree, paths: Sequence[RowPath | None], token: CancelToken, report: Report) -> list[int]:
    return rows_of(tree, paths, token)


def _on_found(document: Document, tree: CheckpointTree, rows: Tree, found: list[int]) -> None:
    shown = document.shown
    if not isValid(tree) or shown is None or shown.arrangement.tree is not rows or not tree.shows_something:
        return
    row, top, *expanded = found
    arrangement = shown.arrangement
    opened = {one for one in expanded if one >= 0}
    for one in [*opened, row, top]:  # ranges of long containers have no name that could be remembered
        above = arrangement.parent(one) if one > 0 else TOP
        if above != TOP and arrangement.is_range(above):
            opened.add(above)
    tree.bring_back(sorted(opened) if shown.matches is None else None, row, top)


def _ignore(_error: Exception) -> None:
    """The tree stays as a newly opened one."""
