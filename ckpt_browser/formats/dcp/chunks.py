"""Bytes of a distributed tensor's chunks: each a whole torch file within another file."""

from ...core.checkpoint import Checkpoint
from ...core.dtypes import DTYPES
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, no_report
from ...core.limits import MIB
from ...core.messages import Count, marked, say
from ...core.nodes import Storage, Tensor
from ..files import ByteFile
from ..recognise.arrays import strides
from ..source import Source
from ..torch_archives import torch_zip
from .metadata import Blob
from .window import Window

_EXPANDED = 64 * MIB
"""Largest chunk that is made of fewer bytes than it has (strides of zero)."""


class ChunkSource(Source):
    """Reads a chunk by looking into the torch file that holds it, the first time it is asked for."""

    def __init__(self, checkpoint: Checkpoint, files: list[ByteFile], inline: dict[int, bytes],
                 blobs: dict[int, Blob]) -> None:
        super().__init__(checkpoint, files, inline)
        self._blobs = blobs
        self._parts: dict[int, Source] = {}
        self._gathered: tuple[int, bytes] = (-1, b"")

    def read_into(self, storage_id: int, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start`` of a chunk, whose elements come in row-major order."""
        blob = self._blobs.get(storage_id)
        storage = self.checkpoint.storages[storage_id]
        if blob is None or storage.missing:
            super().read_into(storage_id, start, buffer)
            return
        if start < 0 or start + len(buffer) > storage.nbytes:
            raise CheckpointError(say("has {bytes} bytes, but bytes up to {start} are needed",
                                      bytes=Count(storage.nbytes), start=Count(start + len(buffer))),
                                  place=say("chunk {key}", key=storage.key))
        part = self._part(storage, blob)
        node = _root(part)
        assert node.storage is not None
        if _is_as_wanted(part, node):
            part.read_into(node.storage, node.offset * DTYPES[node.dtype].itemsize + start, buffer)
            return
        known, content = self._gathered  # one chunk is kept: it is read in windows, one after the other
        if known != storage_id:
            content = _gather(part, node)
            self._gathered = (storage_id, content)
        buffer[:] = content[start:start + len(buffer)]

    def plain(self, storage_id: int) -> tuple[ByteFile, int] | None:
        """The file and the byte place where a chunk's elements lie as they are; None where they do not.

        Raises:
            CheckpointError: there is no such chunk in the file.
        """
        blob = self._blobs.get(storage_id)
        storage = self.checkpoint.storages[storage_id]
        if blob is None or storage.missing:
            return super().plain(storage_id)
        part = self._part(storage, blob)
        node = _root(part)
        assert node.storage is not None
        run = part.plain(node.storage) if _is_as_wanted(part, node) else None
        if run is None:
            return None
        return self.files[storage.file], blob.offset + run[1] + node.offset * DTYPES[node.dtype].itemsize

    def _part(self, storage: Storage, blob: Blob) -> Source:
        """The torch file that holds a chunk."""
        part = self._parts.get(storage.id)
        if part is None:
            part = self._parts[storage.id] = self._look(storage, blob)
        return part

    def _look(self, storage: Storage, blob: Blob) -> Source:
        if blob.transforms:
            raise CheckpointError(marked("is packed by an extension that this program does not know"),
                                  place=blob.file[:200])
        part = torch_zip.read(Window(self.files[storage.file], blob.offset, blob.nbytes), CancelToken(), no_report)
        node = part.checkpoint.nodes[part.checkpoint.root]
        if not isinstance(node, Tensor) or node.storage is None or node.stride is None or node.note \
                or (node.dtype, node.nbytes) != (storage.dtype, storage.nbytes):
            raise CheckpointError(say("holds no plain {dtype} tensor of {bytes} bytes at byte {offset}",
                                      dtype=storage.dtype, bytes=Count(storage.nbytes),
                                      offset=Count(blob.offset)), place=blob.file[:200])
        return part


def _root(part: Source) -> Tensor:
    node = part.checkpoint.nodes[part.checkpoint.root]
    assert isinstance(node, Tensor)
    return node


def _is_as_wanted(part: Source, node: Tensor) -> bool:
    """True where the elements lie in row-major order and little-endian."""
    assert node.storage is not None
    return node.stride == strides(node.shape) and part.checkpoint.storages[node.storage].byteorder == "little"


def _gather(part: Source, node: Tensor) -> bytes:
    """The elements of a transposed, expanded or big-endian tensor in row-major order and little-endian."""
    import numpy as np

    assert node.storage is not None
    assert node.stride is not None
    storage = part.checkpoint.storages[node.storage]
    if node.nbytes > max(storage.nbytes, _EXPANDED):
        raise CheckpointError(say("repeats {bytes} bytes to make {bytes2}, too many to hold at once",
                                  bytes=Count(storage.nbytes), bytes2=Count(node.nbytes)),
                              place=say("chunk {key}", key=storage.key))
    raw = bytearray(storage.nbytes)
    part.read_into(node.storage, 0, memoryview(raw))
    kind = DTYPES[node.dtype]
    elements = np.frombuffer(raw, np.uint8, storage.nbytes - storage.nbytes % kind.itemsize).reshape(-1, kind.itemsize)
    width = kind.itemsize // 2 if kind.kind == "complex" else kind.itemsize
    if storage.byteorder == "big" and width > 1:
        # A copy: the strides of the view below are counted forwards.
        elements = np.ascontiguousarray(elements.reshape(-1, width)[:, ::-1]).reshape(-1, kind.itemsize)
    # The view lies within the storage: the reader has compared its extent.
    view = np.lib.stride_tricks.as_strided(elements[node.offset:], (*node.shape, kind.itemsize),
                                           (*(step * kind.itemsize for step in node.stride), 1), writeable=False)
    return view.tobytes()
