"""The six kinds of node that every format becomes, and the storages that tensors view.

All are named tuples: a million of them are built in one opening, and a named tuple
costs a third of a frozen dataclass to make and half of it to keep.
"""

from typing import NamedTuple, Protocol, TypeAlias

from .dtypes import DTYPES

quick = tuple.__new__
"""``quick(Tensor, (...))`` makes a named tuple of all its fields in half the time of ``Tensor(...)``,
for the few places that make one per tensor of a million."""

CONSTANT = "torch.jit.Constant"
"""Type name of a tensor that a TorchScript archive keeps beside its pickled module."""

LISTED_APART = frozenset({CONSTANT, "numpy.ndarray", "torch.storage"})
"""Type names of what is browsed like a tensor, but is none of the pickle's tensor objects."""


class Storage(NamedTuple):
    """One run of bytes in a file that tensors view; never the bytes themselves."""

    id: int
    """Its index in ``Checkpoint.storages``."""
    key: str
    """The format's own name for it (``0`` for the record ``archive/data/0``)."""
    dtype: str
    """Element type of a typed storage, ``uint8`` for an untyped one."""
    nbytes: int
    device: str
    """Location tag as written, such as ``cpu`` or ``cuda:0``."""
    file: int = 0
    """Index in ``Checkpoint.files`` of the file that holds the bytes."""
    offset: int | None = None
    """Byte place in that file; None where the bytes do not lie there plainly."""
    byteorder: str = "little"
    checksum: int | None = None
    """CRC-32 of the bytes as the file records it, or None."""
    packed: int | None = None
    """Compressed size in bytes, where the bytes lie deflated at ``packed_offset``."""
    packed_offset: int | None = None
    missing: str = ""
    """Why the bytes cannot be read, or empty."""


class Piece(NamedTuple):
    """One box of a tensor that is kept in several places (shards of a distributed tensor)."""

    start: tuple[int, ...]
    """Index of the box's first element, per dimension."""
    shape: tuple[int, ...]
    storage: int
    offset: int = 0
    """First element within the storage; the box lies contiguously from there."""


class Tensor(NamedTuple):
    """A tensor or array: how its elements are found, never the elements."""

    dtype: str
    """torch's short name (``float32``)."""
    shape: tuple[int, ...]
    stride: tuple[int, ...] | None
    """In elements; None for layouts without strides."""
    storage: int | None
    """Index in ``Checkpoint.storages``; None for meta, sparse and pieced tensors."""
    offset: int
    """First element within the storage, in elements."""
    device: str
    requires_grad: bool = False
    type_name: str = "torch.Tensor"
    """``torch.Tensor``, ``torch.nn.parameter.Parameter``, ``numpy.ndarray`` or a subclass's name."""
    layout: str = "strided"
    """``strided``, ``sparse_coo``, ``sparse_csr``, ..., ``quantized``, ``nested``, ``wrapper``."""
    parts: tuple[tuple[str, int], ...] = ()
    """Named component nodes: indices and values, scale and zero_point, attributes."""
    pieces: tuple[Piece, ...] = ()
    note: str = ""
    """What else is known, in a few words (``conjugate``, ``big-endian``)."""

    @property
    def numel(self) -> int:
        """Number of elements."""
        count = 1
        for size in self.shape:
            count *= size
        return count

    @property
    def nbytes(self) -> int:
        """Bytes of the elements, as if they lay contiguously."""
        return self.numel * DTYPES[self.dtype].itemsize


Key: TypeAlias = "str | int | bool | float | bytes | None | tuple[Key, ...] | OddKey"


class OddKey(NamedTuple):
    """A dict key of a type that nobody may hash: shown by ``text``, kept as a node."""

    text: str
    node: int


class Group(NamedTuple):
    """A container: dict, list, tuple, set, or a class that behaves like one."""

    type_name: str
    """``dict``, ``list``, ``tuple``, ``set``, ``collections.OrderedDict``, ..."""
    keys: tuple[Key, ...]
    """One per child: the dict's keys, or the positions 0, 1, ..."""
    children: tuple[int, ...]
    attributes: tuple[tuple[str, int], ...] = ()
    """State beside the items, such as ``_metadata`` of an OrderedDict."""


class Value(NamedTuple):
    """A plain value: number, text, bytes, None, or a small torch or numpy value."""

    type_name: str
    """``int``, ``str``, ``torch.Size``, ``torch.dtype``, ``numpy.float64``, ..."""
    value: object
    """An int, float, complex, bool, str, bytes, None or a tuple of ints."""


class Opaque(NamedTuple):
    """An object of a class we do not know, or a call we do not make: still browsable."""

    type_name: str
    """Qualified name as the file writes it (``__main__.Net``)."""
    how: str
    """``new`` (object of a class), ``call`` (result of a function), ``global`` (the name itself),
    ``persistent`` (a persistent id)."""
    arguments: tuple[int, ...] = ()
    state: int | None = None
    """The object's recorded state, usually a Group of its attributes."""
    items: tuple[int, ...] = ()
    """Items that the file appends to it."""
    pairs: tuple[tuple[Key, int], ...] = ()
    """Keys and values that the file stores into it."""
    reason: str = ""
    """Why it stays opaque, where that is not simply an unknown class."""


class Broken(NamedTuple):
    """A part that could not be read, with the reason; everything around it is fine."""

    type_name: str
    """What it would have been (``torch.Tensor``)."""
    reason: str
    arguments: tuple[int, ...] = ()
    """Nodes that were still readable inside it."""


Node: TypeAlias = Group | Tensor | Value | Opaque | Broken


class NodeTable(Protocol):
    """Nodes by id: a sequence of them, or what stands for one while it is being changed."""

    def __getitem__(self, number: int, /) -> Node: ...

    def __len__(self) -> int: ...
