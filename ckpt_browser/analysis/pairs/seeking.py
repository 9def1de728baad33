"""Where the next pair of elements is that differs, along two tensors and round their ends."""

from collections.abc import Iterator

import numpy as np

from ...core.jobs import CancelToken, Report, no_report
from ...core.messages import marked
from .differences import unlike
from .pairs import WALK, Pair, are_same, chunks


def next_differing(pair: Pair, after: int, backwards: bool = False, token: CancelToken | None = None,
                   report: Report = no_report) -> int | None:
    """The place in row-major order of the next pair that differs; None where none does.

    Args:
        pair: all elements of both.
        after: the place that is left, -1 for none; it is looked at last.
        backwards: towards the beginning, and from the end on.
        report: called with bytes read and in all.

    Raises:
        CheckpointError: they cannot be read.
        Cancelled: the token was raised.
    """
    token = token or CancelToken()
    each = pair.left.itemsize + pair.right.itemsize
    done = 0
    for part in _parts(pair, after, backwards):
        report(marked("numbers"), done * each, (pair.stop - pair.start) * each)
        done += part.stop - part.start
        if pair.left.dtype == pair.right.dtype and are_same(part, token):
            continue
        found = -1
        for chunk in chunks(part, token):
            places = np.flatnonzero(unlike(chunk, pair.left.dtype, pair.right.dtype))
            if len(places) and not backwards:
                return chunk.start + int(places[0])
            if len(places):
                found = chunk.start + int(places[-1])
        if found >= 0:
            return found
    return None


def _parts(pair: Pair, after: int, backwards: bool) -> Iterator[Pair]:
    """All elements in the order in which they are looked through."""
    size = max(WALK // pair.left.itemsize, 1)
    middle = max(after, pair.start) if backwards else after + 1
    runs = [(pair.start, middle), (middle, pair.stop)] if backwards else [(middle, pair.stop), (pair.start, middle)]
    for first, end in runs:
        steps = range(first, end, size)
        for start in reversed(steps) if backwards else steps:
            yield pair._replace(start=start, stop=min(start + size, end))
