"""What of a checkpoint is compared: its tensors, its values, and whatever else has nothing below it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from ....core.document import Document
from ....core.edits.selection import METADATA
from ....core.jobs import CancelToken
from ....core.nodes import Broken, Group, Node, Storage, Tensor, Value, quick
from ....core.outline import entries, walk
from ....core.paths import key_text
from ....core.places import Path
from ...reading.library import Library

BESIDE = frozenset({METADATA, "__metadata__"})
"""Attributes that tell of a group instead of being a part of it; they are compared by themselves."""
LOOK = 4096
"""Entries between two looks at the token."""

Renumbered: TypeAlias = Mapping[Path, Mapping[str, str]]
"""Of some containers, which name stands for which key when names are compared."""


class Entry(NamedTuple):
    """One leaf of a checkpoint."""

    path: Path
    node: int
    name: str
    """Its path in one form for all: the parts joined with dots, as if nothing were nested."""
    refers: bool = False
    """Whether it is a number that stands for a parameter, whose name its own name ends with."""


class Side(NamedTuple):
    """One of two checkpoints that are compared."""

    document: Document
    library: Library
    entries: Sequence[Entry]
    beside: Sequence[tuple[Path, int]]
    """Paths and nodes of what stands beside the items of groups to tell about them."""

    def node(self, place: int) -> Node:
        """The node of an entry."""
        return self.document.checkpoint.nodes[self.entries[place].node]

    def tensor(self, place: int) -> Tensor:
        """The tensor that an entry is known to be."""
        node = self.node(place)
        assert isinstance(node, Tensor)
        return node


def side_of(document: Document, library: Library, token: CancelToken, called: Renumbered | None = None) -> Side:
    """One side, with its entries in file order.

    Args:
        called: names for keys that are mere numbers, such as those of an optimizer's parameters.

    Raises:
        Cancelled: the token was raised.
    """
    aside: list[tuple[Path, int]] = []
    return Side(document, library, list(_entries(document, token, called or {}, aside)), aside)


def _entries(document: Document, token: CancelToken, called: Renumbered,
             aside: list[tuple[Path, int]]) -> Iterator[Entry]:
    """Entries in file order; what stands beside them goes to ``aside``."""
    checkpoint = document.checkpoint
    nodes = checkpoint.nodes
    root = nodes[checkpoint.root]
    # A plain dict has no attributes: what stands there tells of a file, such as a shard index, and not of its tensors.
    of_file = root.attributes if isinstance(root, Group) and root.type_name == "dict" else ()
    skip: Path | None = None
    names: dict[Path, str] = {(): ""}
    for number, (path, node_id, seen) in enumerate(walk(checkpoint)):
        if not number % LOOK:
            token.check()
        if skip is not None and path[:len(skip)] == skip:
            continue
        skip = None
        last = path[-1] if path else ""
        if type(last) is str and (last in BESIDE or (of_file and path == (last,) and (last, node_id) in of_file)):
            skip = path
            aside.append((path, node_id))
            continue
        node = nodes[node_id]
        name = _name(names, path, called)
        if type(node) is Tensor and not node.parts:  # what there is most of
            yield quick(Entry, (path, node_id, name, False))
        elif isinstance(node, Value) and path[:-1] in called:
            yield Entry(path, node_id, name, refers=True)
        elif isinstance(node, Tensor | Broken):
            # What a tensor is made of is compared with it; what is left of something broken makes nothing whole.
            skip = path if isinstance(node, Broken) or node.parts else None
            yield Entry(path, node_id, name)
        elif isinstance(node, Value) or seen or not entries(nodes, node):
            yield Entry(path, node_id, name)
        else:
            names[path] = name


def _name(names: dict[Path, str], path: Path, called: Renumbered) -> str:
    if not path:
        return ""
    above, key = path[:-1], path[-1]
    text = key if type(key) is str else key_text(key)
    if called and above in called:
        text = called[above].get(text, text)
    name = names[above]
    return f"{name}.{text}" if name else text


def last_part(name: str) -> str:
    """The last part of a name: ``weight``."""
    return name.rpartition(".")[2]


def recorded(storage: Storage) -> int | None:
    """The checksum that a file records of a storage, or None; torch writes 0 where it was told not to compute any."""
    return storage.checksum or None
