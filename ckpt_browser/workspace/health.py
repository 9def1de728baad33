"""What stands out among the known numbers of a file, and which tensors there are to look at."""

from typing import TYPE_CHECKING

from ..core.jobs import CancelToken
from ..core.nodes import Tensor
from ..core.paths import key_text
from .cells import known_of
from .knowledge import Knowledge
from .tree import FOLD, SLICE, Tree

if TYPE_CHECKING:
    from ..analysis.findings import Entry, Finding


def tensor_nodes(tree: Tree, token: CancelToken | None = None) -> dict[int, int]:
    """The tensors of a tree that have numbers: each node with the first row that shows it, in the order of the rows."""
    from ..formats.torchscript import SHAPE_ONLY

    token = token or CancelToken()
    found: dict[int, int] = {}
    nodes = tree.nodes
    hollow = {storage.id for storage in tree.checkpoint.storages if storage.missing == SHAPE_ONLY}
    for row, number in enumerate(tree.node):
        if not row % SLICE:
            token.check()
        if number != FOLD and number not in found:
            node = nodes[number]
            if type(node) is Tensor and node.device != "meta" and node.storage not in hollow:
                found[number] = row
    return found


def findings_of(tree: Tree, knowledge: Knowledge, token: CancelToken | None = None) -> "tuple[Finding, ...]":
    """What stands out; tensors that share all their numbers are told of once."""
    from ..analysis.findings import findings

    return tuple(findings(entries_of(tree, knowledge, token)))


def entries_of(tree: Tree, knowledge: Knowledge, token: CancelToken | None = None) -> "list[Entry]":
    """All tensors of which something is known, in the order of the rows."""
    from ..analysis.findings import Entry

    token = token or CancelToken()
    told: set[int] = set()
    entries = []
    for place, (number, row) in enumerate(tensor_nodes(tree, token).items()):
        if not place % SLICE:
            token.check()
        known = known_of(tree, row, knowledge)
        node = tree.nodes[number]
        if known is None or id(known) in told or not isinstance(node, Tensor):
            continue
        told.add(id(known))
        path = tuple([key_text(key) for key in tree.path(row)])
        entries.append(Entry(number, path, node.dtype, node.shape, known.statistics, known.problem))
    return entries
