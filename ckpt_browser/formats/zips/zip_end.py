"""Where a zip archive ends: its one end record, and the directory that this record points to."""

import re
from struct import Struct
from typing import NamedTuple

from ...core.checkpoint import Problem
from ...core.errors import CheckpointError
from ...core.messages import Count, marked, say
from ..files import ByteFile

END = b"PK\5\6"
CENTRAL = b"PK\1\2"

_END = Struct("<4sHHHHIIH")
_LOCATOR = Struct("<4sIQI")
_END64 = Struct("<4sQHHIIQQQQ")
_LOCATOR_MARK = b"PK\6\7"
_END64_MARK = b"PK\6\6"
_LONGEST_COMMENT = 0xFFFF


class MissingDirectory(CheckpointError):
    """The file begins like a zip archive and ends before its directory: it was cut short."""


class End(NamedTuple):
    """The directory that an end record points to."""

    records: int
    """Number of records."""
    offset: int
    """Byte place of the directory in the file."""
    nbytes: int
    """Length of the directory in bytes."""
    shift: int
    """Bytes that lie before the archive: every offset inside it counts from there."""


class _Candidate(NamedTuple):
    place: int
    after: int
    """First byte after the end record's comment."""
    end: End


def find_end(file: ByteFile) -> tuple[End, list[Problem]]:
    """The one end record of a zip file, and what is odd about its surroundings.

    Raises:
        CheckpointError: there is no end record, none that fits the file, or more
            than one that a reader could take.
    """
    reach = min(file.size, _END.size + _LONGEST_COMMENT)
    start = file.size - reach
    tail = file.read(start, reach)
    searched = tail[:max(0, reach - _END.size + len(END))]
    places = [start + found.start() for found in re.finditer(re.escape(END), searched)]
    if not places:
        raise MissingDirectory(say("is cut short: its zip directory is missing (the file ends at byte {size})",
                                   size=Count(file.size)))
    # Readers look from the back, so the last record is the one that must be right.
    chosen = _candidate(file, places[-1])
    for place in places[:-1]:
        _require_no_rival(file, place, chosen)
    return chosen.end, _surroundings(chosen, file.size)


def _require_no_rival(file: ByteFile, place: int, chosen: _Candidate) -> None:
    try:
        other = _candidate(file, place)
    except CheckpointError:
        return
    # An end record among the data is a zip within the zip, or the directory before the last
    # rewrite: no reader takes it. One behind the data, or one that fits the file, some would.
    if other.after == file.size or other.place >= chosen.end.offset:
        raise CheckpointError(marked("has two zip end records, and readers disagree about which one counts"),
                              place=say("byte {offset}", offset=Count(place)))


def _surroundings(chosen: _Candidate, size: int) -> list[Problem]:
    problems: list[Problem] = []
    if chosen.after < size:
        problems.append(Problem(
            "warning", say("trailing bytes: {size} bytes lie after the zip archive", size=Count(size - chosen.after))))
    if chosen.after > size:
        problems.append(Problem("warning", marked("the zip archive's comment is cut short")))
    return problems


def _candidate(file: ByteFile, place: int) -> _Candidate:
    _, disk, first_disk, here, count, nbytes, offset, comment = _END.unpack(file.read(place, _END.size))
    place64 = _find_end64(file, place)
    if place64 is None:
        if disk or first_disk or here != count:
            raise CheckpointError(marked("is one part of a zip archive that was split over several files"))
        end = _locate(file, place, count, nbytes, offset)
    else:
        end = _read_end64(file, place64, (disk, first_disk, here, count, nbytes, offset))
    return _Candidate(place, place + _END.size + comment, end)


def _find_end64(file: ByteFile, place: int) -> int | None:
    """Byte place of the zip64 end record in front of the end record at ``place``, or None."""
    place -= _LOCATOR.size
    if place < 0:
        return None
    mark, disk, offset, disks = _LOCATOR.unpack(file.read(place, _LOCATOR.size))
    if mark != _LOCATOR_MARK:
        return None
    if disk or disks > 1:
        raise CheckpointError(marked("is one part of a zip archive that was split over several files"))
    for at in (offset, place - _END64.size):
        if 0 <= at <= place - _END64.size and file.read(at, 4) == _END64_MARK:
            (length,) = Struct("<Q").unpack(file.read(at + 4, 8))
            if at + 12 + length == place:
                return int(at)
    raise CheckpointError(marked("has a zip64 locator that leads to no zip64 end record"), place=say("byte {offset}",
                                                                                             offset=Count(place)))


def _read_end64(file: ByteFile, place: int, plain: tuple[int, ...]) -> End:
    _, _, _, _, disk, first_disk, here, count, nbytes, offset = _END64.unpack(file.read(place, _END64.size))
    wide = (disk, first_disk, here, count, nbytes, offset)
    markers = (0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF)
    if disk or first_disk or here != count:
        raise CheckpointError(marked("is one part of a zip archive that was split over several files"))
    if any(small not in (big, marker) for small, big, marker in zip(plain, wide, markers, strict=True)):
        raise CheckpointError(marked("has two zip end records that contradict each other"), place=say("byte {offset}",
                                                                                              offset=Count(place)))
    return _locate(file, place, count, nbytes, offset)


def _locate(file: ByteFile, place: int, count: int, nbytes: int, offset: int) -> End:
    """The directory that ends at ``place``, where the end record says it lies at ``offset``."""
    shift = place - nbytes - offset
    if shift < 0:
        raise CheckpointError(say("has a zip end record whose directory ({bytes} bytes at byte {offset}) does not "
                                  "lie before it", bytes=Count(nbytes),
                                  offset=Count(offset)), place=say("byte {offset}", offset=Count(place)))
    if shift and count and file.read(offset, 4) == CENTRAL:
        raise CheckpointError(say("has {shift} bytes between its zip directory and the end record", shift=Count(shift)),
                              place=say("byte {offset}", offset=Count(offset + nbytes)))
    if count and (nbytes < 4 or file.read(offset + shift, 4) != CENTRAL):
        raise CheckpointError(say("has a zip end record, but no directory at byte {offset}",
                                  offset=Count(offset)), place=say("byte {offset}",
                                                                                                      offset=Count(place)))
    if not count and nbytes:
        raise CheckpointError(marked("has a zip directory of no records that is not empty"), place=say("byte {offset}",
                                                                                               offset=Count(place)))
    return End(count, offset + shift, nbytes, shift)
