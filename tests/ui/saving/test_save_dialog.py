"""The dialog of saving: every question in view with its kind, what is still open, and names without a suffix."""

import json

import pytest
import torch
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QMessageBox, QPushButton, QScrollArea, QWidget
from safetensors.torch import load_file

from ckpt_browser.core.edits.names import Rename
from ckpt_browser.ui.saving.save_targets import completed

pytestmark = pytest.mark.real_files


@pytest.fixture
def dialog(window, qtbot, tmp_path):
    """The dialog over a file that safetensors cannot hold as it is."""
    tied = torch.ones(3)
    torch.save({"model": {"a": tied, "b": tied}, "optimizer": {"state": [torch.zeros(2)]}, "epoch": 3,
                "groups": [{"lr": 0.1}]}, tmp_path / "model.pth")
    with qtbot.waitSignal(window.opened):
        window.session.open(str(tmp_path / "model.pth"))
    window.actions_.by_id["actionSaveOptions"].trigger()
    made = window.findChild(QWidget, "saveDialog")
    made.findChild(QCheckBox, "saveVerify").setChecked(False)
    return made


def to_safetensors(dialog: QWidget) -> QLabel:
    form = dialog.findChild(QComboBox, "saveFormat")
    form.setCurrentIndex(form.findData("safetensors"))
    return dialog.findChild(QLabel, "saveSays")


def test_every_question_is_in_view_and_says_its_kind(dialog, qtbot):
    height = dialog.height()
    table = dialog.findChild(QScrollArea, "lossesTable")
    assert table.isHidden()
    says = to_safetensors(dialog)
    qtbot.waitUntil(lambda: "cannot hold all of it" in says.text())
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() == 0)
    boxes = table.findChildren(QComboBox)
    assert {box.objectName() for box in boxes} == {"loss-nested", "loss-no-tensor", "loss-tied"}
    titles = [label.text() for label in table.findChildren(QLabel) if label.property("role") == "title"]
    assert titles == ["Groups of tensors", "Values that are no tensors", "Tied tensors"]
    form = dialog.findChild(QComboBox, "saveFormat")
    form.setCurrentIndex(form.findData("pth"))
    qtbot.waitUntil(lambda: table.isHidden() and dialog.height() <= height + 1)


def test_it_says_which_questions_are_open(dialog, qtbot):
    says = to_safetensors(dialog)
    for kind, left in (("nested", "values that are no tensors, tied tensors."), ("no-tensor", ": tied tensors.")):
        qtbot.waitUntil(lambda kind=kind: dialog.findChild(QComboBox, f"loss-{kind}") is not None)
        dialog.findChild(QComboBox, f"loss-{kind}").setCurrentIndex(1)
        qtbot.waitUntil(lambda left=left: says.text().endswith(left))
    assert not dialog.findChild(QPushButton, "saveNow").isEnabled()


def test_a_name_without_a_suffix_gets_one(dialog, qtbot, settled, tmp_path):
    dialog.findChild(QLineEdit, "savePath").setText(str(tmp_path / "epoch.5"))
    save = dialog.findChild(QPushButton, "saveNow")
    qtbot.waitUntil(save.isEnabled)
    assert dialog.findChild(QLabel, "saveSays").text().endswith("will be written to epoch.5.pth.")
    save.click()
    settled()
    assert sorted(path.name for path in tmp_path.glob("epoch*")) == ["epoch.5.pth"]


def shard_tensors(window, qtbot, folder, name="model.safetensors") -> QWidget:
    """The dialog over plain tensors, about to save them as a set of shards of this name."""
    torch.save({"a": torch.ones(4), "b": torch.zeros(4)}, folder / "plain.pth")
    with qtbot.waitSignal(window.opened):
        window.session.open(str(folder / "plain.pth"))
    window.actions_.by_id["actionSaveOptions"].trigger()
    made = window.findChild(QWidget, "saveDialog")
    made.findChild(QCheckBox, "saveVerify").setChecked(False)
    to_safetensors(made)
    made.findChild(QLineEdit, "savePath").setText(str(folder / name))
    shards = made.findChild(QComboBox, "saveShards")
    shards.setItemData(1, 20)  # bytes: both get a shard
    shards.setCurrentIndex(1)
    qtbot.waitUntil(made.findChild(QPushButton, "saveNow").isEnabled)
    return made


