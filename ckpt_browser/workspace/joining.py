"""Tensors in several pieces, made whole before they are written."""

from ..core.derived import Joined
from ..core.document import Document, make
from ..core.draft import Draft
from ..core.dtypes import ITEMSIZES
from ..core.edits.copying import reachable
from ..core.edits.tensors import contiguous
from ..core.nodes import Tensor


def joined(document: Document) -> Document:
    """The document with a storage of its own for every tensor that is kept in pieces."""
    draft = Draft(document)
    for number in reachable(draft, draft.root):
        node = draft[number]
        if isinstance(node, Tensor) and node.pieces:
            # The pieces are looked up in a node of their own, which nothing refers to.
            storage = draft.derive(Joined(draft.add(node)), node.dtype, node.numel * ITEMSIZES[node.dtype], node.device)
            draft[number] = node._replace(storage=storage, stride=contiguous(node.shape), offset=0, pieces=())
    return make(document, draft.change())[0]
