"""The menu that takes the histogram elsewhere: picture, bins, statistics."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ....analysis.measures import Measured
from ....core.errors import CheckpointError
from ....core.paths import visible
from ....core.places import Path
from ....workspace.looking.statistics_text import bins_csv
from ...session import Session
from ...widgets import icons
from ...widgets.theme import Theme
from ...widgets.words import fill
from ..exporting import ask_and_save, copy_picture
from ..statistics_menu import csv_text, json_text
from ..subject import Subject
from ..text_files import CSV, JSON, ask_and_write, file_name
from .plot import HistogramPlot, Series


class Shown(NamedTuple):
    """One tensor on screen."""

    path: Path
    measured: Measured
    series: Series


class HistogramMenu(QToolButton):
    """A button with a menu, which is the plot's context menu too."""

    def __init__(self, session: Session, theme: Theme, plot: HistogramPlot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("histogramExport")
        self.setAccessibleName(self.tr("Export"))
        self.setToolTip(self.tr("Export the picture or its numbers"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setIconSize(QSize(16, 16))
        self.setProperty("menu", "true")
        self._session = session
        self._theme = theme
        self._plot = plot
        self._subject: Subject | None = None
        self._shown: Sequence[Shown] = ()
        self._fill()
        plot.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        plot.customContextMenuRequested.connect(self._on_context)
        theme.changed.connect(self._recolor)
        self._recolor()
        self.offer(None, ())

    def offer(self, subject: Subject | None, shown: Sequence[Shown]) -> None:
        """Offer what is on screen now."""
        self._subject, self._shown = subject, shown
        self.setEnabled(bool(shown))

    def _fill(self) -> None:
        menu = QMenu(self)
        for name, text, does in (("copyHistogram", self.tr("&Copy picture"), self._on_copy),
                                 ("saveHistogram", self.tr("&Save picture…"), self._on_save),
                                 ("", "", None),
                                 ("saveBins", self.tr("Save &bins as CSV…"), self._on_bins),
                                 ("saveHistogramCsv", self.tr("Save s&tatistics as CSV…"), self._on_csv),
                                 ("saveHistogramJson", self.tr("Save statistics as &JSON…"), self._on_json)):
            if does is None:
                menu.addSeparator()
                continue
            action = menu.addAction(text)
            action.setObjectName(name)
            action.triggered.connect(does)
        self.setMenu(menu)

    def _recolor(self) -> None:
        self.setIcon(icons.icon("save", self._theme.tokens["soft"]))

    def _on_context(self, point: QPoint) -> None:
        if self._shown:
            self.menu().popup(self._plot.mapToGlobal(point))

    def _on_copy(self) -> None:
        self._plot.point_away()
        try:
            copy_picture(self._plot.plotItem)
        except CheckpointError as error:
            self._complain(error)
            return
        self._session.noticed.emit(self.tr("Copied the picture"))

    def _on_save(self) -> None:
        if self._subject is None:
            return
        self._plot.point_away()
        try:
            path = ask_and_save(self, self._plot.plotItem, f"{file_name(self._subject)}-histogram")
        except CheckpointError as error:
            self._complain(error)
            return
        if path:
            self._session.noticed.emit(fill(self.tr("Written: {path}"), path=visible(path, 200)))

    def _on_bins(self) -> None:
        rows = [(shown.path, shown.series.bars.edges.tolist(), shown.series.bars.counts.tolist())
                for shown in self._shown]
        if self._subject is not None:
            ask_and_write(self, self._session, self._subject, "histogram", CSV, partial(bins_csv, rows))

    def _on_csv(self) -> None:
        if self._subject is not None:
            ask_and_write(self, self._session, self._subject, "statistics", CSV, partial(csv_text, self._rows()))

    def _on_json(self) -> None:
        if self._subject is not None:
            ask_and_write(self, self._session, self._subject, "statistics", JSON, partial(json_text, self._rows()))

    def _rows(self) -> list[tuple[Path, Measured]]:
        return [(shown.path, shown.measured) for shown in self._shown]

    def _complain(self, error: CheckpointError) -> None:
        if self._subject is not None:
            self._session.complain(self._subject.document, error)
