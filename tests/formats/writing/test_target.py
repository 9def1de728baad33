"""The way to a file's place: what is kept, what is refused, and what never changes."""

import errno
import os
import random
import stat
import sys
from pathlib import Path

import pytest

from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken, no_report
from ckpt_browser.formats.files import ByteFile
from ckpt_browser.formats.writing.disk.leftovers import leftovers, temporary_path
from ckpt_browser.formats.writing.disk.out import write_payload
from ckpt_browser.formats.writing.disk.target import replacing
from ckpt_browser.formats.writing.payload import Computed, Copied

from ...proofs.faults.shim import MODIFYING, Rule, Shim, failing, refusing

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the calls of Linux")


def save(path: Path, data: bytes = b"new", **how) -> str:
    """Write some bytes in the place of a file; returns the note."""
    with replacing(str(path), len(data), **how) as replacement:
        replacement.out.write(data)
    return replacement.note


def changes(shim) -> list[str]:
    """What was called that changes something."""
    return [name for name in shim.names() if name in MODIFYING]


def refusal_of(path: Path, **how) -> str:
    """Why saving there is refused; the folder is as before."""
    before = sorted(os.listdir(path.parent)) if path.parent.is_dir() else []
    with pytest.raises(CheckpointError) as caught:
        save(path, **how)
    assert before == (sorted(os.listdir(path.parent)) if path.parent.is_dir() else [])
    told = str(caught.value)
    assert "\n" not in told
    assert not told.endswith(".")
    return told


@pytest.fixture
def old(tmp_path) -> Path:
    path = tmp_path / "model.pth"
    path.write_bytes(b"old")
    return path


def test_new_file(tmp_path):
    previous = os.umask(0o027)
    try:
        assert save(tmp_path / "model.pth") == ""
    finally:
        os.umask(previous)
    assert (tmp_path / "model.pth").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "model.pth").stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["model.pth"]


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o200])
def test_mode_is_kept(old, mode):
    old.chmod(mode)
    save(old)
    assert stat.S_IMODE(old.stat().st_mode) == mode
    old.chmod(0o600)
    assert old.read_bytes() == b"new"


def test_nobody_else_reads_it_while_it_is_written(old):
    old.chmod(0o644)
    with replacing(str(old), 3) as replacement:
        assert stat.S_IMODE(Path(replacement.out.path).stat().st_mode) == 0o600
        replacement.out.write(b"new")


def given(path: Path, owner: int, group: int) -> None:
    """Give a file away; the test ends where that is not allowed."""
    try:
        os.chown(path, owner, group)
    except (OSError, AttributeError):
        pytest.skip("whoever runs this may not give files away")


def test_owner_is_kept(old):
    given(old, 12, 34)
    save(old)
    assert (old.stat().st_uid, old.stat().st_gid) == (12, 34)


def test_what_a_group_was_allowed_is_not_allowed_to_another(old):
    given(old, -1, 34)
    old.chmod(0o664)
    with replacing(str(old), 3) as replacement:
        replacement.out.write(b"new")
        faults = refusing(1, errno.EPERM)
        faults.__enter__()  # fchown is the next of the calls
    faults.__exit__(None, None, None)
    assert changes(faults)[0] == "fchown"
    assert stat.S_IMODE(old.stat().st_mode) == 0o644


@LINUX
def test_extended_attributes_are_kept(old):
    try:
        os.setxattr(old, "user.origin", b"zoo")
    except OSError:
        pytest.skip("no extended attributes here")
    save(old)
    assert os.getxattr(old, "user.origin") == b"zoo"


def test_times_are_those_of_the_new_content(old):
    os.utime(old, (1, 1))
    save(old)
    assert old.stat().st_mtime > 1_000_000


def test_symlinks_are_followed(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "model.pth").write_bytes(b"old")
    (tmp_path / "second").symlink_to("real/model.pth")
    (tmp_path / "first").symlink_to("second")
    with replacing(str(tmp_path / "first"), 3) as replacement:
        assert Path(replacement.out.path).parent == (tmp_path / "real").resolve()
        replacement.out.write(b"new")
    assert (tmp_path / "first").is_symlink()
    assert (tmp_path / "real" / "model.pth").read_bytes() == b"new"


def test_symlink_to_a_file_that_is_not_there_yet(tmp_path):
    (tmp_path / "link").symlink_to("model.pth")
    save(tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "model.pth").read_bytes() == b"new"


def test_symlink_to_itself(tmp_path):
    (tmp_path / "link").symlink_to("link")
    assert "leads back to itself" in refusal_of(tmp_path / "link")


