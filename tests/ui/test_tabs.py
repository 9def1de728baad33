"""Tabs: names that differ stay different, many of them scroll, and each has a menu."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTabWidget

from ckpt_browser.ui.tabs import FileTabs, short_name

from ..workspace.made import training


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
