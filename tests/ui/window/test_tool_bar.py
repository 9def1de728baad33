"""The tool bar where the window is small and its texts are large: buttons give way, filter and device never do."""

import itertools

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton, QWidget

from ckpt_browser.ui.window.tool_bar import TOOLS, Tools

from ...workspace.made import training
from ..looks import texts

SMALLEST = 640, 420


@pytest.fixture(autouse=True)
def usual(theme):
    """Whatever a test chooses, the next one begins with the usual size."""
    yield
    theme.apply("light", 100)


@pytest.fixture
def bar(window) -> Tools:
    return window.findChild(Tools, "tools")


def own(bar: Tools) -> list[QToolButton]:
    """Its buttons, without those within its fields, and without Qt's own for what has no room."""
    found = bar.findChildren(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [button for button in found if button.defaultAction() is not None]


def settle(qtbot, bar: Tools) -> None:
    """Wait until all that is left in it has room."""
    qtbot.wait(1)
    qtbot.waitUntil(lambda: bar.sizeHint().width() <= bar.width()
                    and not bar.findChild(QToolButton, "qt_toolbar_ext_button").isVisible())


def buttons(bar: Tools) -> list[str]:
    """The actions of the buttons that are on screen, from the left to the right."""
    found = [button for button in own(bar) if button.isVisible()]
    return [button.defaultAction().objectName() for button in sorted(found, key=lambda button: button.x())]


def has_room(part: QWidget, window: QWidget) -> bool:
    place = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
    return part.isVisible() and window.rect().contains(place) and part.width() >= part.minimumWidth()


@pytest.mark.parametrize("size", [SMALLEST, (900, 600), (1280, 800)], ids=str)
@pytest.mark.parametrize("text", [80, 130, 150, 200])
def test_the_filter_and_the_device_are_there_at_every_size(show, window, qtbot, settled, theme, bar, size, text):
    tree = show(training())
    theme.apply(text=text)
    window.resize(*size)
    settle(qtbot, bar)
    edit = window.findChild(QLineEdit, "filterEdit")
    assert has_room(edit, window) and has_room(window.device, window)
    assert not window.device.geometry().intersects(window.filter.geometry())
    window.activateWindow()
    window.actions_.by_id["actionFind"].trigger()
    QTest.keyClicks(edit, "conv2")
    settled()
    assert edit.text() == "conv2" and has_room(edit, window)
    assert "conv2" in " ".join(texts(tree)) and "conv1" not in " ".join(texts(tree))


def test_buttons_give_way_one_after_the_other_and_come_back(window, qtbot, theme, bar):
    window.resize(1280, 800)
    settle(qtbot, bar)
    everything = [name for name in TOOLS if name]
    assert buttons(bar) == everything
    seen = [everything]
    for text in (130, 150, 170, 200):
        theme.apply(text=text)
        window.resize(*SMALLEST)
        settle(qtbot, bar)
        seen.append(buttons(bar))
    assert all(set(after) <= set(before) for before, after in itertools.pairwise(seen))
    assert seen[-1] == ["actionOpen"]
    theme.apply(text=100)
    window.resize(1280, 800)
    settle(qtbot, bar)
    assert buttons(bar) == everything
    opening = next(button for button in own(bar) if button.isVisible())
    assert opening.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon


def test_whatever_gives_way_stands_in_a_menu(window):
    listed = {action.objectName() for menu in window.menuBar().findChildren(QMenu) for action in menu.actions()}
    assert {name for name in TOOLS if name} <= listed


def test_larger_texts_alone_make_room(window, qtbot, theme, bar):
    window.resize(900, 600)
    settle(qtbot, bar)
    before = buttons(bar)
    theme.apply(text=200)
    settle(qtbot, bar)
    assert len(buttons(bar)) < len(before)
    assert has_room(window.filter.edit, window)
