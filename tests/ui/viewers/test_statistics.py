"""The statistics of what is selected: torch's numbers, in time, of no other tensor, with what is wrong in words."""

import csv
import json
import os

import pytest
import torch
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QTabWidget, QWidget

from ckpt_browser.core.edits.names import Rename
from ckpt_browser.core.edits.tensors import PatchTensor
from ckpt_browser.core.nodes import Tensor
from ckpt_browser.ui.viewers.measured import looking_of
from ckpt_browser.ui.viewers.statistics.number_text import exact_text, number_text, share_text
from ckpt_browser.ui.viewers.statistics.sketch import Sketch, merged
from ckpt_browser.ui.viewers.statistics.statistics import StatisticsPanel
from ckpt_browser.ui.viewers.subject import subject_of
from ckpt_browser.workspace.looking import measuring

from .looking import Looked

pytestmark = pytest.mark.real_files


def things() -> dict[str, object]:
    torch.manual_seed(5)
    odd = torch.randn(40, 30)
    odd[0, 0], odd[1, 1], odd[2], odd[3] = float("nan"), float("inf"), 0.0, 1.0
    return {"weight": torch.randn(64, 32) * 0.02 + 0.01, "odd": odd, "zeros": torch.zeros(5, 4),
            "same": torch.full((7,), 2.5), "empty": torch.zeros(0, 3), "bool": torch.tensor([True, False, True]),
            "meta": torch.empty(3, device="meta"), "nothing": torch.full((3,), float("nan")), "epoch": 3,
            "complex": torch.randn(20, 20, dtype=torch.complex64)}


@pytest.fixture
def looked(qtbot, window, tmp_path) -> Looked:
    return Looked(qtbot, window, tmp_path / "model.pth", things())


@pytest.fixture
def panel(looked) -> StatisticsPanel:
    return looked.find(StatisticsPanel, "statisticsPanel")


@pytest.fixture
def show(looked, panel):
    """Selects a tensor and waits for its statistics."""

    def shown(name: str) -> StatisticsPanel:
        looked.select(name)
        looked.wait(lambda: panel.shown)
        return panel

    return shown


def value(panel: StatisticsPanel, name: str) -> tuple[str, str]:
    """What is written, and what a person sees who looks closer."""
    label = panel.findChild(QLabel, f"statistic_{name}")
    return label.text(), label.toolTip().removeprefix("<qt>").removesuffix("</qt>")


def words(panel: StatisticsPanel, name: str = "statisticsTrouble") -> str:
    label = panel.findChild(QLabel, name)
    return label.text() if label.isVisible() else ""


@pytest.mark.parametrize(("number", "wanted"), [
    (0.019998123, "0.02"), (-1.25e-7, "-1.25e-7"), (1024, "1,024"), (10**18, "1e18"), (0.0, "0"), (None, "–"),
    (123456.7, "123,457"), (1e300, "1e300"), (float("nan"), "NaN"), (float("-inf"), "-∞"), (0.00012346, "0.0001235"),
    (5e-324, "4.941e-324"), (True, "1"), (999999.96, "1,000,000"), (-0.5, "-0.5")])
def test_numbers_are_short(number, wanted):
    assert number_text(number) == wanted


def test_all_digits_are_there_for_who_looks_closer():
    assert float(exact_text(1 / 3)) == 1 / 3
    assert exact_text(None) == ""


@pytest.mark.parametrize(("part", "whole", "wanted"), [
    (1, 8, "12.5 %"), (0, 5, "0 %"), (5, 5, "100 %"), (1, 10**6, "< 0.01 %"), (10**6 - 1, 10**6, "> 99.99 %"),
    (0, 0, "–")])
def test_a_share_is_nothing_or_all_only_where_it_is(part, whole, wanted):
    assert share_text(part, whole).replace("\u202f", " ") == wanted


@pytest.mark.parametrize(("most", "wanted"), [(5, [1, 2, 3, 4]), (4, [1, 2, 3, 4]), (3, [3, 7]), (1, [10]), (0, [10])])
def test_a_narrow_sketch_adds_bins_up(most, wanted):
    assert merged([1, 2, 3, 4], most) == wanted


