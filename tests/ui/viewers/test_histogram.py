"""The histogram: counts as torch has them, at every zoom, of one tensor or of several, and what a person can do."""

import csv
import gc
import weakref

import numpy as np
import pytest
import torch
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QToolButton

from ckpt_browser.ui.viewers.histogram.legend import Legend
from ckpt_browser.ui.viewers.histogram.plot import HistogramPlot
from ckpt_browser.ui.viewers.histogram.view import View, remember_view, remembered_view
from ckpt_browser.ui.viewers.histogram.viewer import MOST, HistogramViewer

from ..looks import double_click
from .looking import Looked

pytestmark = pytest.mark.real_files

HUGE = 1.7e308


def things() -> dict[str, object]:
    torch.manual_seed(7)
    layers = {f"layers.{place}.weight": torch.randn(50, 60) * (place + 1) for place in range(10)}
    nan = torch.randn(300)
    nan[7] = float("nan")
    return {**layers, "nan": nan, "same": torch.full((9,), 3.25), "empty": torch.zeros(0), "epoch": 3,
            "none": torch.full((4,), float("inf")), "bool": torch.tensor([True, False, True]),
            "bytes": torch.arange(200, dtype=torch.uint8).repeat(3), "ids": torch.arange(-500, 4500),
            "meta": torch.empty(2, device="meta"), "complex": torch.complex(torch.ones(8), -torch.arange(8.0)),
            "outlier": torch.cat([torch.randn(1000) * 0.01, torch.tensor([400.0])]),
            "huge": torch.tensor([-HUGE, 1.0, HUGE], dtype=torch.float64),
            "tiny": torch.tensor([1e-310, 3e-310, 0.0], dtype=torch.float64)}


@pytest.fixture
def looked(qtbot, window, tmp_path) -> Looked:
    return Looked(qtbot, window, tmp_path / "model.pth", things())


@pytest.fixture
def viewer(looked) -> HistogramViewer:
    looked.select("nan")
    looked.window.side.show_viewer("histogram")
    return looked.find(HistogramViewer)


@pytest.fixture
def show(looked, viewer):
    """Selects tensors, and waits for all that is drawn of them."""

    def shown(*names: str) -> HistogramPlot:
        looked.select(*names)
        wait()
        return viewer.plot

    def wait() -> None:
        looked.wait(lambda: not looked.window.session.jobs.busy and not viewer._rebinning.busy)

    shown.wait = wait
    return shown


def choose(viewer: HistogramViewer, name: str) -> None:
    action = viewer.findChild(QAction, name)
    assert action is not None, name
    action.trigger()


def said(viewer: HistogramViewer, name: str) -> str:
    label = viewer.findChild(QLabel, name)
    return label.text().replace("\u202f", " ") if label.isVisible() else ""


def test_the_bars_are_those_of_torch(show):
    [series] = show("layers.3.weight").series
    wide = things()["layers.3.weight"].double()
    assert series.bars.counts.tolist() == torch.histc(wide, 256).long().tolist()
    assert (series.bars.edges[0], series.bars.edges[-1]) == (wide.min(), wide.max())


@pytest.mark.parametrize("log_values", [False, True])
def test_every_finite_number_is_counted_and_painted(show, viewer, log_values):
    choose(viewer, "histogramCumulative")
    choose(viewer, "histogramNormal")
    if log_values:
        choose(viewer, "histogramLogValues")
    for name in ("same", "bool", "bytes", "ids", "complex", "outlier", "huge", "tiny"):
        plot = show(name)
        [series] = plot.series
        assert series.bars.total == series.bars.counts.sum() == things()[name].numel(), name
        choose(viewer, "histogramLogCounts")
        assert not plot.grab().toImage().isNull()
        assert said(viewer, "histogramReadout")


def test_where_nothing_can_be_counted_words_say_so(show, viewer):
    for name, wanted in (("empty", "It is empty"), ("none", "infinite"), ("meta", "meta tensor")):
        plot = show(name)
        assert plot.series == ()
        assert wanted in said(viewer, "histogramTrouble")
        assert not viewer.findChild(QToolButton, "histogramExport").isEnabled()
    assert len(show("nan").series) == 1
    assert "1 of its numbers is NaN" in said(viewer, "histogramTrouble")


