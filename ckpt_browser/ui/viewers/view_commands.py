"""What the actions of the right side do: bring a viewer to the front."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..main_window import MainWindow


def show_viewer(name: str, window: MainWindow) -> None:
    """Show the selection in a viewer, and the right side with it."""
    window.show_side(True)
    window.side.show_viewer(name)


def can_show(name: str, window: MainWindow) -> bool:
    """A viewer can show what is selected."""
    return window.side.offers(name)
