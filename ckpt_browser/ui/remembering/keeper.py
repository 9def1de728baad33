"""The session while the program runs: brought back at the start, written down now and then, offered again."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.messages import say
from ..session.document import FAILED, Document
from ..settings import Settings
from . import words
from .files import BEFORE, NOW, forget_session, read_session, write_session
from .records import SessionRecord, WindowState
from .restoring import Missed, restore_window
from .taking import window_state

if TYPE_CHECKING:
    from ..window.main_window import MainWindow

EVERY = 2000
"""Milliseconds after something changed until it is written down."""

STARTING = "session.starting"
"""A file that is there while a session comes back: who finds it knows that the last one who tried did not get far."""


class Remembering(QObject):
    """Keeps the record of all windows.

    Args:
        settings: says whether sessions come back, and where their records lie.
        windows: the windows that are open.
        open_window: makes another one, not yet shown.

    Attributes:
        offered: a session that did not come back by itself, and can.
    """

    def __init__(self, settings: Settings, windows: Callable[[], list[MainWindow]],
                 open_window: Callable[[], MainWindow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._folder = settings.data_folder
        self._windows = windows
        self._open_window = open_window
        self._written: SessionRecord | None = None
        self._ended = settings.safe_start
        self._guarded = False
        self._filling: set[MainWindow] = set()
        self.offered = SessionRecord()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._keep)
        settings.troubled.connect(self._on_troubled)

    # At the start

    def begin(self, window: MainWindow, alone: bool = False) -> bool:
        """Bring the last session back into the first window, or offer it; True where it comes back.

        Args:
            window: the first window, empty.
            alone: files were named at the start: they open alone.
        """
        words.tell_of_settings(window, self._settings)
        if self._settings.safe_start:
            return False
        last = read_session(self._folder)
        crashed = os.path.lexists(os.path.join(self._folder, STARTING))
        wanted = self._settings.choice("restore", ("yes", "no")) == "yes" and not alone and not crashed
        self._unguard()
        self.offered = read_session(self._folder, BEFORE)
        if wanted and last.windows:
            self._guard(last)
            self._restore(window, last)
        elif not last.empty:
            self._offer(last)
        if crashed and not self.offered.empty:
            window.notices.tell(words.crashed(partial(self.reopen, window)))
        window.actions_.refresh()
        return wanted and not last.empty

    def _restore(self, first: MainWindow, record: SessionRecord) -> None:
        for place, state in enumerate(record.windows):
            window = first if not place else self._open_window()
            self._filling.add(window)
            restore_window(window, state, partial(self._on_missed, window))
            if place:
                window.show()

    def reopen(self, window: MainWindow) -> None:
        """Open again what was offered: in this window where it is empty, in new ones else."""
        record, self.offered = self.offered, SessionRecord()
        for state in record.windows:
            if not state.tabs:
                continue
            free = not window.session.documents and window not in self._filling
            target = window if free else self._open_window()
            self._filling.add(target)
            restore_window(target, state, partial(self._on_missed, target))
            target.show()
        with suppress(OSError):
            os.unlink(os.path.join(self._folder, BEFORE))
        window.actions_.refresh()

    def _on_missed(self, window: MainWindow, missed: Missed) -> None:
        self._filling.discard(window)
        self._soon()
        if missed.gone or missed.changed:
            window.notices.tell(words.missed(missed))
        if not window.session.documents:
            self._unguard()

    def _offer(self, record: SessionRecord) -> None:
        self.offered = record
        with suppress(OSError):
            write_session(self._folder, record, BEFORE)

    # A start that does not get far

    def _guard(self, record: SessionRecord) -> None:
        if record.empty:
            return
        with suppress(OSError):
            with open(os.path.join(self._folder, STARTING), "w", encoding="ascii") as file:
                file.write(str(os.getpid()))
            self._guarded = True

    def _unguard(self) -> None:
        self._guarded = False
        with suppress(OSError):
            os.unlink(os.path.join(self._folder, STARTING))

    def _on_painted(self) -> None:
        if self._guarded:
            self._unguard()

    # While it runs

    def adopt(self, window: MainWindow) -> None:
        """Look after a window from now on."""
        window.remembering = self
        session = window.session
        for signal in (session.added, session.removed, session.shown, session.comparisons.added):
            signal.connect(self._soon)
        for bare in (session.current_changed, session.selected, window.bottom.toggled):
            bare.connect(self._soon)
        session.changed.connect(self._on_changed)
        window.opened.connect(self._on_painted)
        window.compared.connect(self._on_painted)
        window.leaving.connect(self._on_leaving)
        window.closed.connect(self._soon)

    def end(self) -> None:
        """The program ends: what is open now is what comes back; what is closed from now on does not count."""
        if not self._ended:
            self._timer.stop()
            self._write(self._record(anew=True), wait=True)
            self._ended = True
        if self._guarded:
            self._unguard()

    def rest(self) -> None:
        """Neither bring back nor write down anything: the program is only measured."""
        self._ended = True

    def go_on(self) -> None:
        """The program does not end after all."""
        self._ended = self._settings.safe_start

    def forget(self) -> None:
        """Remove what is known of sessions."""
        self.offered, self._written = SessionRecord(), None
        forget_session(self._folder)
        for window in self._windows():
            window.actions_.refresh()

    def _on_troubled(self) -> None:
        if self._windows():
            words.tell_of_settings(self._windows()[0], self._settings)

    def _on_changed(self, document: Document) -> None:
        if document.state == FAILED:
            self._on_painted()

    def _on_leaving(self, window: MainWindow) -> None:
        """The last window closes, and with it the program."""
        if [one for one in self._windows() if isValid(one)] in ([window], []):
            self.end()

    def _soon(self) -> None:
        if not self._ended and not self._timer.isActive():
            self._timer.start()

    def _keep(self) -> None:
        self._write(self._record(anew=False))

    def _record(self, anew: bool) -> SessionRecord:
        states: list[WindowState] = [window_state(window, anew) for window in self._windows() if isValid(window)]
        return SessionRecord(tuple(states))

    def _write(self, record: SessionRecord, wait: bool = False) -> None:
        private = not self._settings.flag("remember", True) and self._settings.choice("restore", ("yes", "no")) == "no"
        if self._ended or not record.windows or record == self._written:
            return
        if any(window in self._filling for window in self._windows()):  # half a session must not replace a whole one
            return
        self._written = record
        if private:
            record = SessionRecord(tuple([window._replace(tabs=(), front=-1) for window in record.windows]))
        work = partial(_written, self._folder, record)
        if wait:
            with suppress(CheckpointError):
                work(CancelToken(), _silent)
        else:
            self._windows()[0].session.jobs.submit("asides", work, _ignore, _ignore)


def _written(folder: str, record: SessionRecord, token: CancelToken, report: Report) -> None:
    try:
        write_session(folder, record, NOW)
    except OSError as error:
        raise CheckpointError(say("the session cannot be kept")) from error


def _silent(_what: str, _done: int, _total: int) -> None:
    """Nobody watches."""


def _ignore(_result: object) -> None:
    """Nothing to be done about it."""
