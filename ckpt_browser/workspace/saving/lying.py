"""What is in the file that a document was saved to: where its tensors lie, and what the file says of itself."""

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ...core.checkpoint import Checkpoint
from ...core.document import Document
from ...core.dtypes import ITEMSIZES, PER_BYTE
from ...core.edits.tensors import contiguous
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report, no_report
from ...core.nodes import Group, Node, Storage, Tensor
from ...core.outline import walk
from ...formats.source import Source
from ..reading.computing import Bytes
from ..reading.drawing import GoneError
from ..reading.kept import Kept
from ..reading.library import Library
from ..reading.opening import open_checkpoint
from .sameness import comparable

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
        kept: what the library is to keep open from now on, the file first where it is what was saved.
        facts: what the file says of itself.
        globals: all names that it refers to.
        absent: what stands beside the items of the document, and that the file has no place for.
    """

    lying: Mapping[int, Lying]
    kept: tuple[Kept, ...]
    facts: Sequence[tuple[str, str]] = ()
    globals: Sequence[str] = ()
    absent: frozenset[str] = frozenset()


def look_into(saved: Document, path: str, library: Library, token: CancelToken | None = None,
              report: Report = no_report) -> Laid:
    """What is in the file at ``path``, which a document was just saved to.

    Raises:
        CheckpointError: the file cannot be read.
        Cancelled: the token was raised.
    """
    source = open_checkpoint(path, token, report)
    try:
        kept = Kept(saved, source.files)
        checkpoint = source.checkpoint
        said = Laid(_found(saved, source, path, kept), library.kept, checkpoint.facts,
                    checkpoint.globals, _absent(saved.checkpoint, checkpoint))
        # Of what another program wrote there meanwhile, nobody knows what it holds.
        if all(library.saved_here(os.path.realpath(file.path)) == file.identity for file in source.files):
            return said._replace(kept=(kept, *[before for before in library.kept
                                               if _holds_more(before, kept, library)]))
    except BaseException:
        source.close()
        raise
    source.close()
    return said


def _found(saved: Document, source: Source, path: str, kept: Kept) -> dict[int, Lying]:
    """Where each tensor lies; the storages that lie there as they are go into ``kept``."""
    found: dict[int, Lying] = {}
    few = len(saved.checkpoint.nodes) <= MOST
    file = source.checkpoint
    for number, node, other in _pairs(saved.checkpoint, file):
        if not isinstance(node, Tensor) or not isinstance(other, Tensor) or node.storage is None \
                or other.storage is None or (node.dtype, node.shape) != (other.dtype, other.shape):
            continue
        storage = file.storages[other.storage]
        if few or node.storage in saved.derived:
            place = file.files[storage.file].path if storage.file < len(file.files) else path
            found[number] = Lying(node, other, storage, place)
        start = _start(saved.checkpoint.storages[node.storage], node, storage, other)
        if start is not None and source.plain(storage.id) is not None:
            kept.put(node.storage, storage.file, start)
    return found


def _absent(saved: Checkpoint, file: Checkpoint) -> frozenset[str]:
    one, other = saved.nodes[saved.root], file.nodes[file.root]
    if not isinstance(one, Group) or not isinstance(other, Group):
        return frozenset()
    return frozenset({name for name, _ in one.attributes}.difference([name for name, _ in other.attributes]))


def _start(mine: Storage, node: Tensor, there: Storage, tensor: Tensor) -> int | None:
    """The byte place in the file where a storage begins of which a tensor is a view; None where it is not there whole,
    or in the other byte order."""
    if (node.layout, node.note, mine.byteorder) != (tensor.layout, tensor.note, there.byteorder) \
            or node.dtype in PER_BYTE or there.offset is None:
        return None
    plain = contiguous(node.shape)
    if node.stride != tensor.stride and not (_has_stride(node, plain) and _has_stride(tensor, plain)):
        return None
    # A storage that is a part of another one is written as a part of that.
    before = (tensor.offset - node.offset) * ITEMSIZES[node.dtype]
    if before < 0 or before + mine.nbytes > there.nbytes:
        return None
    if mine.checksum is not None and there.checksum is not None and mine.nbytes == there.nbytes \
            and mine.checksum != there.checksum:
        return None
    return there.offset + before


def _has_stride(tensor: Tensor, stride: tuple[int, ...]) -> bool:
    """Whether a tensor has a stride; that of a dimension of one element means nothing."""
    return tensor.stride is not None and all(size == 1 or one == other for size, one, other in zip(
        tensor.shape, tensor.stride, stride, strict=True))


def _holds_more(before: Kept, now: Kept, library: Library) -> bool:
    """Whether what was saved before holds bytes that are needed to undo, and that lie nowhere else any more."""
    missing = [number for number in before.numbers if now.find(before.saved, number) is None]
    others = Bytes(before.saved, Library(library.sources, [now]))
    for number in missing:
        try:
            others.reader(number)
        except GoneError:
            return True
        except CheckpointError:
            pass
    return False


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
        if one.path != other.path and [comparable(saved, key) for key in one.path] \
                != [comparable(file, key) for key in other.path]:
            return
        yield one.node, saved.nodes[one.node], file.nodes[other.node]
