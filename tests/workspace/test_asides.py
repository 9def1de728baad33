"""Edits that were written aside are read back, or count as nothing where somebody else wrote there."""

import json
from pathlib import Path

import pytest

from ckpt_browser.workspace.saving.asides import read_aside

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
