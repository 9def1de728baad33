"""Copies of a part of a checkpoint: within one file, or from another open one."""

from collections.abc import Callable

from ..document import Came, Document
from ..draft import Draft
from ..limits import LIMITS
from ..nodes import Broken, Group, Key, Node, NodeTable, OddKey, Opaque, Piece, Tensor, Value
from ..places import EditError


def children(node: Node) -> list[int]:
    """Ids of all nodes that a node refers to."""
    if isinstance(node, Value):
        return []
    if isinstance(node, Tensor):
        return [child for _, child in node.parts]
    if isinstance(node, Group):
        odd = [key.node for key in node.keys if isinstance(key, OddKey)] if any(
            isinstance(key, OddKey) for key in node.keys) else []
        return [*node.children, *(child for _, child in node.attributes), *odd]
    if isinstance(node, Opaque):
        return [*node.arguments, *(() if node.state is None else (node.state,)), *node.items,
                *(child for _, child in node.pairs), *(key.node for key, _ in node.pairs if isinstance(key, OddKey))]
    return list(node.arguments)


def reachable(nodes: NodeTable, *start: int) -> dict[int, None]:
    """Ids of some nodes and of everything below them, each once, a node before what only it holds."""
    found, waiting = dict.fromkeys(start), list(start)
    while waiting:
        for child in children(nodes[waiting.pop()]):
            if child not in found:
                found[child] = None
                waiting.append(child)
    return found


def copy(draft: Draft, number: int) -> int:
    """A copy of a node with everything below it; the copies of its tensors share their storages. Its id."""
    def came(old: int) -> Came | None:
        return draft.document.node_came(old)

    def storage(old: int, shared: bool) -> int:
        return old if shared else _another(draft, old)

    return _copy(draft, draft.document, number, came, storage)


def _another(draft: Draft, number: int) -> int:
    """The same bytes as a storage of its own, for an array: numpy writes the bytes of each with it."""
    known, derived = draft.storage(number), draft.document.derived.get(number)
    if derived is None:
        return draft.add_storage(known, draft.document.storage_came(number))
    new = draft.derive(derived, known.dtype, known.nbytes, known.device)
    draft.replace_storage(known._replace(id=new))
    return new


def graft(draft: Draft, other: Document, number: int) -> int:
    """A copy of a node of another document with everything below it; the id of the copy.

    Raises:
        EditError: it refers to tensors that an edit of the other document made.
    """
    origins: dict[int, int] = {}
    storages: dict[int, int] = {}
    # What was copied before is shared, so that tensors that are tied there are tied here.
    copied = {place: number for number, place in draft.document.storages_came.items()}

    def origin(index: int) -> int:
        if index not in origins:
            origins[index] = draft.add_origin(other.origins[index])
        return origins[index]

    def came(old: int) -> Came | None:
        where = other.node_came(old)
        return None if where is None else Came(origin(where.origin), where.number)

    def storage(old: int, shared: bool) -> int:
        if old not in storages:
            known = other.checkpoint.storages[old]
            where = other.storage_came(old)
            if where is None:
                raise EditError("it holds numbers that were edited; save the other file first, then copy from it")
            file = draft.add_file(other.checkpoint.files[known.file])
            place = Came(origin(where.origin), where.number)
            number = copied.get(place, -1)
            new = known._replace(id=number, file=file)
            again = shared and number >= 0 and draft.storage(number) == new
            storages[old] = number if again else draft.add_storage(new, place)
        return storages[old]

    return _copy(draft, other, number, came, storage)


def _copy(draft: Draft, document: Document, number: int, came: Callable[[int], Came | None],
          storage: Callable[[int, bool], int]) -> int:
    nodes = document.checkpoint.nodes
    wanted = reachable(nodes, number)
    if len(draft) + len(wanted) > LIMITS.nodes:
        raise EditError(f"the file would hold more than {LIMITS.nodes:,} objects (the node budget)")
    # Ids first, then the nodes: parts may refer to each other in a circle.
    ids = {old: draft.copy(nodes[old], document, old, came(old)) for old in wanted}
    for old, new in ids.items():
        draft[new] = _remapped(nodes[old], ids, storage)
    return ids[number]


def _remapped(node: Node, ids: dict[int, int], storage: Callable[[int, bool], int]) -> Node:
    if isinstance(node, Group):
        return node._replace(keys=tuple([_key(key, ids) for key in node.keys]),
                             children=tuple([ids[child] for child in node.children]),
                             attributes=tuple([(name, ids[child]) for name, child in node.attributes]))
    if isinstance(node, Tensor):
        shared = node.type_name != "numpy.ndarray"
        return node._replace(storage=None if node.storage is None else storage(node.storage, shared),
                             parts=tuple([(name, ids[child]) for name, child in node.parts]),
                             pieces=tuple([Piece(piece.start, piece.shape, storage(piece.storage, shared), piece.offset)
                                           for piece in node.pieces]))
    if isinstance(node, Opaque):
        return node._replace(arguments=tuple([ids[child] for child in node.arguments]),
                             state=None if node.state is None else ids[node.state],
                             items=tuple([ids[child] for child in node.items]),
                             pairs=tuple([(_key(key, ids), ids[child]) for key, child in node.pairs]))
    if isinstance(node, Broken):
        return node._replace(arguments=tuple([ids[child] for child in node.arguments]))
    return node


def _key(key: Key, ids: dict[int, int]) -> Key:
    return OddKey(key.text, ids[key.node]) if isinstance(key, OddKey) else key
