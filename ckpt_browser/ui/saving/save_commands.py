"""What the actions of saving do."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from ...workspace.saving.save_options import SaveOptions
from ..guarding.guarded import LOCKED
from ..remembering.folders import SAVE, begin_at, keep_folder
from ..session.document import Document
from .save_dialog import SaveDialog
from .save_targets import completed, format_for, format_names, kept_format, new_name, own_format, saved_again

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..window.main_window import MainWindow

translate = QCoreApplication.translate


def save(window: MainWindow) -> None:
    """Save the file in front over itself; a format that cannot be written becomes another file."""
    document = to_be_saved(window)
    if document is not None:
        save_document(window, document)


def to_be_saved(window: MainWindow) -> Document | None:
    """The document in front; of a comparison in front one that has edits no file holds, first the one edited last."""
    front = window.session.comparisons.front
    if front is None:
        return window.session.current
    return next((document for document in (front.touched, *front.documents) if document.dirty), None)


def save_document(window: MainWindow, document: Document, on_done: Callable[[], None] | None = None) -> None:
    """Save a document over its file, or ask for another place where that is not possible or not wanted."""
    assert document.opened is not None
    again = saved_again(document)
    locked = document.guarded.lock == LOCKED
    if locked:
        document.complaint = translate("SaveCommands", "This file is locked: choose another name, or unlock it with "
                                                       "the padlock in its tab")
        window.session.changed.emit(document)
    if again is not None and not locked:
        window.session.saver.save(document, document.path, again, on_done=on_done)
    else:
        _ask_where(window, document, copy=False, on_done=on_done)


def save_as(window: MainWindow) -> None:
    """Ask where to save the file in front; it is called so from then on."""
    if window.session.current is not None:
        _ask_where(window, window.session.current, copy=False)


def save_copy(window: MainWindow) -> None:
    """Ask where to save a copy; the file in front stays what it is."""
    if window.session.current is not None:
        _ask_where(window, window.session.current, copy=True)


def save_in_place(window: MainWindow) -> None:
    """Change the opened file itself, where the edits allow it."""
    document = window.session.current
    if document is not None and document.opened is not None:
        form = kept_format(document.opened.checkpoint.format)
        window.session.saver.save(document, document.path, SaveOptions(form, in_place=True))


def save_with_options(window: MainWindow) -> None:
    """Show all there is to say about a save."""
    document = window.session.current
    if document is not None and document.opened is not None:
        opened_as = own_format(document)
        target = new_name(document.path, opened_as)
        SaveDialog(window.session, document, target, SaveOptions(format_for(target, opened_as)), False, window).open()


def ask_choices(window: MainWindow, document: Document, target: str, options: SaveOptions, copy: bool) -> None:
    """The target cannot hold everything: let the person choose."""
    SaveDialog(window.session, document, target, options, copy, window).open()


def _ask_where(window: MainWindow, document: Document, copy: bool,
               on_done: Callable[[], None] | None = None) -> None:
    assert document.opened is not None
    opened_as = own_format(document)
    names = format_names()
    start = begin_at(window.session.settings, SAVE, new_name(document.path, opened_as))
    first = format_for(start, opened_as)
    filters = ";;".join([names[first], *(words for name, words in names.items() if name != first)])
    title = translate("SaveCommands", "Save a copy") if copy else translate("SaveCommands", "Save as")
    path, used = QFileDialog.getSaveFileName(window, title, start, filters)
    if path:
        keep_folder(window.session.settings, SAVE, path)
        form = format_for(path, opened_as, used)
        target = completed(path, form)
        if target != path and os.path.exists(target):  # the chooser did not ask about that file
            ask_choices(window, document, target, SaveOptions(form), copy)
        else:
            window.session.saver.save(document, target, SaveOptions(form), copy, on_done)
