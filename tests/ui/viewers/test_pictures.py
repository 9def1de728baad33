"""Pictures of real files: pixels, single cells, what is under the pointer, filters, spectra, similar rows."""

import gc
import math
import weakref

import numpy as np
import pytest
import torch
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QImage, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollBar,
    QSlider,
    QToolButton,
    QWidget,
)

from ckpt_browser.core.edits.tensors import PatchTensor
from ckpt_browser.ui.viewers.colors import NAN, colored, colors_of, image_of, mixed
from ckpt_browser.ui.viewers.pictures import filters_page, gallery_view, heat_map_page
from ckpt_browser.ui.viewers.pictures.gallery_view import GalleryView
from ckpt_browser.ui.viewers.pictures.indices import step_for
from ckpt_browser.ui.viewers.pictures.map_view import MapView
from ckpt_browser.ui.viewers.pictures.page import Page
from ckpt_browser.ui.viewers.pictures.viewer import PAGES, Pictures
from ckpt_browser.ui.viewers.pictures.zoom import Zoom, fitted

from ..looks import double_click, point
from .looking import Looked

pytestmark = pytest.mark.real_files


def things() -> dict[str, object]:
    torch.manual_seed(11)
    wide = torch.randn(1000, 700) * 0.02
    wide[321, 45], wide[900, 600], wide[2, 3] = math.nan, math.nan, math.inf
    rows = torch.randn(40, 16)
    rows[7], rows[9], rows[30] = rows[3] * 2, 0, math.nan
    return {"wide": wide, "turned": wide.clone().t(), "conv": torch.randn(20, 3, 5, 5),
            "deep": torch.randn(40, 10, 3, 3), "rows": rows, "plain": torch.randn(30, 12), "bias": torch.arange(10.0),
            "single": torch.tensor(2.5), "empty": torch.zeros(0, 5), "nan": torch.full((6, 6), math.nan),
            "same": torch.full((5, 4), 0.5), "bool": torch.tensor([[True, False]]), "epoch": 3,
            "complex": torch.tensor([[3 + 4j, 0]]), "large": torch.tensor([[2**62 + 1, -1]]),
            "half": torch.randn(4, 4).to(torch.float8_e4m3fn), "meta": torch.empty(3, 3, device="meta"),
            "cube": torch.arange(60.0).reshape(3, 4, 5)}


@pytest.fixture
def looked(qtbot, window, tmp_path) -> Looked:
    return Looked(qtbot, window, tmp_path / "model.pth", things())


class Seen:
    """The viewer, and what a person does with it."""

    def __init__(self, looked: Looked) -> None:
        looked.select("plain")
        looked.window.side.show_viewer("pictures")
        self.looked = looked
        self.viewer = looked.find(Pictures)

    def show(self, name: str, button: str = "") -> None:
        self.looked.select(name)
        if button:
            self.find(QToolButton, button).click()
        self.wait()

    def wait(self) -> None:
        page = self.viewer.front
        timer = getattr(page, "_timer", None)
        self.looked.wait(lambda: not self.looked.window.session.jobs.busy and not (timer and timer.isActive()))

    def find(self, kind: type, name: str = ""):
        return self.looked.find(kind, name)

    @property
    def map(self) -> MapView:
        return self.find(MapView, "heatMap")

    def colors(self) -> set[int]:
        """All colours of the picture that is on screen."""
        image = self.map.grab().toImage()
        pixels = np.frombuffer(image.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint32)
        return set((pixels | 0xFF000000).tolist())

    def texts(self) -> list[tuple[str, ...]]:
        return list(self.map._layers[-1].texts)

    def said(self, name: str) -> str:
        return self.find(QLabel, name).text()

    def sentence(self) -> str:
        """What the page in front says instead of showing a picture."""
        label = self.viewer.front.findChild(QLabel, "lookingWords")
        return label.text() if label.isVisible() else ""

    def point(self, row: int, column: int) -> None:
        place = QPointF(*self.map.zoom.place(row + 0.5, column + 0.5)) + self.map.corner()
        point(self.map, place.toPoint())

    def choose(self, name: str, value: object) -> None:
        combo = self.find(QComboBox, name)
        combo.setCurrentIndex(combo.findData(value))
        combo.activated.emit(combo.currentIndex())
        self.wait()


