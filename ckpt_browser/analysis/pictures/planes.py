"""Two-dimensional arrangements of a tensor's numbers, and how they are cut into parts that fit into memory."""

import math
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from ..elements.decoding import Array

AT_ONCE = 1 << 20
"""Numbers that are looked at together."""


class Plane(NamedTuple):
    """Rows and columns of numbers; steps and offset in elements of wherever they are fetched from."""

    rows: int
    columns: int
    row_step: int
    column_step: int
    offset: int = 0
    filled: int = -1
    """How many cells there are, row by row, where the last row is not full; -1 where all rows are."""

    @property
    def cells(self) -> int:
        """How many numbers it shows."""
        return self.rows * self.columns if self.filled < 0 else self.filled

    @property
    def turned(self) -> "Plane":
        """Rows as columns; only where all rows are full."""
        return Plane(self.columns, self.rows, self.column_step, self.row_step, self.offset)


class Area(NamedTuple):
    """A rectangle of cells of a plane; ``bottom`` and ``right`` are the first ones outside."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return max(self.bottom - self.top, 0)

    @property
    def columns(self) -> int:
        """How many columns it has."""
        return max(self.right - self.left, 0)

    @property
    def turned(self) -> "Area":
        """The same cells of the turned plane."""
        return Area(self.left, self.top, self.right, self.bottom)


Fetch: TypeAlias = Callable[[Plane], Array]
"""Gives the numbers of a small plane, all rows full, in two dimensions; of complex numbers the magnitudes."""


def whole(plane: Plane) -> Area:
    """All cells."""
    return Area(0, 0, plane.rows, plane.columns)


def wrapped(elements: int, step: int = 1) -> Plane:
    """A list of numbers in lines that make about a square."""
    columns = math.isqrt(max(elements - 1, 0)) + 1 if elements else 0
    rows = -(-elements // columns) if columns else 0
    return Plane(rows, columns, columns * step, step, 0, elements)


def part_of(plane: Plane, area: Area) -> Plane:
    """The cells of an area, all of which there are, as a plane of their own."""
    offset = plane.offset + area.top * plane.row_step + area.left * plane.column_step
    return Plane(area.rows, area.columns, plane.row_step, plane.column_step, offset)


def parts(plane: Plane, area: Area, at_once: int = AT_ONCE) -> Iterator[Area]:
    """The area in rectangles of at most ``at_once`` cells, from the top down; none has cells that are not there."""
    full = plane.rows if plane.filled < 0 else plane.filled // max(plane.columns, 1)
    yield from _cut(area._replace(bottom=min(area.bottom, full)), at_once)
    if full < area.bottom:
        rest = plane.filled - full * plane.columns
        yield from _cut(area._replace(top=max(area.top, full), right=min(area.right, rest)), at_once)


def _cut(area: Area, at_once: int) -> Iterator[Area]:
    if not area.rows or not area.columns:
        return
    down = max(at_once // area.columns, 1)
    across = min(area.columns, at_once)
    for top in range(area.top, area.bottom, down):
        for left in range(area.left, area.right, across):
            yield Area(top, left, min(top + down, area.bottom), min(left + across, area.right))
