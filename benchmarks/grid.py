"""Scrolls through the grid of a tensor as a person would, and prints the milliseconds from a key to painted numbers.

    grid.py FILE KEY
"""

import json
import os
import random
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter

from ckpt_browser.ui.session.jobs import share_time_fairly
from ckpt_browser.ui.session.session import Session
from ckpt_browser.ui.settings import Settings
from ckpt_browser.ui.viewers.side import Side
from ckpt_browser.ui.viewers.values.model import WAITING
from ckpt_browser.ui.viewers.values.table import ValuesTable
from ckpt_browser.ui.widgets.theme import Theme
from ckpt_browser.ui.window.main_window import MainWindow

WIDTH, HEIGHT, TREE = 1600, 1000, 400
PAGES, JUMPS = 100, 30
LONGEST = 60
"""Seconds after which a wait has failed."""


class Painted(QObject):
    """Knows whether what was painted last were numbers, all of them."""

    def __init__(self, table: ValuesTable) -> None:
        super().__init__()
        self.table = table
        self.complete = False
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look at what is about to be painted."""
        if event.type() == QEvent.Type.Paint:
            # All cells in sight come in one read; to ask for each would take as long as to paint them.
            box, model = self.table.sight, self.table.model()
            self.complete = bool(box.cells) and all(
                model.index(row, column).data() != WAITING for row in (box.row, box.row + box.height - 1)
                for column in (box.column, box.column + box.width - 1))
        return False


def main() -> int:
    """Open the file, show the tensor, and go through it."""
    path, key = sys.argv[1:]
    share_time_fairly()
    app = QApplication([])
    theme = Theme("light")
    theme.apply()
    with tempfile.TemporaryDirectory() as folder:
        session = Session(Settings(QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)))
        window = MainWindow(session, theme)
        window.resize(WIDTH, HEIGHT)
        window.show()
        document = session.open(str(Path(path).resolve()))
        wait(app, lambda: document.shown is not None)
        window.findChild(Side).show_viewer("values")
        tree = document.shown.arrangement.tree
        session.reveal(document, tree.find((key,)))
        wait(app, lambda: window.findChild(ValuesTable) is not None)
        for splitter in window.findChildren(QSplitter):
            splitter.setSizes([TREE, WIDTH - TREE])
        wait(app, lambda: not session.jobs.busy)
        print(json.dumps(measure(app, window.findChild(ValuesTable), session)))
        session.shut_down()
    return 0


def measure(app: QApplication, table: ValuesTable, session: Session) -> dict[str, object]:
    """Pages down, and jumps to places that were not seen before, the end among them."""
    painted = Painted(table)
    table.setFocus()
    table.go(0, 0)
    wait(app, lambda: not session.jobs.busy)

    def timed(deed: object, *arguments: object) -> float:
        painted.complete = False
        start = time.perf_counter()
        deed(*arguments)
        wait(app, lambda: painted.complete)
        return (time.perf_counter() - start) * 1000

    end = timed(QTest.keyClick, table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    wait(app, lambda: not session.jobs.busy)
    places = random.Random(0)
    rows, columns = table.model().rowCount(), table.model().columnCount()
    jumps = []
    for _ in range(JUMPS):
        jumps.append(timed(table.go, places.randrange(rows), places.randrange(columns)))
        wait(app, lambda: not session.jobs.busy)
    table.go(0, 0)
    scrolls = [timed(QTest.keyClick, table, Qt.Key.Key_PageDown) for _ in range(PAGES)]
    box = table.sight
    jumps.append(end)
    return {"scroll_ms": nearly_all(scrolls), "jump_ms": nearly_all(jumps), "scroll_worst_ms": max(scrolls),
            "jump_worst_ms": max(jumps), "end_ms": end, "cells": box.height * box.width}


def nearly_all(times: list[float]) -> float:
    """The time that 95 of 100 stay within."""
    return sorted(times)[int(len(times) * 0.95)]


def wait(app: QApplication, wish: object) -> None:
    """Let the window live until a wish comes true."""
    start = time.perf_counter()
    while not wish():
        app.processEvents()
        if time.perf_counter() - start > LONGEST:
            raise TimeoutError


if __name__ == "__main__":
    sys.exit(main())
