"""The end of the program: one question after the other, and only then are all windows closed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from ..saving.closing import close_documents

if TYPE_CHECKING:
    from ..window.main_window import MainWindow


def ask_all(windows: Sequence[MainWindow], show: Callable[[MainWindow], None], then: Callable[[], None]) -> None:
    """Ask in each window about its unsaved edits, then go on; an answer that says no is the end of it.

    Args:
        show: brings a window to the front, where there is something to ask.
    """
    if not windows:
        then()
        return
    window, *others = windows
    dirty = [document for document in window.session.documents if document.dirty]
    if dirty:
        show(window)
    close_documents(window, dirty, partial(ask_all, others, show, then))
