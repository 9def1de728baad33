"""What is in the file that a document was saved to: where its tensors lie, and what the file says of itself."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from typing import NamedTuple

from ...core.checkpoint import Checkpoint
from ...core.document import Document
from ...core.jobs import CancelToken, Report, no_report
from ...core.nodes import Group, Node, Storage, Tensor
from ...core.outline import walk
from ..reading.opening import open_checkpoint

MOST = 200_000
"""Tensors that are kept in mind; of more than these only those that no opened file holds."""


class Lying(NamedTuple):
    """One tensor in the file."""

    node: Tensor
    """As the document had it."""
    tensor: Tensor
    """As the file has it."""
    storage: Storage
    path: str
    """The file that holds its bytes."""


class Laid(NamedTuple):
    """What is in the file.

    Attributes:
        lying: by node id where each tensor lies; what the file says otherwise, as another program wrote it meanwhile,
            is left out.
        facts: what the file says of itself.
        globals: all names that it refers to.
        absent: what stands beside the items of the document, and that the file has no place for.
    """

    lying: Mapping[int, Lying]
    facts: Sequence[tuple[str, str]] = ()
    globals: Sequence[str] = ()
    absent: frozenset[str] = frozenset()


def look_into(saved: Document, path: str, token: CancelToken | None = None, report: Report = no_report) -> Laid:
    """What is in the file at ``path`` that says the same as a document.

    Raises:
        CheckpointError: the file cannot be read.
        Cancelled: the token was raised.
    """
    found: dict[int, Lying] = {}
    few = len(saved.checkpoint.nodes) <= MOST
    with closing(open_checkpoint(path, token, report)) as source:
        file = source.checkpoint
        for number, node, other in _pairs(saved.checkpoint, file):
            if not isinstance(node, Tensor) or not isinstance(other, Tensor) or node.storage is None \
                    or other.storage is None or (node.dtype, node.shape) != (other.dtype, other.shape):
                continue
            if few or node.storage in saved.derived:
                storage = file.storages[other.storage]
                place = file.files[storage.file].path if storage.file < len(file.files) else path
                found[number] = Lying(node, other, storage, place)
        return Laid(found, file.facts, file.globals, _absent(saved.checkpoint, file))


def _absent(saved: Checkpoint, file: Checkpoint) -> frozenset[str]:
    one, other = saved.nodes[saved.root], file.nodes[file.root]
    if not isinstance(one, Group) or not isinstance(other, Group):
        return frozenset()
    return frozenset({name for name, _ in one.attributes}.difference([name for name, _ in other.attributes]))


def _pairs(saved: Checkpoint, file: Checkpoint) -> Iterator[tuple[int, Node, Node]]:
    """The nodes at the same places; up to the first place that only one of them has."""
    if file.format in ("safetensors", "sharded"):
        left, right = saved.nodes[saved.root], file.nodes[file.root]
        assert isinstance(right, Group)
        known = dict(zip(right.keys, right.children, strict=True))
        for key, child in zip(left.keys, left.children, strict=True) if isinstance(left, Group) else ():
            if isinstance(key, str) and key in known:
                yield child, saved.nodes[child], file.nodes[known[key]]
        return
    for one, other in zip(walk(saved), walk(file), strict=False):
        if len(one.path) != len(other.path):
            return
        yield one.node, saved.nodes[one.node], file.nodes[other.node]
