"""The original as a backup: byte for byte, under a name that nobody has, whole or not at all."""

import contextlib
import errno
import os
import stat
import sys

import pytest

from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.formats.files import ByteFile
from ckpt_browser.workspace.saving.backing_up import keep_original
from ckpt_browser.workspace.saving.backup_names import LONGEST_NAME, free_name, spare_name
from ckpt_browser.workspace.saving.renaming import rename_new

from ...proofs.faults.shim import MODIFYING, Listener, Shim, refusing

BYTES = os.urandom(3_000_000)


@pytest.fixture
def original(tmp_path):
    """An opened file whose place another one has taken."""
    path = tmp_path / "model.pth"
    path.write_bytes(BYTES)
    path.chmod(0o640)
    os.utime(path, ns=(1_500_000_000_123_456_789, 1_600_000_000_987_654_321))
    file = ByteFile(str(path))
    (tmp_path / "new").write_bytes(b"new")
    os.replace(tmp_path / "new", path)
    yield file
    file.close()


def names(folder) -> list[str]:
    return sorted(os.listdir(folder))


def test_the_bytes_the_permissions_and_the_time_are_those_of_the_original(original, tmp_path):
    kept = keep_original(original, original.path)
    assert kept == str(tmp_path / "model (original).pth")
    with open(kept, "rb") as file:
        assert file.read() == BYTES
    status = os.stat(kept)
    assert stat.S_IMODE(status.st_mode) == 0o640
    assert status.st_mtime_ns == 1_600_000_000_987_654_321
    assert names(tmp_path) == ["model (original).pth", "model.pth"]
    assert (tmp_path / "model.pth").read_bytes() == b"new"


def test_nothing_is_ever_replaced(original, tmp_path):
    taken = tmp_path / "model (original).pth"
    taken.write_bytes(b"mine")
    (tmp_path / "model (original 2).pth").mkdir()
    (tmp_path / "model (original 3).pth").symlink_to("nowhere")
    assert free_name(original.path) == "model (original 4).pth"
    assert keep_original(original, original.path) == str(tmp_path / "model (original 4).pth")
    assert taken.read_bytes() == b"mine"
    assert not (tmp_path / "nowhere").exists()


class Looking(Listener):
    """Before every call, what a kill would leave there: the backup under its name is whole or is not there."""

    def __init__(self, folder):
        self.folder = folder
        self.shim = None

    def begun(self, doing):
        self.shim.armed = False
        for path in self.folder.glob("model (original 2)*"):
            assert path.read_bytes() == BYTES, doing.call
        self.shim.armed = True


@pytest.mark.parametrize("lacking", [(), ("link",), ("link", "rename_new")])
def test_a_backup_is_whole_as_soon_as_it_has_its_name(original, tmp_path, lacking):
    (tmp_path / "model (original).pth").write_bytes(b"mine")
    looking = Looking(tmp_path)
    with Shim(folder=tmp_path, listener=looking, without=lacking) as looking.shim:
        kept = keep_original(original, original.path)
    assert kept.endswith("model (original 2).pth")
    with open(kept, "rb") as file:
        assert file.read() == BYTES
    assert (tmp_path / "model (original).pth").read_bytes() == b"mine"
    assert len(names(tmp_path)) == 3


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have a call of their own")
def test_a_name_that_somebody_takes_meanwhile_is_left_to_them(original, tmp_path):
    (tmp_path / "new").write_bytes(b"new")
    with pytest.raises(FileExistsError):
        rename_new(str(tmp_path / "new"), original.path)
    assert names(tmp_path) == ["model.pth", "new"]
    rename_new(str(tmp_path / "new"), str(tmp_path / "\udcff \n模"))
    assert (tmp_path / "\udcff \n模").read_bytes() == b"new"
    with pytest.raises(FileNotFoundError):
        rename_new(str(tmp_path / "new"), str(tmp_path / "more"))


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_a_disk_that_refuses_leaves_nothing_behind(original, tmp_path, number):
    at, reached = 0, True
    while reached:
        at += 1
        kept = ""
        with refusing(at, number, half=True) as faults, contextlib.suppress(CheckpointError):
            kept = keep_original(original, original.path)
        reached = faults.reached
        if kept:  # it went another way, or only the permissions could not be kept
            with open(kept, "rb") as file:
                assert file.read() == BYTES
            os.unlink(kept)
        leftover = [name for name in names(tmp_path) if name != "model.pth"]
        failed = [name for name in faults.names() if name in MODIFYING][at - 1:at]
        assert not leftover or (failed == ["unlink"] and leftover[0].endswith(".tmp"))
        for name in leftover:
            os.unlink(tmp_path / name)


def test_a_folder_that_is_gone_is_said(original, tmp_path):
    with pytest.raises(CheckpointError):
        keep_original(original, str(tmp_path / "gone" / "model.pth"))


def test_cancelling_leaves_nothing(original, tmp_path):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        keep_original(original, original.path, token)
    assert names(tmp_path) == ["model.pth"]


def test_bytes_that_were_overwritten_are_no_original(tmp_path):
    path = tmp_path / "model.pth"
    path.write_bytes(b"old bytes")
    file = ByteFile(str(path))
    path.write_bytes(b"new bytes, and more")
    with pytest.raises(CheckpointError, match="changed on disk"):
        keep_original(file, file.path)
    assert names(tmp_path) == ["model.pth"]
    file.close()


def test_another_descriptor_outlives_the_first(original):
    again = original.another()
    original.close()
    assert again.read(0, again.size) == BYTES
    again.close()


@pytest.mark.parametrize(("name", "wanted"), [
    ("model.pth", "model (original).pth"), ("model.pth.tar", "model (original).pth.tar"), ("model", "model (original)"),
    ("a.safetensors.index.json", "a.safetensors (original).index.json"), (".hidden", ".hidden (original)"),
    ("-rf %s\n.pth", "-rf %s\n (original).pth")])
def test_names(name, wanted):
    assert spare_name(name) == wanted


@pytest.mark.parametrize("name", ["a" * 251 + ".pth", "模" * 83 + ".pth", "\udcff" * 251 + ".pth", "." * 255,
                                  "a." + "b" * 253])
def test_long_names_stay_within_what_a_file_system_takes(name):
    for number in (1, 999):
        assert 0 < len(os.fsencode(spare_name(name, number))) <= LONGEST_NAME
    assert spare_name(name, 1) != spare_name(name, 2)
