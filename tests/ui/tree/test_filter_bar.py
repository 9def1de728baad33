"""The filter box stays where it is, says what is wrong, and hands the keyboard on to the tree."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPropertyAnimation, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QToolButton

from ...workspace.made import Maker, training
from ..looks import find, texts


def place(window, edit) -> QRect:
    return QRect(edit.mapTo(window, QPoint(0, 0)), edit.size())


@pytest.mark.parametrize(("width", "height"), [(640, 420), (900, 600), (1280, 800)])
def test_the_box_never_moves_nor_hides(show, window, qtbot, settled, width, height):
    window.resize(width, height)
    show(training())
    window.activateWindow()
    edit = window.findChild(QLineEdit, "filterEdit")
    edit.setFocus()
    before = place(window, edit)
    assert edit.isVisible()
    assert before.right() <= width
    for text in ("size:abc", "/" + "(" * 300 + "/", "conv", "nothing at all", ""):
        edit.setText(text)
        settled()
        qtbot.wait(1)
        assert edit.isVisible()
        assert place(window, edit) == before
        assert window.focusWidget() is edit


def test_the_error_is_whole_in_the_tooltips_and_the_syntax_else(show, window, settled):
    show(training())
    edit, count = window.findChild(QLineEdit, "filterEdit"), window.findChild(QLabel, "filterCount")
    assert "params:&gt;1M" in edit.toolTip()
    assert count.toolTip() == ""
    edit.setText("foo:<b>bar</b>")
    settled()
    assert "no field “foo”; there are dtype" in edit.toolTip()
    assert count.toolTip() == edit.toolTip()
    assert "<b>" not in edit.toolTip()


def reason(window) -> QLabel | None:
    label = window.findChild(QLabel, "filterReason")
    return label if label is not None and label.isVisible() else None


@pytest.mark.parametrize("width", [640, 1280])
@pytest.mark.parametrize("text", ["foo:bar", "/conv[/", "size:abc"])
def test_a_bad_filter_is_told_in_whole_below_the_field(show, window, qtbot, settled, text, width):
    window.resize(width, 700)
    tree = show(training())
    window.activateWindow()
    edit = window.findChild(QLineEdit, "filterEdit")
    edit.setFocus()
    before = texts(tree)
    qtbot.keyClicks(edit, text)
    settled()
    told = reason(window)
    assert told.text().endswith("All rows are still shown.")
    assert window.session.current.refused.lower() in told.text().lower()
    assert told.height() >= told.heightForWidth(told.width())  # no line of it is cut
    assert window.rect().contains(told.geometry())
    assert told.y() >= place(window, edit).bottom()
    assert window.findChild(QLabel, "filterCount").text() == "not filtered"
    assert texts(tree) == before

    tree.setFocus()
    qtbot.waitUntil(lambda: reason(window) is None)  # it covers nothing while nobody types
    assert edit.property("wrong")
    edit.setFocus()
    qtbot.waitUntil(lambda: reason(window) is not None)
    edit.clear()
    settled()
    assert reason(window) is None
    assert window.findChild(QLabel, "filterCount").text() == ""


def test_a_bad_filter_after_a_good_one_says_that_its_rows_stay(show, window, qtbot, settled):
    tree = show(training())
    edit = window.findChild(QLineEdit, "filterEdit")
    edit.setText("conv")
    settled()
    edit.setText("conv size:abc")
    settled()
    assert reason(window).text().endswith("The rows are still those of the filter before.")
    assert "epoch" not in texts(tree)
    show(Maker().done({"x": 1}), "/b.pth")
    assert reason(window) is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down])
def test_enter_and_down_go_to_the_first_match(show, window, qtbot, settled, key):
    tree = show(training())
    edit = window.findChild(QLineEdit, "filterEdit")
    qtbot.keyClicks(edit, "conv2")
    qtbot.keyClick(edit, key)
    qtbot.waitUntil(lambda: tree.currentIndex().isValid())
    settled()
    assert texts(tree)[:4] == ["model_state_dict", "conv2", "weight", "bias"]
    assert tree.currentIndex() == find(tree, "model_state_dict", "conv2", "weight")
    assert window.focusWidget() is tree
    assert tree.viewport().rect().contains(tree.visualRect(tree.currentIndex()).topLeft())


def test_down_without_a_filter_goes_to_the_tree(show, window, qtbot):
    tree = show(training())
    qtbot.keyClick(window.findChild(QLineEdit, "filterEdit"), Qt.Key.Key_Down)
    assert tree.currentIndex() == tree.model().index(0, 0)
    assert window.focusWidget() is tree


def test_enter_in_a_bad_filter_stays_there(show, window, qtbot, settled):
    tree = show(training())
    edit = window.findChild(QLineEdit, "filterEdit")
    qtbot.keyClicks(edit, "foo:bar")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    settled()
    assert not tree.currentIndex().isValid()


def test_escape_in_the_tree_takes_the_filter_away(show, window, qtbot, settled):
    tree = show(training())
    edit = window.findChild(QLineEdit, "filterEdit")
    edit.setText("conv")
    settled()
    qtbot.keyClick(tree, Qt.Key.Key_Escape)
    settled()
    assert edit.text() == ""
    assert "epoch" in texts(tree)


def test_escape_without_a_filter_goes_back_to_the_file(show, window, qtbot, settled):
    tree = show(training())
    window.findChild(QLineEdit, "filterEdit").setText("conv")
    settled()
    tree.setCurrentIndex(tree.model().index(0, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Escape)
    settled()
    assert window.session.current.row >= 0
    qtbot.keyClick(tree, Qt.Key.Key_Escape)
    assert (window.session.current.row, window.session.current.rows) == (-1, ())
    assert not tree.selectionModel().hasSelection()


def test_the_current_row_is_framed_while_the_tree_has_the_keyboard(show, window, theme, qtbot):
    tree = show(training())
    window.activateWindow()
    tree.setCurrentIndex(find(tree, "loss"))
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    picture = tree.viewport().grab().toImage()
    row = tree.visualRect(tree.currentIndex())
    assert picture.pixelColor(400, row.top()).name() == theme.tokens["accent"]


def test_mnemonics_of_a_menu_differ(window):
    for menu in window.findChildren(QMenu):
        letters = [action.text().partition("&")[2][:1].lower() for action in menu.actions() if "&" in action.text()]
        assert len(set(letters)) == len(letters), menu.title()


def test_going_to_another_tab_needs_one(show, window):
    actions = window.actions_.by_id
    show(training(), "/a.pth")
    assert not actions["actionNextTab"].isEnabled()
    show(Maker().done({"x": 1}), "/b.pth")
    assert actions["actionNextTab"].isEnabled()
    assert actions["actionPreviousTab"].isEnabled()


def test_undo_in_an_empty_filter_is_that_of_the_file(show, window, qtbot):
    show(training())
    edit = window.findChild(QLineEdit, "filterEdit")
    edit.setFocus()
    for taken in (False, True):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        event.ignore()
        QApplication.sendEvent(edit, event)
        assert event.isAccepted() == taken  # what nobody takes becomes a shortcut
        qtbot.keyClicks(edit, "conv")


def test_escape_in_an_empty_filter_goes_back_to_the_tree(show, window, qtbot):
    show(training())
    window.filter.edit.setFocus()
    qtbot.keyClick(window.filter.edit, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.tree)


def test_the_error_is_told_whole_and_a_notice_has_the_status_bar_alone(show, window, theme, settled):
    show(training())
    label = window.statusBar().findChild(QLabel, "statusFile")
    window.filter.edit.setText("foo:bar")
    settled()
    whole = window.filter.edit.accessibleDescription()
    assert "dtype" in whole and window.statusBar().currentMessage() == whole
    theme.apply(text=130)
    settled()
    assert not label.isVisible()
    window.statusBar().clearMessage()
    assert label.isVisible()
    window.filter.edit.clear()
    settled()
    assert not window.filter.edit.accessibleDescription()


def test_the_cross_is_there_only_where_there_is_something_to_empty(show, window, qtbot, settled):
    show(training(), "/somewhere/first.pth")
    first = window.session.current
    show(training(), "/somewhere/second.pth")
    second = window.session.current
    edit = window.findChild(QLineEdit, "filterEdit")
    cross = next(button for button in edit.findChildren(QToolButton) if button.accessibleName() == "Empty the field")

    def seen() -> bool:
        qtbot.wait(1)
        qtbot.waitUntil(lambda: not any(one.state() == one.State.Running for one in cross.findChildren(
            QPropertyAnimation)))
        return cross.isVisible()

    assert not seen()
    edit.setText("conv")
    settled()
    assert seen()
    window.session.set_current(first)
    assert edit.text() == "" and not seen()
    settled()
    assert first.request.filter == "" and second.request.filter == "conv"
    window.session.set_current(second)
    assert edit.text() == "conv" and seen()
    window.session.close(second)
    assert edit.text() == "" and not seen()
