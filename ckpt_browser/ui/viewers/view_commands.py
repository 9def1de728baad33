"""What the actions of the right side do: bring a viewer to the front."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtWidgets import QTabBar, QWidget

from ..keyboard.order import stops
from ..widgets.later import later

if TYPE_CHECKING:
    from ..comparing.pair.pair_side import PairSide
    from ..window.main_window import MainWindow

_PAGES = {"overview": "", "values": "values", "histogram": "histograms", "pictures": "heatMap", "layers": "lowRank"}
"""What stands in the place of each viewer beside a comparison, so that the same keys lead there."""


def show_viewer(name: str, window: MainWindow) -> None:
    """Show the selection in a viewer, and the right side with it."""
    focus = window.focusWidget()
    held = focus is not None and window.sides.isAncestorOf(focus)
    window.show_side(True)
    pair = _pair(window)
    if pair is not None:
        pair.show_page(_PAGES[name])
    else:
        window.side.show_viewer(name)
    if held:
        later(0, window, partial(_take_keyboard, ref(window)))  # once its parts are on screen


def _take_keyboard(held: ref[MainWindow]) -> None:
    """The viewer that had the keyboard is gone: give it to the largest part of the one that is there now."""
    window = held()
    if window is None:
        return
    found = [stop for stop in stops(window.sides) if not isinstance(stop, QTabBar)]
    if found and window.focusWidget() not in found:
        max(found, key=_extent).setFocus()


def _extent(widget: QWidget) -> int:
    return widget.width() * widget.height()


def can_show(name: str, window: MainWindow) -> bool:
    """A viewer can show what is selected."""
    pair = _pair(window)
    if pair is not None:
        return name in _PAGES and pair.offers(_PAGES[name])
    return window.side.offers(name)


def _pair(window: MainWindow) -> PairSide | None:
    """What stands beside the comparison in front."""
    return window.sides.pair if window.session.comparisons.front is not None else None
