"""The action of a rehearsal: ask what the file would be loaded into, or show what is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .choice import Choice

if TYPE_CHECKING:
    from ..window.main_window import MainWindow
    from .rehearsing import Rehearsing

PANEL = "rehearsalPanel"


def can_check(window: MainWindow) -> bool:
    """A file with rows is in front, or a comparison of two such files."""
    comparing = window.session.comparisons.front
    if comparing is not None:
        return comparing.view is not None and not comparing.with_saved
    document = window.session.current
    return document is not None and document.shown is not None


def check(window: MainWindow) -> None:
    """Show the panel; where nothing was chosen yet, ask what the file would be loaded into.

    Of a comparison: whether the left would load into the right.
    """
    comparing = window.session.comparisons.front
    if comparing is not None:
        window.session.set_current(comparing.left)
        rehearsing = window.bottom.rehearse()
        window.bottom.show_panel(PANEL)
        rehearsing.choose(comparing.left, Choice(comparing.right.path))
        return
    document = window.session.current
    if document is None:
        return
    rehearsing = window.bottom.rehearse()
    window.bottom.show_panel(PANEL)
    if rehearsing.state(document) is None:
        ask(window, rehearsing)


def ask(window: MainWindow, rehearsing: Rehearsing) -> None:
    """Ask what the file in front would be loaded into."""
    from .target_dialog import TargetDialog

    if window.session.current is not None:
        TargetDialog(window, window.session.current, rehearsing).open()