@pytest.mark.parametrize("name", ["model.safetensors", "model.safetensors.index.json"])
def test_a_set_of_shards_is_replaced_only_where_a_person_says_so(window, qtbot, settled, tmp_path, name):
    dialog = shard_tensors(window, qtbot, tmp_path)
    dialog.findChild(QPushButton, "saveNow").click()
    settled()
    assert window.findChild(QWidget, "replaceBox") is None
    index = tmp_path / "model.safetensors.index.json"
    first = index.read_bytes()
    assert len(list(tmp_path.glob("model-*.safetensors"))) == 2
    window.session.close(window.session.current)

    dialog = shard_tensors(window, qtbot, tmp_path, name)
    dialog.findChild(QPushButton, "saveNow").click()
    box = dialog.findChild(QMessageBox, "replaceBox")
    assert index.name in box.text()
    assert "2 files" in box.text()
    assert box.informativeText() == "model-00001-of-00002.safetensors\nmodel-00002-of-00002.safetensors"
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
    box.button(QMessageBox.StandardButton.Cancel).click()
    settled()
    assert dialog.isVisible()
    assert index.read_bytes() == first

    dialog.findChild(QPushButton, "saveNow").click()
    dialog.findChild(QPushButton, "replaceShards").click()
    settled()
    assert index.read_bytes() != first
    assert len(list(tmp_path.glob("model*-*.safetensors"))) == 2


@pytest.mark.parametrize("name", ["model.safetensors", "model.safetensors.index.json"])
def test_a_set_of_shards_goes_by_its_index_and_is_saved_again_as_a_set(window, qtbot, settled, edit, tmp_path, name):
    shard_tensors(window, qtbot, tmp_path, name).findChild(QPushButton, "saveNow").click()
    settled()
    index = tmp_path / "model.safetensors.index.json"
    assert window.session.current.path == str(index)
    edit(Rename(("a",), "c"))
    window.actions_.by_id["actionSave"].trigger()
    settled()
    assert window.findChild(QWidget, "replaceBox") is None
    assert not window.session.current.dirty
    weights = json.loads(index.read_text())["weight_map"]
    assert sorted(weights) == ["b", "c"]
    assert sorted(weights.values()) == sorted(path.name for path in tmp_path.glob("model*-*.safetensors"))
    assert sorted(path.name for path in tmp_path.glob("*.safetensors")) == sorted(weights.values())
    assert torch.equal(load_file(tmp_path / weights["c"])["c"], torch.ones(4))


def test_saving_in_place_is_explained(dialog, qtbot, window):
    box = dialog.findChild(QCheckBox, "saveInPlace")
    qtbot.waitUntil(box.isEnabled)
    tip = window.actions_.by_id["actionSaveInPlace"].statusTip()
    assert "unused bytes" in tip
    assert tip in box.toolTip()


@pytest.mark.parametrize(("path", "form", "result"), [
    ("a", "pth", "a.pth"), ("a", "legacy", "a.pth"), ("a", "safetensors", "a.safetensors"), ("a.pt", "pth", "a.pt"),
    ("a.ckpt", "legacy", "a.ckpt"), ("v1.25", "pth", "v1.25.pth"), (".hidden", "pth", ".hidden.pth"), ("", "pth", ""),
    ("folder.d/", "pth", "folder.d/")])
def test_usual_suffixes(path, form, result):
    assert completed(path, form) == result


def test_a_file_that_is_there_keeps_its_name(tmp_path):
    (tmp_path / "plain").write_bytes(b"")
    assert completed(str(tmp_path / "plain"), "pth") == str(tmp_path / "plain")
