"""Bytes of storages that no tensor reaches, though every save writes them: what compacting gives back."""

from ...core.dtypes import PER_BYTE
from ...core.edits.tensors import reached
from ...core.jobs import CancelToken
from ...core.nodes import Tensor
from ..rows.totals import Totals
from ..rows.tree import Tree


def dead_bytes(tree: Tree, totals: Totals, row: int, token: CancelToken | None = None) -> int:
    """How many bytes compacting everything at or below a row would save."""
    token = token or CancelToken()
    shared, storages = totals.shared, tree.checkpoint.storages
    seen: set[int] = set()
    dead = 0
    waiting = [row]
    while waiting:
        token.check()
        row = waiting.pop()
        node = tree.node_of(row)
        if type(node) is Tensor and node.storage is not None and node.storage not in seen:
            if node.storage in shared:
                seen.add(node.storage)
                views = [view for other in shared[node.storage] if isinstance(view := tree.node_of(other), Tensor)]
                dead += _dead(storages[node.storage].nbytes, views)
            elif _tells(node):  # nearly always: a storage with one tensor
                low, high = reached(node)
                dead += max(0, storages[node.storage].nbytes - min(high - low, node.nbytes))
        if tree.first[row] >= 0:
            waiting.extend(tree.children(row))
    return dead


def _tells(view: Tensor) -> bool:
    """True where a tensor says which bytes of its storage it reaches."""
    return not (view.stride is None or view.pieces or view.layout != "strided" or view.type_name == "torch.storage"
                or view.dtype in PER_BYTE)


def _dead(nbytes: int, views: list[Tensor]) -> int:
    if not all(map(_tells, views)):
        return 0
    spans = [reached(view) for view in views]
    low = min((low for low, high in spans if high), default=0)
    high = max((high for _, high in spans), default=0)
    kept = high - low
    if len(set(views)) == 1:
        kept = min(kept, views[0].nbytes)
    return max(0, nbytes - kept)