def test_zooming_in_counts_again_and_the_outline_stays_meanwhile(show, viewer):
    plot = show("layers.0.weight")
    before = plot.series
    plot.zoom_to(-0.1, 0.1)
    assert plot.series == before
    show.wait()
    [series] = plot.series
    low, high = plot.visible_values()
    wide = things()["layers.0.weight"].double()
    inside = (series.bars.edges[:-1] >= low) & (series.bars.edges[1:] <= high)
    assert 250 <= inside.sum() <= 257
    wanted = torch.histc(wide, len(series.bars.counts), series.bars.edges[0], series.bars.edges[-1])
    assert series.bars.counts.tolist() == wanted.tolist()
    assert series.bars.total == wide.numel()
    zoomed = plot.series
    choose(viewer, "histogramCumulative")
    assert plot.series == zoomed
    reset = viewer.findChild(QToolButton, "histogramReset")
    reset.click()
    assert plot.series == before
    assert not reset.isEnabled()


def test_another_tensor_is_shown_whole(show):
    plot = show("layers.0.weight")
    plot.zoom_to(-0.1, 0.1)
    show("layers.1.weight")
    assert not plot.is_zoomed
    assert plot.series[0].bars.counts.sum() == 3000


def test_bins_are_as_many_as_a_person_wants(show, viewer, settings):
    plot = show("layers.0.weight")
    choose(viewer, "histogram_bins_16")
    show.wait()
    assert plot.series[0].bars.counts.tolist() == torch.histc(things()["layers.0.weight"].double(), 16).tolist()
    assert remembered_view(settings).bins == 16
    show("bytes")
    assert len(plot.series[0].bars.counts) <= 16
    assert plot.series[0].bars.counts.sum() == 600


def test_log_values_make_bins_that_grow_outwards(show, viewer):
    plot = show("outlier")
    choose(viewer, "histogramLogValues")
    show.wait()
    bars = plot.series[0].bars
    assert np.diff(bars.edges)[-1] > 100 * np.diff(bars.edges)[bars.bin_at(0.0)]
    assert bars.counts.sum() == 1001
    assert bars.counts[-1] == 1


def test_parts_of_complex_numbers(show, viewer):
    plot = show("complex")
    numbers = things()["complex"]
    assert plot.series[0].bars.edges[-1] == pytest.approx(numbers.abs().max().item())
    for part, wanted in (("imaginary", numbers.imag), ("phase", numbers.angle())):
        choose(viewer, f"histogram_part_{part}")
        show.wait()
        found = plot.series[0].statistics
        assert (found.minimum, found.maximum) == pytest.approx((wanted.min().item(), wanted.max().item()))
    assert "phases" in said(viewer, "histogramReadout")
    assert show("nan").series[0].statistics.nan == 1


def test_several_tensors_share_their_bins(show, viewer):
    names = [f"layers.{place}.weight" for place in (2, 0, 1)]
    plot = show(*names)
    assert [series.name for series in plot.series] == ["2.weight", "0.weight", "1.weight"]
    assert all(np.array_equal(series.bars.edges, plot.series[0].bars.edges) for series in plot.series)
    assert [series.bars.total for series in plot.series] == [3000] * 3
    legend = viewer.findChild(Legend)
    assert legend.isVisible()
    choose(viewer, "histogram_stacked_True")
    show.wait()
    assert not legend.isVisible()
    assert [item.toPlainText() for item in plot._names] == ["2.weight", "0.weight", "1.weight"]
    assert not plot.grab().toImage().isNull()


