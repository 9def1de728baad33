"""The bytes of every storage of a document: copied where they lie in a file as they are wanted, else computed."""

import math
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import NamedTuple

from ...core.derived import Blended, Converted, Derived, Gathered, Given, Joined, Padded, Patched
from ...core.document import Document
from ...core.dtypes import ITEMSIZES, PER_BYTE
from ...core.edits.copying import reachable
from ...core.edits.tensors import contiguous, reached
from ...core.errors import CheckpointError
from ...core.messages import Count, marked, say
from ...core.nodes import Node, Storage, Tensor
from ...formats.files import ByteFile
from ...formats.source import Source
from ...formats.writing.payload import CHUNK, Computed, Copied, Payload
from . import readers
from .drawing import Drawing, GoneError
from .gathering import Gathering, Joining, Part, Reader
from .kept import Lies
from .library import Library
from .made import Made
from .padding import PaddedRows
from .pieces import require_covered

_DEEPEST = 100
"""Most storages of which each is computed from the next."""


class _Run(NamedTuple):
    """A storage whose bytes lie plainly in a file."""

    file: ByteFile
    offset: int
    checksum: int | None


def payloads(document: Document, library: Library) -> Callable[[int, str], Payload]:
    """The function that gives the bytes of a storage in a byte order, ``little`` or ``big``.

    What it gives raises CheckpointError where bytes are missing or cannot be read; the function does so where that
    is known beforehand.
    """
    return Bytes(document, library).payload


