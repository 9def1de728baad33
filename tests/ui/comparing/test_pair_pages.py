"""The pages of a pair: values cell by cell, histograms, the difference as a picture, its rank, against torch."""

import math

import numpy as np
import pytest
import torch
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QToolButton

from ckpt_browser.ui.comparing.pair.values_model import PairModel
from ckpt_browser.workspace.looking.element_text import BITS, Form

from .paired import Beside

pytestmark = pytest.mark.real_files


def some(*shape: int, seed: int = 0) -> torch.Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


def moved(tensor: torch.Tensor, places: dict[int, float]) -> torch.Tensor:
    right = tensor.clone()
    for place, apart in places.items():
        right.view(-1)[place] += apart
    return right


BASE = some(40, 30)
TINY = torch.tensor([1.0, 2.0, 3.0, 0.0, math.nan, 4.0])
TINY_NOW = torch.tensor([1.0, np.nextafter(np.float32(2), np.float32(3)).item(), 3.5, -0.0, math.nan, math.inf])
LEFT = {"w": BASE, "kernel": some(6, 4, 3, 3), "v": TINY, "cast": some(12, 5), "lora": some(48, 32) * 0.02,
        "full": some(48, 32), "rows": some(20, 6), "none": some(3, 3), "ids": torch.arange(30)}
RIGHT = {"w": moved(BASE, {35: 0.5, 600: -2.0, 1199: 1.0}), "kernel": moved(LEFT["kernel"], {100: 3.0}),
         "v": TINY_NOW, "cast": LEFT["cast"].bfloat16(),
         "lora": LEFT["lora"] + some(48, 3, seed=1) @ some(3, 32, seed=2) * 0.001, "full": some(48, 32, seed=5),
         "rows": some(25, 6), "none": some(3, 3), "ids": moved(torch.arange(30), {4: 60})}


@pytest.fixture
def beside(qtbot, session, theme, tmp_path):
    made = Beside(qtbot, session, theme, tmp_path, LEFT, RIGHT)
    yield made
    made.close()


def values(beside: Beside, name: str):
    beside.select(name, "values")
    return beside.side.page("values")


def here(page) -> tuple[int, ...] | None:
    return page.model.element(page.table.currentIndex())


# Values


def test_one_number_where_both_are_the_same_and_both_where_they_differ(beside):
    model: PairModel = values(beside, "w").model
    assert model.index(1, 5).data() == f"{BASE[1, 5]:.5g} → {RIGHT['w'][1, 5]:.5g}"
    assert model.index(0, 0).data() == f"{BASE[0, 0]:#.5g}".rstrip(".")
    assert model.differs(1, 5) is True and model.differs(0, 0) is False


def test_what_differs_has_the_colour_of_its_side(beside):
    model: PairModel = values(beside, "w").model
    back = {place: model.look(*place)[1] for place in ((0, 0), (1, 5), (20, 0))}
    assert back[0, 0] is None
    assert back[1, 5].red() > back[1, 5].blue()  # larger on the right
    assert back[20, 0].blue() > back[20, 0].red()


def test_numbers_that_look_alike_are_told_apart(beside):
    model: PairModel = values(beside, "v").model
    texts = [model.index(place, 0).data() for place in range(6)]
    assert texts == ["1", "2.0 → 2.0000002", "3 → 3.5", "0.0 → -0.0", "NaN", "4 → Inf"]
    model.form = Form(BITS)
    assert model.index(3, 0).data() == "0x00000000 → 0x80000000" and model.index(4, 0).data() == "0x7fc00000"


def test_nan_of_other_bits_is_shown_by_its_bits(qtbot, session, theme, tmp_path):
    sides = [torch.tensor([bits], dtype=torch.int32).view(torch.float32) for bits in (0x7FC00000, 0x7FC00001)]
    made = Beside(qtbot, session, theme, tmp_path, {"w": sides[0]}, {"w": sides[1]})
    assert values(made, "w").model.index(0, 0).data() == "0x7fc00000 → 0x7fc00001"
    made.close()


def test_of_two_types_numbers_count(beside):
    model: PairModel = values(beside, "cast").model
    unlike = [(row, column) for row in range(12) for column in range(5) if model.differs(row, column)]
    wanted = (LEFT["cast"] != RIGHT["cast"].float()).nonzero().tolist()
    assert unlike == [tuple(place) for place in wanted]


