"""Recipes and scripts are replaced in one step; what is no file is written to as it is."""

import errno
import os
import threading

import pytest

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.workspace.saving.texts import write_text

from ...proofs.faults.shim import Rule, Shim, failing


@pytest.fixture
def recipe(tmp_path):
    path = tmp_path / "recipe.json"
    path.write_text("old")
    return path


@pytest.mark.parametrize("name", ["write", "fsync", "replace"])
def test_a_disk_that_is_full_leaves_the_old_one(recipe, name):
    with Shim(Rule(name, 1, failing(errno.ENOSPC, half=True)), recipe.parent) as shim, \
            pytest.raises(CheckpointError, match="no space left on device") as caught:
        write_text(str(recipe), "new" * 1000)
    assert shim.reached
    assert caught.value.place == str(recipe)
    assert recipe.read_text() == "old"
    assert os.listdir(recipe.parent) == ["recipe.json"]


def test_it_is_replaced(recipe):
    write_text(str(recipe), "line\nçé\n")
    assert recipe.read_bytes() == "line\nçé\n".encode()


def test_a_pipe_is_written_to(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    taken = []
    reader = threading.Thread(target=lambda: taken.append((tmp_path / "pipe").read_text()))
    reader.start()
    write_text(str(tmp_path / "pipe"), "new")
    reader.join(30)
    assert taken == ["new"]


def test_a_folder_is_no_place(tmp_path):
    with pytest.raises(CheckpointError, match="there is a folder in its place"):
        write_text(str(tmp_path), "new")
