"""The table of actions as QActions of a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QAction, QActionGroup

from ..widgets import icons
from ..wording.words import without_letter
from .line import Action
from .standard import shortcuts_of, shown
from .table import TABLE

if TYPE_CHECKING:
    from ..window.main_window import MainWindow


class Actions(QObject):
    """The table as QActions of a window; one slot runs them all.

    Attributes:
        used: the ids of those that were done, the last one first.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._table = {line.id: line for line in TABLE}
        self._group = QActionGroup(self)
        self._group.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        self._shortcuts = shortcuts_of(TABLE)
        self.used: list[str] = []
        self.by_id = {line.id: self._make(line) for line in TABLE}
        self._group.triggered.connect(self._run)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)

    def refresh(self) -> None:
        """Bring enabled and checked states up to date."""
        self._soon.stop()
        for name, line in self._table.items():
            action = self.by_id[name]
            action.setEnabled(line.enabled(self._window))
            if line.checked is not None:
                action.setChecked(line.checked(self._window))

    def refresh_soon(self) -> None:
        """The same once for all that happens in this turn of the event loop."""
        self._soon.start()

    def recolor(self, color: str) -> None:
        """Draw the icons in the colour of the text."""
        for name, line in self._table.items():
            if line.icon:
                self.by_id[name].setIcon(icons.icon(line.icon, color))

    def _make(self, line: Action) -> QAction:
        text = QCoreApplication.translate("Actions", line.text)
        action = QAction(text, self._window)
        action.setObjectName(line.id)
        action.setCheckable(line.checked is not None)
        plain, keys = without_letter(text), self._shortcuts[line.id]
        action.setIconText(plain)
        action.setToolTip(f"{plain} ({shown(keys)})" if keys else plain)
        if line.tip:
            action.setStatusTip(QCoreApplication.translate("Actions", line.tip))
        action.setShortcuts(keys)
        self._group.addAction(action)
        self._window.addAction(action)
        return action

    def _run(self, action: QAction) -> None:
        name = action.objectName()
        self.used = [name, *[other for other in self.used if other != name]]
        self._table[name].does(self._window)
        self.refresh()
