"""The storages of one file: which persistent id names which run of bytes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from ..core.dtypes import ITEMSIZES
from ..core.limits import LIMITS
from ..core.messages import Count, marked, say
from ..core.nodes import Node, Storage, quick
from .pickles.inert import Call, Global, Persistent, Program
from .pickles.state import Meter
from .recognise.arguments import natural, storage_dtype, text
from .recognise.builder import Damaged, Unexpected

_EMBEDDED_COST = 4_000
"""How many bytes of a torch file take the time of opening one."""


class Place(NamedTuple):
    """Where the bytes of one storage lie."""

    offset: int | None
    """Byte place in the file; None where the bytes lie deflated or within a pickle."""
    nbytes: int
    checksum: int | None = None
    packed: int | None = None
    packed_offset: int | None = None
    data: bytes | None = None
    """The bytes themselves, for storages kept within a pickle."""
    missing: str = ""
    """Why the bytes are not all there, where the file is cut short."""


@dataclass(frozen=True, slots=True, eq=False)
class Scope:
    """Where one pickle program of a file looks its persistent ids up."""

    locate: Callable[[str], Place | None]
    """The place of a storage key, or None where the file has no such storage."""
    byteorder: str = "little"
    name: Callable[[str], str] = str
    """What the storage of a key is called in errors."""
    objects: dict[str, Node] = field(default_factory=dict)
    """Finished nodes that persistent ids name directly, as torch 0.1 did with tensors."""
    known: dict[str | tuple[str, str], Storage] = field(default_factory=dict)
    """Storages that were looked up before, by key, and empty ones by key and element type; filled by
    :class:`Storages`."""

    def storage(self, key: str, dtype: str) -> Storage | None:
        """A storage that was looked up before; of an empty one that of an element type."""
        return self.known.get((key, dtype)) or self.known.get(key)


@dataclass(slots=True)
class Storages:
    """Collects storages while a file is being read.

    Attributes:
        storages: every storage so far; its id is its index.
        data: bytes of storages that lie within a pickle, by id.
        warnings: sentences about storages that look wrong but can be read.
    """

    open_embedded: Callable[[bytes, Meter], tuple[object, tuple[Program, ...]]]
    """Reads a torch file kept as bytes within a pickle; returns its raw root and its programs."""
    programs: list[Program] = field(default_factory=list)
    """Programs beside the object's own: of members, and of torch files within the pickle."""
    meter: Meter = field(default_factory=lambda: Meter(LIMITS))
    """Counts the opcodes of all programs of the file."""
    storages: list[Storage] = field(default_factory=list)
    data: dict[int, bytes] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    _dtypes: dict[Global, str] = field(default_factory=dict)
    _first: dict[tuple[int, str], Persistent] = field(default_factory=dict)
    _within: int = 0
    _embedded: dict[int, tuple[Call, object]] = field(default_factory=dict)

    def resolve(self, raw: Persistent) -> Storage:
        """The storage that a persistent id ``("storage", class, key, location, numel[, view])`` names.

        Raises:
            Unexpected: the id is of another form.
            Damaged: the file has no such storage, or too few bytes of it.
        """
        pid, scope = raw.pid, raw.scope
        if type(pid) is not tuple or len(pid) < 5 or pid[0] != "storage" or type(scope) is not Scope:
            raise Unexpected(marked("its persistent id is that of no storage"))
        key = str(pid[2]) if type(pid[2]) is int else pid[2]  # torch.package counts its storages
        if type(key) is not str:
            raise Unexpected(marked("its storage key is no text"))
        root = scope.known.get(key)
        if root is None or not root.nbytes:
            root = self.find(scope, key, pid[1], text(pid[3], "location"), natural(pid[4], "element count"))
        elif type(pid[1]) is not Global or pid[1] not in self._dtypes:
            storage_dtype(pid[1])  # it is known already, but not by way of what is no storage
        if len(pid) > 5 and pid[5] is not None:
            return self._view(scope, root, pid[5])
        return root

    def find(self, scope: Scope, key: str, storage_class: object, location: str, numel: int) -> Storage:
        """The storage of ``numel`` elements under the scope's ``key``.

        Raises:
            Unexpected: the class is none of torch's storages.
            Damaged: the file has no such storage, or too few bytes of it.
        """
        known = scope.known.get(key)
        if known is not None and known.nbytes:
            return known
        dtype = self._dtypes.get(storage_class) if type(storage_class) is Global else None
        if dtype is None:
            dtype = storage_dtype(storage_class)
            if type(storage_class) is Global:
                self._dtypes[storage_class] = dtype
        # torch keeps no empty storage, so one key can be of several types.
        name: str | tuple[str, str] = key if known is None or known.dtype == dtype else (key, dtype)
        storage = scope.known.get(name)
        if storage is None:
            storage = scope.known[name] = self.named(scope, key, dtype, location, numel * ITEMSIZES[dtype])
        return storage

    def object_of(self, raw: Persistent) -> Node | None:
        """The finished node that a persistent id names directly, if it does."""
        if isinstance(raw.scope, Scope) and type(raw.pid) in (int, str):
            return raw.scope.objects.get(str(raw.pid))
        return None

    def first(self, raw: Persistent) -> Persistent:
        """The first of all references to the same object, where the id names an object by itself."""
        if isinstance(raw.scope, Scope) and type(raw.pid) in (int, str) and str(raw.pid) in raw.scope.objects:
            return self._first.setdefault((id(raw.scope), str(raw.pid)), raw)
        return raw

    def inline(self, data: bytes, byteorder: str) -> Storage:
        """A new storage whose bytes lie within the pickle."""
        storage = Storage(len(self.storages), "(within the pickle)", "uint8", len(data), "cpu", byteorder=byteorder)
        self.storages.append(storage)
        self.data[storage.id] = data
        return storage

    def embedded(self, call: Call, data: bytes) -> object:
        """Raw root of the torch file in ``data``, which ``call`` would load; opened once for each call."""
        if id(call) not in self._embedded:
            self._within += len(data) + _EMBEDDED_COST
            if self._within > LIMITS.pickle_bytes:
                raise Damaged(_too_much_within(LIMITS.pickle_bytes))
            root, programs = self.open_embedded(data, self.meter)
            self.programs.extend(programs)
            self._embedded[id(call)] = (call, root)
        return self._embedded[id(call)][1]

    def named(self, scope: Scope, key: str, dtype: str, device: str, nbytes: int) -> Storage:
        """A new storage of ``nbytes`` bytes under the scope's ``key``.

        Raises:
            Damaged: the file has no such storage, or too few bytes of it.
        """
        place = scope.locate(key)
        if place is None and device == "meta":
            place = Place(None, nbytes)
        if place is None:
            raise Damaged(say("its bytes ({name}) are not in the file", name=scope.name(key)))
        if place.nbytes < nbytes and not place.missing:
            raise Damaged(say("its storage has {bytes} bytes, but the file holds only {bytes2} of them ({name})",
                              bytes=Count(nbytes), bytes2=Count(place.nbytes), name=scope.name(key)))
        if place.nbytes > nbytes:
            self.warnings.append(say("{name} holds {bytes} bytes that no tensor can reach", name=scope.name(key),
                                     bytes=Count(place.nbytes - nbytes)))
        missing = marked("a meta storage has no bytes") if device == "meta" and place.offset is None else place.missing
        checksum = place.checksum if place.nbytes == nbytes else None  # it is that of the whole record
        # torch turns no bytes round in storages of single bytes, whatever type a tensor sees in them.
        order = scope.byteorder if ITEMSIZES[dtype] > 1 else "little"
        storage = quick(Storage, (len(self.storages), key, dtype, nbytes, device, 0, place.offset, order, checksum,
                                  place.packed, place.packed_offset, missing))
        self.storages.append(storage)
        if place.data is not None:
            self.data[storage.id] = place.data
        return storage

    def _view(self, scope: Scope, root: Storage, view: object) -> Storage:
        """A part of a storage that torch before 0.4 named as a storage of its own: (key, offset, size)."""
        if type(view) is not tuple or len(view) != 3:
            raise Unexpected(marked("its storage view is none that torch writes"))
        key, itemsize = text(view[0], "view key"), ITEMSIZES[root.dtype]
        start, nbytes = natural(view[1], "view offset") * itemsize, natural(view[2], "view size") * itemsize
        known = scope.known.get(key)
        if known is not None:
            return known
        if start + nbytes > root.nbytes:
            raise Damaged(say("its storage view reaches byte {start} of {bytes}", start=Count(start + nbytes),
                              bytes=Count(root.nbytes)))
        offset = root.offset + start if root.offset is not None else None
        storage = root._replace(id=len(self.storages), key=key, nbytes=nbytes, offset=offset, checksum=None)
        self.storages.append(storage)
        if root.id in self.data:
            self.data[storage.id] = self.data[root.id][start:start + nbytes]
        scope.known[key] = storage
        return storage


@lru_cache(maxsize=1)
def _too_much_within(pickle_bytes: int) -> str:
    # Made once: a program can ask for it half a million times.
    return say("more than {pickle_bytes} bytes of torch files lie within the pickle (the pickle budget)",
               pickle_bytes=Count(pickle_bytes))
