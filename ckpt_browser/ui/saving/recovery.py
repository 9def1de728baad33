"""Unsaved edits that outlive a crash: written aside after each step, offered at the next start."""

import os
import uuid
from collections.abc import Sequence
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.journal import Journal
from ...core.messages import capitalised, say
from ...workspace.saving.asides import (
    NEW,
    SUFFIX,
    Aside,
    asides_in,
    halves_in,
    read_aside,
    remove_aside,
    write_aside,
)
from ..session.document import Document
from ..session.session import Session
from ..settings import Settings
from ..wording.words import local

DEBOUNCE = 400
"""Milliseconds after the last step."""

LOCK = ".lock"


def folder_of(settings: Settings) -> str:
    """Where unsaved edits are kept."""
    return os.path.join(settings.data_folder, "unsaved")


class Recovery(QObject):
    """Keeps the edits of a session aside, and finds those that an earlier one left.

    Signals:
        found: what a session that did not end well has left: a list of asides.
    """

    found = Signal(object)

    def __init__(self, session: Session, folder: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._folder = folder
        self._name = uuid.uuid4().hex[:12]
        self._lock: QLockFile | None = None
        self._names: dict[Document, str] = {}
        self._adopted: dict[str, str] = {}
        self._made = 0
        self._told = False
        self._waiting: set[Document] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._timer.timeout.connect(self._write)
        session.edited.connect(self._on_edited)
        session.removed.connect(self._on_removed)

    def look(self) -> None:
        """Find out in the background what earlier sessions have left."""
        self._session.jobs.submit("asides", partial(_look, self._folder, self._name), self._on_found, _ignore)

    def adopt(self, aside: Aside) -> None:
        """What was left is being restored: it stays aside until this session has its own."""
        self._adopted[aside.path] = aside.name

    def forget(self, aside: Aside) -> None:
        """What was left is not wanted."""
        remove_aside(aside.name)

    def end(self) -> None:
        """The session ends as it should: nothing is left behind."""
        self._timer.stop()
        for name in self._names.values():
            remove_aside(name)
        self._names.clear()
        self._adopted.clear()
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _on_found(self, asides: list[Aside]) -> None:
        if asides:
            self.found.emit(asides)

    def _on_edited(self, document: Document) -> None:
        self._waiting.add(document)
        self._timer.start()

    def _on_removed(self, document: Document) -> None:
        self._waiting.discard(document)
        name = self._names.pop(document, "")
        if name:
            self._session.jobs.submit("asides", partial(_remove, name), _ignore, _ignore)

    def _write(self) -> None:
        for document in self._waiting:
            if document.opened is None:
                continue
            if document not in self._names:
                if not document.dirty:
                    continue
                self._made += 1
                self._names[document] = os.path.join(self._folder, f"{self._name}-{self._made}{SUFFIX}")
            self._take_lock()
            old = self._adopted.pop(document.path, "")
            self._session.jobs.submit(
                "asides", partial(_keep, self._names[document], old, document.path, stamps_of(document.path),
                                 document.opened.journal), self._on_kept, self._on_failed)
        self._waiting.clear()

    def _take_lock(self) -> None:
        """Say to other sessions that this one is alive; where that is not possible, writing says why."""
        if self._lock is not None:
            return
        with suppress(OSError):
            os.makedirs(self._folder, mode=0o700, exist_ok=True)
        lock = QLockFile(os.path.join(self._folder, self._name + LOCK))
        lock.setStaleLockTime(0)
        if lock.tryLock(0):
            self._lock = lock

    def _on_kept(self, _nothing: object) -> None:
        self._told = False

    def _on_failed(self, error: Exception) -> None:
        if not self._told:  # once, and not after every edit
            self._told = True
            self._session.noticed.emit(capitalised(local(str(error))))


def stamps_of(path: str) -> tuple[tuple[int, int], ...]:
    """Size and time of change of a file, to be known by; nothing where it is not there."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return ()
    return ((status.st_size, status.st_mtime_ns),)


def _keep(name: str, old: str, path: str, stamps: Sequence[tuple[int, int]], journal: Journal, token: CancelToken,
          report: Report) -> None:
    try:
        write_aside(name, path, stamps, journal)
        if old:
            remove_aside(old)
    except OSError as error:
        raise CheckpointError(say("unsaved edits cannot be kept aside ({reason})",
                                  reason=(error.strerror or type(error).__name__).lower())) from None


def _remove(name: str, token: CancelToken, report: Report) -> None:
    remove_aside(name)


def _look(folder: str, own: str, token: CancelToken, report: Report) -> list[Aside]:
    """What was left by sessions that are no more; the remains of those that left nothing useful are removed."""
    found = []
    alive: dict[str, bool] = {}
    for name in (*halves_in(folder), *asides_in(folder)):
        session = os.path.basename(name).partition("-")[0]
        if session == own:
            continue
        if session not in alive:
            lock = QLockFile(os.path.join(folder, session + LOCK))
            lock.setStaleLockTime(0)
            alive[session] = not lock.tryLock(0)
            lock.unlock()
        if not alive[session] and name.endswith(NEW):
            remove_aside(name)
            continue
        aside = None if alive[session] else read_aside(name)
        if aside is not None:
            found.append(aside)
    return sorted(found, key=lambda aside: aside.when, reverse=True)


def _ignore(_result: object) -> None:
    """Nothing to be done about it."""
