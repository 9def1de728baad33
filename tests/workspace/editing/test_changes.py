"""What edits did, told by comparison: each change once, and what follows from it not at all."""

import pytest

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.edits.arranging import Drop, Duplicate, Keep, Lift, Move, Wrap
from ckpt_browser.core.edits.names import Rename, RenamePrefix
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.table import Edit
from ckpt_browser.core.edits.tensors import Cast, PatchTensor, SetDevice
from ckpt_browser.core.edits.values import Insert, SetValue
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.workspace.editing.changes import changes
from ckpt_browser.workspace.rows.state_dicts import state_dicts

from ..made import Maker, Ref


def made() -> Checkpoint:
    maker = Maker()
    shared = maker.add({"x": 1, "y": 2})
    weight = maker.add((2, 3))
    root = maker.add({"model": {"a.w": Ref(weight), "a.b": (3,), "tied": Ref(weight)}, "list": [10, 20, 30], "epoch": 3,
                      "one": Ref(shared), "two": Ref(shared)})
    return Checkpoint("made.pth", "torch-zip", 100, maker.nodes, root, maker.storages)


CASES: dict[str, tuple[list[Edit], list[tuple[str, str, str, str]]]] = {
    "nothing": ([], []),
    "renamed": ([Rename(("epoch",), "step")], [("rename", "step", "epoch", "step")]),
    "renamed group": ([Rename(("model",), "net")], [("rename", "net", "model", "net")]),
    "renamed within a renamed group": ([Rename(("model",), "net"), Rename(("net", "a.w"), "w")], [
        ("rename", "net", "model", "net"), ("rename", "net/w", "model/a.w", "net/w")]),
    "prefix": ([RenamePrefix(("model",), "a.", "")], [
        ("rename", "model/w", "model/a.w", "model/w"), ("rename", "model/b", "model/a.b", "model/b")]),
    "dropped": ([Drop((("model",), ("list", 0)))], [
        ("drop", "model", "dict of 3", ""), ("drop", "list/0", "10", "")]),
    "kept": ([Keep(Glob("model/a*"))], [
        ("drop", "model/tied", "float32 [2, 3]", ""), ("drop", "list", "list of 3", ""), ("drop", "epoch", "3", ""),
        ("drop", "one", "dict of 2", ""), ("drop", "two", "dict of 2", "")]),
    "one of two ways to a group": ([Drop((("one",),))], [("drop", "one", "dict of 2", "")]),
    "moved": ([Move((("epoch",),), ("model",))], [("move", "model/epoch", "epoch", "model/epoch")]),
    "reordered": ([Move((("epoch",),), (), 0)], [("reorder", "", "dict of 5", "dict of 5")]),
    "lifted": ([Lift(("one",))], [
        ("move", "", "one", ""), ("drop", "model", "dict of 3", ""), ("drop", "list", "list of 3", ""),
        ("drop", "epoch", "3", ""), ("drop", "two", "dict of 2", "")]),
    "wrapped": ([Wrap("all")], [("add", "", "", "dict of 1"), ("move", "all", "", "all")]),
    "duplicated": ([Duplicate(("model",), "copy")], [("add", "copy", "", "dict of 3")]),
    "set": ([SetValue(("epoch",), 4)], [("set", "epoch", "3", "4")]),
    "inserted": ([Insert(("list",), 0, None, 0)], [("add", "list/0", "", "None")]),
    "cast and moved to a device": ([Cast((("model", "a.b"),), "float16"), SetDevice("cuda", (("model", "a.b"),))], [
        ("cast", "model/a.b", "float32", "float16"), ("device", "model/a.b", "cpu", "cuda:0")]),
    "patched": ([PatchTensor(("model", "a.b"), (((0,), 1.0),))], [
        ("change", "model/a.b", "float32 [3]", "float32 [3]")]),
}


@pytest.mark.parametrize("name", CASES)
def test_changes_are_told(name: str) -> None:
    edits, told = CASES[name]
    before = made()
    journal = new_journal(before)
    for edit in edits:
        journal = do(journal, [edit])
    found = changes(before, journal.document.checkpoint)
    assert [(row.what, "/".join(map(str, row.path)), row.before, row.after) for row in found] == told


def test_state_dicts_hold_tensors_under_dotted_names() -> None:
    checkpoint = made()
    assert state_dicts(checkpoint) == [("model",)]
    assert state_dicts(checkpoint, "a.") == [("model",)]
    assert state_dicts(checkpoint, "b.") == []
