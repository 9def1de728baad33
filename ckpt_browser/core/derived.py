"""Storages whose bytes no file holds yet: how they are computed from others when the file is saved."""

from typing import NamedTuple, TypeAlias


class Converted(NamedTuple):
    """Every element of another storage in another type, in the same order."""

    storage: int
    """Id of the storage that is converted."""
    source: str
    """Type of its elements; torch's short name."""
    target: str


class Gathered(NamedTuple):
    """The elements of one view of a storage, one after the other in row-major order."""

    storage: int
    dtype: str
    shape: tuple[int, ...]
    stride: tuple[int, ...]
    """In elements, as ``offset``."""
    offset: int


class Patched(NamedTuple):
    """Another storage with some of its bytes replaced."""

    storage: int
    patches: tuple[tuple[int, bytes], ...]
    """Byte place in the storage, and what stands there from now on; later ones win."""


class Joined(NamedTuple):
    """A tensor that is kept in pieces, as one contiguous run in row-major order."""

    node: int
    """Id of the tensor node whose ``pieces`` are joined."""


class Padded(NamedTuple):
    """The rows of a contiguous tensor, and more of them behind."""

    storage: int
    """Id of the storage that holds nothing but the rows there are."""
    dtype: str
    shape: tuple[int, ...]
    """Before."""
    rows: int
    """How many there will be."""
    fill: str
    """What the new ones hold, one of ``edits.resizing.FILLS``."""
    seed: int


class Blended(NamedTuple):
    """The numbers of two tensors mixed, ``a + share * (b - a)``, in row-major order."""

    node: int
    """Id of the tensor node ``a``; like ``other`` it is a node that nothing else refers to."""
    other: int
    """Id of ``b``, of the same shape."""
    share: float


class Given(NamedTuple):
    """Bytes that an edit brought along."""

    data: bytes


Derived: TypeAlias = Converted | Gathered | Patched | Joined | Padded | Blended | Given
