"""The headers of zip records: the directory's entries, and the local header of each, which must agree."""

import struct
from struct import Struct
from typing import NamedTuple, TypeAlias

from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.messages import Count, marked, say
from ..files import ByteFile
from .zip_end import End

STORED = 0
DEFLATED = 8

_CENTRAL = Struct("<I4xHH4xIIIHHHH6xI")
_CENTRAL_MARK = 0x02014B50
_LOCAL = Struct("<I2xHH8xIIHH")
_LOCAL_MARK = 0x04034B50
_EXTRA = Struct("<HH")
_LARGE = 0xFFFFFFFF
"""In a 32-bit field: the value stands in the zip64 extra field."""
_HAS_DESCRIPTOR = 1 << 3
_IS_UTF8 = 1 << 11
_ENCRYPTED = 1 << 0 | 1 << 6 | 1 << 13
_LONGEST_DESCRIPTOR = 24
_WINDOW = 1 << 20
_CLOSE = 16
"""Headers that must lie within half a window for one large read to beat single small ones."""
_STEP = 1 << 10
"""Records between two looks at the token: on a cold disk each can cost a seek."""


class Record(NamedTuple):
    """One file in the archive; its bytes lie packed at ``offset``."""

    name: str
    offset: int
    """Byte place of the data in the file, past the local header."""
    nbytes: int
    packed_nbytes: int
    method: int
    """0 (stored) or 8 (deflated)."""
    crc: int
    """CRC-32 of the unpacked bytes as the directory says; writers may leave it 0."""
    header_offset: int


Entry: TypeAlias = tuple[int, bytes, int, int, int, int, int]
"""What the directory says of one record: byte place of its header, name as written, flags, method,
CRC, packed bytes, unpacked bytes. A plain tuple, since a million are made."""


def read_central(data: bytes, end: End, token: CancelToken, report: Report) -> list[Entry]:
    """Every entry of the directory whose bytes are ``data``, in its order."""
    entries: list[Entry] = []
    place = 0
    shift = end.shift
    unpack = _CENTRAL.unpack_from
    try:
        for index in range(end.records):
            if index % _STEP == 0:
                token.check()
                report(marked("reading the zip directory"), index, 2 * end.records)
            (mark, flags, method, crc, packed, nbytes,
             name_length, extra_length, comment_length, disk, header) = unpack(data, place)
            if mark != _CENTRAL_MARK:
                raise _no_record(index, end, place)
            start = place + 46
            extra = start + name_length
            raw_name = data[start:extra]
            place = extra + extra_length + comment_length
            if packed | nbytes | header == _LARGE and _LARGE in (packed, nbytes, header):
                nbytes, packed, header = _widen(data[extra:extra + extra_length], (nbytes, packed, header), raw_name)
            if flags & _ENCRYPTED or disk or (method != DEFLATED or packed < bool(nbytes) if method
                                              else packed != nbytes):
                raise _refused(raw_name, flags, method, disk)
            entries.append((header + shift, raw_name, flags, method, crc, packed, nbytes))
    except struct.error:
        raise _no_record(len(entries), end, place) from None
    if place != len(data):
        raise CheckpointError(say("has a zip directory of {bytes} bytes, but its {records} records take {place}",
                                  bytes=Count(end.nbytes), records=Count(end.records), place=Count(place)))
    return entries


def _no_record(index: int, end: End, place: int) -> CheckpointError:
    return CheckpointError(say("has a damaged zip directory: record {index} of {records} is not there",
                               index=Count(index + 1), records=Count(end.records)),
                           place=say("byte {offset}", offset=Count(end.offset + place)))


def _refused(raw_name: bytes, flags: int, method: int, disk: int) -> CheckpointError:
    if flags & _ENCRYPTED:
        reason = marked("is encrypted; unpack the archive with its password first")
    elif disk:
        reason = marked("lies in another part of a zip archive that was split over several files")
    elif method == DEFLATED:
        reason = marked("is deflated to no bytes at all, though it is not empty")
    elif method:
        reason = say("is packed with method {method}; only stored and deflated records can be read", method=method)
    else:
        reason = marked("is stored, but its packed and unpacked sizes differ")
    return CheckpointError(reason, place=_place(raw_name))


def _widen(extra: bytes, values: tuple[int, ...], raw_name: bytes) -> tuple[int, ...]:
    """``values`` with each 32-bit marker replaced, in order, from the zip64 extra field."""
    place = 0
    while place + 4 <= len(extra):
        kind, length = _EXTRA.unpack_from(extra, place)
        place += 4
        if kind == 1:
            wanted = values.count(_LARGE)
            if length < 8 * wanted or place + length > len(extra):
                break
            wide = iter(Struct(f"<{wanted}Q").unpack_from(extra, place))
            return tuple(next(wide) if value == _LARGE else value for value in values)
        place += length
    raise CheckpointError(marked("is larger than 4 GiB, but its zip64 sizes are missing"), place=_place(raw_name))