def pages(seen: Seen) -> list[Page]:
    """All pages, made if need be."""
    return [seen.viewer.page(kind.name) for kind in PAGES]


@pytest.fixture
def seen(looked) -> Seen:
    return Seen(looked)


def nan_color(theme) -> int:
    return QColor(theme.tokens[NAN]).rgb()


# Colours


def test_zero_has_the_middle_colour_and_odd_numbers_their_own(theme):
    values = np.array([[0.0, 1, -1, 5, np.nan, np.inf, -np.inf]])
    found = colored(values, 1.0, theme.tokens)[0].tolist()
    table = colors_of(theme.tokens).tolist()
    assert found[:4] == [table[127], table[254], table[0], table[254]]
    assert found[4] == nan_color(theme) and found[5] == found[6] and found[5] not in table and found[4] not in table
    assert colored(np.array([[0.0, 1e-9]]), 0.0, theme.tokens).tolist() == [[table[127], table[254]]]


def test_colours_are_mixed_with_zero_as_grey(theme):
    found = mixed(np.array([[[0, 0, 0.0], [1, -1, 0]], [[np.nan, 0, 0], [-1, -1, -1]]]), theme.tokens)
    wanted = [0xFF808080, 0xFFFF0180, nan_color(theme), 0xFF010101]
    assert found.reshape(-1).tolist() == wanted


def test_colours_become_a_picture():
    image = image_of(np.array([[0xFF112233, 0xFF000000, 0]], np.uint32))
    assert (image.width(), image.height()) == (3, 1) and image.pixelColor(0, 0).name() == "#112233"
    assert image.pixelColor(2, 0).alpha() == 0


# Zoom


def test_small_planes_have_square_cells_and_thin_ones_fill_the_room():
    zoom = fitted(10, 20, 300, 400)
    assert zoom.across == zoom.down == 15 and zoom.is_whole and zoom.drawn == (300, 150)
    thin = fitted(32000, 10, 300, 400)
    assert thin.across == 30 and thin.down == 400 / 32000 and thin.drawn == (300, 400)


def test_what_is_under_the_pointer_stays_there():
    zoom = fitted(1000, 1000, 300, 300)
    closer = zoom.by(8, 100, 200)
    assert zoom.cell(100, 200) == closer.cell(100, 200) and not closer.is_whole
    assert closer.by(1 / 100, 100, 200) == zoom


def test_nothing_beside_the_plane_is_moved_into_sight():
    zoom = fitted(1000, 1000, 300, 300).by(10, 0, 0)
    assert zoom.moved(500, 500).area == zoom.area
    far = zoom.moved(-1e9, -1e9).area
    assert (far.bottom, far.right) == (1000, 1000)


def test_one_cell_comes_into_the_middle():
    zoom = fitted(32000, 4096, 300, 500).closest(12345, 678)
    assert zoom.cell(150, 250) == (12345, 678) and zoom.across > 60
    assert fitted(32000, 4096, 300, 500).closest(0, 0).cell(1, 1) == (0, 0)


def test_a_room_of_another_size_keeps_what_is_seen():
    assert fitted(50, 50, 300, 300).resized(600, 300).is_whole
    zoom = fitted(5000, 5000, 300, 300).by(50, 150, 150)
    assert zoom.resized(400, 200).cell(0, 0) == zoom.cell(0, 0)
    assert Zoom(0, 0).resized(10, 10).cell(5, 5) is None


@pytest.mark.parametrize(("least", "step"), [(0.1, 1), (1, 1), (1.5, 2), (3, 5), (7, 10), (101, 200)])
def test_indices_stand_at_round_numbers(least, step):
    assert step_for(least) == step


# Heat map


def test_each_nan_of_a_large_matrix_is_seen_and_found(seen, theme):
    find_all(seen, theme, "wide", (321, 45))
    find_all(seen, theme, "turned", (45, 321))


