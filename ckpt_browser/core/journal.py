"""Everything that was done to a checkpoint, in order, and how far of it is undone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from .checkpoint import Checkpoint
from .document import Change, Document, Reversible, again, make, new_document
from .edits.table import Edit, plan


@dataclass(frozen=True, slots=True)
class Step:
    """One step of undo: some edits made together."""

    edits: tuple[Edit, ...]
    changes: tuple[Reversible, ...]


@dataclass(frozen=True, slots=True)
class Journal:
    """A document with its history.

    Attributes:
        document: the state that is shown.
        steps: all steps, those that are undone last.
        cursor: how many of them are done.
        saved: the cursor at which the file on disk stands; None where no undo leads back there.
    """

    document: Document
    steps: tuple[Step, ...] = ()
    cursor: int = 0
    saved: int | None = 0

    @property
    def dirty(self) -> bool:
        """True where the document differs from what was saved."""
        return self.cursor != self.saved

    @property
    def edits(self) -> tuple[Edit, ...]:
        """All edits that are done, in order."""
        return tuple(edit for step in self.steps[:self.cursor] for edit in step.edits)


def new_journal(checkpoint: Checkpoint) -> Journal:
    """A journal of a checkpoint as it was opened."""
    return Journal(new_document(checkpoint))


def do(journal: Journal, edits: Sequence[Edit], others: Mapping[str, Document] | None = None) -> Journal:
    """Make some edits as one step, if there are any; steps that were undone are forgotten.

    Raises:
        EditError: one of them cannot be made; nothing has changed.
    """
    if not edits:
        return journal
    document, changes = journal.document, []
    for edit in edits:
        document, reversible = make(document, plan(document, edit, others or {}))
        changes.append(reversible)
    return _with_step(journal, document, Step(tuple(edits), tuple(changes)))


def do_planned(journal: Journal, edit: Edit, change: Change) -> Journal:
    """Make an edit as one step whose change to this very state is worked out already."""
    document, reversible = make(journal.document, change)
    return _with_step(journal, document, Step((edit,), (reversible,)))


def _with_step(journal: Journal, document: Document, step: Step) -> Journal:
    saved = journal.saved if journal.saved is not None and journal.saved <= journal.cursor else None
    return Journal(document, (*journal.steps[:journal.cursor], step), journal.cursor + 1, saved)


def undo(journal: Journal) -> Journal:
    """Take the last step back; at the beginning nothing changes."""
    if not journal.cursor:
        return journal
    document = journal.document
    for change in reversed(journal.steps[journal.cursor - 1].changes):
        document = again(document, change.backward)
    return replace(journal, document=document, cursor=journal.cursor - 1)


def redo(journal: Journal) -> Journal:
    """Make the step again that was undone last; at the end nothing changes."""
    if journal.cursor == len(journal.steps):
        return journal
    document = journal.document
    for change in journal.steps[journal.cursor].changes:
        document = again(document, change.forward)
    return replace(journal, document=document, cursor=journal.cursor + 1)


def go_to(journal: Journal, cursor: int) -> Journal:
    """Undo or redo until ``cursor`` steps are done."""
    cursor = max(0, min(cursor, len(journal.steps)))
    while journal.cursor != cursor:
        journal = undo(journal) if journal.cursor > cursor else redo(journal)
    return journal


def mark_saved(journal: Journal) -> Journal:
    """The journal after its state was written to the file."""
    return replace(journal, saved=journal.cursor)
