"""Bytes per group as areas: how they lie, what is pointed at, and where a click leads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QToolButton

from ckpt_browser.core.errors import Cancelled
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.ui.viewers.sizes.layout import MOST, REST, area_at, layout
from ckpt_browser.ui.viewers.sizes.map import SizesMap
from ckpt_browser.ui.viewers.sizes.squarify import Box, squarified

from ...workspace.made import Maker, flat, tied, training, transformer
from ..looks import find, point
from ..tree.test_tree import arranged

ROOM = Box(0, 0, 300, 200)

SIZES = st.lists(st.integers(1, 100_000), min_size=1, max_size=60).map(lambda sizes: sorted(sizes, reverse=True))


@given(SIZES, st.floats(1, 2000), st.floats(1, 2000))
def test_areas_are_as_their_sizes_and_fill_the_room(sizes, width, height):
    boxes = squarified(sizes, Box(3, 5, width, height))
    total = sum(sizes)
    for size, box in zip(sizes, boxes, strict=True):
        assert box.width * box.height == pytest.approx(size / total * width * height, rel=1e-5, abs=1e-5)
        assert 3 <= box.x <= box.x + box.width <= 3 + width * (1 + 1e-5)
        assert 5 <= box.y <= box.y + box.height <= 5 + height * (1 + 1e-5)


def test_boxes_do_not_overlap_and_are_nearly_squares():
    boxes = squarified([6, 6, 4, 3, 2, 2, 1], Box(0, 0, 600, 400))
    for place, one in enumerate(boxes):
        assert max(one.width, one.height) < 4 * min(one.width, one.height)
        for other in boxes[:place]:
            across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
            down = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
            assert across < 1e-6 or down < 1e-6


@pytest.mark.parametrize(("sizes", "room"), [([], ROOM), ([0, 0], ROOM), ([3, 1], Box(0, 0, 0, 10))])
def test_nothing_has_no_area(sizes, room):
    assert all(box.width * box.height == 0 for box in squarified(sizes, room))


def test_the_boxes_of_a_file():
    arrangement = arranged(training())
    areas = layout(arrangement, 0, 300, 200, CancelToken())
    outer = [area for area in areas if area.depth == 0]
    assert [arrangement.tree.label(area.row) for area in outer] == ["model_state_dict", "optimizer_state_dict"]
    assert outer[0].filled
    inner = [arrangement.tree.label(area.row) for area in areas if area.top == 0 and area.depth == 1]
    assert inner[0] == "fc1"
    total = sum(area.nbytes for area in outer)
    assert total == arrangement.totals.nbytes[0]
    assert outer[0].box.width * outer[0].box.height == pytest.approx(300 * 200 * outer[0].nbytes / total)


def test_inner_boxes_lie_within_outer_ones():
    areas = layout(arranged(transformer(200)), 0, 500, 400, CancelToken())
    for area in areas:
        outer = areas[area.top].box
        assert outer.x <= area.box.x + 1e-6
        assert area.box.x + area.box.width <= outer.x + outer.width + 1e-6


def test_what_is_too_small_is_one_box():
    areas = layout(arranged(flat(50_000)), 0, 300, 200, CancelToken())
    assert len(areas) <= MOST + 1
    arrangement = arranged(Maker().done({"large": (1000, 1000), **{f"small{place}": (2,) for place in range(70)}}))
    areas = layout(arrangement, 0, 300, 200, CancelToken())
    assert [(area.row == REST, area.stands_for, area.nbytes) for area in areas] == [(False, 1, 4_000_000),
                                                                                    (True, 70, 560)]


def test_a_million_boxes_can_be_given_up():
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        layout(arranged(training()), 0, 300, 200, token)


@pytest.mark.parametrize("checkpoint", [Maker().done({"epoch": 3}), Maker().done({}), Maker().done({"e": (0, 4)})])
def test_a_file_without_bytes_has_no_boxes(checkpoint):
    assert layout(arranged(checkpoint), 0, 300, 200, CancelToken()) == []


def test_tied_tensors_count_once_in_their_group():
    arrangement = arranged(tied())
    areas = layout(arrangement, 0, 300, 200, CancelToken())
    [model] = [area for area in areas if area.row >= 0 and arrangement.tree.label(area.row) == "model"]
    assert model.nbytes == 160


def test_the_innermost_box_is_under_the_pointer():
    areas = layout(arranged(training()), 0, 300, 200, CancelToken())
    last = areas[-1]
    assert area_at(areas, last.box.x + last.box.width / 2, last.box.y + last.box.height / 2) == len(areas) - 1
    assert area_at(areas, -1, 5) == -1


# In the window


@pytest.fixture
def looking(show, window, settled):
    tree = show(training())
    window.side.show_viewer("sizes")
    settled()
    return tree


def map_of(window) -> SizesMap:
    found = window.side.findChild(SizesMap)
    assert found is not None
    return found


def title(window) -> str:
    return window.side.findChild(QLabel, "sizesTitle").text()


def place_of(window, label: str) -> QPoint:
    """A point of the outermost box with a name."""
    tree = window.session.current.shown.arrangement.tree
    area = next(area for area in map_of(window).areas if area.row >= 0 and tree.label(area.row) == label)
    return QPoint(int(area.box.x) + 6, int(area.box.y) + 6)


def test_a_click_leads_into_a_group_and_then_to_a_tensor(qtbot, looking, window, settled):
    assert title(window).startswith("model.pth: ")
    assert not window.side.findChild(QToolButton, "sizesUp").isEnabled()
    for label in ("model_state_dict", "fc1"):
        qtbot.mouseClick(map_of(window), Qt.MouseButton.LeftButton, pos=place_of(window, label))
        settled()
    assert looking.currentIndex() == find(looking, "model_state_dict", "fc1")
    qtbot.mouseClick(map_of(window), Qt.MouseButton.LeftButton, pos=place_of(window, "weight"))
    settled()
    assert looking.currentIndex() == find(looking, "model_state_dict", "fc1", "weight")
    assert title(window).startswith("model_state_dict/fc1: ")  # the map stays, with the tensor framed
    for _ in range(2):
        window.side.findChild(QToolButton, "sizesUp").click()
        settled()
    assert title(window).startswith("model.pth: ")


def test_pointing_reads_out(looking, window):
    said = window.side.findChild(QLabel, "sizesReadout")
    assert "A click, or Enter, leads" in said.text()
    point(map_of(window), place_of(window, "model_state_dict"))
    assert said.text().replace("\u200b", "").startswith("model_state_dict\n")
    assert "99" in said.text()
    assert "6 tensors" in said.text()


def test_the_keyboard_opens_groups(qtbot, looking, window, settled):
    qtbot.keyClick(map_of(window), Qt.Key.Key_Right)
    qtbot.keyClick(map_of(window), Qt.Key.Key_Return)
    settled()
    assert title(window).startswith("model_state_dict: ")


def test_boxes_follow_the_room_and_the_colours(looking, window, theme, settled):
    before = [area.box for area in map_of(window).areas]
    picture = map_of(window).grab().toImage()
    window.resize(900, 600)
    settled()
    assert [area.box for area in map_of(window).areas] != before
    theme.apply("dark")
    assert map_of(window).grab().toImage() != picture


def test_the_map_works_without_any_bytes(show, window, settled):
    show(Maker().done({"epoch": 3}))
    window.side.show_viewer("sizes")
    settled()
    assert window.side.tabText(window.side.currentIndex()) == "Overview"


def test_the_picture_can_be_taken_away(looking, window, tmp_path, monkeypatch):
    actions = {action.objectName(): action
               for action in window.side.findChild(QToolButton, "sizesExport").menu().actions()}
    actions["copySizes"].trigger()
    assert not QGuiApplication.clipboard().image().isNull()
    path = tmp_path / "sizes.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    actions["saveSizes"].trigger()
    assert "model_state_dict" in path.read_text()