def decode_names(entries: list[Entry]) -> list[str]:
    """All names, each found to be the only one of its kind when case is ignored."""
    raw_names = b"\0".join([entry[1] for entry in entries])
    if raw_names.count(0) != max(0, len(entries) - 1):
        culprit = next(entry[1] for entry in entries if 0 in entry[1])
        raise CheckpointError(marked("has a NUL character in its name, where readers disagree about its end"),
                              place=_place(culprit))
    if raw_names.isascii():
        # One large decoding is several times faster than a million small ones.
        names = raw_names.decode("ascii").split("\0") if entries else []
    else:
        names = [entry[1].decode("utf-8", "surrogateescape") if entry[2] & _IS_UTF8 or entry[1].isascii()
                 else entry[1].decode("cp437") for entry in entries]
    if len(set("\0".join(names).casefold().split("\0"))) < len(names):
        raise _twins(names)
    return names


def _twins(names: list[str]) -> CheckpointError:
    seen: dict[str, str] = {}
    first, second = next((first, name) for index, name in enumerate(names)
                         if (first := seen.setdefault(name.casefold(), name)) != name or len(seen) <= index)
    reason = marked("appears twice in the zip directory") if first == second \
        else say("differs only in case from record {seen}", seen=first)
    return CheckpointError(reason, place=say("record {name}", name=second))


def _place(raw_name: bytes) -> str:
    return say("record {name}", name=raw_name.decode("utf-8", "backslashreplace"))


def check_local(file: ByteFile, ordered: list[Entry], names: list[str], end: End,
                token: CancelToken, report: Report) -> tuple[list[Record], int]:
    """Records in the order of their places, as given, and how many bytes between them belong to none.

    Each local header must say what the directory says, and no two records may share a byte.
    """
    records: list[Record] = []
    unclaimed = low = high = 0
    window = b""
    unpack = _LOCAL.unpack_from
    make = tuple.__new__  # a third faster than calling Record
    after = ordered[0][0] if ordered else 0
    for index, (header, raw_name, _, method, crc, packed, nbytes) in enumerate(ordered):
        if index % _STEP == 0:
            token.check()
            report(marked("reading the zip directory"), len(ordered) + index, 2 * len(ordered))
        if header + 30 + len(raw_name) > high:
            window, low = _fetch(file, ordered, index, end.offset), header
            high = low + len(window)
        mark, local_flags, local_method, local_packed, local_nbytes, name_length, extra_length = unpack(
            window, header - low)
        start = header + 30 + name_length + extra_length
        if (mark != _LOCAL_MARK or local_method != method or name_length != len(raw_name)
                or not window.startswith(raw_name, header - low + 30) or local_flags & _ENCRYPTED):
            raise _disagrees(mark, header, raw_name)
        if local_packed != packed or local_nbytes != nbytes:
            sizes = (local_nbytes, local_packed)
            if sizes != (0, 0) or not local_flags & _HAS_DESCRIPTOR:
                _require_sizes(file, sizes, local_flags, (start - extra_length, extra_length), ordered[index])
        if header != after:
            if header < after:
                raise CheckpointError(say("shares bytes with record {name}",
                                          name=records[-1].name), place=_place(raw_name))
            if header - after > _LONGEST_DESCRIPTOR:
                unclaimed += header - after
        after = start + packed
        if after > end.offset:
            raise CheckpointError(marked("reaches into the zip directory"), place=_place(raw_name))
        records.append(make(Record, (names[index], start, nbytes, packed, method, crc, header)))
    rest = end.offset - after
    return records, unclaimed + (rest if ordered and rest > _LONGEST_DESCRIPTOR else 0)


def _fetch(file: ByteFile, ordered: list[Entry], index: int, limit: int) -> bytes:
    """The local header of one record, and those of the next ones where they lie close."""
    header, raw_name = ordered[index][0], ordered[index][1]
    count = 30 + len(raw_name)
    if header + count > limit:
        raise CheckpointError(say("lies at byte {header}, not before the zip directory",
                                  header=Count(header)), place=_place(raw_name))
    if index + _CLOSE < len(ordered) and ordered[index + _CLOSE][0] - header < _WINDOW // 2:
        count = max(count, min(_WINDOW, limit - header))
    return file.read(header, count)


def _disagrees(mark: int, header: int, raw_name: bytes) -> CheckpointError:
    if mark != _LOCAL_MARK:
        return CheckpointError(say("has no local header at byte {header}",
                                   header=Count(header)), place=_place(raw_name))
    return CheckpointError(marked("has a local header that contradicts the zip directory"), place=_place(raw_name))


def _require_sizes(file: ByteFile, sizes: tuple[int, int], flags: int,
                   extra: tuple[int, int], entry: Entry) -> None:
    """Check sizes of a local header that are not plainly those of the directory (zip64, streamed)."""
    raw_name, packed, nbytes = entry[1], entry[5], entry[6]
    wide = _widen(file.read(*extra), sizes, raw_name) if _LARGE in sizes else sizes
    if wide != (nbytes, packed) and (any(wide) or not flags & _HAS_DESCRIPTOR):
        raise CheckpointError(say("has {bytes} bytes by the zip directory, but {wide} by its local header",
                                  bytes=Count(nbytes), wide=Count(wide[0])),
                              place=_place(raw_name))
