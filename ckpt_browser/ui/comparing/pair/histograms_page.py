"""How the numbers of both sides are spread, one over the other, and how their differences are."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QSplitter, QToolButton, QVBoxLayout, QWidget

from ...session.session import Session
from ...viewers.histogram.viewer import HistogramViewer
from ...viewers.measured import Looking
from ...viewers.statistics.statistics import StatisticsPanel
from ...widgets.flow import FlowLayout
from ...widgets.theme import Theme
from .pair_page import PairPage, name_apart
from .paired import Paired

BOTH, DIFFERENCE = "both", "difference"


class HistogramsPage(PairPage):
    """A switch between the two, and below it the viewer that shows histograms elsewhere too."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pairHistograms")
        self._settings = session.settings
        self._paired: Paired | None = None
        self._looking = Looking(session, self)
        self.viewer = HistogramViewer(session, theme, looking=self._looking)
        self.statistics = StatisticsPanel(session, theme, looking=self._looking)
        self._switch = QButtonGroup(self)
        self._buttons = {name: self._button(name, text) for name, text in (
            (BOTH, self.tr("Both sides")), (DIFFERENCE, self.tr("Difference")))}
        self._lay_out()
        self._chosen = self._settings.choice("pair/histogram", (BOTH, DIFFERENCE))
        name_apart(self)

    def _button(self, name: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"{name}Button")
        button.setText(text)
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.clicked.connect(partial(self._on_switch, name))
        self._switch.addButton(button)
        return button

    def _lay_out(self) -> None:
        self._above = QWidget()
        flow = FlowLayout(self._above)
        for button in self._buttons.values():
            flow.addWidget(button)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.viewer)
        parts.addWidget(self.statistics)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        self.statistics.setMinimumHeight(90)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 0)
        column.setSpacing(0)
        column.addWidget(self._above)
        column.addWidget(parts, 1)

    def look_at(self, paired: Paired | None) -> None:
        """Show this from now on; None once nobody looks."""
        self._paired = paired
        trio = paired.trio if paired is not None else None
        if trio is None:
            self.viewer.look_at(None)
            self.statistics.look_at(None)
            return
        apart = trio.difference
        self._above.setVisible(apart is not None)
        shows = DIFFERENCE if self._chosen == DIFFERENCE and apart is not None else BOTH
        self._buttons[shows].setChecked(True)
        self.statistics.setVisible(shows == DIFFERENCE)
        self.statistics.look_at(apart if shows == DIFFERENCE else None)
        self.viewer.look_at(apart if shows == DIFFERENCE else trio.both)

    def _on_switch(self, name: str, _checked: bool = False) -> None:
        self._chosen = name
        self._settings.set_choice("pair/histogram", name)
        self.look_at(self._paired)
