"""The program while it runs: the windows, and the settings and the theme that they share."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from ...workspace.one_program.message import WINDOW, Message
from ..access.motion import NAME as MOTION
from ..access.motion import apply_stillness
from ..language.languages import Languages
from ..preferences import commands as preferences
from ..preferences.following import text_of
from ..remembering.keeper import Remembering
from ..saving.recovery import Recovery, folder_of
from ..session.session import Session
from ..settings import Settings
from ..widgets.theme import Theme
from ..window.main_window import MainWindow
from . import receiving
from .collecting import Collector
from .failing import Failing
from .front import Front, bring, put_beside
from .handing_over import hand_over, look_of, question_of
from .leaving import ask_all

if TYPE_CHECKING:
    from .door import Door
    from .pipe import PipeDoor


class Program(QObject):
    """Makes windows, each with a session of its own, and makes them again when the language changed.

    Attributes:
        windows: the open windows, the one that was made first in front of the list.
        failing: tells the window in front of faults of the program, once it has begun to listen for them.
    """

    def __init__(self, settings: Settings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings or Settings()
        self.languages = Languages(self.settings, self)
        self.theme = Theme(self.settings.scheme, self, text_of(self.settings))
        self.theme.apply()
        apply_stillness(self.settings.flag(MOTION, False))
        self.windows: list[MainWindow] = []
        self.failing = Failing(self)
        self.failing.failed.connect(self._on_failed)
        self._sessions: list[Session] = []
        self._collector = Collector(self._sessions, self)
        self._collector.worn.connect(self.theme.forget_the_gone)
        self._front = Front(self)
        self._door: Door | PipeDoor | None = None
        self._last: MainWindow | None = None
        self.remembering = Remembering(self.settings, self._open_windows, self.open_window, self)
        # First whoever chose the language in a window comes to an end: that window goes.
        self.languages.changed.connect(self.rebuild, Qt.ConnectionType.QueuedConnection)

    def open_window(self) -> MainWindow:
        """An empty window, not yet shown."""
        session = Session(self.settings, parent=self)
        self._sessions.append(session)
        session.fellows = self._sessions
        session.removed.connect(self._collector.count_closed)
        if self.windows:  # what earlier sessions left is offered once, in the first window
            session.guard.looked_around = True
            Recovery(session, folder_of(self.settings), session)
        window = self._made(session)
        self.windows.append(window)
        return window

    def new_window(self) -> MainWindow:
        """Another empty window on screen, in front of all others."""
        other = self.front
        window = self.open_window()
        if other is not None:
            put_beside(window, other)
        bring(window)
        self._front.put(window)
        return window

    @property
    def front(self) -> MainWindow | None:
        """The window that had the keyboard last."""
        return self._front.of(self.windows)

    def receive(self, message: Message) -> None:
        """Do what another start of the program asks for, in the window in front or a new one."""
        window = self.front if message.verb != WINDOW else None
        if window is not None and message.files and window.session.documents \
                and self.settings.choice("open-in", ("tab", "window")) == "window":
            window = None
        window = window or self.new_window()
        receiving.do(window, message)
        bring(window, message.token)

    def open_file(self, path: str) -> None:
        """Open a file that the desktop names, in the window in front."""
        self.receive(Message(files=(path,)))

    def serve(self, door: Door | PipeDoor) -> None:
        """Listen to later starts until the last window is closed."""
        self._door = door
        door.asked.connect(self.receive)

    def quit(self) -> None:
        """Ask about unsaved edits, window by window, and close all windows unless an answer says no."""
        ask_all(list(self.windows), bring, self._close_all)

    def rebuild(self) -> None:
        """Make every window again over what it has open: its texts are those of the language it was made in."""
        front = self.front
        for old in sorted(self.windows, key=lambda window: window is front):  # what is shown last is above the others
            self._rebuild(old)

    def _rebuild(self, old: MainWindow) -> None:
        if old not in self.windows:
            return
        dialog = question_of(old)
        if dialog is not None:  # what was typed into it must not be lost
            dialog.finished.connect(partial(self._rebuild_soon, old))
            return
        look, state, first = look_of(old), old.windowState(), old is self.front
        active = QApplication.activeWindow()
        window = self._made(old.session)
        window.setGeometry(old.normalGeometry() if old.isMaximized() or old.isFullScreen() else old.geometry())
        self.windows[self.windows.index(old)] = window
        window.setWindowState(state)
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not first)
        window.setVisible(old.isVisible())
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
        window.bottom.take_over(old.bottom)
        hand_over(look, window)
        dialog = preferences.move(old, window)
        old.retire()
        if first:
            self._front.put(window)
            if active is not None:  # somebody works here, and goes on where the keyboard was
                (dialog if dialog is not None and isinstance(active, QDialog) else window).activateWindow()

    def _rebuild_soon(self, old: MainWindow, _answer: int) -> None:
        """In a turn of its own: the dialog that was answered goes with the window."""
        QTimer.singleShot(0, self, partial(self._rebuild, old))

    def shut_down(self) -> None:
        """Stop all work and close all files."""
        self.failing.end()
        self._collector.end()
        self._shut_door()
        for window in self.windows:
            window.session.shut_down()

    def _made(self, session: Session) -> MainWindow:
        window = MainWindow(session, self.theme)
        window.program = self
        window.closed.connect(self._on_closed)
        self.remembering.adopt(window)
        window.actions_.refresh()
        return window

    def _open_windows(self) -> list[MainWindow]:
        return self.windows

    def _close_all(self) -> None:
        self.remembering.end()
        for window in list(self.windows):
            window.leave()

    def _on_closed(self, window: MainWindow) -> None:
        if window in self.windows:
            self.windows.remove(window)
            self._sessions.remove(window.session)
        if self.windows:
            window.retire()
            window.session.deleteLater()
        else:  # a start that comes now must not be promised anything
            self._shut_door()
            self._last = window  # Qt has yet to take it apart: Python's collector must not come first

    def _shut_door(self) -> None:
        if self._door is not None:
            self._door.shut()

    def _on_failed(self, sentence: str, text: str) -> None:
        window = self.front
        if window is not None:
            window.notices.tell(receiving.fault(sentence, text))
