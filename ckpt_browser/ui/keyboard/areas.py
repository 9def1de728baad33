"""From one part of the window to the next by a key: tools, lines above, tree, right side, panels, status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar

from .order import stops

if TYPE_CHECKING:
    from ..window.main_window import MainWindow


def next_area(window: MainWindow) -> None:
    """Give the keyboard to the next part of the window."""
    _go(window, 1)


def previous_area(window: MainWindow) -> None:
    """Give the keyboard to the part of the window before."""
    _go(window, -1)


def next_stop(window: MainWindow, forward: bool) -> bool:
    """Do what Tab does: lead through all parts of the window; False where the keyboard is elsewhere."""
    chain = [stop for area in window.areas if area.isVisible() for stop in stops(area)]
    focus = window.focusWidget()
    if focus is None or not chain:
        return False
    here = chain.index(focus) if focus in chain else -1
    if here < 0:
        return False
    goal = chain[(here + (1 if forward else -1)) % len(chain)]
    goal.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def _go(window: MainWindow, step: int) -> None:
    found = [(area, inside) for area in window.areas if area.isVisible() and (inside := stops(area))]
    if not found:
        return
    focus = window.focusWidget()
    here = next((place for place, (area, _) in enumerate(found) if focus is not None
                 and (area is focus or area.isAncestorOf(focus))), -1 if step > 0 else 0)
    inside = found[(here + step) % len(found)][1]
    # The tree is what one wants to work with, more than a line above it; and what stands below tabs, more than these.
    page = window.comparison_page
    tree = page.tree if page is not None else window.tree
    below = next((stop for stop in inside if not isinstance(stop, QTabBar)), inside[0])
    goal = next((stop for stop in inside if stop is tree), below)
    goal.setFocus(Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason)
