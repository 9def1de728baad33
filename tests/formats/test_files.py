"""Positioned reads: exact, bounded, and the same where the system has none."""

import errno
import os
import pickle

import pytest

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.formats.files import ByteFile

from ..proofs.faults.shim import Rule, Shim, failing


@pytest.fixture(params=["positioned", "seeking"])
def file(request, tmp_path, monkeypatch):
    if request.param == "seeking":
        monkeypatch.delattr(os, "pread", raising=False)
        monkeypatch.delattr(os, "preadv", raising=False)
    path = tmp_path / "file"
    path.write_bytes(bytes(range(100)))
    opened = ByteFile(str(path))
    yield opened
    opened.close()


def test_read(file):
    assert file.size == 100
    assert file.read(0, 100) == bytes(range(100))
    assert file.read(90, 10) == bytes(range(90, 100))
    assert file.read(100, 0) == b""


def test_read_into(file):
    buffer = bytearray(10)
    file.read_into(5, memoryview(buffer))
    assert buffer == bytes(range(5, 15))


@pytest.mark.parametrize(("offset", "count"), [(0, 101), (-1, 1), (0, -1), (100, 1), (1 << 80, 1), (0, 1 << 80)])
def test_bytes_that_are_not_there(file, offset, count):
    with pytest.raises(CheckpointError, match="the file ends at byte 100"):
        file.read(offset, count)


def test_reading_beyond_the_end_into_a_buffer(file):
    with pytest.raises(CheckpointError, match="the file ends at byte 100"):
        file.read_into(95, memoryview(bytearray(6)))


def test_file_that_shrinks_while_it_is_read(file):
    os.truncate(file.path, 50)
    for read in (lambda: file.read(40, 20), lambda: file.read_into(40, memoryview(bytearray(20)))):
        with pytest.raises(CheckpointError, match="was cut short at byte 50 while it was being read"):
            read()
    with pytest.raises(CheckpointError, match="changed on disk"):
        file.check_unchanged()


def test_closed_file_cannot_be_read(file):
    file.close()
    file.close()
    with pytest.raises(CheckpointError, match=r"cannot be read at byte 0 \([a-z ]+\)"):
        file.read(0, 1)


@pytest.mark.parametrize(("name", "expected"), [
    ("missing", "no such file or directory"), ("", "no such file"), ("nul\0", "no such file"),
    ("lone\ud800", "no such file"), ("x" * 300, "file name too long")])
def test_names_without_a_file(tmp_path, name, expected):
    with pytest.raises(CheckpointError, match=expected):
        ByteFile(os.path.join(tmp_path, name) if name else "")


def test_folder_and_pipe_are_refused(tmp_path):
    with pytest.raises(CheckpointError, match="is a folder"):
        ByteFile(str(tmp_path))
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CheckpointError, match="is a pipe"):
        ByteFile(str(tmp_path / "pipe"))
    with pytest.raises(CheckpointError, match="is a character device"):
        ByteFile("/dev/zero")


def test_elsewhere_it_is_opened_anew_when_it_is_read(file, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    near = ByteFile("file")
    data = pickle.dumps(near)
    near.close()
    monkeypatch.chdir("/")
    for pickled in (data, pickle.dumps(file), pickle.dumps(pickle.loads(data))):
        other = pickle.loads(pickled)
        assert (other.size, other.identity) == (file.size, file.identity)
        assert other._fd < 0
        assert other.read(5, 3) == b"\5\6\7"
        buffer = bytearray(2)
        other.read_into(98, memoryview(buffer))
        assert buffer == b"bc"
        other.check_unchanged()
        number = other.fileno()
        del other
        with pytest.raises(OSError, match="Bad file descriptor"):
            os.fstat(number)


def test_elsewhere_another_file_is_not_taken_for_it(file, tmp_path):
    data = pickle.dumps(file)
    (tmp_path / "file").write_bytes(bytes(100))
    with pytest.raises(CheckpointError, match="the file changed on disk since it was opened"):
        pickle.loads(data).read(0, 1)
    (tmp_path / "file").unlink()
    other = pickle.loads(data)
    with pytest.raises(CheckpointError, match="no such file"):
        other.read_into(0, memoryview(bytearray(1)))
    other.close()


def test_a_file_that_cannot_be_looked_at_any_more_is_said(file):
    with Shim(Rule("fstat", 1, failing(errno.ESTALE))), pytest.raises(CheckpointError, match="stale file handle"):
        file.check_unchanged()
    before = os.listdir("/proc/self/fd") if os.path.isdir("/proc/self/fd") else []
    with Shim(Rule("fstat", 1, failing(errno.EIO))), pytest.raises(CheckpointError, match="input/output error"):
        ByteFile(file.path)
    assert (os.listdir("/proc/self/fd") if before else []) == before


def test_closing_complains_of_nothing(tmp_path):
    (tmp_path / "file").write_bytes(b"x")
    opened = ByteFile(str(tmp_path / "file"))
    with Shim(Rule("close", 1, failing(errno.EIO))) as shim:
        opened.close()
        opened.close()
    assert shim.names() == ["close"]


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="the system lists no open files")
def test_a_file_that_nobody_holds_is_closed(tmp_path):
    (tmp_path / "file").write_bytes(b"x")
    opened = ByteFile(str(tmp_path / "file"))
    number = opened.fileno()
    assert os.readlink(f"/proc/self/fd/{number}") == opened.path
    del opened
    assert not os.path.lexists(f"/proc/self/fd/{number}")
