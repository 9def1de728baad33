"""From one part of the window to the next by a key: tools, filter, lines above, tree, right side, panels, status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QWidget

if TYPE_CHECKING:
    from ..main_window import MainWindow


def next_area(window: MainWindow) -> None:
    """Give the keyboard to the next part of the window."""
    _go(window, 1)


def previous_area(window: MainWindow) -> None:
    """Give the keyboard to the part of the window before."""
    _go(window, -1)


def areas(window: MainWindow) -> list[QWidget]:
    """The parts of the window that are on screen and have something for the keyboard, from above to below."""
    return [area for area in window.areas if area.isVisible() and first_stop(area) is not None]


def first_stop(area: QWidget) -> QWidget | None:
    """What has the keyboard first in a part of the window; of tabs the page in front, not the tabs."""
    if isinstance(area, QTabWidget) and area.currentWidget() is not None:
        inside = first_stop(area.currentWidget())
        if inside is not None:
            return inside
    if _takes(area):
        return area
    stop = area.nextInFocusChain()
    while stop is not None and stop is not area:
        if _takes(stop) and area.isAncestorOf(stop):
            return stop
        stop = stop.nextInFocusChain()
    return None


def _takes(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _go(window: MainWindow, step: int) -> None:
    found = areas(window)
    if not found:
        return
    focus = window.focusWidget()
    here = next((place for place, area in enumerate(found) if focus is not None
                 and (area is focus or area.isAncestorOf(focus))), -1 if step > 0 else 0)
    goal = first_stop(found[(here + step) % len(found)])
    if goal is not None:
        goal.setFocus(Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason)
