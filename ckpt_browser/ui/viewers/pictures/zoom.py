"""Which cells of a plane are in sight, and how large: plain numbers, no widget."""

import math
from typing import NamedTuple

from ....analysis.pictures.planes import Area

LARGEST = 72.0
"""Pixels of a cell at the closest; of the cells of a small plane, so many as there is room for."""
_SMALL = 120.0
_THIN = 3
"""Cells are square unless the plane would then fill less than one part in so many of the room."""


class Zoom(NamedTuple):
    """What a room of so many pixels shows of a plane; cells are counted from its corner, in fractions."""

    rows: int
    columns: int
    width: float = 1.0
    """Of the room, in pixels."""
    height: float = 1.0
    across: float = 1.0
    """Pixels of a cell."""
    down: float = 1.0
    left: float = 0.0
    """The first column in sight."""
    top: float = 0.0
    square: bool = False
    """Whether cells are square however thin the plane is then."""

    @property
    def drawn(self) -> tuple[float, float]:
        """Width and height that the plane fills of the room."""
        return min(self.width, self.columns * self.across), min(self.height, self.rows * self.down)

    @property
    def area(self) -> Area:
        """All cells that are in sight, be it in part."""
        width, height = self.drawn
        return Area(max(math.floor(self.top + 1e-9), 0), max(math.floor(self.left + 1e-9), 0),
                    min(math.ceil(self.top + height / self.down - 1e-9), self.rows),
                    min(math.ceil(self.left + width / self.across - 1e-9), self.columns))

    @property
    def is_whole(self) -> bool:
        """Whether all cells are in sight."""
        return self.area == Area(0, 0, self.rows, self.columns)

    def cell(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column under a point of the room."""
        width, height = self.drawn
        if not (0 <= x < width and 0 <= y < height):
            return None
        row, column = int(self.top + y / self.down), int(self.left + x / self.across)
        return min(row, self.rows - 1), min(column, self.columns - 1)

    def place(self, row: float, column: float) -> tuple[float, float]:
        """Where in the room a cell begins."""
        return (column - self.left) * self.across, (row - self.top) * self.down

    def by(self, factor: float, x: float, y: float) -> "Zoom":
        """Closer, or further away, while what is under a point stays there."""
        least_across, least_down = _fitting(self)
        across = min(max(self.across * factor, least_across), max(LARGEST, least_across))
        down = min(max(self.down * factor, least_down), max(LARGEST, least_down))
        return self._replace(across=across, down=down, left=self.left + x / self.across - x / across,
                             top=self.top + y / self.down - y / down).kept()

    def moved(self, x: float, y: float) -> "Zoom":
        """With the plane pushed by so many pixels."""
        return self._replace(left=self.left - x / self.across, top=self.top - y / self.down).kept()

    def showing(self, row: int, column: int) -> "Zoom":
        """Pushed no further than one cell has to be to be in sight."""
        x, y = self.place(row, column)
        far_x, far_y = x + self.across - self.width, y + self.down - self.height
        return self.moved(-x if x < 0 else -max(far_x, 0.0), -y if y < 0 else -max(far_y, 0.0))

    def resized(self, width: float, height: float) -> "Zoom":
        """In a room of another size; what was whole stays so."""
        if self.is_whole:
            return fitted(self.rows, self.columns, width, height, self.square)
        return self._replace(width=width, height=height).by(1.0, 0, 0)

    def closest(self, row: int, column: int) -> "Zoom":
        """With one cell in the middle, so large that its number can be read."""
        least_across, least_down = _fitting(self)
        across, down = max(LARGEST, least_across), max(LARGEST / 2, least_down)
        return self._replace(across=across, down=down, left=column + 0.5 - self.width / across / 2,
                             top=row + 0.5 - self.height / down / 2).kept()

    def kept(self) -> "Zoom":
        """With nothing but the plane in sight, where it fills the room."""
        left = min(self.left, self.columns - self.width / self.across)
        top = min(self.top, self.rows - self.height / self.down)
        return self._replace(left=max(left, 0.0), top=max(top, 0.0))


def fitted(rows: int, columns: int, width: float, height: float, square: bool = False) -> Zoom:
    """All of a plane in a room: with square cells, unless it would be a thin line then; always, where ``square``."""
    zoom = Zoom(rows, columns, max(width, 1.0), max(height, 1.0), square=square)
    across, down = _fitting(zoom)
    return zoom._replace(across=across, down=down)


def _fitting(zoom: Zoom) -> tuple[float, float]:
    across, down = zoom.width / max(zoom.columns, 1), zoom.height / max(zoom.rows, 1)
    both = min(across, down)
    if zoom.square or (both * zoom.columns * _THIN >= zoom.width and both * zoom.rows * _THIN >= zoom.height):
        across = down = both
    return min(across, _SMALL), min(down, _SMALL)
