"""Steps on zip archives: headers, directory, end records, and the programs within."""

import random
import struct
import zlib
from collections.abc import Callable
from typing import NamedTuple

from ...formats.zips.zip_bytes import CENTRAL, END, LOCAL, Part, archive, deflated
from . import programs
from .rolls import TEXTS, cut, doubled, dropped, number, one, replaced, swapped


class Ends(NamedTuple):
    """What stands around the records; None where it says the truth."""

    prefix: bytes = b""
    shifted: bool = False
    comment: bytes = b""
    behind: bytes = b""
    order: tuple[int, ...] | None = None
    count: int | None = None
    nbytes: int | None = None
    offset: int | None = None
    zip64: bool = False
    between: bytes = b""


class Zip(NamedTuple):
    """An archive taken apart."""

    parts: tuple[Part, ...]
    ends: Ends = Ends()


Step = Callable[[Zip, random.Random], Zip]

PROGRAMS = (b".pkl", b".metadata")
FLAGS = (1, 8, 0x40, 0x800, 0x808, 0x2000, 0xFFFF)
METHODS = (0, 1, 8, 9, 12, 14, 93, 95, 99, 65535)


def parse(data: bytes) -> Zip:
    """Take an archive apart; raises ValueError where it is none that a writer would make."""
    end = data.rfind(b"PK\5\6")
    if end < 0:
        raise ValueError("no end record")
    *_, count, nbytes, place, _ = END.unpack_from(data, end)
    if place == 0xFFFFFFFF or count == 0xFFFF:
        count, nbytes, place = struct.unpack_from("<3Q", data, data.rfind(b"PK\6\6") + 32)
    entries = []
    for _ in range(count):
        fields = CENTRAL.unpack_from(data, place)
        name = data[place + 46:place + 46 + fields[10]]
        entries.append((fields[16], fields[3], fields[4], fields[7], fields[8], fields[9], name))
        place += 46 + sum(fields[10:13])
    starts = sorted(entry[0] for entry in entries)
    following = dict(zip(starts, [*starts[1:], place - nbytes], strict=True))
    return Zip(tuple([_part(data, entry, following[entry[0]]) for entry in sorted(entries)]))


def _part(data: bytes, entry: tuple[int, int, int, int, int, int, bytes], after: int) -> Part:
    place, flags, method, crc, packed, nbytes, name = entry
    fields = LOCAL.unpack_from(data, place)
    start = place + 30 + fields[9] + fields[10]
    raw = data[start:start + packed]
    content = zlib.decompress(raw, -15) if method == 8 else raw
    return Part(name, content, method, flags, crc, raw if method == 8 else None, nbytes, packed,
                local_sizes=(fields[7], fields[8]), local_extra=data[place + 30 + fields[9]:start],
                descriptor=data[start + packed:after])


def render(whole: Zip) -> bytes:
    """The archive's bytes; a field that does not fit is cut to its lowest bytes."""
    ends = whole.ends
    parts = [_fitting(part) for part in whole.parts]
    order = None if ends.order is None else [place for place in ends.order if place < len(parts)]
    fields = {name: None if value is None else value & (0xFFFF if name == "count" else 0xFFFFFFFF)
              for name, value in (("count", ends.count), ("nbytes", ends.nbytes), ("offset", ends.offset))}
    return archive(*parts, prefix=ends.prefix, shifted=ends.shifted, comment=ends.comment[:65535], behind=ends.behind,
                   order=order, zip64=ends.zip64, between=ends.between, **fields)


def _fitting(part: Part) -> Part:
    def low(value: int | None) -> int | None:
        return None if value is None else value & 0xFFFFFFFF

    return part._replace(name=part.name[:65535], crc=low(part.crc), nbytes=low(part.nbytes), header=low(part.header),
                         packed_nbytes=low(part.packed_nbytes), disk=part.disk & 0xFFFF, flags=part.flags & 0xFFFF,
                         local_sizes=part.local_sizes and (part.local_sizes[0] & 0xFFFFFFFF,
                                                           part.local_sizes[1] & 0xFFFFFFFF))


def content(part: Part, data: bytes) -> Part:
    """The record with other bytes, and everything true of them."""
    packed = deflated(data) if part.method == 8 else None
    return part._replace(data=data, packed=packed, crc=zlib.crc32(data), nbytes=len(data),
                         packed_nbytes=len(packed if packed is not None else data), local_sizes=None, descriptor=b"",
                         flags=part.flags & ~8)


