"""The directory of a zip archive, read strictly: what no two readers could see differently."""

import zlib
from operator import gt
from typing import NamedTuple

from ...core.checkpoint import Problem
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.limits import LIMITS, Limits
from ...core.messages import Count, completed, marked, say
from ..files import ByteFile
from .zip_end import find_end
from .zip_headers import DEFLATED, STORED, Record, check_local, decode_names, read_central

__all__ = ["DEFLATED", "STORED", "Content", "Record", "ZipDirectory", "inflate", "read_directory"]

_RECORD = b"PK\3\4"


class ZipDirectory(NamedTuple):
    """All records by name, in the order of the directory, and what looks odd about them."""

    records: dict[str, Record]
    problems: list[Problem]


class Content(NamedTuple):
    """The unpacked bytes of a record, and whether they have the recorded checksum."""

    data: bytes
    intact: bool
    """False where a checksum is recorded and the bytes have another."""


def read_directory(file: ByteFile, token: CancelToken, report: Report) -> ZipDirectory:
    """Read the archive's directory and check it against every local header.

    Raises:
        CheckpointError: the archive is cut short, encrypted, split, or says things
            that readers could understand differently.
        Cancelled: the token was raised.
    """
    end, problems = find_end(file)
    if end.records > LIMITS.records:
        raise CheckpointError(say("has {records} zip records, more than the limit of {records2}",
                                  records=Count(end.records), records2=Count(LIMITS.records)))
    if end.nbytes > LIMITS.index_bytes:
        raise CheckpointError(say("has a zip directory of {bytes} bytes, more than the limit of {index_bytes}",
                                  bytes=Count(end.nbytes), index_bytes=Count(LIMITS.index_bytes)))
    entries = read_central(file.read(end.offset, end.nbytes), end, token, report)
    names = decode_names(entries)
    places = [entry[0] for entry in entries]
    if any(map(gt, places, places[1:])):
        in_place = sorted(range(end.records), key=places.__getitem__)
        found, unclaimed = check_local(file, [entries[index] for index in in_place],
                                       [names[index] for index in in_place], end, token, report)
        by_name = {record.name: record for record in found}
        found = [by_name[name] for name in names]
    else:
        found, unclaimed = check_local(file, entries, names, end, token, report)
    records = dict(zip(names, found, strict=True))
    problems.extend(_oddities(file, names, found, unclaimed))
    return ZipDirectory(records, problems)


def _oddities(file: ByteFile, names: list[str], records: list[Record], unclaimed: int) -> list[Problem]:
    problems: list[Problem] = []
    text = "/".join(["", *names, ""])
    if "/../" in text or "//" in text or "\\" in text or ":" in text:
        problems.extend(Problem("warning", say("record {name} has a name that leads out of the archive as a path",
                                               name=name))
                        for name in names if _leads_out(name))
    first = min((record.header_offset for record in records), default=0)
    if first and file.read(0, len(_RECORD)) == _RECORD:  # one that gave way to another when the file was changed
        unclaimed += first
    elif first:
        problems.append(Problem("warning", say("{first} bytes lie before the first zip record", first=Count(first))))
    if unclaimed:
        problems.append(Problem("note", say("{unclaimed} bytes between the zip records belong to none of them",
                                            unclaimed=Count(unclaimed))))
    return problems


def _leads_out(name: str) -> bool:
    return name.startswith(("/", "\\")) or name[1:2] == ":" or ".." in name.replace("\\", "/").split("/")


def inflate(file: ByteFile, record: Record, limits: Limits = LIMITS) -> Content:
    """All bytes of a stored or deflated record.

    Raises:
        CheckpointError: the record is larger than the limits allow, or its packed
            bytes are damaged.
    """
    place = say("record {name}", name=record.name)
    if max(record.nbytes, record.packed_nbytes) > limits.pickle_bytes:
        raise CheckpointError(say("has {bytes} bytes, more than the limit of {pickle_bytes}",
                                  bytes=Count(max(record.nbytes, record.packed_nbytes)),
                                  pickle_bytes=Count(limits.pickle_bytes)), place=place)
    if record.nbytes > max(limits.inflate_floor, limits.inflate_ratio * record.packed_nbytes):
        raise CheckpointError(say("would grow from {packed_nbytes} to {bytes} bytes, more than the limit of "
                                  "{inflate_ratio} times", packed_nbytes=Count(record.packed_nbytes),
                                  bytes=Count(record.nbytes), inflate_ratio=limits.inflate_ratio), place=place)
    data = file.read(record.offset, record.packed_nbytes)
    if record.method == DEFLATED:
        data = _inflated(data, record.nbytes, place)
    return Content(data, not record.crc or zlib.crc32(data) == record.crc)


def _inflated(packed: bytes, nbytes: int, place: str) -> bytes:
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        data = stream.decompress(packed, nbytes + 1)
    except zlib.error as error:
        raise CheckpointError(say("does not inflate ({error})", error=error), place=place) from None
    if len(data) != nbytes or not stream.eof:
        template = marked("inflates to {count} bytes, but {promised} are promised")
        if len(data) > nbytes:
            template = marked("inflates to more than {count} bytes, but {promised} are promised")
        raise CheckpointError(completed(template, count=Count(min(len(data), nbytes)), promised=Count(nbytes)),
                              place=place)
    return data
