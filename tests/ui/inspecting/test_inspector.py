"""The inspector: nothing stale, the important facts first, and never more room than the tree."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.ui.inspecting.facts import facts_of_file
from ckpt_browser.workspace.rows.describe import dtype_counts

from ...workspace.made import Maker, training
from ..looks import find


def said(window) -> list[str]:
    labels = window.findChild(QWidget, "inspector").widget().findChildren(QLabel)
    return [label.text().replace("\u200b", "") for label in labels if label.text()]


def test_a_failed_reload_leaves_no_facts(show, window, files, qtbot):
    tree = show(training())
    tree.setCurrentIndex(find(tree, "epoch"))
    assert "epoch" in said(window)
    files.put("/somewhere/model.pth", CheckpointError("is gone"))
    window.actions_.by_id["actionReload"].trigger()
    qtbot.waitUntil(lambda: window.session.current.state == "failed")
    assert said(window) == []


def test_counts_stand_above_the_details_of_the_archive(show, window):
    checkpoint = Maker().done({"a": (1,)}, facts=(("pickle protocol", "2"), ("byte order", "little")))
    show(checkpoint)
    arrangement = window.session.current.shown.arrangement
    sections = facts_of_file(arrangement, dtype_counts(arrangement.tree, 0))
    assert [section.title for section in sections] == ["", "Contents", "Details"]
    assert [fact.label for fact in sections[1].facts] == ["Tensors", "Parameters", "Bytes", "float32", "Items"]
    assert [fact.label for fact in sections[2].facts] == ["Pickle protocol", "Byte order"]
    assert "1 tensor, 1 element" in [fact.text for fact in sections[1].facts]


@pytest.mark.parametrize(("width", "share"), [(640, 0.59), (800, 0.63), (900, 0.66), (990, 0.66)])
def test_the_tree_keeps_most_of_a_narrow_window(show, window, width, share):
    show(training())
    window.resize(width, 600)
    tree, side = window._across.sizes()
    assert tree >= share * width
    assert side >= 220
    window.resize(1280, 800)
    assert window._across.sizes()[1] == 380
