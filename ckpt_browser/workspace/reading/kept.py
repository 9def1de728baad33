"""The file that a document was saved to, kept open: where the bytes of its storages lie a second time."""

from array import array
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...core.document import Document
from ...formats.files import ByteFile


class Lies(NamedTuple):
    """Where the bytes of a storage lie."""

    file: ByteFile
    offset: int


class Kept:
    """The places of storages in what was saved, and its open files; whoever keeps it closes it.

    Args:
        saved: the document as it was saved.
        files: the file, or all files of a set of shards.
    """

    def __init__(self, saved: Document, files: Sequence[ByteFile]) -> None:
        self.saved = saved
        self.files = tuple(files)
        # Two plain arrays: a million storages are eight million bytes of places, not a million objects.
        self._file = array("i", [-1]) * len(saved.checkpoint.storages)
        self._offset = array("q", [-1]) * len(saved.checkpoint.storages)

    def put(self, number: int, file: int, offset: int) -> None:
        """The bytes of a storage lie in one of the files, all of them and in the same byte order."""
        self._file[number], self._offset[number] = file, offset

    @property
    def numbers(self) -> Iterator[int]:
        """Ids of the storages that lie here."""
        return (number for number, file in enumerate(self._file) if file >= 0)

    def find(self, document: Document, number: int) -> Lies | None:
        """Where a storage lies, of this document or a later or earlier state of it; None where it does not lie here."""
        saved = self.saved
        if saved.opened is None or document.opened is not saved.opened or number >= len(self._file) \
                or self._file[number] < 0:
            return None
        storage, before = document.checkpoint.storages[number], saved.checkpoint.storages[number]
        if (storage.nbytes, storage.byteorder) != (before.nbytes, before.byteorder):
            return None
        return Lies(self.files[self._file[number]], self._offset[number])

    def close(self) -> None:
        """Give the file handles back."""
        for file in self.files:
            file.close()
