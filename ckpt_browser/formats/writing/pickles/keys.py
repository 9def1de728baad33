"""The names under which storages are written: their keys, and one record for storages that overlap."""

from collections.abc import Sequence
from typing import NamedTuple

from ....core.document import Document
from ....core.edits.copying import reachable
from ....core.nodes import Storage, Tensor


class Home(NamedTuple):
    """Where the bytes of a storage are written."""

    storage: int
    """Id of the storage that is written whole."""
    start: int
    """First byte within it."""


def homes(document: Document, wanted: Sequence[int]) -> dict[int, Home]:
    """For each wanted storage that lies within another one of the same file, that other one.

    torch before 0.4 named parts of storages as storages of their own; they stay shared only if they are
    written as parts of the one. What was copied from a file a second time is not shared with the first.
    """
    storages = document.checkpoint.storages

    def file(storage: Storage) -> tuple[int, int]:
        came = document.storage_came(storage.id)
        return -1 if came is None else came.origin, storage.file

    placed = sorted((storages[number] for number in wanted if storages[number].offset is not None),
                    key=lambda storage: (file(storage), storage.offset or 0, -storage.nbytes))
    found: dict[int, Home] = {}
    outer: Storage | None = None
    for storage in placed:
        assert storage.offset is not None
        if outer is not None and outer.offset is not None and file(storage) == file(outer) and storage.nbytes \
                and outer.offset <= storage.offset and storage.offset + storage.nbytes <= outer.offset + outer.nbytes:
            found[storage.id] = Home(outer.id, storage.offset - outer.offset)
        else:
            outer = storage
    return found


def written_within(document: Document) -> dict[int, int]:
    """For each storage of a document that is written as a part of another one, that other one."""
    nodes = document.checkpoint.nodes
    wanted = {node.storage for number in reachable(nodes, document.checkpoint.root)
              if isinstance(node := nodes[number], Tensor)}
    found = homes(document, sorted(number for number in wanted if number is not None))
    return {number: home.storage for number, home in found.items()}


class Keys:
    """Gives every storage that is written its key, in order of first mention.

    Attributes:
        order: ids of the storages that have one.
    """

    def __init__(self, document: Document, keep: bool) -> None:
        self._document = document
        self._storages = document.checkpoint.storages
        self._keep = keep
        self._keys: dict[int, str] = {}
        self._taken = {storage.key for storage in self._storages[:document.opened_storages]} if keep else set()
        self._next = 0

    @property
    def order(self) -> list[int]:
        """Ids of the storages that were named so far."""
        return list(self._keys)

    def key(self, number: int) -> str:
        """The key of a storage: that of the opened file, or a new one."""
        found = self._keys.get(number)
        if found is None:
            found = self._keys[number] = self._storages[number].key \
                if self._keep and number < self._document.opened_storages and number not in self._document.derived \
                else self._new()
        return found

    def _new(self) -> str:
        while str(self._next) in self._taken:
            self._next += 1
        self._taken.add(str(self._next))
        return str(self._next)
