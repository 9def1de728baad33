"""What the actions of the Edit menu do: each makes edits of the selection and hands them to the session."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ...core.edits.arranging import Drop, Duplicate, Keep, Lift, Move
from ...core.edits.table import Edit
from ...core.edits.tensors import Compact
from ...core.paths import path_text
from ...core.places import Path
from ...workspace.rows import choosing
from ...workspace.rows.cells import Column
from ...workspace.rows.choosing import Target
from ...workspace.rows.tree import FOLD, Tree
from ..session.document import Document
from ..tree import row_editing
from ..widgets.clipboard import copy
from . import choices
from .cast_dialog import CastDialog
from .clip import Clip, arrival, put
from .new_entry import NewEntry, Wrapping
from .offers import rescue_dialog, strip_dialog
from .repair_words import line_text

if TYPE_CHECKING:
    from ..window.main_window import MainWindow


def undo(window: MainWindow) -> None:
    """Take the last step back."""
    if window.session.target is not None:
        window.session.undo(window.session.target)


def redo(window: MainWindow) -> None:
    """Make the step again that was undone last."""
    if window.session.target is not None:
        window.session.redo(window.session.target)


def rename(window: MainWindow) -> None:
    """Open the field for the current row's name, or for its value where that cell is the current one."""
    chosen = choices.current(window.session)
    if chosen is None or window.tree is None:
        return
    document, tree, row = chosen
    on_value = window.tree.currentIndex().column() == Column.LAYER and row_editing.has_value(tree, row)
    value = on_value or not choosing.can_rename(tree, row)
    row_editing.begin(window.session, document, window.tree, row, Column.LAYER if value else Column.NAME)


def edit_value(window: MainWindow) -> None:
    """Open the field for the current row's value."""
    chosen = choices.current(window.session)
    if chosen is not None and window.tree is not None:
        row_editing.begin(window.session, chosen[0], window.tree, chosen[2], Column.LAYER)


def drop(window: MainWindow) -> None:
    """Take the selected entries out."""
    _on_paths(window, lambda document, paths: window.session.edit(document, [Drop(paths)]))


def keep(window: MainWindow) -> None:
    """Take everything else out."""
    _on_paths(window, lambda document, paths: window.session.edit(document, [Keep(paths)]))


def compact(window: MainWindow) -> None:
    """Leave out the bytes that no tensor of the selection, or of the file, reaches."""
    chosen = choices.tree_of(window.session)
    if chosen is not None:
        document, tree = chosen
        window.session.edit(document, [Compact(choosing.paths_of(tree, document.rows) or ((),))])


def duplicate(window: MainWindow) -> None:
    """Put a copy of the current entry behind it."""
    chosen = choices.current(window.session)
    if chosen is not None:
        document, tree, row = chosen
        path = tree.path(row)
        key = choosing.free_key(tree, tree.owner(row), f"{path_text(path[-1:])}_copy")
        window.session.edit(document, [Duplicate(path, key)], reveal=(*path[:-1], key))


def new_group(window: MainWindow) -> None:
    """Ask for the name of a new group."""
    _new(window, is_group=True)


def new_value(window: MainWindow) -> None:
    """Ask for the name of a new value, and for the value."""
    _new(window, is_group=False)


def move_up(window: MainWindow) -> None:
    """Change places with the row above."""
    _step(window, down=False)


def move_down(window: MainWindow) -> None:
    """Change places with the row below."""
    _step(window, down=True)


def lift(window: MainWindow) -> None:
    """Make the current entry the whole file."""
    chosen = choices.current(window.session)
    if chosen is not None:
        window.session.edit(chosen[0], [Lift(chosen[1].path(chosen[2]))])


def wrap(window: MainWindow) -> None:
    """Ask for the key under which everything is put."""
    chosen = choices.tree_of(window.session)
    if chosen is not None:
        Wrapping(window.session, chosen[0], window).open()


def cast(window: MainWindow) -> None:
    """Ask for the element type of the selected tensors, or of all."""
    chosen = choices.tree_of(window.session)
    if chosen is not None:
        CastDialog(window.session, chosen[0], window).open()


def choose_device(window: MainWindow) -> None:
    """Open the list of devices."""
    window.device.open()


def strip(window: MainWindow) -> None:
    """Offer what is commonly left out."""
    chosen = choices.tree_of(window.session)
    if chosen is not None:
        strip_dialog(window.session, chosen[0], window).open()


