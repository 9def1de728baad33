"""A window as it was: its place, its panels, and its tabs, the one in front first."""

from __future__ import annotations

import os
import stat
import time
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QRect, QSize, QTimer
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from ...core.jobs import CancelToken, Report
from ..session.document import Document
from .records import PairState, TabState, WindowState
from .taking import PANELS
from .waking import expect

if TYPE_CHECKING:
    from ..comparing.comparing import Comparing
    from ..window.main_window import MainWindow

SEEN = 80
"""Pixels of a window's head that must be on a screen, so that it can be reached."""


BUDGET = 0.03
"""Seconds of one step of making tabs."""


class Missed(NamedTuple):
    """What did not come back as it was."""

    gone: tuple[str, ...] = ()
    """Files that are not there any more, or are no files."""
    changed: tuple[str, ...] = ()
    """Files that are others than they were; they are open."""


def restore_window(window: MainWindow, state: WindowState, done: Callable[[Missed], None] | None = None) -> None:
    """Let a window look as it did, and open its files in the background.

    Args:
        done: hears when all tabs are there, and what is missing.
    """
    if state.place is not None:
        place_window(window, QRect(*state.place), state.maximized)
    window.across.wish(state.side)
    window.show_side(state.inspector)
    window.side.show_viewer(state.viewer)
    restore_tabs(window, state, done)


def place_window(window: MainWindow, wished: QRect, maximized: bool) -> None:
    """Put a window where it was, as far as there still is a screen."""
    screen = QGuiApplication.screenAt(wished.center()) or window.screen()
    room = screen.availableGeometry()
    size = wished.size().boundedTo(room.size()).expandedTo(QSize(window.minimumSize()))
    left = max(room.left(), min(wished.left(), room.right() - min(SEEN, size.width())))
    top = max(room.top(), min(wished.top(), room.bottom() - SEEN))
    seen = QRect(left, top, SEEN, SEEN).intersected(room)
    window.setGeometry(QRect(wished.topLeft() if room.contains(wished) else
                             QRect(left, top, size.width(), size.height()).topLeft() if seen.isValid()
                             else room.topLeft(), size))
    if maximized:
        window.showMaximized()


def restore_tabs(window: MainWindow, state: WindowState, done: Callable[[Missed], None] | None = None) -> None:
    """Open the files of a window again, behind those that are open already."""
    window.session.jobs.submit("asides", partial(_look, state.tabs), partial(_on_looked, window, state, done), _ignore)


def _look(tabs: Sequence[TabState | PairState], token: CancelToken, report: Report) -> tuple[set[str], set[str]]:
    """The files that are gone, and those that changed: a disk that is far away may be slow to say so."""
    gone, changed = set(), set()
    for tab in tabs:
        token.check()
        for path in _files(tab):
            status = _status(path)
            if status is None:
                gone.add(path)
            elif isinstance(tab, TabState) and tab.changed >= 0 and \
                    (status.st_size, status.st_mtime_ns) != (tab.size, tab.changed):
                changed.add(path)
    return gone, changed


def _status(path: str) -> os.stat_result | None:
    """What the disk says of a file, or of the folder of a distributed checkpoint; None for anything else."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status if stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode) else None


def _on_looked(window: MainWindow, state: WindowState, done: Callable[[Missed], None] | None,
               found: tuple[set[str], set[str]]) -> None:
    if not isValid(window):
        return
    gone, changed = found
    _Filling(window, state, gone, partial(_end, done, Missed(tuple(sorted(gone)), tuple(sorted(changed)))))


def _end(done: Callable[[Missed], None] | None, missed: Missed) -> None:
    if done is not None:
        done(missed)


class _Filling(QObject):
    """Makes the tabs of a window, the one in front first and the others in short steps."""

    def __init__(self, window: MainWindow, state: WindowState, gone: set[str], done: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._done = done
        self._empty = not window.session.documents
        self._opened: dict[int, Document | Comparing] = {}
        kept = [place for place, tab in enumerate(state.tabs) if not gone.intersection(_files(tab))]
        # Files before comparisons, and what was in front before all: Qt gives nobody a turn while a tab is made.
        kept.sort(key=lambda place: isinstance(state.tabs[place], PairState))
        self._tabs = state.tabs
        if kept:
            front = min(kept, key=lambda place: abs(place - max(state.front, 0)))
            kept.remove(front)
            self._open(front)
            _bring(window, state, self._opened[front])
        self._waiting = deque(kept)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self._timer.start(0)

    def _step(self) -> None:
        stop_at = time.monotonic() + BUDGET
        while self._waiting and time.monotonic() < stop_at:
            self._open(self._waiting.popleft())
        if not self._waiting:
            self._timer.stop()
            if self._empty:
                self._window.pages.put_in_order([self._opened[place] for place in sorted(self._opened)])
            self._done()
            self.deleteLater()

    def _open(self, place: int) -> None:
        tab, session = self._tabs[place], self._window.session
        if isinstance(tab, TabState):
            after = [one for one in self._opened if one > place and isinstance(self._opened[one], Document)]
            following = self._opened[min(after)] if after and self._empty else None
            self._opened[place] = expect(session, tab.path, tab,
                                         following if isinstance(following, Document) else None)
        else:
            self._opened[place] = session.comparisons.expect(self._side(tab.left), self._side(tab.right))

    def _side(self, path: str) -> Document:
        """A file of a comparison; where its own tab is still to come, that is made now."""
        for place, tab in enumerate(self._tabs):
            if isinstance(tab, TabState) and tab.path == path and place not in self._opened:
                self._open(place)
        return expect(self._window.session, path)


def _files(tab: TabState | PairState) -> tuple[str, ...]:
    return (tab.left, tab.right) if isinstance(tab, PairState) else (tab.path,)


def _bring(window: MainWindow, state: WindowState, front: Document | Comparing) -> None:
    """Bring a tab to the front, with the panel below it."""
    if isinstance(front, Document):
        window.session.set_current(front)
    else:
        window.session.bring(front)
    if state.bottom in PANELS:
        window.bottom.show_panel(state.bottom)
        if state.bottom_height:
            window.bottom.room_asked.emit(state.bottom_height)


def _ignore(_error: Exception) -> None:
    """Nothing comes back."""
