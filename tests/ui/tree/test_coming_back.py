"""What an undo brings back looks as it did: open where it stood open, selected, and where it was in sight."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from ckpt_browser.core.edits.arranging import Drop, Lift

from ...workspace.made import training, transformer
from ..looks import find, texts

LAYERS = ("layers",)


@pytest.fixture
def tree(show, window, settled):
    tree = show(transformer(300))
    tree.expandAll()
    settled()
    tree.setFocus()
    return tree


def first_in_sight(tree) -> str:
    """The text of the first row on screen with those of the rows above it."""
    index, found = tree.indexAt(QPoint(0, 1)), []
    while index.isValid():
        found.append(index.data())
        index = index.parent()
    return "/".join(reversed(found))


def drop_by_key(qtbot, tree, settled) -> None:
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    settled()


def undo(window, settled) -> None:
    window.actions_.by_id["actionUndo"].trigger()
    settled()


def test_a_dropped_branch_comes_back_as_it_stood(tree, window, qtbot, settled):
    some = find(tree, *LAYERS, "3")
    tree.collapse(find(tree, *LAYERS, "5"))
    tree.setCurrentIndex(some)
    tree.scrollTo(some, tree.ScrollHint.PositionAtTop)
    before, sight = texts(tree), first_in_sight(tree)
    drop_by_key(qtbot, tree, settled)
    assert len(texts(tree)) < len(before) - 3
    undo(window, settled)
    assert texts(tree) == before
    assert first_in_sight(tree) == sight
    assert tree.currentIndex().data() == "3"
    assert tree.selectionModel().isSelected(find(tree, *LAYERS, "3"))


def test_the_whole_of_it_and_what_stood_closed_within(tree, window, qtbot, settled):
    for number in ("0", "7"):
        tree.collapse(find(tree, *LAYERS, number))
    tree.scrollTo(find(tree, *LAYERS, "20"), tree.ScrollHint.PositionAtTop)
    before = texts(tree)
    tree.select_rows((find(tree, "layers").internalId(),))
    tree.scrollTo(find(tree, *LAYERS, "20"), tree.ScrollHint.PositionAtTop)
    window.actions_.by_id["actionDrop"].trigger()
    settled()
    assert texts(tree) == ["dict"]
    undo(window, settled)
    assert texts(tree) == before
    assert tree.visualRect(find(tree, "layers")).top() >= 0  # what is selected is in sight
    window.actions_.by_id["actionRedo"].trigger()
    settled()
    undo(window, settled)
    assert texts(tree) == before
    assert tree.currentIndex().data() == "layers"


def test_what_stood_closed_comes_back_closed(tree, window, qtbot, settled):
    some = find(tree, *LAYERS, "2")
    tree.collapse(some)
    tree.setCurrentIndex(some)
    before = texts(tree)
    drop_by_key(qtbot, tree, settled)
    undo(window, settled)
    assert texts(tree) == before
    assert not tree.isExpanded(find(tree, *LAYERS, "2"))


def test_what_was_left_out_around_a_part_comes_back_open(show, window, edit, settled):
    tree = show(training())
    tree.expandAll()
    settled()
    before = texts(tree)
    edit(Lift(("model_state_dict",)))
    assert len(texts(tree)) < len(before)
    undo(window, settled)
    assert texts(tree) == before


def test_rows_of_other_keys_are_not_taken_for_open_ones(show, window, settled, edit):
    """What was open before keys were flattened has other numbers then, a filter or not."""
    tree = show(transformer(30))
    tree.expandAll()
    settled()
    field = window.findChild(QLineEdit, "filterEdit")
    field.setText("attn.q")
    settled()
    window.actions_.by_id["actionFlat"].trigger()
    settled()
    edit(Drop((("layers.0.ln.bias",),)))
    assert tree._opened == set()
    field.setText("")
    settled()
    assert texts(tree)
