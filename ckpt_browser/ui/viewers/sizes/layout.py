"""Which boxes a group and the groups in it become, on so many pixels."""

from typing import NamedTuple

from ....core.jobs import CancelToken
from ....workspace.rows.arrangement import Arrangement
from .squarify import Box, squarified

HEAD = 18
"""Pixels above the boxes within a box, for its name."""

GAP = 2
"""Pixels between a box and what lies in it."""

SMALLEST = 5.0
"""Pixels of the side of a square that is still drawn by itself."""

ROOMY = 46, 44
"""Width and height from which on a box shows what is in it."""

DEEPEST = 4
MOST = 3000
"""Levels, and boxes, that are drawn at most."""

REST = -1
"""Stands for the row of all that is too small."""


class Area(NamedTuple):
    """One box."""

    row: int
    """Of the tree, or ``REST``."""
    top: int
    """Which of the outermost boxes it lies in, from 0."""
    depth: int
    box: Box
    nbytes: int
    stands_for: int
    """How many rows it stands for."""
    filled: bool
    """Whether other boxes lie within it."""


def layout(arrangement: Arrangement, scope: int, width: float, height: float, token: CancelToken,
           head: float = HEAD) -> list[Area]:
    """The boxes of a row's entries, outer ones before those that lie in them; names take ``head`` pixels of each."""
    areas: list[Area] = []
    waiting = [(scope, 0, -1, Box(0, 0, width, height))]
    while waiting:
        token.check()
        row, depth, top, room = waiting.pop(0)
        for area in _entries(arrangement, row, depth, top, room):
            number = area.top if top >= 0 else len(areas)
            inner = Box(area.box.x + GAP, area.box.y + head, area.box.width - 2 * GAP, area.box.height - head - GAP)
            filled = (area.row >= 0 and depth < DEEPEST and arrangement.totals.tensors[area.row] > 1
                      and area.box.width >= ROOMY[0] and area.box.height >= ROOMY[1])
            areas.append(area._replace(top=number, filled=filled))
            if filled:
                waiting.append((area.row, depth + 1, number, inner))
        if len(areas) > MOST:
            break
    return areas


def _entries(arrangement: Arrangement, row: int, depth: int, top: int, room: Box) -> list[Area]:
    """The boxes directly within a row's."""
    nbytes = arrangement.totals.nbytes
    rows = sorted((kid for kid in arrangement.tree.children(row) if nbytes[kid] > 0),
                  key=nbytes.__getitem__, reverse=True)
    total = sum(nbytes[kid] for kid in rows)
    if not total or room.width * room.height < SMALLEST * SMALLEST:
        return []
    least = total * SMALLEST * SMALLEST / (room.width * room.height)
    large = [kid for kid in rows if nbytes[kid] >= least]
    rest = rows[len(large):]
    sizes = [nbytes[kid] for kid in large]
    left = sum(nbytes[kid] for kid in rest)
    if left:
        sizes.append(left)
    boxes = squarified(sorted(sizes, reverse=True), room)
    named = [*large, REST] if left else large
    named.sort(key=lambda kid: -(nbytes[kid] if kid >= 0 else left))
    return [Area(kid, top, depth, box, nbytes[kid] if kid >= 0 else left, 1 if kid >= 0 else len(rest), False)
            for kid, box in zip(named, boxes, strict=True)]


def area_at(areas: list[Area], x: float, y: float) -> int:
    """The innermost box at a place, by its number; -1 for none."""
    found = -1
    for number, area in enumerate(areas):
        box = area.box
        if box.x <= x < box.x + box.width and box.y <= y < box.y + box.height:
            found = number
    return found