def test_the_numbers_are_those_of_torch(show):
    panel = show("weight")
    wide = things()["weight"].double()
    for name, wanted in (("minimum", wide.min()), ("maximum", wide.max()), ("mean", wide.mean()), ("std", wide.std()),
                         ("norm1", wide.norm(1)), ("norm2", wide.norm()), ("quantile25", wide.quantile(0.25)),
                         ("quantile99", wide.quantile(0.99))):
        assert float(value(panel, name)[1]) == pytest.approx(wanted.item(), rel=1e-6), name
        assert value(panel, name)[0] == number_text(float(value(panel, name)[1]))
    assert value(panel, "count") == ("2,048", "2,048")
    assert words(panel) == ""
    assert panel.shown.histogram.counts.sum() == 2048


WRONG = {
    "odd": ["1 of its numbers is NaN (0.08 %).", "1 of its numbers is infinite (0.08 %).",
            "Minimum, maximum and the like are those of its finite numbers.",
            "1 of its rows is zero throughout (2.5 %)."],
    "zeros": ["All of its numbers are zero."], "same": ["All of its numbers are the same: 2.5."],
    "empty": ["It is empty: there are no numbers in it."], "nothing": ["All of its numbers are NaN."],
    "bool": [], "complex": []}


def test_what_is_wrong_is_said(show):
    for name, wanted in WRONG.items():
        assert words(show(name)).replace("\u202f", " ").splitlines() == wanted


def test_a_bool_byte_that_is_neither_is_said(qtbot, window, tmp_path):
    bad = torch.tensor([1, 0, 7], dtype=torch.uint8).view(torch.bool)
    looked = Looked(qtbot, window, tmp_path / "bad.pth", {"flags": bad})
    panel = looked.find(StatisticsPanel)
    looked.select("flags")
    looked.wait(lambda: panel.shown)
    assert "1 of its bytes is neither true nor false" in words(panel)


def test_rows_and_zeros_are_shares_with_their_counts(show):
    panel = show("odd")
    assert value(panel, "zeroRows") == ("2.5\u202f%", "1 of 40")
    assert value(panel, "equalRows") == ("5\u202f%", "2 of 40")
    assert value(panel, "zero") == ("2.5\u202f%", "30 of 1,200")
    assert value(panel, "nan")[0] == "1"


def test_what_there_cannot_be_is_left_out(show):
    show("weight")
    panel = show("bool")
    assert not panel.findChild(QLabel, "statistic_nan")
    panel = show("complex")
    assert value(panel, "nan")[0] == "0"
    assert "Statistics of the magnitudes" in [label.text() for label in panel.findChildren(QLabel)]


def test_only_tensors_have_statistics(looked, panel):
    looked.select("epoch")
    assert not panel.isVisible()
    looked.select("weight")
    assert panel.isVisible()
    assert looked.find(QWidget, "inspector").isVisible()


def test_why_there_are_none_stands_there_alone(looked, panel):
    looked.select("meta")
    looked.wait(lambda: "meta tensor" in words(panel, "lookingWords"))  # it looks first, and says so where that lasts
    assert not panel.findChild(Sketch).isVisible()
    assert panel.shown is None
    looked.select("weight")
    looked.wait(lambda: panel.shown)
    assert panel.findChild(Sketch).isVisible()
    assert words(panel, "lookingWords") == ""


def test_a_file_that_was_cut_short_meanwhile_is_a_reason(looked, panel):
    os.truncate(looked.path, looked.path.stat().st_size - 4000)
    looked.select("weight")
    looked.wait(lambda: "changed on disk" in words(panel, "lookingWords"))
    assert not looked.document.complaint


def test_no_number_of_another_tensor_is_left(looked, show):
    panel = show("weight")
    before = value(panel, "mean")[0]
    looked.select("odd")
    assert before
    assert value(panel, "mean") == ("", "")
    assert panel.shown is None


def test_coming_back_is_at_once_also_after_a_rename(looked, show, settled):
    panel = show("weight")
    found = panel.shown
    show("odd")
    looked.select("weight")
    assert panel.shown is found
    looked.window.session.edit(looked.document, [Rename(("odd",), "other")])
    settled()
    assert panel.shown is found
    looked.window.session.reload(looked.document)
    settled()
    looked.select("weight")
    looked.wait(lambda: panel.shown)
    assert panel.shown is not found


