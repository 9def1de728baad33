"""Saving from the window: over the file, elsewhere, with choices, in place; what fails leaves file and edits alone."""

import json

import pytest
import torch
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton, QTreeView, QWidget
from safetensors.torch import save_file

from ckpt_browser.core.edits.arranging import Drop
from ckpt_browser.core.edits.names import Rename, RenamePrefix
from ckpt_browser.core.edits.values import SetValue
from ckpt_browser.ui.saving.save_targets import new_name, own_format
from ckpt_browser.ui.tree.tree_model import MARK
from ckpt_browser.ui.window.main_window import MainWindow
from ckpt_browser.workspace.saving.save_options import SaveOptions

from ..looks import find, texts

pytestmark = pytest.mark.real_files


@pytest.fixture
def edit(edit, window):
    def run(*edits) -> None:
        edit(*edits)
        assert not window.session.current.complaint

    return run


def save(window, settled, path, **options) -> None:
    window.session.saver.save(window.session.current, str(path), SaveOptions(verify=False, **options))
    settled()


def complaint(window) -> str:
    label = window.findChild(QLabel, "complaintText")
    return label.text() if label.isVisible() else ""


def test_save_writes_over_the_file_and_history_goes_on(opened, window, edit, settled):
    before = torch.load(opened, weights_only=True)
    edit(Drop((("optimizer_state_dict",),)))
    assert window.actions_.by_id["actionSave"].isEnabled()
    window.actions_.by_id["actionSave"].trigger()
    settled()
    assert complaint(window) == ""
    after = torch.load(opened, weights_only=True)
    assert list(after) == [key for key in before if key != "optimizer_state_dict"]
    assert "●" not in window.windowTitle()
    assert not window.actions_.by_id["actionSave"].isEnabled()
    window.actions_.by_id["actionUndo"].trigger()
    settled()
    assert "●" in window.windowTitle()
    save(window, settled, opened)
    assert list(torch.load(opened, weights_only=True)) == list(before)


def test_save_as_takes_the_name_on(opened, window, edit, settled, monkeypatch, tmp_path):
    edit(SetValue(("epoch",), 77))
    target = tmp_path / "other.pth"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.actions_.by_id["actionSaveAs"].trigger()
    settled()
    assert torch.load(target, weights_only=True)["epoch"] == 77
    assert torch.load(opened, weights_only=True)["epoch"] != 77
    assert window.windowTitle() == "other.pth – ckpt-browser"
    assert window._tabs.tabText(0) == "other.pth"
    assert window.session.settings.recent[0] == str(target)


def test_a_copy_leaves_the_document_unsaved(opened, window, edit, settled, monkeypatch, tmp_path):
    edit(SetValue(("epoch",), 77))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "copy.pth"), ""))
    window.actions_.by_id["actionSaveCopy"].trigger()
    settled()
    assert torch.load(tmp_path / "copy.pth", weights_only=True)["epoch"] == 77
    assert window.windowTitle().startswith("model.pth ●")


