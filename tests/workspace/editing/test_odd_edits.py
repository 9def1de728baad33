"""Edits of what is seldom edited: odd values as text, many prefixes, sparse tensors, recipes that are too large."""

import json
import os
from pathlib import Path

import pytest
import torch

from ckpt_browser.core.document import new_document
from ckpt_browser.core.edits.arranging import Drop
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.tensors import Cast, SetDevice
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.core.limits import LIMITS
from ckpt_browser.core.places import EditError
from ckpt_browser.workspace.editing.changes import changes
from ckpt_browser.workspace.editing.devices import bytes_on
from ckpt_browser.workspace.editing.presets import presets, stored_bytes
from ckpt_browser.workspace.editing.recipes import from_recipe, read_recipe, to_recipe
from ckpt_browser.workspace.editing.repairs import DEEP, repairs
from ckpt_browser.workspace.editing.value_text import json_of, parsed
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.rows.tree import build_tree
from tests.workspace.made import Maker


def opened(folder: Path, content: object):
    torch.save(content, folder / "file.pth")
    source = open_checkpoint(str(folder / "file.pth"))
    source.close()
    return source.checkpoint


def test_values_that_json_has_no_words_for_become_the_nearest(tmp_path: Path) -> None:
    checkpoint = opened(tmp_path, {"size": torch.Size([2, 3]), "z": 1 - 2j, "raw": b"\x00\xff", "dtype": torch.float16,
                                   1: True, 2.5: None})
    assert parsed(json_of(checkpoint.nodes, checkpoint.root)) == {
        "size": [2, 3], "z": [1.0, -2.0], "raw": "00ff", "dtype": "torch.float16", "1": True, "2.5": None}


@pytest.mark.parametrize("key", [(1, 2), b"a", frozenset({1}), torch.float16])
def test_keys_that_are_no_texts_are_not_edited_as_text(tmp_path: Path, key: object) -> None:
    checkpoint = opened(tmp_path, {"a": {key: 1}})
    with pytest.raises(EditError, match="keys that are no texts"):
        json_of(checkpoint.nodes, checkpoint.root)


def test_objects_are_told_by_their_class_where_they_go(tmp_path: Path) -> None:
    checkpoint = opened(tmp_path, {"net": torch.nn.ReLU(), "epoch": 1})
    journal = do(new_journal(checkpoint), [Drop((("net",),))])
    assert [tuple(change) for change in changes(checkpoint, journal.document.checkpoint)] == [
        ("drop", ("net",), "torch.nn.modules.activation.ReLU", "")]


def test_no_more_prefixes_are_told_of_than_are_looked_for() -> None:
    names = {"module." * (DEEP + 3) + name: (2,) for name in ("w", "b")}
    found = [repair for repair in repairs(new_document(Maker().done(names))) if not repair.secondary]
    assert len(found) == DEEP
    assert found[0].new == "module." * 3 + "w"


def test_a_wrapper_of_the_whole_only_is_taken_off_once(tmp_path: Path) -> None:
    state = {"_fsdp_wrapped_module.a.w": torch.ones(2), "_fsdp_wrapped_module.b": torch.ones(2)}
    checkpoint = opened(tmp_path, state)
    repair = next(one for one in repairs(new_document(checkpoint)) if "everywhere" in one.label)
    document = do(new_journal(checkpoint), repair.edits).document
    assert document.checkpoint.nodes[document.checkpoint.root].keys == ("a.w", "b")


def test_what_stripping_frees_counts_sparse_and_meta_tensors_by_what_they_store(tmp_path: Path) -> None:
    state = {"model": {"a.w": torch.eye(4).to_sparse(), "b.w": torch.ones(3), "c.w": torch.empty(9, device="meta")},
             "optimizer": {"state": {0: {"exp": torch.ones(100)}}, "param_groups": []}}
    document = new_document(opened(tmp_path, state))
    found = {preset.name: preset.freed_bytes for preset in presets(document)}
    assert found["optimizer"] == 400
    assert stored_bytes(document) == 400 + 12 + 4 * 4 + 8 * 8


def test_bytes_that_would_move_are_those_below_the_chosen_rows(tmp_path: Path) -> None:
    shared = torch.ones(10)
    model = {"a": shared, "s": torch.eye(2).to_sparse(), "deep": {"b": torch.ones(5)}}
    tree = build_tree(opened(tmp_path, {"model": model, "rest": {"tied": shared, "c": torch.ones(7)}}))
    sparse = 2 * 4 + 4 * 8
    staying, moving, everything = bytes_on(tree, [tree.find(("model",))])
    assert (staying, moving, everything) == ({"cpu": 28}, 40 + 20 + sparse, 40 + 20 + 28 + sparse)
    assert bytes_on(tree, [tree.find(("rest", "c"))])[1] == 28
    assert bytes_on(tree)[1] == everything


def test_a_selection_of_all_is_nothing_in_a_recipe_and_comes_back_so() -> None:
    edits = [SetDevice("cuda:0"), SetDevice("cpu", Glob("a*")), Cast(Glob("*"), "float16")]
    assert from_recipe(to_recipe(edits)) == edits
    again = json.dumps({"version": 1, "edits": [{"edit": "device", "device": "meta", "selection": None}]})
    assert from_recipe(again) == [SetDevice("meta")]


def test_a_recipe_of_any_size_is_not_read_into_memory(tmp_path: Path) -> None:
    path = tmp_path / "huge.json"
    path.write_text("[]")
    os.truncate(path, LIMITS.index_bytes + 1)
    with pytest.raises(CheckpointError, match=r"huge\.json.*too many for a recipe"):
        read_recipe(str(path))
