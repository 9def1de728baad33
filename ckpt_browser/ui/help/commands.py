"""What the actions of the Help menu do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .texts import FIRST

if TYPE_CHECKING:
    from ..window.main_window import MainWindow

TOURED = "toured"
"""The switch that remembers that the tour was shown."""


def open_manual(window: MainWindow) -> None:
    """Open the manual at what the person is doing."""
    from .manual import Manual  # late: starting the window need not wait for it

    (window.findChild(Manual) or Manual(window.theme, window)).open_at(_chapter(window))


def show_tour(window: MainWindow) -> None:
    """Show the three cards."""
    from .tour import Tour

    if window.findChild(Tour) is None:
        tour = Tour(window.theme, window)
        window.session.added.connect(tour.close)
        tour.begin()


def welcome(window: MainWindow) -> None:
    """Show the cards at the very first start; whoever opens a file goes straight to it."""
    settings = window.session.settings
    if not settings.flag(TOURED, False) and not window.session.documents:
        settings.set_flag(TOURED, True)
        show_tour(window)


def _chapter(window: MainWindow) -> str:
    if window.session.comparisons.front is not None:
        return "comparing.md"
    return FIRST if window.session.current is None else "tree.md"
