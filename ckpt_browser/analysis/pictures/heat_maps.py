"""A plane of any size in as many pixels as there are: the extremes of each, and every NaN."""

from typing import NamedTuple

import numpy as np

from ...core.jobs import CancelToken, Report, no_report
from ...core.messages import marked
from ..elements.decoding import Array
from .planes import Area, Fetch, Plane, part_of, parts, whole

EXTREMES, MEAN, LOWEST, HIGHEST = "extremes", "mean", "lowest", "highest"
WAYS = (EXTREMES, MEAN, LOWEST, HIGHEST)
"""What a pixel can show of the numbers behind it."""

KEPT = 1000
"""How many NaN, and how many infinities, are remembered by their places."""


class Odd(NamedTuple):
    """Numbers that are none, or are not finite."""

    total: int = 0
    places: tuple[tuple[int, int], ...] = ()
    """Row and column, the first ``KEPT`` of them in the order of rows."""


class HeatMap(NamedTuple):
    """What is known of the cells of an area, pixel by pixel; each array has two dimensions, in float64.

    Row ``i`` of ``height`` pixels stands for the cells from ``i * rows // height`` to before
    ``(i + 1) * rows // height`` of the area; columns likewise.
    """

    area: Area
    lowest: Array
    """Of the finite numbers; NaN where there is none."""
    highest: Array
    mean: Array
    nan: Array
    """Bool: whether there is a NaN among them."""
    infinite: Array
    """Int8: 1 where there is a positive infinity among them, else -1 for a negative one, else 0."""
    cells: "Array | None" = None
    """The very numbers, in their own type, where each pixel is one cell."""
    nans: Odd = Odd()
    infinities: Odd = Odd()

    @property
    def there(self) -> Array:
        """Bool: whether there is any number behind the pixel."""
        found: Array = ~np.isnan(self.lowest) | self.nan | (self.infinite != 0)
        return found


class Span(NamedTuple):
    """What the finite numbers of a whole plane reach from and to."""

    low: float = 0.0
    middle: float = 0.0
    """Their mean."""
    high: float = 0.0


def heat_map(fetch: Fetch, plane: Plane, area: Area, height: int, width: int, token: CancelToken | None = None,
             report: Report = no_report) -> HeatMap:
    """Walk over an area once, a part at a time.

    Args:
        height: the pixels that there are; fewer are used where the area has fewer rows.
        width: as ``height``, for columns.
        report: called with numbers done and in all.
    """
    if plane.filled < 0 and plane.column_step > plane.row_step:
        # In the order in which the numbers lie.
        return _turned(heat_map(fetch, plane.turned, area.turned, width, height, token, report))
    sums = _Sums(area, max(min(height, area.rows), 0), max(min(width, area.columns), 0))
    done, total = 0, area.rows * area.columns
    for part in parts(plane, area):
        if token is not None:
            token.check()
        report(marked("numbers"), done, total)
        sums.add(fetch(part_of(plane, part)), part)
        done += part.rows * part.columns
    return sums.result()


