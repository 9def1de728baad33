"""Everything that changes a file on disk, each on a small file of its own: before, and what is done to it."""

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from ckpt_browser.core.jobs import CancelToken, no_report
from ckpt_browser.formats.files import ByteFile
from ckpt_browser.formats.writing.disk.target import replacing
from ckpt_browser.formats.writing.in_place.changing import append_records, rewrite_header
from ckpt_browser.formats.writing.in_place.compacting import compact
from ckpt_browser.formats.writing.in_place.journal import Change, write_journal
from ckpt_browser.formats.writing.in_place.recovery import repair
from ckpt_browser.formats.writing.payload import Computed, Copied
from ckpt_browser.formats.writing.zip_records import archive_nbytes
from ckpt_browser.formats.writing.zip_writer import ZipWriter
from ckpt_browser.formats.zips.zips import read_directory

NAME = "model.pth"
LARGE = bytes(range(256)) * 1600
"""More than is gathered, so that it takes the kernel's way."""


class Scenario(NamedTuple):
    """A change to one file."""

    prepare: Callable[[Path], None]
    """Makes the folder's files."""
    act: Callable[[str], object]
    """Changes the file of that path."""


def digest(path: Path) -> str:
    """What tells one content of a file from another."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""


def hidden(folder: Path) -> list[str]:
    """Names of the files in a folder that only a save in progress may have there."""
    return sorted(name for name in os.listdir(folder) if name.startswith("."))


def zip_of(path: str, records: dict[str, bytes]) -> None:
    """Write an archive of some records."""
    with replacing(path, archive_nbytes((name, len(data)) for name, data in records.items())) as replacement:
        writer = ZipWriter(replacement.out, "")
        for name, data in records.items():
            writer.add(name, data)
        writer.finish()


def _prepare_zip(folder: Path) -> None:
    zip_of(str(folder / NAME), {"archive/data.pkl": b"old pickle" * 30, "archive/data/0": LARGE, "archive/data/1": b"1",
                                "archive/byteorder": b"little"})


def _save(path: str) -> None:
    file = ByteFile(path)
    try:
        records = read_directory(file, CancelToken(), no_report).records
        with replacing(path, file.size, check=file.check_unchanged) as replacement:
            writer = ZipWriter(replacement.out, "archive")
            writer.add("data.pkl", b"new pickle")
            large = records["archive/data/0"]
            writer.add("data/0", Copied(file, large.offset, large.nbytes, large.crc))
            writer.add("data/2", Computed(len(LARGE), lambda: iter([LARGE[:1000], LARGE[1000:]])))
            writer.finish()
    finally:
        file.close()


def _append(path: str) -> None:
    append_records(path, _identity(path), {"archive/data.pkl": b"new pickle" * 500}, ["archive/data/1"])


def _prepare_header(folder: Path) -> None:
    header = json.dumps({"weight": {"dtype": "U8", "shape": [3], "data_offsets": [0, 3]}}).encode().ljust(2000)
    (folder / NAME).write_bytes(len(header).to_bytes(8, "little") + header + b"123")


def _rewrite(path: str) -> None:
    header = json.dumps({"renamed": {"dtype": "U8", "shape": [3], "data_offsets": [0, 3]},
                         "__metadata__": {"long": "x" * 1500}}).encode()
    rewrite_header(path, _identity(path), header)


def _prepare_torn_zip(folder: Path) -> None:
    _prepare_zip(folder)
    path = folder / NAME
    identity = _identity(str(path))
    change = Change(identity, identity.size, b"", b"new bytes" * 1000)
    write_journal(str(path), change)
    with path.open("ab") as file:
        file.write(change.new[:5000])


def _prepare_torn_header(folder: Path) -> None:
    _prepare_header(folder)
    path = folder / NAME
    old = path.read_bytes()
    change = Change(_identity(str(path)), 8, old[8:2008], b"{" + b"x" * 1998 + b"}")
    write_journal(str(path), change)
    path.write_bytes(old[:8] + change.new[:700] + old[708:])


def _prepare_loose(folder: Path) -> None:
    _prepare_zip(folder)
    for number in range(3):
        path = str(folder / NAME)
        append_records(path, _identity(path), {"archive/data.pkl": b"pickle %d" % number}, [])


def _compact(path: str) -> None:
    compact(path, _identity(path), CancelToken(), no_report)


def _identity(path: str):
    file = ByteFile(path)
    file.close()
    return file.identity


SCENARIOS = {
    "save": Scenario(_prepare_zip, _save),
    "append": Scenario(_prepare_zip, _append),
    "header": Scenario(_prepare_header, _rewrite),
    "repair zip": Scenario(_prepare_torn_zip, repair),
    "repair header": Scenario(_prepare_torn_header, repair),
    "compact": Scenario(_prepare_loose, _compact),
}
IN_PLACE = ("append", "header", "repair zip", "repair header")
