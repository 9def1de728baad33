"""A zip archive without the bytes that none of its records owns."""

from typing import NamedTuple

from ....core.errors import CheckpointError
from ....core.jobs import CancelToken, Report
from ....core.messages import marked, say
from ...files import ByteFile, Identity
from ...zips.zips import ZipDirectory, read_directory
from ..disk.target import replacing, target_of
from ..zip_records import archive_nbytes
from ..zip_writer import ZipWriter, alignment_of


class Compacted(NamedTuple):
    """What a compacting did."""

    before: int
    """Size in bytes before, and after."""
    after: int
    note: str
    """What a person should know, or empty."""


def compacted_nbytes(file: ByteFile, directory: ZipDirectory) -> int:
    """Size in bytes that a zip archive would have without its dead bytes."""
    return archive_nbytes(((record.name, record.packed_nbytes) for record in directory.records.values()),
                          alignment_of(file, directory.records))


def compact(path: str, identity: Identity, token: CancelToken, report: Report) -> Compacted:
    """Write a zip archive anew with the same records, and put it in its place.

    ``identity`` is the state in which the file was opened.

    Raises:
        CheckpointError: it is no archive that can be trusted, is in another state, or cannot be written; the
            file is then what it was.
        Cancelled: the token was raised.
    """
    seen = target_of(path)
    file = ByteFile(path)
    try:
        if file.identity != identity:
            raise CheckpointError(marked("the file changed on disk since it was opened"))
        directory = read_directory(file, token, report)
        with replacing(path, compacted_nbytes(file, directory), check=file.check_unchanged, seen=seen) as replacement:
            out = replacement.out
            writer = ZipWriter(out, "", token, report, alignment=alignment_of(file, directory.records))
            for name, record in directory.records.items():
                writer.copy(name, file, record)
            writer.finish()
            out.sync_meanwhile()
            _require_same(out.path, directory, token, report)
        return Compacted(file.size, out.position, replacement.note)
    finally:
        file.close()


def _require_same(path: str, wanted: ZipDirectory, token: CancelToken, report: Report) -> None:
    file = ByteFile(path)
    try:
        found = read_directory(file, token, report)
    finally:
        file.close()
    for there, here in zip(wanted.records.values(), found.records.values(), strict=True):
        if (there.name, there.nbytes) != (here.name, here.nbytes) or there.crc not in (0, here.crc):
            raise CheckpointError(marked("was not written as it is; nothing was changed"), place=say("record {name}",
                                                                                             name=there.name))
