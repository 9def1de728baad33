"""Whether numbers of one element type are those of another, converted as torch does."""

import numpy as np

from .decoding import Array, addable

_LARGEST = {"float8_e4m3fn": 448.0}
"""Types without an infinity: what is too large becomes NaN in older torch, and this, the largest number, in newer."""


def unexplained(source: Array, source_type: str, target: Array, target_type: str) -> int:
    """How many stored elements are not what converting those of another type gives; NaN is NaN, whatever its bits.

    Args:
        source, target: as :func:`~ckpt_browser.analysis.elements.decoding.stored` gives them, one for one.

    Returns:
        All of them, where it is not known how the one type is converted to the other.
    """
    have, want = addable(source_type), addable(target_type)
    if have is None or want is None or "c" in (have.kind, want.kind) \
            or source.ndim > 1 or target.ndim > 1:
        return len(target)
    with np.errstate(all="ignore"):
        numbers, there = _typed(source, have), _typed(target, want)
        unlike = _differ(numbers.astype(want), there)
        if target_type in _LARGEST and unlike.any():
            floats = numbers.astype(np.float64) if have.kind in "iub" else numbers
            most = np.asarray(_LARGEST[target_type], floats.dtype)
            unlike &= _differ(np.clip(floats, -most, most).astype(want), there)
    return int(np.count_nonzero(unlike))


def _differ(made: Array, there: Array) -> Array:
    codes = f"<u{made.dtype.itemsize}"
    unlike: Array = made.view(codes) != there.view(codes)
    if made.dtype.kind not in "iub" and unlike.any():
        unlike &= ~(np.isnan(made) & np.isnan(there))
    return unlike


def _typed(elements: Array, dtype: "np.dtype[np.generic]") -> Array:
    return elements if elements.dtype == dtype else elements.view(dtype)

