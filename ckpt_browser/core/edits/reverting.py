"""Making parts of a document what they were in an earlier state of it, as the same nodes."""

from collections.abc import Collection

from ..document import Document
from ..draft import Draft
from ..nodes import Piece, Tensor
from .copying import Copying, reachable


def revert(draft: Draft, earlier: Document, numbers: Collection[int]) -> None:
    """Let nodes say what they said in an earlier state; whatever else holds them changes with them.

    Storages say again what they said then, too, unless tensors that are not meant view them by now.
    """
    nodes = earlier.checkpoint.nodes
    views = {number: node for number in numbers if isinstance(node := nodes[number], Tensor)}
    changed = {storage for node in views.values() for storage in _storages(node)
               if earlier.checkpoint.storages[storage] != draft.storage(storage)}
    if changed:
        for number in reachable(draft, draft.root):
            node = draft[number]
            if isinstance(node, Tensor) and number not in views:
                changed.difference_update(_storages(node))
        for storage in changed:
            draft.replace_storage(earlier.checkpoint.storages[storage])
    copying = Copying(draft, earlier)
    for number in numbers:
        was = nodes[number]
        if isinstance(was, Tensor):
            was = _on(copying, was)
        if draft[number] is not was:
            draft[number] = was


def settle(draft: Draft, earlier: Document) -> None:
    """Let nodes that say again what they said in an earlier state be the same ones as then: they are not edited."""
    nodes = earlier.checkpoint.nodes
    for number, node in draft.change().nodes:
        if number < len(nodes) and node == nodes[number]:
            draft[number] = nodes[number]


def _storages(node: Tensor) -> list[int]:
    found = [piece.storage for piece in node.pieces]
    return found if node.storage is None else [*found, node.storage]


def _on(copying: Copying, node: Tensor) -> Tensor:
    """The tensor on storages that say what they said: those that there are, or others on the same bytes."""
    storage = None if node.storage is None else copying.storage(node.storage, shared=True)
    pieces = tuple([Piece(piece.start, piece.shape, copying.storage(piece.storage, shared=True), piece.offset)
                    for piece in node.pieces])
    # The very node where nothing is different: it is by this that an entry is known not to be edited.
    return node if (storage, pieces) == (node.storage, node.pieces) else node._replace(storage=storage, pieces=pieces)
