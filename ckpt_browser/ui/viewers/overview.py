"""The tab in front at first: the facts of the selection, and below them the statistics of a tensor."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from ..inspecting.inspector import Inspector
from ..session.session import Session
from ..widgets.theme import Theme
from .statistics.statistics import StatisticsPanel
from .subject import Subject

LAYOUT = "overview"
"""Under this name the proportion is remembered."""

FACTS, STATISTICS = 45, 55
"""How the height is shared at first."""


class Overview(QSplitter):
    """Facts above, statistics below where a tensor is selected.

    Signals:
        histogram_asked: somebody wants to see more of the histogram.
    """

    histogram_asked = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setObjectName("overview")
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._settings = session.settings
        self.inspector = Inspector(session, theme)
        self.statistics = StatisticsPanel(session, theme)
        self.addWidget(self.inspector)
        self.addWidget(self.statistics)
        self.inspector.setMinimumHeight(90)
        self.statistics.setMinimumHeight(90)
        self.setSizes([FACTS * 10, STATISTICS * 10])
        self.setStretchFactor(0, FACTS)
        self.setStretchFactor(1, STATISTICS)
        self.restoreState(self._settings.layout(LAYOUT))
        self.statistics.hide()
        self.statistics.histogram_asked.connect(self.histogram_asked)
        self.splitterMoved.connect(self._on_moved)

    def look_at(self, subject: Subject | None) -> None:
        """Show the statistics of the subject's tensor, if it is one; None while another tab is in front."""
        if subject is not None or self.isVisible():  # in front, and nothing to look at: a file that cannot be opened
            self.statistics.setVisible(subject is not None and subject.tensor is not None)
        self.statistics.look_at(subject)

    def _on_moved(self) -> None:
        self._settings.set_layout(LAYOUT, self.saveState())
