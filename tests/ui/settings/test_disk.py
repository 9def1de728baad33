"""Our own small files: replaced in one step, and nothing stays beside them for good."""

import errno
import fcntl
import os

import pytest

from ckpt_browser.ui.settings.disk import replace

from ...proofs.faults.shim import Rule, Shim, failing


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "settings.ini"
    path.write_bytes(b"old")
    return path


@pytest.mark.parametrize("name", ["open", "write", "fsync", "replace"])
def test_a_disk_that_refuses_leaves_the_old_one(file, name):
    with Shim(Rule(name, 1, failing(errno.EIO)), file.parent) as shim, pytest.raises(OSError, match="Input/output"):
        replace(str(file), b"new", flushed=True)
    assert shim.reached
    assert file.read_bytes() == b"old"
    assert os.listdir(file.parent) == ["settings.ini"]


def test_what_could_not_even_be_removed_goes_the_next_time(file):
    refusing = Rule("write", 1, failing(errno.EROFS), lasting=True)
    with Shim(refusing, file.parent), pytest.raises(OSError, match="Read-only"):
        replace(str(file), b"new")
    assert len(os.listdir(file.parent)) == 2
    (file.parent / ".settings.ini.mine").write_bytes(b"")
    replace(str(file), b"new")
    assert sorted(os.listdir(file.parent)) == [".settings.ini.mine", "settings.ini"]
    assert file.read_bytes() == b"new"


def test_what_another_process_is_writing_stays(file):
    beside = file.parent / ".settings.ini.abcdefgh"
    beside.write_bytes(b"half")
    with beside.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        replace(str(file), b"new")
        assert beside.exists()
    replace(str(file), b"newer")
    assert not beside.exists()
