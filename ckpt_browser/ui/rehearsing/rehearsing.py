"""Which file is rehearsed with which model, and what came out; looked at anew whenever one of the two changes."""

from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from ...core.document import Document as CoreDocument
from ...core.places import Path
from ...workspace.rehearsing.building import ModelError
from ...workspace.rehearsing.modules import Target
from ...workspace.rehearsing.rehearsal import Rehearsal
from ...workspace.rehearsing.repairing import Repair
from ...workspace.rehearsing.steps import Filling
from ..session.document import Document
from ..session.jobs import Job
from ..session.session import Session
from .choice import Choice, Rehearsed, known_from_disk, known_from_open, rehearsed

SOON = 150
"""Milliseconds after an edit: the tree goes first."""
READING, BUILDING, LOOKING = "reading", "building", "looking"
"""What is under way."""


@dataclass(eq=False)
class State:
    """What is known about one file.

    Attributes:
        working: what is under way, or empty.
        failure: why there is nothing to show, or empty.
        printed: the end of what a person's code printed before it failed.
        seen: the state of the file that ``rehearsal`` and ``repairs`` are about, or will be.
    """

    choice: Choice
    target: Target | None = None
    rehearsal: Rehearsal | None = None
    repairs: list[Repair] = field(default_factory=list)
    part: Path = ()
    """The part of the file that ``rehearsal`` is about."""
    working: str = ""
    failure: str = ""
    printed: str = ""
    seen: CoreDocument | None = None
    model: CoreDocument | None = None
    """The state of another open file that the model is known from."""
    job: Job | None = None


class Rehearsing(QObject):
    """One for the window.

    Signals:
        changed: what is known about a document is another.
    """

    changed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._states: dict[Document, State] = {}
        self.filling = Filling()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON)
        self._timer.timeout.connect(self._follow)
        session.edited.connect(self._on_edited)
        session.shown.connect(self._on_edited)
        session.removed.connect(self._on_removed)

    def state(self, document: Document | None) -> State | None:
        """What is known about a document; None where nothing was asked."""
        return self._states.get(document) if document is not None else None

    def choose(self, document: Document, choice: Choice) -> None:
        """Rehearse a document with a model. Code that it names is run: whoever calls this was told to."""
        self._stop(document)
        before = self._states.get(document)
        state = self._states[document] = State(choice, working=BUILDING if choice.factory else READING)
        if before is not None and before.choice == choice:
            state.rehearsal, state.part = before.rehearsal, before.part  # shown until the next one is there
        other = next((other.opened for other in self._session.documents
                      if other.path == choice.path and other.opened is not None), None)
        if other is not None:
            state.model = other.journal.document
            work = partial(known_from_open, other.checkpoint, other.source, choice)
        else:
            work = partial(known_from_disk, choice)
        state.job = self._session.jobs.submit("models", work, partial(self._on_known, document, state),
                                              partial(self._on_failed, document, state))
        self.changed.emit(document)

    def take_over(self, other: "Rehearsing") -> None:
        """Know what another one knew, which is not used any more; what it had under way begins again."""
        self.filling = other.filling
        for document, state in other._states.items():
            busy = state.job is not None
            other._stop(document)
            self._states[document] = state
            if busy and state.target is None:
                self.choose(document, state.choice)
            elif busy:
                state.seen = None
                self._look(document, state)
            self.changed.emit(document)

    def choose_part(self, document: Document, part: Path) -> None:
        """Let another part of the same file be the model."""
        state = self._states.get(document)
        if state is not None and state.target is not None and part != state.target.part:
            self.choose(document, state.choice._replace(part=part))

    def set_filling(self, filling: Filling) -> None:
        """Fill new rows otherwise from now on."""
        if filling != self.filling:
            self.filling = filling
            for document, state in self._states.items():
                state.seen = None
                self._look(document, state)

    def stop(self, document: Document) -> None:
        """Wait no longer for what is under way."""
        state = self._states.get(document)
        if state is not None and state.job is not None:
            self._stop(document)
            state.working, state.seen = "", None
            if state.target is None:
                del self._states[document]
            self.changed.emit(document)

    def repair(self, document: Document, repair: Repair) -> None:
        """Make a repair, as one step of undo."""
        state = self._states.get(document)
        opened = document.opened
        if state is not None and opened is not None and state.seen is opened.journal.document:
            self._session.edit(document, repair.edits)

    def _stop(self, document: Document) -> None:
        state = self._states.get(document)
        if state is not None and state.job is not None:
            state.job.cancel()
            state.job = None

    def _on_known(self, document: Document, state: State, target: Target) -> None:
        state.target, state.job, state.working = target, None, ""
        self._look(document, state)
        self.changed.emit(document)

    def _on_failed(self, document: Document, state: State, error: Exception) -> None:
        state.job, state.working, state.failure = None, "", str(error)
        state.printed = error.printed if isinstance(error, ModelError) else ""
        state.rehearsal, state.repairs = None, []
        self.changed.emit(document)

    def _look(self, document: Document, state: State) -> None:
        """Rehearse again, where the document is another by now."""
        opened = document.opened
        if opened is None or state.target is None or state.seen is opened.journal.document:
            return
        self._stop(document)
        state.repairs = []
        now = opened.journal.document
        state.working, state.seen = LOOKING, now
        state.job = self._session.jobs.submit(
            "rehearsing", partial(rehearsed, now, opened.source, state.target, self.filling),
            partial(self._on_rehearsed, document, state), partial(self._on_failed, document, state))
        self.changed.emit(document)

    def _on_rehearsed(self, document: Document, state: State, found: Rehearsed) -> None:
        state.job, state.working, state.failure, state.printed = None, "", "", ""
        state.rehearsal, state.repairs, state.part = found
        self.changed.emit(document)

    def _on_edited(self, document: Document) -> None:
        if any(document is one or document.path == state.choice.path for one, state in self._states.items()):
            self._timer.start()

    def _follow(self) -> None:
        """Rehearse again whatever is another by now, be it the file or the model."""
        models = {other.path: other.opened.journal.document for other in self._session.documents
                  if other.opened is not None}
        for document, state in list(self._states.items()):
            model = models.get(state.choice.path)
            if model is not None and model is not state.model:
                self.choose(document, state.choice)
            else:
                self._look(document, state)

    def _on_removed(self, document: Document) -> None:
        self._stop(document)
        self._states.pop(document, None)
