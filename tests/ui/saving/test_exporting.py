"""Exporting from the window: the chosen tensors to a file of the chosen kind; what fails or is stopped leaves none."""

import os

import numpy as np
import pytest
import safetensors.torch
import torch
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from ckpt_browser.core.edits.values import SetValue
from ckpt_browser.ui.saving import export_commands
from ckpt_browser.workspace.saving import export_files
from ckpt_browser.workspace.saving.save_options import SaveOptions

pytestmark = pytest.mark.real_files

WEIGHT = torch.arange(12.0).reshape(3, 4)


@pytest.fixture
def opened(qtbot, window, tmp_path):
    """A small file in the window; its path."""
    path = tmp_path / "model.pth"
    sparse = torch.sparse_coo_tensor([[1]], [2.0], (4,), check_invariants=True)
    torch.save({"net": {"a.weight": WEIGHT, "a.bias": torch.ones(3), "s": sparse}, "epoch": 3,
                "big": torch.zeros(9000, 1000).t()}, path)
    with qtbot.waitSignal(window.opened):
        window.session.open(str(path))
    return path


@pytest.fixture
def notices(window):
    told: list[str] = []
    window.session.noticed.connect(told.append)
    return told


@pytest.fixture
def chooser(monkeypatch):
    """Stands for the person in the file dialog: gives an answer, and keeps what was asked."""
    asked: list[tuple] = []
    answer = ["", ""]

    def ask(parent, title, start, filters):
        asked.append((title, start, filters.split(";;")))
        return answer[0], answer[1]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return asked, answer


def select(window, *labels: str) -> None:
    tree = window.session.current.shown.arrangement.tree
    window.tree.expandAll()
    rows = tuple(next(row for row in range(len(tree)) if tree.label(row) == label) for label in labels)
    window.tree.select_rows(rows)


def complaint(window) -> str:
    label = window.findChild(QLabel, "complaintText")
    return label.text() if label.isVisible() else ""


def run(window, settled) -> None:
    action = window.actions_.by_id["actionExport"]
    assert action.isEnabled()
    action.trigger()
    settled()


def test_one_tensor_as_an_array(opened, window, settled, chooser, notices, tmp_path):
    asked, answer = chooser
    settled()
    select(window, "weight")
    answer[0] = str(tmp_path / "out.npy")
    run(window, settled)
    title, start, filters = asked[0]
    assert title == "Export tensors"
    assert start == str(tmp_path / "model-a.weight.npy")
    assert [words.split("(*.")[1].split(")")[0].split(" ")[0] for words in filters] \
        == ["npy", "csv", "npz", "pt", "safetensors"]
    assert np.array_equal(np.load(tmp_path / "out.npy"), WEIGHT.numpy())
    assert complaint(window) == ""
    assert notices == ["Exported 1 tensor to out.npy, 176 bytes"]
    assert window.statusBar().currentMessage() == notices[0]
    assert window.windowTitle() == "model.pth – ckpt-browser"


def test_a_group_in_each_format_that_takes_several(opened, window, settled, chooser, notices, tmp_path):
    asked, answer = chooser
    settled()
    select(window, "net")
    for suffix in ("npz", "pt"):
        answer[0] = str(tmp_path / f"out.{suffix}")
        run(window, settled)
        assert notices.pop().startswith(f"Exported 3 tensors to out.{suffix}")
    assert len(asked[0][2]) == 3
    assert asked[0][1] == str(tmp_path / "model-net.npz")
    with np.load(tmp_path / "out.npz") as arrays:
        assert sorted(arrays) == ["net/a.bias", "net/a.weight", "net/s"]
        assert arrays["net/s"].tolist() == [0, 2, 0, 0]
    state = torch.load(tmp_path / "out.pt", weights_only=True)
    assert list(state) == ["a.weight", "a.bias", "s"]
    assert torch.equal(state["a.weight"], WEIGHT)