def test_hard_links_keep_the_old_content_and_are_told_of(old, tmp_path):
    os.link(old, tmp_path / "other.pth")
    assert "2 names (hard links)" in save(old)
    assert old.read_bytes() == b"new"
    assert (tmp_path / "other.pth").read_bytes() == b"old"


def test_the_opened_file_can_be_replaced_by_its_own_bytes(tmp_path):
    path, data = tmp_path / "model.pth", random.Random(1).randbytes(3 << 20)
    path.write_bytes(data)
    file = ByteFile(str(path))
    with replacing(str(path), file.size, check=file.check_unchanged) as replacement:
        write_payload(replacement.out, Copied(file, 1 << 20, 2 << 20), CancelToken(), no_report)
        write_payload(replacement.out, Copied(file, 0, 1 << 20), CancelToken(), no_report)
    file.close()
    assert path.read_bytes() == data[1 << 20:] + data[:1 << 20]


KERNEL = ("copy_file_range", "sendfile")


@LINUX
@pytest.mark.parametrize("broken", [KERNEL[:count] for count in range(3)], ids=["none", "the first", "both"])
@pytest.mark.parametrize("number", [errno.EXDEV, errno.EOPNOTSUPP, errno.EINVAL, errno.ENOSYS])
def test_every_way_of_copying(tmp_path, monkeypatch, broken, number):
    data = random.Random(2).randbytes((17 << 20) + 5)
    (tmp_path / "raw").write_bytes(data)
    file = ByteFile(str(tmp_path / "raw"))

    def refuse(*args):
        raise OSError(number, os.strerror(number))

    def counted(name, way):
        def call(*args):
            used.append(name)
            return way(*args)
        return call

    used: list[str] = []
    for name in KERNEL:
        monkeypatch.setattr(os, name, refuse if name in broken else counted(name, getattr(os, name)))
    seen: list[tuple[int, int]] = []
    with replacing(str(tmp_path / "copy"), len(data)) as replacement:
        replacement.out.write(b"head")
        replacement.out.copy_from(file, 3, len(data) - 3, CancelToken(),
                                  lambda what, done, total: seen.append((done, total)))
        replacement.out.write(b"tail")
    file.close()
    assert (tmp_path / "copy").read_bytes() == b"head" + data[3:] + b"tail"
    assert len(seen) == 3
    assert used == 3 * list(KERNEL[len(broken):][:1])
    assert seen == sorted(seen)
    assert seen[-1] == (len(data) + 1, len(data))


@LINUX
def test_a_source_that_cannot_be_read_is_told_apart_from_a_target(old, tmp_path, monkeypatch):
    (tmp_path / "raw").write_bytes(bytes(1 << 20))
    file = ByteFile(str(tmp_path / "raw"))

    def fail(*args):
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    for name in ("copy_file_range", "sendfile", "pread"):
        monkeypatch.setattr(os, name, fail)
    with pytest.raises(CheckpointError, match="cannot be read at byte 5 "), replacing(str(old), 1) as replacement:
        replacement.out.copy_from(file, 5, 500_000, CancelToken(), no_report)
    file.close()
    assert old.read_bytes() == b"old"
    assert sorted(os.listdir(tmp_path)) == ["model.pth", "raw"]


def test_a_source_cut_short_while_it_is_copied(old, tmp_path):
    (tmp_path / "raw").write_bytes(bytes(2 << 20))
    file = ByteFile(str(tmp_path / "raw"))
    os.truncate(tmp_path / "raw", 1 << 20)
    with pytest.raises(CheckpointError, match="was cut short at byte 1,048,576"), \
            replacing(str(old), 2 << 20) as replacement:
        replacement.out.copy_from(file, 0, 2 << 20, CancelToken(), no_report)
    file.close()
    assert old.read_bytes() == b"old"
    assert sorted(os.listdir(tmp_path)) == ["model.pth", "raw"]


def test_cancel_leaves_no_trace(old, tmp_path):
    (tmp_path / "raw").touch()
    os.truncate(tmp_path / "raw", 200 << 20)
    file, token, seen = ByteFile(str(tmp_path / "raw")), CancelToken(), []

    def report(what: str, done: int, total: int) -> None:
        seen.append(done)
        token.cancel()

    with pytest.raises(Cancelled), replacing(str(old), file.size) as replacement:
        replacement.out.copy_from(file, 0, file.size, token, report)
    file.close()
    assert len(seen) == 1
    assert seen[0] < file.size
    assert old.read_bytes() == b"old"
    assert sorted(os.listdir(tmp_path)) == ["model.pth", "raw"]


def test_any_error_within_the_block_leaves_no_trace(old, tmp_path):
    def interrupted() -> None:
        with replacing(str(old), 3) as replacement:
            replacement.out.write(b"new")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert old.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["model.pth"]


