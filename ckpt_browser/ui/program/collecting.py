"""When Python looks for what only refers to itself: in quiet moments, and only in the thread of the window."""

from __future__ import annotations

import gc
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer

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
MOST = 1_000_000
"""Objects that are gone through at most: more of them would take longer than anybody wants to wait."""


class Collector(QObject):
    """Stands for Python's own collector, which runs in whatever thread makes the next object.

    An object of Qt that goes in another thread than the window's can take the process along. And what work in the
    background has made is frozen afterwards (see ``Jobs``), everything else that was there with it: widgets that
    are closed later, and refer to each other, would stay for good. Once the last window is closed nothing is gone
    through any more: Qt has yet to take it apart.
    """

    def __init__(self, sessions: Sequence[Session], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._was_on = gc.isenabled()
        self._quiet = 0
        self._last = time.monotonic()
        self._known = 0
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
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._known = gc.get_freeze_count()

    def _has_changed(self) -> bool:
        """Whether it is worth while to go through everything, and can be done."""
        self._last = time.monotonic()
        nodes = sum([len(document.opened.checkpoint.nodes) for session in self._sessions
                     for document in session.documents if document.opened is not None])
        if nodes >= MOST:  # not even counted then: Python counts one by one, 0.1 s for each million
            return False
        count = gc.get_freeze_count()
        return abs(count - self._known) > SOME and count < MOST

    def _look(self) -> None:
        nested = QThread.currentThread().loopLevel() > 1  # below a dialog, what is closed waits for its end
        if nested or not self._sessions or any(session.jobs.busy for session in self._sessions):
            self._quiet = 0
            return
        self._quiet += 1
        is_open = any(session.documents for session in self._sessions)
        waits = self._quiet < QUIET or time.monotonic() - self._last < OFTEN
        if not (is_open and waits) and self._has_changed():
            self.collect()
        elif gc.get_count()[0] > YOUNG:
            gc.collect()  # what is frozen is left alone
