"""Shortcuts: none is given twice, the desktop's come first, all are told of; and menus by letters."""

from collections import Counter

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QToolButton, QTreeWidget

from ckpt_browser.ui.actions.standard import STANDARD, shortcuts_of
from ckpt_browser.ui.actions.table import TABLE
from ckpt_browser.ui.keyboard.entries import in_menus
from ckpt_browser.ui.keyboard.keys import PARTS
from ckpt_browser.ui.keyboard.sheet import ShortcutSheet, native

from ...workspace.made import training


def test_no_shortcut_is_given_twice(window):
    given = Counter(key.toString() for action in window.actions_.by_id.values() for key in action.shortcuts())
    assert [key for key, count in given.items() if count > 1] == []


def test_what_the_desktop_has_goes_first():
    found = shortcuts_of(TABLE)
    for name, standard in STANDARD.items():
        keys = QKeySequence.keyBindings(standard)
        if keys:
            assert found[name][0] == keys[0], name
    assert {"actionRedo", "actionQuit", "actionPreferences", "actionLargerText"} <= set(STANDARD)
    assert all(found[line.id] for line in TABLE if line.shortcut)


def test_every_action_stands_in_a_menu(window, settings):
    settings.remember("/somewhere/a.pth")
    listed = {action.objectName() for action, _ in in_menus(window.menuBar())}
    assert set(window.actions_.by_id) <= listed


def test_letters_differ_within_each_menu(window):
    menus = [window.menuBar().actions(), *[menu.actions() for menu in window.menuBar().findChildren(QMenu)
                                           if menu.objectName() not in ("columnsMenu", "sortMenu")]]
    for actions in menus:
        texts = [action.text().replace("&&", "") for action in actions if not action.isSeparator() and action.text()
                 and not action.data()]
        letters = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
        assert [letter for letter, count in letters.items() if count > 1] == [], texts


def test_tool_buttons_tell_their_shortcuts(window):
    for name, action in window.actions_.by_id.items():
        for key in action.shortcuts()[:1]:
            assert f"({key.toString(QKeySequence.SequenceFormat.NativeText)})" in action.toolTip(), name
    for button in window.findChildren(QToolButton):
        action = button.defaultAction()
        if action is not None and action.objectName() in window.actions_.by_id:
            assert button.toolTip() == action.toolTip()


@pytest.fixture
def sheet(window, show):
    show(training())
    window.actions_.by_id["actionShortcuts"].trigger()
    return window.findChild(ShortcutSheet)


def lines(sheet) -> list[tuple[str, str, str]]:
    tree = sheet.findChild(QTreeWidget)
    groups = [tree.topLevelItem(place) for place in range(tree.topLevelItemCount())]
    return [(group.text(0), group.child(place).text(0), group.child(place).text(1))
            for group in groups for place in range(group.childCount())]


def test_the_sheet_tells_all_keys(window, sheet):
    told = lines(sheet)
    for action in window.actions_.by_id.values():
        for key in action.shortcuts():
            assert any(key.toString(QKeySequence.SequenceFormat.NativeText) in keys.split(", ")
                       for _, _, keys in told), action.objectName()
    assert {part.name for part in PARTS} <= {group for group, _, _ in told}
    assert ("File", "Open", "Ctrl+O") in told


def test_the_sheet_is_searched_and_copied(window, sheet):
    sheet.findChild(QLineEdit).setText("f2")
    assert {does for _, does, _ in lines(sheet)} == {"Rename", "Edit the value", "change the number"}
    sheet.findChild(QPushButton, "copyShortcuts").click()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Edit\n  Rename") and "F2" in text
    sheet.findChild(QLineEdit).setText("nothing does this")
    assert lines(sheet) == []
    window.actions_.by_id["actionShortcuts"].trigger()
    assert len(window.findChildren(ShortcutSheet)) == 1


def test_keys_of_the_table_are_known_to_qt():
    for part in PARTS:
        for key in part.keys:
            assert all(native(each) for each in key.keys.split())
            unknown = [each for each in key.keys.split() if QKeySequence(each).isEmpty()]
            assert unknown in ([], ["A…Z"]), unknown
