"""What is added behind a zip archive's end so that it holds other records."""

import zlib
from collections.abc import Collection, Mapping
from struct import Struct

from ....core.errors import CheckpointError
from ....core.messages import Count, marked, say
from ...files import ByteFile
from ...zips.zip_end import End, find_end
from ..zip_records import Written, central_entry, descriptor, encoded, end_records, local_header

_LENGTHS = Struct("<28x3H12x")


def appended(file: ByteFile, new: Mapping[str, bytes], drop: Collection[str]) -> bytes:
    """Records by their full names, and a directory that lists them and all that stay.

    Every byte that is there stays, the old directory too: while the new bytes are on their way, readers
    that look for the last end record within its usual distance still find the old one, and taking the
    change back is cutting it off.

    Raises:
        CheckpointError: the archive cannot be continued, or has no record that is to be dropped.
    """
    end, _ = find_end(file)
    if end.shift:
        raise CheckpointError(marked("counts its zip records from behind other bytes and cannot be changed in "
                                     "place; save it as a new file instead"))
    entries = _entries(file.read(end.offset, end.nbytes), end)
    for name in drop:
        if entries.pop(encoded(name), None) is None:
            raise CheckpointError(marked("is not there to be dropped"), place=say("record {name}", name=name))
    body = bytearray()
    for name, data in new.items():
        record = Written(encoded(name), file.size + len(body), len(data), len(data), crc=zlib.crc32(data))
        body += local_header(record) + data + descriptor(record)
        entries[record.name] = central_entry(record)  # in the place of its namesake, where there is one
    directory = b"".join(entries.values())
    place = file.size + len(body)
    return bytes(body) + directory + end_records(len(entries), place, len(directory))


def _entries(directory: bytes, end: End) -> dict[bytes, bytes]:
    """The directory's entries as they are, by name as written."""
    entries: dict[bytes, bytes] = {}
    place = 0
    while place < len(directory):
        if place + _LENGTHS.size > len(directory):
            raise _damaged(end)
        name, extra, comment = _LENGTHS.unpack_from(directory, place)
        after = place + _LENGTHS.size + name + extra + comment
        entries[directory[place + _LENGTHS.size:place + _LENGTHS.size + name]] = directory[place:after]
        place = after
    if place != len(directory) or len(entries) != end.records:
        raise _damaged(end)
    return entries


def _damaged(end: End) -> CheckpointError:
    return CheckpointError(marked("has a damaged zip directory and cannot be changed in place"),
                           place=say("byte {offset}", offset=Count(end.offset)))
