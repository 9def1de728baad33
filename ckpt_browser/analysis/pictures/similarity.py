"""Which rows of a matrix point the same way."""

from typing import NamedTuple

import numpy as np

from ...core.jobs import CancelToken, Report, no_report
from ...core.messages import marked
from ..elements.decoding import Array
from .planes import Area, Fetch, Plane, part_of

ROWS = 512
"""Most rows that are compared with each other."""
PAIRS = 20
"""How many of the nearest pairs are named."""
_AT_ONCE = 1 << 20
"""Numbers that are in memory at once."""


class Pair(NamedTuple):
    """Two rows of the matrix, the first one above the second."""

    row: int
    other: int
    cosine: float


class Similarity(NamedTuple):
    """Cosines between rows: 1 for the same direction, 0 for none in common, -1 for opposite ones."""

    rows: tuple[int, ...]
    """The rows that were compared, in their order."""
    total: int
    """Rows of the matrix."""
    cosines: Array
    """Float64, two dimensions; NaN where either row is all zero or has a NaN or an infinity."""
    zero: tuple[int, ...] = ()
    """Rows of the matrix, among the compared ones, that are all zero."""
    odd: tuple[int, ...] = ()
    """Those with NaN or infinities."""

    @property
    def apart(self) -> Array:
        """The cosine of each two different rows that have one, in one dimension."""
        found = self.cosines[np.triu_indices(len(self.rows), 1)]
        known: Array = found[~np.isnan(found)]
        return known

    def nearest(self, most: int = PAIRS) -> tuple[Pair, ...]:
        """The pairs with the largest cosines, the largest first."""
        above, below = np.triu_indices(len(self.rows), 1)
        cosines = np.nan_to_num(self.cosines[above, below], nan=-np.inf)
        best = np.argsort(-cosines, kind="stable")[:most]
        return tuple([Pair(self.rows[above[at]], self.rows[below[at]], float(cosines[at])) for at in best
                      if np.isfinite(cosines[at])])


def similarity(fetch: Fetch, plane: Plane, most: int = ROWS, token: CancelToken | None = None,
               report: Report = no_report) -> Similarity:
    """Compare the rows of a matrix, or as many of them at even distances.

    Args:
        plane: the matrix, all its rows full.
        report: called with numbers read and in all.
    """
    step = -(-plane.rows // most) or 1
    taken = plane._replace(rows=-(-plane.rows // step), row_step=plane.row_step * step)
    products = np.zeros((taken.rows, taken.rows))
    filled, odd = np.zeros(taken.rows, bool), np.zeros(taken.rows, bool)
    across = max(_AT_ONCE // max(taken.rows, 1), 1)
    for left in range(0, taken.columns if taken.rows else 0, across):
        if token is not None:
            token.check()
        report(marked("numbers"), left * taken.rows, taken.cells)
        right = min(left + across, taken.columns)
        block = fetch(part_of(taken, Area(0, left, taken.rows, right))).astype(np.float64)
        usable = np.isfinite(block)
        odd |= ~usable.all(axis=1)
        filled |= (block != 0).any(axis=1)
        block[~usable] = 0
        with np.errstate(over="ignore", invalid="ignore"):
            products += block @ block.T
    with np.errstate(divide="ignore", invalid="ignore"):
        lengths = np.sqrt(products.diagonal())
        cosines = np.clip(products / lengths[:, None] / lengths[None, :], -1, 1)
    cosines[odd | ~filled, :] = cosines[:, odd | ~filled] = np.nan
    rows = tuple(range(0, plane.rows, step))
    return Similarity(rows, plane.rows, cosines, tuple([rows[at] for at in np.flatnonzero(~filled)]),
                      tuple([rows[at] for at in np.flatnonzero(odd)]))
