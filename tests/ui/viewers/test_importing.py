"""A viewer that is wanted before it is imported: the window imports it piece by piece, and the viewer comes then."""

import sys
import threading

import pytest
from PySide6.QtWidgets import QWidget

from ...workspace.made import training
from ..looks import find

ROOM = "ckpt_browser.ui.viewers.pictures"


@pytest.fixture
def imported(monkeypatch):
    """The room of the pictures as in a new process; the names of the threads that import from it."""
    for name in [name for name in sys.modules if name == ROOM or name.startswith(f"{ROOM}.")]:
        monkeypatch.delitem(sys.modules, name)
    threads: dict[str, bool] = {}

    class Finder:
        @staticmethod
        def find_spec(name, path=None, target=None):
            if name.startswith(ROOM):
                threads[name] = threading.current_thread() is threading.main_thread()

    monkeypatch.setattr(sys, "meta_path", [Finder, *sys.meta_path])
    yield threads
    for name in [name for name in sys.modules if name == ROOM or name.startswith(f"{ROOM}.")]:
        monkeypatch.delitem(sys.modules, name)


@pytest.fixture
def tree(show, window, settled, imported):
    """A tensor is selected before anything was imported ahead."""
    window.side._ahead._soon.setInterval(3_600_000)
    made = show(training())
    made.setCurrentIndex(find(made, "model_state_dict", "fc1", "weight"))
    settled()
    return made


def click(window, title: str) -> None:
    tabs = window.side.tabBar()
    place = next(place for place in range(tabs.count()) if tabs.tabText(place) == title)
    window.side.setCurrentIndex(place)


def test_the_first_click_on_pictures_imports_in_the_windows_thread_later(tree, window, qtbot, settled, imported):
    click(window, "Pictures")
    assert window.findChild(QWidget, "pictures") is None
    assert not imported
    qtbot.waitUntil(lambda: window.findChild(QWidget, "pictures") is not None)
    assert f"{ROOM}.viewer" in imported
    assert all(imported.values())
    qtbot.waitUntil(window.findChild(QWidget, "pictures").isVisible)
    settled()


def test_whoever_goes_on_meanwhile_is_not_called_back(tree, window, qtbot, settled, imported):
    click(window, "Pictures")
    click(window, "Overview")
    qtbot.waitUntil(lambda: window.side._ahead.over)
    assert window.findChild(QWidget, "pictures") is None
    assert window.side.chosen == "overview"
    click(window, "Pictures")
    assert window.findChild(QWidget, "pictures") is not None  # it is imported by now
    settled()