class Bytes:
    """The bytes behind the storages of one document.

    What was opened is drawn from as long as it is what it was; where it is not, what was saved last may hold the
    same bytes. Which of them it is, is said when a reader is made and stays so: whoever has read asks
    :meth:`check_unchanged` whether it was still so meanwhile.

    Args:
        depth: counts what is computed from what is read here.
        drawing: whoever else draws from the same files and is to be asked together.
    """

    def __init__(self, document: Document, library: Library, depth: int = 0, drawing: Drawing | None = None) -> None:
        self._document = document
        self._library = library
        self._depth = depth
        self._drawing = drawing or Drawing()
        self._widths: dict[int, frozenset[int]] | None = None

    def take(self, file: ByteFile) -> None:
        """Draw from a file too.

        Raises:
            GoneError: it changed on disk since it was opened.
        """
        self._drawing.take(file, file.path)

    def check_unchanged(self) -> None:
        """Raise where a file that was drawn from here changed on disk since it was opened.

        Raises:
            GoneError: one of them did, so that what was read may be anything.
        """
        self._drawing.check_unchanged()

    def node(self, number: int) -> Node:
        """A node of the document, such as a part of a tensor."""
        return self._document.checkpoint.nodes[number]

    def payload(self, number: int, byteorder: str) -> Payload:
        """All bytes of a storage.

        Raises:
            CheckpointError: they are missing, or it is not known how to swap them.
        """
        storage = self._document.checkpoint.storages[number]
        width = 1 if storage.byteorder == byteorder else self._width(storage)
        run = self._run(number, 0) if width == 1 and storage.nbytes else None
        if run is not None:
            return Copied(run.file, run.offset, storage.nbytes, run.checksum)
        self.reader(number)  # what is missing is said now, not in the middle of writing

        def chunks() -> Iterator[bytearray]:
            reader = self.reader(number)
            yield from read_through(readers.Swapped(reader, width) if width > 1 else reader)

        return Computed(storage.nbytes, chunks)

    def reader(self, number: int) -> Reader:
        """A storage's bytes in its own byte order, to be read from any place, for one thread.

        Raises:
            CheckpointError: they are missing.
        """
        return self._reader(number, self._depth)

    def elements(self, tensor: Tensor) -> Reader:
        """The elements of a strided tensor, little-endian and in row-major order, for one thread.

        Of types that are smaller than a byte each element comes in a byte of its own.

        Raises:
            CheckpointError: it has no bytes, they are missing, or too few.
        """
        if tensor.pieces:
            require_covered(tensor)
            return self._pieces(tensor, "little", self._depth)
        if tensor.storage is None or tensor.stride is None:
            raise CheckpointError(marked("has no bytes"))
        view = Gathered(tensor.storage, tensor.dtype, tensor.shape, tensor.stride, tensor.offset)
        reader = self._ordered(tensor.storage, "little", tensor.dtype, self._depth)
        if tensor.dtype in PER_BYTE:
            reader = readers.Unpacked(reader, PER_BYTE[tensor.dtype])
        _require(reached(tensor)[1], reader)
        return _viewed(reader, view)

    def _reader(self, number: int, depth: int) -> Reader:
        if depth > _DEEPEST:
            raise CheckpointError(say("was changed in more than {deepest} ways, one after the other; save the file, "
                                      "then go on", deepest=_DEEPEST))
        storage = self._document.checkpoint.storages[number]
        derived = self._document.derived.get(number)
        try:
            reader = self._opened(storage) if derived is None else self._derived(derived, storage, depth + 1)
        except GoneError:
            lies = self._lies(number)
            if lies is None:
                raise
            reader = readers.Run(lies.file, lies.offset, storage.nbytes)
        if reader.nbytes != storage.nbytes:
            raise CheckpointError(say("makes {bytes} bytes instead of {bytes2}", bytes=Count(reader.nbytes),
                                      bytes2=Count(storage.nbytes)),
                                  place=say("storage {key}", key=storage.key))
        return reader

    def _lies(self, number: int) -> Lies | None:
        """Where a storage lies in what was saved and is still what was saved."""
        for kept in self._library.kept:
            lies = kept.find(self._document, number)
            with suppress(GoneError):
                if lies is not None:
                    self.take(lies.file)
                    return lies
        return None

    def _opened(self, storage: Storage) -> Reader:
        source, there = self._origin(storage)
        if isinstance(source, Made):
            return source.reader(there.id)
        if there.id in source.inline or there.packed is None:
            return readers.Opened(source, there)
        return readers.Inflated(source, there)

    def _origin(self, storage: Storage) -> tuple[Source, Storage]:
        """The source that a storage was opened from, and the storage as it is there."""
        came = self._document.storage_came(storage.id)
        if came is None:
            raise CheckpointError(marked("has no bytes"), place=say("storage {key}", key=storage.key))
        source = self._library.source(self._document.origins[came.origin])
        there = source.checkpoint.storages[came.number]
        if there.missing:
            raise CheckpointError(there.missing, place=say("storage {key}", key=there.key))
        if isinstance(source, Made):
            self._drawing.take(source, source.checkpoint.path)
        elif there.nbytes and there.id not in source.inline and there.file < len(source.files):
            self.take(source.files[there.file])
        return source, there

    def _derived(self, derived: Derived, storage: Storage, depth: int) -> Reader:
        if isinstance(derived, Given):
            return readers.Given(derived.data)
        if isinstance(derived, Converted):
            little = self._ordered(derived.storage, "little", derived.source, depth)
            reader: Reader = readers.Converted(little, derived.source, derived.target)
            return _swapped(reader, derived.target) if storage.byteorder == "big" else reader
        if isinstance(derived, Patched):
            return self._patched(derived, depth)
        if isinstance(derived, Gathered):
            return self._view(derived, storage.byteorder, depth)
        if isinstance(derived, Blended):
            from .blending import mixed  # made of the numbers of tensors, which are made of these bytes

            return mixed(Bytes(self._document, self._library, depth, self._drawing), derived, storage.dtype)
        if isinstance(derived, Padded):
            rows = PaddedRows(self._ordered(derived.storage, "little", derived.dtype, depth), derived)
            return _swapped(rows, derived.dtype) if storage.byteorder == "big" else rows
        return self._joined(derived, storage.byteorder, depth)

    def _ordered(self, number: int, byteorder: str, dtype: str, depth: int) -> Reader:
        """A storage's bytes in a byte order, as elements of a type."""
        reader = self._reader(number, depth)
        same = self._document.checkpoint.storages[number].byteorder == byteorder
        return reader if same else _swapped(reader, dtype)

    def _patched(self, derived: Patched, depth: int) -> Reader:
        # Each edit of an element stands on the one before: a thousand of them are one.
        layers = [derived]
        while isinstance(below := self._document.derived.get(layers[-1].storage), Patched):
            layers.append(below)
        try:
            reader = self._reader(layers[-1].storage, depth)
        except GoneError:
            # The bytes before all edits are gone: one of the states since may have been saved.
            saved = next((place for place, layer in enumerate(layers) if self._lies(layer.storage) is not None), None)
            if saved is None:
                raise
            del layers[saved + 1:]
            reader = self._reader(layers[-1].storage, depth)
        patches = [patch for layer in reversed(layers) for patch in layer.patches]
        return readers.Patched(reader, patches)

    def _view(self, view: Gathered, byteorder: str, depth: int) -> Reader:
        return _viewed(self._ordered(view.storage, byteorder, view.dtype, depth), view)

    def _joined(self, derived: Joined, byteorder: str, depth: int) -> Reader:
        node = self._document.checkpoint.nodes[derived.node]
        assert isinstance(node, Tensor)
        return self._pieces(node, byteorder, depth)

    def _pieces(self, node: Tensor, byteorder: str, depth: int) -> Reader:
        itemsize = ITEMSIZES[node.dtype]
        parts = [Part(piece.start, piece.shape, self._ordered(piece.storage, byteorder, node.dtype, depth),
                      piece.offset * itemsize) for piece in node.pieces]
        for part in parts:
            _require(part.offset + math.prod(part.shape) * itemsize, part.reader)
        return Joining(parts, itemsize, node.shape)

    def _run(self, number: int, depth: int) -> _Run | None:
        """Where a storage lies plainly in a file in its own byte order, if it does."""
        try:
            return self._opened_run(number, depth)
        except GoneError:
            lies = self._lies(number)
            if lies is None:
                raise
            return _Run(lies.file, lies.offset, None)

    def _opened_run(self, number: int, depth: int) -> _Run | None:
        storage = self._document.checkpoint.storages[number]
        derived = self._document.derived.get(number)
        if derived is None:
            source, there = self._origin(storage)
            if there.offset is None or there.packed is not None or there.id in source.inline:
                return None
            return _Run(source.files[there.file], there.offset, there.checksum)
        if not isinstance(derived, Gathered) or depth > _DEEPEST or not _is_one_run(derived):
            return None
        below = self._document.checkpoint.storages[derived.storage]
        if below.byteorder != storage.byteorder and readers.swap_width(derived.dtype) > 1:
            return None
        run = self._run(derived.storage, depth + 1)
        if run is None:
            return None
        whole = storage.nbytes == below.nbytes
        return _Run(run.file, run.offset + derived.offset * ITEMSIZES[derived.dtype], run.checksum if whole else None)

    def _width(self, storage: Storage) -> int:
        """Bytes that change places when a storage goes to the other byte order, told by the tensors on it."""
        if self._widths is None:
            self._widths = _widths(self._document)
        found = self._widths.get(storage.id, frozenset((readers.swap_width(storage.dtype),)))
        if len(found) > 1:
            raise CheckpointError(marked("cannot be brought into the other byte order, because tensors of different "
                                         "element sizes share it"), place=say("storage {key}", key=storage.key))
        return next(iter(found))


