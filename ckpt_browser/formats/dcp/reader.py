"""Reads a distributed checkpoint folder; a tensor's chunks are looked into when its bytes are."""

import os

from ...core.checkpoint import Checkpoint, FilePart, Problem
from ...core.dtypes import DTYPES
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.limits import LIMITS, MIB
from ...core.messages import Count, marked, say
from ...core.nodes import Broken, Node, Piece, Storage, Tensor
from ..files import ByteFile
from ..pickles.inert import Program
from ..pickles.machine import run
from ..pickles.state import Meter
from ..recognise.arrays import strides
from ..shards.merging import Merging, Shift, shifted
from ..shards.siblings import sibling
from ..source import Source
from ..suspicions import suspicions
from ..torch_archives import torch_zip
from .chunks import ChunkSource
from .metadata import Blob, BytesEntry, Entry, Metadata, TensorEntry, parse
from .nesting import nest
from .window import Window

METADATA = ".metadata"
"""The file that makes a folder a distributed checkpoint."""

_VALUE_COST = 4_000
"""How many bytes of a value take the time of opening one."""

_VALUE_BYTES = 16 * MIB
"""Largest value that is read to be shown; larger ones are named only."""


def read_folder(folder: str, token: CancelToken, report: Report) -> Source:
    """Read the distributed checkpoint in ``folder``.

    Raises:
        CheckpointError: it holds no readable ``.metadata``.
    """
    file = ByteFile(os.path.join(folder, METADATA))
    try:
        if file.size > LIMITS.pickle_bytes:
            raise CheckpointError(say("has {size} bytes; up to {pickle_bytes} are read", size=Count(file.size),
                                      pickle_bytes=Count(LIMITS.pickle_bytes)), place=METADATA)
        program = run(file.read(0, file.size), what=METADATA, token=token)
        reading = _Folder(folder, file, parse(program.root), program)
    except BaseException:
        file.close()
        raise
    try:
        return reading.source(token, report)
    except BaseException:
        reading.merged.close()
        raise


