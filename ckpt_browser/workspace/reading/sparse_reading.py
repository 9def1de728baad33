"""Sparse tensors as dense ones that are never made, and their stored values alone."""

from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from ...core.dtypes import ITEMSIZES
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken
from ...core.messages import say
from ...core.nodes import Tensor
from . import readers
from .computing import Bytes
from .gathering import Reader
from .sparse_parts import Entries, entries_of, require_few

if TYPE_CHECKING:
    from ...analysis.elements.decoding import Array

_HELD = 64 << 20
"""Bytes of values that are kept in memory in the order of their places, where the file has them in another one."""
_AT_ONCE = 1 << 20
"""Bytes of elements that are laid out at once."""


class Sparse(NamedTuple):
    """The numbers of a sparse tensor."""

    reader: Reader
    """Of all elements in row-major order, or of the stored ones in any order."""
    elements: int
    """How many there are in the reader."""


def dense(known: Bytes, tensor: Tensor, values: Reader, token: CancelToken) -> Sparse:
    """All elements; each is the sum of its entries, as torch's ``to_dense`` has it.

    Args:
        values: the elements of the part of that name.

    Raises:
        CheckpointError: an index lies outside of the tensor, its parts do not fit together, or there are too many.
        Cancelled: the token was raised.
    """
    entries = entries_of(known, tensor)
    require_few(entries.number * entries.rows)
    places, order = _in_order(entries, _collected(entries, token, keys=False))
    if (places[1:] == places[:-1]).any():
        _require_addable(tensor)
    return Sparse(Scattered(values, tensor.dtype, entries.width, entries.places, places, order).held(), tensor.numel)


def stored(known: Bytes, tensor: Tensor, values: Reader, token: CancelToken) -> Sparse:
    """The elements of all different entries; what several entries share counts once, with their sum.

    Raises:
        CheckpointError: as :func:`dense`.
        Cancelled: the token was raised.
    """
    entries = entries_of(known, tensor)
    each = entries.rows * entries.width
    if _grows(entries, token):
        return Sparse(values, entries.number * each)
    require_few(entries.number)
    import numpy as np

    keys = _collected(entries, token, keys=True)
    order = np.argsort(keys, kind="stable").astype(np.int32)
    keys = keys[order]
    fresh = keys[1:] != keys[:-1]
    if fresh.all():
        return Sparse(values, entries.number * each)
    _require_addable(tensor)
    ranks = np.zeros(len(keys), np.int32)
    np.cumsum(fresh, out=ranks[1:])
    count = int(ranks[-1]) + 1
    return Sparse(Scattered(values, tensor.dtype, each, count, ranks, order).held(), count * each)


def _require_addable(tensor: Tensor) -> None:
    from ...analysis.elements.decoding import addable

    if addable(tensor.dtype) is None:
        raise CheckpointError(say("has several entries in one place, and {dtype} cannot be added up",
                                  dtype=tensor.dtype))


def _grows(entries: Entries, token: CancelToken) -> bool:
    """True where no entry is there twice, as their order shows; looks at all indices."""
    last, grows = -1, True
    for chunk in entries.chunks():
        token.check()
        keys = chunk.keys
        grows = grows and last < int(keys[0]) and bool((keys[1:] > keys[:-1]).all())
        last = int(keys[-1])
    return grows


def _collected(entries: Entries, token: CancelToken, *, keys: bool) -> "Array":
    import numpy as np

    found = np.empty(entries.number, np.int64)
    done = 0
    for chunk in entries.chunks():
        token.check()
        found[done:done + len(chunk.keys)] = chunk.keys if keys else chunk.first
        done += len(chunk.keys)
    return found


def _in_order(entries: Entries, firsts: "Array") -> "tuple[Array, Array | None]":
    """Places of all rows of all entries, growing, and the row of each among the values where that is another order."""
    import numpy as np

    places = firsts
    if entries.rows > 1:
        places = (firsts[:, None] + np.arange(entries.rows) * entries.step).reshape(-1)
    if (places[1:] >= places[:-1]).all():
        return places, None
    order = np.argsort(places, kind="stable")  # entries of one place are added in the order in which they are stored
    return places[order], order.astype(np.int32)


class Scattered:
    """Rows of elements at some places, zeros at all others; rows of one place are added up."""

    def __init__(self, values: Reader, dtype: str, width: int, count: int, places: "Array",
                 order: "Array | None") -> None:
        """``places`` grow, each below ``count``; ``order`` names the row of ``values`` that belongs to each."""
        self._values = values
        self._dtype = dtype
        self._width = width
        self._count = count
        self._places = places
        self._order = order
        self._size = ITEMSIZES[dtype]
        self.nbytes = count * width * self._size

    def held(self) -> Reader:
        """The same, with values that lie in the order of their places, if that takes little memory."""
        if self._order is None or self._values.nbytes > _HELD or not self._values.nbytes:
            return self
        import numpy as np

        data = bytearray(self._values.nbytes)
        self._values.read_into(0, memoryview(data))
        rows = np.frombuffer(data, np.uint8).reshape(-1, self._width * self._size)
        return Scattered(readers.Given(rows[self._order].tobytes()), self._dtype, self._width, self._count,
                         self._places, None)

    def read_into(self, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start`` of the elements in row-major order."""
        readers.by_elements(start, buffer, self._size, self._make, max(_AT_ONCE // self._size, 1))

    def _make(self, first: int, count: int) -> Any:
        """The bytes of some elements."""
        import numpy as np

        from ...analysis.elements.decoding import addable

        width = self._width
        place, skipped = divmod(first, width)
        if skipped or count < width:
            count = min(count, width - skipped)
            places, columns = 1, count
        else:
            places, columns = count // width, width
        kind = addable(self._dtype) or np.dtype(np.uint8)
        out = np.zeros((places, columns * self._size // kind.itemsize), kind)
        low, high = np.searchsorted(self._places, (place, place + places))
        together = max(_AT_ONCE // (columns * self._size), 1)
        for begin in range(int(low), int(high), together):
            end = min(begin + together, int(high))
            rows = self._rows(begin, end, skipped, columns).view(kind)
            where = self._places[begin:end] - place
            with np.errstate(all="ignore"):
                if (where[1:] > where[:-1]).all():
                    out[where] += rows
                else:
                    np.add.at(out, where, rows)
        return out.view(np.uint8)

    def _rows(self, begin: int, end: int, skipped: int, columns: int) -> "Array":
        """Bytes of some columns of the rows that belong to some places."""
        import numpy as np

        row, part = self._width * self._size, columns * self._size
        numbers = np.arange(begin, end) if self._order is None else self._order[begin:end]
        out = np.empty((end - begin, part), np.uint8)
        # Rows that lie one behind the other are read together.
        together = (np.diff(numbers) == 1) & (columns == self._width)
        edges = [0, *(np.flatnonzero(~together) + 1).tolist(), end - begin]
        for low, high in pairwise(edges):
            self._values.read_into(int(numbers[low]) * row + skipped * self._size, out[low:high].reshape(-1).data)
        return out
