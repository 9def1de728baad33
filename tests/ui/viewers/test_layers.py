"""All layers at a glance: what is drawn, what is pointed at, and where a click leads."""

import csv
import json
import math

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QToolButton

from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.ui.viewers.layers.plot import LayersPlot, norm_range, value_scale
from ckpt_browser.ui.viewers.layers.profile import Profile, columns_of, profile_of
from ckpt_browser.ui.viewers.layers.viewer import LayersViewer

from ..looks import find, point
from .looking import Looked

pytestmark = pytest.mark.real_files


def model() -> dict[str, object]:
    torch.manual_seed(4)
    return {"net": {f"{place}.{part}": torch.randn(16, 8) * (place + 1) if part == "weight" else torch.randn(16)
                    for place in range(5) for part in ("weight", "bias")}, "ids": torch.arange(9), "epoch": 1}


@pytest.fixture
def looked(qtbot, window, tmp_path) -> Looked:
    return Looked(qtbot, window, tmp_path / "model.pth", model())


@pytest.fixture
def swept(looked, settled) -> Looked:
    settled()
    looked.window.session.sweeper.start(looked.document)
    settled()
    looked.window.side.show_viewer("layers")
    settled()
    return looked


def viewer(looked) -> LayersViewer:
    return looked.find(LayersViewer)


def profile(quantiles: np.ndarray, norms: np.ndarray | None = None) -> Profile:
    count = len(quantiles)
    return Profile(tuple(range(count)), quantiles, np.ones(count) if norms is None else norms,
                   np.zeros(count, bool), 0, 0)


def rising(count: int) -> np.ndarray:
    """Quantiles -3, -2, -1, 0, 1, 2, 3 times the layer's number."""
    return np.arange(1, count + 1)[:, None] * np.arange(-3.0, 4.0)[None]


# What is drawn


def test_the_layers_of_a_file_in_order(swept):
    document = swept.document
    found = profile_of(document.shown.arrangement, 0, True, CancelToken())
    tree = document.shown.arrangement.tree
    assert [tree.path(row)[-1] for row in found.rows] == [f"{place}.weight" for place in range(5)]
    wanted = torch.stack([torch.quantile(swept.things["net"][f"{place}.weight"].double().flatten(),
                                         torch.tensor([0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]).double())
                          for place in range(5)])
    assert np.allclose(found.quantiles, wanted, rtol=1e-6)
    assert np.allclose(found.norms, [swept.things["net"][f"{place}.weight"].norm() for place in range(5)])
    assert len(profile_of(document.shown.arrangement, 0, False, CancelToken()).rows) == 10
    assert len(profile_of(document.shown.arrangement, tree.find(("net", "3.weight")), False, CancelToken()).rows) == 1


def test_more_layers_than_pixels_are_drawn_in_columns_that_lose_no_extreme():
    quantiles = rising(10_000)
    quantiles[777] *= 1e6
    columns = columns_of(profile(quantiles), 0, 10_000, 300)
    assert len(columns.low) <= 300
    assert columns.high.max() == quantiles.max()
    assert columns.low.min() == quantiles.min()
    assert (columns.edges[0], columns.edges[-1]) == (0, 10_000)


@pytest.mark.parametrize(("begin", "end", "wanted"), [(0, 5, 5), (1.5, 3.2, 3), (-4, 99, 5), (7, 9, 0), (2, 2, 0)])
def test_only_what_is_in_sight_is_drawn(begin, end, wanted):
    columns = columns_of(profile(rising(5)), begin, end, 100)
    assert len(columns.low) == len(columns.norm) == len(columns.edges) - 1 == wanted


def test_the_scale_is_linear_where_most_numbers_lie_and_holds_all():
    quantiles = rising(9) / 100
    quantiles[4] = [-1e6, -5, -1, 0, 1, 5, 1e6]
    scale = value_scale(profile(quantiles))
    assert (scale.low, scale.high) == (-1e6, 1e6)
    assert 0.05 < scale.linear < 0.2
    assert value_scale(profile(np.zeros((3, 7)))).linear == 1.0
    assert value_scale(profile(np.full((2, 7), math.inf))).high == 1.0


@pytest.mark.parametrize(("norms", "wanted"), [([0.5, 20.0], (-1, 2)), ([10.0], (1, 2)), ([0.0, math.nan], (0, 1)),
                                               ([math.inf, 1.0], (0, 1)), ([], (0, 1))])
def test_norms_stand_between_whole_powers_of_ten(norms, wanted):
    assert norm_range(profile(rising(len(norms)), np.array(norms))) == wanted