def glance(fetch: Fetch, plane: Plane, height: int, width: int, token: CancelToken | None = None) -> HeatMap:
    """A first impression of a large plane: some cells at even distances, one for each pixel, and nothing between.

    The area of what comes back may reach a little beyond the plane.
    """
    full = plane.rows if plane.filled < 0 else plane.filled // max(plane.columns, 1)
    down, across = -(-plane.rows // max(height, 1)) or 1, -(-plane.columns // max(width, 1)) or 1
    few = Plane(-(-full // down), -(-plane.columns // across), plane.row_step * down, plane.column_step * across,
                plane.offset)
    area = whole(few)
    sums = _Sums(area, area.rows, area.columns)
    for part in parts(few, area, at_once=few.columns * 32):
        if token is not None:
            token.check()
        sums.add(fetch(part_of(few, part)), part)
    return sums.result()._replace(area=Area(0, 0, area.rows * down, area.columns * across), cells=None)


def cut_out(pixels: HeatMap, area: Area) -> HeatMap:
    """A part of a heat map of which each pixel is one cell."""
    assert pixels.cells is not None
    rows = slice(area.top - pixels.area.top, area.bottom - pixels.area.top)
    columns = slice(area.left - pixels.area.left, area.right - pixels.area.left)
    where = rows, columns
    return pixels._replace(area=area, lowest=pixels.lowest[where], highest=pixels.highest[where],
                           mean=pixels.mean[where], nan=pixels.nan[where], infinite=pixels.infinite[where],
                           cells=pixels.cells[where])


def shown(pixels: HeatMap, way: str, span: Span) -> Array:
    """One number for each pixel, float64: NaN wins over everything, then infinity.

    ``extremes`` takes the lowest or the highest number, whichever is nearer to the end of the span on its side: so the
    lowest and the highest number of the plane are both seen, and the largest magnitudes where it is centred at zero.
    """
    if way == EXTREMES:
        up = (pixels.highest - span.middle) / max(span.high - span.middle, np.finfo(float).tiny)
        down = (span.middle - pixels.lowest) / max(span.middle - span.low, np.finfo(float).tiny)
        values: Array = np.where(up >= down, pixels.highest, pixels.lowest)
    else:
        values = {MEAN: pixels.mean, LOWEST: pixels.lowest, HIGHEST: pixels.highest}[way].copy()
    values[pixels.infinite != 0] = np.inf * pixels.infinite[pixels.infinite != 0]
    values[pixels.nan] = np.nan
    return values


def span_of(pixels: HeatMap) -> Span:
    """What the finite numbers behind all pixels reach; zeros where there are none."""
    known = ~np.isnan(pixels.lowest)
    if not known.any():
        return Span()
    return Span(float(pixels.lowest[known].min()), float(pixels.mean[known].mean()),
                float(pixels.highest[known].max()))


def limit_of(values: Array, share: float = 1.0) -> float:
    """The magnitude that a share of the finite values does not exceed; 0 where there are none.

    Where that is nothing, for nearly all values are zero, it is the largest magnitude.
    """
    sizes = np.abs(values[np.isfinite(values)])
    if not sizes.size:
        return 0.0
    most = float(sizes.max())
    return (float(np.quantile(sizes, share, method="higher")) or most) if share < 1 else most


def _turned(pixels: HeatMap) -> HeatMap:
    def odd(found: Odd) -> Odd:
        return found._replace(places=tuple(sorted([(row, column) for column, row in found.places])))

    cells = None if pixels.cells is None else pixels.cells.T
    return HeatMap(pixels.area.turned, pixels.lowest.T, pixels.highest.T, pixels.mean.T, pixels.nan.T,
                   pixels.infinite.T, cells, odd(pixels.nans), odd(pixels.infinities))


class _Sums:
    """What the parts of an area add up to."""

    def __init__(self, area: Area, height: int, width: int) -> None:
        self._area = area
        self._rows = _edges(area.top, area.rows, height)
        self._columns = _edges(area.left, area.columns, width)
        self._lowest = np.full((height, width), np.inf)
        self._highest = np.full((height, width), -np.inf)
        self._sum = np.zeros((height, width))
        self._finite = np.zeros((height, width))
        self._nan = np.zeros((height, width), bool)
        self._infinite = np.zeros((height, width), np.int8)
        self._single = (height, width) == (area.rows, area.columns)
        self._cells: Array | None = None
        self._nans = Odd()
        self._infinities = Odd()

    def add(self, block: Array, part: Area) -> None:
        """Take in the numbers of a part."""
        if self._single:
            if self._cells is None:
                self._cells = np.zeros((self._area.rows, self._area.columns), block.dtype)
            top, left = part.top - self._area.top, part.left - self._area.left
            self._cells[top:top + part.rows, left:left + part.columns] = block
        if block.dtype == bool:
            block = block.view(np.uint8)
        first = int(np.searchsorted(self._rows, part.top, "right")) - 1
        for line in range(first, len(self._rows) - 1):
            begin, end = max(int(self._rows[line]), part.top), min(int(self._rows[line + 1]), part.bottom)
            if begin >= part.bottom:
                break
            self._add_line(line, block[begin - part.top:end - part.top], begin, part.left)

    def _add_line(self, line: int, block: Array, top: int, left: int) -> None:
        """Take in numbers that all belong to one row of pixels."""
        with np.errstate(invalid="ignore", over="ignore"):
            low, high = (block[0], block[0]) if len(block) == 1 else (block.min(axis=0), block.max(axis=0))
            finite = np.full(block.shape[1], len(block))
            if block.dtype.kind == "f" and not (np.isfinite(low).all() and np.isfinite(high).all()):
                usable, finite = self._sort_out(line, block, top, left)
                low = np.where(usable, block, np.inf).min(axis=0)
                high = np.where(usable, block, -np.inf).max(axis=0)
                block = np.where(usable, block, 0)
            # A sum in single precision takes a third of the time, and is good enough for a colour.
            small = block.dtype == np.float32 and max(abs(float(low.min())), abs(float(high.max()))) < 1e30
            total = block[0] if len(block) == 1 else block.sum(axis=0, dtype=np.float32 if small else np.float64)
        first, starts = self._starts(left, block.shape[1])
        where = line, slice(first, first + len(starts))
        self._lowest[where] = np.minimum(self._lowest[where], np.minimum.reduceat(low, starts))
        self._highest[where] = np.maximum(self._highest[where], np.maximum.reduceat(high, starts))
        self._sum[where] += np.add.reduceat(total, starts, dtype=np.float64)
        self._finite[where] += np.add.reduceat(finite, starts)

    def _sort_out(self, line: int, block: Array, top: int, left: int) -> tuple[Array, Array]:
        """Note NaN and infinities; what else there is as a mask, and how many of it in each column."""
        nan, infinite = np.isnan(block), np.isinf(block)
        self._nans = _noted(self._nans, nan, top, left)
        self._infinities = _noted(self._infinities, infinite, top, left)
        first, starts = self._starts(left, block.shape[1])
        where = line, slice(first, first + len(starts))
        self._nan[where] |= np.logical_or.reduceat(nan.any(axis=0), starts)
        signs = np.where(infinite, np.where(block > 0, 2, 1), 0).max(axis=0)
        found = np.maximum.reduceat(signs, starts)
        now = np.where(self._infinite[where] > 0, 2, -self._infinite[where])
        self._infinite[where] = np.array([0, -1, 1], np.int8)[np.maximum(found, now)]
        usable = ~(nan | infinite)
        return usable, usable.sum(axis=0)

    def _starts(self, left: int, columns: int) -> tuple[int, Array]:
        """The first column of pixels that a run of cells touches, and where in the run each one begins."""
        first = int(np.searchsorted(self._columns, left, "right")) - 1
        last = int(np.searchsorted(self._columns, left + columns, "left"))
        return first, np.maximum(self._columns[first:last] - left, 0)

    def result(self) -> HeatMap:
        """What came together."""
        none = self._finite == 0
        self._lowest[none] = self._highest[none] = np.nan
        with np.errstate(invalid="ignore"):
            mean = self._sum / self._finite
        return HeatMap(self._area, self._lowest, self._highest, mean, self._nan, self._infinite, self._cells,
                       self._nans, self._infinities)


def _edges(start: int, cells: int, pixels: int) -> Array:
    """Where each pixel's cells begin, and where those of the last one end."""
    return start + np.arange(pixels + 1) * cells // max(pixels, 1)


def _noted(odd: Odd, mask: Array, top: int, left: int) -> Odd:
    total = int(mask.sum())
    if not total:
        return odd
    room = KEPT - len(odd.places)
    places = [(top + int(row), left + int(column)) for row, column in np.argwhere(mask)[:room]] if room else []
    return Odd(odd.total + total, odd.places + tuple(places))
