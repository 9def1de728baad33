"""Tabs: names that differ stay different, many of them scroll, and each has a menu."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QMessageBox, QTabWidget

from ckpt_browser.core.edits.names import Rename
from ckpt_browser.ui.window.tabs import FileTabs, short_name

from ...workspace.made import training
from ..looks import find


@pytest.mark.parametrize(("name", "wanted"), [
    ("model.pth", "model.pth"), ("a" * 32, "a" * 32),
    ("pytorch_model-00001-of-00007-of-everything-step-120000.bin", "pytorch_mo…thing-step-120000.bin"),
    ("line\nbreak", "line\\x0abreak")])
def test_long_names_keep_both_ends(name, wanted):
    assert short_name(name) == wanted


def chosen(tabs: FileTabs, page, text: str):
    return next(action for action in tabs.menu(page).actions() if action.text().replace("&", "") == text)


def test_many_tabs_stay_readable(show, window):
    for number in range(12):
        show(training(), f"/very-long-name-of-a-run-at-step-{number:06}-with-ema-weights.ckpt")
    tabs = window.findChild(QTabWidget, "fileTabs")
    bar = tabs.tabBar()
    for place in range(tabs.count()):
        assert bar.tabText(place).endswith("h-ema-weights.ckpt")
        assert bar.tabRect(place).width() > bar.fontMetrics().horizontalAdvance(bar.tabText(place))


def test_the_menu_of_a_tab(show, window):
    for name in "abc":
        show(training(), f"/data/{name}.pth")
    tabs = window.findChild(QTabWidget, "fileTabs")
    chosen(tabs, tabs.widget(1), "Copy path").trigger()
    assert QGuiApplication.clipboard().text() == "/data/b.pth"
    chosen(tabs, tabs.widget(0), "Close").trigger()
    assert [document.name for document in window.session.documents] == ["b.pth", "c.pth"]
    chosen(tabs, tabs.widget(0), "Close others").trigger()
    assert [document.name for document in window.session.documents] == ["b.pth"]
    assert not chosen(tabs, tabs.widget(0), "Close others").isEnabled()


def test_closing_all_tabs_asks_about_edits_as_the_others_do(show, window, edit):
    show(training(), "/data/a.pth")
    show(training(), "/data/b.pth")
    edit(Rename(("epoch",), "round"))
    window.session.comparisons.open(*window.session.documents)
    tabs = window.findChild(QTabWidget, "fileTabs")
    box = window.findChild(QMessageBox, "unsavedBox")
    assert box is None
    chosen(tabs, tabs.widget(0), "Close all").trigger()
    box = window.findChild(QMessageBox, "unsavedBox")
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert tabs.count() == 3
    chosen(tabs, tabs.widget(0), "Close all").trigger()
    box = next(box for box in window.findChildren(QMessageBox, "unsavedBox") if box.isVisible())
    box.button(QMessageBox.StandardButton.Discard).click()
    assert tabs.count() == 0
    assert window.session.documents == []
    assert window.session.comparisons.all == []


def test_closing_another_tab_chooses_no_row(show, window, qtbot):
    show(training(), "/data/a.pth")
    show(training(), "/data/b.pth")
    window.activateWindow()
    window.tree.setFocus()
    window.session.close(window.session.current)
    window.tree.setFocus()
    qtbot.waitUntil(window.tree.hasFocus)
    assert not window.tree.currentIndex().isValid()
    assert window.session.current.row == -1
    qtbot.keyClick(window.tree, Qt.Key.Key_Down)
    assert window.tree.currentIndex() == window.tree.model().index(0, 0)


def test_a_click_on_the_tab_in_front_goes_back_to_the_file(show, window, qtbot):
    for name in "ab":
        tree = show(training(), f"/data/{name}.pth")
        tree.setCurrentIndex(find(tree, "loss"))
    first, second = window.session.documents
    bar = window.findChild(QTabWidget, "fileTabs").tabBar()
    start = bar.tabRect(1).topLeft() + QPoint(12, 12)
    qtbot.mouseClick(bar, Qt.MouseButton.RightButton, pos=start)
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=start + QPoint(30, 0))
    assert second.row >= 0
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=start)
    assert (second.row, second.rows) == (-1, ())
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).topLeft() + QPoint(12, 12))
    assert window.session.current is first
    assert first.row >= 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_drawn_over_tabs_that_scroll(show, window, qtbot, theme, scheme):
    theme.apply(scheme)
    for number in range(12):
        show(training(), f"/very-long-name-of-a-run-at-step-{number:06}-with-ema-weights.ckpt")
    bar = window.findChild(QTabWidget, "fileTabs").tabBar()
    assert bar.tabRect(0).right() < 0  # it is scrolled
    picture = bar.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    plain = QColor(theme.tokens["window"]).rgb()
    scale = picture.width() / bar.width()
    first = next(place for place in range(bar.count()) if bar.tabRect(place).right() > 0)
    above = (bar.height() - bar.fontMetrics().height()) // 2 - 4  # where no text can be
    assert above > 6
    edge = {picture.pixel(round(x * scale), round(y * scale)) for x in range(6) for y in range(3, above)}
    assert edge == {plain}, first
    theme.apply("light")
