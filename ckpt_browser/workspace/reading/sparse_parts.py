"""The parts of a sparse tensor, checked against each other: what a stored entry is, and where it belongs."""

import math
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from ...core.dtypes import ITEMSIZES
from ...core.errors import CheckpointError
from ...core.messages import Count, say
from ...core.nodes import Tensor
from .computing import Bytes
from .gathering import Reader
from .tensor_parts import MOST, integers, part, whole

if TYPE_CHECKING:
    from ...analysis.elements.decoding import Array

_AT_ONCE = 1 << 18
"""Entries that are looked at, at once."""

COMPRESSED = {"sparse_csr": ("crow_indices", "col_indices"), "sparse_bsr": ("crow_indices", "col_indices"),
              "sparse_csc": ("ccol_indices", "row_indices"), "sparse_bsc": ("ccol_indices", "row_indices")}


class Entries(NamedTuple):
    """The stored entries of a sparse tensor, each a block of one row or of several rows."""

    values: Tensor
    """Holds the entries one after the other, each of ``rows * width`` elements."""
    number: int
    """How many entries there are."""
    rows: int
    """Rows of an entry; in the dense tensor they lie ``step`` places apart."""
    width: int
    """Elements of a row; the dense tensor is ``places`` such rows in row-major order."""
    places: int
    step: int
    chunks: Callable[[], Iterator["Chunk"]]
    """All entries in their order; a CheckpointError where an index lies outside of the tensor."""


class Chunk(NamedTuple):
    """Some entries that follow each other; one number for each."""

    keys: "Array"
    """Grow with the entries where these are in the order of their layout, and none is there twice."""
    first: "Array"
    """Place of the entry's first row."""


def entries_of(known: Bytes, tensor: Tensor) -> Entries:
    """The entries of a sparse tensor of any layout, lengths and types of its parts checked.

    Raises:
        CheckpointError: its parts do not belong together, or it is too large to be numbered.
    """
    if tensor.numel >= 1 << 62:
        raise CheckpointError(say("stands for {numel} elements, more than can be numbered", numel=Count(tensor.numel)))
    values = part(known, tensor, "values")
    if values.dtype != tensor.dtype:
        raise CheckpointError(say("its values are {dtype}, not {dtype2}", dtype=values.dtype, dtype2=tensor.dtype))
    found = _coordinates(known, tensor, values) if tensor.layout == "sparse_coo" else _compressed(known, tensor, values)
    if found.values.numel != found.number * found.rows * found.width:
        raise CheckpointError(say("its values of shape {shape} do not fit its indices and its shape",
                                  shape=list(values.shape)))
    return found


def _coordinates(known: Bytes, tensor: Tensor, values: Tensor) -> Entries:
    indices = integers(part(known, tensor, "indices"), "indices")
    if len(indices.shape) != 2 or indices.shape[0] > len(tensor.shape) \
            or values.shape != (indices.shape[1], *tensor.shape[indices.shape[0]:]):
        raise CheckpointError(say("its indices of shape {shape} and values of shape {shape2} do not make a tensor "
                                  "of shape {shape3}", shape=list(indices.shape), shape2=list(values.shape),
                                  shape3=list(tensor.shape)))
    count, sizes = indices.shape[1], tensor.shape[:indices.shape[0]]
    reader = known.elements(indices)

    def chunks() -> Iterator[Chunk]:
        import numpy as np

        for start in range(0, count, _AT_ONCE):
            some = min(_AT_ONCE, count - start)
            places = np.zeros(some, np.int64)
            for dimension, size in enumerate(sizes):
                index = _read(reader, indices.dtype, dimension * count + start, some)
                _require_within(index, size, say("dimension {n}", n=dimension), start)
                places = places * size + index
            yield Chunk(places, places)

    return Entries(values, count, 1, math.prod(tensor.shape[len(sizes):]), math.prod(sizes), 1, chunks)