def test_shares_make_a_small_tensor_as_high_as_a_large_one(show, viewer):
    plot = show("layers.0.weight", "outlier")
    few, many = plot.series[1].bars, plot.series[0].bars
    assert (few.total, many.total) == (1001, 3000)
    highest = [item.getData()[1].max() for item in plot._items]
    assert highest == pytest.approx([many.counts.max() / 3000 * 1001 / few.counts.max(), 1.0])
    axis = plot._count_axis
    assert axis.total == 3000
    assert all(text.endswith("\u202f%") for _, text in axis.ticks(0, 1, 400))
    plot.pointed.emit(few.bin_at(0.0))
    assert "%" in said(viewer, "histogramReadout").splitlines()[1]
    choose(viewer, "histogramShares")
    assert [item.getData()[1].max() for item in plot._items] == pytest.approx(
        [many.counts.max() / max(many.counts.max(), few.counts.max()),
         few.counts.max() / max(many.counts.max(), few.counts.max())])
    assert not any("%" in text for _, text in axis.ticks(0, 1, 400))
    show("outlier")
    assert axis.total == 0


def test_a_picture_that_leaves_names_its_colours(show):
    plot = show("layers.0.weight", "outlier")
    assert not plot._names
    with plot.leaving():
        assert [item.toPlainText() for item in plot._names] == ["layers.0.weight", "outlier"]
        tops = [item.sceneBoundingRect().top() for item in plot._names]
        assert tops[1] - tops[0] == pytest.approx(plot.fontMetrics().lineSpacing(), abs=1)
    assert not plot._names


def test_too_many_tensors_are_cut_and_said(show, viewer):
    plot = show(*(f"layers.{place}.weight" for place in range(10)), "epoch")
    assert len(plot.series) == MOST
    assert "8 of 10 selected tensors are shown." in said(viewer, "histogramTrouble")


def test_one_that_cannot_be_read_does_not_hide_the_others(show, viewer):
    plot = show("nan", "meta", "layers.0.weight", "empty")
    assert [series.name for series in plot.series] == ["nan", "layers.0.weight"]
    assert "meta: It is a meta tensor" in said(viewer, "histogramTrouble")


def test_the_bin_under_the_pointer_is_read_out(show, viewer, qtbot):
    plot = show("bytes")
    resting = said(viewer, "histogramReadout")
    assert resting.startswith("600 finite numbers")
    plot.setFocus()
    for _ in range(3):
        qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert said(viewer, "histogramReadout").splitlines() == ["2", "3 (0.5 %), 1.5 % up to here"]
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert said(viewer, "histogramReadout").startswith("1\n")
    QApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    assert said(viewer, "histogramReadout") == resting


def test_the_mouse_points_too(show, viewer):
    plot = show("layers.0.weight")
    middle = plot.plotItem.vb.sceneBoundingRect().center()
    plot.scene().sigMouseMoved.emit(middle)
    low, high = map(float, said(viewer, "histogramReadout").splitlines()[0].split(" to "))
    assert low - 1e-5 < sum(plot.visible_values()) / 2 < high + 1e-5
    plot.scene().sigMouseMoved.emit(QPoint(-5, -5))
    assert "finite numbers" in said(viewer, "histogramReadout")


def test_the_wheel_and_the_keys_zoom_values_only(show, viewer, qtbot):
    plot = show("layers.0.weight")
    high = plot.plotItem.vb.viewRange()[1]
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    assert plot.is_zoomed
    assert plot.plotItem.vb.viewRange()[1] == high
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    assert not plot.is_zoomed
    plot.zoom_to(0, 1)
    double_click(plot.viewport(), plot.viewport().rect().center())
    assert not plot.is_zoomed


@pytest.mark.parametrize("wide", [260, 380, 600])
@pytest.mark.parametrize("log_values", [False, True])
def test_labels_of_quantiles_cover_neither_each_other_nor_a_line(show, viewer, theme, log_values, wide):
    plot = show("layers.0.weight")
    viewer.setParent(None)
    viewer.resize(wide, 500)
    viewer.show()
    if log_values:
        choose(viewer, "histogramLogValues")
    for name in ("layers.0.weight", "outlier", "ids"):
        show(name)
        labels = plot._marks.labels
        boxes = [label.sceneBoundingRect().adjusted(0.5, 0.5, -0.5, -0.5) for label in labels]
        assert len(boxes) >= 3, name
        assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other), name
        assert all(label.fill.color().name() == theme.tokens["base"] for label in labels)
        assert min(label.zValue() for label in labels) > max(line.zValue() for line, _ in plot._marks._marks)
    choose(viewer, "histogramQuantiles")
    assert plot._marks.labels == []


