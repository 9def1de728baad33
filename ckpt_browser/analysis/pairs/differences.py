"""What tells two tensors of one shape apart, in numbers: added up chunk by chunk, every difference in float64."""

import math
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np

from ...core.dtypes import DTYPES
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken
from ..compiled import loops
from ..elements import sums
from ..elements.decoding import HALVES, Array, decoded, is_complex, is_float
from ..elements.memory import lined_up
from ..elements.recast import unexplained
from ..measuring.runs import Failed
from . import bits
from .pairs import CHUNK, Chunk, Pair, are_same, chunks

_WIDE = frozenset({"int64", "uint64"})
"""Integers that float64 cannot hold exactly."""


class Tolerance(NamedTuple):
    """What counts as unimportant: ``|a - b| <= absolute + relative * |b|`` for every element, as in torch.allclose."""

    relative: float = 0.0
    absolute: float = 0.0


NONE = Tolerance()


class Tally(NamedTuple):
    """What is known of some pairs of elements; tallies of neighbours add up."""

    elements: int = 0
    finite: int = 0
    """Pairs of two finite numbers; all sums are over these."""
    differing: int = 0
    """Pairs that differ in any bit; of two types, those whose numbers differ."""
    alike: int = 0
    """Pairs that differ in bits but not as numbers: 0 and −0."""
    odd: int = 0
    """Differing pairs of which one is NaN or infinite."""
    outside: int = 0
    """Pairs outside the tolerance."""
    largest: float | int = 0
    place: int = -1
    """Where the largest difference is first: the element's place in row-major order."""
    total: float = 0.0
    """Sum of the absolute differences."""
    square: float = 0.0
    """Sum of the squared differences."""
    left: float = 0.0
    """Sum of the squares of the left."""
    right: float = 0.0
    both: float = 0.0
    """Sum of the products."""
    steps: int = 0
    """Most units in the last place."""
    skipped: int = 0
    """Pairs of which it is known that they are the same bits, and which are in no sum."""
    not_down: int = 0
    """Of two types: pairs whose right is not the left in the right's type ..."""
    not_up: int = 0
    """... and pairs whose left is not the right in the left's type."""
    odd_place: int = -1
    """Where the first of the odd pairs is, as ``place``."""
    ends: tuple[float | int | complex, ...] = ()
    """Of a single pair, both numbers."""

    @property
    def is_cast(self) -> bool:
        """Of two types: whether the one side is the other, converted."""
        return not self.not_down or not self.not_up


class Differences(NamedTuple):
    """What tells two tensors apart; what does not exist is None: the cosine of a zero vector."""

    elements: int
    differing: int
    signed_zeros: int
    """Of the differing, those that are 0 on one side and −0 on the other."""
    not_finite: int
    """Of the differing, those with NaN or an infinity on a side; they are in no number below."""
    outside: int
    """Those outside the tolerance that was asked for."""
    max_abs: float | int | None
    mean_abs: float | None
    rms: float | None
    """Root of the mean squared difference."""
    relative_l2: float | None
    """Norm of the difference by the norm of the left."""
    cosine: float | None
    ulp: int | None
    """Most units in the last place; None where the two are not floats of one type."""
    place: int = -1
    """Where the largest difference is, in row-major order; -1 where there is none."""
    odd_place: int = -1
    """Where the first pair is of which one is NaN or infinite, and which differs."""
    ends: tuple[float | int | complex, ...] = ()
    """Both numbers, where each side has a single one."""

    @property
    def share(self) -> float:
        """Share of the elements that differ."""
        return self.differing / self.elements if self.elements else 0.0


