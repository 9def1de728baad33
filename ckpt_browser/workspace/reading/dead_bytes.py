"""Bytes of storages that no tensor reaches, though every save writes them: what compacting gives back."""

from collections import defaultdict

from ...core.dtypes import PER_BYTE
from ...core.edits.tensors import reached
from ...core.jobs import CancelToken
from ...core.nodes import Tensor
from ..rows.totals import Totals
from ..rows.tree import Tree


def dead_bytes(tree: Tree, totals: Totals, row: int, token: CancelToken | None = None) -> int:
    """How many bytes compacting everything at or below a row would save."""
    token = token or CancelToken()
    storages: set[int] = set()
    views: dict[int, list[Tensor]] = defaultdict(list)
    waiting = [row]
    while waiting:
        token.check()
        row = waiting.pop()
        node = tree.node_of(row)
        if isinstance(node, Tensor) and node.storage is not None and node.storage not in storages:
            storages.add(node.storage)
            for other in totals.shared.get(node.storage, [row]):
                view = tree.node_of(other)
                if isinstance(view, Tensor):
                    views[node.storage].append(view)
        if tree.first[row] >= 0:
            waiting.extend(tree.children(row))
    return sum(_dead(tree.checkpoint.storages[storage].nbytes, views[storage]) for storage in storages)


def _dead(nbytes: int, views: list[Tensor]) -> int:
    if any(view.stride is None or view.pieces or view.layout != "strided" or view.type_name == "torch.storage"
           or view.dtype in PER_BYTE for view in views):
        return 0
    spans = [reached(view) for view in views]
    low = min((low for low, high in spans if high), default=0)
    high = max((high for _, high in spans), default=0)
    kept = high - low
    if len(set(views)) == 1:
        kept = min(kept, views[0].nbytes)
    return max(0, nbytes - kept)
