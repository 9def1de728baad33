"""Small files that are changed in place: whole ones, one that a killed save left torn, and the changes."""

import json
import os
from pathlib import Path

from ckpt_browser.formats.files import ByteFile, Identity
from ckpt_browser.formats.writing.disk.target import replacing
from ckpt_browser.formats.writing.in_place.changing import append_records, rewrite_header
from ckpt_browser.formats.writing.in_place.journal import Change, write_journal
from ckpt_browser.formats.writing.zip_records import archive_nbytes
from ckpt_browser.formats.writing.zip_writer import ZipWriter

NAME = "model.pth"
LARGE = bytes(range(256)) * 1600


def hidden(folder: Path) -> list[str]:
    """Names of the files in a folder that only a save in progress may have there."""
    return sorted(name for name in os.listdir(folder) if name.startswith("."))


def make_zip(folder: Path) -> Path:
    """An archive of some records."""
    path = folder / NAME
    records = {"archive/data.pkl": b"old pickle" * 30, "archive/data/0": LARGE, "archive/data/1": b"1",
               "archive/byteorder": b"little"}
    with replacing(str(path), archive_nbytes((name, len(data)) for name, data in records.items())) as replacement:
        writer = ZipWriter(replacement.out, "")
        for name, data in records.items():
            writer.add(name, data)
        writer.finish()
    return path


def append(path: Path) -> None:
    """Give an archive another pickle."""
    append_records(str(path), identity(path), {"archive/data.pkl": b"new pickle" * 500}, ["archive/data/1"])


def make_torn_zip(folder: Path) -> Path:
    """An archive of which a part of the new end is written, and its journal."""
    path = make_zip(folder)
    state = identity(path)
    change = Change(state, state.size, b"", b"new bytes" * 1000)
    write_journal(str(path), change)
    with path.open("ab") as file:
        file.write(change.new[:5000])
    return path


def make_header(folder: Path) -> Path:
    """A safetensors file with room in its header."""
    header = json.dumps({"weight": {"dtype": "U8", "shape": [3], "data_offsets": [0, 3]}}).encode().ljust(2000)
    path = folder / NAME
    path.write_bytes(len(header).to_bytes(8, "little") + header + b"123")
    return path


def rewrite(path: Path) -> None:
    """Give it another header."""
    header = json.dumps({"renamed": {"dtype": "U8", "shape": [3], "data_offsets": [0, 3]},
                         "__metadata__": {"long": "x" * 1500}}).encode()
    rewrite_header(str(path), identity(path), header)


def identity(path: Path) -> Identity:
    """The state of a file."""
    file = ByteFile(str(path))
    file.close()
    return file.identity
