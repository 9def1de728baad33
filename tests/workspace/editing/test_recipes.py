"""Edits written as a recipe and read back: the same edits, and every wrong entry named by its number."""

import json
import math
import os
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ckpt_browser.core.edits.arranging import Drop, Duplicate, Keep, Lift, Move, Wrap
from ckpt_browser.core.edits.blending import Blend
from ckpt_browser.core.edits.grafting import Graft
from ckpt_browser.core.edits.merging import TakeOver
from ckpt_browser.core.edits.modules import Script
from ckpt_browser.core.edits.names import Rename, RenameMatching, RenamePrefix
from ckpt_browser.core.edits.rescue import Rescue
from ckpt_browser.core.edits.resizing import FILLS, Resize
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.table import BORROWING, KINDS
from ckpt_browser.core.edits.tensors import Cast, Compact, PatchTensor, SetDevice
from ckpt_browser.core.edits.values import Insert, SetValue
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.nodes import OddKey
from ckpt_browser.core.places import EditError
from ckpt_browser.workspace.editing.recipes import (
    found_from,
    from_recipe,
    read_recipe,
    recipe_steps,
    seen_from,
    to_recipe,
    with_files,
)

PROFILE = settings(max_examples=300, deadline=None, derandomize=not os.environ.get("CKPT_RANDOM"), database=None,
                   suppress_health_check=list(HealthCheck))
TEXTS = st.text(max_size=8)
KEYS = st.recursive(
    st.one_of(TEXTS, st.integers(), st.booleans(), st.none(), st.floats(), st.binary(max_size=4),
              st.builds(OddKey, TEXTS, st.integers(0, 99))),
    lambda keys: st.lists(keys, max_size=3).map(tuple), max_leaves=4)
PATHS = st.lists(KEYS, max_size=4).map(tuple)
MANY = st.lists(PATHS, max_size=3).map(tuple)
SELECTIONS = st.one_of(MANY, st.builds(Glob, TEXTS))
PLACES = st.one_of(st.none(), st.integers(0, 9))
VALUES = st.recursive(st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXTS),
                      lambda values: st.lists(values, max_size=3) | st.dictionaries(TEXTS, values, max_size=3))
NUMBERS = st.one_of(st.booleans(), st.integers(), st.floats(), st.lists(st.floats(), min_size=2, max_size=2))
NAMES = st.lists(TEXTS, max_size=2).map(tuple)
ELEMENTS = st.lists(st.tuples(st.lists(st.integers(-9, 9), max_size=3).map(tuple), NUMBERS), max_size=3).map(tuple)
ENTRIES = st.one_of(st.lists(st.one_of(st.tuples(PATHS, PATHS), PATHS.map(lambda path: (path, path))),
                             max_size=3).map(tuple), st.builds(Glob, TEXTS))
SHARES = st.one_of(st.integers(), st.floats())
EDITS = {
    "rename": st.builds(Rename, PATHS, KEYS),
    "rename-prefix": st.builds(RenamePrefix, PATHS, TEXTS, TEXTS, st.booleans()),
    "rename-matching": st.builds(RenameMatching, TEXTS, TEXTS, MANY, st.sampled_from(["auto", "path", "key"])),
    "drop": st.builds(Drop, SELECTIONS), "keep": st.builds(Keep, SELECTIONS),
    "move": st.builds(Move, MANY, PATHS, PLACES), "duplicate": st.builds(Duplicate, PATHS, KEYS),
    "lift": st.builds(Lift, PATHS), "wrap": st.builds(Wrap, TEXTS),
    "take": st.builds(TakeOver, TEXTS, ENTRIES), "blend": st.builds(Blend, TEXTS, ENTRIES, SHARES),
    "graft": st.builds(Graft, TEXTS, PATHS, PATHS, KEYS, PLACES),
    "set": st.builds(SetValue, PATHS, VALUES), "insert": st.builds(Insert, PATHS, KEYS, VALUES, PLACES),
    "cast": st.builds(Cast, SELECTIONS, TEXTS, st.booleans(), st.booleans()),
    "device": st.builds(SetDevice, TEXTS, st.one_of(st.none(), SELECTIONS)),
    "patch": st.builds(PatchTensor, PATHS, ELEMENTS), "compact": st.builds(Compact, SELECTIONS),
    "rescue": st.builds(Rescue, PATHS, st.lists(st.builds(Script, TEXTS, NAMES, NAMES), max_size=2).map(tuple)),
    "resize": st.builds(Resize, PATHS, st.integers(0), st.sampled_from(FILLS), st.integers(0)),
}


