"""The palette: finds, runs, says why not, and gives the keyboard back; by keys alone."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget

from ckpt_browser.ui.keyboard.entries import ENTRY, entries
from ckpt_browser.ui.keyboard.other_words import OTHER_WORDS, other_words
from ckpt_browser.ui.keyboard.palette import Palette

from ...workspace.made import training
from ..looks import find

ENABLED = Qt.ItemFlag.ItemIsEnabled


class Opened:
    """The palette as a person has it before them."""

    def __init__(self, window) -> None:
        self.window = window
        self.open()
        self.palette = window.findChild(Palette, "commandPalette")
        self.edit = window.findChild(QLineEdit, "paletteEdit")
        self.list = window.findChild(QListWidget, "paletteList")

    def open(self) -> None:
        shown = self.window.findChild(Palette, "commandPalette")
        if shown is not None:
            shown.leave()
        QTest.keyClick(self.window, Qt.Key.Key_P,
                       Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)

    def type(self, text: str) -> None:
        self.edit.clear()
        QTest.keyClicks(self.edit, text)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.edit, key)

    @property
    def items(self) -> list:
        return [self.list.item(row) for row in range(self.list.count())]

    def names(self, able: bool = True) -> list[str]:
        return [item.data(ENTRY).name for item in self.items if bool(item.flags() & ENABLED) == able]

    def reason(self, name: str) -> str:
        return next(item.data(ENTRY).reason for item in self.items if item.data(ENTRY).name == name)

    @property
    def current(self) -> str:
        return self.list.currentItem().data(ENTRY).name


@pytest.fixture
def palette(qtbot, window):
    with qtbot.waitActive(window):
        window.activateWindow()
    return Opened(window)


def test_it_lists_every_action_but_itself_once(window, palette):
    listed = [item.data(ENTRY).id for item in palette.items if item.data(ENTRY).id]
    assert sorted(listed) == sorted(set(window.actions_.by_id) - {"actionPalette", "actionForgetRecent"})
    assert palette.edit.hasFocus()


def test_what_cannot_be_done_stands_last_with_its_reason(window, palette, show):
    able = [bool(item.flags() & ENABLED) for item in palette.items]
    assert able == sorted(able, reverse=True)
    assert palette.reason("Save") == "no file is open"
    assert palette.reason("Next difference") == "no comparison is in front"
    palette.press(Qt.Key.Key_Escape)
    show(training())
    palette.open()
    assert palette.reason("Save") == "nothing was changed"
    assert palette.reason("Edit the value") == "no row is selected"
    assert all(item.data(ENTRY).reason for item in palette.items if not item.flags() & ENABLED)


def test_it_is_gone_through_and_runs_by_keys(window, palette):
    palette.type("dark")
    assert palette.current == "Dark"
    palette.press(Qt.Key.Key_Return)
    assert window.theme.dark and palette.palette.isHidden()
    palette.open()
    assert palette.edit.text() == ""
    assert palette.current == "Dark"  # done last
    palette.type("colours")
    assert palette.names() == ["Dark", "Follow the system", "Light"]
    palette.press(Qt.Key.Key_Down)
    assert palette.current == "Follow the system"
    palette.press(Qt.Key.Key_Up)
    palette.press(Qt.Key.Key_Up)
    assert palette.current == "Light"
    assert palette.edit.accessibleDescription().startswith("Light, View › Colours")
    palette.press(Qt.Key.Key_Return)
    assert not window.theme.dark


@pytest.mark.parametrize(("typed", "first"), [
    ("module", "Strip"), ("prefix", "Strip"), ("dataparallel", "Strip"), ("strict", "Would it load into…?"),
    ("missing", "Would it load into…?"), ("cuda", "Choose a device"), ("map_location", "Choose a device"),
    ("half", "Convert element types"), ("fp16", "Convert element types"), ("cast", "Convert element types"),
    ("nan", "Look through all numbers"), ("inf", "Look through all numbers"), ("merge", "Compare"),
    ("average", "Compare"), ("state_dict", "Rescue as state_dict"), ("size", "Sizes"),
    ("device", "Choose a device"), ("mean", "Look through all numbers")])
def test_it_knows_other_words_for_what_there_is_to_do(palette, show, typed, first):
    show(training())
    palette.open()
    palette.type(typed)
    assert palette.current == first


def test_a_word_for_a_comparison_says_what_it_lacks(palette, show):
    show(training())
    palette.open()
    palette.type("average")
    assert palette.reason("Mix numbers") == "no comparison is in front"


def test_columns_stay_within_reach(palette, show):
    show(training())
    palette.open()
    palette.type("nan")
    assert palette.names()[-2:] == ["NaN, Inf", "Go to the first key with “nan”"]
    palette.type("column nan")
    assert palette.list.currentItem().data(ENTRY).where == "View › Columns"


def test_other_words_are_those_of_actions(window):
    assert set(OTHER_WORDS) <= set(window.actions_.by_id)
    assert other_words("actionQuit") == ("exit",)
    assert other_words("") == ()


def test_the_device_is_chosen_from_the_palette(window, palette, show):
    show(training())
    palette.open()
    palette.type("map_location")
    palette.press(Qt.Key.Key_Return)
    assert window.device.view().isVisible()
    window.device.hidePopup()


def test_nothing_fits(palette):
    palette.type("qqqq")
    assert [item.text() for item in palette.items] == ["No command is called so"]
    palette.press(Qt.Key.Key_Return)
    palette.press(Qt.Key.Key_Down)
    assert palette.palette.isVisible()


def test_escape_gives_the_keyboard_back(window, show, palette):
    tree = show(training())
    tree.setFocus()
    assert palette.palette.isHidden()  # the keyboard went elsewhere
    palette.open()
    assert palette.edit.hasFocus()
    palette.press(Qt.Key.Key_Escape)
    assert tree.hasFocus() and palette.palette.isHidden()


def test_what_had_the_keyboard_may_be_gone_by_then(window, palette):
    palette.press(Qt.Key.Key_Escape)
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    palette.open()
    shiboken6.delete(field)
    palette.press(Qt.Key.Key_Escape)
    assert palette.palette.isHidden()


def test_a_disabled_command_does_not_run(window, palette):
    palette.type("save as")
    assert "Save as" not in palette.names() and "Save as" in palette.names(able=False)
    palette.press(Qt.Key.Key_Return)
    assert palette.palette.isVisible()


def test_a_key_is_looked_for(qtbot, window, show, settled, palette):
    tree = show(training())
    palette.open()
    palette.type("/fc1.wei")
    assert palette.names() == ["Go to the first key with “fc1.wei”"]
    palette.press(Qt.Key.Key_Return)
    settled()
    qtbot.waitUntil(lambda: tree.currentIndex().isValid())
    assert window.filter.edit.text() == "fc1.wei"
    assert tree.currentIndex() == find(tree, "model_state_dict", "fc1", "weight")
    assert tree.hasFocus()


def test_files_and_columns_are_found_too(window, show, settings, palette):
    show(training())
    settings.remember("/somewhere/a&b.pth")
    palette.open()
    palette.type("a&b")
    assert palette.current == "a&b.pth"
    palette.type("sort bytes")
    assert palette.current == "Bytes"
    palette.press(Qt.Key.Key_Return)
    assert window.tree.header().sortIndicatorSection() == 5


def test_long_and_strange_text_is_only_text(window, show, palette):
    show(training())
    palette.open()
    palette.edit.setText("<b>%s{part}\u202e" + "x" * 300)
    assert palette.current.startswith("Go to the first key with “<b>%s{part}")
    assert "\u202e" not in palette.current
    assert len(palette.current) < 200


def test_every_entry_has_a_place_and_a_name(window):
    assert all(entry.name and entry.where and "&" not in entry.name for entry in entries(window))


def test_a_menu_that_is_filled_anew_behind_it_does_no_harm(show, window, palette, settings, qtbot):
    show(training(), "/first.pth")
    palette.open()
    palette.type("first")
    assert palette.current == "first.pth"
    stale = palette.list.currentItem().data(ENTRY)
    settings.remember("/second.pth")
    window.session.recent_changed.emit()
    assert stale.action is not palette.list.currentItem().data(ENTRY).action
    palette.type("second")
    assert palette.current == "second.pth"
    window.recent_menu.clear()
    palette.palette.grab()
    palette.press(Qt.Key.Key_Return)
    assert palette.palette.isVisible()
    assert "second.pth" not in palette.names()
