"""From a comparison onwards: its report as a file, and whether the one side would load into the other."""

import json

import pytest
import torch
from PySide6.QtWidgets import QFileDialog

from ckpt_browser.core.edits.values import SetValue

from ...workspace.comparing.compared import network, trained
from .compared_window import ComparedWindow

pytestmark = pytest.mark.real_files


@pytest.fixture
def bench(qtbot, window, tmp_path):
    return ComparedWindow(qtbot, window, tmp_path)


@pytest.fixture
def answer(monkeypatch):
    """What the dialog that asks for a file's name answers."""

    def answered(path: object, kind: str = "") -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), kind))

    return answered


def test_a_report_tells_what_the_tab_tells(bench, tmp_path, answer):
    bench.compare(trained(), trained(steps=3))
    answer(tmp_path / "report.json")
    bench.trigger("actionCompareReport")
    bench.settle()
    told = json.loads((tmp_path / "report.json").read_text())
    assert len(told["changed"]) == bench.page.comparing.comparison.counts()["changed"] > 0
    assert (told["left"]["file"], told["right"]["file"]) == ("before.pth", "after.pth")


def test_the_kind_that_was_chosen_ends_the_name(bench, tmp_path, answer):
    bench.compare({"w": torch.ones(3)}, {"w": torch.zeros(3)})
    answer(tmp_path / "report", "Table (*.csv)")
    bench.trigger("actionCompareReport")
    bench.settle()
    assert "w" in (tmp_path / "report.csv").read_text()
    answer(tmp_path / "other")
    bench.trigger("actionCompareReport")
    bench.settle()
    assert "<html" in (tmp_path / "other.html").read_text()


@pytest.mark.parametrize(("name", "reason"), [("nowhere/report.html", "no such folder"),
                                              ("after.json", "one of the files that are compared")])
def test_where_a_report_cannot_be(bench, tmp_path, answer, name, reason):
    bench.compare({"w": torch.ones(3)}, {"w": torch.zeros(3)})
    if name == "after.json":
        (tmp_path / name).hardlink_to(tmp_path / "after.pth")
    before = (tmp_path / "after.pth").read_bytes()
    answer(tmp_path / name)
    bench.trigger("actionCompareReport")
    bench.settle()
    assert reason in bench.page.comparing.complaint
    assert (tmp_path / "after.pth").read_bytes() == before


def test_nothing_is_written_where_nobody_names_a_file(bench, tmp_path, answer):
    bench.compare({"w": torch.ones(3)}, {"w": torch.zeros(3)})
    before = sorted(tmp_path.iterdir())
    answer("")
    bench.trigger("actionCompareReport")
    bench.settle()
    assert sorted(tmp_path.iterdir()) == before


def test_there_is_no_report_without_a_comparison(bench):
    bench.open("a.pth", {"a": 1})
    assert not bench.enabled("actionCompareReport")


def test_the_left_is_rehearsed_with_the_right_as_its_target(bench):
    model = network().state_dict()
    wrapped = {f"module.{name}": tensor for name, tensor in model.items()}
    bench.compare(wrapped, model)
    left, right = bench.page.comparing.left, bench.page.comparing.right
    assert bench.enabled("actionCheck")
    bench.trigger("actionCheck")
    bench.settle()
    assert bench.session.current is left
    state = bench.window.bottom.rehearse().state(left)
    assert state.choice.path == right.path
    assert list(state.rehearsal.missing) == network().load_state_dict(wrapped, strict=False).missing_keys
    assert state.repairs[0].edits, "a prefix is to be stripped"


def test_what_was_saved_is_no_target(bench):
    document = bench.open("a.pth", {"epoch": 1})
    bench.session.edit(document, [SetValue(("epoch",), 5)])
    bench.settle()
    bench.trigger("actionCompareSaved")
    bench.settle()
    assert not bench.enabled("actionCheck")