def find_all(seen, theme, name, first):
    seen.show(name)
    assert nan_color(theme) in seen.colors()
    pixels = seen.map._layers[-1].image  # fewer than cells, and none is lost on the screen
    assert pixels.width() <= seen.map.width() and pixels.height() <= seen.map.height()
    assert sum(pixels.pixelColor(x, y).rgb() == nan_color(theme)
               for y in range(pixels.height()) for x in range(pixels.width())) == 2
    link = seen.find(QPushButton, "nextNan")
    assert link.text().startswith("2 NaN") and link.isVisible()
    for _ in range(3):
        link.click()
        seen.wait()
        zoom = seen.map.zoom
        row, column = zoom.cell(zoom.drawn[0] / 2, zoom.drawn[1] / 2)
        assert any("NaN" in line for line in seen.texts())
    assert (row, column) == first
    seen.find(QPushButton, "showAll").click()
    seen.wait()
    assert seen.map.zoom.is_whole
    seen.find(QPushButton, "nextInfinite").click()
    seen.wait()
    assert any("∞" in line for line in seen.texts())


def test_single_cells_show_their_numbers(seen):
    seen.show("same")
    assert seen.texts() == [("0.5",) * 4] * 5
    seen.show("large")
    assert seen.texts() == [("4.61e18", "-1")]
    seen.show("bool")
    assert seen.texts() == [("1", "0")]
    seen.show("complex")
    assert seen.texts() == [("5", "0")]
    seen.show("single")
    assert seen.texts() == [("2.5",)]
    seen.show("bias")  # wrapped
    assert seen.texts() == [("0", "1", "2", "3"), ("4", "5", "6", "7"), ("8", "9", "", "")]


def test_the_pointer_reads_exact_numbers(seen):
    for name, row, column, said in (
            ("bias", 2, 1, "[9]   9"), ("single", 0, 0, "[]   2.5"), ("bool", 0, 0, "[0, 0]   True"),
            ("complex", 0, 0, "[0, 0]   (3+4j)   |5|"), ("large", 0, 0, "[0, 0]   4.61168602e18"),
            ("cube", 1, 7, "[1, 1, 2]   27"), ("nan", 2, 2, "[2, 2]   NaN")):
        seen.show(name)
        seen.point(row, column)
        seen.wait()
        assert seen.said("pictureReadout") == said and not seen.said("pictureBehind")
        point(seen.map, QPoint(1, 1))
        assert seen.said("pictureReadout") == ""


def test_the_pointer_reads_one_cell_and_what_its_pixel_stands_for(seen):
    seen.show("wide")
    seen.point(500, 300)
    seen.wait()
    index, value = seen.said("pictureReadout").split("]")
    row, column = map(int, index.strip("[").split(","))
    assert abs(row - 500) < 5 and abs(column - 300) < 5
    assert float(value) == pytest.approx(float(things()["wide"][row, column]), rel=1e-6)
    assert seen.said("pictureBehind").startswith("this pixel: ")


def test_wheel_keys_and_mouse_move_about(seen):
    seen.show("wide")
    view, qtbot = seen.map, seen.looked.qtbot
    middle = view.corner() + QPointF(100, 100)
    under = view.zoom.cell(100, 100)
    QApplication.sendEvent(view, QWheelEvent(middle, view.mapToGlobal(middle), QPoint(), QPoint(0, 1200),
                                             Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                                             Qt.ScrollPhase.NoScrollPhase, False))
    assert not view.zoom.is_whole and abs(view.zoom.cell(100, 100)[0] - under[0]) <= 1
    seen.wait()
    layer = view._layers[-1]
    assert layer.area == view.zoom.area
    before = view.zoom
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=middle.toPoint())
    qtbot.mouseMove(view, (middle + QPointF(-30, -20)).toPoint())
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton)
    assert view.zoom.left > before.left and view.zoom.top > before.top
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.zoom.is_whole
    double_click(view, middle.toPoint())
    assert not view.zoom.is_whole
    seen.wait()


def test_a_large_tensor_is_glanced_at_first(seen, monkeypatch):
    monkeypatch.setattr(heat_map_page, "FEW", 100)
    seen.show("wide")
    page = seen.viewer.page("heatMap")
    assert page._exact and page._overview.nans.total == 2
    taken = []
    monkeypatch.setattr(page, "_take", taken.append)
    page._exact = False
    page._look()
    seen.wait()
    assert taken[-1].nans.total == 2  # whichever came first, the exact one stays


