"""Steps on what torch wrote before its zip archives: the legacy stream and the tar of torch 0.1."""

import io
import random
import struct
import tarfile
from collections.abc import Callable
from typing import NamedTuple

from ckpt_browser.formats.old_torch.legacy_stream import declared_sizes
from ckpt_browser.formats.pickles.machine import run

from . import opcodes, programs
from .rolls import TEXTS, cut, doubled, dropped, number, one, replaced, swapped, wrapped


class Chunk(NamedTuple):
    """A storage as it lies behind the pickles."""

    count: int
    data: bytes


class Stream(NamedTuple):
    """A legacy stream: magic number, protocol, system, object, keys; then the storages."""

    pickles: tuple[bytes, ...]
    chunks: tuple[Chunk, ...]
    rest: bytes = b""


Step = Callable[[Stream, random.Random], Stream]


def parse(data: bytes) -> Stream:
    """Take a stream apart; raises ValueError where it has not its five pickles."""
    pickles, place = [], 0
    for _ in range(5):
        program = opcodes.parse(data[place:])
        pickles.append(data[place:len(data) - len(program.rest)])
        place += len(pickles[-1])
    sizes = _sizes(pickles[3])
    keys = [op.arg for op in opcodes.parse(pickles[4]).ops if isinstance(op.arg, str)]
    chunks = []
    for key in keys:
        if key not in sizes or place + 8 > len(data):
            break
        count = int.from_bytes(data[place:place + 8], "little", signed=True)
        chunks.append(Chunk(count, data[place + 8:place + 8 + count * sizes[key]]))
        place += 8 + count * sizes[key]
    return Stream(tuple(pickles), tuple(chunks), data[place:])


def _sizes(data: bytes) -> dict[str, int]:
    """Bytes of an element per storage key, as the object's pickle says; our own reader knows them."""
    return {key: itemsize for key, (itemsize, _) in declared_sizes(run(data).persistents).items()}


def render(stream: Stream) -> bytes:
    """The stream's bytes."""
    chunks = [wrapped(chunk.count, 8) + chunk.data for chunk in stream.chunks]
    return b"".join((*stream.pickles, *chunks, stream.rest))


def the_object(stream: Stream, rolled: random.Random) -> Stream:
    return stream._replace(pickles=replaced(stream.pickles, 3, programs.mutated(stream.pickles[3], rolled)))


def one_pickle(stream: Stream, rolled: random.Random) -> Stream:
    place = rolled.randrange(len(stream.pickles))
    return stream._replace(pickles=replaced(stream.pickles, place, programs.mutated(stream.pickles[place], rolled)))


def pickles(stream: Stream, rolled: random.Random) -> Stream:
    """A pickle too few, too many, or in another's place."""
    return stream._replace(pickles=one(rolled, (dropped, doubled, swapped))(stream.pickles, rolled))


def keys(stream: Stream, rolled: random.Random) -> Stream:
    """Another list of storages."""
    program = opcodes.parse(stream.pickles[-1])
    places = [place for place, op in enumerate(program.ops) if isinstance(op.arg, str)]
    if not places:
        return pickles(stream, rolled)
    at, other = one(rolled, places), one(rolled, places)
    new = one(rolled, (program.ops[other], opcodes.text(one(rolled, TEXTS)), opcodes.integer(number(rolled)),
                       opcodes.op("EMPTY_LIST")))
    return stream._replace(pickles=(*stream.pickles[:-1], opcodes.render(
        program._replace(ops=replaced(program.ops, at, new)))))


def count(stream: Stream, rolled: random.Random) -> Stream:
    """A number of elements that lies."""
    place = rolled.randrange(len(stream.chunks))
    chunk = stream.chunks[place]
    return stream._replace(chunks=replaced(stream.chunks, place, chunk._replace(count=number(rolled, chunk.count))))


def chunks(stream: Stream, rolled: random.Random) -> Stream:
    return stream._replace(chunks=one(rolled, (dropped, doubled, swapped))(stream.chunks, rolled))


def chunk_cut(stream: Stream, rolled: random.Random) -> Stream:
    place = rolled.randrange(len(stream.chunks))
    chunk = stream.chunks[place]
    return stream._replace(chunks=replaced(stream.chunks, place, chunk._replace(data=cut(chunk.data, rolled))))


