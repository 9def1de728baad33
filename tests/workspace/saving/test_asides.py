"""Edits that were written aside are read back, or count as nothing where somebody else wrote there."""

import errno
import json
import os
from pathlib import Path

import pytest

from ckpt_browser.core.edits.values import SetValue
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.saving.asides import asides_in, halves_in, read_aside, steps_of, write_aside

from ...proofs.faults.shim import Rule, Shim, failing

WHOLE = {"version": 1, "path": "/a", "when": 1.5, "stamps": [[1, 2]], "recipe": "", "others": [["/b", 3, 4]]}


def read(folder: Path, text: str) -> object:
    path = folder / "x.unsaved.json"
    path.write_text(text)
    return read_aside(str(path))


def test_a_whole_one_is_read(tmp_path: Path) -> None:
    aside = read(tmp_path, json.dumps(WHOLE))
    assert aside is not None
    assert (aside.path, aside.when, aside.stamps, aside.others) == ("/a", 1.5, ((1, 2),), (("/b", 3, 4),))


@pytest.mark.parametrize(("field", "value"), [
    ("stamps", "[[Infinity, 1]]"), ("stamps", "[[1, NaN]]"), ("stamps", "[[1]]"), ("stamps", "null"),
    ("when", "1" + "0" * 400), ("when", '"soon"'), ("others", '[["/b", 1, -Infinity]]'), ("others", "[null]"),
    ("path", "1"), ("recipe", "[]"), ("version", "2")])
def test_one_with_a_strange_field_counts_as_none(tmp_path: Path, field: str, value: str) -> None:
    whole = {name: json.dumps(one) for name, one in WHOLE.items()} | {field: value}
    assert read(tmp_path, "{" + ",".join(f'"{name}": {one}' for name, one in whole.items()) + "}") is None


@pytest.mark.parametrize("text", ["", "{}", "[]", "1", "[" * 5000, '{"version": 1'])
def test_what_is_none_counts_as_none(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) is None


@pytest.mark.parametrize(("name", "number"), [("write", errno.ENOSPC), ("fsync", errno.EIO), ("replace", errno.EACCES)])
def test_what_cannot_be_written_leaves_the_one_before_and_nothing_beside_it(tmp_path, sample, name, number) -> None:
    source = open_checkpoint(str(sample))
    first = do(new_journal(source.checkpoint), [SetValue(("epoch",), 1)])
    source.close()
    aside = str(tmp_path / "1-1.unsaved.json")
    assert write_aside(aside, str(sample), (), first)
    with Shim(Rule(name, 1, failing(number)), tmp_path) as shim, pytest.raises(OSError, match=os.strerror(number)):
        write_aside(aside, str(sample), (), do(first, [SetValue(("epoch",), 2)]))
    assert shim.reached
    assert os.listdir(tmp_path) == ["1-1.unsaved.json"]
    kept = read_aside(aside)
    assert kept is not None
    assert steps_of(kept) == [[SetValue(("epoch",), 1)]]


def test_what_is_written_aside_has_its_name_on_the_disk(tmp_path, sample) -> None:
    source = open_checkpoint(str(sample))
    journal = do(new_journal(source.checkpoint), [SetValue(("epoch",), 1)])
    source.close()
    with Shim(folder=tmp_path) as shim:
        write_aside(str(tmp_path / "1-1.unsaved.json"), str(sample), (), journal)
    changing = [name for name in shim.names() if name in ("write", "fsync", "replace")]
    assert changing == ["write", "fsync", "replace", "fsync"]


def test_halves_of_sessions_that_are_no_more_are_known(tmp_path) -> None:
    (tmp_path / "1-1.unsaved.json.new").write_text("{")
    (tmp_path / "1-1.unsaved.json").write_text(json.dumps(WHOLE))
    assert halves_in(str(tmp_path)) == [str(tmp_path / "1-1.unsaved.json.new")]
    assert asides_in(str(tmp_path)) == [str(tmp_path / "1-1.unsaved.json")]
    assert halves_in(str(tmp_path / "gone")) == []