class _Folder:
    """One folder while it is being read."""

    def __init__(self, folder: str, file: ByteFile, metadata: Metadata, program: Program) -> None:
        self.folder = folder
        self.metadata = metadata
        self.program = program
        self.merged = Merging()
        self.merged.files.append(file)
        self.inline: dict[int, bytes] = {}
        self.value_bytes = 0
        self.meter = Meter(LIMITS)
        self.blobs: dict[int, Blob] = {}
        self._told: set[tuple[str, str]] = set()
        self._opened: dict[str, int | CheckpointError] = {}

    def source(self, token: CancelToken, report: Report) -> Source:
        names = list(self.metadata.entries)
        nodes: list[int] = []
        for done, name in enumerate(names):
            if not done % 1000:
                token.check()
                report(marked("chunks"), done, len(names))
            nodes.append(self._node(name, self.metadata.entries[name], token))
        merged = self.merged
        root = nest(merged, [self.metadata.paths.get(name, (name,)) for name in names], nodes)
        merged.problems.extend(suspicions(self.program.globals, merged.nodes))
        checkpoint = Checkpoint(
            path=self.folder, format="dcp", nbytes=sum(file.size for file in merged.files), nodes=merged.nodes,
            root=root, storages=merged.storages, files=tuple(FilePart(file.path, file.size) for file in merged.files),
            globals=tuple(sorted({*merged.globals, *(name.qualname for name in self.program.globals)})),
            problems=tuple(merged.problems),
            facts=(("files", str(len(merged.files))),))
        return ChunkSource(checkpoint, merged.files, self.inline, self.blobs)

    def _node(self, name: str, entry: Entry, token: CancelToken) -> int:
        if isinstance(entry, TensorEntry):
            return self._keep(self._tensor(name, entry))
        if isinstance(entry, BytesEntry):
            return self._value(name, token)
        return self._keep(Broken("torch.Tensor", entry.reason))

    def _keep(self, node: Node) -> int:
        node_id = self.merged.append(node)
        if isinstance(node, Broken):
            self.merged.problems.append(Problem("error", say("{place}: {reason}", place=node.type_name,
                                                             reason=node.reason), node_id))
        return node_id

    def _tensor(self, name: str, entry: TensorEntry) -> Node:
        pieces: list[Piece] = []
        for chunk in entry.chunks:
            blob = self.metadata.blobs.get((name, chunk.start))
            storage = self._storage(name, entry, chunk.shape, blob)
            pieces.append(Piece(chunk.start, chunk.shape, storage.id))
        whole = len(pieces) == 1 and pieces[0].shape == entry.shape
        covered = sum(_numel(piece.shape) for piece in pieces)
        if covered != _numel(entry.shape):
            return Broken("torch.Tensor", say("its chunks hold {covered} elements instead of {numel}",
                                              covered=Count(covered), numel=Count(_numel(entry.shape))))
        return Tensor(entry.dtype, entry.shape, strides(entry.shape), pieces[0].storage if whole else None, 0, "cpu",
                      entry.requires_grad, pieces=() if whole else tuple(pieces))

    def _storage(self, name: str, entry: TensorEntry, shape: tuple[int, ...], blob: Blob | None) -> Storage:
        nbytes = _numel(shape) * DTYPES[entry.dtype].itemsize
        file, missing = 0, ""
        try:
            file = self._file(blob)
        except CheckpointError as error:
            missing = str(error)
            if Problem("error", missing) not in self.merged.problems[-50:]:
                self.merged.problems.append(Problem("error", missing))
        storage = Storage(len(self.merged.storages), name, entry.dtype, nbytes, "cpu", file, missing=missing)
        self.merged.storages.append(storage)
        if blob is not None:
            self.blobs[storage.id] = blob
        return storage

    def _file(self, blob: Blob | None) -> int:
        """Index of the file that holds a blob, opened once and checked to hold it."""
        if blob is None:
            raise CheckpointError(marked("holds no place for one of its chunks"), place=".metadata")
        known = self._opened.get(blob.file)
        if known is None:
            try:
                self.merged.files.append(ByteFile(sibling(os.path.join(self.folder, METADATA), blob.file)))
                known = len(self.merged.files) - 1
            except CheckpointError as error:
                known = CheckpointError(error.reason, place=blob.file[:200])
            self._opened[blob.file] = known
        if isinstance(known, CheckpointError):
            raise known
        if blob.offset + blob.nbytes > self.merged.files[known].size:
            raise CheckpointError(say("is cut short at byte {size}",
                                      size=Count(self.merged.files[known].size)), place=blob.file[:200])
        return known

    def _value(self, name: str, token: CancelToken) -> int:
        blob = self.metadata.blobs.get((name, None))
        try:
            file = self._file(blob)
            assert blob is not None
            if blob.transforms or blob.nbytes > _VALUE_BYTES:
                raise CheckpointError(marked("is packed by an extension") if blob.transforms else
                                      say("is a value of {bytes} bytes, too large to show", bytes=Count(blob.nbytes)))
            self.value_bytes += blob.nbytes + _VALUE_COST
            if self.value_bytes > LIMITS.pickle_bytes:
                raise CheckpointError(say("is not read: the values take more than {pickle_bytes} bytes together",
                                          pickle_bytes=Count(LIMITS.pickle_bytes)))
            window = Window(self.merged.files[file], blob.offset, blob.nbytes)
            part = torch_zip.read(window, token, lambda what, done, total: None, self.meter)
        except CheckpointError as error:
            return self._keep(Broken("value", str(error)))
        return self._take_over(part, file, blob.offset)

    def _take_over(self, part: Source, file: int, start: int) -> int:
        """All nodes of a small torch file that lies in ``file`` from byte ``start``; the new id of its root."""
        merged, checkpoint = self.merged, part.checkpoint
        shift = Shift(len(merged.nodes), len(merged.storages), file)
        merged.nodes.extend([shifted(node, shift) for node in checkpoint.nodes])
        for storage in checkpoint.storages:
            if storage.id in part.inline:
                self.inline[storage.id + shift.storage] = part.inline[storage.id]
            merged.storages.append(storage._replace(
                id=storage.id + shift.storage, file=file,
                offset=None if storage.offset is None else storage.offset + start,
                packed_offset=None if storage.packed_offset is None else storage.packed_offset + start))
        merged.globals.update(checkpoint.globals)
        for problem in checkpoint.problems:
            if (problem.severity, problem.message) not in self._told:  # thousands of values may say the same
                self._told.add((problem.severity, problem.message))
                merged.problems.append(problem._replace(
                    node=None if problem.node is None else problem.node + shift.node))
        return checkpoint.root + shift.node


def _numel(shape: tuple[int, ...]) -> int:
    count = 1
    for size in shape:
        count *= size
    return count
