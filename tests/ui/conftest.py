"""A window on a pretended screen, with settings of its own and checkpoints made by hand."""

import shutil
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication, QTreeView

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.formats.source import Source
from ckpt_browser.ui.session.session import Session
from ckpt_browser.ui.settings import Settings
from ckpt_browser.ui.widgets.theme import Theme
from ckpt_browser.ui.window.main_window import MainWindow


class Files:
    """Stands for the disk: opens what a test put there, and can be told to be slow."""

    def __init__(self) -> None:
        self.contents: dict[str, Checkpoint | CheckpointError] = {}
        self.slow = False
        self.go_on = threading.Event()

    def put(self, path: str, content: Checkpoint | CheckpointError) -> str:
        self.contents[path] = content
        return path

    def open(self, path, token, report) -> Source:
        while self.slow and not self.go_on.wait(0.005):
            report("records", 3, 10)
            token.check()
        content = self.contents.get(path) or CheckpointError("no such file or directory")
        if isinstance(content, CheckpointError):
            raise content
        return Source(content, [])


@pytest.fixture
def files():
    made = Files()
    yield made
    made.go_on.set()


@pytest.fixture
def settings(tmp_path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture(autouse=True)
def no_window_is_left(qapp):
    """Windows end as Qt wants it; Python's collector, in an order of its own, can take the process along."""
    yield
    for widget in QApplication.topLevelWidgets():
        widget.hide()  # what stays on screen would keep the program of a later test from ending
        if isinstance(widget, MainWindow):
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def theme(qapp) -> Theme:
    # Windows of earlier tests that are to be deleted would all be painted in the theme once more.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made = Theme("light")
    made.apply()
    return made


@pytest.fixture
def session(request, qapp, settings, files):
    """Opens what a test put into ``files``; files of the disk in modules marked ``real_files``."""
    real = request.node.get_closest_marker("real_files") is not None
    made = Session(settings) if real else Session(settings, files.open)
    yield made
    files.go_on.set()
    made.shut_down()


@pytest.fixture
def window(qtbot, session, theme) -> MainWindow:
    made = MainWindow(session, theme)
    made.opened.connect(made.actions_.refresh)  # tests go on within the same turn, and trigger what can be done now
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def show(qtbot, window, files) -> Callable[[Checkpoint], QTreeView]:
    """Opens a checkpoint in the window; its tree, once it is on screen."""

    def opened(checkpoint: Checkpoint, path: str = "/somewhere/model.pth") -> QTreeView:
        files.put(path, checkpoint)
        with qtbot.waitSignal(window.opened):
            window.session.open(path)
        qtbot.waitUntil(lambda: not window.actions_._soon.isActive())
        return window.findChild(QTreeView, "checkpointTree")

    return opened


@pytest.fixture
def settled(qtbot, window):
    """Waits until nothing is under way any more."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not window.filter._timer.isActive() and not window.session.jobs.busy
                        and not window.side.waiting and not window.actions_._soon.isActive()
                        and (window.tree is None or not window.tree.expanding), timeout=30_000)

    return wait


@pytest.fixture
def edit(window, settled):
    """Makes some edits of the document in front, and waits until they are made."""

    def run(*edits) -> None:
        window.session.edit(window.session.current, edits)
        settled()

    return run


@pytest.fixture
def opened(qtbot, window, tmp_path, sample):
    """A copy of the sample in the window; its path."""
    path = tmp_path / "model.pth"
    shutil.copy(sample, path)
    with qtbot.waitSignal(window.opened):
        window.session.open(str(path))
    qtbot.waitUntil(lambda: not window.actions_._soon.isActive())
    return path
