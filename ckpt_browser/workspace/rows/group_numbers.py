"""What is known of the numbers of whole groups: those of all tensors below a row together."""

from typing import TYPE_CHECKING

from ...core.jobs import CancelToken
from ...core.nodes import Tensor
from ..looking.knowledge import Knowledge, Known
from .linked import SLICE
from .tree import FOLD, Tree

if TYPE_CHECKING:
    from ...analysis.measuring.surveys import Survey


def add_up_known(tree: Tree, knowledge: Knowledge, token: CancelToken) -> None:
    """Let the knowledge know of each group what can be said of all its numbers together.

    What is known of both a tensor and its parts, such as the values of a sparse one, counts once.
    """
    version = knowledge.version
    if knowledge.groups_are(tree, version):
        return
    from ...analysis.measuring.surveys import join, of_told, told_of

    sums: dict[int, Survey] = {}
    odd: dict[int, int] = {}
    parent = tree.parent
    for row in range(len(tree) - 1, 0, -1):
        if not row % SLICE:
            token.check()
        number, above = tree.node[row], parent[row]
        if number != FOLD and type(tree.nodes[number]) is Tensor:
            known = knowledge.of(tree.checkpoint, number)
            told = known.statistics if known is not None else None
            found, wrong = (of_told(told), told.odd) if told is not None else (None, 0)
        else:
            found, wrong = sums.get(row), odd.get(row, 0)
        if found is None or (tree.node[above] != FOLD and type(tree.nodes[tree.node[above]]) is Tensor):
            continue
        before = sums.get(above)
        sums[above] = found if before is None else join(before, found)
        odd[above] = odd.get(above, 0) + wrong

    # Told when it is asked for: there are as many groups as tensors, and few of them are on screen.
    told_before: dict[int, Known] = {}

    def of_group(row: int) -> Known | None:
        found = sums.get(row)
        if found is not None and row not in told_before:
            told_before[row] = Known(told_of(found)._replace(odd=odd[row]), None)
        return told_before.get(row)

    knowledge.take_groups(tree, of_group, version)
