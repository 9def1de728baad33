"""The panels below the tree: problems, findings, history, and renaming or rehearsing while it is wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from ..editing.history_panel import HistoryPanel
from ..editing.rename_panel import RenamePanel
from ..inspecting.problems import ProblemsPanel
from ..looking.findings_panel import FindingsPanel
from ..session.session import Session
from ..widgets.theme import Theme
from ..wording import numbers

if TYPE_CHECKING:
    from ..rehearsing.rehearsing import Rehearsing

BAR = 44
ROWS = 4
"""The problems take as much room as four of them need, until a person wants more."""

ROOM = {"historyPanel": 190, "renamePanel": 300, "rehearsalPanel": 360}
"""Pixels that a panel takes at first, with texts of their usual size."""


class BottomPanels(QTabWidget):
    """Hidden while none of them is wanted.

    Signals:
        room_asked: (pixels) how high it would like to be.
        toggled: another panel is on screen, or none.
        recipe_asked, script_asked: the history is wanted in a file.
        model_asked: what the file in front would be loaded into is to be chosen.
    """

    room_asked = Signal(int)
    toggled = Signal()
    recipe_asked = Signal()
    script_asked = Signal()
    model_asked = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.setAccessibleName(self.tr("Panels below"))
        self.tabBar().setAccessibleName(self.tr("Panels below"))
        self._session = session
        self._theme = theme
        self._rehearsing: Rehearsing | None = None
        self.problems = ProblemsPanel(session, theme)
        self.findings = FindingsPanel(session, theme)
        self.history = HistoryPanel(session, theme)
        self.renaming = RenamePanel(session, theme)
        self._panels: dict[str, QWidget] = {}
        self._stood_back = False
        self._allowed = True
        self._by_itself = False
        """Whether the problems came up by themselves: what a person has opened stays until the person closes it."""
        for panel, title in ((self.problems, self.tr("Problems")), (self.findings, self.tr("Findings")),
                             (self.history, self.tr("History")),
                             (self.renaming, self.tr("Rename"))):
            self._panels[panel.objectName()] = panel
            self.addTab(panel, title)
        self.setTabVisible(self.indexOf(self.renaming), False)
        self.hide()
        self.problems.counted.connect(self._on_problems)
        self.findings.counted.connect(self._on_findings)
        self.findings.ended.connect(self._on_looked)
        self.history.list.counted.connect(self._on_steps)
        self.history.recipe_asked.connect(self.recipe_asked)
        self.history.script_asked.connect(self.script_asked)
        self.renaming.left.connect(self._on_left)
        self.currentChanged.connect(self.toggled)
        self.tabBarClicked.connect(self._on_turned)

    def is_shown(self, name: str) -> bool:
        """True while a panel is on screen."""
        return not self.isHidden() and self.currentWidget() is self._panels.get(name)

    @property
    def wanted_panel(self) -> str:
        """The panel that is on screen, or stands back for a moment; empty where none is wanted."""
        return self.currentWidget().objectName() if self._stood_back or not self.isHidden() else ""

    def show_panel(self, name: str) -> None:
        """Bring a panel to the front."""
        panel = self._panels[name]
        self.setTabVisible(self.indexOf(panel), True)
        self.setCurrentWidget(panel)
        room = ROOM.get(name, 0) * self._theme.text // 100
        if room and (self.isHidden() or self.height() < room):
            self.room_asked.emit(room)
        self._stood_back = not self._allowed
        self._by_itself = False
        self.setVisible(self._allowed)
        self.toggled.emit()

    def take_over(self, other: "BottomPanels") -> None:
        """Go on with what a person was doing in the panels of another window, which is not used any more."""
        for field, before in ((self.renaming.pattern, other.renaming.pattern),
                              (self.renaming.replacement, other.renaming.replacement)):
            field.setText(before.text())
        self.renaming.scope.setCurrentIndex(other.renaming.scope.currentIndex())
        if other._rehearsing is not None:
            self.rehearse().take_over(other._rehearsing)

    def rehearse(self) -> "Rehearsing":
        """What rehearses how files load; its panel is made when it is wanted for the first time."""
        if self._rehearsing is None:
            # Imported late: starting the window need not wait for it.
            from ..rehearsing.panel import RehearsalPanel
            from ..rehearsing.rehearsing import Rehearsing

            self._rehearsing = Rehearsing(self._session, self)
            panel = RehearsalPanel(self._session, self._theme, self._rehearsing)
            panel.left.connect(self._on_rehearsed)
            panel.choice_asked.connect(self.model_asked)
            self._panels[panel.objectName()] = panel
            self.addTab(panel, self.tr("Would it load?"))
        return self._rehearsing

    def allow(self, on: bool) -> None:
        """Stand back while what is in front has nothing to do with them, and come back afterwards."""
        self._allowed = on
        if not on and not self.isHidden():
            self._stood_back = True
            self.put_away()
        elif on and self._stood_back:
            self._stood_back = False
            self.show()
            self.toggled.emit()

    def put_away(self) -> None:
        """Show none of them."""
        self.hide()
        self.toggled.emit()

    def _on_problems(self, count: int) -> None:
        self.setTabText(0, f"{self.tr('Problems')} {count}" if count else self.tr("Problems"))
        busy = self.is_shown("historyPanel") or self.is_shown("findingsPanel")
        if self.is_shown("renamePanel") or self.is_shown("rehearsalPanel") or (busy and not count):
            return
        if count:
            self._by_itself = self._by_itself or not self.is_shown("problemsPanel")
            self.room_asked.emit(BAR + self.problems.row_height() * min(count, ROWS))
            self.setCurrentWidget(self.problems)
        if self.isHidden() if count else not self.isHidden() and self._by_itself:
            self.setVisible(count > 0)
            self.toggled.emit()

    def _on_turned(self, _place: int) -> None:
        """A person chose one of them."""
        self._by_itself = False

    def _on_findings(self, count: int) -> None:
        self.setTabText(self.indexOf(self.findings),
                        f"{self.tr('Findings')} {numbers.grouped(count)}" if count else self.tr("Findings"))

    def _on_looked(self, count: int) -> None:
        """All numbers were looked at: what stands out is shown, unless somebody is busy with another panel."""
        if count and not any(map(self.is_shown, ("renamePanel", "rehearsalPanel", "historyPanel"))):
            if self.isHidden():
                self.room_asked.emit(BAR + self.findings.row_height() * min(count, ROWS))
            self.show_panel("findingsPanel")

    def _on_steps(self, count: int) -> None:
        self.setTabText(self.indexOf(self.history), f"{self.tr('History')} {count}" if count else self.tr("History"))

    def _on_rehearsed(self) -> None:
        self.setTabVisible(self.indexOf(self._panels["rehearsalPanel"]), False)
        self.put_away()

    def _on_left(self) -> None:
        self.setTabVisible(self.indexOf(self.renaming), False)
        self.put_away()