def test_every_kind_of_edit_is_tried() -> None:
    assert set(EDITS) == {*KINDS, *BORROWING}


@PROFILE
@given(st.lists(st.one_of(*EDITS.values()), max_size=4))
def test_what_is_written_is_read_back(edits: list) -> None:
    text = to_recipe(edits)
    assert text.isascii()
    # repr tells 1 from True and from 1.0, and holds two NaN for the same.
    assert repr(from_recipe(text)) == repr(edits)


@PROFILE
@given(st.lists(st.one_of(*EDITS.values()), min_size=3, max_size=3), st.sampled_from([(3,), (1, 2), (2, 1), (1, 1, 1)]))
def test_steps_of_undo_are_kept(edits: list, steps: tuple[int, ...]) -> None:
    read = recipe_steps(to_recipe(edits, steps))
    assert [len(step) for step in read] == list(steps)
    assert repr([edit for step in read for edit in step]) == repr(edits)


def test_a_recipe_reads_as_it_is_documented() -> None:
    edits = from_recipe("""{"version": 1, "edits": [
        {"edit": "rename", "path": ["model", "conv1.weight"], "key": "stem.weight"},
        {"edit": "drop", "selection": {"glob": "*.bias"}},
        {"edit": "cast", "selection": [["model"]], "dtype": "float16", "protect_norms": true},
        {"edit": "device", "device": "cpu"},
        {"edit": "set", "path": ["lr", {"tuple": [1, {"bytes": "00ff"}]}], "value": NaN}]}""")
    assert edits[:4] == [Rename(("model", "conv1.weight"), "stem.weight"), Drop(Glob("*.bias")),
                         Cast((("model",),), "float16", True), SetDevice("cpu")]
    assert isinstance(edits[4], SetValue)
    assert edits[4].path == ("lr", (1, b"\x00\xff"))
    assert isinstance(edits[4].value, float)
    assert math.isnan(edits[4].value)


def test_what_is_as_usual_is_left_out() -> None:
    written = json.loads(to_recipe([Cast(Glob("*"), "float16"), SetDevice("cpu")]))
    assert written == {"version": 1, "edits": [{"edit": "cast", "selection": {"glob": "*"}, "dtype": "float16"},
                                               {"edit": "device", "device": "cpu"}]}


def test_values_of_python_become_those_of_json() -> None:
    edits = [SetValue(("a",), (1, {"b": (2,)})), PatchTensor(("w",), (((0,), 1 + 2j), ((1,), (3.0, 4.0))))]
    assert from_recipe(to_recipe(edits)) == [SetValue(("a",), [1, {"b": [2]}]),
                                             PatchTensor(("w",), (((0,), [1.0, 2.0]), ((1,), [3.0, 4.0])))]


@pytest.mark.parametrize(("text", "reason"), [
    ("", "no JSON"),
    ("[" * 100_000, "nested too deeply"),
    ('{"version": 1, "edits": [' + "9" * 5000 + "]}", "no JSON"),
    ("[]", "a recipe is a JSON object"),
    ('{"version": 1}', "a recipe is a JSON object"),
    ('{"edits": []}', "the recipe's version is null; this program reads version 1"),
    ('{"version": true, "edits": []}', "the recipe's version is true"),
    ('{"version": 2, "edits": []}', "the recipe's version is 2"),
    ('{"version": 1, "version": 1, "edits": []}', '"version" stands there twice'),
    ('{"version": 1, "edits": [], "more": 1}', 'a recipe has no field "more"'),
    ('{"version": 1, "edits": {}}', "the edits of a recipe are a list"),
    ('{"version": 1, "edits": [], "steps": [1]}', "counts of edits"),
    ('{"version": 1, "edits": [{"edit": "wrap", "key": "a"}], "steps": [true]}', "counts of edits"),
    ('{"version": 1, "edits": [{"edit": "wrap", "key": "a"}], "steps": [1, 0]}', "counts of edits"),
    ('{"version": 1, "edits": [3]}', "edit 1 is no object with a name"),
    ('{"version": 1, "edits": [{"key": 3}]}', "edit 1 is no object with a name"),
    ('{"version": 1, "edits": [{"edit": "wrap", "key": "a"}, {"edit": "explode"}]}',
     'edit 2: there is no edit "explode" (there is blend, cast, '),
    ('{"version": 1, "edits": [{"edit": "wrap", "key": "a", "keys": 1}]}',
     'edit 1: wrap has no field "keys" (it has key)'),
    ('{"version": 1, "edits": [{"edit": "wrap"}]}', "edit 1: wrap lacks the field key"),
])
def test_what_is_no_recipe_is_refused(text: str, reason: str) -> None:
    with pytest.raises(EditError, match=re.escape(reason)):
        from_recipe(text)