def test_the_last_check_can_still_say_no(old):
    def check() -> None:
        raise CheckpointError("the source changed")

    assert refusal_of(old, check=check) == "the source changed"
    assert old.read_bytes() == b"old"


def test_the_new_file_can_be_read_before_it_has_its_place(old):
    with replacing(str(old), 3) as replacement:
        replacement.out.write(memoryview(b"new"))
        replacement.out.write(b"")
        replacement.out.flush()
        assert Path(replacement.out.path).read_bytes() == b"new"
        assert old.read_bytes() == b"old"


def test_it_is_flushed_to_disk_while_it_is_read(old):
    with replacing(str(old), 3) as replacement:
        replacement.out.write(b"new")
        replacement.out.sync_meanwhile()
        assert Path(replacement.out.path).read_bytes() == b"new"
    assert old.read_bytes() == b"new"


def test_a_disk_that_fails_while_the_file_is_read(old):
    def failing() -> None:
        # Two files and a folder are opened, the bytes are written; what comes fifth is the thread's.
        with refusing(5, errno.EIO) as faults, replacing(str(old), 3) as replacement:
            replacement.out.write(b"new")
            replacement.out.sync_meanwhile()
            while len(changes(faults)) < 5:
                pass
            assert changes(faults) == ["open", "open", "open", "write", "fsync"]

    with pytest.raises(CheckpointError, match="input/output error"):
        failing()
    assert old.read_bytes() == b"old"
    assert os.listdir(old.parent) == ["model.pth"]


def test_what_fails_while_it_is_flushed_leaves_no_trace(old):
    def failing() -> None:
        with replacing(str(old), 3) as replacement:
            replacement.out.write(b"new")
            replacement.out.sync_meanwhile()
            raise CheckpointError("reads otherwise than it was written")

    with pytest.raises(CheckpointError, match="reads otherwise"):
        failing()
    assert old.read_bytes() == b"old"
    assert os.listdir(old.parent) == ["model.pth"]


@pytest.mark.parametrize("change", ["changed", "removed", "appeared"])
def test_a_target_that_changes_meanwhile_is_left_alone(tmp_path, change):
    path = tmp_path / "model.pth"
    if change != "appeared":
        path.write_bytes(b"old")

    def changed() -> None:
        if change == "removed":
            path.unlink()
        else:
            path.write_bytes(b"somebody else's")

    with pytest.raises(CheckpointError, match="changed on disk while it was being saved"):
        save(path, check=changed)
    assert os.listdir(tmp_path) == ([] if change == "removed" else ["model.pth"])
    if change != "removed":
        assert path.read_bytes() == b"somebody else's"


def test_write_protected_files_are_not_replaced(old):
    old.chmod(0o444)
    assert refusal_of(old).startswith("is write-protected; allow changes to it")
    assert old.read_bytes() == b"old"


def test_a_file_that_another_saver_holds(old):
    with replacing(str(old), 3) as replacement:
        replacement.out.write(b"new")
        assert "another program that has locked it" in refusal_of(old)
    assert old.read_bytes() == b"new"


def test_folders_and_devices_are_not_replaced(tmp_path):
    (tmp_path / "folder").mkdir()
    assert "there is a folder in its place" in refusal_of(tmp_path / "folder")
    assert "no regular file" in refusal_of(Path(os.devnull))
    os.mkfifo(tmp_path / "pipe")
    assert "no regular file" in refusal_of(tmp_path / "pipe")


def test_no_such_folder(tmp_path):
    assert "there is no such folder" in refusal_of(tmp_path / "missing" / "model.pth")


def test_names_that_cannot_be(tmp_path):
    assert "no file can have this name" in refusal_of(tmp_path / "a\0b")
    assert "file name too long" in refusal_of(tmp_path / ("n" * 300))


def test_a_folder_that_takes_no_new_files(old):
    with refusing(1, errno.EACCES) as faults:
        told = ""
        try:
            save(old.parent / "new.pth")
        except CheckpointError as error:
            told = str(error)
    assert changes(faults) == ["open"]
    assert told == "cannot be saved (permission denied); nothing was changed, choose another folder"


def test_a_read_only_folder(old):
    old.parent.chmod(0o500)
    try:
        if os.access(old.parent, os.W_OK):
            pytest.skip("whoever runs this may write anywhere")
        assert "permission denied" in refusal_of(old)
    finally:
        old.parent.chmod(0o700)
    assert old.read_bytes() == b"old"


