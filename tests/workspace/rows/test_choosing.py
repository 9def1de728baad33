"""What rows stand for when they are edited, values as people type them, and bytes that nothing reaches."""

import pytest

from ckpt_browser.core.edits.names import Rename, RenamePrefix
from ckpt_browser.core.nodes import Group, Tensor, Value
from ckpt_browser.core.places import EditError
from ckpt_browser.workspace.editing.value_text import json_of, line_of, parsed, value_of
from ckpt_browser.workspace.reading.dead_bytes import dead_bytes
from ckpt_browser.workspace.rows import choosing
from ckpt_browser.workspace.rows.totals import add_up
from ckpt_browser.workspace.rows.tree import build_tree

from ..made import Maker, flat, tied, training


@pytest.fixture
def tree():
    return build_tree(training())


def row(tree, *path) -> int:
    """The row whose full path this is."""
    return next(row for row in range(len(tree)) if tree.full_path(row) == path)


def test_a_prefix_stands_for_its_entries(tree):
    rows = [row(tree, "model_state_dict", "conv1"), row(tree, "epoch")]
    assert choosing.paths_of(tree, rows) == (("model_state_dict", "conv1.weight"), ("model_state_dict", "conv1.bias"),
                                             ("epoch",))
    assert choosing.paths_of(tree, [0]) == ()


def test_what_has_a_name(tree):
    assert choosing.can_rename(tree, row(tree, "epoch"))
    assert choosing.can_rename(tree, row(tree, "model_state_dict", "conv1"))
    assert not choosing.can_rename(tree, 0)
    assert not choosing.can_rename(tree, row(tree, "optimizer_state_dict", "param_groups", 0))


def test_names_become_edits(tree):
    assert choosing.renaming(tree, row(tree, "epoch"), "epoch") is None
    assert choosing.renaming(tree, row(tree, "epoch"), "step") == Rename(("epoch",), "step")
    assert choosing.renaming(tree, row(tree, "model_state_dict", "conv1.bias"), "b") == Rename(
        ("model_state_dict", "conv1.bias"), "conv1.b")
    assert choosing.renaming(tree, row(tree, "model_state_dict", "conv1"), "stem") == RenamePrefix(
        ("model_state_dict",), "conv1.", "stem.")
    zero = row(tree, "optimizer_state_dict", "state", 0)
    assert choosing.renaming(tree, zero, "7").key == 7
    assert choosing.renaming(tree, zero, "seven").key == "seven"
    assert choosing.renaming(tree, zero, "٣").key == "٣"
    with pytest.raises(EditError, match="a name is needed"):
        choosing.renaming(tree, row(tree, "epoch"), "")


def test_places(tree):
    assert choosing.ordinal(tree, row(tree, "model_state_dict")) == 2
    assert choosing.ordinal(tree, row(tree, "model_state_dict", "conv2.bias")) == 3
    assert choosing.ordinal(tree, row(tree, "model_state_dict", "conv2")) == 2
    assert choosing.step_target(tree, row(tree, "epoch"), down=False) is None
    assert choosing.step_target(tree, row(tree, "epoch"), down=True) == choosing.Target((), 2)
    assert choosing.step_target(tree, row(tree, "model_state_dict", "conv1"), down=True) == choosing.Target(
        ("model_state_dict",), 4)
    assert choosing.step_target(tree, 0, down=True) is None


def test_where_things_can_be_put(tree):
    inside = row(tree, "model_state_dict", "conv1.bias")
    assert choosing.container_at(tree, inside) == row(tree, "model_state_dict")
    assert choosing.drop_target(tree, inside, before=False) == choosing.Target(("model_state_dict",))
    assert choosing.drop_target(tree, inside, before=True) == choosing.Target(("model_state_dict",), 1)
    assert choosing.free_key(tree, 0, "epoch") == "epoch_2"
    assert choosing.free_key(tree, 0, "other") == "other"


def test_containers_that_take_nothing():
    tree = build_tree(Maker().done((2, 2)))
    assert choosing.container_at(tree, 0) == -1
    assert choosing.drop_target(tree, 0, before=False) is None


@pytest.mark.parametrize(("value", "text", "meant"), [
    (Value("int", 3), "12", 12), (Value("float", 0.5), "1e-3", 1e-3), (Value("float", 0.5), "3", 3),
    (Value("str", "a"), "12", "12"), (Value("str", "a"), " x ", " x "), (Value("bool", True), "False", False),
    (Value("NoneType", None), "none", None), (Value("torch.Size", (1, 2)), "[3, 4]", [3, 4]),
    (Value("int", 3), "twelve", "twelve"), (Value("complex", 1j), "1+2j", "1+2j"),
    (Value("bytes", b"a"), "00ff", "00ff")])
def test_lines_mean_values(value, text, meant):
    found = value_of(value, text)
    assert (type(found), found) == (type(meant), meant)


def test_what_a_line_begins_with():
    assert line_of(Value("int", 3)) == "3"
    assert line_of(Value("str", "plain")) == "plain"
    assert line_of(Value("str", "two\nlines")) is None
    assert line_of(Value("str", "x" * 1000)) is None
    assert line_of(Value("torch.Size", (1, 2))) == "[1, 2]"
    assert line_of(Value("bytes", b"\xff")) == "ff"


@pytest.mark.parametrize("text", ["", "[1,", "{'a': 1}", "nope", "[" * 100000])
def test_what_is_no_json_is_said(text):
    with pytest.raises(EditError):
        parsed(text)


def test_containers_as_json():
    checkpoint = Maker().done({"a": [1, 2.5, None, "x"], "b": {"c": True}})
    assert parsed(json_of(checkpoint.nodes, checkpoint.root)) == {"a": [1, 2.5, None, "x"], "b": {"c": True}}
    with pytest.raises(EditError, match="cannot be edited as text"):
        json_of(training().nodes, training().root)
    deep: object = 1
    for _ in range(30):
        deep = [deep]
    checkpoint = Maker().done(deep)
    with pytest.raises(EditError, match="too much"):
        json_of(checkpoint.nodes, checkpoint.root)


def dead(checkpoint, at=0) -> int:
    tree = build_tree(checkpoint)
    return dead_bytes(tree, add_up(tree), at)


def test_dead_bytes():
    maker = Maker()
    maker.add(maker.tensor((1000, 1000)))
    one = maker.done({"row": maker.tensor((1000,), storage=0, offset=5000)})
    assert dead(one) == 4_000_000 - 4000
    assert dead(tied()) == dead(training()) == dead(flat(5)) == 0
    maker = Maker()
    maker.add(maker.tensor((100,)))
    two = maker.done({"a": maker.tensor((10,), storage=0, offset=10), "b": maker.tensor((10,), storage=0, offset=30)})
    assert dead(two) == 400 - 30 * 4
    assert dead(Maker().done({"meta": Tensor("float32", (3,), (1,), None, 0, "meta")})) == 0


def test_what_stands_beside_takes_nothing_and_lists_have_no_names():
    maker = Maker()
    beside = maker.add({"": {"version": 1}})
    children = maker.add((2,)), maker.add([1, [2]])
    tree = build_tree(maker.done(Group("dict", ("w", "list"), children, (("_metadata", beside),))))
    assert choosing.drop_target(tree, tree.find(("_metadata",)), before=False) is None
    assert choosing.drop_target(tree, tree.find(("_metadata", "")), before=True) is None
    assert choosing.drop_target(tree, tree.find(("w",)), before=True) is not None
    inner = tree.find(("list", 1))
    assert choosing.container_at(tree, inner) == inner
    assert choosing.container_at(tree, inner, named=True) == 0
