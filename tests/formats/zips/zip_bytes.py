"""Zip archives built byte by byte, so that each field can lie."""

import struct
import zlib
from typing import NamedTuple

LOCAL = struct.Struct("<4s5H3I2H")
CENTRAL = struct.Struct("<4s6H3I5H2I")
END = struct.Struct("<4s4H2IH")
END64 = struct.Struct("<4sQ2H2I4Q")
LOCATOR = struct.Struct("<4sIQI")
HAS_DESCRIPTOR = 8
UTF8 = 0x800


class Part(NamedTuple):
    """One record as it is to be written; None in a ``local_`` field repeats what the directory says."""

    name: bytes
    data: bytes = b"abc"
    method: int = 0
    flags: int = 0
    crc: int | None = None
    packed: bytes | None = None
    nbytes: int | None = None
    packed_nbytes: int | None = None
    extra: bytes = b""
    local_name: bytes | None = None
    local_method: int | None = None
    local_flags: int | None = None
    local_sizes: tuple[int, int] | None = None
    local_extra: bytes = b""
    descriptor: bytes = b""
    disk: int = 0
    header: int | None = None


def archive(*parts: Part, prefix: bytes = b"", shifted: bool = False, comment: bytes = b"", behind: bytes = b"",
            order: list[int] | None = None, count: int | None = None, nbytes: int | None = None,
            offset: int | None = None, zip64: bool = False, between: bytes = b"") -> bytes:
    """The archive's bytes; ``shifted`` counts offsets from behind the prefix."""
    out = bytearray(prefix)
    central = []
    for part in parts:
        header = len(out) - (len(prefix) if shifted else 0)
        out += _local(part)
        central.append(_central(part, header if part.header is None else part.header))
    out += between
    directory = b"".join(central[place] for place in (order or range(len(parts))))
    place = len(out) - (len(prefix) if shifted else 0) if offset is None else offset
    length = len(directory) if nbytes is None else nbytes
    number = len(parts) if count is None else count
    out += directory
    if zip64:
        end64 = len(out) - (len(prefix) if shifted else 0)
        out += END64.pack(b"PK\6\6", 44, 45, 45, 0, 0, number, number, length, place)
        out += LOCATOR.pack(b"PK\6\7", 0, end64, 1)
        number, length, place = 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF
    return bytes(out + END.pack(b"PK\5\6", 0, 0, number, number, length, place, len(comment)) + comment + behind)


def deflated(data: bytes) -> bytes:
    """``data`` as a raw deflate stream."""
    stream = zlib.compressobj(9, zlib.DEFLATED, -15)
    return stream.compress(data) + stream.flush()


def _packed(part: Part) -> bytes:
    if part.packed is not None:
        return part.packed
    return deflated(part.data) if part.method == 8 else part.data


def _sizes(part: Part) -> tuple[int, int, int]:
    crc = zlib.crc32(part.data) if part.crc is None else part.crc
    packed = len(_packed(part)) if part.packed_nbytes is None else part.packed_nbytes
    return crc, packed, len(part.data) if part.nbytes is None else part.nbytes


def _local(part: Part) -> bytes:
    crc, packed, nbytes = _sizes(part)
    if part.local_sizes is not None:
        packed, nbytes = part.local_sizes
    name = part.name if part.local_name is None else part.local_name
    return LOCAL.pack(b"PK\3\4", 20, part.flags if part.local_flags is None else part.local_flags,
                      part.method if part.local_method is None else part.local_method, 0, 0, crc, packed, nbytes,
                      len(name), len(part.local_extra)) + name + part.local_extra + _packed(part) + part.descriptor


def _central(part: Part, header: int) -> bytes:
    crc, packed, nbytes = _sizes(part)
    return CENTRAL.pack(b"PK\1\2", 20, 20, part.flags, part.method, 0, 0, crc, packed, nbytes, len(part.name),
                        len(part.extra), 0, part.disk, 0, 0, header) + part.name + part.extra
