"""What one tensor is to another one: turned, shuffled, a part of it, converted, negated, scaled, nearly the same."""

import itertools
import math
from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np

from ...core.jobs import CancelToken, Report, no_report
from ...core.messages import marked
from ..elements.decoding import Array, addable, decoded, is_complex, is_float, stored
from ..measuring.runs import Reader
from . import bits
from .differences import NONE, Tally, add_up, compare
from .digests import Laid, digests, sum_of_all
from .pairs import Chunk, Pair, Side, are_same, chunks

SAME, CAST, STEP, NEGATED, SCALED = "same", "cast", "step", "negated", "scaled"
"""The same bits; converted; no further apart than one unit in the last place; with the other sign; times one factor."""
RESHAPED, TURNED, SHUFFLED, PART, ROWS, OTHER = "reshaped", "turned", "shuffled", "part", "rows", "other"
"""The same elements in another shape; with the axes in another order; rows in another order; one is a part of the
other; some rows are the same; nothing of all that."""

LEFT, RIGHT = "left", "right"

_PART = 8 << 20
"""Bytes of both sides that are looked at between two reports."""
_LOOK = 1 << 14
"""Bytes of a view that tell whether it is worth being looked at as a whole."""
_AXES = 5
"""Most axes whose orders are tried."""
_UNSURE = 64
"""Units in the last place that a factor, which is itself a float64, may be off."""
_PLACES = 1000
"""Places at most where a part is looked for."""


class Relation(NamedTuple):
    """What the right is to the left; everything but ``scaled`` and ``step`` is meant bit by bit."""

    kind: str
    converted: bool = False
    """Whether that is true of the left converted to the type of the right, rather than of the left itself."""
    axis: int = -1
    """Of ``shuffled``, ``part`` and ``rows``: along which axis rows are meant; -1 for a part along several."""
    order: tuple[int, ...] = ()
    """Of ``turned``: the axes of the left in the order of the right. Of ``shuffled``: the row of the left that each
    row of the right is."""
    smaller: str = ""
    """Of ``part``: which side is the part of the other. Of ``rows``: whose rows are counted."""
    start: int = 0
    """Of ``part``: the first row of the other that belongs to it."""
    rows: int = 0
    """Of ``part`` and ``rows``: rows of the smaller; of ``shuffled``: those that lie elsewhere."""
    same: int = 0
    """Of ``rows``: how many of them are rows of the other."""
    in_place: bool = False
    """Of ``rows``: whether they lie at the same places."""
    factor: float = 1.0
    """Of ``scaled``: the right by the left."""


Converter = Callable[[str], "Laid | None"]


def relate(left: Laid, right: Laid, converted: Converter | None = None, token: CancelToken | None = None,
           report: Report = no_report) -> Relation:
    """What the right is to the left; the first of what is true, from the simplest on.

    Args:
        converted: gives the left in another type, as torch converts it; None where that cannot be.
        report: called with bytes read and in all, anew for each of a few walks.

    Raises:
        CheckpointError: they cannot be read.
        Cancelled: the token was raised.
    """
    token = token or CancelToken()
    if left.shape == right.shape:
        found = _in_place(left, right, token, report)
        if found is not None:
            return found
    other = left.dtype != right.dtype
    if other:
        made = converted(right.dtype) if converted is not None else None
        if made is None:
            return Relation(OTHER)
        left = made
    found = _same_shape(left, right, token, report) if left.shape == right.shape else \
        _other_shape(left, right, token, report)
    return found._replace(converted=other and found.kind != OTHER)


# Element by element


def _in_place(left: Laid, right: Laid, token: CancelToken, report: Report) -> Relation | None:
    """What each element is to the one at its place."""
    pair = _pair(left, right)
    tally = add_up([compare(part, NONE, token) for part in _parts(pair, report)])
    if not tally.differing:
        return Relation(SAME)
    if left.dtype != right.dtype and tally.is_cast:
        return Relation(CAST)
    if tally.steps == 1 and not tally.odd and left.dtype == right.dtype:
        return Relation(STEP)
    if is_complex(left.dtype) or is_complex(right.dtype) or not tally.left or not tally.right:
        return None
    if tally.both < 0 and math.isclose(-tally.both, tally.left, rel_tol=1e-12) \
            and all(_is_negated(chunk, left.dtype, right.dtype) for chunk in _chunks(pair, token, report)):
        return Relation(NEGATED)
    factor = _factor(tally, right.dtype)
    if factor and all(_is_scaled(chunk, left.dtype, right.dtype, factor) for chunk in _chunks(pair, token, report)):
        return Relation(SCALED, factor=factor)
    return None


