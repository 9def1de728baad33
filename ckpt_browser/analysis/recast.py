"""Whether numbers of one element type are those of another, converted as torch does."""

import numpy as np

from .decoding import Array, addable


def unexplained(source: Array, source_type: str, target: Array, target_type: str) -> int:
    """How many stored elements are not what converting those of another type gives; NaN is NaN, whatever its bits.

    Args:
        source, target: as :func:`~ckpt_browser.analysis.decoding.stored` gives them, one for one.

    Returns:
        All of them, where it is not known how the one type is converted to the other.
    """
    have, want = addable(source_type), addable(target_type)
    if have is None or want is None or "c" in (have.kind, want.kind) \
            or source.ndim > 1 or target.ndim > 1:
        return len(target)
    with np.errstate(all="ignore"):
        made = _typed(source, have).astype(want)
        there = _typed(target, want)
        unlike = made.view(_codes(want)) != there.view(_codes(want))
        if unlike.any() and want.kind not in "iub":
            unlike &= ~(np.isnan(made) & np.isnan(there))
    return int(np.count_nonzero(unlike))


def _typed(elements: Array, dtype: "np.dtype[np.generic]") -> Array:
    return elements if elements.dtype == dtype else elements.view(dtype)


def _codes(dtype: "np.dtype[np.generic]") -> str:
    return f"<u{dtype.itemsize}"
