"""A zip archive as torch writes it: stored records, each at a round place, then the directory."""

from collections.abc import Mapping

from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report, no_report
from ...core.messages import Count, say
from ..files import ByteFile
from ..zips.zips import STORED, Record, inflate
from .disk.out import Out, write_payload, write_summed
from .payload import Computed, Copied, Payload
from .zip_records import ALIGNMENT, Written, central_entry, descriptor, encoded, end_records, local_header

_LONGEST_NAME = 0xFFFF
_WIDEST = 1 << 14
"""A padding must fit into a field of 64 KiB."""


class ZipWriter:
    """Writes records one after the other, and at last the directory.

    Args:
        out: where to; the archive begins with its first byte.
        folder: name of the folder that all records lie in, without a slash; empty for none.
        alignment: bytes of which each record's place is a multiple.
    """

    def __init__(self, out: Out, folder: str, token: CancelToken | None = None, report: Report = no_report, *,
                 alignment: int = ALIGNMENT) -> None:
        self._out = out
        self._folder = f"{folder}/" if folder else ""
        self._token = token or CancelToken()
        self._report = report
        self._alignment = alignment
        self._records: list[Written] = []

    def add(self, name: str, content: Payload | bytes) -> None:
        """Write one record, which lies stored.

        Raises:
            CheckpointError: its bytes cannot be read or written, or its name is too long for a zip archive.
            Cancelled: the token was raised.
        """
        if isinstance(content, bytes):
            data = content
            content = Computed(len(data), lambda: iter((data,)))
        record = self._begin(name, content.nbytes, content.nbytes, STORED)
        self._end(record, write_summed(self._out, content, self._token, self._report))

    def copy(self, name: str, file: ByteFile, record: Record) -> None:
        """Write a record of another archive again, packed as it is there; raises as :meth:`add` does."""
        if record.method == STORED or not record.nbytes:
            crc = record.crc or None  # torch can be told to leave checksums out
            self.add(name, Copied(file, record.offset, record.nbytes, crc))
        else:
            written = self._begin(name, record.nbytes, record.packed_nbytes, record.method)
            write_payload(self._out, Copied(file, record.offset, record.packed_nbytes), self._token, self._report)
            self._end(written, record.crc)

    def finish(self) -> None:
        """Write the directory, after the last record.

        Raises:
            CheckpointError: it cannot be written.
        """
        directory = self._out.position
        for record in self._records:
            self._out.write(central_entry(record))
        self._out.write(end_records(len(self._records), directory, self._out.position - directory))

    def _begin(self, name: str, nbytes: int, packed_nbytes: int, method: int) -> Written:
        raw_name = encoded(self._folder + name)
        if len(raw_name) > _LONGEST_NAME:
            raise CheckpointError(say("has a name of {count} bytes, but a zip archive takes at most {longest_name}",
                                      count=Count(len(raw_name)),
                                      longest_name=Count(_LONGEST_NAME)), place=say("record {name}...", name=name[:60]))
        record = Written(raw_name, self._out.position, nbytes, packed_nbytes, method)
        self._out.write(local_header(record, self._alignment))
        return record

    def _end(self, record: Written, crc: int) -> None:
        record = record._replace(crc=crc)
        self._out.write(descriptor(record))
        self._records.append(record)


def alignment_of(file: ByteFile, records: Mapping[str, Record]) -> int:
    """Bytes of which every record's place in an archive is a multiple, by its own account; 64 without one."""
    for name, record in records.items():
        if name.rpartition("/")[2] == ".storage_alignment" and record.nbytes <= len(str(_WIDEST)):
            text = inflate(file, record).data
            if text.isdigit() and 0 < int(text) <= _WIDEST:
                return int(text)
    return ALIGNMENT
