"""Zip archives as torch.save writes them today."""

from ...core.jobs import CancelToken, Report
from ..archive import Archive
from .content import Content
from .out import Out
from .pickled import Pickled
from .zip_writer import ZipWriter

_BEHIND = ("version", ".data/serialization_id")
"""Small records that torch writes behind the storages; all others stand in front."""
_RECORD = 256
"""Bytes that a record takes beside its content, at most: header, padding, descriptor, directory entry."""


def size_of(content: Content, pickled: Pickled) -> int:
    """Bytes of the archive, never too few."""
    storages = content.document.checkpoint.storages
    held = sum(storages[number].nbytes + _RECORD for _, number in pickled.storages)
    return len(pickled.program) + held + 16 * _RECORD


def write_torch_zip(content: Content, pickled: Pickled, out: Out, archive: Archive | None, token: CancelToken,
                    report: Report) -> None:
    """Write the archive.

    Args:
        archive: the opened one, whose folder, byte order and small records are kept; None where the
            document comes from another format.

    Raises:
        CheckpointError: bytes cannot be read or written.
        Cancelled: the token was raised.
    """
    folder = archive.folder.rstrip("/") if archive is not None else "archive"
    order = archive.byteorder if archive is not None else "little"
    zip_file = ZipWriter(out, folder, token, report)
    zip_file.add("data.pkl", pickled.program)
    names = _beside(archive)
    for name in names:
        if name not in _BEHIND:
            _again(zip_file, archive, name)
    if "byteorder" not in names:
        zip_file.add("byteorder", order.encode())
    for key, number in pickled.storages:
        zip_file.add(f"data/{key}", content.payload(number, order))
    for name in names:
        if name in _BEHIND:
            _again(zip_file, archive, name)
    if "version" not in names:
        zip_file.add("version", b"3\n")
    zip_file.finish()


def _beside(archive: Archive | None) -> list[str]:
    """Names of the opened archive's records that are neither the pickle nor a storage."""
    if archive is None:
        return []
    names = [name.removeprefix(archive.folder) for name in archive.records if name.startswith(archive.folder)]
    return [name for name in names if name != "data.pkl" and not name.startswith("data/")]


def _again(zip_file: ZipWriter, archive: Archive | None, name: str) -> None:
    assert archive is not None
    zip_file.copy(name, archive.file, archive.records[archive.folder + name])

