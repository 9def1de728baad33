"""Zip archives against torch's own: the same bytes, and read by every reader."""

import random
import zipfile
import zlib
from pathlib import Path

import pytest
import torch

from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken, no_report
from ckpt_browser.formats.files import ByteFile
from ckpt_browser.formats.writing.disk.target import replacing
from ckpt_browser.formats.writing.payload import Computed, Copied
from ckpt_browser.formats.writing.zip_records import (
    Written,
    archive_nbytes,
    central_entry,
    descriptor,
    end_records,
    local_header,
)
from ckpt_browser.formats.writing.zip_writer import ZipWriter, alignment_of
from ckpt_browser.formats.zips.zips import ZipDirectory, read_directory


@pytest.fixture
def opened():
    files: list[ByteFile] = []

    def at(path: Path) -> tuple[ByteFile, ZipDirectory]:
        files.append(ByteFile(str(path)))
        return files[-1], read_directory(files[-1], CancelToken(), no_report)

    yield at
    for file in files:
        file.close()


def again(file: ByteFile, directory: ZipDirectory, path: Path) -> None:
    """Write all records of an archive to another file."""
    alignment = alignment_of(file, directory.records)
    nbytes = archive_nbytes(((name, record.nbytes) for name, record in directory.records.items()), alignment)
    with replacing(str(path), nbytes) as replacement:
        writer = ZipWriter(replacement.out, "", alignment=alignment)
        for name, record in directory.records.items():
            writer.copy(name, file, record)
        writer.finish()


CONTENTS = {
    "usual": {"weight": torch.arange(3000.0), "bias": torch.zeros(2), "epoch": 3},
    "no tensor": {"epoch": 3},
    "empty tensor": {"empty": torch.empty(0), "one": torch.ones(1)},
    "large": {"large": torch.arange(500_000), "small": torch.ones(3, dtype=torch.bool)},
    "many": {f"layers.{number}.weight": torch.full((number % 7,), number) for number in range(300)},
}


@pytest.mark.parametrize("content", CONTENTS)
def test_the_same_bytes_as_torch(opened, tmp_path, content):
    torch.save(CONTENTS[content], tmp_path / "model.pth")
    file, directory = opened(tmp_path / "model.pth")
    again(file, directory, tmp_path / "again.pth")
    assert (tmp_path / "again.pth").read_bytes() == (tmp_path / "model.pth").read_bytes()


def test_corpus_archives_are_written_as_they_are(opened, tmp_path, corpus):
    seen = 0
    for path in sorted(corpus.rglob("*")):
        if path.is_file() and path.stat().st_size < 40_000_000 and path.read_bytes()[:4] == b"PK\3\4":
            file, directory = opened(path)
            again(file, directory, tmp_path / "again")
            with zipfile.ZipFile(tmp_path / "again") as ours, zipfile.ZipFile(path) as theirs:
                assert ours.testzip() is None
                assert ours.namelist() == theirs.namelist()
                assert all(ours.read(name) == theirs.read(name) for name in theirs.namelist())
            assert not opened(tmp_path / "again")[1].problems
            seen += 1
    assert seen


def test_another_alignment_is_kept(opened, tmp_path):
    config = pytest.importorskip("torch.utils.serialization").config
    if not hasattr(config.save, "storage_alignment"):
        pytest.skip("this torch has one alignment only")
    with config.patch("save.storage_alignment", 4096):
        torch.save(CONTENTS["usual"], tmp_path / "model.pth")
    file, directory = opened(tmp_path / "model.pth")
    assert alignment_of(file, directory.records) == 4096
    again(file, directory, tmp_path / "again.pth")
    assert (tmp_path / "again.pth").read_bytes() == (tmp_path / "model.pth").read_bytes()


@pytest.mark.skipif(not hasattr(torch.serialization, "skip_data"), reason="this torch writes no files with holes")
def test_headers_beyond_4_gib_are_those_of_torch(opened, tmp_path):
    path = tmp_path / "wide.pth"
    with torch.serialization.skip_data():
        torch.save({"a": torch.ones(2), "w": torch.empty((1 << 32) + 100, dtype=torch.uint8), "z": torch.ones(5)}, path)
    file, directory = opened(path)
    entries, after = b"", 0
    for name, record in directory.records.items():
        assert record.header_offset == after
        made = Written(name.encode(), after, record.nbytes, record.packed_nbytes, crc=record.crc)
        header = local_header(made)
        assert header == file.read(after, record.offset - after), name
        assert record.offset % 64 == 0
        after = record.offset + record.nbytes
        assert descriptor(made) == file.read(after, len(descriptor(made))), name
        after += len(descriptor(made))
        entries += central_entry(made)
    tail = entries + end_records(len(directory.records), after, len(entries))
    assert tail == file.read(after, file.size - after)
    assert archive_nbytes((name, record.nbytes) for name, record in directory.records.items()) == file.size