def test_buttons_go_to_the_largest_and_from_one_difference_to_the_next(beside):
    page = values(beside, "w")
    beside.find(QPushButton, "pairLargestDifference").click()
    assert here(page) == (20, 0)
    ways = []
    for name in ("pairNextDifference", "pairNextDifference", "pairPreviousDifference", "pairPreviousDifference"):
        beside.find(QPushButton, name).click()
        beside.settle()
        ways.append(here(page))
    assert ways == [(39, 29), (1, 5), (39, 29), (20, 0)]


def test_keys_do_the_same(beside):
    page = values(beside, "kernel")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    beside.settle()
    assert here(page) == (2, 3, 0, 1) and page.model.sheet.fixed[:2] == (2, 3)


def test_where_nothing_differs_it_is_said(beside):
    values(beside, "none")
    beside.find(QPushButton, "pairNextDifference").click()
    beside.settle()
    assert beside.said("pairValuesMessage") == "Nothing differs."


def test_the_overview_leads_to_the_largest(beside):
    beside.select("kernel")
    beside.find(QPushButton, "pairLargest").click()
    beside.settle()
    page = beside.side.page("values")
    assert page.isVisible() and here(page) == (2, 3, 0, 1)


def test_an_index_can_be_typed_and_is_explained_when_it_is_none(beside):
    page = values(beside, "w")
    page._sheets.tools.went.emit("39, 29")
    assert here(page) == (39, 29)
    page._sheets.tools.went.emit("99")
    assert "lies outside" in beside.said("pairValuesMessage")


def test_the_current_cell_is_told_in_full(beside):
    page = values(beside, "v")
    page.go((1,))
    page._sheets.point()
    assert page._line._cell.text == "[1]   2.0 → 2.0000002   0x40000000 → 0x40000001"


@pytest.mark.parametrize(("action", "wanted"), [("pairCopy0", LEFT["ids"]), ("pairCopy1", RIGHT["ids"]),
                                                ("pairCopy2", RIGHT["ids"].double() - LEFT["ids"].double())])
def test_each_side_and_the_difference_can_be_copied(beside, qapp, action, wanted):
    page = values(beside, "ids")
    page.table.selectAll()
    menu = page.menu()
    menu.findChild(QAction, action).trigger()
    beside.settle()
    copied = [float(text) for line in qapp.clipboard().text().splitlines() for text in line.split("\t") if text]
    assert copied == wanted.double().tolist()
    menu.close()


def test_cells_cannot_be_edited(beside):
    page = values(beside, "w")
    page.table.setCurrentIndex(page.model.index(0, 0))
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    assert "cannot be edited" in beside.said("pairValuesMessage")


# Histograms


def test_both_histograms_have_the_same_bins(beside):
    beside.select("full", "histograms")
    plot = beside.side.page("histograms").viewer.plot
    beside.wait(lambda: len(plot.series) == 2 and not beside.session.jobs.busy)
    left, right = plot.series
    assert (left.name, right.name) == ("left: before.pth", "right: after.pth")
    assert left.bars.edges.tolist() == right.bars.edges.tolist()
    for bars, tensor in ((left.bars, LEFT["full"]), (right.bars, RIGHT["full"])):
        counts = np.histogram(tensor.numpy().astype(np.float64), bars.edges)[0]
        assert np.abs(np.cumsum(counts) - np.cumsum(bars.counts)).max() <= 1
        assert bars.total == tensor.numel()
    legend = beside.side.page("histograms").viewer._legend
    beside.wait(lambda: [label.text() for label in legend.findChildren(QLabel) if label.text() and label.isVisible()]
                == ["left: before.pth", "right: after.pth"])


def test_the_histogram_of_the_difference_comes_with_its_statistics(beside):
    beside.select("full", "histograms")
    beside.find(QToolButton, "pairDifferenceButton").click()
    page = beside.side.page("histograms")
    beside.wait(lambda: page.statistics.shown is not None and page.statistics.shown.statistics.exact
                and not beside.session.jobs.busy)
    apart = RIGHT["full"].double() - LEFT["full"].double()
    told = page.statistics.shown.statistics
    assert (told.minimum, told.maximum, told.elements) == (float(apart.min()), float(apart.max()), apart.numel())
    assert told.mean == pytest.approx(float(apart.mean())) and told.std == pytest.approx(float(apart.std()))
    assert len(page.viewer.plot.series) == 1 and page.viewer.plot.series[0].bars.total == apart.numel()
    beside.find(QToolButton, "pairBothButton").click()
    beside.settle()
    assert not page.statistics.isVisible() and len(page.viewer.plot.series) == 2


