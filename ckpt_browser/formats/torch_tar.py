"""The tar archives of torch 0.1: one member each for the storages, the tensors and the object."""

from struct import Struct
from typing import NamedTuple

from ..core.dtypes import DTYPES
from ..core.errors import CheckpointError
from ..core.jobs import CancelToken, Report
from ..core.limits import LIMITS
from ..core.nodes import Broken, Node, Tensor
from .assemble import assemble, interpret, new_builder
from .files import ByteFile
from .pickles.inert import Persistent
from .pickles.machine import run
from .recognise.arguments import sizes, storage_dtype
from .recognise.builder import Builder, Damaged, Unexpected
from .recognise.tensors import check_extent
from .source import Source
from .storages import Place, Scope, Storages
from .tar import Member, members

_COUNT = Struct("<q")
_RANK = Struct("<i4x")


class _Listed(NamedTuple):
    """One storage as the ``storages`` member lists it."""

    pid: tuple[object, ...]
    place: Place


def read(file: ByteFile, token: CancelToken, report: Report) -> Source:
    """Read a torch 0.1 tar archive.

    Raises:
        CheckpointError: it is some other tar archive, or damaged.
    """
    found = members(file)
    if "pickle" not in found or "storages" not in found:
        raise CheckpointError("is a tar archive, but not one of torch's; unpack it and open what is inside")
    listed = _storages(_content(file, found["storages"]), found["storages"].offset, token)
    builder, storages = new_builder(token, report)
    scope = Scope(lambda key: listed[key].place if key in listed else None, name="storage {}".format,
                  objects=_tensors(file, found, listed, builder, storages, token))
    builder.loose_scope = scope
    root, program = interpret(builder, _content(file, found["pickle"]), "member pickle", scope)
    return assemble(file, "torch-tar", builder, storages, root, [program])


def _content(file: ByteFile, member: Member) -> bytes:
    if member.nbytes > LIMITS.pickle_bytes:
        raise CheckpointError(f"holds a member of {member.nbytes:,} bytes; up to {LIMITS.pickle_bytes:,} are read")
    return file.read(member.offset, member.nbytes)


def _storages(data: bytes, base: int, token: CancelToken) -> dict[str, _Listed]:
    """The ``storages`` member: a count, then for each storage a pickle, its element count and its bytes."""
    what = "member storages"
    number = run(data, what=what, token=token)
    found: dict[str, _Listed] = {}
    place = number.end
    for _ in range(_small(number.root, what)):
        entry = run(data, place, what=what, token=token)
        if type(entry.root) is not tuple or len(entry.root) != 3:
            raise CheckpointError("lists a storage that is none", place=what)
        key, location, cls = entry.root
        try:
            itemsize = DTYPES[storage_dtype(cls)].itemsize
        except Unexpected as error:
            raise CheckpointError(str(error), place=what) from None
        place = entry.end + 8
        count = _COUNT.unpack_from(data, entry.end)[0] if place <= len(data) else -1
        if count < 0 or place + count * itemsize > len(data):
            raise CheckpointError(f"is cut short at byte {len(data):,}", place=what)
        name = _name(key)
        found[name] = _Listed(("storage", cls, name, location, count), Place(base + place, count * itemsize))
        place += count * itemsize
    return found


def _tensors(file: ByteFile, found: dict[str, Member], listed: dict[str, _Listed], builder: Builder,
             storages: Storages, token: CancelToken) -> dict[str, Node]:
    """The ``tensors`` member: a count, then for each tensor a pickle, its rank, shape, strides and offset."""
    if "tensors" not in found:
        return {}
    data, what = _content(file, found["tensors"]), "member tensors"
    scope = Scope(lambda key: listed[key].place if key in listed else None, name="storage {}".format)
    number = run(data, what=what, token=token)
    nodes: dict[str, Node] = {}
    place = number.end
    for _ in range(_small(number.root, what)):
        entry = run(data, place, what=what, token=token)
        if type(entry.root) is not tuple or len(entry.root) < 2:
            raise CheckpointError("lists a tensor that is none", place=what)
        place = entry.end + 8
        rank = _RANK.unpack_from(data, entry.end)[0] if place <= len(data) else -1
        end = place + 8 * (2 * rank + 1)
        if not 0 <= rank <= LIMITS.rank or end > len(data):
            raise CheckpointError(f"is cut short at byte {len(data):,}", place=what)
        numbers = Struct(f"<{2 * rank + 1}q").unpack_from(data, place)
        storage = listed.get(_name(entry.root[1]))
        if storage is not None:
            nodes[_name(entry.root[0])] = _tensor(storages, Persistent(storage.pid, scope), rank, numbers)
        place = end
    return nodes


def _tensor(storages: Storages, raw: Persistent, rank: int, numbers: tuple[int, ...]) -> Node:
    try:
        storage = storages.resolve(raw)
        shape, stride = sizes(numbers[:rank], "shape"), sizes(numbers[rank:2 * rank], "stride")
        if not rank:
            shape, stride = (0,), (1,)  # before torch 0.4 no dimensions meant no elements
        check_extent(shape, stride, max(numbers[-1], 0), storage.dtype, storage)
    except (Unexpected, Damaged) as error:
        return Broken("torch.Tensor", str(error))
    return Tensor(storage.dtype, shape, stride, storage.id, max(numbers[-1], 0), storage.device)


def _small(raw: object, what: str) -> int:
    if type(raw) is not int or not 0 <= raw <= LIMITS.records:
        raise CheckpointError("begins with a count that is none", place=what)
    return raw


def _name(key: object) -> str:
    return str(key) if type(key) in (int, str) else "(no key)"
