"""What is drawn of each layer, in the order of the file."""

from typing import NamedTuple

import numpy as np

from ....analysis.elements.decoding import Array
from ....analysis.finding.findings import Entry, is_weight
from ....analysis.measuring.measures import QUANTILES
from ....core.dtypes import DTYPES
from ....core.jobs import CancelToken
from ....core.nodes import Tensor
from ....core.paths import key_text
from ....workspace.looking.health import tensor_nodes
from ....workspace.rows.arrangement import Arrangement
from ....workspace.rows.cells import known_of
from ....workspace.rows.linked import SLICE
from ....workspace.rows.tree import Tree


class Profile(NamedTuple):
    """Layers of which the numbers are known."""

    rows: tuple[int, ...]
    """Of the tree, one per layer."""
    quantiles: Array
    """Float64, one row per layer, one column per ``QUANTILES``."""
    norms: Array
    """Root of the sum of squares of each layer."""
    odd: Array
    """True for a layer with NaN or infinities."""
    unknown: int
    """Layers that nobody has looked at yet."""
    dropped: int
    """Layers without two finite numbers, which have no place in the picture."""


def profile_of(arrangement: Arrangement, scope: int, weights: bool, token: CancelToken) -> Profile:
    """The layers below a row.

    Args:
        scope: a row of the tree.
        weights: True for matrices, filters and the like only, where there are any; else all tensors of floats.
    """
    tree = arrangement.tree
    rows: list[int] = []
    quantiles, norms, odd = [], [], []
    unknown = dropped = 0
    for place, row in enumerate(_layers(tree, scope, weights, token)):
        if not place % SLICE:
            token.check()
        known = known_of(tree, row, arrangement.knowledge)
        if known is None:
            unknown += 1
        elif known.statistics is None or len(known.statistics.quantiles) != len(QUANTILES):
            dropped += 1
        else:
            found = known.statistics
            rows.append(row)
            quantiles.append(found.quantiles)
            norms.append(found.norm2 if found.norm2 is not None else np.nan)
            odd.append(bool(found.nan or found.infinite))
    return Profile(tuple(rows), np.array(quantiles, np.float64).reshape(-1, len(QUANTILES)),
                   np.array(norms, np.float64), np.array(odd, bool), unknown, dropped)


def _layers(tree: Tree, scope: int, weights: bool, token: CancelToken) -> list[int]:
    """The first row of each tensor of floats at or below a row."""
    found: list[int] = []
    rest: list[int] = []
    for number, row in tensor_nodes(tree, token, scope).items():
        node = tree.nodes[number]
        if not isinstance(node, Tensor) or DTYPES[node.dtype].kind not in ("float", "complex"):
            continue
        path = tuple([key_text(key) for key in tree.path(row)]) if weights else ()
        chosen = not weights or is_weight(Entry(number, path, node.dtype, node.shape, None))
        (found if chosen else rest).append(row)
    return found or rest


class Columns(NamedTuple):
    """Neighbouring layers drawn as one where there are more of them than pixels."""

    edges: Array
    """Where the columns begin and end, one more than there are; layer ``n`` reaches from ``n`` to ``n + 1``."""
    low: Array
    """Per column and quantile the lowest, and in ``high`` the highest, of the layers in it."""
    high: Array
    norm: Array
    """The largest."""
    odd: Array


def columns_of(profile: Profile, begin: float, end: float, most: int) -> Columns:
    """The layers from ``begin`` to ``end`` in at most ``most`` columns."""
    first = min(max(int(begin), 0), len(profile.rows))
    last = max(min(int(np.ceil(end)), len(profile.rows)), first)
    step = max(-(-(last - first) // max(most, 1)), 1)
    starts = np.arange(first, last, step)
    quantiles, norms, odd = (part[first:last] for part in (profile.quantiles, profile.norms, profile.odd))
    if not len(starts):
        return Columns(np.array([float(first)]), quantiles, quantiles, norms, odd)
    at = starts - first
    return Columns(np.append(starts, last).astype(np.float64), np.minimum.reduceat(quantiles, at, axis=0),
                   np.maximum.reduceat(quantiles, at, axis=0), np.fmax.reduceat(norms, at),
                   np.logical_or.reduceat(odd, at))
