"""Looking through all numbers of a file in the background, and what is known of them from earlier."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from ...core.document import Document as CoreDocument
from ...core.jobs import CancelToken, Report
from ...workspace.editing.devices import sweep_device
from ...workspace.loading import Opened
from ...workspace.looking.health import findings_of, tensor_nodes
from ...workspace.looking.knowledge import Knowledge, Known
from ...workspace.rows.arrangement import Arrangement
from ...workspace.rows.cells import MEASURED
from ...workspace.rows.group_numbers import add_up_known
from ...workspace.rows.linked import SLICE
from ...workspace.rows.tree import Tree
from ..session.document import OPEN, Document
from ..wording import numbers

if TYPE_CHECKING:
    from ...analysis.finding.findings import Finding
    from ...analysis.measuring.measures import Measured
    from ...workspace.looking.remembering import Memory
    from ...workspace.looking.sweeping import Row
    from ...workspace.reading.library import Library
    from ..session.session import Session

TELL_EVERY = 0.2
"""Seconds between two batches of rows that reach the window."""

KEEP_EVERY = 5.0
"""Seconds between two times that what was found is written down."""

SHOW_EVERY = 0.1
"""Seconds between two reports of progress."""

JUDGE_EVERY = 2000
"""Milliseconds between two looks at what stands out, while more becomes known, at least."""

REST = 10
"""How many times as long as such a look takes nobody looks again."""

AFTER_EDIT = 100
"""Milliseconds that pass after an edit, in which more edits may follow, before what stands out is looked for again."""


_Tell: TypeAlias = "Callable[[], object]"


class Sweeper(QObject):
    """One look through all numbers per document.

    Signals:
        changed: a look through a document's numbers began or ended.
        progressed: it went on.
        found: more is known of a document's numbers.
        judged: a document's findings are others.
        ended: (document) all of its numbers were looked at, and what stands out is known.
    """

    changed = Signal(object)
    progressed = Signal(object)
    found = Signal(object)
    judged = Signal(object)
    ended = Signal(object)
    _arrived = Signal(object, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._memory: Memory | None = None
        self._telling: set[Document] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._judge_waiting)
        self._waiting: set[Document] = set()
        self._judged = self._shown = self._took = 0.0
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        session.shown.connect(self._on_shown)
        session.removed.connect(self._on_removed)

    def start(self, document: Document) -> None:
        """Look at the numbers of which nothing is known yet."""
        opened, shown = document.opened, document.shown
        if opened is None or shown is None or document.library is None or document.sweep is not None:
            return
        document.swept_bytes = ("", 0, 0)
        opened.knowledge.swept = True
        work = _Work(opened.journal.document, document.library, shown.arrangement.tree, opened.knowledge,
                     self._remembered(), sweep_device(opened.journal))
        document.sweep = self._session.jobs.submit(
            "sweeps", partial(self._run, document, work), partial(self._on_swept, document),
            partial(self._on_failed, document), partial(self._on_progress, document))
        self.changed.emit(document)

    def stop(self, document: Document) -> None:
        """Stop looking; what was found stays."""
        if document.sweep is not None:
            document.sweep.cancel()
            document.sweep = None
            self.changed.emit(document)
            self._judge(document)

    def learn(self, document: Document, opened: Opened, node: int, found: Measured) -> None:
        """Take in, and remember, what somebody measured who looked at a single tensor."""
        from ...workspace.looking.sweeping import row_of, sketched

        if document.library is None or document.opened is None or document.opened.knowledge is not opened.knowledge:
            return
        row = row_of(node, sketched(found))
        opened.knowledge.add(opened.checkpoint, [row])
        self.found.emit(document)
        self._judge_soon(document, AFTER_EDIT)
        self._session.jobs.submit("numbers", partial(_remember, opened.journal.document, document.library,
                                                     self._remembered(), row), _ignore, _ignore)

    def recall(self, document: Document) -> None:
        """Find out in the background what is remembered of a newly opened file."""
        opened, shown = document.opened, document.shown
        if opened is None or shown is None or document.library is None:
            return
        document.recalling = self._session.jobs.submit(
            "numbers", partial(_recall, opened.journal.document, document.library, shown.arrangement.tree,
                               self._remembered()),
            partial(self._on_recalled, document, opened), _ignore)

    def _remembered(self) -> Memory:
        if self._memory is None:
            from ...workspace.looking.remembering import Memory

            self._memory = Memory(self._session.settings.cache_folder)
        return self._memory

    # In the worker

    def _run(self, document: Document, work: _Work, token: CancelToken, report: Report) -> None:
        work.run(partial(self._arrived.emit, document, work.knowledge), token, report)

    # In the window

    def _on_arrived(self, document: Document, knowledge: Knowledge) -> None:
        opened = document.opened
        if opened is not None and opened.knowledge is knowledge:
            self.found.emit(document)
            self._judge_soon(document)

    def _on_progress(self, document: Document, what: str, done: int, total: int) -> None:
        document.swept_bytes = what, done, total
        now = time.monotonic()
        if now - self._shown >= SHOW_EVERY:
            self._shown = now
            self.progressed.emit(document)

    def _on_swept(self, document: Document, _result: object) -> None:
        document.sweep = None
        self._telling.add(document)
        self.changed.emit(document)
        self._judge(document)
        self._sort_again(document)

    def _on_failed(self, document: Document, error: Exception) -> None:
        document.sweep = None
        self.changed.emit(document)
        self._judge(document)
        self._session.complain(document, error)

    def _on_recalled(self, document: Document, opened: Opened, known: dict[str, Known]) -> None:
        document.recalling = None
        now = document.opened
        if known and now is not None and now.knowledge is opened.knowledge:
            now.knowledge.take(known)
            shown = document.shown
            now.knowledge.swept |= shown is not None and 2 * len(known) >= shown.arrangement.totals.tensors[0]
            self.changed.emit(document)
            self.found.emit(document)
            self._judge(document)
            self._sort_again(document)

    def _on_shown(self, document: Document) -> None:
        opened, shown = document.opened, document.shown
        if opened is None or shown is None or not len(opened.knowledge):
            return
        if document.judged is not shown.arrangement.tree:
            # What is under way is about rows that are gone; people edit seldom enough not to be made to wait.
            if document.judging is not None:
                document.judging.cancel()
                document.judging = None
            self._took = 0.0
            self._judge_soon(document, AFTER_EDIT)

    def _on_removed(self, document: Document) -> None:
        self._telling.discard(document)
        self._waiting.discard(document)

    def _sort_again(self, document: Document) -> None:
        """Rows that are sorted by numbers find their places now that the numbers are known."""
        if document.request.order.column in MEASURED:
            self._session.arrange(document)

    # What stands out

    def _judge_soon(self, document: Document, least: int = JUDGE_EVERY) -> None:
        self._waiting.add(document)
        wait = max(least, round(REST * 1000 * self._took))
        if not self._soon.isActive() or self._soon.remainingTime() > wait:
            self._soon.start(wait)

    def _judge_waiting(self) -> None:
        waiting, self._waiting = self._waiting, set()
        for document in waiting:
            if document.judging is None:
                self._judge(document)
            else:
                self._judge_soon(document)

    def _judge(self, document: Document) -> None:
        opened, shown = document.opened, document.shown
        if document.state != OPEN or opened is None or shown is None:
            return
        if document.judging is not None:
            document.judging.cancel()
        self._judged = time.monotonic()
        document.judged = shown.arrangement.tree
        document.judging = self._session.jobs.submit(
            "numbers", partial(_judge, shown.arrangement, opened.knowledge), partial(self._on_judged, document),
            partial(self._on_unjudged, document))

    def _on_judged(self, document: Document, findings: tuple[Finding, ...]) -> None:
        document.judging = None
        self.found.emit(document)
        self._took = time.monotonic() - self._judged
        if findings != document.findings:
            document.findings = findings
            self.judged.emit(document)
        if document in self._telling:
            self._telling.discard(document)
            if document.sweep is None:
                self.ended.emit(document)
                self._session.noticed.emit(_summary(len(findings)))

    def _on_unjudged(self, document: Document, _error: Exception) -> None:
        """What stands out is only missing."""
        document.judging = None


class _Work:
    """One look through the numbers, in the thread that does it."""

    def __init__(self, state: CoreDocument, library: Library, tree: Tree, knowledge: Knowledge, memory: Memory,
                 device: str) -> None:
        self._state = state
        self.knowledge = knowledge
        self._library = library
        self._tree = tree
        self._memory = memory
        self._device = device
        self._untold: list[Row] = []
        self._unkept: list[Row] = []
        self._told = self._kept = time.monotonic()

    def run(self, tell: _Tell, token: CancelToken, report: Report) -> None:
        """Look at what is not known, and tell of it in batches; what was found is kept in any case."""
        from ...workspace.looking.recalling import recall
        from ...workspace.looking.sweeping import sweep

        nodes = list(tensor_nodes(self._tree, token))
        checkpoint = self._state.checkpoint
        if not len(self.knowledge):
            self.knowledge.take(recall(self._state, self._library, self._memory, nodes, token))
        missing: list[int] = []
        for start in range(0, len(nodes), SLICE):
            token.check()
            missing += self.knowledge.missing(checkpoint, nodes[start:start + SLICE])
        try:
            sweep(self._state, self._library, missing, partial(self._take, tell), device=self._device, token=token,
                  report=report)
        finally:
            self._tell(tell)
            self._keep()

    def _take(self, tell: _Tell, rows: Sequence[Row]) -> None:
        self._untold += rows
        self._unkept += rows
        now = time.monotonic()
        if now - self._told >= TELL_EVERY:
            self._tell(tell)
        if now - self._kept >= KEEP_EVERY:
            self._keep()

    def _tell(self, tell: _Tell) -> None:
        if self._untold:
            self.knowledge.add(self._state.checkpoint, self._untold)
            tell()
        self._untold, self._told = [], time.monotonic()

    def _keep(self) -> None:
        from ...workspace.looking.recalling import remember

        remember(self._state, self._library, self._memory, self._unkept)
        self._unkept, self._kept = [], time.monotonic()


def _recall(state: CoreDocument, library: Library, tree: Tree, memory: Memory, token: CancelToken,
            report: Report) -> dict[str, Known]:
    from ...workspace.looking.recalling import recall

    return recall(state, library, memory, tensor_nodes(tree, token), token)


def _remember(state: CoreDocument, library: Library, memory: Memory, row: Row, token: CancelToken,
              report: Report) -> None:
    from ...workspace.looking.recalling import remember

    remember(state, library, memory, [row])


def _judge(arrangement: Arrangement, knowledge: Knowledge, token: CancelToken,
           report: Report) -> tuple[Finding, ...]:
    add_up_known(arrangement.tree, knowledge, token)
    return findings_of(arrangement.tree, knowledge, token)


def _summary(count: int) -> str:
    translate = QCoreApplication.translate
    if not count:
        return translate("Sweeper", "Looked through all numbers; nothing stands out")
    return numbers.counted(count, translate("Sweeper", "Looked through all numbers; one thing stands out"),
                           translate("Sweeper", "Looked through all numbers; {n} things stand out"))


def _ignore(_result: object) -> None:
    """What was remembered is only missing."""
