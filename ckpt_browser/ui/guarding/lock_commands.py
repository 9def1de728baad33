"""What the action of the padlock does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .guarded import UNLOCKED

if TYPE_CHECKING:
    from ..window.main_window import MainWindow


def toggle(window: MainWindow) -> None:
    """Lock the file in front, or unlock it."""
    if window.session.current is not None:
        window.session.guard.toggle(window.session.current)


def can_toggle(window: MainWindow) -> bool:
    """A file is in front, and open."""
    return window.session.current is not None and window.session.current.opened is not None


def is_closed(window: MainWindow) -> bool:
    """The padlock of the file in front is closed."""
    document = window.session.current
    return document is not None and document.guarded.lock != UNLOCKED
