"""From a click on a tensor to its painted numbers, in the real window; prints milliseconds as JSON.

    histogram.py FILE KEY

``first_ms`` is for the small histogram below the facts, which may be that of a sample, ``statistics_ms`` for all
statistics beside it, ``histogram_ms`` for the large histogram of all numbers.
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ckpt_browser.core.nodes import Tensor
from ckpt_browser.core.paths import path_text
from ckpt_browser.ui.session.document import OPEN, Document
from ckpt_browser.ui.session.jobs import share_time_fairly
from ckpt_browser.ui.session.session import Session
from ckpt_browser.ui.settings import Settings
from ckpt_browser.ui.widgets.theme import Theme
from ckpt_browser.ui.window.main_window import MainWindow
from ckpt_browser.workspace.looking.remembering import NAME

LONGEST = 120
"""Seconds after which a wait has failed."""

VIEWERS = {"first_ms": "overview", "statistics_ms": "overview", "histogram_ms": "histogram"}
"""Where each figure is taken."""

REST = 0.4
"""Seconds between two deeds of a person."""


class Painted(QObject):
    """Notes when a widget was painted while what is waited for was true."""

    def __init__(self, widget: QWidget, ready: Callable[[], bool]) -> None:
        super().__init__(widget)
        self.at = 0.0
        self._ready = ready
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's own name: hears of every event of the widget before it does."""
        if event.type() == QEvent.Type.Paint and self._ready():
            QTimer.singleShot(0, self, self._note)  # the paint itself comes first
        return False

    def _note(self) -> None:
        self.at = self.at or time.perf_counter()


def wait(done: Callable[[], bool]) -> None:
    """Let the event loop run until something is so."""
    loop, poll = QEventLoop(), QTimer()
    end = time.perf_counter() + LONGEST

    def look() -> None:
        if done():
            loop.quit()
        elif time.perf_counter() > end:
            loop.exit(1)

    poll.timeout.connect(look)
    poll.start(5)
    if loop.exec():
        sys.exit(f"waited {LONGEST} s in vain")


def first_look(window: MainWindow, document: Document, row: int, wanted: str) -> float:
    """Milliseconds from the selection of a row to the painted numbers of its tensor."""
    shown, painted = parts(window, wanted, document, row)
    watch = Painted(painted, shown)
    started = time.perf_counter()
    window.session.reveal(document, row)
    wait(lambda: watch.at > 0)
    painted.removeEventFilter(watch)
    watch.deleteLater()
    return 1000 * (watch.at - started)


def parts(window: MainWindow, wanted: str, document: Document, row: int) -> tuple[Callable[[], bool], QWidget]:
    """What tells that the numbers of a row are shown, and the widget that paints them."""
    if VIEWERS[wanted] == "overview":
        panel = window.side.findChild(QWidget, "statisticsPanel")
        sketch = panel.findChild(QWidget, "statisticsSketch")
        if wanted == "first_ms":
            return (lambda: document.row == row and bool(sketch.accessibleDescription())), sketch
        return (lambda: document.row == row and panel.shown is not None), sketch
    plot = window.side.findChild(QWidget, "histogramPlot")
    return (lambda: document.row == row and bool(plot.series)), plot.viewport()


def rows_of(document: Document, key: str) -> tuple[int, int]:
    """The row of a key, and that of the smallest other tensor."""
    tree = document.shown.arrangement.tree
    tensors = [row for row in range(len(tree)) if isinstance(tree.node_of(row), Tensor)]
    wanted = [row for row in tensors if path_text(tree.path(row)) == key]
    if not wanted:
        sys.exit(f"there is no tensor {key}")
    others = sorted((tree.node_of(row).nbytes, row) for row in tensors if row != wanted[0])
    return wanted[0], others[0][1] if others else wanted[0]


def measure(path: str, key: str, folder: str) -> dict[str, float]:
    """Open the file, and look at its tensor in both ways, each time for the first time."""
    session = Session(Settings(QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)))
    theme = Theme("light")
    theme.apply()
    window = MainWindow(session, theme)
    window.resize(1280, 800)
    window.show()
    document = session.open(path)
    found = {}
    for name, viewer in VIEWERS.items():
        wait(lambda: document.state == OPEN and document.shown is not None and not session.jobs.busy)
        row, small = rows_of(document, key)
        session.reveal(document, small)
        window.side.show_viewer(viewer)
        wait(lambda: not session.jobs.busy)
        rested = time.perf_counter() + REST
        wait(lambda end=rested: time.perf_counter() > end)
        found[name] = round(first_look(window, document, row, name), 1)
        wait(lambda: not session.jobs.busy)
        # What was found is remembered: the next look shall be a first one too.
        Path(session.settings.cache_folder, NAME).unlink(missing_ok=True)
        session.reload(document)
    window.close()
    return found


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(["ckpt-browser"])
    share_time_fairly()
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(sys.argv[1], sys.argv[2], folder)))
