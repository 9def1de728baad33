"""The zip reader against Python's own, and against archives that lie."""

import io
import random
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
import torch

from ckpt_browser.core.checkpoint import Problem
from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken, no_report
from ckpt_browser.core.limits import LIMITS, Limits
from ckpt_browser.formats.files import ByteFile
from ckpt_browser.formats.zips.zips import Content, ZipDirectory, inflate, read_directory

from ..damage import cuts, flips, sentence
from .zip_bytes import HAS_DESCRIPTOR, UTF8, Part, archive, deflated


class Opener:
    """Writes bytes to a file and reads them as a zip; the handles are closed after the test."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "tested.zip"
        self.files: list[ByteFile] = []

    def file(self, data: bytes) -> ByteFile:
        self.path.write_bytes(data)
        return self.at(self.path)

    def at(self, path: Path) -> ByteFile:
        self.files.append(ByteFile(str(path)))
        return self.files[-1]

    def directory(self, data: bytes) -> ZipDirectory:
        return read_directory(self.file(data), CancelToken(), no_report)

    def refusal(self, data: bytes) -> str:
        with pytest.raises(CheckpointError) as caught:
            self.directory(data)
        return str(caught.value)

    def close(self) -> None:
        while self.files:
            self.files.pop().close()

    def content(self, data: bytes, name: str, limits: Limits = LIMITS) -> Content:
        file = self.file(data)
        return inflate(file, read_directory(file, CancelToken(), no_report).records[name], limits)


@pytest.fixture
def opener(tmp_path):
    made = Opener(tmp_path)
    yield made
    made.close()


def same_as_zipfile(file: ByteFile) -> ZipDirectory:
    """Read the file both ways, compare every record and its bytes."""
    directory = read_directory(file, CancelToken(), no_report)
    with zipfile.ZipFile(file.path) as theirs:
        assert list(directory.records) == [info.filename for info in theirs.infolist()]
        for info in theirs.infolist():
            record = directory.records[info.filename]
            assert record == (info.filename, record.offset, info.file_size, info.compress_size,
                              info.compress_type, info.CRC, info.header_offset)
            assert inflate(file, record) == Content(theirs.read(info), True)
    return directory


@pytest.fixture(scope="module")
def torch_zip(tmp_path_factory) -> bytes:
    path = tmp_path_factory.mktemp("torch") / "model.pth"
    torch.save({"weight": torch.arange(3000.0), "bias": torch.zeros(2), "epoch": 3}, path)
    return path.read_bytes()


def written(method: int = zipfile.ZIP_STORED, **names: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        for name, data in names.items():
            made.writestr(name, data)
    return out.getvalue()


def test_torch_zip_reads_as_zipfile_reads_it(opener, torch_zip):
    directory = same_as_zipfile(opener.file(torch_zip))
    assert not directory.problems
    assert "model/data.pkl" in directory.records


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_zipfile_archive_reads_as_zipfile_reads_it(opener, method):
    data = written(method, one=b"1" * 5000, two=bytes(range(256)) * 40, empty=b"")
    assert not same_as_zipfile(opener.file(data)).problems


def test_streamed_archive_has_data_descriptors(opener):
    class Pipe(io.RawIOBase):
        def __init__(self):
            self.data = bytearray()

        def writable(self):
            return True

        def write(self, data):
            self.data += data
            return len(data)

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("plain", b"abc" * 1000)
        with made.open("large", "w", force_zip64=True) as record:
            record.write(b"xyz" * 1000)
    directory = same_as_zipfile(opener.file(bytes(pipe.data)))
    assert not directory.problems


def test_forced_zip64_headers(opener):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made, made.open("large", "w", force_zip64=True) as record:
        record.write(b"abc")
    same_as_zipfile(opener.file(out.getvalue()))


def test_archive_beyond_4_gib(opener, tmp_path):
    path = tmp_path / "sparse.zip"
    wide = struct.pack("<HHQQQ", 1, 24, 3, 3, 5 << 30)
    far = archive(Part(b"far", nbytes=0xFFFFFFFF, packed_nbytes=0xFFFFFFFF, local_sizes=(3, 3), extra=wide,
                       header=0xFFFFFFFF), zip64=True, offset=(5 << 30) + 36)
    # The zip64 locator counts from the file's first byte.
    at = far.index(b"PK\6\7") + 8
    far = far[:at] + struct.pack("<Q", (5 << 30) + far.index(b"PK\6\6")) + far[at + 8:]
    with path.open("wb") as out:
        out.seek(5 << 30)
        out.write(far)
    file = opener.at(path)
    directory = read_directory(file, CancelToken(), no_report)
    record = directory.records["far"]
    assert (record.header_offset, record.nbytes) == (5 << 30, 3)
    assert inflate(file, record) == Content(b"abc", True)
    assert [problem.severity for problem in directory.problems] == ["warning"]


def test_other_extra_fields_stand_before_the_zip64_sizes(opener):
    times = struct.pack("<HHI", 0x5455, 4, 7)
    wide = struct.pack("<HHQQ", 1, 16, 3, 3)
    part = Part(b"a", nbytes=0xFFFFFFFF, packed_nbytes=0xFFFFFFFF, local_sizes=(3, 3), extra=times + wide)
    file = opener.file(archive(part))
    assert inflate(file, read_directory(file, CancelToken(), no_report).records["a"]) == Content(b"abc", True)
    for extra in (times, times + struct.pack("<HHQ", 1, 8, 3), times + wide[:-1], times[:3]):
        assert "but its zip64 sizes are missing" in opener.refusal(archive(part._replace(extra=extra)))


def test_a_directory_that_is_too_long_is_not_read(opener, tmp_path):
    path = tmp_path / "hole.zip"
    end = archive(count=1, nbytes=300 << 20, offset=0)
    with path.open("wb") as out:
        out.write(b"PK\1\2")
        out.seek(300 << 20)
        out.write(end)
    with pytest.raises(CheckpointError, match="has a zip directory of 314,572,800 bytes, more than the limit of"):
        read_directory(opener.at(path), CancelToken(), no_report)


def test_zip64_end_record(opener):
    directory = opener.directory(archive(Part(b"a"), Part(b"b"), zip64=True))
    assert list(directory.records) == ["a", "b"]
    assert not directory.problems


def test_records_stand_in_directory_order(opener):
    directory = opener.directory(archive(Part(b"a", b"1"), Part(b"b", b"22"), Part(b"c", b"333"), order=[2, 0, 1]))
    assert [(name, record.nbytes) for name, record in directory.records.items()] == [("c", 3), ("a", 1), ("b", 2)]


def test_records_far_apart_and_close_together(opener):
    parts = [Part(b"%d" % place, bytes(200_000 if place % 40 > 30 else 10)) for place in range(120)]
    directory = opener.directory(archive(*parts))
    assert [record.nbytes for record in directory.records.values()] == [len(part.data) for part in parts]


def test_names(opener):
    parts = [Part("ключ/é".encode(), flags=UTF8), Part(b"caf\x82"), Part(b"\xff", flags=UTF8)]
    directory = opener.directory(archive(*parts))
    assert list(directory.records) == ["ключ/é", "café", "\udcff"]


@pytest.mark.parametrize("name", [b"../etc/passwd", b"/etc/passwd", b"a/../../b", b"C:/windows", b"..\\x"])
def test_names_that_lead_out_are_told(opener, name):
    directory = opener.directory(archive(Part(name)))
    assert [problem.severity for problem in directory.problems] == ["warning"]
    assert name.decode() in directory.problems[0].message


def test_longest_comment(opener):
    assert not opener.directory(archive(Part(b"a"), comment=b"c" * 0xFFFF)).problems


def test_bytes_behind_the_archive_are_told(opener):
    (problem,) = opener.directory(archive(Part(b"a"), behind=b"x" * 7)).problems
    assert problem == Problem("warning", "trailing bytes: 7 bytes lie after the zip archive", None)


@pytest.mark.parametrize("shifted", [False, True])
def test_bytes_before_the_archive_are_told(opener, shifted):
    data = archive(Part(b"a"), prefix=b"#!/bin/sh\n", shifted=shifted)
    file = opener.file(data)
    directory = read_directory(file, CancelToken(), no_report)
    assert [problem.message for problem in directory.problems] == ["10 bytes lie before the first zip record"]
    assert inflate(file, directory.records["a"]).data == b"abc"


def test_bytes_of_no_record_are_noted(opener):
    (problem,) = opener.directory(archive(Part(b"a", descriptor=bytes(100)), Part(b"b"))).problems
    assert problem.severity == "note"
    (problem,) = opener.directory(archive(Part(b"a"), between=bytes(100))).problems
    assert problem.severity == "note"


def test_zip_within_a_zip_is_no_second_end(opener):
    inner = archive(Part(b"inner"))
    directory = opener.directory(archive(Part(b"a"), Part(b"nested.zip", inner)))
    assert list(directory.records) == ["a", "nested.zip"]


def test_rewritten_directory(opener):
    """An archive that was changed in place keeps its old directory as dead bytes."""
    old = archive(Part(b"a", b"old"))
    new = archive(Part(b"b", b"new"), prefix=old)
    assert list(opener.directory(new).records) == ["b"]


def test_wrong_checksum_is_only_told(opener):
    assert opener.content(archive(Part(b"a", crc=1)), "a") == Content(b"abc", False)
    assert opener.content(archive(Part(b"a", crc=0)), "a") == Content(b"abc", True)
    assert opener.content(archive(Part(b"a", b"z" * 99, method=8, crc=5)), "a") == Content(b"z" * 99, False)


ZEROS = deflated(bytes(1000))
LIES = {
    "is cut short: its zip directory is missing": archive(Part(b"a"))[:-30],
    "appears twice": archive(Part(b"a"), Part(b"a")),
    "differs only in case from record data/A": archive(Part(b"data/A"), Part(b"data/a")),
    "is encrypted": archive(Part(b"a", flags=1)),
    "record a: is encrypted": archive(Part(b"a", flags=0x41)),
    "local header that contradicts": archive(Part(b"a", local_flags=1)),
    "is deflated to no bytes at all": archive(Part(b"a", method=8, packed=b"")),
    "is packed with method 12": archive(Part(b"a", method=12, packed=b"abc")),
    "record a: has a local header that contradicts": archive(Part(b"a", local_name=b"b")),
    "has a local header that contradicts the zip": archive(Part(b"a", local_method=8)),
    "3 bytes by the zip directory, but 4 by its local header": archive(Part(b"a", local_sizes=(4, 4))),
    "3 bytes by the zip directory, but 0 by its local header": archive(Part(b"a", local_sizes=(0, 0))),
    "but 9 by its local header": archive(Part(b"a", flags=HAS_DESCRIPTOR, local_sizes=(9, 9))),
    "packed and unpacked sizes differ": archive(Part(b"a", nbytes=7)),
    "has no local header at byte 5": archive(Part(b"a"), Part(b"b", header=5)),
    "record b: shares bytes with record a": archive(Part(b"a", archive(Part(b"b"))), Part(b"b", header=31)),
    "reaches into the zip directory": archive(Part(b"a", nbytes=500, packed_nbytes=500)),
    "not before the zip directory": archive(Part(b"a", header=1 << 30)),
    "NUL character": archive(Part(b"a\0b")),
    "is larger than 4 GiB, but": archive(Part(b"a", nbytes=0xFFFFFFFF, packed_nbytes=0xFFFFFFFF)),
    "lies in another part": archive(Part(b"a", disk=1)),
    "record 2 of 2 is not there": archive(Part(b"a"), count=2),
    "but its 1 records take": archive(Part(b"a"), Part(b"b"), count=1),
    "does not lie before it": archive(Part(b"a"), offset=500),
    "bytes between its zip directory": archive(Part(b"a"), nbytes=40),
    "no directory at byte": archive(Part(b"a")).replace(b"PK\1\2", b"PK\7\7"),
    "more than the limit of 4,000,000": archive(Part(b"a"), count=5_000_000, zip64=True),
    "directory of no records that is not empty": archive(Part(b"a"), count=0),
    "directory and the end record": archive(Part(b"a"), comment=archive(Part(b"b"))[34:]),
    "split over several files": archive(Part(b"a"))[:-18] + b"\1" + archive(Part(b"a"))[-17:],
    "contradict each other": archive(Part(b"a"), zip64=True)[:-6] + b"\7\0\0\0\0\0",
}


@pytest.mark.parametrize("sentence", LIES)
def test_lies_are_refused_by_name(opener, sentence):
    refusal = opener.refusal(LIES[sentence])
    assert sentence in refusal
    assert "\n" not in refusal
    assert not refusal.endswith(".")


def test_second_end_record_in_the_comment_is_refused(opener):
    hidden = archive(Part(b"hidden"))
    for comment in (hidden, hidden + b"x"):
        assert "two zip end records" in opener.refusal(archive(Part(b"a"), comment=comment))


BOMBS = {
    "would grow from": Part(b"a", method=8, packed=ZEROS, nbytes=1 << 28, data=b"\1"),
    "more than the limit of 268,435,456": Part(b"a", method=8, packed=ZEROS, nbytes=1 << 30, data=b"\1"),
    "inflates to more than 999 bytes": Part(b"a", method=8, packed=ZEROS, nbytes=999, data=b"\1"),
    "inflates to 1,000 bytes, but 1,001": Part(b"a", method=8, packed=ZEROS, nbytes=1001, data=b"\1"),
    "does not inflate": Part(b"a", method=8, packed=b"\xff" * 40, nbytes=90, data=b"\1"),
    "inflates to 0 bytes, but 50": Part(b"a", method=8, packed=ZEROS[:1], nbytes=50, data=b"\1"),
}


@pytest.mark.parametrize("sentence", BOMBS)
def test_bombs_are_refused_by_name(opener, sentence):
    with pytest.raises(CheckpointError) as caught:
        opener.content(archive(BOMBS[sentence]), "a")
    assert sentence in str(caught.value)


def test_limits_are_arguments(opener):
    with pytest.raises(CheckpointError, match="more than the limit of 2"):
        opener.content(archive(Part(b"a")), "a", Limits(pickle_bytes=2))


def test_cancel(opener, torch_zip):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        read_directory(opener.file(torch_zip), token, no_report)


def test_every_truncation_is_told(opener, torch_zip):
    for data in cuts(torch_zip):
        assert f"the file ends at byte {len(data):,}" in opener.refusal(data)
        opener.close()


def test_flipped_bytes_give_a_result_or_a_sentence(opener, torch_zip):
    def read_all(data: bytes) -> None:
        file = opener.file(data)
        for record in read_directory(file, CancelToken(), no_report).records.values():
            inflate(file, record)

    small = archive(Part(b"a"), Part(b"bcd", b"z" * 50, method=8), zip64=True, comment=b"hello")
    told = set()
    for data in [*flips(torch_zip, 3000), *flips(small, 1500)]:
        told.add(sentence(lambda data=data: read_all(data)))
        opener.close()
    assert "" in told
    assert len(told) > 20


def test_random_tails_give_a_result_or_a_sentence(opener):
    rolled = random.Random(3)
    marks = [b"PK\5\6", b"PK\6\6", b"PK\6\7", b"PK\1\2", bytes(4), b"\xff" * 4]
    for _ in range(300):
        tail = b"".join(rolled.choice([*marks, rolled.randbytes(3)]) for _ in range(40))
        sentence(lambda tail=tail: opener.directory(b"PK\3\4" + tail))
        opener.close()


def test_corpus_reads_as_zipfile_reads_it(opener, corpus, corpus_index):
    count = 0
    for name, entry in corpus_index.items():
        if "zip" in entry["kind"] and entry["kind"] != "gzip":
            count += 1
            directory = same_as_zipfile(opener.at(corpus / name))
            assert not [problem for problem in directory.problems if problem.severity != "note"], name
    assert count > 40


def test_crc_of_torch_records_is_kept(opener, torch_zip):
    record = opener.directory(torch_zip).records["model/data/0"]
    assert record.crc == zlib.crc32(torch.arange(3000.0).numpy().tobytes())
