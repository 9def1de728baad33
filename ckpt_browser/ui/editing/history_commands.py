"""The history in a file: as a recipe to be replayed, or as a Python script."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from ...core.document import Document as CoreDocument
from ...core.jobs import CancelToken, Report
from ...core.journal import Journal
from ...core.paths import visible
from ...workspace.saving.texts import refuse_over, write_text
from ..saving.save_commands import written_as
from ..saving.save_targets import PTH

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..main_window import MainWindow
    from ..session import Session

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
    others = {other.path: other.opened.journal.document for other in window.session.documents
              if other.opened is not None}
    target, form = document.path, written_as(document) or PTH
    _write(window, translate("History", "Save as Python"), ".edit.py", "Python (*.py)",
           partial(_script, journal, target, form, others))


def _journal(window: MainWindow) -> Journal | None:
    document = window.session.current
    return document.journal if document is not None else None


def _write(window: MainWindow, title: str, suffix: str, names: str,
           make: Callable[[], str]) -> None:
    document = window.session.current
    assert document is not None
    path, _ = QFileDialog.getSaveFileName(window, title, document.path + suffix, names)
    if path:
        said = translate("History", "Written: {path}").replace("{path}", visible(path, 200))
        checkpoints = [document.path, *document.sources]
        window.session.jobs.submit("views", partial(_written, path, checkpoints, make),
                                   partial(_say, window.session, said), partial(window.session.complain, document))


def _say(session: Session, words: str, _nothing: object) -> None:
    session.noticed.emit(words)


def _recipe(journal: Journal) -> str:
    from ...workspace.editing.recipes import to_recipe

    done = journal.steps[:journal.cursor]
    return to_recipe(journal.edits, [len(step.edits) for step in done])


def _script(journal: Journal, target: str, form: str, others: Mapping[str, CoreDocument]) -> str:
    from ...workspace.scripts.script import to_script

    return to_script(journal, target, form, others)


def _written(path: str, checkpoints: list[str], make: Callable[[], str], token: CancelToken, report: Report) -> None:
    refuse_over(path, checkpoints)
    write_text(path, make())