def test_an_edited_element_counts(looked, show, settled):
    panel = show("weight")
    looked.window.session.edit(looked.document, [PatchTensor(("weight",), (((0, 0), 9.0),))])
    settled()
    looked.wait(lambda: panel.shown)
    assert value(panel, "maximum")[0] == "9"
    looked.window.session.undo(looked.document)
    settled()
    assert float(value(panel, "maximum")[1]) == pytest.approx(things()["weight"].max().item())


def test_nothing_is_measured_behind_another_tab_or_out_of_sight(looked, panel, settled):
    looked.window.show_side(False)
    looked.select("weight")
    settled()
    assert looking_of(looked.window.session).known(subject_of(looked.window.session)) is None
    looked.window.show_side(True)
    looked.wait(lambda: panel.shown)


def test_the_newest_selection_wins(looked, panel, settled):
    for name in ("weight", "odd", "zeros", "complex", "same"):
        looked.select(name)
    looked.wait(lambda: panel.shown)
    settled()
    assert panel.shown.statistics.minimum == 2.5
    looking = looking_of(looked.window.session)
    assert not looking._jobs
    assert not looking._askers


def test_what_a_sweep_found_out_is_there_at_once(looked, panel, settled, monkeypatch):
    monkeypatch.setattr("ckpt_browser.ui.viewers.statistics.statistics.AGAIN", 100_000)
    looked.window.session.sweeper.start(looked.document)
    settled()
    looked.select("weight")
    assert panel.shown is not None
    assert len(panel.shown.histogram.counts) < 256
    looked.wait(lambda: len(panel.shown.histogram.counts) == 256)
    monkeypatch.setattr("ckpt_browser.ui.viewers.statistics.statistics.AGAIN", 100)
    looked.select("odd")
    assert panel.shown.statistics.nan == 1
    settled()
    assert len(panel.shown.histogram.counts) < 256


def test_a_large_tensor_is_seen_at_first_from_a_sample(looked, panel, monkeypatch):
    monkeypatch.setattr(measuring, "GLANCE", 1000)
    monkeypatch.setattr(measuring, "GLANCED", 8)
    seen = []
    looking_of(looked.window.session).glanced.connect(
        lambda subject, sample: seen.append((sample.statistics.elements, panel._title.text(), panel.shown)))
    looked.select("weight")
    looked.wait(lambda: panel.shown)
    looked.wait(lambda: panel._title.text() == "Statistics")
    for elements, title, shown in seen:  # none where all of it was quicker
        assert (elements, title, shown) == (512, "First look, at 512 of 2,048 numbers", None)
    assert panel.shown.statistics.elements == 2048
    looked.select("same")
    looked.wait(lambda: panel.shown)
    assert len(seen) <= 1


def test_a_long_look_can_be_stopped_and_taken_up_again(looked, panel):
    looking = looking_of(looked.window.session)
    looked.select("weight")
    panel._soon.stop()
    looking.progress.emit(subject_of(looked.window.session), 2_100_000_000, 40_000_000_000)
    assert words(panel, "lookingWords") == "Looking through 2.10 GB of 40.00 GB"
    button = panel.findChild(QPushButton, "lookingButton")
    looked.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not looking._jobs
    assert words(panel, "lookingWords") == "Not all of its numbers were looked through."
    looked.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    looked.wait(lambda: panel.shown)
    assert words(panel, "lookingWords") == ""


def test_what_is_remembered_has_an_end(show, looked, monkeypatch):
    monkeypatch.setattr("ckpt_browser.ui.viewers.measured.KEPT", 2)
    for name in ("weight", "odd", "zeros"):
        show(name)
    [kept] = looking_of(looked.window.session)._known.values()
    assert [tensor.shape for tensor, _ in kept] == [(40, 30), (5, 4)]
    assert all(isinstance(tensor, Tensor) for tensor, _ in kept)


def test_statistics_leave_as_json_csv_and_text(show, looked, tmp_path, monkeypatch, settled):
    panel = show("odd")
    targets = {"saveStatisticsJson": tmp_path / "s.json", "saveStatisticsCsv": tmp_path / "s.csv"}
    for name, target in targets.items():
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, target=target: (str(target.with_suffix("")), ""))
        panel.findChild(QAction, name).trigger()
        settled()
    [row] = json.loads(targets["saveStatisticsJson"].read_text())["tensors"]
    assert (row["path"], row["nan"], row["inf"], sum(row["histogram"]["counts"])) == (["odd"], 1, 1, 1198)
    [line] = csv.DictReader(targets["saveStatisticsCsv"].read_text().splitlines())
    assert float(line["mean"]) == row["mean"]
    panel.findChild(QAction, "copyStatistics").trigger()
    assert f"mean\t{row['mean']!r}\n" in QGuiApplication.clipboard().text()


