"""Zip archives as torch.save writes them today."""

from typing import TypeAlias

from ...core.dtypes import DTYPES, STORAGE_CLASSES
from ...core.jobs import CancelToken, Report
from ..torch_archives.archive import Archive
from ..zips.zips import Record
from .content import Content
from .disk.out import Out
from .payload import Payload
from .pickles.pickled import Pickled
from .zip_records import ALIGNMENT, archive_nbytes
from .zip_writer import ZipWriter, alignment_of

_BEHIND = ("version", ".data/serialization_id")
"""Small records that torch writes behind the storages; all others stand in front."""

_ORDERED = frozenset(dtype for dtype in STORAGE_CLASSES.values() if DTYPES[dtype].itemsize > 1)
"""Element types whose storages torch turns round; it does so with no storage of another type, nor of plain bytes."""

_Part: TypeAlias = Payload | Record | bytes
"""What becomes a record: a storage, a record of the opened archive as it is, or some bytes."""


def size_of(content: Content, pickled: Pickled) -> int:
    """Bytes that the archive will have."""
    folder = _folder(content.archive)
    sizes = ((f"{folder}/{name}", _nbytes(part)) for name, part in _parts(content, pickled))
    return archive_nbytes(sizes, _alignment(content.archive))


def write_torch_zip(content: Content, pickled: Pickled, out: Out, token: CancelToken, report: Report) -> None:
    """Write the archive; one that was opened keeps its folder, byte order and small records.

    Raises:
        CheckpointError: bytes cannot be read or written.
        Cancelled: the token was raised.
    """
    archive = content.archive
    writer = ZipWriter(out, _folder(archive), token, report, alignment=_alignment(archive))
    for name, part in _parts(content, pickled):
        if isinstance(part, Record):
            assert archive is not None
            writer.copy(name, archive.file, part)
        else:
            writer.add(name, part)
    writer.finish()


def _parts(content: Content, pickled: Pickled) -> list[tuple[str, _Part]]:
    """Every record with its name, in torch's order."""
    archive = content.archive
    order = archive.byteorder if archive is not None else "little"
    beside = _kept(archive)
    beside.setdefault("byteorder", order.encode())
    beside.setdefault("version", b"3\n")
    parts: list[tuple[str, _Part]] = [("data.pkl", pickled.program)]
    parts += [(name, part) for name, part in beside.items() if name not in _BEHIND]
    parts += [(f"data/{key}", content.payload(number, _order(content, number, order)))
              for key, number in pickled.storages]
    return parts + [(name, part) for name, part in beside.items() if name in _BEHIND]


def _order(content: Content, number: int, order: str) -> str:
    return order if content.document.checkpoint.storages[number].dtype in _ORDERED else "little"


def _kept(archive: Archive | None) -> dict[str, _Part]:
    """The opened archive's records that are neither its pickle nor storages."""
    if archive is None:
        return {}
    named = {name.removeprefix(archive.folder): record for name, record in archive.records.items()
             if name.startswith(archive.folder)}
    return {name: record for name, record in named.items() if name != "data.pkl" and not name.startswith("data/")}


def _nbytes(part: _Part) -> int:
    if isinstance(part, bytes):
        return len(part)
    return part.packed_nbytes if isinstance(part, Record) else part.nbytes


def _folder(archive: Archive | None) -> str:
    return archive.folder.rstrip("/") if archive is not None else "archive"


def _alignment(archive: Archive | None) -> int:
    return ALIGNMENT if archive is None else alignment_of(archive.file, archive.records)
