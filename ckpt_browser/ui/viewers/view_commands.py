"""What the actions of the right side do: bring a viewer to the front."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..comparing.pair.pair_side import PairSide
    from ..main_window import MainWindow

_PAGES = {"overview": "", "values": "values", "histogram": "histograms", "pictures": "heatMap", "layers": "lowRank"}
"""What stands in the place of each viewer beside a comparison, so that the same keys lead there."""


def show_viewer(name: str, window: MainWindow) -> None:
    """Show the selection in a viewer, and the right side with it."""
    window.show_side(True)
    pair = _pair(window)
    if pair is not None:
        pair.show_page(_PAGES[name])
    else:
        window.side.show_viewer(name)


def can_show(name: str, window: MainWindow) -> bool:
    """A viewer can show what is selected."""
    pair = _pair(window)
    if pair is not None:
        return name in _PAGES and pair.offers(_PAGES[name])
    return window.side.offers(name)


def _pair(window: MainWindow) -> PairSide | None:
    """What stands beside the comparison in front."""
    return window.sides.pair if window.session.comparisons.front is not None else None
