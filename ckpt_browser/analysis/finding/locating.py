"""Where in a tensor its extremes lie, and where the next element is that is no finite number."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

import numpy as np

from ...core.dtypes import ITEMSIZES
from ...core.jobs import CancelToken, Report, no_report
from ...core.messages import marked
from ..elements.decoding import Array, decoded, is_complex, is_float

MINIMUM, MAXIMUM, MAGNITUDE, NAN, INFINITY = "minimum", "maximum", "magnitude", "nan", "infinity"
"""What can be looked for: an extreme of the finite numbers, of complex numbers that of their magnitudes; or the next
NaN or infinity."""

Read: TypeAlias = Callable[[int, memoryview], None]
"""Fills a buffer from some byte of the elements on."""

_AT_ONCE = 1 << 18
"""Elements that are looked through at once: few enough to stay in the processor's cache."""

_Best: TypeAlias = "tuple[float | int, int]"
"""The number to beat, and its place."""


def locate(read: Read, dtype: str, elements: int, wanted: str, after: int = -1, token: CancelToken | None = None,
           report: Report = no_report) -> int | None:
    """The place in row-major order of the element that is wanted; None where there is none.

    Args:
        read: gives the elements, little-endian.
        dtype: torch's short name, or ``decoding.HALVES``.
        wanted: one of the names above; of equal extremes the first counts.
        after: a NaN or infinity is looked for from the place behind this one to the end, then from the beginning.

    Raises:
        CheckpointError: the bytes cannot be had.
    """
    token = token or CancelToken()
    if wanted in (NAN, INFINITY):
        if not is_float(dtype) and not is_complex(dtype):
            return None
        test = np.isnan if wanted == NAN else np.isinf
        for start, numbers in _chunks(read, dtype, (after + 1, elements, 0, after + 1), token, report):
            hits = test(numbers)
            if hits.any():
                return start + int(hits.argmax())
        return None
    return _extreme(_chunks(read, dtype, (0, elements), token, report), wanted)


def _chunks(read: Read, dtype: str, bounds: tuple[int, ...], token: CancelToken,
            report: Report) -> Iterator[tuple[int, Array]]:
    """Elements from each first bound to the one behind it, some at a time, with the place of the first."""
    size = ITEMSIZES.get(dtype, 1)
    buffer = memoryview(bytearray(min(_AT_ONCE, sum(bounds[1::2]) - sum(bounds[::2])) * size))
    done, total = 0, sum(bounds[1::2]) - sum(bounds[::2])
    for first, end in zip(bounds[::2], bounds[1::2], strict=True):
        for start in range(first, end, _AT_ONCE):
            token.check()
            some = min(_AT_ONCE, end - start)
            read(start * size, buffer[:some * size])
            yield start, decoded(buffer[:some * size], dtype)
            done += some
            report(marked("elements"), done, total)


def _extreme(chunks: Iterator[tuple[int, Array]], wanted: str) -> int | None:
    low: _Best | None = None
    high: _Best | None = None
    for start, elements in chunks:
        numbers, places = _finite(_magnitudes(elements))
        if not len(numbers):
            continue
        if wanted != MAXIMUM:
            least = numbers.min().item()
            if low is None or least < low[0]:
                low = least, start + _place(places, int(numbers.argmin()))
        if wanted != MINIMUM:
            greatest = numbers.max().item()
            if high is None or greatest > high[0]:
                high = greatest, start + _place(places, int(numbers.argmax()))
    if low is None or high is None:
        found = low or high
        return None if found is None else found[1]
    # As Python's own numbers: the lowest integer of a type has no counterpart above zero.
    sizes = abs(low[0]), abs(high[0])
    return min(low[1], high[1]) if sizes[0] == sizes[1] else low[1] if sizes[0] > sizes[1] else high[1]


def _magnitudes(numbers: Array) -> Array:
    """Complex numbers by their magnitudes, which in float64 do not overflow where those of complex64 would."""
    if numbers.dtype.kind != "c":
        return numbers
    with np.errstate(all="ignore"):
        magnitudes: Array = np.abs(numbers.astype(np.complex128))
    return magnitudes


def _finite(numbers: Array) -> "tuple[Array, Array | None]":
    """The finite numbers, and their places where others were left out."""
    if numbers.dtype.kind != "f":
        return numbers, None
    with np.errstate(invalid="ignore"):
        clean = np.isfinite(numbers.min()) and np.isfinite(numbers.max())
    if clean:
        return numbers, None
    places = np.flatnonzero(np.isfinite(numbers))
    return numbers[places], places


def _place(places: "Array | None", found: int) -> int:
    return found if places is None else int(places[found])