def test_nothing_happens_when_no_name_is_given(opened, window, edit, settled, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    window.actions_.by_id["actionSaveAs"].trigger()
    settled()
    assert window.session.current.saving is None


def test_in_place(opened, window, edit, settled):
    edit(Rename(("epoch",), "step"))
    inode = opened.stat().st_ino
    window.actions_.by_id["actionSaveInPlace"].trigger()
    settled()
    assert complaint(window) == ""
    assert opened.stat().st_ino == inode
    assert "step" in torch.load(opened, weights_only=True)
    assert not window.session.current.dirty
    edit(Rename(("step",), "epoch"))
    window.actions_.by_id["actionSaveInPlace"].trigger()
    settled()
    assert complaint(window) == ""
    assert "epoch" in torch.load(opened, weights_only=True)


def test_a_folder_that_is_gone_leaves_the_edits(opened, window, edit, settled, tmp_path):
    edit(SetValue(("epoch",), 77))
    save(window, settled, tmp_path / "gone" / "model.pth")
    assert complaint(window).startswith("Not saved to model.pth, and your edits are still here: ")
    assert window.session.current.dirty
    window.session.dismiss(window.session.current)
    assert complaint(window) == ""


def test_a_file_that_changed_on_disk_is_not_drawn_from(opened, window, edit, settled, tmp_path):
    edit(SetValue(("epoch",), 77))
    with open(opened, "ab") as file:
        file.write(b"more")
    save(window, settled, tmp_path / "new.pth")
    assert "changed on disk" in complaint(window)
    assert not (tmp_path / "new.pth").exists()


def test_edits_made_during_a_save_stay_unsaved(opened, window, settled):
    document = window.session.current
    window.session.edit(document, [SetValue(("epoch",), 77)])
    settled()
    window.session.saver.save(document, str(opened), SaveOptions(verify=False))
    window.session.edit(document, [SetValue(("epoch",), 78)])
    settled()
    assert document.dirty
    window.session.undo(document)
    settled()
    assert not document.dirty
    assert torch.load(opened, weights_only=True)["epoch"] == 77


def test_what_was_copied_from_a_tab_is_there_after_it_was_closed(opened, window, qtbot, settled, tmp_path, edit):
    torch.save({"extra.weight": torch.arange(6.0)}, tmp_path / "second.pth")
    with qtbot.waitSignal(window.opened):
        second = window.session.open(str(tmp_path / "second.pth"))
    window.tree.setCurrentIndex(window.tree.model().index(0, 0))
    window.actions_.by_id["actionCopy"].trigger()
    window.session.set_current(window.session.documents[0])
    window.actions_.by_id["actionPaste"].trigger()
    settled()
    window.session.close(second)
    save(window, settled, tmp_path / "both.pth")
    assert complaint(window) == ""
    both = torch.load(tmp_path / "both.pth", weights_only=True)
    assert torch.equal(both["extra.weight"], torch.arange(6.0))


class Dialog:
    """The dialog of saving and its parts."""

    def __init__(self, window, qtbot) -> None:
        qtbot.waitUntil(lambda: window.findChild(QWidget, "saveDialog") is not None)
        self.widget = window.findChild(QWidget, "saveDialog")
        self.path = self.widget.findChild(QLineEdit, "savePath")
        self.format = self.widget.findChild(QComboBox, "saveFormat")
        self.save = self.widget.findChild(QPushButton, "saveNow")
        self.says = self.widget.findChild(QLabel, "saveSays")
        self.widget.findChild(QCheckBox, "saveVerify").setChecked(False)

    def box(self, name: str):
        return self.widget.findChild(QCheckBox, name)


@pytest.fixture
def dialog(window, qtbot):
    def ask() -> Dialog:
        window.actions_.by_id["actionSaveOptions"].trigger()
        return Dialog(window, qtbot)

    return ask


def test_the_dialog_says_how_much_will_be_written(opened, window, dialog, qtbot, settled, tmp_path):
    asked = dialog()
    qtbot.waitUntil(asked.save.isEnabled)
    assert "will be written" in asked.says.text()
    asked.path.setText(str(tmp_path / "third.pth"))
    assert not asked.save.isEnabled()
    qtbot.waitUntil(asked.save.isEnabled)
    asked.save.click()
    settled()
    assert (tmp_path / "third.pth").exists()


@pytest.mark.parametrize(("path", "reason"), [("", "A file name is needed"), ("/nowhere/x.pth", "There is no folder"),
                                              ("{tmp}", "is a folder")])
def test_a_bad_path_is_said_in_the_dialog(opened, dialog, qtbot, tmp_path, path, reason):
    asked = dialog()
    asked.path.setText(path.replace("{tmp}", str(tmp_path)))
    qtbot.waitUntil(lambda: reason in asked.says.text())
    assert not asked.save.isEnabled()
    assert asked.says.property("role") == "wrong"


def test_unknown_objects_are_named_and_kept_only_when_wanted(window, qtbot, settled, dialog, tmp_path):
    path = tmp_path / "whole.pth"
    torch.save(torch.nn.Linear(2, 3), path)
    with qtbot.waitSignal(window.opened):
        window.session.open(str(path))
    asked = dialog()
    qtbot.waitUntil(lambda: asked.widget.findChild(QComboBox, "loss-opaque") is not None)
    words = "".join(label.text() for label in asked.widget.findChildren(QLabel)).replace("\u200b", "")
    assert "torch.nn.modules.linear.Linear" in words
    assert not asked.save.isEnabled()
    asked.path.setText(str(tmp_path / "kept.pth"))
    box = asked.widget.findChild(QComboBox, "loss-opaque")
    box.setCurrentIndex(box.findData("keep"))
    qtbot.waitUntil(asked.save.isEnabled)
    asked.save.click()
    settled()
    assert isinstance(torch.load(tmp_path / "kept.pth", weights_only=False), torch.nn.Linear)


def test_what_safetensors_cannot_hold_needs_a_choice_each(opened, window, dialog, qtbot, settled, tmp_path):
    asked = dialog()
    asked.format.setCurrentIndex(asked.format.findData("safetensors"))
    assert asked.path.text().endswith("model.safetensors")
    qtbot.waitUntil(lambda: "cannot hold all of it" in asked.says.text())
    while not asked.save.isEnabled():
        boxes = [box for box in asked.widget.findChildren(QComboBox) if box.objectName().startswith("loss-")]
        for box in boxes:
            if not box.currentData():
                box.setCurrentIndex(1)
                break
        qtbot.waitUntil(lambda: not asked.widget._timer.isActive() and not window.session.jobs.busy)
    asked.save.click()
    settled()
    assert complaint(window) == ""
    from safetensors import safe_open
    with safe_open(tmp_path / "model.safetensors", "pt") as file:
        assert len(list(file.keys())) > 0


def test_the_tabs_tree_stays_after_a_save(opened, window, edit, settled):
    tree = window.findChild(QTreeView, "checkpointTree")
    edit(RenamePrefix(("model_state_dict",), "conv1.", "stem."))
    before = texts(tree)
    assert find(tree, "model_state_dict").data(MARK) == "changed"
    save(window, settled, opened)
    assert texts(tree) == before
    assert not find(tree, "model_state_dict").data(MARK)
    window.session.undo(window.session.current)
    settled()
    assert find(tree, "model_state_dict", "conv1").data(MARK) == "changed"
    assert window.session.current.journal.steps
    assert window.findChild(QLabel, "complaintText").textFormat() == Qt.TextFormat.PlainText


def test_cancelling_leaves_everything(opened, window, edit, settled):
    edit(SetValue(("epoch",), 77))
    content = opened.read_bytes()
    document = window.session.current
    window.session.saver.save(document, str(opened), SaveOptions(verify=False))
    document.saving.token.cancel()
    window.session.saver.cancel(document)
    settled()
    assert document.saving is None
    assert document.dirty or opened.read_bytes() != content


def test_a_closed_window_waits_for_nothing(opened, window, edit):
    edit(SetValue(("epoch",), 77))
    window.session.saver.save(window.session.current, str(opened), SaveOptions(verify=False))
    assert isinstance(window, MainWindow)


def test_what_was_left_out_is_still_unsaved(opened, window, edit, settled, tmp_path):
    edit(Rename(("epoch",), "step"))
    target = tmp_path / "weights.safetensors"
    save(window, settled, target, format="safetensors", choices=(("nested", "join"), ("no-tensor", "drop")))
    assert target.exists()
    assert window.session.current.path == str(opened)
    assert window.session.current.dirty


def test_the_facts_are_those_of_the_file_that_was_written(qtbot, opened, window, edit, settled, tmp_path):
    def facts() -> str:
        labels = window.findChild(QWidget, "inspector").findChildren(QLabel)
        return " ".join(label.text() for label in labels).replace("\N{ZERO WIDTH SPACE}", "")

    edit(Drop((("optimizer_state_dict",),)))
    target = tmp_path / "smaller.pth"
    save(window, settled, target)
    qtbot.waitUntil(lambda: str(target) in facts())
    said = facts()
    assert str(opened) not in said
    assert f"{target.stat().st_size:,}" in said.replace("\N{NARROW NO-BREAK SPACE}", ",")


def shards(folder) -> str:
    """The index of a set of two shards."""
    weights = {}
    for number in (1, 2):
        name = f"model-0000{number}-of-00002.safetensors"
        save_file({f"w{number}": torch.full((2,), float(number))}, str(folder / name))
        weights[f"w{number}"] = name
    index = folder / "model.safetensors.index.json"
    index.write_text(json.dumps({"metadata": {"total_size": 16}, "weight_map": weights}), encoding="utf-8")
    return str(index)


@pytest.mark.parametrize(("name", "form", "says"), [("merged.pth", "pth", "Pickle protocol"),
                                                    ("merged.safetensors", "safetensors", "Header")])
def test_what_a_file_has_no_place_for_is_not_shown_as_saved(qtbot, window, settled, tmp_path, name, form, says):
    with qtbot.waitSignal(window.opened):
        window.session.open(shards(tmp_path))
    tree = window.tree
    labels = window.findChild(QWidget, "inspector").findChildren
    qtbot.waitUntil(lambda: any(label.text() == "Shards" for label in labels(QLabel)))
    save(window, settled, tmp_path / name, format=form)
    qtbot.waitUntil(lambda: window.session.current.laid is not None)
    window.session.selected.emit()
    said = [label.text() for label in labels(QLabel)]
    assert "Shards" not in said and not any("total_size" in text for text in said)
    assert any(text.startswith(says) for text in said)
    row = find(tree, "metadata")
    assert row.data(MARK) == "absent"
    assert "not in the saved file" in row.data(Qt.ItemDataRole.ToolTipRole).lower()
    assert "not in the saved file" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert find(tree, "w1").data(MARK) == ""
    assert not window.session.current.dirty
    assert new_name(window.session.current.path, own_format(window.session.current)) == str(tmp_path / name)
    save(window, settled, tmp_path / "again.safetensors", format="safetensors", max_shard_size=8)
    qtbot.waitUntil(lambda: window.session.current.laid is not None)
    assert find(tree, "metadata").data(MARK) == ""
    assert own_format(window.session.current) == "sharded"