@pytest.mark.parametrize(("entry", "reason"), [
    ({"edit": "wrap", "key": 3}, "key: a text is wanted"),
    ({"edit": "wrap", "key": None}, "key: a text is wanted"),
    ({"edit": "lift", "path": "model"}, "path: a path is a list of keys"),
    ({"edit": "lift", "path": [["a"]]}, "path: a key is text, a number"),
    ({"edit": "lift", "path": [{"bytes": "0"}]}, "path: bytes are written as hexadecimal digits"),
    ({"edit": "lift", "path": [{"bytes": "00", "tuple": []}]}, "path: a key is"),
    ({"edit": "lift", "path": [{"tuple": 3}]}, "path: a key is"),
    ({"edit": "lift", "path": [{"object": "x", "node": True}]}, "path: a key is"),
    ({"edit": "drop", "selection": "*"}, "selection: a selection is a list of paths or"),
    ({"edit": "drop", "selection": {"glob": 3}}, "selection: a selection is"),
    ({"edit": "drop", "selection": ["a"]}, "selection: a path is a list of keys"),
    ({"edit": "drop", "selection": None}, "selection: a selection is"),
    ({"edit": "move", "paths": ["a"], "into": []}, "paths: a path is"),
    ({"edit": "move", "paths": 3, "into": []}, "paths: a list of paths"),
    ({"edit": "move", "paths": [], "into": [], "at": -1}, "at: a place is a whole number"),
    ({"edit": "move", "paths": [], "into": [], "at": 1.0}, "at: a place is a whole number"),
    ({"edit": "move", "paths": [], "into": [], "at": True}, "at: a place is a whole number"),
    ({"edit": "rename-prefix", "path": [], "old": "a", "new": "b", "metadata": 1}, "metadata: true or false"),
    ({"edit": "rename-matching", "pattern": "a", "replacement": "b", "within": "all"}, "within: one of auto"),
    ({"edit": "cast", "selection": [[]], "dtype": 16}, "dtype: a text"),
    ({"edit": "resize", "path": ["w"], "rows": -1}, "rows: a whole number from 0"),
    ({"edit": "resize", "path": ["w"], "rows": True}, "rows: a whole number from 0"),
    ({"edit": "resize", "path": ["w"], "rows": 3, "fill": "ones"}, "fill: one of "),
    ({"edit": "rescue", "scripts": {}}, "scripts: a list of classes"),
    ({"edit": "rescue", "scripts": [{"class": "Net", "parameters": [3], "buffers": []}]}, "scripts: a class is"),
    ({"edit": "rescue", "scripts": [{"class": "Net", "parameters": []}]}, "scripts: a class is"),
    ({"edit": "take", "file": "b", "entries": 3}, "entries: entries are a list of paths"),
    ({"edit": "take", "file": "b", "entries": {"glob": 3}}, "entries: entries are a list of paths"),
    ({"edit": "take", "file": "b", "entries": ["a"]}, "entries: a path is a list of keys"),
    ({"edit": "take", "file": "b", "entries": [{"from": ["a"]}]}, "entries: a path is a list of keys"),
    ({"edit": "take", "file": 3, "entries": []}, "file: a text is wanted"),
    ({"edit": "blend", "file": "b", "entries": [], "share": "0.5"}, "share: a share is a number"),
    ({"edit": "blend", "file": "b", "entries": [], "share": True}, "share: a share is a number"),
    ({"edit": "blend", "file": "b", "entries": []}, "blend lacks the field share"),
    ({"edit": "patch", "path": [], "elements": {}}, "elements: elements are a list"),
    ({"edit": "patch", "path": [], "elements": [[0, 1]]}, "elements: an element is its index"),
    ({"edit": "patch", "path": [], "elements": [[[0.5], 1]]}, "elements: an element is its index"),
    ({"edit": "patch", "path": [], "elements": [[[0], "1"]]}, "elements: an element's number"),
    ({"edit": "patch", "path": [], "elements": [[[0], [1, "1"]]]}, "elements: an element's number"),
])
def test_a_wrong_entry_is_named(entry: dict, reason: str) -> None:
    text = json.dumps({"version": 1, "edits": [{"edit": "wrap", "key": "a"}, entry]})
    with pytest.raises(EditError, match=re.escape(f"edit 2: {reason}")):
        from_recipe(text)


