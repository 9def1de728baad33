"""The singular values of a matrix, and what they say of its rank."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report, no_report
from ...core.messages import marked
from ..elements.decoding import Array
from .planes import Area, Fetch, Plane, part_of, parts, whole

LARGEST = 4096
"""Rows or columns, whichever are fewer, of which all are taken; of more, some at even distances.

The memory that is needed is a square of so many float64, twice: 270 MB at most."""
_AT_ONCE = 1 << 21
"""Numbers of the matrix that are in memory at once."""
_DIRECT = 1 << 21
"""Numbers of a matrix that is decomposed as it is; of a larger one the products of its columns are."""
_EPSILON = float(np.finfo(np.float64).eps)


class Spectrum(NamedTuple):
    """Singular values of a matrix, and ranks in several senses."""

    values: Array
    """Float64, the largest first."""
    rows: int
    columns: int
    taken: int
    """How many of its rows or columns, whichever are fewer, were looked at."""
    floor: float
    """Below this a value cannot be told from rounding, float64."""

    @property
    def sampled(self) -> bool:
        """Whether these are the values of a part of the matrix."""
        return self.taken < min(self.rows, self.columns)

    @property
    def energy(self) -> Array:
        """The share of the sum of squares that the first 1, 2, ... values have; empty for a matrix of zeros."""
        if not self.largest:
            return np.zeros(0)
        squares = np.cumsum((self.values / self.largest) ** 2)
        shares: Array = squares / squares[-1]
        return shares

    @property
    def largest(self) -> float:
        """The spectral norm; 0 where there are no values."""
        return float(self.values[0]) if len(self.values) else 0.0

    @property
    def rank(self) -> int:
        """How many values are more than rounding."""
        return int((self.values > self.floor).sum())

    @property
    def effective_rank(self) -> float:
        """exp(entropy of the values as shares of their sum): n for n equal values (Roy and Vetterli, 2007)."""
        total = float(self.values.sum())
        if not total:
            return 0.0
        shares = self.values[self.values > 0] / total
        return float(np.exp(-(shares * np.log(shares)).sum()))

    @property
    def stable_rank(self) -> float:
        """The sum of squares by the largest square."""
        return float(((self.values / self.largest) ** 2).sum()) if self.largest else 0.0

    @property
    def random_edge(self) -> float:
        """Where the values of a random matrix of this size, with independent numbers of this mean square, would end.

        The upper edge of the law of Marchenko and Pastur.
        """
        few, many = self.taken, max(self.rows, self.columns)
        if not few:
            return 0.0
        deviation = self.largest * float(np.sqrt(self.stable_rank / (few * many)))
        return deviation * float(np.sqrt(few) + np.sqrt(many))

    def values_for(self, share: float) -> int:
        """How many of the largest values have that share of the sum of squares."""
        return int(np.searchsorted(self.energy, share - 1e-12)) + 1 if self.largest else 0


def spectrum(fetch: Fetch, plane: Plane, token: CancelToken | None = None, report: Report = no_report,
             most: int = 0, at_once: int = _AT_ONCE) -> Spectrum:
    """Singular values, in float64.

    Args:
        plane: the matrix, all its rows full.
        report: called with numbers read and in all.
        most: rows or columns, whichever are fewer, of which all are taken; 0 for ``LARGEST``.
        at_once: numbers that are fetched at once; never less than a row of those that are taken.

    Raises:
        CheckpointError: it has NaN or infinities, or numbers whose squares are beyond float64.
    """
    tall = plane if plane.rows >= plane.columns else plane.turned
    step = -(-tall.columns // (most or LARGEST)) or 1
    taken = tall._replace(columns=-(-tall.columns // step), column_step=tall.column_step * step)
    blocks = _blocks(fetch, taken, token, report, at_once)
    values, floor = _of_matrix(blocks, taken) if taken.cells <= _DIRECT else _of_products(blocks, taken, token)
    if not np.isfinite(values).all():
        raise CheckpointError(marked("its numbers are too large: their squares are beyond float64"))
    return Spectrum(values, plane.rows, plane.columns, taken.columns, floor)


def _blocks(fetch: Fetch, plane: Plane, token: CancelToken | None, report: Report,
            at_once: int) -> Iterator[tuple[Area, Array]]:
    """All rows, some at once, in float64."""
    for part in parts(plane, whole(plane), max(at_once, plane.columns)):
        if token is not None:
            token.check()
        report(marked("numbers"), part.top * plane.columns, plane.cells)
        block = fetch(part_of(plane, part)).astype(np.float64, copy=False)
        if not np.isfinite(block).all():
            raise CheckpointError(marked("it has NaN or infinite numbers, and so no singular values"))
        yield part, block


def _of_matrix(blocks: Iterator[tuple[Area, Array]], plane: Plane) -> tuple[Array, float]:
    import torch

    matrix = np.zeros((plane.rows, plane.columns))
    for part, block in blocks:
        matrix[part.top:part.bottom] = block
    values: Array = torch.linalg.svdvals(torch.from_numpy(matrix)).numpy()
    return values, float(values[:1].sum()) * plane.rows * _EPSILON


def _of_products(blocks: Iterator[tuple[Area, Array]], plane: Plane, token: CancelToken | None) -> tuple[Array, float]:
    """The roots of the eigenvalues of the products of all columns: half the digits, in little memory."""
    import torch

    products = torch.zeros((plane.columns, plane.columns), dtype=torch.float64)
    for _, block in blocks:
        rows = torch.from_numpy(block)
        products.addmm_(rows.T, rows)
    if token is not None:
        token.check()
    if not products.isfinite().all():
        raise CheckpointError(marked("its numbers are too large: their squares are beyond float64"))
    squares = torch.linalg.eigvalsh(products).flip(0).clamp_(min=0).numpy()
    values: Array = np.sqrt(squares)
    return values, float(values[:1].sum()) * float(np.sqrt(_EPSILON * plane.columns))
