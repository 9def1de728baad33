"""How a document changes: one wish after another, worked out in the background."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.journal import Journal
from ...core.messages import capitalised
from ...workspace.loading import Edited, Opened, Request, Shown, edit
from ...workspace.rows.arrangement import Arrangement
from ..session.document import Document
from ..session.jobs import Jobs
from ..wording.words import local
from .wishes import Wish


class Editing(QObject):
    """Works off the wishes of documents.

    Signals:
        edited: a document has another state and other rows.
        told: what is to be said about a document is another.
    """

    edited = Signal(object)
    told = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs

    def ask(self, document: Document, wish: Wish) -> None:
        """Put a wish behind those that wait."""
        if document.opened is None or document.shown is None:
            return
        document.wishes.append(wish)
        if document.editing is None:
            self._begin(document)

    def _begin(self, document: Document) -> None:
        opened, shown = document.opened, document.shown
        assert opened is not None and shown is not None
        if document.arranging is not None:
            document.arranging.cancel()
            document.arranging = None
        rows = {*document.expanded, *document.rows, document.row}
        request = shown.request if document.refused else document.request
        document.editing = self._jobs.submit(
            "views", partial(_edit, opened, document.wishes[0], shown, rows, request),
            partial(self._on_edited, document), partial(self._on_refused, document))
        self.told.emit(document)

    def _on_edited(self, document: Document, result: Edited | None) -> None:
        document.editing, wish = None, document.wishes.popleft()
        document.complaint = ""
        if result is not None:
            _adopt(document, result, wish)
            self.edited.emit(document)
            document.carrier = None
        self.told.emit(document)
        if wish.on_done is not None:
            wish.on_done()
        self._next(document)

    def _on_refused(self, document: Document, error: Exception) -> None:
        document.editing, wish = None, document.wishes.popleft()
        if wish.on_refused is not None and isinstance(error, CheckpointError):
            wish.on_refused(error)
        else:
            document.complaint = str(error)
        self.told.emit(document)
        self._next(document)

    def _next(self, document: Document) -> None:
        if document.wishes and document.editing is None and document.opened is not None:
            self._begin(document)


def _edit(opened: Opened, wish: Wish, shown: Shown, rows: set[int], request: Request, token: CancelToken,
          report: Report) -> Edited | None:
    return edit(opened, wish.act, shown, rows, token, request, wish.reveal)


def _adopt(document: Document, result: Edited, wish: Wish) -> None:
    """Take on the new state, with the selection where it went."""
    before = document.shown
    assert before is not None
    carrier = result.carrier
    after = result.shown.arrangement
    row = carrier.row(document.row)
    if wish.reveal is not None:
        row = max(row, 0) if (found := after.tree.find(wish.reveal)) < 0 else found
        rows: tuple[int, ...] = (row,)
    elif result.back:
        row, rows = result.back[0], result.back
    else:
        rows = tuple([new for old in document.rows if (new := carrier.row(old)) >= 0])
        if row < 0 and document.row >= 0:
            row = rows[0] if rows else carrier.dissolved(document.row)
            if row < 0:
                row = _neighbour(before.arrangement, carrier.row, document.row)
        if not rows and row >= 0:
            rows = (row,)
    assert document.opened is not None
    # The file may have been saved while this was worked out: what counts as saved is known here only.
    marked = with_mark(result.opened.journal, document.opened.journal.saved, document.opened.journal)
    document.opened, document.carrier = result.opened.after(marked), carrier
    document.row, document.rows = row, rows
    document.shown = result.shown


def with_mark(journal: Journal, saved: int | None, marked: Journal) -> Journal:
    """The journal with what counts as saved: the first ``saved`` steps of another one, where it has them too."""
    steps = marked.steps[:saved] if saved is not None else ()
    same = saved is not None and len(journal.steps) >= len(steps) and all(
        left is right for left, right in zip(journal.steps, steps, strict=False))
    return replace(journal, saved=saved if same else None)


def _neighbour(before: Arrangement, carried: Callable[[int], int], row: int) -> int:
    """Where the selection goes when its row is gone: to the next one, the one before, or the one above."""
    while row >= 0 and row < len(before.tree):
        above = before.parent(row)
        siblings = before.children(above)
        place = siblings.index(row) if row in siblings else 0
        for other in (*siblings[place + 1:], *reversed(siblings[:place])):
            if (found := carried(other)) >= 0:
                return found
        row = above if above < len(before.tree) else before.tree.parent[row]
    return -1


def refusal(error: CheckpointError) -> str:
    """Why an edit cannot be made, for the field where it was typed."""
    reason = local(error.reason)
    return capitalised(reason) if reason else QCoreApplication.translate("Editing", "It cannot be done")
