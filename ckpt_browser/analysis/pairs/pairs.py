"""Two tensors of one shape, walked side by side in chunks that stay in the processor's cache."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from ...core.jobs import CancelToken
from ..elements.decoding import Array, stored
from ..elements.memory import scratch
from ..measuring.runs import Reader

CHUNK = 1 << 16
"""Numbers of a chunk: both sides, and both in float64, fit into the processor's second cache."""
WALK = 1 << 18
"""Bytes that are held against each other at once where nothing is computed of them."""


class Side(NamedTuple):
    """The elements of one of two tensors; can be sent to another process."""

    reader: Reader
    """Of all elements, little-endian and in row-major order."""
    dtype: str
    itemsize: int


class Pair(NamedTuple):
    """The elements from ``start`` to ``stop`` of two tensors."""

    left: Side
    right: Side
    start: int
    stop: int


class Chunk(NamedTuple):
    """Neighbours of both sides; gone with the next chunk."""

    start: int
    left: Array
    """As :func:`~ckpt_browser.analysis.elements.decoding.stored` gives them."""
    right: Array


def chunks(pair: Pair, token: CancelToken, size: int = CHUNK) -> Iterator[Chunk]:
    """The elements of a pair of runs, chunk by chunk, each read once.

    Raises:
        CheckpointError: they cannot be read.
        Cancelled: the token was raised.
    """
    left, right = pair.left, pair.right
    size = min(size, pair.stop - pair.start)
    memory = scratch(size * left.itemsize + size * right.itemsize).data
    ours, theirs = memory[:size * left.itemsize], memory[size * left.itemsize:]
    for start in range(pair.start, pair.stop, max(size, 1)):
        token.check()
        length = min(size, pair.stop - start)
        one, other = ours[:length * left.itemsize], theirs[:length * right.itemsize]
        left.reader.read_into(start * left.itemsize, one)
        right.reader.read_into(start * right.itemsize, other)
        yield Chunk(start, stored(one, left.dtype), stored(other, right.dtype))


def are_same(pair: Pair, token: CancelToken) -> bool:
    """Whether all bytes of two runs of one element type are the same.

    Raises:
        CheckpointError: they cannot be read.
        Cancelled: the token was raised.
    """
    size = pair.left.itemsize
    left, right = (side._replace(dtype="uint8", itemsize=1) for side in pair[:2])
    whole = Pair(left, right, pair.start * size, pair.stop * size)
    return all(_equal(chunk.left, chunk.right) for chunk in chunks(whole, token, WALK))


def _equal(left: Array, right: Array) -> bool:
    """Whether two runs of bytes are the same; eight at a time take half as long as one."""
    if len(left) % 8:
        return np.array_equal(left, right)
    return np.array_equal(left.view(np.uint64), right.view(np.uint64))