def test_archive_beyond_4_gib_is_read_by_all(opened, tmp_path):
    sizes = {"x/data.pkl": 3, "x/data/0": (1 << 32) + 7, "x/data/1": 3, "x/data/2": 0}
    records, crc, position = [], zlib.crc32(b"abc"), 0
    path = tmp_path / "sparse.zip"
    with path.open("wb") as out:
        for name, nbytes in sizes.items():
            record = Written(name.encode(), position, nbytes, nbytes, crc=crc if nbytes else 0)
            out.write(local_header(record))
            if nbytes == 3:
                out.write(b"abc")
            else:
                out.seek(nbytes, 1)
            out.write(descriptor(record))
            position = out.tell()
            records.append(record)
        entries = b"".join(map(central_entry, records))
        out.write(entries + end_records(len(records), position, len(entries)))
    _, directory = opened(path)
    assert {name: record.nbytes for name, record in directory.records.items()} == sizes
    assert not directory.problems
    with zipfile.ZipFile(path) as theirs:
        assert {info.filename: info.file_size for info in theirs.infolist()} == sizes
        assert theirs.read("x/data/1") == b"abc"
    assert archive_nbytes(sizes.items()) == path.stat().st_size


def test_read_by_torch(tmp_path):
    torch.save(CONTENTS["usual"], tmp_path / "model.pth")
    with zipfile.ZipFile(tmp_path / "model.pth") as theirs:
        records = {name.partition("/")[2]: theirs.read(name) for name in theirs.namelist()}
    with replacing(str(tmp_path / "ours.pth"), 0) as replacement:
        writer = ZipWriter(replacement.out, "ours")
        for name, data in records.items():
            writer.add(name, Computed(len(data), lambda data=data: iter([data[:10], bytearray(data[10:])])))
        writer.finish()
    for how in ({"weights_only": True}, {"mmap": True}, {"weights_only": False}):
        loaded = torch.load(tmp_path / "ours.pth", **how)
        assert list(loaded) == ["weight", "bias", "epoch"]
        assert torch.equal(loaded["weight"], torch.arange(3000.0))


def test_deflated_records_stay_deflated(opened, tmp_path):
    data = bytes(100_000) + b"end"
    with zipfile.ZipFile(tmp_path / "packed.zip", "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a/long", data)
        made.writestr("a/empty", b"")
    file, directory = opened(tmp_path / "packed.zip")
    again(file, directory, tmp_path / "again.zip")
    with zipfile.ZipFile(tmp_path / "again.zip") as theirs:
        assert theirs.testzip() is None
        assert theirs.read("a/long") == data
        assert theirs.getinfo("a/long").compress_size < 1000
        assert theirs.read("a/empty") == b""
    assert not opened(tmp_path / "again.zip")[1].problems


def test_checksums_that_the_file_leaves_out_are_computed(opened, tmp_path):
    data = random.Random(3).randbytes(9 << 20)  # more than is read at once
    (tmp_path / "raw").write_bytes(data)
    file = ByteFile(str(tmp_path / "raw"))
    with replacing(str(tmp_path / "made.zip"), len(data)) as replacement:
        writer = ZipWriter(replacement.out, "x")
        writer.add("known", Copied(file, 5, 1_000_000, zlib.crc32(data[5:1_000_005])))
        writer.add("unknown", Copied(file, 0, len(data)))
        writer.finish()
    file.close()
    with zipfile.ZipFile(tmp_path / "made.zip") as theirs:
        assert theirs.testzip() is None
        assert theirs.read("x/known") == data[5:1_000_005]
        assert theirs.read("x/unknown") == data


def test_names_outside_ascii(opened, tmp_path):
    with replacing(str(tmp_path / "made.zip"), 0) as replacement:
        writer = ZipWriter(replacement.out, "модель")
        writer.add("é", b"1")
        writer.add("\udcff", b"2")
        writer.finish()
    assert list(opened(tmp_path / "made.zip")[1].records) == ["модель/é", "модель/\udcff"]


def test_a_name_too_long_for_a_zip_is_refused(tmp_path):
    with pytest.raises(CheckpointError, match="at most 65,535"), replacing(str(tmp_path / "x"), 0) as replacement:
        ZipWriter(replacement.out, "x").add("n" * 70_000, b"")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("made", [b"too short", b"one byte too long"])
def test_a_payload_of_another_length_than_it_says_is_refused(tmp_path, made):
    with pytest.raises(CheckpointError, match="16 are needed"), replacing(str(tmp_path / "x"), 0) as replacement:
        ZipWriter(replacement.out, "x").add("data", Computed(16, lambda: iter([made])))
    assert not list(tmp_path.iterdir())


def test_bytes_that_are_not_there_are_refused(tmp_path):
    (tmp_path / "raw").write_bytes(b"12345")
    file = ByteFile(str(tmp_path / "raw"))
    with pytest.raises(CheckpointError, match="the file ends at byte 5"), \
            replacing(str(tmp_path / "x"), 0) as replacement:
        ZipWriter(replacement.out, "x").add("data", Copied(file, 2, 10))
    file.close()
    assert [path.name for path in tmp_path.iterdir()] == ["raw"]


def test_cancelled_between_two_chunks(tmp_path):
    token = CancelToken()

    def chunks():
        yield b"x" * 8
        token.cancel()
        yield b"x" * 8

    with pytest.raises(Cancelled), replacing(str(tmp_path / "x"), 0) as replacement:
        ZipWriter(replacement.out, "x", token).add("data", Computed(16, chunks))
    assert not list(tmp_path.iterdir())