def compare(pair: Pair, tolerance: Tolerance, token: CancelToken, sums: bool = True) -> Tally:
    """The tally of two runs.

    Args:
        sums: False to leave out the sums where all bits are the same, which takes a tenth of the time.

    Raises:
        CheckpointError: they cannot be read.
        Cancelled: the token was raised.
    """
    if not sums and pair.left.dtype == pair.right.dtype and are_same(pair, token):
        return Tally(pair.stop - pair.start, skipped=pair.stop - pair.start)
    types = _Types.of(pair.left.dtype, pair.right.dtype)
    room = _Room(min(CHUNK, pair.stop - pair.start), types, pair.left.itemsize)
    with np.errstate(over="ignore", invalid="ignore"):
        if pair.stop - pair.start == 1:
            [chunk] = chunks(pair, token)
            ends = _numbers(chunk.left, types.left)[0].item(), _numbers(chunk.right, types.right)[0].item()
            return _of_chunk(chunk, types, tolerance, room)._replace(ends=ends)
        return add_up(_of_chunk(chunk, types, tolerance, room) for chunk in chunks(pair, token))


def compare_some(pairs: Sequence[Pair], tolerance: Tolerance, token: CancelToken,
                 sums: bool = False) -> list[Tally | Failed]:
    """Compare several pairs, one after the other; what cannot be read does not keep the others from it.

    Raises:
        Cancelled: the token was raised.
    """
    found: list[Tally | Failed] = []
    for pair in pairs:
        try:
            found.append(compare(pair, tolerance, token, sums))
        except CheckpointError as error:
            found.append(Failed(str(error)))
    return found


def unlike(chunk: Chunk, left: str, right: str) -> Array:
    """Which pairs of a chunk of elements of two types differ, as :func:`compare` counts them; one bool each."""
    if left == right:
        return bits.differing(chunk.left, chunk.right, left)
    types = _Types.of(left, right)
    wide = np.complex128 if types.is_complex else np.float64
    with np.errstate(over="ignore", invalid="ignore"):
        ours, theirs = _numbers(chunk.left, left).astype(wide), _numbers(chunk.right, right).astype(wide)
        return _unequal(chunk, ours, theirs, types)


def add_up(tallies: Iterable[Tally]) -> Tally:
    """The tally of neighbours."""
    whole = Tally()
    for some in tallies:
        whole = join(whole, some)
    return whole


def join(one: Tally, other: Tally) -> Tally:
    """The tally of both."""
    fields: Iterable[tuple[Any, Any]] = zip(one, other, strict=True)
    added = Tally(*[mine + theirs for mine, theirs in fields])
    larger = one if one.place >= 0 and (other.place < 0 or one.largest >= other.largest) else other
    odd = min([place for place in (one.odd_place, other.odd_place) if place >= 0], default=-1)
    return added._replace(largest=larger.largest, place=larger.place, steps=max(one.steps, other.steps), odd_place=odd,
                          ends=added.ends if added.elements == 1 else ())


def told_of(tally: Tally, left: str, right: str) -> Differences:
    """The differences that follow from a tally of elements of two types."""
    finite = tally.finite
    norms = math.sqrt(tally.left), math.sqrt(tally.right)
    norm = math.sqrt(tally.square)
    cosine = relative = None
    if norms[0] and norms[1] and math.isfinite(norms[0]) and math.isfinite(norms[1]):
        cosine = max(-1.0, min(1.0, tally.both / norms[0] / norms[1]))
    if not norm:
        relative = 0.0
    elif norms[0] and math.isfinite(norms[0]) and math.isfinite(norm):
        relative = norm / norms[0]
    some = finite or tally.skipped
    return Differences(
        tally.elements, tally.differing, tally.alike, tally.odd, tally.outside,
        tally.largest if some else None,
        tally.total / (finite or 1) if some else None,
        norm / math.sqrt(finite or 1) if some else None,
        relative if some else None,
        cosine, tally.steps if left == right and _has_steps(left) else None, tally.place if tally.largest else -1,
        tally.odd_place, tally.ends)


class _Types(NamedTuple):
    """What the two element types ask for."""

    left: str
    right: str
    is_complex: bool
    steps: bool
    """Whether both are floats of one type, between which there are steps."""
    wide: bool
    """Whether both are integers, and float64 cannot hold all of them."""

    @classmethod
    def of(cls, left: str, right: str) -> "_Types":
        whole = all(dtype in DTYPES and DTYPES[dtype].kind in ("int", "uint", "bool") for dtype in (left, right))
        return cls(left, right, is_complex(left) or is_complex(right), left == right and _has_steps(left),
                   whole and (left in _WIDE or right in _WIDE))


