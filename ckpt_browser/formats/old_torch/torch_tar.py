"""The tar archives of torch 0.1: one member each for the storages, the tensors and the object."""

from struct import Struct
from typing import NamedTuple

from ...core.dtypes import DTYPES
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.limits import LIMITS
from ...core.messages import Count, marked, say
from ...core.nodes import Broken, Node, Tensor
from ..assemble import assemble, interpret, new_builder
from ..files import ByteFile
from ..pickles.inert import Persistent, Program
from ..pickles.machine import run
from ..recognise.arguments import natural, sizes, storage_dtype
from ..recognise.builder import Damaged, Unexpected
from ..recognise.tensors import check_extent, whole_storage
from ..source import Source
from ..storages import Place, Scope, Storages
from .tar import Member, members

_COUNT = Struct("<q")
_RANK = Struct("<i4x")


class _Listed(NamedTuple):
    """One storage as the ``storages`` member lists it."""

    pid: tuple[str, object, str, object, int]
    place: Place


def read(file: ByteFile, token: CancelToken, report: Report, *, keep: bool = False) -> Source:
    """Read a torch 0.1 tar archive.

    Raises:
        CheckpointError: it is some other tar archive, or damaged.
    """
    found = members(file)
    if "pickle" not in found or "storages" not in found:
        raise CheckpointError(marked("is a tar archive, but not one of torch's; unpack it and open what is inside"))
    builder, storages = new_builder(token, report, keep=keep)
    listed = _storages(_content(file, found["storages"]), found["storages"].offset, storages, token)
    scope = Scope(lambda key: listed[key].place if key in listed else None, name=_storage, objects={})
    scope.objects.update(_whole_storages(listed, storages, scope))
    scope.objects.update(_tensors(file, found, listed, scope, storages, token))
    builder.loose_scope = scope
    root, program = interpret(builder, _content(file, found["pickle"]), marked("member pickle"), scope)
    return assemble(file, "torch-tar", builder, storages, root, [program])


def _content(file: ByteFile, member: Member) -> bytes:
    if member.nbytes > LIMITS.pickle_bytes:
        raise CheckpointError(say("holds a member of {bytes} bytes; up to {pickle_bytes} are read",
                                  bytes=Count(member.nbytes), pickle_bytes=Count(LIMITS.pickle_bytes)))
    return file.read(member.offset, member.nbytes)


def _run(data: bytes, start: int, what: str, storages: Storages, token: CancelToken) -> Program:
    """One of the small pickles in a member, kept for its names and hidden calls."""
    program = run(data, start, what=what, token=token, meter=storages.meter)
    if program.calls or program.globals:
        storages.programs.append(program)
    return program


def _storages(data: bytes, base: int, storages: Storages, token: CancelToken) -> dict[str, _Listed]:
    """The ``storages`` member: a count, then for each storage a pickle, its element count and its bytes."""
    what = marked("member storages")
    number = _run(data, 0, what, storages, token)
    found: dict[str, _Listed] = {}
    place = number.end
    for _ in range(_small(number.root, what)):
        entry = _run(data, place, what, storages, token)
        if type(entry.root) is not tuple or len(entry.root) != 3:
            raise CheckpointError(marked("lists a storage that is none"), place=what)
        key, location, cls = entry.root
        try:
            itemsize = DTYPES[storage_dtype(cls)].itemsize
        except Unexpected as error:
            raise CheckpointError(str(error), place=what) from None
        place = entry.end + 8
        count = _COUNT.unpack_from(data, entry.end)[0] if place <= len(data) else -1
        if count < 0 or place + count * itemsize > len(data):
            raise CheckpointError(say("is cut short at byte {size}", size=Count(len(data))), place=what)
        name = _name(key)
        found[name] = _Listed(("storage", cls, name, location, count), Place(base + place, count * itemsize))
        place += count * itemsize
    if place < len(data):
        _add_views(found, _run(data, place, what, storages, token).root, what)
    return found


def _add_views(found: dict[str, _Listed], views: object, what: str) -> None:
    """Storages that are parts of others: (key, key of the whole, first element, elements)."""
    for view in views if type(views) is list else ():
        if type(view) is not tuple or len(view) != 4 or _name(view[1]) not in found:
            raise CheckpointError(marked("lists a part of a storage that is none"), place=what)
        (_, cls, _, location, count), whole = found[_name(view[1])]
        first, size = view[2], view[3]
        if type(first) is not int or type(size) is not int or first < 0 or size < 0 or first + size > count:
            raise CheckpointError(marked("lists a part that reaches beyond its storage"), place=what)
        itemsize = DTYPES[storage_dtype(cls)].itemsize
        assert whole.offset is not None
        found[_name(view[0])] = _Listed(("storage", cls, _name(view[0]), location, size),
                                        Place(whole.offset + first * itemsize, size * itemsize))


def _whole_storages(listed: dict[str, _Listed], storages: Storages, scope: Scope) -> dict[str, Node]:
    """Nodes for storages that the pickle refers to by themselves."""
    nodes: dict[str, Node] = {}
    for name, storage in listed.items():
        try:
            nodes[name] = whole_storage(storages.resolve(Persistent(storage.pid, scope)))
        except (Unexpected, Damaged) as error:
            nodes[name] = Broken("torch.storage", str(error))
    return nodes


def _tensors(file: ByteFile, found: dict[str, Member], listed: dict[str, _Listed], scope: Scope,
             storages: Storages, token: CancelToken) -> dict[str, Node]:
    """The ``tensors`` member: a count, then for each tensor a pickle, its rank, shape, strides and offset."""
    if "tensors" not in found:
        return {}
    data, what = _content(file, found["tensors"]), marked("member tensors")
    number = _run(data, 0, what, storages, token)
    nodes: dict[str, Node] = {}
    place = number.end
    for _ in range(_small(number.root, what)):
        entry = _run(data, place, what, storages, token)
        if type(entry.root) is not tuple or len(entry.root) < 2:
            raise CheckpointError(marked("lists a tensor that is none"), place=what)
        place = entry.end + 8
        rank = _RANK.unpack_from(data, entry.end)[0] if place <= len(data) else -1
        end = place + 8 * (2 * rank + 1)
        if not 0 <= rank <= LIMITS.rank or end > len(data):
            raise CheckpointError(say("is cut short at byte {size}", size=Count(len(data))), place=what)
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
        offset = natural(numbers[-1], "offset")
        if not rank:
            shape, stride = (0,), (1,)  # before torch 0.4 no dimensions meant no elements
        check_extent(shape, stride, offset, storage.dtype, storage)
    except (Unexpected, Damaged) as error:
        return Broken("torch.Tensor", str(error))
    return Tensor(storage.dtype, shape, stride, storage.id, offset, storage.device)


def _small(raw: object, what: str) -> int:
    if type(raw) is not int or not 0 <= raw <= LIMITS.records:
        raise CheckpointError(marked("begins with a count that is none"), place=what)
    return raw


def _name(key: object) -> str:
    return str(key) if type(key) in (int, str) else "(no key)"


def _storage(key: str) -> str:
    return say("storage {key}", key=key)