def test_a_file_that_is_too_long_for_a_recipe_is_not_read(tmp_path: Path) -> None:
    with open(tmp_path / "recipe.json", "wb") as file:
        file.truncate(300 << 20)
    with pytest.raises(CheckpointError, match="has 314,572,800 bytes, too many for a recipe"):
        read_recipe(str(tmp_path / "recipe.json"))


def test_nesting_has_an_end() -> None:
    for field, value in (("path", '[{"tuple":' * 300 + "[]" + "}]" * 300), ("value", "[" * 300 + "]" * 300)):
        entry = {"path": "[]", "value": "0", field: value}
        text = f'{{"version": 1, "edits": [{{"edit": "set", "path": {entry["path"]}, "value": {entry["value"]}}}]}}'
        with pytest.raises(EditError, match="edit 1: "):
            from_recipe(text)


class TestFile:
    def test_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "recipe.json"
        path.write_text(to_recipe([Wrap("ü\ud800")]))
        assert read_recipe(str(path)) == [Wrap("ü\ud800")]

    @pytest.mark.parametrize("data", [b"\xff\xfe", b"PK\x03\x04", b"", b'{"version": 1, "edits": [7]}'])
    def test_that_is_none_is_named(self, tmp_path: Path, data: bytes) -> None:
        path = tmp_path / "recipe.json"
        path.write_bytes(data)
        with pytest.raises(CheckpointError, match=r"recipe\.json: "):
            read_recipe(str(path))

    def test_that_is_not_there_is_named(self, tmp_path: Path) -> None:
        for path in (tmp_path, tmp_path / "missing.json"):
            with pytest.raises(CheckpointError, match=re.escape(str(path))):
                read_recipe(str(path))


class TestOtherFiles:
    def test_entries_of_the_same_path_are_written_once(self) -> None:
        edit = TakeOver("b.pth", ((("a", "w"), ("a", "w")), (("a",), ("b",)), ((1,), (True,))))
        assert json.loads(to_recipe([edit]))["edits"][0]["entries"] == [
            ["a", "w"], {"from": ["a"], "to": ["b"]}, {"from": [1], "to": [True]}]

    def test_a_file_beside_the_recipe_is_named_by_its_way_from_there(self, tmp_path: Path) -> None:
        (tmp_path / "in").mkdir()
        (tmp_path / "in" / "b.pth").touch()
        folder, file = str(tmp_path), str(tmp_path / "in" / "b.pth")
        assert seen_from(folder, file) == "in/b.pth"
        assert found_from(folder, "in/b.pth") == file
        assert seen_from(str(tmp_path / "in"), str(tmp_path / "c.pth")) == str(tmp_path / "c.pth")
        assert found_from(folder, "gone.pth") == "gone.pth"
        assert found_from(str(tmp_path / "in"), file) == file

    def test_files_are_exchanged(self) -> None:
        edits = [Blend("b", Glob("*"), 0.5), Wrap("x"), Graft("c", (), (), "x")]
        assert with_files(edits, str.upper) == [Blend("B", Glob("*"), 0.5), Wrap("x"), Graft("C", (), (), "x")]