def read_through(reader: Reader) -> Iterator[bytearray]:
    """All bytes of a reader from one end to the other, in chunks of whole elements."""
    for start in range(0, reader.nbytes, CHUNK):
        buffer = bytearray(min(CHUNK, reader.nbytes - start))
        reader.read_into(start, memoryview(buffer))
        yield buffer


def _swapped(reader: Reader, dtype: str) -> Reader:
    width = readers.swap_width(dtype)
    return readers.Swapped(reader, width) if width > 1 else reader


def _require(nbytes: int, reader: Reader) -> None:
    if nbytes > reader.nbytes:
        raise CheckpointError(say("needs {bytes} bytes of a storage that holds {bytes2}", bytes=Count(nbytes),
                                  bytes2=Count(reader.nbytes)))


def _viewed(reader: Reader, view: Gathered) -> Reader:
    itemsize = ITEMSIZES[view.dtype]
    if _is_one_run(view):
        return readers.Within(reader, view.offset * itemsize, math.prod(view.shape) * itemsize)
    return Gathering(reader, itemsize, view.shape, view.stride, view.offset)


def _is_one_run(view: Gathered) -> bool:
    wanted = contiguous(view.shape)
    return all(size == 1 or step == plain for size, step, plain in zip(view.shape, view.stride, wanted, strict=True))


def _widths(document: Document) -> dict[int, frozenset[int]]:
    """What the tensors of the document say of the element sizes of storages."""
    found: dict[int, set[int]] = {}
    nodes = document.checkpoint.nodes
    for number in reachable(nodes, document.checkpoint.root):
        node = nodes[number]
        if isinstance(node, Tensor):
            width = readers.swap_width(node.dtype)
            for storage in (node.storage, *(piece.storage for piece in node.pieces)):
                if storage is not None:
                    found.setdefault(storage, set()).add(width)
    return {storage: frozenset(widths) for storage, widths in found.items()}