@pytest.mark.parametrize("count", [1, 2, 20_000])
def test_any_number_of_layers_can_be_drawn(qtbot, theme, count):
    plot = LayersPlot(theme)
    qtbot.addWidget(plot)
    plot.resize(360, 400)
    plot.show()
    plot.show_profile(profile(rising(count)), count - 1)
    before = plot.grab().toImage()
    plot.band.vb.setXRange(0, max(count // 2, 1))
    assert count == 1 or plot.grab().toImage() != before
    theme.apply("dark")
    assert plot.grab().toImage() != before


# The person


def test_before_a_sweep_there_is_an_offer(qtbot, looked, settled):
    settled()
    looked.window.side.show_viewer("layers")
    settled()
    assert viewer(looked).plot.isHidden() or not viewer(looked).plot.isVisible()
    assert "looked through once" in looked.find(QLabel, "layersWords").text()
    looked.find(QPushButton, "layersSweep").click()
    settled()
    looked.wait(lambda: viewer(looked).plot.isVisible())
    assert looked.find(QLabel, "layersTitle").text() == "5 tensors"


def test_a_tensor_of_zeros_has_no_bar(theme, qapp):
    plot = LayersPlot(theme)
    plot.show_profile(profile(rising(3), np.array([0.0, 1.0, 10.0])))
    places = plot._norm_places(np.array([0.0, 1.0, 10.0, math.nan]))
    assert places[0] < 0 and places[3] < 0
    assert places[1:3].tolist() == [0, 1]
    assert [axis.labelText for axis in (*plot._axes, plot._below)] == [
        "values", "norm", "tensors, in the order of the file"]


def test_pointing_reads_out_and_a_click_leads_to_the_row(qtbot, swept, settled):
    plot = viewer(swept).plot
    box = plot.band.vb
    place = plot.mapFromScene(box.mapViewToScene(box.viewRect().center())) if box.viewRect().isValid() else QPoint()
    point(plot.viewport(), place)
    swept.wait(lambda: "net/2.weight" in swept.find(QLabel, "layersReadout").text())
    text = swept.find(QLabel, "layersReadout").text().replace("\u200b", "")
    assert "16 × 8" in text
    assert f"norm {float(swept.things['net']['2.weight'].norm()):.4g}" in text
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert swept.window.tree.currentIndex() == find(swept.window.tree, "net", "2", "weight")
    settled()
    assert viewer(swept).isVisible()  # still all layers, with this one marked
    assert swept.find(QLabel, "layersTitle").text() == "5 tensors"
    assert plot._marks[0].getRegion() == (2, 3)
    assert plot._marks[0].isVisible()


def test_the_keyboard_goes_from_layer_to_layer(qtbot, swept, settled):
    plot = viewer(swept).plot
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Right):
        qtbot.keyClick(plot, key)
    assert "net/1.weight" in swept.find(QLabel, "layersReadout").text().replace("\u200b", "")
    qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert swept.window.tree.currentIndex() == find(swept.window.tree, "net", "1", "weight")


def test_all_tensors_or_weights_only(swept, settled):
    button = swept.find(QToolButton, "layersWeights")
    assert button.isChecked()
    button.click()
    settled()
    assert swept.find(QLabel, "layersTitle").text() == "10 tensors"
    assert not swept.window.session.settings.flag("layers-weights", True)


def test_a_group_shows_its_own_layers(swept, settled):
    tree = swept.document.shown.arrangement.tree
    fold = next(row for row in range(len(tree)) if tree.node[row] < 0 and tree.label(row) == "3")
    swept.window.session.reveal(swept.document, fold)
    settled()
    assert swept.find(QLabel, "layersTitle").text().endswith("3: 1 tensor")


def test_a_layer_with_nan_is_marked_and_one_without_numbers_left_out(qtbot, window, tmp_path, settled):
    things = model()
    things["net"]["1.weight"][0, 0] = math.nan
    things["net"]["3.weight"].fill_(math.inf)
    looked = Looked(qtbot, window, tmp_path / "odd.pth", things)
    settled()
    window.session.sweeper.start(looked.document)
    window.side.show_viewer("layers")
    settled()
    looked.wait(lambda: viewer(looked).plot.isVisible())
    settled()
    assert viewer(looked).plot._odd.getData()[0].tolist() == [1.5]
    assert any("One tensor without finite numbers" in label.text() for label in viewer(looked).findChildren(QLabel))


def test_where_there_are_no_weights_all_tensors_are_shown(qtbot, window, tmp_path, settled):
    looked = Looked(qtbot, window, tmp_path / "biases.pth", {"a": torch.randn(4), "b": torch.randn(1, 5)})
    settled()
    window.session.sweeper.start(looked.document)
    window.side.show_viewer("layers")
    settled()
    looked.wait(lambda: looked.find(QLabel, "layersTitle").text() == "2 tensors")


@pytest.mark.parametrize("things", [{"ids": torch.arange(5)}, {"e": torch.zeros(0, 3)}])
def test_where_there_are_no_layers_a_sentence_says_so(qtbot, window, tmp_path, settled, things):
    looked = Looked(qtbot, window, tmp_path / "none.pth", things)
    settled()
    window.session.sweeper.start(looked.document)
    window.side.show_viewer("layers")
    settled()
    looked.wait(lambda: looked.find(QLabel, "layersWords").text() == "There are no tensors of floats here.")
    assert not looked.find(QPushButton, "layersSweep").isVisible()


def test_the_picture_and_its_numbers_can_be_taken_away(swept, settled, tmp_path, monkeypatch):
    actions = {action.objectName(): action for action in swept.find(QToolButton, "layersExport").menu().actions()}
    actions["copyLayers"].trigger()
    assert not QGuiApplication.clipboard().image().isNull()
    for name, form in (("saveLayersCsv", "csv"), ("saveLayersJson", "json"), ("saveLayers", "svg")):
        path = tmp_path / f"layers.{form}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=path: (str(path), ""))
        actions[name].trigger()
        settled()
        assert path.stat().st_size > 200
    rows = list(csv.DictReader((tmp_path / "layers.csv").read_text().splitlines()))
    assert [row["path"] for row in rows] == [*(f"net/{place}.{part}" for place in range(5)
                                               for part in ("weight", "bias")), "ids"]
    assert float(rows[0]["std"]) == pytest.approx(float(swept.things["net"]["0.weight"].double().std()), rel=1e-9)
    assert len(json.loads((tmp_path / "layers.json").read_text())["tensors"]) == 11
