"""The button that takes statistics elsewhere: the clipboard, CSV, JSON."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ....core.places import Path
from ...session.session import Session
from ...widgets import icons
from ...widgets.theme import Theme
from ..exporting.text_files import CSV, JSON, ask_and_write
from ..subject import Subject

if TYPE_CHECKING:
    from ....analysis.measuring.measures import Measured


class StatisticsMenu(QToolButton):
    """Enabled while there is something to take."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statisticsExport")
        self.setAccessibleName(self.tr("Export the statistics"))
        self.setToolTip(self.tr("Export the statistics"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setIconSize(QSize(16, 16))
        self.setProperty("menu", "true")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._session = session
        self._theme = theme
        self._subject: Subject | None = None
        self.measured: Measured | None = None
        menu = QMenu(self)
        for name, text, does in (("copyStatistics", self.tr("&Copy"), self._on_copy),
                                 ("saveStatisticsCsv", self.tr("Save as CSV…"), self._on_csv),
                                 ("saveStatisticsJson", self.tr("Save as JSON…"), self._on_json)):
            action = menu.addAction(text)
            action.setObjectName(name)
            action.triggered.connect(does)
        self.setMenu(menu)
        theme.changed.connect(self._recolor)
        self._recolor()
        self.show_measured(None, None)

    def show_measured(self, subject: Subject | None, measured: "Measured | None") -> None:
        """Offer these statistics; None while there are none."""
        self._subject, self.measured = subject, measured
        self.setEnabled(measured is not None)

    def _recolor(self) -> None:
        self.setIcon(icons.icon("save", self._theme.tokens["soft"]))

    def _on_copy(self) -> None:
        if self._subject is not None and self.measured is not None:
            text = table_text(self._subject.path_of(self._subject.row), self.measured)
            QGuiApplication.clipboard().setText(text)
            self._session.noticed.emit(self.tr("Copied the statistics"))

    def _on_csv(self) -> None:
        if self._subject is not None and self.measured is not None:
            rows = [(self._subject.path_of(self._subject.row), self.measured)]
            ask_and_write(self, self._session, self._subject, "statistics", CSV, partial(csv_text, rows))

    def _on_json(self) -> None:
        if self._subject is not None and self.measured is not None:
            rows = [(self._subject.path_of(self._subject.row), self.measured)]
            ask_and_write(self, self._session, self._subject, "statistics", JSON, partial(json_text, rows))


def csv_text(rows: "list[tuple[Path, Measured]]") -> str:
    """Statistics of some tensors, a line each."""
    from ....workspace.looking.statistics_text import statistics_csv

    return statistics_csv([(path, measured.statistics) for path, measured in rows])


def json_text(rows: "list[tuple[Path, Measured]]") -> str:
    """Statistics and histograms of some tensors."""
    from ....workspace.looking.statistics_text import json_row, statistics_json

    return statistics_json([json_row(path, *measured) for path, measured in rows])


def table_text(path: Path, measured: "Measured") -> str:
    """Names and numbers of one tensor, a line each, as spreadsheets paste them."""
    lines = csv_text([(path, measured)]).splitlines()
    return "\n".join([f"{name}\t{value}" for name, value in zip(*_cells(lines), strict=True)]) + "\n"


def _cells(lines: list[str]) -> list[list[str]]:
    import csv

    return list(csv.reader(lines))
