"""What was found out about the numbers of a file's tensors, kept for every state that the file is in."""

import threading
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from ...core.checkpoint import Checkpoint
from ...core.nodes import Group, NodeTable, Tensor, Value

if TYPE_CHECKING:
    from ...analysis.measuring.measures import Histogram, Statistics
    from .sweeping import Row

PARTS = 64
"""Parts of a tensor that are looked at to tell whether it is still the same one."""

TEXT = 1000


class Known(NamedTuple):
    """What is known of one tensor."""

    statistics: "Statistics | None"
    sketch: "Histogram | None"
    """A histogram of few bins."""
    problem: str = ""
    """Why its numbers cannot be had, or empty."""


class Knowledge:
    """Known numbers by what a tensor is made of: an edit forgets nothing, and undoing it finds all again.

    Attributes:
        version: grows with whatever becomes known.
        swept: whether somebody asked for the numbers of all tensors, now or earlier.
    """

    def __init__(self) -> None:
        self.version = 0
        self.swept = False
        self._known: dict[str, Known] = {}
        self._taking = threading.Lock()
        # Replaced as a whole, so that threads that look at two states cannot mix them up.
        self._by_node: tuple[NodeTable, dict[int, Known]] = ((), {})
        self._groups: tuple[object, Callable[[int], Known | None], int] = (None, _nothing, -1)

    def __len__(self) -> int:
        return len(self._known)

    def of(self, checkpoint: Checkpoint, number: int) -> Known | None:
        """What is known of the tensor that is node ``number`` now."""
        if not self._known:
            return None
        nodes, found = self._by_node
        if nodes is not checkpoint.nodes:
            found = {}
            self._by_node = checkpoint.nodes, found
        known = found.get(number)
        if known is None:
            node = checkpoint.nodes[number]
            known = self._known.get(made_of(checkpoint.nodes, node, str)) if isinstance(node, Tensor) else None
            if known is not None:
                found[number] = known
        return known

    def add(self, checkpoint: Checkpoint, rows: "Iterable[Row]") -> None:
        """Take in what a sweep of that state found."""
        nodes = checkpoint.nodes
        more = {made_of(nodes, node, str): Known(row.statistics, row.sketch, row.problem)
                for row in rows if isinstance(node := nodes[row.node], Tensor)}
        with self._taking:
            self._known.update(more)
            self._by_node = (), {}
            self.version += 1

    def take(self, known: dict[str, Known]) -> None:
        """Take in what was remembered, by what :func:`made_of` says; what is known already stays."""
        with self._taking:
            for made, one in known.items():
                self._known.setdefault(made, one)
            self._by_node = (), {}
            self.version += 1

    def take_groups(self, tree: object, known: Callable[[int], Known | None], version: int) -> None:
        """Take in what tells what is known of the groups of a tree, by their rows, as it was at a version."""
        self._groups = tree, known, version

    def groups_are(self, tree: object, version: int) -> bool:
        """Whether the groups of this tree are known as they were at a version."""
        return self._groups[0] is tree and self._groups[2] == version

    def of_group(self, tree: object, row: int) -> Known | None:
        """What is known of all tensors below a row of a tree together."""
        known_of, known, _ = self._groups
        return known(row) if known_of is tree else None

    def missing(self, checkpoint: Checkpoint, numbers: Sequence[int]) -> list[int]:
        """The nodes of which nothing is known yet, or only that they could not be read."""
        return [number for number in numbers
                if (known := self.of(checkpoint, number)) is None or known.statistics is None]


def _nothing(row: int) -> Known | None:
    return None


def made_of(nodes: NodeTable, tensor: Tensor, storage: Callable[[int], str]) -> str:
    """All that decides about a tensor's numbers, as text: a stranger's tuples are not to be hashed.

    Args:
        storage: how a storage is called.
    """
    text = _one(tensor, storage)
    for name, part in islice(tensor.parts, PARTS):
        node = nodes[part]
        if isinstance(node, Tensor):
            text += f"|{name}={_one(node, storage)}"
        elif isinstance(node, Value):
            text += f"|{name}={repr(node.value)[:TEXT]}"
        elif isinstance(node, Group):
            kids = [nodes[kid] for kid in node.children[:PARTS]]
            said = [_one(kid, storage) if isinstance(kid, Tensor) else repr(kid)[:TEXT] for kid in kids]
            text += f"|{name}={node.type_name}{said}"
        else:
            text += f"|{name}={part}"
    return text


def _one(tensor: Tensor, storage: Callable[[int], str]) -> str:
    where = storage(tensor.storage) if tensor.storage is not None else ""
    text = f"{where} {tensor.offset} {tensor.dtype} {tensor.shape} {tensor.stride} {tensor.layout} {tensor.note}"
    if tensor.pieces:
        text += str([(piece.start, piece.shape, storage(piece.storage), piece.offset) for piece in tensor.pieces])
    return text
