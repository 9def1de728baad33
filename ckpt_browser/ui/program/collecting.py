"""When Python looks for what only refers to itself: in quiet moments, and only in the thread of the window."""

from __future__ import annotations

import gc
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from ..session.session import Session

LOOK = 1000
"""Milliseconds between two looks at whether the moment is good."""
QUIET = 5
"""Such looks without any work before everything is gone through while files are open."""
OFTEN = 60
"""Seconds that lie between two times, while files are open."""
SOME = 200
"""Objects that came or went since the last time, for which going through everything is worth while."""
YOUNG = 2000
"""New objects for which looking is worth while."""
FELT = 0.05
"""Seconds that the window may stand still for it while somebody works in it with files open."""
UNSEEN = 0.5
"""Seconds that it may stand still while nothing is open, or another program has the keyboard."""
PACE = 6e-7
"""Seconds that an object takes, until that was measured here."""
FADES = 0.9
"""How much of what was measured is still believed after each time that it kept everything from being gone through."""
CLOSED = 25
"""Files that are closed until what Qt keeps of their widgets is worth a moment, once nothing is open."""


class Collector(QObject):
    """Stands for Python's own collector, which runs in whatever thread makes the next object.

    An object of Qt that goes in another thread than the window's can take the process along. And what work in the
    background has made is frozen afterwards (see ``Jobs``), everything else that was there with it: widgets that
    are closed later, and refer to each other, would stay for good. Once the last window is closed nothing is gone
    through any more: Qt has yet to take it apart.

    Python cannot stop in the middle, and some things cannot be left out while others are gone through. So it is known
    beforehand how long it will take: as many objects as there are, at the pace of the last time.

    Signals:
        worn: many files were closed, and nothing is open: Qt may forget what it keeps of them.
    """

    worn = Signal()

    def __init__(self, sessions: Sequence[Session], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._was_on = gc.isenabled()
        self._quiet = 0
        self._last = time.monotonic()
        self._known = 0
        self._besides = 0  # those of them that are no node of an open file
        self._pace = PACE
        self._closed = 0
        self._keeps_little = False
        self._let_go = False  # of something large, since memory was given back the last time
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self._look)
        gc.disable()
        self._timer.start()

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        if self._was_on:
            gc.enable()
            self._was_on = False

    def collect(self) -> None:
        """Go through everything now."""
        self._last, self._quiet = time.monotonic(), 0
        gc.freeze()
        count = gc.get_freeze_count()
        gc.unfreeze()
        begun = time.thread_time()
        gc.collect()
        self._pace = (time.thread_time() - begun) / max(1, count)
        gc.freeze()
        self._known = gc.get_freeze_count()
        self._besides = max(0, self._known - self._nodes())

    def count_closed(self) -> None:
        """A file was closed."""
        self._closed += 1
        self._let_go = True

    def may_take(self, is_open: bool) -> float:
        """How many seconds the window may stand still now."""
        is_seen = QApplication.activeWindow() is not None
        return FELT if is_open and is_seen else UNSEEN

    def _nodes(self) -> int:
        """How many nodes all open files have."""
        return sum([len(document.opened.checkpoint.nodes) for session in self._sessions
                    for document in session.documents if document.opened is not None])

    def _is_worth_while(self, seconds: float) -> bool:
        """Whether enough has come or gone, and going through everything takes no longer than that."""
        self._last = time.monotonic()
        count = self._besides + self._nodes()
        if count * self._pace <= seconds:  # else not even counted: Python counts one by one
            count = gc.get_freeze_count()
        if count * self._pace > seconds:
            # What was measured in a bad moment, on a busy machine, would else hold for good.
            self._pace = min(self._pace, max(PACE, self._pace * FADES))
            return False
        return abs(count - self._known) > SOME

    def _look(self) -> None:
        # Imported here, and done after a start: a window is on screen some milliseconds earlier without it.
        from . import memory

        if not self._keeps_little:
            self._keeps_little = True
            memory.keep_little()
        nested = QThread.currentThread().loopLevel() > 1  # below a dialog, what is closed waits for its end
        if nested or not self._sessions or any(session.jobs.busy for session in self._sessions):
            self._quiet = 0
            return
        self._quiet += 1
        is_open = any(session.documents for session in self._sessions)
        waits = self._quiet < QUIET or time.monotonic() - self._last < OFTEN
        if not is_open and self._closed >= CLOSED:
            self._closed = 0
            self.worn.emit()
        if not (is_open and waits) and self._is_worth_while(self.may_take(is_open)):
            self.collect()
            self._let_go = True
        elif gc.get_count()[0] > YOUNG:
            gc.collect()  # what is frozen is left alone
        if self._let_go:
            self._let_go = False
            memory.give_back()  # takes 1 to 10 ms
