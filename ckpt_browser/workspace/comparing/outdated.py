"""Rows that others took the place of, in pieces that go one by one: all at once, they would stop the window."""

from ..letting_go import LARGE
from .keeping import DiffCarrier
from .measuring.depth import Depth
from .rows.showing import DiffShown


def is_large(view: DiffShown) -> bool:
    """Whether it is worth while."""
    return len(view.rows) >= LARGE


def pieces_of(view: DiffShown, carrier: DiffCarrier | None, depth: Depth | None) -> list[object]:
    """Rows that were shown, with where they went and the layers that were found, each in front of its parts.

    The rows may still be shown, in another order: whatever somebody else holds stays with them.
    """
    comparison = view.rows.comparison
    pieces: list[object] = [view]
    if carrier is not None:
        pieces += [carrier, *carrier.parts]
    pieces += [*view.arrangement.parts, *view.rows.parts, comparison.alignment.matches, comparison.verdicts]
    pieces += [side.entries for side in (comparison.left, comparison.right)]
    if depth is not None:
        pieces += [depth, depth.layers, depth.moved]
    return pieces
