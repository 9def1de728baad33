"""Which bin of a histogram a number falls into, counted quickly and exactly as torch.histc counts in float64."""

from typing import NamedTuple

import fast_histogram
import numpy as np

from ..compiled import loops
from ..elements.decoding import Array

_FEW = 1 << 14
"""Numbers below which a quicker way costs more to prepare than it saves."""
_MOST_MOVED = 8
"""Values that are counted one by one at most, where the quicker way puts them into the bin beside theirs."""
_QUICK = frozenset({"float32", "int32", "uint32", "int64", "uint64"})
_EXACT = 2.0 ** 52
"""Magnitude beyond which float64 has no room for whole numbers and a half; for float32 alone it would not matter."""
_LARGE = 1e290
"""Magnitudes beyond which differences times bins may overflow; they are scaled by ``_SMALLER`` first."""
_SMALLER = 2.0 ** -80


class Moved(NamedTuple):
    """A value that the quicker way puts into the wrong bin."""

    value: float
    wrong: int
    right: int


class Bins(NamedTuple):
    """Bins of equal width from ``low`` to ``high``, both belonging to them, in the scale's own units.

    Attributes:
        moved: what the quicker way gets wrong; None where it is not to be used.
        linear: width of the linear part of a symmetric-log scale; 0 for a linear scale.
        all: True where no number lies outside and all are finite, so that what lies in no other bin is ``high``.
    """

    low: float
    high: float
    number: int
    moved: tuple[Moved, ...] | None = None
    linear: float = 0.0
    all: bool = False

    def scaled(self) -> tuple[float, float, float]:
        """Both ends, and the numbers' factor, such that differences times bins stay below infinity."""
        factor = _SMALLER if max(abs(self.low), abs(self.high)) > _LARGE else 1.0
        return self.low * factor, self.high * factor, factor


def bins_of(low: float, high: float, number: int, dtype: str, elements: int, every: int = 1) -> Bins:
    """Bins from ``low`` to ``high`` of numbers of a numpy type.

    Args:
        elements: how many numbers are going to be counted.
        every: how many bins are going to be added up to one; only the edges of those are held to be exact.
    """
    if elements < _FEW or not low < high or dtype not in _QUICK or max(abs(low), abs(high)) > _EXACT:
        return Bins(low, high, number)
    return Bins(low, high, number, _moved(low, high, number, every, dtype != "float32"))


def symlog_bins(low: float, high: float, number: int, linear: float) -> Bins:
    """Bins from ``low`` to ``high`` of equal width on a symmetric-log scale that is linear near zero."""
    ends = symlog(np.array([low, high]), linear)
    return Bins(float(ends[0]), float(ends[1]), number, linear=linear)


def symlog(numbers: Array, linear: float) -> Array:
    """Where numbers lie on a symmetric-log scale: ``asinh(x / linear)``."""
    placed: Array = np.arcsinh(np.asarray(numbers, np.float64) / linear)
    return placed


def edges(bins: Bins) -> Array:
    """The edges of the bins as numbers, one more than there are bins, in float64."""
    placed = np.linspace(bins.low, bins.high, bins.number + 1)
    return placed if not bins.linear else np.sinh(placed) * bins.linear


def counts_within(numbers: Array, bins: Bins) -> Array:
    """How many of some numbers lie in each bin; NaN and what lies outside is not counted."""
    if bins.linear:
        numbers = symlog(numbers, bins.linear)
    return _exactly(numbers, bins) if bins.moved is None else _quickly(numbers, bins)


def _quickly(numbers: Array, bins: Bins) -> Array:
    assert bins.moved is not None
    counts: Array
    if loops.fits(numbers):
        counts = loops.count(numbers, bins.number, bins.low, bins.high)
    else:
        counts = fast_histogram.histogram1d(numbers, bins.number, (bins.low, bins.high))
    counts[-1] += len(numbers) - counts.sum() if bins.all else \
        np.count_nonzero(numbers == numbers.dtype.type(bins.high))
    for value, wrong, right in bins.moved:
        misplaced = np.count_nonzero(numbers == numbers.dtype.type(value))
        counts[wrong] -= misplaced
        counts[right] += misplaced
    return counts


def _exactly(numbers: Array, bins: Bins) -> Array:
    places = places_of(numbers, bins)
    counts: Array = np.bincount(places[places >= 0] if places.min(initial=0) < 0 else places, minlength=bins.number)
    return counts


def places_of(numbers: Array, bins: Bins) -> Array:
    """The bin of each number on a linear scale, -1 for what lies in none; intp."""
    wide = numbers.astype(np.float64)
    places: Array = np.full(len(wide), -1, np.intp)
    if bins.low == bins.high:
        places[wide == bins.low] = bins.number // 2
        return places
    inside = (wide >= bins.low) & (wide <= bins.high)
    outside = not inside.all()
    if outside:
        wide[~inside] = bins.low
    places = _places(wide, bins).astype(np.intp)
    np.minimum(places, bins.number - 1, out=places)
    if outside:
        places[~inside] = -1
    return places


def _places(wide: Array, bins: Bins) -> Array:
    """Where numbers lie, in bins from the first, as torch computes it; ``wide`` in float64 is used up."""
    low, high, factor = bins.scaled()
    if factor != 1:
        wide *= factor
    wide -= low
    wide *= bins.number
    wide /= high - low
    return wide


def _moved(low: float, high: float, number: int, every: int, whole: bool) -> tuple[Moved, ...] | None:
    """Which float32 values, or whole numbers, fast_histogram puts beside their bin: it multiplies where torch divides.

    Both ways put larger numbers into the same or a later bin, so they agree on all values as soon as they
    agree on those around each edge.
    """
    places = np.arange(every, number, every) * ((high - low) / number) + low
    if whole:
        near = np.unique(np.concatenate([np.floor(places) + step for step in (-1, 0, 1, 2)]))
    else:
        edge = places.astype(np.float32)
        near = np.concatenate((np.nextafter(edge, np.float32(-np.inf)), edge, np.nextafter(edge, np.float32(np.inf))))
    near = near[(near >= low) & (near < high)]
    wide = near.astype(np.float64)
    quick = ((wide - low) * (number / (high - low))).astype(np.int64)
    exact = np.minimum(_places(wide, Bins(low, high, number)).astype(np.int64), number - 1)
    differ = np.flatnonzero(quick != exact)
    if len(differ) > _MOST_MOVED or quick.max(initial=0) >= number:
        return None
    found = {float(near[at]): Moved(float(near[at]), int(quick[at]), int(exact[at])) for at in differ}
    return tuple(found.values())
