"""Plays a person in the real window, watches the event loop meanwhile, and prints what it saw as JSON."""

import json
import os
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, cast

from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, QSettings, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeView, QWidget

from .ticks import Watch
from .variables import HASTY

if TYPE_CHECKING:
    from ckpt_browser.ui.session.document import Document
    from ckpt_browser.ui.window.main_window import MainWindow

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample.pth"
SETTLED = 0.5
"""Seconds that a person rests between two deeds."""
HASTE = 0.1
"""Share of their time that they take then."""
PATIENCE = 10.0
"""Seconds that a person looks on while rows are opened; 200,000 of them take longer, and can be used meanwhile."""
LONGEST = 150
"""Seconds after which a wait has failed."""

Wish: TypeAlias = float | Callable[[], bool]
Deeds: TypeAlias = Iterator[Wish]
Part = TypeVar("Part", bound=QObject)


class Person:
    """Does one deed after another, each when the event loop is free for it."""

    def __init__(self, app: QApplication, arguments: list[str]) -> None:
        self._app = app
        self.path, self.others = arguments[0], arguments[1:]
        self.watch = Watch(app)
        self.opened: list[str] = []
        self.story: dict[str, Any] = {}
        self.hasty = bool(os.environ.get(HASTY))
        self._pace = HASTE if self.hasty else 1.0
        self._deeds = self.script()
        self._wish: Wish = 0.0
        self._since = time.perf_counter()
        self._hand = QTimer(app)
        self._hand.setInterval(10)
        self._hand.timeout.connect(self._on_free)
        self._hand.start()

    def script(self) -> Deeds:
        """What is done, each deed with what it waits for: seconds, or something that comes true."""
        raise NotImplementedError

    # Deeds

    def arrive(self) -> Deeds:
        """Wait until the window with the sample is there and quiet; viewers are imported in the background first."""
        yield lambda: self._window() is not None
        self.window.opened.connect(self.opened.append)
        yield 4.0
        yield self.quiet

    def open(self, path: str = "") -> Deeds:
        """Drop a file on the window, and wait until its tree is painted."""
        path = path or self.path
        self.drop(path)
        yield lambda: path in self.opened

    def phase(self, name: str, deeds: Deeds) -> Deeds:
        """Do something while the ticks are counted."""
        start = time.perf_counter()
        yield from deeds
        yield SETTLED
        self.story[name] = self.watch.between(start, time.perf_counter())._asdict()

    def timed(self, name: str, deed: Callable[[], object], done: Wish) -> Deeds:
        """Do something and measure until it is done, with the ticks until all is quiet."""
        start = time.perf_counter()
        deed()
        yield done
        finished = time.perf_counter()
        yield 2 * SETTLED
        span = self.watch.between(start, time.perf_counter())
        self.story[name] = {**span._asdict(), "took": finished - start}

    def filter(self, *words: str) -> Deeds:
        """Type words into the filter as fast as people type, and take each away again."""
        [edit] = [edit for edit in self.window.findChildren(QLineEdit, "filterEdit") if edit.isVisible()]
        for word in words:
            for letter in word:
                QTest.keyClicks(edit, letter)
                yield 0.12
            yield 3 * SETTLED
            edit.selectAll()
            QTest.keyClick(edit, Qt.Key.Key_Delete)
            yield 3 * SETTLED

    def expand(self, tree: QTreeView) -> Deeds:
        """Open all rows, and wait until all are open, or as many as a person waits for."""
        end = time.perf_counter() + PATIENCE
        tree.expandAll()
        yield SETTLED
        yield lambda: not bool(getattr(tree, "expanding", False)) or time.perf_counter() > end

    def scroll(self, tree: QTreeView) -> Deeds:
        """Drag the scroll bar from the top to the bottom."""
        bar = tree.verticalScrollBar()
        for step in range(101):
            bar.setValue(bar.maximum() * step // 100)
            yield 0.03

    # What is on screen

    @property
    def window(self) -> "MainWindow":
        """The window."""
        found = self._window()
        assert found is not None
        return found

    @property
    def document(self) -> "Document":
        """The document in front."""
        document = self.window.session.current
        assert document is not None
        return document

    @property
    def tree(self) -> QTreeView:
        """The tree in front."""
        [tree] = [tree for tree in self.window.findChildren(QTreeView, "checkpointTree") if tree.isVisible()]
        return tree

    def quiet(self) -> bool:
        """True while nothing is under way in the background."""
        return not self.window.session.jobs.busy

    def part(self, kind: type[Part], name: str, below: QWidget | None = None) -> Part:
        """A part of the window by its name."""
        found = (below or self.window).findChild(kind, name)
        assert found is not None, name
        return found

    def do(self, action: str) -> None:
        """Choose something from a menu."""
        self.part(QAction, action).trigger()

    # Details

    def _window(self) -> "MainWindow | None":
        found = next((widget for widget in QApplication.topLevelWidgets()
                      if widget.objectName() == "MainWindow" and widget.isVisible()), None)
        return cast("MainWindow | None", found)

    def drop(self, path: str) -> None:
        """Let a file fall on the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path)])
        place = self.window.rect().center()
        action, button, key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(self.window, QDragEnterEvent(QPoint(place), action, data, button, key))
        QApplication.sendEvent(self.window, QDropEvent(QPointF(place), action, data, button, key))

    def _on_free(self) -> None:
        waited = time.perf_counter() - self._since
        if waited > LONGEST:
            _leave(f"waited {LONGEST} s in vain")
        if waited < self._wish * self._pace if isinstance(self._wish, float) else not self._wish():
            return
        try:
            self._wish, self._since = next(self._deeds), time.perf_counter()
        except StopIteration:
            self._hand.stop()
            print(json.dumps(self.story), flush=True)
            self._app.quit()
        except Exception:
            # An exception that leaves a slot would be printed, and the window would wait for ever.
            _leave(traceback.format_exc())


def _leave(why: str) -> None:
    print(why, flush=True)
    os._exit(1)


def play(person: type[Person]) -> int:
    """Let somebody use the window on the files that the command line names."""
    from ckpt_browser.app import main

    with tempfile.TemporaryDirectory() as home:
        # The person who measures keeps their own settings and recent files, and what they looked at before.
        for name in ("XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
            os.environ[name] = home
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
                QSettings.setPath(kind, scope, home)
        application = QApplication.instance() or QApplication(["ckpt-browser"])
        alive = person(cast(QApplication, application), sys.argv[1:])
        code = main([str(SAMPLE)])
        del alive
        return code