def test_of_two_shapes_both_histograms_are_shown(beside):
    beside.select("rows", "histograms")
    page = beside.side.page("histograms")
    beside.wait(lambda: len(page.viewer.plot.series) == 2)
    assert [one.bars.total for one in page.viewer.plot.series] == [120, 150]
    assert not beside.find(QToolButton, "pairDifferenceButton").isVisible()


def test_bins_can_be_saved(beside, tmp_path, monkeypatch):
    beside.select("full", "histograms")
    beside.wait(lambda: len(beside.side.page("histograms").viewer.plot.series) == 2)
    path = tmp_path / "bins.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    beside.find(QAction, "pairSaveBins").trigger()
    beside.wait(path.is_file)
    assert "left: before.pth" in path.read_text() and "right: after.pth" in path.read_text()


# Heat map


def test_the_picture_is_right_minus_left(beside):
    beside.select("w", "heatMap")
    page = beside.side.page("heatMap").page
    beside.wait(lambda: page._exact)
    assert np.array_equal(page._overview.cells, (RIGHT["w"].double() - BASE.double()).numpy())
    assert page.limit() > 0


def test_the_largest_difference_is_gone_to(beside):
    beside.select("kernel", "heatMap")
    page = beside.side.page("heatMap").page
    beside.wait(lambda: page._exact)
    beside.find(QPushButton, "pairLargestButton").click()
    beside.settle()
    assert page._value.text().startswith("[2, 3, 0, 1]   3")
    area = page._view.zoom.area
    assert area.top <= 2 < area.bottom and area.left <= 28 < area.right and not page._view.zoom.is_whole


def test_a_picture_can_be_copied_and_saved(beside, tmp_path, monkeypatch, qapp):
    path = tmp_path / "difference.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    for page, name in (("heatMap", "Difference"), ("lowRank", "Ranks")):
        beside.select("w", page)
        beside.find(QAction, f"pairCopy{name}").trigger()
        assert not qapp.clipboard().image().isNull()
        beside.find(QAction, f"pairSave{name}").trigger()
        assert path.stat().st_size > 100
        path.unlink()


def test_no_export_is_written_over_a_compared_file(beside, tmp_path, monkeypatch):
    beside.select("full", "histograms")
    beside.wait(lambda: len(beside.side.page("histograms").viewer.plot.series) == 2)
    path = tmp_path / "after.pth"
    before = path.read_bytes()
    said = []
    beside.session.noticed.connect(said.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "link.csv"), ""))
    (tmp_path / "link.csv").symlink_to(path)
    beside.find(QAction, "pairSaveBins").trigger()
    beside.wait(lambda: said)
    assert path.read_bytes() == before and "Written" not in said[0]


# Rank


def test_a_merged_lora_is_called_one(beside):
    beside.select("lora", "lowRank")
    assert beside.said("pairLowRankSentence").startswith(
        "The difference has rank 3 of 32, as a merged LoRA of rank 3 has.")
    assert "48 × 32, 32 values." in beside.said("pairSpectrumWords")
    assert beside.said("pairNumericalRank") == "3"


def test_of_a_sample_nothing_is_told_that_a_sample_cannot_tell(beside, monkeypatch):
    monkeypatch.setattr("ckpt_browser.analysis.pairs.low_rank.MOST", 16)
    beside.select("full", "lowRank")
    assert beside.said("pairLowRankSentence") == "No LoRA: a sample of 16 of 32 columns has no low rank."
    assert beside.said("pairNumericalRank") == beside.said("pairRank99") == "not from a sample"
    assert beside.said("pairLargestValue").endswith("of the sample")
    beside.select("lora", "lowRank")
    assert beside.said("pairLowRankSentence").startswith("In a sample of 16 of 32 columns the difference has rank 3")


def test_it_says_at_once_that_ranks_are_being_looked_for(beside):
    beside.select("full", "lowRank")
    page = beside.side.page("lowRank").page
    page.begin(False)
    assert page.waits and not page.line.isHidden()
    beside.settle()
    assert page.line.isHidden()


def test_other_changes_are_none(beside):
    for name, said in (("full", "No LoRA: "), ("none", "Nothing differs")):
        beside.select(name, "lowRank")
        assert beside.said("pairLowRankSentence").startswith(said)


def test_a_convolution_is_looked_at_with_its_outputs_down(beside):
    beside.select("kernel", "lowRank")
    assert "6 × 36" in beside.said("pairSpectrumWords") and "rank 1 of 6" in beside.said("pairLowRankSentence")
