"""Several opened checkpoints put together into one: their ids moved, their bytes where they were."""

from typing import NamedTuple

from ...core.checkpoint import Checkpoint, Problem
from ...core.messages import say
from ...core.nodes import Broken, Group, Key, Node, OddKey, Opaque, Piece, Storage, Tensor
from ..files import ByteFile
from ..source import Source


class Shift(NamedTuple):
    """What is added to the ids of a part: the first node, storage and file that are its own."""

    node: int
    storage: int
    file: int


class Merging:
    """Nodes, storages and files of the parts that were added so far, in one numbering.

    More nodes and storages may be appended between the parts.

    Attributes:
        globals: names that any part refers to.
        problems: of all parts, each with the name of its part in front.
    """

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.storages: list[Storage] = []
        self.files: list[ByteFile] = []
        self.globals: set[str] = set()
        self.problems: list[Problem] = []
        self._inline: dict[int, bytes] = {}

    def append(self, node: Node) -> int:
        """Add one node of the whole; its id."""
        self.nodes.append(node)
        return len(self.nodes) - 1

    def add(self, part: Source, label: str) -> int:
        """Take over everything of ``part``, named ``label`` in problems; the new id of its root."""
        checkpoint = part.checkpoint
        shift = Shift(len(self.nodes), len(self.storages), len(self.files))
        self._inline.update({storage + shift.storage: data for storage, data in part.inline.items()})
        self.nodes.extend([shifted(node, shift) for node in checkpoint.nodes])
        self.storages.extend([storage._replace(id=storage.id + shift.storage, file=storage.file + shift.file)
                              for storage in checkpoint.storages])
        self.files.extend(part.files)
        self.globals.update(checkpoint.globals)
        self.problems.extend([
            problem._replace(message=say("{place}: {reason}", place=label, reason=problem.message),
                             node=None if problem.node is None else problem.node + shift.node)
            for problem in checkpoint.problems])
        return checkpoint.root + shift.node

    def source(self, checkpoint: Checkpoint) -> Source:
        """The whole; ``checkpoint`` holds what was gathered here."""
        return Source(checkpoint, self.files, self._inline)

    def close(self) -> None:
        """Give all file handles back."""
        for file in self.files:
            file.close()


def shifted(node: Node, shift: Shift) -> Node:
    """The same node with all ids moved by ``shift``."""
    by = shift.node
    if isinstance(node, Tensor):
        return _shifted_tensor(node, shift)
    if isinstance(node, Group):
        return Group(node.type_name, _shifted_keys(node.keys, by), tuple([child + by for child in node.children]),
                     _shifted_names(node.attributes, by))
    if isinstance(node, Opaque):
        return node._replace(
            arguments=tuple([child + by for child in node.arguments]),
            state=None if node.state is None else node.state + by,
            items=tuple([child + by for child in node.items]),
            pairs=tuple([(_shifted_key(key, by), child + by) for key, child in node.pairs]))
    if isinstance(node, Broken):
        return node._replace(arguments=tuple([child + by for child in node.arguments]))
    return node


def _shifted_tensor(node: Tensor, shift: Shift) -> Tensor:
    dtype, shape, stride, storage, offset, device, grad, type_name, layout, parts, pieces, note = node
    if storage is not None:
        storage += shift.storage
    if pieces:
        pieces = tuple([Piece(start, box, place + shift.storage, first) for start, box, place, first in pieces])
    return Tensor(dtype, shape, stride, storage, offset, device, grad, type_name, layout,
                  _shifted_names(parts, shift.node), pieces, note)


def _shifted_names(pairs: tuple[tuple[str, int], ...], by: int) -> tuple[tuple[str, int], ...]:
    return tuple([(name, child + by) for name, child in pairs]) if pairs else pairs


def _shifted_keys(keys: tuple[Key, ...], by: int) -> tuple[Key, ...]:
    if any(isinstance(key, tuple) for key in keys):
        return tuple([_shifted_key(key, by) for key in keys])
    return keys


def _shifted_key(key: Key, by: int) -> Key:
    if isinstance(key, OddKey):
        return OddKey(key.text, key.node + by)
    return _shifted_keys(key, by) if isinstance(key, tuple) else key
