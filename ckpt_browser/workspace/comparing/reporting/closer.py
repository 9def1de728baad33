"""A closer look at one pair of tensors: both histograms over one range, and a picture of the difference."""

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from ....core.jobs import CancelToken
from ....core.nodes import Tensor
from ...looking.measuring import whole_of
from ...looking.picturing import fetcher
from ...looking.sights import Sight, picture_shape, plane_of
from ...reading import readers
from ...reading.computing import Bytes
from ..comparing import Comparison

if TYPE_CHECKING:
    from ....analysis.elements.decoding import Array
    from ....analysis.measuring.measuring import Whole
    from ....analysis.pictures.planes import Fetch, Plane

BINS, FEWEST = 96, 12
"""Bins of a histogram; of few numbers, twice as many as the root of their number, but not fewer than that."""
PIXELS = 128
"""Largest height and width of a picture."""
WHOLE = 4 << 20
"""Numbers of a tensor that is looked through as a whole; of a larger one, and of one that lies there compressed..."""
BLOCKS, BLOCK = 64, 1 << 15
"""...so many blocks of neighbours at even distances, of so many numbers."""


class Histograms(NamedTuple):
    """Both sides, counted into the same bins."""

    low: float
    high: float
    left: "Array"
    right: "Array"
    sampled: bool
    """Whether the counts are those of a sample."""


class Picture(NamedTuple):
    """The difference, right minus left, as it lies in the tensor."""

    values: "Array"
    """Two dimensions, float64; NaN and infinities as they are."""
    rows: int
    columns: int
    sampled: bool
    """Whether a pixel shows one of the numbers behind it, instead of the extreme."""


class Closer(NamedTuple):
    """What is seen of one pair."""

    histograms: Histograms | None
    picture: Picture | None
    """None for tensors of two shapes."""


def look_closer(comparison: Comparison, place: int, token: CancelToken) -> Closer:
    """Look at a match of two tensors.

    Raises:
        CheckpointError: their numbers cannot be had.
        Cancelled: the token was raised.
    """
    match = comparison.alignment.matches[place]
    left, right = comparison.left.tensor(match.left), comparison.right.tensor(match.right)
    histograms = _histograms(comparison, left, right, token)
    if picture_shape(left) != picture_shape(right) or not left.numel:
        return Closer(histograms, None)
    return Closer(histograms, _picture(comparison, left, right, token))


def _histograms(comparison: Comparison, left: Tensor, right: Tensor, token: CancelToken) -> Histograms | None:
    from ....analysis.measuring import measuring, ranges

    known = [Bytes(side.document, side.library) for side in (comparison.left, comparison.right)]
    wholes = [_some(drawn, tensor, token) for drawn, tensor in zip(known, (left, right), strict=True)]
    ends = [end for whole, _ in wholes for found in [measuring.measure(whole, 1, token).statistics]
            for end in (found.minimum, found.maximum) if end is not None]
    if not ends or not math.isfinite(float(max(ends)) - float(min(ends))):
        return None
    low, high = float(min(ends)), float(max(ends))
    bins = min(BINS, max(FEWEST, 2 * math.isqrt(max(left.numel, right.numel))))
    counts = [ranges.histogram(whole, ranges.Range(low, high, bins), token).counts for whole, _ in wholes]
    for drawn in known:
        drawn.check_unchanged()
    return Histograms(low, high, counts[0], counts[1], any(sampled for _, sampled in wholes))


def _some(known: Bytes, tensor: Tensor, token: CancelToken) -> "tuple[Whole, bool]":
    """A tensor's numbers, or a sample of many; and which of the two."""
    from ....analysis.measuring.measuring import Whole

    whole = whole_of(known, tensor, token=token)
    run, elements = whole.runs[0], whole.runs[-1].stop
    step = elements // BLOCKS
    if elements <= WHOLE or whole.absent or readers.only_onwards(run.reader) or step < BLOCK:
        return whole, False
    starts = [step * place + (step - BLOCK) // 2 for place in range(BLOCKS)]
    return Whole(tuple([run._replace(start=start, stop=start + BLOCK, row=0) for start in starts])), True


def _picture(comparison: Comparison, left: Tensor, right: Tensor, token: CancelToken) -> Picture:
    from ....analysis.pictures import heat_maps, planes

    plane = plane_of(left._replace(stride=None), Sight())[0]  # in row-major order, whatever lies in the files
    fetch = _difference(comparison, left, right, token)
    if plane.cells > WHOLE:
        found = heat_maps.glance(fetch, plane, PIXELS, PIXELS, token)
    else:
        found = heat_maps.heat_map(fetch, plane, planes.whole(plane), PIXELS, PIXELS, token)
    values = heat_maps.shown(found, heat_maps.EXTREMES, heat_maps.Span(-1.0, 0.0, 1.0))
    values[~found.there] = 0  # behind the last number of a list that is shown in lines
    return Picture(values, plane.rows, plane.columns, plane.cells > WHOLE)


def _difference(comparison: Comparison, left: Tensor, right: Tensor, token: CancelToken) -> "Fetch":
    """The function that gives right minus left of a small plane."""
    import numpy as np

    sides: list[Callable[[Plane], Array]] = []
    for side, tensor in ((comparison.left, left), (comparison.right, right)):
        sides.append(fetcher(side.document, side.library, tensor, True, token, magnitudes=False))

    def fetch(plane: "Plane") -> "Array":
        ours, theirs = (some(plane) for some in sides)
        if np.iscomplexobj(ours) or np.iscomplexobj(theirs):
            found: Array = np.abs(theirs.astype(np.complex128) - ours)
            return found
        with np.errstate(invalid="ignore"):
            found = theirs.astype(np.float64) - ours.astype(np.float64)
        found[(ours == theirs) | (np.isnan(ours) & np.isnan(theirs))] = 0
        return found

    return fetch