def _has_steps(dtype: str) -> bool:
    return dtype == HALVES or (dtype in DTYPES and is_float(dtype) and dtype != "float4_e2m1fn_x2")


class _Room:
    """Memory for both sides in float64: made once, for new memory costs more than the computing."""

    def __init__(self, size: int, types: _Types, width: int) -> None:
        wide = np.dtype(np.complex128 if types.is_complex else np.float64)
        self._sides = [lined_up(size * wide.itemsize).view(wide) for _ in range(2)]
        self.bits = bits.Room(size, width) if types.steps else None

    def fill(self, side: int, elements: Array, dtype: str) -> Array:
        """Elements of one side as numbers."""
        numbers = self._sides[side][:len(elements)]
        np.copyto(numbers, _numbers(elements, dtype))
        return numbers


def _numbers(elements: Array, dtype: str) -> Array:
    return elements if elements.dtype.kind in "fc" and elements.dtype.itemsize > 2 else decoded(elements.data, dtype)


def _of_chunk(chunk: Chunk, types: _Types, tolerance: Tolerance, room: _Room) -> Tally:
    if types.left == types.right and tolerance == NONE and loops.fits(chunk.left, chunk.right):
        apart = loops.compare(chunk.left, chunk.right)
        if math.isfinite(apart.left) and math.isfinite(apart.right):
            return _of_apart(chunk, apart)
    left = room.fill(0, chunk.left, types.left)
    if types.left != types.right:
        return _of_two_types(chunk, left, room.fill(1, chunk.right, types.right), types, tolerance)
    if room.bits is not None:
        unlike = room.bits.apart(bits.codes(chunk.left, types.left), bits.codes(chunk.right, types.right))
    else:
        unlike = bits.differing(chunk.left, chunk.right, types.left)
    count = int(np.count_nonzero(unlike))
    if not count:
        return _of_same(left)
    return _of_unlike(chunk, left, room.fill(1, chunk.right, types.right), unlike, count, types, tolerance, room.bits)


def _of_apart(chunk: Chunk, apart: loops.Apart) -> Tally:
    """The tally of finite numbers that the compiled loop went through."""
    elements = len(chunk.left)
    return Tally(elements, elements, apart.differing, apart.alike, 0, apart.differing, apart.largest,
                 chunk.start + apart.place if apart.place >= 0 else -1, apart.total, apart.squares, apart.left,
                 apart.right, apart.both, apart.steps)


def _of_two_types(chunk: Chunk, left: Array, right: Array, types: _Types, tolerance: Tolerance) -> Tally:
    """The tally of elements of two types, with what speaks against the one being the other, converted."""
    unlike = _unequal(chunk, left, right, types)
    found = _of_unlike(chunk, left, right, unlike, int(np.count_nonzero(unlike)), types, tolerance, None)
    return found._replace(not_down=unexplained(chunk.left, types.left, chunk.right, types.right),
                          not_up=unexplained(chunk.right, types.right, chunk.left, types.left))


def _of_unlike(chunk: Chunk, left: Array, right: Array, unlike: Array, count: int, types: _Types,
               tolerance: Tolerance, room: "bits.Room | None") -> Tally:
    """The tally of elements of which some may differ.

    Args:
        unlike: what is not zero where two elements differ; of floats of one type, the bits that do.
    """
    squares = _squares(left), _squares(right)
    if not (math.isfinite(squares[0]) and math.isfinite(squares[1])):
        return _of_some(chunk, left, right, unlike, types, tolerance)
    steps = None
    if types.steps:
        steps = bits.steps(bits.codes(chunk.left, types.left), bits.codes(chunk.right, types.right), unlike,
                           types.left, room)
    apart = _exact(chunk.left, chunk.right) if types.wide else None
    found = _of_finite(left, right, squares, count, tolerance, steps, apart)
    if apart is not None and found.place >= 0:
        found = found._replace(largest=int(apart[found.place]))
    return found._replace(elements=len(unlike), place=chunk.start + found.place if found.place >= 0 else -1)