def _on_part(change: Callable[[Part, random.Random], Part]) -> Step:
    def step(whole: Zip, rolled: random.Random) -> Zip:
        place = rolled.randrange(len(whole.parts))
        return whole._replace(parts=replaced(whole.parts, place, change(whole.parts[place], rolled)))

    step.__name__ = change.__name__
    return step


def program(whole: Zip, rolled: random.Random) -> Zip:
    """Another program in a record that holds one."""
    places = [place for place, part in enumerate(whole.parts) if part.name.endswith(PROGRAMS)]
    if not places:
        return drop_record(whole, rolled)
    place = one(rolled, places)
    part = whole.parts[place]
    return whole._replace(parts=replaced(whole.parts, place, content(part, programs.mutated(part.data, rolled))))


def drop_record(whole: Zip, rolled: random.Random) -> Zip:
    return whole._replace(parts=dropped(whole.parts, rolled))


def double_record(whole: Zip, rolled: random.Random) -> Zip:
    return whole._replace(parts=doubled(whole.parts, rolled))


def swap_records(whole: Zip, rolled: random.Random) -> Zip:
    return whole._replace(parts=swapped(whole.parts, rolled))


def swap_names(whole: Zip, rolled: random.Random) -> Zip:
    left, right = rolled.randrange(len(whole.parts)), rolled.randrange(len(whole.parts))
    names = whole.parts[left].name, whole.parts[right].name
    parts = replaced(whole.parts, left, whole.parts[left]._replace(name=names[1]))
    return whole._replace(parts=replaced(parts, right, parts[right]._replace(name=names[0])))


def reorder(whole: Zip, rolled: random.Random) -> Zip:
    order = list(range(len(whole.parts)))
    rolled.shuffle(order)
    drop = rolled.randrange(3) if rolled.random() < 0.3 else 0
    return whole._replace(ends=whole.ends._replace(order=tuple(order[drop:])))


def overlap(whole: Zip, rolled: random.Random) -> Zip:
    """A directory entry that leads into another record."""
    place = rolled.randrange(len(whole.parts))
    at = rolled.choice((0, 1, rolled.randrange(1, 20_000), len(whole.parts[0].data) + 64, number(rolled)))
    return whole._replace(parts=replaced(whole.parts, place, whole.parts[place]._replace(header=at)))


def sizes(part: Part, rolled: random.Random) -> Part:
    packed, nbytes = part.packed_nbytes or 0, part.nbytes or 0
    way = rolled.randrange(4)
    if way == 0:
        return part._replace(nbytes=number(rolled, nbytes))
    if way == 1:
        return part._replace(packed_nbytes=number(rolled, packed))
    both = number(rolled, nbytes)
    return part._replace(nbytes=both, packed_nbytes=both) if way == 2 else part._replace(
        local_sizes=(number(rolled, packed), number(rolled, nbytes)))


def fields(part: Part, rolled: random.Random) -> Part:
    way = rolled.randrange(6)
    if way == 0:
        return part._replace(flags=part.flags ^ one(rolled, FLAGS))
    if way == 1:
        return part._replace(local_flags=part.flags ^ one(rolled, FLAGS))
    if way == 2:
        return part._replace(method=one(rolled, METHODS), packed=part.data)
    if way == 3:
        return part._replace(local_method=one(rolled, METHODS))
    return part._replace(crc=number(rolled)) if way == 4 else part._replace(disk=one(rolled, (1, 0xFFFF)))


def name(part: Part, rolled: random.Random) -> Part:
    folder, _, last = part.name.rpartition(b"/")
    odd = one(rolled, TEXTS).encode("utf-8", "surrogatepass")
    new = one(rolled, (odd, folder + b"/" + odd, last, b"archive/" + last, b"other/data.pkl", part.name.upper(),
                       part.name + b"/", b"/" + part.name, b"../" + part.name, folder + b"/data/0",
                       folder + b"/data.pkl", folder + b"/constants.pkl", folder + b"/model.json", b"\xff\xfe",
                       folder + b"/.data/extern_modules", part.name + b"\0"))
    return part._replace(local_name=new) if rolled.random() < 0.3 else part._replace(name=new)


def extra(part: Part, rolled: random.Random) -> Part:
    """A zip64 field with some numbers, or none that fits."""
    wide = struct.pack("<HH", 1, one(rolled, (0, 8, 16, 24, 28))) + b"".join(
        [struct.pack("<Q", number(rolled) % 2**64) for _ in range(rolled.randrange(4))])
    field = one(rolled, (wide, b"\1\0", b"FB" + struct.pack("<H", 60000), bytes(rolled.randrange(70))))
    if rolled.random() < 0.4:
        return part._replace(local_extra=field)
    return part._replace(extra=field, nbytes=one(rolled, (part.nbytes, 0xFFFFFFFF)),
                         packed_nbytes=one(rolled, (part.packed_nbytes, 0xFFFFFFFF)),
                         header=one(rolled, (None, 0xFFFFFFFF)))


