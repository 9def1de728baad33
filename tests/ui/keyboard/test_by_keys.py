"""The window from its start on by keys alone, as the desktop sends them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTabBar, QWidget

from ckpt_browser.ui.keyboard.order import stops
from ckpt_browser.ui.tree.row_field import RowField
from ckpt_browser.ui.viewers.view_commands import show_viewer
from ckpt_browser.ui.window.commands import await_tree

from ..looks import find

pytestmark = pytest.mark.real_files

CONTROL, SHIFT, ALT = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier,
                       Qt.KeyboardModifier.AltModifier)
NONE = Qt.KeyboardModifier.NoModifier
KEY = Qt.Key


class Keys:
    """A person with a keyboard and nothing else."""

    def __init__(self, qtbot, window, settled) -> None:
        self.qtbot, self.window, self.settled = qtbot, window, settled

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, wait: bool = True) -> QWidget | None:
        QTest.keyClick(self.focus or self.window, key, modifiers)
        if wait:
            self.settled()
        return self.focus

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus, text)
        self.settled()

    @property
    def focus(self) -> QWidget | None:
        return QApplication.focusWidget()

    def tab_to(self, name: str, most: int = 40) -> None:
        for _ in range(most):
            if self.focus is not None and self.focus.objectName() == name:
                return
            self.press(KEY.Key_Tab)
        chain = [stop.objectName() for area in self.window.areas if area.isVisible() for stop in stops(area)]
        raise AssertionError(f"Tab does not lead to {name}, but through {chain}; the keyboard is at {self.focus}")

    @property
    def path(self) -> list[str]:
        index, found = self.window.tree.currentIndex().siblingAtColumn(0), []
        while index.isValid():
            found.insert(0, index.data())
            index = index.parent()
        return found


@pytest.fixture
def keys(qtbot, window, settled):
    with qtbot.waitActive(window):
        window.activateWindow()
    return Keys(qtbot, window, settled)


@pytest.fixture
def opened(qtbot, window, keys):
    """The sample, opened from the first page."""
    keys.tab_to("openSample")
    with qtbot.waitSignal(window.opened):
        keys.press(KEY.Key_Space, wait=False)
    keys.settled()
    return keys


def test_open_filter_rename_and_undo(opened, window):
    keys = opened
    assert keys.focus is window.tree
    assert keys.press(KEY.Key_F, CONTROL) is window.filter.edit
    keys.type("conv2")
    keys.press(KEY.Key_Return)
    keys.qtbot.waitUntil(lambda: keys.focus is window.tree)
    assert keys.path == ["model_state_dict", "conv2", "weight"]
    assert isinstance(keys.press(KEY.Key_F2), RowField)
    keys.type("kernel")
    keys.press(KEY.Key_Return)
    keys.qtbot.waitUntil(lambda: keys.path[-1:] == ["kernel"])
    assert window.session.current.dirty
    keys.press(KEY.Key_Z, CONTROL)
    keys.qtbot.waitUntil(lambda: not window.session.current.dirty)
    keys.press(KEY.Key_F, CONTROL)
    keys.press(KEY.Key_Escape)
    assert window.filter.edit.text() == ""


def test_the_tree_is_opened_closed_and_gone_through(opened, window):
    keys, tree = opened, window.tree
    keys.press(KEY.Key_Home)
    while keys.path != ["model_state_dict"]:
        keys.press(KEY.Key_Down)
    keys.press(KEY.Key_Minus)
    assert not tree.isExpanded(tree.currentIndex())
    keys.press(KEY.Key_Asterisk)
    keys.qtbot.waitUntil(lambda: tree.isExpanded(find(tree, "model_state_dict", "conv1")))
    keys.press(KEY.Key_Right)
    keys.press(KEY.Key_Right)
    assert keys.path[:2] == ["model_state_dict", "conv1"]
    keys.press(KEY.Key_Down, SHIFT)
    assert len(window.session.current.rows) == 2


def test_tab_leads_through_everything_and_round(opened, window):
    keys = opened
    chain = [stop for area in window.areas if area.isVisible() for stop in stops(area)]
    assert len(chain) == len(set(chain)) > 5
    seen = [keys.press(KEY.Key_Tab) for _ in chain]
    assert set(seen) == set(chain) and seen[-1] is window.tree
    back = [keys.press(KEY.Key_Backtab, SHIFT) for _ in chain]
    assert back == [*reversed(seen[:-1]), window.tree]


def test_a_key_leads_from_part_to_part(opened, window):
    keys = opened
    keys.press(KEY.Key_F7)
    assert window.bottom.is_shown("historyPanel")
    parts = []
    for _ in range(4):
        focus = keys.press(KEY.Key_F6, CONTROL)
        parts.append(next(area for area in window.areas if area is focus or area.isAncestorOf(focus)))
    assert parts == [window.sides, window.bottom, parts[2], window.tabs]
    assert keys.focus is window.tree
    keys.press(KEY.Key_F6, CONTROL | SHIFT)
    keys.press(KEY.Key_F6, CONTROL | SHIFT)
    assert window.bottom.isAncestorOf(keys.focus)


def test_tabs_are_gone_through_moved_and_closed(qtbot, opened, window, tmp_path):
    keys, sample = opened, window.session.current.path
    other = tmp_path / "other.pth"
    other.write_bytes(Path(sample).read_bytes())
    with qtbot.waitSignal(window.opened):
        window.session.open(str(other))
    keys.settled()
    names = [window.tabs.tabText(place) for place in range(2)]
    keys.press(KEY.Key_PageUp, CONTROL | SHIFT)
    assert [window.tabs.tabText(place) for place in range(2)] == names[::-1]
    keys.press(KEY.Key_Tab, CONTROL)
    assert window.session.current.path == sample
    window.tabs.tabBar().customContextMenuRequested.emit(window.tabs.tabBar().rect().bottomRight())
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions()][:2] == ["&Close", "Close &others"]
    menu.close()
    keys.press(KEY.Key_W, CONTROL)
    assert [document.path for document in window.session.documents] == [str(other)]


def test_a_tree_is_sorted_from_the_menu(opened, window):
    keys = opened
    menu = window.findChild(QWidget, "sortMenu")
    for wanted in ("Name", "Name ↑"):
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.text() == wanted).trigger()
        keys.settled()
    header = window.tree.header()
    assert header.sortIndicatorSection() == 0 and header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Order of the file").trigger()
    assert header.sortIndicatorSection() == -1


def test_pictures_are_gone_through_by_arrows(qtbot, opened, window):
    keys = opened
    keys.press(KEY.Key_F, CONTROL)
    keys.type("conv2.weight")
    keys.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: keys.path[-1:] == ["weight"])
    keys.press(KEY.Key_4, CONTROL)
    view = window.findChild(QWidget, "heatMap")
    qtbot.waitUntil(view.isVisible)
    keys.tab_to("heatMap")
    told = []
    view.pointed.connect(lambda row, column: told.append((row, column)))
    keys.press(KEY.Key_Down)
    row, column = told[-1]
    keys.press(KEY.Key_Right)
    assert told[-1][0] == row and told[-1][1] > column
    keys.press(KEY.Key_Return)
    assert view.zoom.area.rows < view.zoom.rows or view.zoom.is_whole
    qtbot.waitUntil(lambda: " numbers, from " in view.accessibleDescription()
                    and "]" in view.accessibleDescription())


def test_sizes_are_gone_through_by_arrows(qtbot, opened, window):
    keys = opened
    keys.press(KEY.Key_6, CONTROL)
    sizes = window.findChild(QWidget, "sizesMap")
    qtbot.waitUntil(lambda: sizes.isVisible() and bool(sizes.areas))
    keys.tab_to("sizesMap")
    keys.press(KEY.Key_Right)
    assert "model_state_dict" in sizes.accessibleDescription()
    keys.press(KEY.Key_Return)
    assert keys.path == ["model_state_dict"]
    qtbot.waitUntil(lambda: sizes.accessibleDescription().startswith("model_state_dict: "))
    keys.press(KEY.Key_Backspace)
    qtbot.waitUntil(lambda: sizes.accessibleDescription().startswith("sample.pth: "))


def test_the_tab_bar_of_views_is_used_by_arrows(opened, window):
    keys = opened
    while not (isinstance(keys.focus, QTabBar) and window.side.isAncestorOf(keys.focus)):
        keys.press(KEY.Key_Tab)
    before = window.side.currentIndex()
    keys.press(KEY.Key_Right)
    assert window.side.currentIndex() != before


def test_editable_lists_have_one_stop(opened, window):
    chain = [stop for area in window.areas if area.isVisible() for stop in stops(area)]
    assert window.device in chain
    assert not any(isinstance(stop, QLineEdit) and stop.parent() is window.device for stop in chain)


def test_what_was_opened_has_the_keyboard_and_a_viewer_takes_it_over(opened, window, settled, tmp_path):
    keys = opened
    row = find(window.tree, "model_state_dict", "conv1", "weight")
    window.tree.setCurrentIndex(row)
    settled()
    show_viewer("values", window)
    settled()
    window.side.findChild(QWidget, "valuesTable").setFocus()
    keys.press(KEY.Key_3, CONTROL)
    keys.qtbot.waitUntil(lambda: keys.focus is not None and keys.focus.objectName() == "histogramPlot")
    window.filter.edit.setFocus()
    broken = tmp_path / "broken.pth"
    broken.write_bytes(b"nothing")
    window.session.open(str(broken))
    await_tree(window)
    settled()
    assert isinstance(keys.focus, QPushButton) and window.tabs.isAncestorOf(keys.focus)
