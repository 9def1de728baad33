"""The hand of a person: steps through scripts within the program's own loop, and answers what asks in between."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMenu, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from ckpt_browser.ui.program.program import Program
    from ckpt_browser.ui.session.document import Document
    from ckpt_browser.ui.session.session import Session
    from ckpt_browser.ui.window.main_window import MainWindow

Steps = Generator[int, None, None]
"""What is done step by step; each step says how many milliseconds it leaves the program to itself."""

TURN = 1
"""Milliseconds between two looks at whether something has come to its end."""
WATCH = 20
"""Milliseconds between two looks at whether a dialog holds the script up."""
LEFT = Qt.MouseButton.LeftButton


class Stuck(AssertionError):
    """Something that was waited for did not come."""


class Hand(QObject):
    """Runs one script within the program's own event loop.

    Attributes:
        wanted: the path that the next dialog for files is answered with; empty to leave it by Esc.
    """

    def __init__(self, program: Program, chance: random.Random, failed: Callable[[BaseException], None]) -> None:
        super().__init__()
        self.program = program
        self.chance = chance
        self.wanted = ""
        self._failed = failed
        self._script: Steps | None = None
        self._inside = False
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._step)
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH)
        self._watch.timeout.connect(self._look)

    def run(self, script: Steps) -> None:
        """Begin with a script."""
        self._script = script
        self._watch.start()
        self._next.start(0)

    def stop(self) -> None:
        """Do nothing more."""
        self._script = None
        self._watch.stop()
        self._next.stop()

    @Slot(QUrl)
    def stop_at_folder(self, _url: QUrl) -> None:
        """A folder would be shown by another program: there is none here."""

    def _step(self) -> None:
        if self._script is None or self._inside:
            return
        self._inside = True
        try:
            wait = next(self._script)
        except StopIteration:
            self.stop()
        except BaseException as error:
            self.stop()
            self._failed(error)
        else:
            self._next.start(wait)
        finally:
            self._inside = False

    def _look(self) -> None:
        if self._inside:  # a timer does not fire within what it began: what an answer brings up is answered by the next
            QTimer.singleShot(0, self, self._answer_what_blocks)

    def _answer_what_blocks(self) -> None:
        """A loop of its own runs within a step: a dialog for files waits for an answer."""
        if not self._inside:
            return
        found = QApplication.activeModalWidget()
        if isinstance(found, QFileDialog):
            wanted, self.wanted = self.wanted, ""
            field = found.findChild(QLineEdit, "fileNameEdit")
            if not wanted or field is None:
                QTest.keyClick(found, Qt.Key.Key_Escape)
                return
            field.setText(wanted)
            QTest.keyClick(field, Qt.Key.Key_Return)
            asks = QApplication.activeModalWidget()
            if seen(found) and asks is found:
                QTest.keyClick(found, Qt.Key.Key_Escape)
        elif isinstance(found, QDialog):  # whether a file may be replaced
            QTest.keyClick(found, Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
            if seen(found):
                QTest.keyClick(found, Qt.Key.Key_Escape)
        elif isinstance(popup := QApplication.activePopupWidget(), QMenu):
            QTest.keyClick(popup, Qt.Key.Key_Escape)

    # What scripts look at

    @property
    def window(self) -> MainWindow:
        """The window in front."""
        found = self.program.front
        assert found is not None
        return found

    @property
    def session(self) -> Session:
        """Its session."""
        return self.window.session

    @property
    def document(self) -> Document | None:
        """The file in front."""
        return self.session.current

    # Waiting

    def until(self, holds: Callable[[], bool], what: str, seconds: float = 60) -> Steps:
        """Leave the program to itself until something holds."""
        end = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > end:
                raise Stuck(f"waited {seconds:.0f} s for {what}")
            yield TURN

    def quiet(self) -> Steps:
        """Wait until nothing is under way in any window, for some turns."""
        still = 0
        end = time.monotonic() + 120
        while still < 4:
            still = 0 if self._busy() else still + 1
            if time.monotonic() > end:
                raise Stuck(f"still busy after 120 s: {self._busy()}")
            yield TURN

    def _busy(self) -> str:
        for window in self.program.windows:
            session = window.session
            if session.jobs.busy:
                return "jobs " + ", ".join(sorted({job.lane for job in session.jobs._running}))
            if window.tree is not None and window.tree.expanding:
                return "expanding"
            if any(document.state == "opening" and not document.asleep for document in session.documents):
                return "opening"
        return ""

    # Doing

    def trigger(self, name: str) -> bool:
        """Do what the action of this name does, if it can be done now."""
        action = self.window.actions_.by_id[name]
        if not action.isEnabled():
            return False
        action.trigger()
        return True

    def click(self, widget: QWidget, place: QPoint | None = None,
              keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press and release the left button, in the middle or at a place."""
        QTest.mouseClick(widget, LEFT, keys, place or widget.rect().center())

    def type(self, widget: QWidget, text: str) -> None:
        """Type a text over what stands in a field."""
        if isinstance(widget, QLineEdit):
            widget.selectAll()
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(widget, letter)
            else:  # keys that have such letters are unknown to the tests of Qt
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    def dialog(self, name: str) -> QDialog | None:
        """The visible dialog of this name."""
        return next((one for window in self.program.windows for one in window.findChildren(QDialog, name)
                     if one.isVisible()), None)

    def dialogs(self) -> list[QDialog]:
        """All visible dialogs."""
        return [one for one in QApplication.allWidgets() if isinstance(one, QDialog) and one.isVisible()]


def seen(widget: QWidget | None) -> bool:
    """Whether a widget is still there, and on screen."""
    return widget is not None and isValid(widget) and widget.isVisible()
