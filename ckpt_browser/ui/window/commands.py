"""What the actions do: small functions of the window, named in the table of actions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from ... import __version__
from ...core.paths import key_text, path_text, python_text
from ...workspace.rows.tree import FOLD, Tree
from ..remembering.folders import OPEN, begin_at, keep_folder
from ..saving.closing import close_documents
from ..widgets.clipboard import copy
from ..widgets.resources import resource

if TYPE_CHECKING:
    from .main_window import MainWindow

translate = QCoreApplication.translate


def open_files(window: MainWindow) -> None:
    """Let the person choose files, and open each in a tab."""
    settings = window.session.settings
    recent = settings.recent
    names = translate("Commands", "Checkpoints") + (
        " (*.pth *.pt *.ckpt *.bin *.safetensors *.tar *.pkl *.th *.ptl *.index.json .metadata)")
    paths, _ = QFileDialog.getOpenFileNames(window, translate("Commands", "Open checkpoints"),
                                            begin_at(settings, OPEN, recent[0] if recent else ""),
                                            names + ";;" + translate("Commands", "All files") + " (*)")
    for path in paths:
        keep_folder(settings, OPEN, path)
        window.session.open(path)
    if paths:
        await_tree(window)


def open_folder(window: MainWindow) -> None:
    """Let the person choose the folder of a distributed checkpoint."""
    path = QFileDialog.getExistingDirectory(window, translate("Commands", "Open a distributed checkpoint"),
                                            begin_at(window.session.settings, OPEN, ""))
    if path:
        keep_folder(window.session.settings, OPEN, path)
        window.session.open(path)
        await_tree(window)


def await_tree(window: MainWindow) -> None:
    """Let the keyboard go to what was just opened; its tab has it until the tree, or an error, is on screen."""
    (window.tree or window.tabs.tabBar()).setFocus()


def open_sample(window: MainWindow) -> None:
    """Open the checkpoint that ships with the program."""
    window.session.open(str(resource("sample.pth")))


def forget_recent(window: MainWindow) -> None:
    """Empty the list of recent files."""
    window.session.settings.forget()


def close(window: MainWindow) -> None:
    """Close the file or the comparison in front."""
    comparing = window.session.comparisons.front
    if comparing is not None:
        window.session.comparisons.close(comparing)
    elif window.session.current is not None:
        window.close_tabs([window.session.current])


def reload(window: MainWindow) -> None:
    """Read the file in front again; of a comparison the one that changed on disk."""
    front = window.session.comparisons.front
    document = front.stale if front is not None else window.session.current
    if document is not None:
        close_documents(window, [document], partial(window.session.reload, document))


def next_tab(window: MainWindow) -> None:
    """Bring the next tab to the front."""
    window.tabs.step(1)


def previous_tab(window: MainWindow) -> None:
    """Bring the previous tab to the front."""
    window.tabs.step(-1)


def move_tab_left(window: MainWindow) -> None:
    """Let the tab in front change places with the one on its left; the first one goes to the end."""
    window.tabs.move_front(-1)


def move_tab_right(window: MainWindow) -> None:
    """Let the tab in front change places with the one on its right; the last one goes to the beginning."""
    window.tabs.move_front(1)


def copy_key(window: MainWindow) -> None:
    """Copy the selected row's key, as it stands in the file."""
    selection = _selection(window)
    if selection is not None:
        tree, row = selection
        copy(window.session, key_text(tree.key[row]))


def copy_path(window: MainWindow) -> None:
    """Copy the selected row's path."""
    selection = _selection(window)
    if selection is not None:
        tree, row = selection
        copy(window.session, path_text(tree.full_path(row)))


def copy_python(window: MainWindow) -> None:
    """Copy a Python expression that reaches the selected row."""
    selection = _selection(window)
    if selection is not None:
        copy(window.session, python_expression(*selection))


def find(window: MainWindow) -> None:
    """Put the cursor into the filter."""
    window.filter.edit.setFocus()
    window.filter.edit.selectAll()