def test_choices_are_remembered(settings, viewer):
    for name in ("LogCounts", "LogValues", "Cumulative", "Quantiles", "Normal", "Shares"):
        choose(viewer, f"histogram{name}")
    choose(viewer, "histogram_stacked_True")
    choose(viewer, "histogram_part_real")
    assert remembered_view(settings) == View(True, True, True, False, True, True, False, 0, "real")
    remember_view(settings, View())
    settings.set_choice("histogram/bins", "9999999")
    settings.set_choice("histogram/part", "__class__")
    assert remembered_view(settings) == View()


def test_the_picture_leaves(show, viewer, tmp_path, monkeypatch):
    show("layers.0.weight")
    for suffix in ("png", "svg"):
        target = str(tmp_path / f"h.{suffix}")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, target=target: (target, ""))
        choose(viewer, "saveHistogram")
    assert QImage(str(tmp_path / "h.png")).width() > 100
    assert "<path" in (tmp_path / "h.svg").read_text()
    choose(viewer, "copyHistogram")
    assert QGuiApplication.clipboard().mimeData().hasImage()
    QGuiApplication.clipboard().clear()


def test_the_bins_leave_as_csv(show, viewer, tmp_path, monkeypatch):
    plot = show("layers.0.weight", "layers.1.weight")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "h.csv"), ""))
    choose(viewer, "saveBins")
    show.wait()
    lines = list(csv.DictReader((tmp_path / "h.csv").read_text().splitlines()))
    assert {line["path"] for line in lines} == {"layers.0.weight", "layers.1.weight"}
    assert sum(int(line["count"]) for line in lines) == 6000
    assert float(lines[0]["low"]) == plot.series[0].bars.edges[0]


def test_other_colours_are_taken_on(show, viewer, theme):
    plot = show("layers.0.weight")
    light = plot.grab().toImage()
    theme.apply("dark")
    dark = plot.grab().toImage()
    theme.apply("light")
    assert light.pixelColor(2, 2).lightness() > 200 > 100 > dark.pixelColor(2, 2).lightness()


def test_leaving_the_tab_stops_the_work(show, looked, viewer):
    looked.select("layers.0.weight")
    looked.window.side.show_viewer("overview")
    looked.select("epoch")
    looked.wait(lambda: not looked.window.session.jobs.busy)
    assert viewer._subjects == []
    assert not viewer._rebinning.busy


def test_a_closed_window_lets_go_of_the_plot(qtbot, session, theme, tmp_path):
    from ckpt_browser.ui.window.main_window import MainWindow

    window = MainWindow(session, theme)
    window.show()
    looked = Looked(qtbot, window, tmp_path / "model.pth", {"a": torch.randn(100)})
    looked.select("a")
    window.side.show_viewer("histogram")
    looked.wait(lambda: not session.jobs.busy)
    watched = weakref.ref(looked.find(HistogramPlot))
    window.close()
    window.deleteLater()
    del window, looked
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.unfreeze()
    gc.collect()
    assert watched() is None


@pytest.mark.parametrize("size", [(640, 420), (900, 600)], ids=str)
@pytest.mark.parametrize("text", [100, 130, 150, 200])
def test_what_is_said_below_the_plot_is_never_cut(qtbot, window, looked, viewer, theme, size, text):
    words = viewer.findChild(QLabel, "histogramReadout")
    try:
        theme.apply(text=text)
        window.resize(*size)
        looked.select("outlier")
        looked.wait(lambda: "std" in words.text())
        qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))
        longest = max(words.text().split(), key=words.fontMetrics().horizontalAdvance)
        assert words.width() >= words.fontMetrics().horizontalAdvance(longest)
        viewer._say(0)
        qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))
        qtbot.wait(1)
        before = viewer.plot.height(), words.geometry()
        viewer._say()
        qtbot.wait(1)
        assert (viewer.plot.height(), words.geometry()) == before  # it stays where it is while somebody points at bins
    finally:
        theme.apply("light", 100)
