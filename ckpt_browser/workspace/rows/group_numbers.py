"""What is known of the numbers of whole groups: those of all tensors below a row together."""

from typing import TYPE_CHECKING

from ...core.jobs import CancelToken
from ...core.nodes import Tensor
from ..looking.knowledge import Knowledge, Known
from .tree import FOLD, SLICE, Tree

if TYPE_CHECKING:
    from ...analysis.measures import Statistics


def add_up_known(tree: Tree, knowledge: Knowledge, token: CancelToken) -> None:
    """Let the knowledge know of each group how many numbers are NaN, infinite or zero, the smallest and the largest.

    What is known of both a tensor and its parts, such as the values of a sparse one, counts once.
    """
    version = knowledge.version
    if knowledge.groups_are(tree, version):
        return
    sums: dict[int, Statistics] = {}
    parent = tree.parent
    for row in range(len(tree) - 1, 0, -1):
        if not row % SLICE:
            token.check()
        number = tree.node[row]
        if number != FOLD and type(tree.nodes[number]) is Tensor:
            known = knowledge.of(tree.checkpoint, number)
            found = known.statistics if known is not None else None
        else:
            found = sums.get(row)
        above = parent[row]
        if found is not None and not (tree.node[above] != FOLD and type(tree.nodes[tree.node[above]]) is Tensor):
            before = sums.get(above)
            sums[above] = _plain(found) if before is None else _together(before, found)
    knowledge.take_groups(tree, {row: Known(found, None) for row, found in sums.items()}, version)


def _plain(found: "Statistics") -> "Statistics":
    """What makes sense for a group."""
    from ...analysis.measures import Statistics

    return Statistics(found.elements, found.nan, found.positive_infinite, found.negative_infinite, found.zero,
                      minimum=found.minimum, maximum=found.maximum, odd=found.odd)


def _together(one: "Statistics", other: "Statistics") -> "Statistics":
    from ...analysis.measures import Statistics

    low = [found.minimum for found in (one, other) if found.minimum is not None]
    high = [found.maximum for found in (one, other) if found.maximum is not None]
    return Statistics(one.elements + other.elements, one.nan + other.nan,
                      one.positive_infinite + other.positive_infinite,
                      one.negative_infinite + other.negative_infinite, one.zero + other.zero,
                      minimum=min(low, default=None), maximum=max(high, default=None), odd=one.odd + other.odd)