def behind(stream: Stream, rolled: random.Random) -> Stream:
    return stream._replace(rest=stream.rest + bytes(rolled.randint(1, 40)))


ON_CHUNKS: tuple[Step, ...] = (count, count, chunks, chunk_cut)
STEPS: tuple[Step, ...] = (one_pickle, one_pickle, pickles, keys, keys, behind)


def mutated(data: bytes, rolled: random.Random) -> bytes:
    """A legacy stream after one to three steps."""
    try:
        stream = parse(data)
    except (ValueError, IndexError):
        return programs.mutated(data, rolled)
    for _ in range(one(rolled, (1, 1, 1, 2, 3))):
        steps = (*STEPS, *ON_CHUNKS) if stream.chunks else STEPS
        if len(stream.pickles) != 5:
            steps = (behind,)
        try:
            stream = (the_object if rolled.random() < 0.5 else one(rolled, steps))(stream, rolled)
        except ValueError:
            continue  # the list of storages is no pickle any more
    found = render(stream)
    return cut(found, rolled) if rolled.random() < 0.06 else found


class Member(NamedTuple):
    """A member of a tar archive; ``size`` is what its header says."""

    name: str
    data: bytes
    size: int
    kind: bytes = tarfile.REGTYPE
    link: str = ""


def members(data: bytes) -> tuple[Member, ...]:
    """Take a tar archive apart; raises ValueError where it is none."""
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
            found = [(info, archive.extractfile(info)) for info in archive.getmembers()]
            return tuple([Member(info.name, file.read() if file else b"", info.size, info.type, info.linkname)
                          for info, file in found])
    except tarfile.TarError as error:
        raise ValueError(str(error)) from None


def _tarred(found: tuple[Member, ...]) -> bytes:
    out = []
    for member in found:
        info = tarfile.TarInfo(member.name[:90] or "x")
        info.size, info.type, info.linkname = member.size % 8**11, member.kind, member.link[:90]
        try:
            head = info.tobuf(tarfile.USTAR_FORMAT, errors="surrogateescape")
        except (ValueError, UnicodeError):
            info.name = "x"
            head = info.tobuf(tarfile.USTAR_FORMAT)
        out.append(head + member.data + bytes(-len(member.data) % 512))
    return b"".join([*out, bytes(1024)])


def _member(member: Member, rolled: random.Random) -> Member:
    way = rolled.randrange(8)
    if way < 4:
        data = programs.mutated(member.data, rolled) if way < 3 else _numbers(member.data, rolled)
        return member._replace(data=data, size=len(data))
    if way == 4:
        return member._replace(size=number(rolled, member.size) % 8**11)
    if way == 5:
        return member._replace(name=one(rolled, (
            "storages", "tensors", "pickle", "sys_info", "../x", "/etc/passwd", "a/b")))
    if way == 6:
        return member._replace(kind=one(rolled, (b"1", b"2", b"3", b"5", b"6", b"x", b"L", b"S")),
                               link=one(rolled, ("/etc/passwd", "storages", "pickle")))
    data = cut(member.data, rolled)
    return member._replace(data=data, size=len(data))


def _numbers(data: bytes, rolled: random.Random) -> bytes:
    """A number between the pickles of a member, that a size, a stride or an offset may be."""
    if len(data) < 12:
        return cut(data, rolled)
    place = rolled.randrange(len(data) - 8)
    width = one(rolled, (4, 8))
    new = number(rolled, struct.unpack_from("<i", data, place)[0])
    return data[:place] + wrapped(new, width) + data[place + width:]


def tar_mutated(data: bytes, rolled: random.Random) -> bytes:
    """A tar archive after one to three steps."""
    try:
        found = members(data)
    except ValueError:
        return cut(data, rolled)
    for _ in range(one(rolled, (1, 1, 1, 2, 3))):
        if found and rolled.random() < 0.75:
            place = rolled.randrange(len(found))
            found = replaced(found, place, _member(found[place], rolled))
        elif found:
            found = one(rolled, (dropped, doubled, swapped))(found, rolled)
    out = _tarred(found)
    return cut(out, rolled) if rolled.random() < 0.06 else out
