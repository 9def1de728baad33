"""What the line of kept edits does: they are made again where their file is open, be it in another window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ...core.errors import CheckpointError
from ...workspace.saving.asides import Aside, steps_of
from ..program.front import bring
from ..wording.words import local
from .recovery import Recovery

if TYPE_CHECKING:
    from ..window.main_window import MainWindow


def restore(window: MainWindow, aside: Aside) -> None:
    """Make edits again that were kept, in the window and the tab where their file is open or waits."""
    there = _home_of(window, aside.path)
    try:
        restored = there.session.restore(aside.path, steps_of(aside))
    except CheckpointError as error:
        window.session.noticed.emit(local(str(error)))
        return
    if there is not window:
        bring(there)
    if restored:
        _recovery_of(there).adopt(aside)
    else:
        there.session.noticed.emit(QCoreApplication.translate(
            "MainWindow", "This file is edited already; what was kept is offered at the next start."))


def forget(window: MainWindow, aside: Aside) -> None:
    """What was kept is not wanted."""
    _recovery_of(window).forget(aside)


def open_paths(window: MainWindow) -> list[str]:
    """The paths of all files that are open, in all windows."""
    return [document.path for session in window.session.fellows for document in session.documents]


def _home_of(window: MainWindow, path: str) -> MainWindow:
    """The window that shows a file, this one first; this one as well where none does."""
    windows = window.program.windows if window.program is not None else []
    return next((one for one in (window, *windows)
                 if any(document.path == path for document in one.session.documents)), window)


def _recovery_of(window: MainWindow) -> Recovery:
    found = window.session.findChild(Recovery)
    assert isinstance(found, Recovery)  # every window makes one
    return found