def data(part: Part, rolled: random.Random) -> Part:
    """A record that is shorter, longer, empty or packed."""
    way = rolled.randrange(5)
    if way == 0:
        return content(part._replace(method=8), part.data)
    if way == 1:
        return content(part, part.data + bytes(rolled.randint(1, 70)))
    if way == 2:
        return part._replace(method=8, packed=cut(deflated(part.data), rolled), packed_nbytes=None, local_sizes=None)
    return content(part, b"" if way == 3 else cut(part.data, rolled))


def small_record(whole: Zip, rolled: random.Random) -> Zip:
    """Other contents of byteorder, version and what else lies beside the program."""
    places = [place for place, part in enumerate(whole.parts) if len(part.data) < 200 and b"data/" not in part.name]
    if not places:
        return drop_record(whole, rolled)
    place = one(rolled, places)
    new = one(rolled, (*TEXTS, "big", "big", "9999999", "{}", "[]", "1\n")).encode("utf-8", "surrogatepass")
    return whole._replace(parts=replaced(whole.parts, place, content(whole.parts[place], new)))


def big_endian(whole: Zip, rolled: random.Random) -> Zip:
    folder = whole.parts[0].name.partition(b"/")[0]
    parts = tuple([part for part in whole.parts if not part.name.endswith(b"/byteorder")])
    return whole._replace(parts=(*parts, Part(folder + b"/byteorder", one(rolled, (b"big", b"BIG\n", b"little", b"")))))


def new_record(whole: Zip, rolled: random.Random) -> Zip:
    folder = whole.parts[0].name.partition(b"/")[0]
    named = one(rolled, (b"constants.pkl", b"model.json", b".data/python_version", b".data/extern_modules",
                         b"data/99", b"version", b"code/a.py", b"data.pkl.debug_pkl", b"byteorder", b"DATA.pkl"))
    holds = one(rolled, (b"", b"\x80\x02).", b"{}", b"1\n", b"garbage", whole.parts[0].data))
    where = rolled.randrange(len(whole.parts) + 1)
    return whole._replace(parts=(*whole.parts[:where], Part(folder + b"/" + named, holds), *whole.parts[where:]))


def ends(whole: Zip, rolled: random.Random) -> Zip:
    """End records that lie, and bytes around the archive."""
    found = whole.ends
    inner = END.pack(b"PK\5\6", 0, 0, 0, 0, 0, 0, 0)
    changes = (
        found._replace(count=number(rolled, len(whole.parts))), found._replace(nbytes=number(rolled, 500)),
        found._replace(offset=number(rolled, 5000)), found._replace(zip64=True),
        found._replace(zip64=True, count=number(rolled, len(whole.parts))),
        found._replace(comment=one(rolled, (b"x", inner, b"PK\5\6", bytes(65535), b"PK\1\2" * 9))),
        found._replace(behind=one(rolled, (b"\0", bytes(70), inner, b"PK\5\6", bytes(66_000)))),
        found._replace(between=one(rolled, (b"\0", inner, bytes(100), b"PK\1\2" + bytes(42)))),
        found._replace(prefix=bytes(rolled.randint(1, 99)), shifted=rolled.random() < 0.5),
        found._replace(prefix=b"\x80\x02}."))
    return whole._replace(ends=one(rolled, changes))


STEPS: tuple[Step, ...] = (
    drop_record, double_record, swap_records, swap_names, reorder, overlap, _on_part(sizes), _on_part(sizes),
    _on_part(fields), _on_part(fields), _on_part(name), _on_part(name), _on_part(extra), _on_part(data), _on_part(data),
    small_record, big_endian, new_record, ends, ends)


def mutated(raw: bytes, rolled: random.Random) -> bytes:
    """An archive after one to three steps, most often on its program."""
    try:
        whole = parse(raw)
    except (ValueError, struct.error, zlib.error):
        return cut(raw, rolled)
    for _ in range(one(rolled, (1, 1, 1, 2, 3))):
        if whole.parts:
            whole = (program if rolled.random() < 0.55 else one(rolled, STEPS))(whole, rolled)
    found = render(whole)
    return cut(found, rolled) if rolled.random() < 0.04 else found