def test_several_rows_and_a_folded_prefix(opened, window, settled, chooser, tmp_path):
    _, answer = chooser
    settled()
    select(window, "a", "big")
    answer[0] = str(tmp_path / "out.safetensors")
    run(window, settled)
    state = safetensors.torch.load_file(tmp_path / "out.safetensors")
    assert sorted(state) == ["big", "net.a.bias", "net.a.weight"]


def test_the_suffix_comes_from_the_filter(opened, window, settled, chooser, tmp_path):
    _, answer = chooser
    settled()
    select(window, "weight")
    answer[:] = [str(tmp_path / "a.weight"), export_commands.format_names()["csv"]]
    run(window, settled)
    assert (tmp_path / "a.weight.csv").read_text().splitlines()[1] == "4.0,5.0,6.0,7.0"
    before = (tmp_path / "a.weight.csv").stat().st_mtime_ns
    run(window, settled)
    assert complaint(window).startswith("Not exported: a.weight.csv is there already")
    assert (tmp_path / "a.weight.csv").stat().st_mtime_ns == before
    answer[0] = str(tmp_path / "a.weight.csv")
    run(window, settled)
    assert complaint(window) == ""
    assert (tmp_path / "a.weight.csv").stat().st_mtime_ns > before


def test_edits_are_exported_and_stay_unsaved(opened, window, settled, chooser, tmp_path):
    _, answer = chooser
    settled()
    window.session.edit(window.session.current, [SetValue(("epoch",), 4)])
    settled()
    select(window, "weight")
    answer[0] = str(tmp_path / "out.npz")
    run(window, settled)
    assert (tmp_path / "out.npz").exists()
    assert window.session.current.dirty
    assert window.session.current.path == str(opened)


def test_nothing_happens_when_no_name_is_given(opened, window, settled, chooser, tmp_path):
    select(window, "weight")
    settled()
    before = sorted(os.listdir(tmp_path))
    run(window, settled)
    assert sorted(os.listdir(tmp_path)) == before
    assert window.session.current.saving is None


def test_only_tensors_can_be_exported(opened, window, settled):
    settled()
    action = window.actions_.by_id["actionExport"]
    select(window, "epoch")
    assert not action.isEnabled()
    select(window, "weight")
    assert action.isEnabled()
    window.session.close(window.session.current)
    assert not action.isEnabled()


@pytest.mark.parametrize(("target", "said"), [
    ("model.pth", "Not exported to model.pth: is the file that the tensors come from"),
    ("gone/out.npy", "Not exported to out.npy: "),
])
def test_what_goes_wrong_is_said(opened, window, settled, chooser, tmp_path, target, said):
    _, answer = chooser
    settled()
    before = opened.read_bytes()
    select(window, "weight")
    answer[0] = str(tmp_path / target)
    run(window, settled)
    assert complaint(window).startswith(said)
    assert opened.read_bytes() == before
    assert window.actions_.by_id["actionExport"].isEnabled()


def test_an_export_can_be_cancelled(opened, window, settled, chooser, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(export_files, "_AT_ONCE", 500)
    _, answer = chooser
    settled()
    select(window, "big")
    answer[0] = str(tmp_path / "out.csv")
    window.actions_.by_id["actionExport"].trigger()
    document = window.session.current
    stop = window.findChild(QPushButton, "cancelSaving")
    qtbot.waitUntil(lambda: document.saved_bytes[1] > 0)
    assert stop.isVisible()
    assert window.findChild(QLabel, "savingWords").text().startswith("Writing: ")
    assert not window.actions_.by_id["actionExport"].isEnabled()
    window.session.saver.save(document, str(tmp_path / "copy.pth"), SaveOptions(verify=False), copy=True)
    assert "being written already" in complaint(window)
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    settled()
    assert not stop.isVisible()
    assert sorted(name for name in os.listdir(tmp_path) if "out" in name or "copy" in name) == []
    assert window.actions_.by_id["actionExport"].isEnabled()


def test_the_action_stands_in_the_menus(opened, window):
    from ckpt_browser.ui.window import menus

    assert "actionExport" in menus.CONTEXT
    assert any("actionExport" in names for _, names in menus.MENUS)
