"""What killed saves left: found beside recent files, never that of a living process, removed only when asked to."""

import errno
import os
import subprocess
import sys

import pytest

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.formats.writing.disk.leftovers import temporary_path
from ckpt_browser.formats.writing.in_place.journal import journal_path
from ckpt_browser.workspace.saving.unfinished import MOST, remove_leftover, unfinished

from ...proofs.faults.shim import Rule, Shim, failing


def left(path, nbytes: int = 1000) -> str:
    """What a killed save of a file leaves."""
    place = temporary_path(str(path))
    with open(place, "wb") as file:
        file.truncate(nbytes)
    return place


def test_a_leftover_is_told_with_its_size(tmp_path):
    path = tmp_path / "model.pth"
    place = left(path, 4_700_000_000)
    (tmp_path / "other.tmp").write_bytes(b"")
    [found] = unfinished([str(path), str(tmp_path / "second.pth")])
    assert found == (str(path), place, 4_700_000_000, "")
    remove_leftover(place)
    assert unfinished([str(path)]) == ()
    assert os.listdir(tmp_path) == ["other.tmp"]


@pytest.mark.parametrize("path", ["", "\0", "/nowhere/at/all.pth", "/dev/null", "/dev/null/model.pth", "x" * 5000])
def test_strange_recent_files_are_passed_over(path):
    assert [found for found in unfinished([path]) if not found.leftover] == []


def test_hostile_names(tmp_path):
    places = [left(tmp_path / name) for name in ("-rf", "%s\n", "\udcff", "a" * 255)]
    found = unfinished([str(tmp_path / "any.pth")])
    assert sorted(item.leftover for item in found) == sorted(places)
    for place in places:
        remove_leftover(place)
    assert os.listdir(tmp_path) == []


def test_many_are_not_all_told(tmp_path):
    for _ in range(MOST + 3):
        left(tmp_path / "model.pth", 0)
    assert len(unfinished([str(tmp_path / "model.pth")])) == MOST


def test_what_another_process_writes_is_left_alone(tmp_path):
    place = left(tmp_path / "model.pth")
    holder = subprocess.Popen([sys.executable, "-c", ("import fcntl, sys; file = open(sys.argv[1]); "
                               "fcntl.flock(file, fcntl.LOCK_EX); print(flush=True); sys.stdin.read()"), place],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        holder.stdout.readline()
        assert unfinished([str(tmp_path / "model.pth")]) == ()
        with pytest.raises(CheckpointError, match="another program"):
            remove_leftover(place)
    finally:
        holder.communicate()
    assert len(unfinished([str(tmp_path / "model.pth")])) == 1


def test_only_leftovers_are_removed(tmp_path):
    precious = tmp_path / "model.pth"
    precious.write_bytes(b"precious")
    link = temporary_path(str(precious))
    os.symlink(precious, link)
    folder = temporary_path(str(precious))
    os.mkdir(folder)
    for path in (str(precious), link, folder, temporary_path(str(precious))):
        with pytest.raises(CheckpointError):
            remove_leftover(path)
    assert precious.read_bytes() == b"precious" and os.path.islink(link) and os.path.isdir(folder)
    assert unfinished([str(precious)]) == ()


def test_a_save_within_a_file_that_was_interrupted(tmp_path):
    path = tmp_path / "model.pth"
    path.write_bytes(b"content")
    with open(journal_path(str(path)), "wb") as file:
        file.write(b"cut short")
    [found] = unfinished([str(path)])
    assert (found.path, found.leftover) == (str(path), "")
    assert "interrupted" in found.said


def test_a_journal_that_is_a_link_is_not_followed(tmp_path):
    path = tmp_path / "model.pth"
    path.write_bytes(b"content")
    os.symlink("/etc/passwd", journal_path(str(path)))
    assert unfinished([str(path)]) == ()


@pytest.mark.parametrize("call", ["open", "flock"])
def test_a_leftover_that_cannot_be_opened_or_locked_says_why(tmp_path, call):
    place = left(tmp_path / "model.pth")
    with Shim(Rule(call, 1, failing(errno.EIO)), tmp_path), pytest.raises(CheckpointError, match=r"(?i)input/output"):
        remove_leftover(place)
    remove_leftover(place)
    with pytest.raises(CheckpointError, match="is gone, or another program"):
        remove_leftover(place)