def _is_negated(chunk: Chunk, left: str, right: str) -> bool:
    with np.errstate(invalid="ignore"):
        ours, theirs = decoded(chunk.left.data, left), decoded(chunk.right.data, right)
        unlike = np.add(ours, theirs, dtype=np.result_type(ours, theirs, np.int64)) != 0
        return not bool((unlike & ~(_is_nan(ours) & _is_nan(theirs)) & ~(np.isinf(ours) & (ours == -theirs))).any())


def _is_nan(numbers: Array) -> Array:
    found: Array = np.isnan(numbers)
    return found


def _factor(tally: Tally, dtype: str) -> float:
    """By how much the left may have been multiplied; 0 where that cannot be."""
    cosine = tally.both / math.sqrt(tally.left) / math.sqrt(tally.right)
    rounding = 2.0 ** -_digits(dtype)
    factor = tally.both / tally.left
    if not math.isfinite(factor) or 1 - abs(cosine) > rounding ** 2 + 1e-14:
        return 0.0
    near = float(np.float32(factor))
    return near if math.isclose(near, factor, rel_tol=1e-14) else factor


def _digits(dtype: str) -> int:
    import ml_dtypes

    kind = addable(dtype)
    return int(ml_dtypes.finfo(kind).nmant) if kind is not None and is_float(dtype) else 0  # type: ignore[no-untyped-call]


def _is_scaled(chunk: Chunk, left: str, right: str, factor: float) -> bool:
    """Whether each number is the left's by a factor, within rounding."""
    ours = decoded(chunk.left.data, left).astype(np.float64)
    theirs = decoded(chunk.right.data, right)
    kind = addable(right)
    with np.errstate(all="ignore"):
        wanted = ours * factor
        if kind is None or not is_float(right):
            return bool((np.abs(wanted - theirs) <= 0.5).all())
        made = wanted.astype(kind)
        finite = np.isfinite(made) & np.isfinite(theirs)
        if not np.array_equal(np.where(finite, 0, made.astype(np.float64)),
                              np.where(finite, 0, theirs.astype(np.float64)), equal_nan=True):
            return False
    one, two = [bits.codes(side, right)[finite] for side in (stored(memoryview(made.tobytes()), right), chunk.right)]
    return bits.steps(one, two, one ^ two, right).largest <= (_UNSURE if right == "float64" else 1)


# Elsewhere


def _same_shape(left: Laid, right: Laid, token: CancelToken, report: Report) -> Relation:
    """What lies elsewhere in a tensor of the same shape."""
    if sum_of_all(left, token, report) == sum_of_all(right, token, report):
        for axes in _orders(left.shape, right.shape):
            if _is_view(left.turned(axes), right, token, report):
                return Relation(TURNED, order=axes)
        for axis in range(len(left.shape)):
            order = _shuffled(left, right, axis, token, report)
            if order is not None:
                moved = sum(row != place for place, row in enumerate(order))
                return Relation(SHUFFLED, axis=axis, order=order, rows=moved)
    if len(left.shape) < 2:
        return Relation(OTHER)
    ours, theirs = digests(left, 0, token, report), digests(right, 0, token, report)
    same = 0 if ours is None or theirs is None else int(np.count_nonzero(ours == theirs))
    return Relation(ROWS, axis=0, smaller=RIGHT, rows=right.shape[0], same=same, in_place=True) if same else \
        Relation(OTHER)


