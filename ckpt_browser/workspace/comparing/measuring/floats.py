"""Which pairs count in the numbers of several: those of floats; a step counter would drown all weights."""

from ....core.dtypes import DTYPES
from ..comparing import Comparison

_WHOLE = ("int", "uint", "bool")


def is_of_floats(comparison: Comparison, place: int) -> bool:
    """Whether both sides of a match of two tensors have floats, complex or quantized numbers."""
    match = comparison.alignment.matches[place]
    return not any(dtype in DTYPES and DTYPES[dtype].kind in _WHOLE for dtype in (
        comparison.left.tensor(match.left).dtype, comparison.right.tensor(match.right).dtype))
