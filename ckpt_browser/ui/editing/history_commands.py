"""The history in a file: as a recipe to be replayed, or as a Python script."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from ...core.document import Document as CoreDocument
from ...core.jobs import CancelToken, Report
from ...core.journal import Journal
from ...core.paths import visible
from ...workspace.saving.texts import refuse_over, write_text
from ..saving.save_targets import PTH, new_name, written_as
from ..wording.file_names import to_begin_with

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ...workspace.reading.library import Library
    from ..session.session import Session
    from ..window.main_window import MainWindow

translate = QCoreApplication.translate


def save_recipe(window: MainWindow) -> None:
    """Ask for a file, and write the edits that are done as JSON."""
    journal = _journal(window)
    if journal is not None:
        _write(window, translate("History", "Save as recipe"), ".recipe.json",
               translate("History", "Recipes") + " (*.json)", partial(_recipe, journal))


def save_script(window: MainWindow) -> None:
    """Ask for a file, and write the edits that are done as Python."""
    journal, document = _journal(window), window.session.current
    if journal is None or document is None:
        return
    others = window.session.others_for(document)
    target, form = document.path, written_as(document) or PTH
    if document.written is not None and document.written.max_shard_size is not None:
        target = new_name(target, "sharded")  # a script writes one file, which must not lie where the index does
    _write(window, translate("History", "Save as Python"), ".edit.py", "Python (*.py)",
           partial(_script, journal, target, form, others, document.library))


def _journal(window: MainWindow) -> Journal | None:
    document = window.session.current
    return document.journal if document is not None else None


def _write(window: MainWindow, title: str, suffix: str, names: str,
           make: Callable[[str], str]) -> None:
    document = window.session.current
    assert document is not None
    path, _ = QFileDialog.getSaveFileName(window, title, to_begin_with(document.path + suffix), names)
    if path:
        said = translate("History", "Written: {path}").replace("{path}", visible(path, 200))
        checkpoints = [document.path, *document.sources]
        window.session.jobs.submit("views", partial(_written, path, checkpoints, make),
                                   partial(_say, window.session, said), partial(window.session.complain, document))


def _say(session: Session, words: str, _nothing: object) -> None:
    session.noticed.emit(words)


def _recipe(journal: Journal, path: str) -> str:
    from ...workspace.editing.recipes import seen_from, to_recipe, with_files

    done = journal.steps[:journal.cursor]
    edits = with_files(journal.edits, partial(seen_from, os.path.dirname(path)))
    return to_recipe(edits, [len(step.edits) for step in done])


def _script(journal: Journal, target: str, form: str, others: Mapping[str, CoreDocument], library: Library | None,
            path: str) -> str:
    from ...workspace.editing.others import others_of
    from ...workspace.scripts.script import to_script

    del path
    # What was copied from may be closed by now; its file is still there for us.
    known = others_of(journal.edits, library, others) if library is not None else others
    return to_script(journal, target, form, known)


def _written(path: str, checkpoints: list[str], make: Callable[[str], str], token: CancelToken, report: Report) -> None:
    refuse_over(path, checkpoints)
    write_text(path, make(path))
