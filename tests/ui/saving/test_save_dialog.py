"""The dialog of saving: every question in view with its kind, what is still open, and names without a suffix."""

import pytest
import torch
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget

from ckpt_browser.ui.saving.save_targets import completed

pytestmark = [pytest.mark.real_files, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]


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
