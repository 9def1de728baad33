"""A window as it was: its place, its panels, and its tabs, the one in front first."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from ...core.jobs import CancelToken, Report
from ..document import Document
from .records import PairState, TabState, WindowState
from .taking import PANELS
from .waking import expect

if TYPE_CHECKING:
    from ..comparing.comparing import Comparing
    from ..main_window import MainWindow

SEEN = 80
"""Pixels of a window's head that must be on a screen, so that it can be reached."""


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
        for path in (tab.left, tab.right) if isinstance(tab, PairState) else (tab.path,):
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
    session = window.session
    empty = not session.documents
    opened: dict[int, Document | Comparing] = {}
    for place, tab in enumerate(state.tabs):
        if isinstance(tab, TabState) and tab.path not in gone:
            opened[place] = expect(session, tab.path, tab)
    for place, tab in enumerate(state.tabs):
        if isinstance(tab, PairState) and not gone & {tab.left, tab.right}:
            opened[place] = session.comparisons.expect(expect(session, tab.left), expect(session, tab.right))
    if empty:
        window.pages.put_in_order([opened[place] for place in sorted(opened)])
    _bring(window, state, opened)
    if done is not None:
        done(Missed(tuple(sorted(gone)), tuple(sorted(changed))))


def _bring(window: MainWindow, state: WindowState, opened: dict[int, Document | Comparing]) -> None:
    """Bring the tab to the front that was there, or the one nearest to it."""
    if not opened:
        return
    front = opened[min(opened, key=lambda place: abs(place - max(state.front, 0)))]
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
