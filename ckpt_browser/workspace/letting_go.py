"""Letting go of a large checkpoint bit by bit: a million nodes that go at once stop the window for half a second."""

import time
from collections.abc import Iterator, Sequence

from ..core.jobs import CancelToken, Report
from ..core.nodes import Group
from .loading import Opened

LARGE = 50_000
"""Nodes from which it is worth while."""
SLICE = 2000
"""Objects that go in one go."""
WAIT, LOOK = 0.5, 0.02
"""Seconds until whoever shows it has let go too, and between two looks at the token meanwhile."""


def let_go(held: list[object], token: CancelToken, report: Report) -> None:
    """Empty a list of what a document held; nothing else may hold it, or it stays with whoever does.

    Args:
        held: opened states, sequences of nodes, and whatever else is large, each in front of what it is made of.
            Whoever hands it over keeps nothing of it.
    """
    until = time.monotonic() + WAIT
    while time.monotonic() < until:
        token.check()
        time.sleep(LOOK)
    slices = _slices(held)
    while held:  # what is first goes first, and the sequences while the slices still hold what was in them
        held.pop(0)
    while slices:
        token.check()
        slices.pop()


def _slices(held: Sequence[object]) -> list[Sequence[object]]:
    return [sequence[start:start + SLICE] for sequence in _long_ones(held) for start in range(0, len(sequence), SLICE)]


def _long_ones(held: Sequence[object]) -> Iterator[Sequence[object]]:
    """The sequences whose objects are many."""
    for one in held:
        if isinstance(one, Opened):
            for tree in one.made:
                yield tree.key
            for node in one.checkpoint.nodes:
                if isinstance(node, Group) and len(node.keys) > SLICE:
                    yield node.keys
                    yield node.children
            # What is last goes first: a container, while its keys are still held by their slices.
            yield from (part for part in (one.checkpoint.storages, one.checkpoint.nodes) if isinstance(part, list))
        elif isinstance(one, list):
            yield one
