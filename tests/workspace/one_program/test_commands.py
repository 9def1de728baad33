"""Words that were meant to be commands."""

import pytest

from ckpt_browser.app import VERBS
from ckpt_browser.workspace.one_program.commands import ALSO, COMMANDS, meant


@pytest.mark.parametrize(("word", "command"), [
    ("lss", "ls"), ("stat", "stats"), ("LS", "ls"), ("dif", "diff"), ("chekc", "check"), ("conver", "convert"),
    ("inpsect", "ls"), ("compare", "diff"), ("repiar", "repair"), ("editt", "edit")])
def test_a_word_like_a_command_stands_for_it(word, command):
    assert meant(word) == command


@pytest.mark.parametrize("word", ["", "model", "weights", "check.pth", "./ls", "-ls", "ls ", "x" * 5000, "epoch3", "a",
                                  "l\0s", "\ud800", "检查点"])
def test_names_of_files_stand_for_none(word):
    assert meant(word) == ""


def test_a_file_of_that_name_is_a_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "chekc").write_bytes(b"")
    assert meant("chekc") == ""
    assert meant("lss") == "ls"


def test_the_table_is_that_of_the_program():
    assert VERBS == COMMANDS
    assert set(ALSO.values()) <= set(COMMANDS)
    assert not set(ALSO) & set(COMMANDS)
