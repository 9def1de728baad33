"""Whether the pieces of a tensor make the whole of it."""

import math

from ...core.errors import CheckpointError
from ...core.messages import Count, say
from ...core.nodes import Tensor

_MOST = 20_000
"""Pieces of one tensor that are compared with each other."""


def require_covered(tensor: Tensor) -> None:
    """Raise CheckpointError unless each element of a tensor lies in exactly one of its pieces."""
    shape, pieces = tensor.shape, tensor.pieces
    if len(pieces) > _MOST:
        raise CheckpointError(say("has {count} pieces; up to {most} are joined", count=Count(len(pieces)),
                                  most=Count(_MOST)))
    for number, piece in enumerate(pieces):
        if len(piece.start) != len(shape) or len(piece.shape) != len(shape) or any(
                first < 0 or size < 0 or first + size > whole
                for first, size, whole in zip(piece.start, piece.shape, shape, strict=True)):
            raise CheckpointError(say("piece {number} of it ({shape} at {start}) lies outside of {shape2}",
                                      number=Count(number), shape=list(piece.shape), start=list(piece.start),
                                      shape2=list(shape)))
    held = sum(math.prod(piece.shape) for piece in pieces)
    if held != tensor.numel or _overlap(tensor):
        raise CheckpointError(say("its pieces do not make the whole: they hold {held} elements, some of them twice",
                                  held=Count(held))
                              if held >= tensor.numel else
                              say("its pieces hold {held} elements instead of {numel}", held=Count(held),
                                  numel=Count(tensor.numel)))


def _overlap(tensor: Tensor) -> bool:
    import numpy as np

    boxes = [piece for piece in tensor.pieces if 0 not in piece.shape]
    if len(boxes) < 2 or not tensor.shape:
        return len(boxes) > 1
    low = np.array([piece.start for piece in boxes], np.int64)
    high = low + np.array([piece.shape for piece in boxes], np.int64)
    for number in range(len(boxes) - 1):
        rest = slice(number + 1, None)
        if ((low[rest] < high[number]) & (low[number] < high[rest])).all(axis=1).any():
            return True
    return False