def set_flat(window: MainWindow) -> None:
    """Fold dotted keys, or show them as they are."""
    _switch(window, "flat")


def set_natural(window: MainWindow) -> None:
    """Order names naturally, or as in the file."""
    _switch(window, "natural")


def expand_all(window: MainWindow) -> None:
    """Open all rows."""
    if window.comparison_page is not None:
        window.comparison_page.tree.expandAll()
    elif window.tree is not None:
        window.tree.expandAll()


def collapse_all(window: MainWindow) -> None:
    """Close all rows."""
    if window.comparison_page is not None:
        window.comparison_page.tree.collapseAll()
    elif window.tree is not None:
        window.tree.collapseAll()


def toggle_side(window: MainWindow) -> None:
    """Show or hide the inspector."""
    window.show_side(not window.side_shown)


def toggle_problems(window: MainWindow) -> None:
    """Show or hide the problems."""
    _toggle(window, "problemsPanel")


def toggle_history(window: MainWindow) -> None:
    """Show or hide the history."""
    _toggle(window, "historyPanel")


def toggle_findings(window: MainWindow) -> None:
    """Show or hide the findings."""
    _toggle(window, "findingsPanel")


def sweep(window: MainWindow) -> None:
    """Look through all numbers of the file in front."""
    if window.session.current is not None:
        window.session.sweeper.start(window.session.current)


def stop_sweep(window: MainWindow) -> None:
    """Stop looking through the numbers of the file in front."""
    if window.session.current is not None:
        window.session.sweeper.stop(window.session.current)


def rename_matching(window: MainWindow) -> None:
    """Show the panel that renames by a regular expression."""
    document = window.session.current
    window.bottom.show_panel("renamePanel")
    window.bottom.renaming.begin(document is not None and len(document.rows) > 1)


def _toggle(window: MainWindow, name: str) -> None:
    if window.bottom.is_shown(name):
        window.bottom.put_away()
    else:
        window.bottom.show_panel(name)


def use_system_colors(window: MainWindow) -> None:
    """Follow the desktop's colours."""
    _set_scheme(window, "system")


def use_light_colors(window: MainWindow) -> None:
    """Dark on light."""
    _set_scheme(window, "light")


def use_dark_colors(window: MainWindow) -> None:
    """Light on dark."""
    _set_scheme(window, "dark")


def new_window(window: MainWindow) -> None:
    """Open another window."""
    if window.program is not None:
        window.program.new_window()


def quit_program(window: MainWindow) -> None:
    """Close all windows, and with them the program."""
    if window.program is not None:
        window.program.quit()
    else:
        window.close()


def about(window: MainWindow) -> None:
    """Say which program this is."""
    box = QMessageBox(window)
    box.setWindowTitle(translate("Commands", "About"))
    box.setIconPixmap(window.windowIcon().pixmap(64, 64))
    box.setText(f"ckpt-browser {__version__}")
    box.setInformativeText(translate(
        "Commands", "Browse PyTorch checkpoints without executing or loading them.\nNo network access of any kind."))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def python_expression(tree: Tree, row: int) -> str:
    """Python that reaches a row; for a dotted prefix, all entries that begin with it."""
    if tree.node[row] != FOLD:
        return python_text(tree.path(row))
    group = python_text(tree.path(row))
    literal = python_text((key_text(tree.key[row]) + ".",), "")[1:-1]
    return "{key: value for key, value in " + group + ".items() if key.startswith(" + literal + ")}"


def _selection(window: MainWindow) -> tuple[Tree, int] | None:
    document = window.session.current
    if document is None or document.shown is None or document.row < 0:
        return None
    return document.shown.arrangement.tree, document.row


def _switch(window: MainWindow, name: str) -> None:
    on = not window.session.settings.flag(name, False)
    window.session.settings.set_flag(name, on)  # every window hears of it


def _set_scheme(window: MainWindow, scheme: str) -> None:
    window.session.settings.scheme = scheme
    window.theme.apply(scheme)
