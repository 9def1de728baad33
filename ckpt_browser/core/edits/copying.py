"""Copies of a part of a checkpoint: within one file, or from another open one."""

from collections.abc import Callable, Sequence

from ..document import Came, Document
from ..draft import Draft
from ..limits import LIMITS
from ..messages import Count, marked, say
from ..nodes import Broken, Group, Key, Node, NodeTable, OddKey, Opaque, Piece, Storage, Tensor, Value
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
        node = nodes[waiting.pop()]
        if type(node) is Value:  # most nodes are, and nothing is below them
            continue
        for child in children(node):
            if child not in found:
                found[child] = None
                waiting.append(child)
    return found


def copy(draft: Draft, number: int) -> int:
    """A copy of a node with everything below it; the copies of its tensors share their storages. Its id."""
    return Copying(draft, draft.document).copies((number,))[0]


def graft(draft: Draft, other: Document, number: int) -> int:
    """A copy of a node of another document with everything below it; the id of the copy.

    It shares nothing with what is here, even where the other document is this one as it was opened.

    Raises:
        EditError: it refers to tensors that an edit of the other document made.
    """
    return Copying(draft, other, apart=True).copies((number,))[0]


class Copying:
    """Copies nodes of a document, another one or an earlier state of this one, with the storages behind them."""

    def __init__(self, draft: Draft, document: Document, apart: bool = False) -> None:
        """``apart`` to share no storage with this document as it was."""
        self._draft = draft
        self._document = document
        self._same = not apart and (document is draft.document or document.is_state_of(draft.document))
        self._origins: dict[int, int] = {}
        self._storages: dict[int, int] = {}
        # What was copied before is shared, so that tensors that are tied there are tied here.
        self._known = {} if self._same else {place: number for number, place in draft.document.storages_came.items()}

    def copies(self, numbers: Sequence[int]) -> list[int]:
        """Copies of some nodes with everything below them, of which what they share is one copy; their ids.

        Raises:
            EditError: they refer to tensors that an edit of another document made, or are too many.
        """
        nodes = self._document.checkpoint.nodes
        wanted = reachable(nodes, *numbers)
        if len(self._draft) + len(wanted) > LIMITS.nodes:
            raise EditError(say("the file would hold more than {nodes} objects (the node budget)",
                                nodes=Count(LIMITS.nodes)))
        # Ids first, then the nodes: parts may refer to each other in a circle.
        ids = {old: self._draft.copy(nodes[old], self._document, old, self._came(old))
               for old in wanted}
        for old, new in ids.items():
            self._draft[new] = _remapped(nodes[old], ids, self.storage)
        return [ids[number] for number in numbers]

    def shell(self, number: int) -> int:
        """A copy of a group with what stands beside its items, but without these; its id."""
        node = self._document.checkpoint.nodes[number]
        assert isinstance(node, Group)
        beside = self.copies([child for _, child in node.attributes])
        new = self._draft.copy(node, self._document, number, self._came(number))
        names = [name for name, _ in node.attributes]
        self._draft[new] = node._replace(keys=(), children=(), attributes=tuple(zip(names, beside, strict=True)))
        return new

    def view(self, node: Tensor) -> int:
        """A strided tensor of the same elements, without what else a tensor carries; its id."""
        bare = node._replace(requires_grad=False, type_name="torch.Tensor", parts=())
        return self._draft.add(_remapped(bare, {}, self.storage))

    def storage(self, old: int, shared: bool) -> int:
        """The id here of a storage there; an array has its bytes for itself, because numpy writes them with each.

        Raises:
            EditError: it is computed by an edit of another document.
        """
        if old in self._storages:
            return self._storages[old]
        known = self._document.checkpoint.storages[old]
        if not self._same:
            found = self._storages[old] = self._from_elsewhere(known, shared)
            return found
        if shared and self._draft.storage(old) == known:
            return old
        found = self._another(known)
        if shared:
            self._storages[old] = found
        return found

    def _another(self, known: Storage) -> int:
        """The same bytes as a storage of its own."""
        derived = self._document.derived.get(known.id)
        if derived is None:
            return self._draft.add_storage(known, self._document.storage_came(known.id))
        new = self._draft.derive(derived, known.dtype, known.nbytes, known.device)
        self._draft.replace_storage(known._replace(id=new))
        return new

    def _from_elsewhere(self, known: Storage, shared: bool) -> int:
        where = self._document.storage_came(known.id)
        if where is None:
            raise EditError(marked("it holds numbers that were edited; save the other file first, then copy from it"))
        file = self._draft.add_file(self._document.checkpoint.files[known.file])
        place = Came(self._origin(where.origin), where.number)
        number = self._known.get(place, -1)
        new = known._replace(id=number, file=file)
        again = shared and number >= 0 and self._draft.storage(number) == new
        return number if again else self._draft.add_storage(new, place)

    def _came(self, old: int) -> Came | None:
        where = self._document.node_came(old)
        return where if where is None or self._same else Came(self._origin(where.origin), where.number)

    def _origin(self, index: int) -> int:
        if index not in self._origins:
            self._origins[index] = self._draft.add_origin(self._document.origins[index])
        return self._origins[index]


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
