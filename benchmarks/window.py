"""Plays a person in the real window, watches the event loop meanwhile, and prints what it saw as JSON.

    window.py FILE
"""

import json
import os
import sys
import tempfile
import time
import traceback
from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QTreeView

from ckpt_browser.app import main
from ckpt_browser.workspace.reading.opening import open_checkpoint

SAMPLE = Path(__file__).resolve().parent.parent / "resources" / "sample.pth"
TICK = 5
"""Milliseconds of the timer that watches."""
SETTLED = 0.5
"""Seconds that a person rests between two deeds."""
LONGEST = 120
"""Seconds after which a wait has failed."""
WORDS = ("experts.1", "*w1", "dtype:float32")

Wish = float | Callable[[], bool]


class Watch:
    """When the event loop called its timer."""

    def __init__(self, app: QApplication) -> None:
        self.times: list[float] = []
        self._timer = QTimer(app)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    def _on_tick(self) -> None:
        self.times.append(time.perf_counter())

    def between(self, start: float, end: float) -> dict[str, float]:
        """The ticks of a span of time: how many, how many in time, and the longest."""
        first = max(bisect_left(self.times, start) - 1, 0)
        times = self.times[first:bisect_left(self.times, end) + 1]
        gaps = [after - before for before, after in pairwise(times)]
        return {"seconds": end - start, "ticks": len(gaps), "worst": max(gaps),
                "under_20": sum(gap < 0.02 for gap in gaps) / len(gaps)}


class Person:
    """Does one deed after another, each when the event loop is free for it."""

    def __init__(self, app: QApplication, path: str) -> None:
        self._app = app
        self.path = path
        self.watch = Watch(app)
        self.opened: list[str] = []
        self.story: dict[str, object] = {}
        self._deeds = self.script()
        self._wish: Wish = 0.0
        self._since = time.perf_counter()
        self._hand = QTimer(app)
        self._hand.setInterval(10)
        self._hand.timeout.connect(self._on_free)
        self._hand.start()

    def _on_free(self) -> None:
        waited = time.perf_counter() - self._since
        if waited > LONGEST:
            print(f"waited {LONGEST} s in vain", file=sys.stderr)
            os._exit(1)
        if waited < self._wish if isinstance(self._wish, float) else not self._wish():
            return
        try:
            self._wish, self._since = next(self._deeds), time.perf_counter()
        except StopIteration:
            self._hand.stop()
            print(json.dumps(self.story))
            self._app.quit()
        except Exception:
            # An exception that leaves a slot would be printed, and the window would wait for ever.
            traceback.print_exc()
            os._exit(1)

    def script(self) -> Iterator[Wish]:
        """What is done, each deed with what it waits for."""
        yield lambda: self.window() is not None
        window = self.window()
        window.opened.connect(self.opened.append)
        yield 2.0
        start = time.perf_counter()
        self.drop(window)
        yield lambda: self.path in self.opened
        shown = time.perf_counter()
        yield SETTLED
        self.story["opening"] = self.watch.between(start, time.perf_counter())
        self.story["opened"] = {"seconds": shown - start}
        [tree] = [tree for tree in window.findChildren(QTreeView, "checkpointTree") if tree.isVisible()]
        yield from self._phase("filtering", self._filter(window))
        yield from self._phase("expanding", self._expand(tree))
        yield from self._phase("scrolling", self._scroll(tree))
        source = open_checkpoint(self.path)
        self.story["rows"] = sum(type(node).__name__ == "Tensor" for node in source.checkpoint.nodes)
        source.close()

    def _phase(self, name: str, deeds: Iterator[Wish]) -> Iterator[Wish]:
        start = time.perf_counter()
        yield from deeds
        yield SETTLED
        self.story[name] = self.watch.between(start, time.perf_counter())

    def _filter(self, window: QMainWindow) -> Iterator[Wish]:
        [edit] = [edit for edit in window.findChildren(QLineEdit, "filterEdit") if edit.isVisible()]
        for word in WORDS:
            for letter in word:
                QTest.keyClicks(edit, letter)
                yield 0.12
            yield 3 * SETTLED
            edit.selectAll()
            QTest.keyClick(edit, Qt.Key.Key_Delete)
            yield 3 * SETTLED

    def _expand(self, tree: QTreeView) -> Iterator[Wish]:
        bar = tree.verticalScrollBar()
        tree.expandAll()
        before = -1
        while bar.maximum() != before:
            before = bar.maximum()
            yield SETTLED

    def _scroll(self, tree: QTreeView) -> Iterator[Wish]:
        bar = tree.verticalScrollBar()
        for step in range(101):
            bar.setValue(bar.maximum() * step // 100)
            yield 0.03

    def drop(self, window: QMainWindow) -> None:
        """Drop the file on the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(self.path)])
        place = window.rect().center()
        flags = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(window, QDragEnterEvent(QPoint(place), *flags))
        QApplication.sendEvent(window, QDropEvent(QPointF(place), *flags))

    def window(self) -> QMainWindow:
        """The window, once it is on screen."""
        return next((widget for widget in QApplication.topLevelWidgets()
                     if widget.objectName() == "MainWindow" and widget.isVisible()), None)


def play(person: type[Person]) -> int:
    """Let somebody use the window on the file that the command line names."""
    with tempfile.TemporaryDirectory() as settings:
        # The person who measures keeps their own settings and recent files, and what they looked at before.
        os.environ["XDG_CACHE_HOME"] = settings
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
                QSettings.setPath(kind, scope, settings)
        application = QApplication.instance() or QApplication(["ckpt-browser"])
        alive = person(application, sys.argv[1])
        code = main([str(SAMPLE)])
        del alive
        return code


if __name__ == "__main__":
    sys.exit(play(Person))
