"""Tensors that are kept in pieces, made whole before they are written."""

from ....core.derived import Joined
from ....core.draft import Draft
from ....core.edits.copying import reachable
from ....core.edits.tensors import contiguous
from ....core.nodes import Tensor


def join_pieces(draft: Draft) -> None:
    """Give every tensor that is kept in pieces one storage of its own."""
    for number in reachable(draft, draft.root):
        node = draft[number]
        if isinstance(node, Tensor) and node.pieces:
            # The recipe looks the pieces up in a node of their own, which nothing else refers to.
            storage = draft.derive(Joined(draft.add(node)), node.dtype, node.nbytes, node.device)
            draft[number] = node._replace(storage=storage, stride=contiguous(node.shape), offset=0, pieces=())
