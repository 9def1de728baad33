"""Where rows go when a checkpoint is edited, and which of them are marked."""

import random
from contextlib import suppress

import pytest

from ckpt_browser.core.edits.arranging import Drop, Duplicate, Keep, Lift, Move, Wrap
from ckpt_browser.core.edits.names import Rename, RenameMatching, RenamePrefix
from ckpt_browser.core.edits.tensors import Cast, SetDevice
from ckpt_browser.core.edits.values import Insert, SetValue
from ckpt_browser.core.journal import do, new_journal, undo
from ckpt_browser.core.places import EditError
from ckpt_browser.workspace.rows.carrying import Carrier
from ckpt_browser.workspace.rows.marks import CHANGED, NEW, Marks
from ckpt_browser.workspace.rows.tree import FOLD, build_tree

from ..made import flat, tied, training, transformer


def trees(checkpoint, *edits):
    """The tree before, the one after, and the journal after."""
    journal = do(new_journal(checkpoint), edits)
    return build_tree(checkpoint), build_tree(journal.document.checkpoint), journal


def carried(checkpoint, *edits) -> dict[tuple, tuple | None]:
    before, after, _ = trees(checkpoint, *edits)
    carrier = Carrier(before, after)
    found = {row: carrier.row(row) for row in range(len(before))}
    return {before.full_path(row): None if new < 0 else after.full_path(new) for row, new in found.items()}


def test_a_renamed_entry_is_followed_with_everything_below():
    found = carried(training(), Rename(("model_state_dict",), "weights"))
    assert found["model_state_dict", "conv1.weight"] == ("weights", "conv1.weight")
    assert found["model_state_dict", "conv1"] == ("weights", "conv1")
    assert found["epoch",] == ("epoch",)


def test_a_renamed_prefix_is_followed():
    found = carried(training(), RenamePrefix(("model_state_dict",), "conv1.", "stem."))
    assert found["model_state_dict", "conv1"] == ("model_state_dict", "stem")
    assert found["model_state_dict", "conv1.bias"] == ("model_state_dict", "stem.bias")


def test_a_prefix_that_goes_or_comes_is_followed():
    start = do(new_journal(training()), [RenamePrefix(("model_state_dict",), "", "module.")]).document.checkpoint
    found = carried(start, RenamePrefix(("model_state_dict",), "module.", ""))
    assert found["model_state_dict", "module.conv1"] == ("model_state_dict", "conv1")
    assert found["model_state_dict", "module.conv1.bias"] == ("model_state_dict", "conv1.bias")
    assert found["model_state_dict", "module"] is None
    found = carried(training(), RenamePrefix(("model_state_dict",), "", "module."))
    assert found["model_state_dict", "conv1"] == ("model_state_dict", "module.conv1")
    assert found["model_state_dict", "conv1.bias"] == ("model_state_dict", "module.conv1.bias")


def test_a_prefix_that_is_gone_left_what_stood_below_it():
    wrapped = do(new_journal(training()), [RenamePrefix(("model_state_dict",), "", "module.")]).document.checkpoint
    before, after, _ = trees(wrapped, RenamePrefix(("model_state_dict",), "module.", ""))
    module = before.parent[before.parent[before.find(("model_state_dict", "module.conv1.bias"))]]
    assert after.full_path(Carrier(before, after).dissolved(module)) == ("model_state_dict",)
    lifted = do(new_journal(wrapped), [Lift(("model_state_dict",))]).document.checkpoint
    before, after, _ = trees(lifted, RenamePrefix((), "module.", ""))
    module = before.first[0]
    assert after.full_path(Carrier(before, after).dissolved(module)) == ("conv1",)
    assert Carrier(before, after).dissolved(before.find(("module.conv1.bias",))) == -1


def test_a_twin_that_was_there_before_is_not_followed():
    found = carried(tied(), Drop((("model", "wte.weight"),)))
    assert found["model", "wte.weight"] is None
    assert found["model", "wte"] is None