def test_what_pixels_show_and_how_far_colours_reach(seen):
    seen.show("wide")
    page, limit = seen.viewer.page("heatMap"), seen.viewer.page("heatMap").limit()
    seen.choose("pictureLimit", "all")
    assert page.limit() == pytest.approx(float(things()["wide"].nan_to_num(posinf=0).abs().max()))
    assert limit < page.limit()
    seen.choose("pictureWay", "mean")
    assert page.limit() < limit
    seen.choose("pictureLimit", "typed")
    field = seen.find(QLineEdit, "pictureTyped")
    field.setText("0.5")
    field.editingFinished.emit()
    assert page.limit() == 0.5
    for wrong in ("", "abc", "-1", "0"):
        field.setText(wrong)
        field.editingFinished.emit()
        assert field.property("wrong") == "true" and page.limit() == 0.5
    assert seen.looked.window.session.settings.choice("pictureWay", ("extremes", "mean")) == "mean"


def test_any_two_axes_are_seen_and_the_others_cut(seen):
    seen.show("cube")
    page = seen.viewer.page("heatMap")
    assert page._overview.cells.tolist() == things()["cube"].reshape(3, 20).tolist()
    seen.choose("pictureColumns", 2)
    assert page._overview.cells.tolist() == things()["cube"][:, 0].tolist()
    seen.find(QSlider, "pictureCut1").setValue(3)
    seen.wait()
    assert page._overview.cells.tolist() == things()["cube"][:, 3].tolist()
    seen.choose("pictureRows", 2)
    assert page._overview.cells.shape == (5, 3)
    seen.choose("pictureColumns", -1)
    assert page._overview.cells.shape == (3, 20)


def test_a_tensor_without_numbers_says_so(seen):
    seen.show("empty")
    assert "shape is 0 × 5" in seen.sentence() and not seen.map.isVisible()
    seen.show("meta")
    assert "no numbers" in seen.sentence() and not seen.map.isVisible()
    seen.show("nan", "heatMapButton")
    assert seen.map.isVisible() and not seen.sentence()


def test_an_edited_tensor_is_looked_at_again(seen):
    seen.show("same")
    zoom = seen.map.zoom
    seen.looked.window.session.edit(seen.looked.document, [PatchTensor(("same",), (((0, 1), 9.0),))])
    seen.wait()
    assert seen.texts()[:2] == [("0.5", "9", "0.5", "0.5"), ("0.5",) * 4] and seen.map.zoom == zoom


