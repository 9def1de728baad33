"""The headers around a record of a zip archive, each byte as torch writes it."""

from collections.abc import Iterable
from struct import Struct
from typing import NamedTuple

from ..zips.zip_headers import STORED

ALIGNMENT = 64
"""Bytes of which torch makes every record's place a multiple."""
LARGE = 0xFFFFFFFF
"""Numbers from here on stand in a zip64 field."""

_LOCAL = Struct("<4s5H3I2H")
_CENTRAL = Struct("<4s6H3I5H2I")
_DESCRIPTOR = Struct("<4sIII")
_DESCRIPTOR64 = Struct("<4sIQQ")
_END64 = Struct("<4sQHHIIQQQQ")
_LOCATOR = Struct("<4sIQI")
_END = Struct("<4sHHHHIIH")
_FIELD = Struct("<HH")
_ZIP64 = 1
_PADDING = 0x4246
"""Reads FB; the field's bytes are the letter Z."""
_UTF8 = 1 << 11
_DESCRIBED = 1 << 3


class Written(NamedTuple):
    """One record of a new archive."""

    name: bytes
    header: int
    """Byte place of its local header."""
    nbytes: int
    packed_nbytes: int
    method: int = STORED
    crc: int = 0

    @property
    def large(self) -> bool:
        """Whether its sizes take zip64 fields."""
        return max(self.nbytes, self.packed_nbytes) >= LARGE


def local_header(record: Written, alignment: int = ALIGNMENT) -> bytes:
    """The header in front of the data, as long as it takes for the data to be aligned.

    Sizes and checksum are left to the descriptor behind the data: they may be known only then.
    """
    wide = _zip64_field([*([record.nbytes, 0] if record.large else []),
                         *([record.header] if record.header >= LARGE else [])])
    padding = -(record.header + _LOCAL.size + len(record.name) + len(wide) + _FIELD.size) % alignment
    return b"".join((
        _LOCAL.pack(b"PK\3\4", 0, _flags(record), record.method, 0, 0, 0, 0, 0, len(record.name),
                    len(wide) + _FIELD.size + padding),
        record.name, wide, _FIELD.pack(_PADDING, padding), b"Z" * padding))


def descriptor(record: Written) -> bytes:
    """What stands behind the data; nothing where there is no data."""
    if not record.nbytes:
        return b""
    form = _DESCRIPTOR64 if record.large or record.header >= LARGE else _DESCRIPTOR
    return form.pack(b"PK\7\x08", record.crc, record.packed_nbytes, record.nbytes)


def central_entry(record: Written) -> bytes:
    """What the directory says of a record."""
    sizes = (record.nbytes, record.packed_nbytes, record.header)
    narrow = [min(size, LARGE) for size in sizes]
    wide = _zip64_field([size for size in sizes if size >= LARGE])
    return b"".join((
        _CENTRAL.pack(b"PK\1\2", 0, 0, _flags(record), record.method, 0, 0, record.crc, narrow[1], narrow[0],
                      len(record.name), len(wide), 0, 0, 0, 0, narrow[2]),
        record.name, wide))


def end_records(count: int, directory: int, nbytes: int) -> bytes:
    """What stands behind a directory of ``count`` records and ``nbytes`` bytes that begins at byte ``directory``."""
    after = directory + nbytes
    few = min(count, 0xFFFF)
    return b"".join((
        _END64.pack(b"PK\6\6", _END64.size - 12, 0x031E, 45, 0, 0, count, count, nbytes, directory),
        _LOCATOR.pack(b"PK\6\7", 0, after, 1),
        _END.pack(b"PK\5\6", 0, 0, few, few, min(nbytes, LARGE), min(directory, LARGE), 0)))


def encoded(name: str) -> bytes:
    """A record's name as it is written; bytes that were no UTF-8 stay what they were."""
    return name.encode("utf-8", "surrogateescape")


def archive_nbytes(records: Iterable[tuple[str, int]], alignment: int = ALIGNMENT) -> int:
    """Size in bytes of an archive of stored records, each given by its full name and its size in bytes."""
    position = directory = 0
    for name, nbytes in records:
        record = Written(encoded(name), position, nbytes, nbytes)
        position += len(local_header(record, alignment)) + nbytes + len(descriptor(record))
        directory += len(central_entry(record))
    return position + directory + len(end_records(0, position, directory))


def _flags(record: Written) -> int:
    return _UTF8 | _DESCRIBED if record.nbytes else _UTF8


def _zip64_field(values: list[int]) -> bytes:
    return _FIELD.pack(_ZIP64, 8 * len(values)) + Struct(f"<{len(values)}Q").pack(*values) if values else b""