def _compressed(known: Bytes, tensor: Tensor, values: Tensor) -> Entries:
    """Rows (or columns) with a pointer to where the entries of each begin; there may be batches of such matrices."""
    if tensor.layout not in COMPRESSED:
        raise CheckpointError(say("its layout {layout} is not known", layout=tensor.layout))
    names = COMPRESSED[tensor.layout]
    pointers, plain = (integers(part(known, tensor, name), name) for name in names)
    batch = pointers.shape[:-1]
    rank = len(batch)
    blocked = tensor.layout in ("sparse_bsr", "sparse_bsc")
    block = values.shape[rank + 1:rank + 3] if blocked else (1, 1)
    dense = tensor.shape[rank + 2:]
    if not pointers.shape or len(tensor.shape) < rank + 2 or len(plain.shape) != rank + 1 or len(block) != 2 \
            or 0 in block or values.shape != (*plain.shape, *(block if blocked else ()), *dense) \
            or plain.shape[:-1] != batch or tensor.shape[:rank] != batch:
        raise CheckpointError(say("its parts of shapes {shape}, {shape2} and {shape3} do not make a tensor of shape "
                                  "{shape4}", shape=list(pointers.shape), shape2=list(plain.shape),
                                  shape3=list(values.shape), shape4=list(tensor.shape)))
    grid = tuple(size // each for size, each in zip(tensor.shape[rank:rank + 2], block, strict=True))
    by_row = tensor.layout in ("sparse_csr", "sparse_bsr")
    lines, across = grid if by_row else grid[::-1]
    if (grid[0] * block[0], grid[1] * block[1]) != tensor.shape[rank:rank + 2] or pointers.shape[-1] != lines + 1:
        raise CheckpointError(say("has {shape} {names} and blocks of {block}×{block2}, which do not fit its shape "
                                  "{shape2}", shape=Count(pointers.shape[-1]), names=names[0], block=block[0],
                                  block2=block[1], shape2=list(tensor.shape)))
    matrices, each = math.prod(batch), plain.shape[-1]
    starts = whole(known, pointers, names[0]).astype("i8").reshape(matrices, lines + 1)
    _require_pointers(starts, each, names[0])
    reader = known.elements(plain)

    def chunks() -> Iterator[Chunk]:
        import numpy as np

        for matrix in range(matrices):
            for start in range(0, each, _AT_ONCE):
                some = min(_AT_ONCE, each - start)
                index = _read(reader, plain.dtype, matrix * each + start, some)
                _require_within(index, across, names[1], matrix * each + start)
                line = np.searchsorted(starts[matrix], np.arange(start, start + some), "right") - 1
                row, column = (line, index) if by_row else (index, line)
                yield Chunk((matrix * lines + line) * across + index,
                            (matrix * grid[0] + row) * block[0] * grid[1] + column)

    return Entries(values, matrices * each, block[0], block[1] * math.prod(dense),
                   matrices * tensor.shape[rank] * grid[1], grid[1], chunks)


def _read(reader: Reader, dtype: str, first: int, count: int) -> "Array":
    from ...analysis.elements.decoding import stored

    size = ITEMSIZES[dtype]
    data = bytearray(count * size)
    reader.read_into(first * size, memoryview(data))
    return stored(data, dtype).astype("i8")


def _require_within(index: "Array", size: int, what: str, start: int) -> None:
    low, high = int(index.min()), int(index.max())
    if low < 0 or high >= size:
        wrong = low if low < 0 else high
        entry = start + int((index == wrong).argmax())
        raise CheckpointError(say("its index {wrong} at entry {entry} lies outside of the {size} of {what}",
                                  wrong=Count(wrong), entry=Count(entry), size=Count(size), what=what))


def _require_pointers(starts: "Array", each: int, name: str) -> None:
    if (starts[:, 0] != 0).any() or (starts[:, -1] != each).any() or (starts[:, 1:] < starts[:, :-1]).any():
        raise CheckpointError(say("its {name} do not grow from 0 to {each}", name=name, each=Count(each)))


def require_few(count: int) -> None:
    """Raise CheckpointError where the places of so many rows of entries would not fit into memory."""
    if count > MOST:
        raise CheckpointError(say("has {count} entries; up to {most} are put in order", count=Count(count),
                                  most=Count(MOST)))