def test_a_file_cut_short_shows_the_reason(qtbot, window, tmp_path):
    looked = Looked(qtbot, window, tmp_path / "short.pth", {"a": torch.randn(500, 500), "b": torch.zeros(3, 3)})
    seen = Seen.__new__(Seen)
    data = looked.path.read_bytes()
    looked.path.write_bytes(data[:len(data) // 2])
    looked.select("a")
    window.side.show_viewer("pictures")
    seen.looked, seen.viewer = looked, looked.find(Pictures)
    seen.wait()
    assert "changed on disk" in seen.sentence()


# Filters


def test_filters_in_three_channels_are_coloured(seen):
    seen.show("conv", "filtersButton")
    view = seen.find(GalleryView)
    assert seen.said("filterCount") == "20 filters of 3 channels, kernel 5 × 5"
    weight = things()["conv"].numpy()
    assert view.numbers(7).tolist() == weight[7].transpose(1, 2, 0).tolist()
    box = view._box(7).center().toPoint()
    point(view.viewport(), box)
    assert seen.said("filterReadout").startswith("filter 7 ")
    seen.find(QCheckBox, "filterColors").click()
    seen.wait()
    assert view.numbers(8).tolist() == weight[2, 2].tolist()
    seen.show("plain")  # no kernels
    assert not seen.find(QToolButton, "filtersButton").isVisible()
    assert seen.find(QToolButton, "heatMapButton").isChecked()
    seen.show("deep")  # it is what was chosen
    assert seen.find(QToolButton, "filtersButton").isChecked()


def test_only_filters_in_sight_are_read(seen, monkeypatch):
    for module in (gallery_view, filters_page):
        monkeypatch.setattr(module, "BLOCK", 16)
    seen.show("deep", "filtersButton")
    view = seen.find(GalleryView)
    assert view.numbers(0) is not None and view.numbers(399) is None
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    seen.wait()
    first, last = view.in_sight()
    assert last == 400 and view.numbers(399).tolist() == things()["deep"][39, 9].tolist() and first > 0
    view.viewport().grab()
    seen.choose("filterScale", "same")
    assert view._limit == pytest.approx(float(things()["deep"].abs().max()))


# Spectrum


def test_the_spectrum_is_that_of_torch(seen):
    seen.show("plain", "spectrumButton")
    values = torch.linalg.svdvals(things()["plain"].double())
    page = seen.viewer.page("spectrum")
    np.testing.assert_allclose(page._found.values, values)
    shares = values / values.sum()
    assert float(seen.said("effectiveRank")) == pytest.approx(math.exp(-(shares * shares.log()).sum()), rel=1e-3)
    assert seen.said("numericalRank") == "12" and "30 × 12, 12 values." in seen.said("spectrumWords")
    assert page._view._curve.getData()[1].tolist() == pytest.approx(values.log10().tolist())
    page.picture().grab()


def test_a_matrix_with_nan_has_no_spectrum_and_the_next_one_has(seen):
    seen.show("wide", "spectrumButton")
    assert "NaN or infinite" in seen.sentence() and not seen.viewer.page("spectrum").picture().isVisible()
    seen.show("conv")
    assert seen.viewer.page("spectrum").picture().isVisible() and "20 × 75" in seen.said("spectrumWords")
    assert not seen.find(QLabel, "spectrumWords").isHidden()


# Similarity


def test_similar_rows_are_found(seen):
    seen.show("rows", "similarityButton")
    pairs = seen.find(QListWidget, "similarPairs")
    assert pairs.item(0).text() == "row 3 ~ row 7:  1"
    assert "1 row is all zero." in seen.said("similarityWords") and "1 row has NaN" in seen.said("similarityWords")
    pairs.itemClicked.emit(pairs.item(0))
    view = seen.find(MapView, "similarityMap")
    assert not view.zoom.is_whole and seen.said("similarityReadout") == "row 3 ~ row 7:  1"
    assert any("NaN" in line for line in view._layers[-1].texts) or view._layers[-1].texts
    seen.show("wide")
    assert "500 of 1,000 rows" in seen.said("similarityWords")


@pytest.mark.parametrize("size", [(380, 500), (600, 700), (930, 500)])
def test_similarities_are_a_whole_square(seen, size, qtbot):
    seen.show("wide", "similarityButton")
    seen.viewer.setParent(None)
    qtbot.addWidget(seen.viewer)
    seen.viewer.resize(*size)
    seen.viewer.show()
    seen.wait()
    view = seen.viewer.findChild(MapView, "similarityMap")
    assert view.zoom.is_whole and view.zoom.across == view.zoom.down
    assert min(view.zoom.drawn) >= 180
    below = seen.viewer.findChild(QWidget, "similarityPlot")
    assert view.geometry().bottom() < below.geometry().top()
    assert view.corner().y() + view.zoom.drawn[1] <= view.height()


def test_similarities_lie_as_they_lay_before_a_tall_page_was_seen(seen):
    seen.looked.window.resize(1280, 760)

    def places() -> list[QRect]:
        QApplication.processEvents()
        found = [seen.find(QWidget, name) for name in ("similarityMap", "similarityPlot", "similarPairs")]
        return [QRect(widget.mapTo(seen.looked.window, QPoint()), widget.size()) for widget in found]

    seen.show("plain", "similarityButton")
    before = places()
    pairs = seen.find(QListWidget, "similarPairs")
    assert pairs.viewport().height() == 3 * pairs.sizeHintForRow(0)
    seen.show("plain", "spectrumButton")
    QApplication.processEvents()
    assert seen.find(QWidget, "spectrumWords").mapTo(seen.looked.window, QPoint()).y() < seen.looked.window.height()
    seen.show("plain", "similarityButton")
    assert places() == before and before[-1].bottom() < seen.looked.window.height()


def test_the_switch_stays_where_it_is_while_a_tall_page_scrolls(seen):
    seen.looked.window.resize(1100, 420)
    seen.show("plain", "spectrumButton")

    def tall() -> list[QScrollBar]:
        return [bar for bar in seen.looked.window.side.findChildren(QScrollBar) if bar.isVisible() and bar.maximum()]

    seen.looked.wait(tall)
    QApplication.processEvents()
    bars = tall()
    assert len(bars) == 1
    button, words = seen.find(QToolButton, "spectrumButton"), seen.find(QLabel, "spectrumWords")
    places = [widget.mapTo(seen.looked.window, QPoint()) for widget in (button, words)]
    bars[0].setValue(bars[0].maximum())
    assert button.mapTo(seen.looked.window, QPoint()) == places[0]
    assert words.mapTo(seen.looked.window, QPoint()).y() < places[1].y()


@pytest.mark.parametrize("button", ["spectrumButton", "similarityButton"])
def test_a_page_without_an_answer_says_at_once_that_it_is_at_work(seen, button):
    seen.looked.select("wide")
    seen.find(QToolButton, button).click()
    assert seen.viewer.front.waits and seen.sentence().startswith("Looking through")
    seen.wait()
    assert not seen.viewer.front.waits and "Looking" not in seen.sentence()


# All of them


def test_what_a_picture_does_not_show_is_said(seen):
    for name, said in (("same", "Every number is 0.5."), ("wide", ""), ("bias", "One dimension, in lines of 4."),
                       ("nan", ""), ("single", "Every number is 2.5.")):
        seen.show(name)
        assert seen.said("pictureBehind") == said, name
    seen.show("same")
    seen.point(1, 1)
    seen.wait()
    assert not seen.said("pictureBehind")


def test_every_picture_leaves_and_takes_on_other_colours(seen, theme, tmp_path, monkeypatch):
    seen.show("conv")
    for button in ("heatMapButton", "filtersButton", "spectrumButton", "similarityButton"):
        seen.find(QToolButton, button).click()
        seen.wait()
        for suffix in ("png", "svg"):
            target = tmp_path / f"{button}.{suffix}"
            monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=target: (str(path), ""))
            seen.viewer.findChild(QAction, "savePicture").trigger()
            assert target.stat().st_size > 500
        seen.viewer.findChild(QAction, "copyPicture").trigger()
        assert QGuiApplication.clipboard().image().width() > 100
        QGuiApplication.clipboard().clear()
    light = [page.grab().toImage().pixelColor(2, 2).lightness() for page in pages(seen)]
    theme.apply("dark")
    dark = [page.grab().toImage().pixelColor(2, 2).lightness() for page in pages(seen)]
    theme.apply("light")
    assert min(light) > 200 > 100 > max(dark)


def test_another_tensor_cancels_what_was_asked_for_and_nothing_is_asked_for_twice(seen):
    for name in ("wide", "turned", "conv", "wide", "same"):
        seen.looked.select(name)
    seen.wait()
    assert seen.texts() == [("0.5",) * 4] * 5
    page = seen.viewer.page("heatMap")
    before = page._overview
    seen.looked.window.side.show_viewer("overview")
    assert not any(page._jobs for page in pages(seen))
    seen.looked.window.side.show_viewer("pictures")
    assert not page._jobs and page._overview is before  # nothing is asked for again


def test_what_takes_too_long_is_stopped_and_goes_on(seen):
    page = seen.viewer.page("heatMap")
    seen.looked.select("wide")
    seen.looked.wait(lambda: page._jobs)
    page.line.go_on(1, 10)
    page.findChild(QPushButton, "lookingButton").click()
    assert not page._jobs and "Not all" in seen.sentence()
    seen.wait()
    page.findChild(QPushButton, "lookingButton").click()
    seen.wait()
    assert page._exact and page._overview.nans.total == 2 and not seen.sentence()


def test_a_closed_window_lets_go_of_the_pictures(qtbot, session, theme, tmp_path):
    from ckpt_browser.ui.window.main_window import MainWindow

    window = MainWindow(session, theme)
    window.show()
    looked = Looked(qtbot, window, tmp_path / "model.pth", things())
    seen = Seen(looked)
    for button in ("filtersButton", "spectrumButton", "similarityButton", "heatMapButton"):
        seen.show("conv", button)
    watched = [weakref.ref(page) for page in pages(seen)]
    window.close()
    window.deleteLater()
    del window, looked, seen
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.unfreeze()
    gc.collect()
    assert [ref() for ref in watched] == [None] * 4
