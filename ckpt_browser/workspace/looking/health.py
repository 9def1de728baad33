"""What stands out among the known numbers of a file, and which tensors there are to look at."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...core.jobs import CancelToken
from ...core.nodes import Tensor
from ...core.paths import key_text
from ..rows.cells import known_of
from ..rows.linked import SLICE
from ..rows.tree import FOLD, Tree
from .knowledge import Knowledge

if TYPE_CHECKING:
    from ...analysis.finding.findings import Entry, Finding


def tensor_nodes(tree: Tree, token: CancelToken | None = None, top: int = 0) -> dict[int, int]:
    """The tensors at or below a row that have numbers: each node with the first row that shows it, from top to bottom
    as the rows stand on screen."""
    from ...formats.torch_archives.torchscript import SHAPE_ONLY

    token = token or CancelToken()
    found: dict[int, int] = {}
    nodes = tree.nodes
    hollow = {storage.id for storage in tree.checkpoint.storages if storage.missing == SHAPE_ONLY}
    for place, row in enumerate(_downwards(tree, top)):
        if not place % SLICE:
            token.check()
        number = tree.node[row]
        if number != FOLD and number not in found:
            node = nodes[number]
            if type(node) is Tensor and node.device != "meta" and node.storage not in hollow:
                found[number] = row
    return found


def _downwards(tree: Tree, top: int) -> Iterator[int]:
    """A row and all below it, each before those below it."""
    row = top
    while True:
        yield row
        if tree.first[row] >= 0:
            row = tree.first[row]
            continue
        while row != top and tree.after[row] < 0:
            row = tree.parent[row]
        if row == top:
            return
        row = tree.after[row]


def findings_of(tree: Tree, knowledge: Knowledge, token: CancelToken | None = None) -> "tuple[Finding, ...]":
    """What stands out; tensors that share all their numbers are told of once."""
    from ...analysis.finding.findings import findings

    return tuple(findings(entries_of(tree, knowledge, token)))


def entries_of(tree: Tree, knowledge: Knowledge, token: CancelToken | None = None) -> "list[Entry]":
    """All tensors of which something is known, from top to bottom."""
    from ...analysis.finding.findings import Entry

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
