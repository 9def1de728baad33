"""Areas in a rectangle: each as large as its share, and as near to a square as can be."""

from collections.abc import Sequence
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float


def squarified(sizes: Sequence[float], room: Box) -> list[Box]:
    """One box for each size, in the same order, together as large as the room.

    Args:
        sizes: above zero, in descending order.
    """
    boxes: list[Box] = []
    total = sum(sizes)
    if not total or room.width <= 0 or room.height <= 0:
        return [Box(room.x, room.y, 0, 0)] * len(sizes)
    scale = room.width * room.height / total
    areas = [size * scale for size in sizes]
    start = 0
    while start < len(areas):
        side = min(room.width, room.height)
        stop = _row_end(areas, start, side)
        room = _lay_row(areas[start:stop], room, boxes)
        start = stop
    return boxes


def _row_end(areas: Sequence[float], start: int, side: float) -> int:
    """How many of the next areas make the row along a side whose worst box is the best."""
    total = areas[start]
    worst = _worst(areas[start], areas[start], total, side)
    stop = start + 1
    while stop < len(areas):
        more = total + areas[stop]
        then = _worst(areas[start], areas[stop], more, side)
        if then > worst:
            break
        total, worst, stop = more, then, stop + 1
    return stop


def _worst(largest: float, smallest: float, total: float, side: float) -> float:
    """The largest ratio of a box's sides, in a row of areas that are together so large."""
    if not smallest or not side:
        return float("inf")
    across = total / side
    return max(largest / (across * across), across * across / smallest)


def _lay_row(areas: Sequence[float], room: Box, boxes: list[Box]) -> Box:
    """Put a row along the shorter side; the room that is left."""
    total = sum(areas)
    if room.width >= room.height:
        across = total / room.height if room.height else 0.0
        at = room.y
        for area in areas:
            length = area / across if across else 0.0
            boxes.append(Box(room.x, at, across, length))
            at += length
        return Box(room.x + across, room.y, max(room.width - across, 0.0), room.height)
    across = total / room.width if room.width else 0.0
    at = room.x
    for area in areas:
        length = area / across if across else 0.0
        boxes.append(Box(at, room.y, length, across))
        at += length
    return Box(room.x, room.y + across, room.width, max(room.height - across, 0.0))
