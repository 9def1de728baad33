"""What was edited while a filter is set stays on screen, and the keyboard stays in the tree."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from ckpt_browser.workspace.rows.cells import Column

from ...workspace.made import training
from ..looks import find, texts


@pytest.fixture
def rename(show, window, qtbot, settled):
    """Filters, and gives the row in sight another name with the keyboard."""

    def run(name: str, text: str = "fc1.bias"):
        tree = show(training())
        window.activateWindow()
        filtering(window).setText(text)
        settled()
        qtbot.keyClick(filtering(window), Qt.Key.Key_Return)
        settled()
        again(tree, qtbot, window, name)
        settled()
        return tree

    return run


def again(tree, qtbot, window, name: str) -> None:
    tree.setFocus()
    window.actions_.by_id["actionRename"].trigger()
    line = next(line for line in tree.findChildren(QLineEdit, "rowField") if line.isVisible())
    line.selectAll()
    qtbot.keyClicks(line, name)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def filtering(window) -> QLineEdit:
    return window.findChild(QLineEdit, "filterEdit")


def count(window) -> QLabel:
    return window.findChild(QLabel, "filterCount")


def test_a_renamed_row_stays_and_so_does_the_keyboard(rename, window, qtbot, settled):
    tree = rename("beta")
    assert texts(tree) == ["model_state_dict", "fc1", "beta"]
    assert tree.currentIndex().data() == "beta"
    assert window.focusWidget() is tree
    assert count(window).text() == "no matches"
    assert "1 edited row does not match any more" in count(window).toolTip()
    window.actions_.by_id["actionUndo"].trigger()
    settled()
    assert texts(tree) == ["model_state_dict", "fc1", "bias"]
    assert (count(window).text(), count(window).toolTip()) == ("1 match", "")
    window.actions_.by_id["actionRedo"].trigger()
    settled()
    assert tree.currentIndex().data() == "beta"
    filtering(window).setText("fc1.bia")
    settled()
    assert texts(tree) == []
    assert count(window).toolTip() == ""


def test_it_stays_when_the_rows_are_sorted(rename, window, qtbot, settled):
    tree = rename("beta")
    window.session.ask(window.session.current, window.session.current.request._replace(
        order=window.session.current.request.order._replace(column=Column.NAME)))
    settled()
    assert texts(tree) == ["model_state_dict", "fc1", "beta"]
    again(tree, qtbot, window, "gamma")
    settled()
    assert texts(tree) == ["model_state_dict", "fc1", "gamma"]
    assert window.focusWidget() is tree


def test_a_name_with_a_dot_is_given_once(rename, window):
    tree = rename("part.beta")
    assert texts(tree) == ["model_state_dict", "fc1", "part", "beta"]
    assert len(window.session.current.journal.steps) == 1
    assert tree.currentIndex().data() == "beta"
    assert window.focusWidget() is tree


def test_the_keyboard_stays_where_rows_change_without_a_filter(rename, window):
    tree = rename("part.beta", "")
    assert window.focusWidget() is tree


def test_a_dropped_row_goes(rename, window, settled):
    tree = rename("beta", "fc1.weight")
    assert tree.currentIndex() == find(tree, "model_state_dict", "fc1", "beta")
    window.actions_.by_id["actionDrop"].trigger()
    settled()
    assert texts(tree) == []