def _of_same(numbers: Array) -> Tally:
    """The tally of numbers and themselves."""
    square, finite = _squares(numbers), len(numbers)
    if not math.isfinite(square):
        kept = numbers[np.isfinite(numbers)]
        square, finite = _squares(kept), len(kept)
    return Tally(len(numbers), finite, left=square, right=square, both=square)


def _of_some(chunk: Chunk, left: Array, right: Array, unlike: Array, types: _Types, tolerance: Tolerance) -> Tally:
    """The tally of pairs of which some are not finite: the others by themselves, and those counted."""
    finite = np.isfinite(left) & np.isfinite(right)
    odds = np.flatnonzero(~finite & (unlike != 0))
    odd = len(odds)
    kept, places = unlike[finite], np.flatnonzero(finite)
    left, right = left[finite], right[finite]
    steps = None
    if types.steps:
        codes = [bits.codes(side, types.left)[finite] for side in (chunk.left, chunk.right)]
        steps = bits.steps(codes[0], codes[1], kept, types.left)
    found = _of_finite(left, right, (_squares(left), _squares(right)), int(np.count_nonzero(kept)), tolerance, steps)
    place = chunk.start + int(places[found.place]) if found.place >= 0 else -1
    return found._replace(elements=len(unlike), differing=found.differing + odd, odd=odd, outside=found.outside + odd,
                          place=place, odd_place=chunk.start + int(odds[0]) if odd else -1)


def _of_finite(left: Array, right: Array, squares: tuple[float, float], differing: int, tolerance: Tolerance,
               steps: "bits.Steps | None", exact: "Array | None" = None) -> Tally:
    """The tally of finite numbers; neither side is kept.

    Args:
        steps: how far floats of one type are apart.
        exact: how far apart they are, where float64 does not tell neighbours from each other.
    """
    if not len(left):
        return Tally()
    both = _products(left, right)
    limit = None
    if tolerance != NONE:
        limit = np.abs(right) * tolerance.relative + tolerance.absolute
    if exact is not None:
        magnitudes = exact.astype(np.float64)
        place = int(exact.argmax())
    else:
        np.subtract(left, right, out=left)
        magnitudes = np.abs(left) if np.iscomplexobj(left) else np.abs(left, out=left)
        place = int(magnitudes.argmax())
    largest = float(magnitudes[place])
    alike = differing - int(np.count_nonzero(magnitudes)) if steps is None else steps.alike
    outside = differing if limit is None else int(np.count_nonzero(magnitudes > limit))
    return Tally(len(left), len(left), differing, alike, 0, outside, largest, place if largest else -1,
                 sums.total(magnitudes), sums.squares(magnitudes), *squares, both,
                 0 if steps is None else steps.largest)


def _exact(left: Array, right: Array) -> Array:
    """How far apart integers are, exactly: uint64, or objects where nothing but Python holds both sides."""
    wide = np.result_type(left, right)
    if wide.kind == "f":  # of signed and unsigned ones of eight bytes
        apart: Array = np.abs(left.astype(object) - right.astype(object))
        return apart
    left, right = left.astype(wide), right.astype(wide)
    steps: Array = np.maximum(left, right).view(np.uint64) - np.minimum(left, right).view(np.uint64)
    return steps


def _unequal(chunk: Chunk, left: Array, right: Array, types: _Types) -> Array:
    """Which numbers of two types differ; NaN is NaN, and −0 is not 0."""
    if types.wide:
        unlike: Array = chunk.left != chunk.right
        return unlike
    unlike = (left != right) & ~(np.isnan(left) & np.isnan(right))
    if np.iscomplexobj(left):
        return unlike
    zero = (left == 0) & (right == 0)
    if zero.any() and is_float(types.left) and is_float(types.right):
        unlike |= zero & (np.signbit(left) != np.signbit(right))
    return unlike


def _squares(numbers: Array) -> float:
    return sums.squares(_parts(numbers))


def _products(left: Array, right: Array) -> float:
    """The sum of products; of complex numbers, of their real and of their imaginary parts."""
    return sums.products(_parts(left), _parts(right))


def _parts(numbers: Array) -> Array:
    return numbers.view(np.float64) if np.iscomplexobj(numbers) else numbers
