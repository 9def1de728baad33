"""How documents are saved: looked at first, written in the background, marked as saved where that worked."""

import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ...core import document as documents
from ...core.jobs import CancelToken, Report
from ...core.journal import Journal
from ...core.paths import visible
from ...workspace.saving.save_options import Saved, SaveOptions, Survey
from ..editing.editing import with_mark
from ..session.document import Document, Written
from ..session.jobs import Job, Jobs
from ..wording.sentences import apart
from ..wording.words import fill, local

if TYPE_CHECKING:
    from ...core.places import Path
    from ...workspace.reading.library import Library
    from ...workspace.saving.exporting import Exported
    from ...workspace.saving.lying import Laid


class Saver(QObject):
    """Saves documents, one after the other.

    Signals:
        changed: a save of a document began, went on, or ended.
        choice_needed: (document, target, options, is copy) the target cannot hold everything.
        saved: (document, what was done).
        failed: (document, sentence).
        marked: the document's path or what counts as saved is another.
    """

    changed = Signal(object)
    choice_needed = Signal(object, object, object, bool)
    saved = Signal(object, object)
    failed = Signal(object, str)
    marked = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.barred: Callable[[str], str] = _nothing_against
        """Says why nothing may be written to a path, or nothing."""

    def survey(self, document: Document, target: str, options: SaveOptions, done: Callable[[Survey], None],
               failed: Callable[[Exception], None]) -> Job | None:
        """Find out in the background what a save would do."""
        if document.opened is None or document.library is None:
            return None
        state = document.opened.journal.document
        return self._jobs.submit("saves", partial(_survey, state, document.library, options, target), done, failed)

    def save(self, document: Document, target: str, options: SaveOptions, copy: bool = False,
             on_done: Callable[[], None] | None = None) -> None:
        """Save to a file; with ``copy`` the document stays what it was, unsaved edits and all."""
        if document.opened is None or document.library is None or not self._is_free(document, target):
            return
        journal = document.opened.journal
        failed = partial(self._on_failed, document, target)
        document.saving = self._jobs.submit(
            "saves", partial(_save, journal.document, document.library, target, options),
            partial(self._on_saved, document, journal, target, options, copy, on_done), failed,
            partial(self._on_progress, document))
        self.changed.emit(document)

    def export(self, document: Document, paths: "tuple[Path, ...]", target: str,
               done: "Callable[[Exported], None]") -> None:
        """Write some of its tensors to another file; the document stays what it is."""
        if document.opened is None or document.library is None or not self._is_free(document, target):
            return
        document.saving = self._jobs.submit(
            "saves", partial(_export, document.opened.journal.document, document.library, paths, target),
            partial(self._on_exported, document, done), partial(self._on_not_exported, document, target),
            partial(self._on_progress, document))
        self.changed.emit(document)

    def _is_free(self, document: Document, target: str) -> bool:
        """Whether nothing of the document is being written, and the target may be; if not, it says so."""
        if document.saving is not None or (reason := self.barred(target)):
            document.complaint = reason if document.saving is None else QCoreApplication.translate(
                "Saver", "This file is being written already; wait for it, or cancel it below")
            self.changed.emit(document)
            return False
        document.saved_bytes = ("", 0, 0)
        document.complaint = ""
        return True

    def cancel(self, document: Document) -> None:
        """Stop a save or an export; nothing of it is left."""
        if document.saving is not None:
            document.saving.cancel()
            document.saving = None
            self.changed.emit(document)

    def _on_progress(self, document: Document, what: str, done: int, total: int) -> None:
        document.saved_bytes = what, done, total
        self.changed.emit(document)

    def _on_saved(self, document: Document, journal: Journal, target: str, options: SaveOptions, copy: bool,
                  on_done: Callable[[], None] | None, result: Saved | Survey) -> None:
        document.saving = None
        if isinstance(result, Survey):
            self.changed.emit(document)
            self.choice_needed.emit(document, target, options, copy)
            return
        if _leaves_out(options):
            # Called by the new name it would seem to be safe, with entries that no file holds.
            note = QCoreApplication.translate("Saver", "It holds what you chose; this tab still has everything")
            result = result._replace(note=apart([note, result.note]))
        elif not copy and document.opened is not None:
            document.base, document.saved_state = journal.document.checkpoint.nodes, journal.document
            # A set of shards goes by the name of its index, whatever was typed.
            document.path = os.path.join(os.path.dirname(os.path.abspath(target)), os.path.basename(result.path)) \
                if options.max_shard_size is not None else os.path.abspath(target)
            document.written = Written(document.path, options.format, result.nbytes, options.max_shard_size)
            document.opened = document.opened.after(with_mark(document.opened.journal, journal.cursor, journal))
            document.laid = None
            if document.library is not None:
                self._jobs.submit("disk", partial(_laid, journal.document, document.path, document.library),
                                  partial(self._on_laid, document, document.written), _ignore)
            self.marked.emit(document)
        self.changed.emit(document)
        self.saved.emit(document, result)
        if on_done is not None:
            on_done()

    def _on_laid(self, document: Document, written: Written, laid: "Laid") -> None:
        # Where it was saved or read again meanwhile, what was just opened closes with the last who refers to it.
        if document.written is written and document.library is not None:
            document.laid = laid
            document.library.keep(laid.kept)
            self.changed.emit(document)

    def _on_exported(self, document: Document, done: "Callable[[Exported], None]", result: "Exported") -> None:
        document.saving = None
        self.changed.emit(document)
        done(result)

    def _on_not_exported(self, document: Document, target: str, error: Exception) -> None:
        document.saving = None
        document.complaint = fill(QCoreApplication.translate("Saver", "Not exported to {name}: {reason}"),
                                  name=visible(os.path.basename(target), 120), reason=visible(local(str(error)), 400))
        self.changed.emit(document)

    def _on_failed(self, document: Document, target: str, error: Exception) -> None:
        document.saving = None
        document.complaint = fill(
            QCoreApplication.translate("Saver", "Not saved to {name}, and your edits are still here: {reason}"),
            name=visible(os.path.basename(target), 120), reason=local(str(error)))
        self.changed.emit(document)
        self.failed.emit(document, local(str(error)))


def _nothing_against(_target: str) -> str:
    return ""


def _ignore(_error: Exception) -> None:
    """Whoever reads the file hears of it."""


def _leaves_out(options: SaveOptions) -> bool:
    """Whether the person chose to do without something that the target cannot hold."""
    return any(choice != "keep" for _, choice in options.choices)


def _export(state: documents.Document, library: "Library", paths: "tuple[Path, ...]", target: str,
            token: CancelToken, report: Report) -> "Exported":
    from ...workspace.saving.exporting import export

    return export(state, library, paths, target, token, report)


def _laid(state: documents.Document, path: str, library: "Library", token: CancelToken, report: Report) -> "Laid":
    from ...workspace.saving.lying import look_into

    return look_into(state, path, library, token, report)


def _survey(state: documents.Document, library: "Library", options: SaveOptions, target: str, token: CancelToken,
            report: Report) -> Survey:
    # Imported here, in the worker: the window need not wait for the writers of all formats.
    from ...workspace.saving.saving import survey

    return survey(state, library, options, target, token)


def _save(state: documents.Document, library: "Library", target: str, options: SaveOptions, token: CancelToken,
          report: Report) -> Saved | Survey:
    """Save, or say what stands in the way where only a choice is missing."""
    from ...workspace.saving.saving import LossError, save

    try:
        return save(state, library, target, options, token, report)
    except LossError as error:
        return Survey(error.losses, 0, "")