def test_no_checkpoint_is_overwritten_by_its_statistics(show, looked, monkeypatch, settled):
    panel = show("weight")
    link = looked.path.with_suffix(".csv")
    link.symlink_to(looked.path)
    before = looked.path.read_bytes()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(link), ""))
    panel.findChild(QAction, "saveStatisticsCsv").trigger()
    settled()
    assert "the checkpoint itself" in looked.document.complaint
    assert looked.path.read_bytes() == before


def test_a_folder_is_no_place_for_statistics(show, looked, tmp_path, monkeypatch, settled):
    panel = show("weight")
    (tmp_path / "s.csv").mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "s.csv"), ""))
    panel.findChild(QAction, "saveStatisticsCsv").trigger()
    settled()
    assert "there is a folder in its place" in looked.document.complaint


def test_the_sketch_leads_to_the_histogram(show, looked):
    panel = show("weight")
    looked.qtbot.mouseClick(panel.findChild(Sketch), Qt.MouseButton.LeftButton)
    looked.wait(lambda: looked.window.side.findChild(QWidget, "histogramViewer") is not None)
    looked.wait(looked.find(QWidget, "histogramViewer").isVisible)
    tabs = looked.window.side
    assert isinstance(tabs, QTabWidget)
    assert tabs.tabText(tabs.currentIndex()) == "Histogram"


def test_narrow_columns_stand_below_each_other(show, looked):
    panel = show("weight")

    def left(name: str) -> int:
        label = panel.findChild(QLabel, f"statistic_{name}")
        return label.mapTo(panel, label.rect().topRight()).x()

    looked.window.resize(1200, 760)
    assert left("count") > left("mean") + 60
    looked.window.resize(800, 600)
    looked.wait(lambda: left("count") == left("mean"))
    assert left("count") <= panel.viewport().width()


def test_a_closed_file_leaves_nothing_behind(show, looked, settled):
    show("weight")
    looked.window.session.close(looked.document)
    settled()
    assert not list(looking_of(looked.window.session)._askers)
    assert looked.find(StatisticsPanel)._subject is None


def test_a_file_that_cannot_be_opened_shows_no_numbers_of_another(qtbot, window, settled, sample, tmp_path):
    document = window.session.open(str(sample))
    qtbot.waitUntil(lambda: document.shown is not None)
    window.session.reveal(document, document.shown.arrangement.tree.find(("model_state_dict", "conv1.weight")))
    settled()
    panel = window.findChild(QWidget, "statisticsPanel")
    assert panel.isVisible()
    broken = tmp_path / "broken.pth"
    broken.write_bytes(b"PK\x03\x04" + bytes(60))
    failed = window.session.open(str(broken))
    qtbot.waitUntil(lambda: failed.state == "failed" and not panel.isVisible())
    window.session.set_current(document)
    qtbot.waitUntil(panel.isVisible)


@pytest.mark.parametrize("size", [(640, 420), (900, 600), (1280, 800)], ids=str)
@pytest.mark.parametrize("text", [100, 130, 150, 200])
def test_every_number_can_be_seen_at_every_size(qtbot, window, show, theme, size, text):
    try:
        theme.apply(text=text)
        window.resize(*size)
        panel = show("odd")
        paper = panel.widget()
        for name in ("minimum", "std", "count", "zero", "nan", "infinite", "quantile1", "quantile99"):
            label = panel.findChild(QLabel, f"statistic_{name}")
            qtbot.waitUntil(lambda label=label: label.width() >= label.sizeHint().width() > 0)
            panel.ensureWidgetVisible(label, 0, 0)
            place = QRect(label.mapTo(panel.viewport(), QPoint(0, 0)), label.size())
            assert panel.viewport().rect().contains(place) or place.width() > panel.viewport().width(), name
        aside = paper.width() > panel.viewport().width()
        assert not aside or panel.horizontalScrollBar().maximum() == paper.width() - panel.viewport().width()
        assert not aside or size == (640, 420)  # elsewhere nothing but the columns' order has to give way
    finally:
        theme.apply("light", 100)