def _other_shape(left: Laid, right: Laid, token: CancelToken, report: Report) -> Relation:
    if not left.elements or not right.elements:
        return Relation(OTHER)
    if left.elements == right.elements:
        if _is_view(left.reader(), right, token, report):
            return Relation(RESHAPED)
        for axes in _orders(left.shape, right.shape):
            if _is_view(left.turned(axes), right, token, report):
                return Relation(TURNED, order=axes)
    if len(left.shape) != len(right.shape):
        return Relation(OTHER)
    unlike = [axis for axis, (one, other) in enumerate(zip(left.shape, right.shape, strict=True)) if one != other]
    smaller = LEFT if all(left.shape[axis] < right.shape[axis] for axis in unlike) else \
        RIGHT if all(left.shape[axis] > right.shape[axis] for axis in unlike) else ""
    if not smaller:
        return Relation(OTHER)
    part, whole = (left, right) if smaller == LEFT else (right, left)
    if len(unlike) == 1:
        return _along(part, whole, unlike[0], smaller, token, report)
    corner = whole.part((0,) * len(whole.shape), part.shape)
    return Relation(PART, smaller=smaller) if _is_view(corner, part, token, report) else Relation(OTHER)


def _along(part: Laid, whole: Laid, axis: int, smaller: str, token: CancelToken, report: Report) -> Relation:
    """What of a tensor is found in another one that is longer along one axis."""
    few, many = digests(part, axis, token, report), digests(whole, axis, token, report)
    if few is None or many is None:
        return Relation(OTHER)
    rows = len(few)
    for start in np.flatnonzero(many[:len(many) - rows + 1] == few[0])[:_PLACES].tolist():
        if np.array_equal(many[start:start + rows], few):
            return Relation(PART, axis=axis, smaller=smaller, start=start, rows=rows)
    if len(part.shape) < 2:
        return Relation(OTHER)
    in_place = int(np.count_nonzero(many[:rows] == few))
    single, times = np.unique(few, return_counts=True)
    anywhere = int(np.isin(single[times == 1], many).sum())  # rows that occur twice, such as zeros, tell nothing
    if in_place and in_place >= anywhere:
        return Relation(ROWS, axis=axis, smaller=smaller, rows=rows, same=in_place, in_place=True)
    return Relation(ROWS, axis=axis, smaller=smaller, rows=rows, same=anywhere) if anywhere else Relation(OTHER)


def _orders(left: tuple[int, ...], right: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """Orders of the axes of the left, other than their own, that give the shape of the right."""
    if len(left) != len(right) or not 2 <= len(left) <= _AXES:
        return
    large = [axis for axis, size in enumerate(left) if size > 1]
    for axes in itertools.permutations(range(len(left))):
        if [left[axis] for axis in axes] == list(right) and [axis for axis in axes if axis in large] != large:
            yield axes


def _shuffled(left: Laid, right: Laid, axis: int, token: CancelToken, report: Report) -> tuple[int, ...] | None:
    ours, theirs = digests(left, axis, token, report), digests(right, axis, token, report)
    if ours is None or theirs is None:
        return None
    one, other = np.argsort(ours, kind="stable"), np.argsort(theirs, kind="stable")
    if not np.array_equal(ours[one], theirs[other]):
        return None
    order = np.empty(len(one), np.int64)
    order[other] = one
    return tuple(order.tolist())


def _is_view(view: Reader, right: Laid, token: CancelToken, report: Report) -> bool:
    """Whether a view has the bytes of the right; most others are told by their first few."""
    both = Pair(Side(view, "uint8", 1), Side(right.reader(), "uint8", 1), 0, right.nbytes)
    return are_same(both._replace(stop=min(_LOOK, right.nbytes)), token) and \
        all(are_same(part, token) for part in _parts(both, report))


def _pair(left: Laid, right: Laid) -> Pair:
    sides = [Side(side.reader(), side.dtype, side.itemsize) for side in (left, right)]
    return Pair(sides[0], sides[1], 0, left.elements)


def _parts(pair: Pair, report: Report) -> Iterator[Pair]:
    each = pair.left.itemsize + pair.right.itemsize
    step = max(_PART // each, 1)
    for start in range(pair.start, pair.stop, step):
        report(marked("numbers"), start * each, pair.stop * each)
        yield pair._replace(start=start, stop=min(start + step, pair.stop))


def _chunks(pair: Pair, token: CancelToken, report: Report) -> Iterator[Chunk]:
    for part in _parts(pair, report):
        yield from chunks(part, token)