def prefix_line(window: MainWindow, menu: QMenu) -> None:
    """Add the line that strips the prefix which the current row is, or begins with; nothing where it has none."""
    from ...workspace.editing.repairs import stripping_at

    chosen = choices.current(window.session)
    repair = stripping_at(chosen[1], chosen[2]) if chosen is not None else None
    if chosen is not None and repair is not None:
        line = QAction(line_text(repair), menu)
        line.setObjectName("stripPrefix")
        line.triggered.connect(partial(_strip_prefix, window, chosen[0], repair.edits))
        menu.addAction(line)


def rescue(window: MainWindow) -> None:
    """Offer the state_dicts that can be had from pickled modules."""
    chosen = choices.tree_of(window.session)
    if chosen is not None:
        rescue_dialog(window.session, chosen[0], window).open()


def select_matches(window: MainWindow) -> None:
    """Select every row that the filter found."""
    chosen = choices.tree_of(window.session)
    if chosen is not None and window.tree is not None and chosen[0].shown is not None and chosen[0].shown.matches:
        window.tree.select_rows(chosen[0].shown.matches)
        window.tree.setFocus()


def copy_entries(window: MainWindow) -> None:
    """Take the selected entries along, to be pasted; their paths go to the clipboard."""
    _take(window, cut=False)


def cut_entries(window: MainWindow) -> None:
    """Take the selected entries along, to be moved where they are pasted."""
    _take(window, cut=True)


def paste_entries(window: MainWindow) -> None:
    """Put what was copied into the current container, or behind the current entry."""
    chosen = choices.tree_of(window.session)
    clip = window.session.clip
    if chosen is None or clip is None:
        return
    document, tree = chosen
    row = max(document.row, 0)
    if clip.file == document.path and tree.path(row) in clip.paths:
        row = tree.owner(row)  # a copy goes beside what was copied, not into it
    holder = choosing.container_at(tree, row)
    if holder >= 0:
        put_into(window, document, Target(tree.path(holder)), clip)
        if clip.cut and clip.file == document.path:
            window.session.set_clip(None)


def drag_rows(window: MainWindow, document: Document) -> None:
    """Rows of a document are being dragged: remember which."""
    if document.shown is not None:
        paths = choosing.paths_of(document.shown.arrangement.tree, document.rows)
        window.session.dragged = Clip(document.path, paths, cut=True)


def drop_rows(window: MainWindow, document: Document, row: int, before: bool, copies: bool) -> None:
    """Dragged rows were let fall on a document."""
    clip = window.session.dragged
    window.session.dragged = None
    if clip is None or not clip.paths or document.shown is None:
        return
    target = choosing.drop_target(document.shown.arrangement.tree, max(row, 0), before)
    if target is not None:
        put_into(window, document, target, clip._replace(cut=not copies))


def put_into(window: MainWindow, document: Document, target: Target, clip: Clip) -> None:
    """Put entries into a container."""
    assert document.shown is not None
    tree = document.shown.arrangement.tree
    edits = put(clip, document.path, tree, target)
    if edits:
        window.session.edit(document, edits, reveal=arrival(edits[-1], target.into))


def _strip_prefix(window: MainWindow, document: Document, edits: tuple[Edit, ...]) -> None:
    window.session.edit(document, edits)


def _on_paths(window: MainWindow, act: Callable[[Document, tuple[Path, ...]], None]) -> None:
    chosen = choices.tree_of(window.session)
    if chosen is not None and chosen[0].rows:
        act(chosen[0], choosing.paths_of(chosen[1], chosen[0].rows))


def _take(window: MainWindow, cut: bool) -> None:
    chosen = choices.tree_of(window.session)
    if chosen is None or not chosen[0].rows:
        return
    document, tree = chosen
    paths = choosing.paths_of(tree, document.rows)
    copy(window.session, "\n".join(_shown_paths(tree, document.rows)))
    window.session.set_clip(Clip(document.path, paths, cut))


def _shown_paths(tree: Tree, rows: tuple[int, ...]) -> list[str]:
    return [path_text(tree.full_path(row)) for row in rows]


def _new(window: MainWindow, is_group: bool) -> None:
    chosen = choices.tree_of(window.session)
    if chosen is not None:
        document, tree = chosen
        holder = choosing.container_at(tree, max(document.row, 0), named=is_group)
        NewEntry(window.session, document, max(holder, 0), is_group, window).open()


def _step(window: MainWindow, down: bool) -> None:
    chosen = choices.current(window.session)
    if chosen is None:
        return
    document, tree, row = chosen
    target = choosing.step_target(tree, row, down)
    if target is not None:
        paths = choosing.paths_of(tree, [row])
        fold = tree.node[row] == FOLD
        window.session.edit(document, [Move(paths, target.into, target.at)], reveal=None if fold else paths[0])