def test_too_little_space_is_said_before_anything_is_written(old):
    with pytest.raises(CheckpointError, match=r"bytes are missing on its disk \(1,[0,]+ are needed"), \
            replacing(str(old), 10 ** 18):
        raise AssertionError("not reached")
    assert os.listdir(old.parent) == ["model.pth"]


@pytest.mark.parametrize(("number", "advice"), [
    (errno.ENOSPC, "free some space or choose another disk"), (errno.EDQUOT, "free some space"),
    (errno.EIO, "the disk may be failing"), (errno.EROFS, "choose another folder"),
    (errno.ESTALE, "its folder is gone"), (errno.EFBIG, "takes files of this size"), (errno.EPIPE, "try again")])
def test_what_the_system_says_and_what_to_do(old, number, advice):
    with refusing(3, number) as faults, pytest.raises(CheckpointError) as caught:
        save(old)
    assert changes(faults)[:2] == ["open", "open"]
    assert os.strerror(number).lower() in str(caught.value)
    assert advice in str(caught.value)
    assert old.read_bytes() == b"old"


def test_a_folder_that_cannot_be_flushed_is_told_of(old):
    with replacing(str(old), 3) as replacement:
        replacement.out.write(b"new")
        replacement.out.flush()
        faults = refusing(4, errno.EIO)
        faults.__enter__()
    faults.__exit__(None, None, None)
    assert changes(faults)[-2:] == ["fsync", "unlink"]
    assert "power failure now could undo the save" in replacement.note
    assert old.read_bytes() == b"new"


def only_folders(number: int):
    """Refuses what is asked of a folder with an error number."""
    def does(doing):
        subject = doing.args[0]
        status = os.fstat(subject) if isinstance(subject, int) else os.lstat(subject)
        assert stat.S_ISDIR(status.st_mode)
        return failing(number)(doing)
    return does


def test_a_folder_that_nobody_may_open_is_done_without(old):
    with Shim(Rule("open", 3, only_folders(errno.EACCES)), old.parent) as shim:
        assert save(old) == ""
    assert shim.reached
    assert shim.names().count("fsync") == 1
    assert old.read_bytes() == b"new"


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_file_systems_that_keep_no_names_back_need_no_flush(old, number):
    with Shim(Rule("fsync", 2, only_folders(number)), old.parent) as shim:
        assert save(old) == ""
    assert shim.reached
    assert old.read_bytes() == b"new"


def test_leftovers_are_found(old, tmp_path):
    dead = Path(temporary_path(str(old)))
    dead.write_bytes(b"half")
    other = Path(temporary_path(str(tmp_path / "other.pth")))
    other.write_bytes(b"half")
    (tmp_path / ".notes.tmp").write_bytes(b"")
    (tmp_path / ".model.pth.ckpt-browser-12345678.tmp").mkdir()
    with replacing(str(old), 3) as replacement:
        assert leftovers(str(old)) == [str(dead)]
        replacement.out.write(b"new")
    assert leftovers(str(tmp_path)) == sorted([str(dead), str(other)])
    assert leftovers(str(tmp_path / "missing")) == []


@pytest.mark.parametrize("name", ["n" * 255, "é" * 127, "n" * 250 + ".pth"])
def test_the_longest_names(tmp_path, name):
    save(tmp_path / name)
    assert (tmp_path / name).read_bytes() == b"new"
    dead = Path(temporary_path(str(tmp_path / name)))
    dead.write_bytes(b"")
    assert leftovers(str(tmp_path / name)) == [str(dead)]
    assert leftovers(str(tmp_path / (name[:-1] + "x"))) == []


def test_views_of_any_shape_are_written(tmp_path):
    import numpy as np

    with replacing(str(tmp_path / "x"), 24) as replacement:
        write_payload(replacement.out, Computed(24, lambda: iter([np.arange(6, dtype=np.int32).data,
                                                                  np.zeros(0).data])), CancelToken(), no_report)
    assert (tmp_path / "x").read_bytes() == np.arange(6, dtype=np.int32).tobytes()


def test_bytes_that_are_not_there_are_not_copied(old, tmp_path):
    file = ByteFile(str(old))
    try:
        with pytest.raises(CheckpointError, match="needs 2 bytes at byte 2, but the file ends at byte 3"), \
                replacing(str(tmp_path / "new.pth"), 2) as replacement:
            replacement.out.copy_from(file, 2, 2, CancelToken(), no_report)
    finally:
        file.close()
    assert sorted(os.listdir(tmp_path)) == ["model.pth"]


def test_what_is_closed_twice_is_closed(tmp_path):
    with replacing(str(tmp_path / "new.pth"), 3) as replacement:
        replacement.out.write(b"new")
    replacement.out.close()
    replacement.out.close()
    assert (tmp_path / "new.pth").read_bytes() == b"new"
