"""The program while it runs: the windows, and the settings and the theme that they share."""

from PySide6.QtCore import QObject, Qt

from ..access.motion import NAME as MOTION
from ..access.motion import apply_stillness
from ..language.languages import Languages
from ..main_window import MainWindow
from ..preferences import commands as preferences
from ..preferences.following import text_of
from ..remembering.keeper import Remembering
from ..session import Session
from ..settings import Settings
from ..widgets.theme import Theme
from .handing_over import hand_over, look_of


class Program(QObject):
    """Makes windows, each with a session of its own, and makes them again when the language changed.

    Attributes:
        windows: the open windows, the one that was made first in front of the list.
    """

    def __init__(self, settings: Settings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings or Settings()
        self.languages = Languages(self.settings, self)
        self.theme = Theme(self.settings.scheme, self, text_of(self.settings))
        self.theme.apply()
        apply_stillness(self.settings.flag(MOTION, False))
        self.windows: list[MainWindow] = []
        self.remembering = Remembering(self.settings, self._open_windows, self.open_window, self)
        # First whoever chose the language in a window comes to an end: that window goes.
        self.languages.changed.connect(self.rebuild, Qt.ConnectionType.QueuedConnection)

    def open_window(self) -> MainWindow:
        """An empty window, not yet shown."""
        window = self._made(Session(self.settings, parent=self))
        self.windows.append(window)
        return window

    def rebuild(self) -> None:
        """Make every window again over what it has open: its texts are those of the language it was made in."""
        for place, old in enumerate(self.windows):
            look, state = look_of(old), old.windowState()
            window = self._made(old.session)
            window.setGeometry(old.normalGeometry() if old.isMaximized() or old.isFullScreen() else old.geometry())
            self.windows[place] = window
            window.setWindowState(state)
            window.setVisible(old.isVisible())
            hand_over(look, window)
            preferences.move(old, window)
            old.retire()

    def shut_down(self) -> None:
        """Stop all work and close all files."""
        for window in self.windows:
            window.session.shut_down()

    def _made(self, session: Session) -> MainWindow:
        window = MainWindow(session, self.theme)
        window.closed.connect(self._on_closed)
        self.remembering.adopt(window)
        return window

    def _open_windows(self) -> list[MainWindow]:
        return self.windows

    def _on_closed(self, window: MainWindow) -> None:
        if window in self.windows:
            self.windows.remove(window)