def test_what_is_dropped_is_gone_and_its_neighbours_stay():
    found = carried(training(), Drop((("model_state_dict", "conv1.weight"), ("loss",))))
    assert found["model_state_dict", "conv1.weight"] is None
    assert found["loss",] is None
    assert found["model_state_dict", "conv1.bias"] == ("model_state_dict", "conv1.bias")


def test_lifting_wrapping_and_reordering():
    assert carried(training(), Lift(("model_state_dict",)))["model_state_dict", "fc1.bias"] == ("fc1.bias",)
    assert carried(training(), Wrap("all"))["model_state_dict", "fc1.bias"] == ("all", "model_state_dict", "fc1.bias")
    found = carried(training(), Move((("loss",),), (), 0))
    assert (found["loss",], found["epoch",]) == (("loss",), ("epoch",))


def test_a_value_that_is_set_stays_the_same_row():
    assert carried(training(), SetValue(("epoch",), 4))["epoch",] == ("epoch",)


EDITS = (lambda draw: Rename(draw(), f"new{random.random()}"), lambda draw: Drop((draw(),)),
         lambda draw: Duplicate(draw(), f"copy{random.random()}"), lambda draw: SetDevice("cuda:0", (draw(),)),
         lambda draw: Cast((draw(),), "float16"), lambda draw: Insert((), f"group{random.random()}", {}),
         lambda draw: Keep((draw(),)), lambda draw: Move((draw(),), (), 0),
         lambda draw: RenameMatching("conv|attn|tensor", f"part{random.random()}"))


@pytest.mark.parametrize("seed", range(40))
def test_rows_are_carried_to_rows_of_the_same_thing(seed):
    random.seed(seed)
    checkpoint = random.choice((training, tied, lambda: transformer(60), lambda: flat(30)))()
    journal = new_journal(checkpoint)
    before = build_tree(checkpoint, folded=bool(seed % 2))
    rows = [row for row in range(1, len(before)) if before.node[row] != FOLD]
    for _ in range(3):
        with suppress(EditError):
            journal = do(journal, [random.choice(EDITS)(lambda: before.path(random.choice(rows)))])
    after = build_tree(journal.document.checkpoint, folded=bool(seed % 2))
    carrier = Carrier(before, after)
    for row in range(len(before)):
        new = carrier.row(row)
        assert -1 <= new < len(after)
        if new > 0 and before.node[row] != FOLD:
            assert before.node[row] == after.node[new] or before.key[row] == after.key[new]
    assert carrier.row(-1) == carrier.row(len(before)) == -1


def marks(checkpoint, *edits) -> dict[tuple, str]:
    after = trees(checkpoint, *edits)[1]
    found = Marks(checkpoint.nodes, after)
    return {after.full_path(row): mark for row in range(len(after)) if (mark := found.mark(row))}


def test_nothing_is_marked_before_any_edit_and_after_undoing_all():
    checkpoint = training()
    journal = do(new_journal(checkpoint), [Rename(("epoch",), "step"), SetDevice("cuda:0")])
    base = new_journal(checkpoint).document.checkpoint
    assert Marks(base.nodes, build_tree(base)).none
    tree = build_tree(undo(journal).document.checkpoint)
    found = Marks(base.nodes, tree)
    assert [row for row in range(len(tree)) if found.mark(row)] == []


def test_renamed_new_set_and_moved_entries_are_marked():
    assert marks(training(), Rename(("epoch",), "step")) == {(): CHANGED, ("step",): CHANGED}
    assert marks(training(), SetValue(("epoch",), 4))["epoch",] == CHANGED
    assert marks(training(), Insert((), "extra", {"a": 1}))["extra",] == NEW
    assert marks(training(), Duplicate(("epoch",), "again"))["again",] == NEW
    assert marks(training(), Cast((("model_state_dict", "fc1.bias"),), "float16")) == {
        ("model_state_dict", "fc1.bias"): CHANGED}
    found = marks(training(), Move((("loss",),), ("model_state_dict",)))
    assert found["model_state_dict", "loss"] == CHANGED
