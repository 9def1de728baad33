"""An opened checkpoint: its value, and the bytes behind its storages on demand."""

import zlib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ..core.checkpoint import Checkpoint
from ..core.errors import CheckpointError
from ..core.messages import Count, marked, say
from ..core.nodes import Storage
from .files import ByteFile

if TYPE_CHECKING:
    from .torch_archives.archive import Archive


class Source:
    """What every format's reader returns.

    Attributes:
        checkpoint: everything the file says, without tensor bytes.
        files: the open files, in the order of ``checkpoint.files``.
        inline: bytes of storages that lie within a pickle, by storage id.
        records: what each node was made of (see ``formats.pickles.inert``), by node id, where the file was
            opened to be written again; else empty.
        archive: the archive of a torch zip that was opened to be written again; else None.
    """

    def __init__(self, checkpoint: Checkpoint, files: Sequence[ByteFile],
                 inline: Mapping[int, bytes] | None = None, records: Mapping[int, object] | None = None) -> None:
        self.checkpoint = checkpoint
        self.files = tuple(files)
        self.inline = dict(inline or {})
        self.records: Mapping[int, object] = records or {}
        self.archive: Archive | None = None

    def read_into(self, storage_id: int, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` with the storage's bytes from byte ``start`` of it.

        Raises:
            CheckpointError: the bytes are missing, cut short or do not inflate.
        """
        storage = self.checkpoint.storages[storage_id]
        if storage.missing:
            raise CheckpointError(storage.missing, place=say("storage {key}", key=storage.key))
        if start < 0 or start + len(buffer) > storage.nbytes:
            raise CheckpointError(say("has {bytes} bytes, but bytes up to {start} are needed",
                                      bytes=Count(storage.nbytes), start=Count(start + len(buffer))),
                                  place=say("storage {key}", key=storage.key))
        if storage_id in self.inline:
            buffer[:] = self.inline[storage_id][start:start + len(buffer)]
        elif storage.packed is not None:
            buffer[:] = self._inflated(storage)[start:start + len(buffer)]
        elif storage.offset is not None:
            self.files[storage.file].read_into(storage.offset + start, buffer)
        else:
            raise CheckpointError(marked("has no bytes in the file"), place=say("storage {key}", key=storage.key))

    def plain(self, storage_id: int) -> tuple[ByteFile, int] | None:
        """The file and the byte place where a storage's bytes lie as they are; None where they do not.

        Raises:
            CheckpointError: they cannot be had at all.
        """
        storage = self.checkpoint.storages[storage_id]
        if storage_id in self.inline or storage.packed is not None or storage.offset is None or storage.missing:
            return None
        return self.files[storage.file], storage.offset

    def check_unchanged(self) -> None:
        """Raise where a file changed on disk since it was opened; call before each batch of reads."""
        for file in self.files:
            file.check_unchanged()

    def close(self) -> None:
        """Give the file handles back."""
        for file in self.files:
            file.close()

    def _inflated(self, storage: Storage) -> bytes:
        assert storage.packed is not None and storage.packed_offset is not None
        packed = self.files[storage.file].read(storage.packed_offset, storage.packed)
        stream = zlib.decompressobj(-15)
        try:
            data = stream.decompress(packed, storage.nbytes)
        except zlib.error as error:
            raise CheckpointError(say("does not inflate ({error})",
                                      error=error), place=say("storage {key}", key=storage.key)) from None
        if len(data) != storage.nbytes:
            raise CheckpointError(say("inflates to {count} bytes instead of {bytes}", count=Count(len(data)),
                                      bytes=Count(storage.nbytes)),
                                  place=say("storage {key}", key=storage.key))
        return data
