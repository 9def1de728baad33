"""The action of a rehearsal: ask what the file would be loaded into, or show what is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..main_window import MainWindow
    from .rehearsing import Rehearsing

PANEL = "rehearsalPanel"


def check(window: MainWindow) -> None:
    """Show the panel; where nothing was chosen yet, ask what the file would be loaded into."""
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
