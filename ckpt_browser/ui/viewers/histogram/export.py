"""The menu that takes the histogram elsewhere: picture, bins, statistics."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from ....analysis.measuring.measures import Measured
from ....core.places import Path
from ....workspace.looking.statistics_text import bins_csv
from ...session.session import Session
from ...widgets.theme import Theme
from ..exporting.picture_menu import PictureMenu
from ..exporting.text_files import CSV, JSON
from ..statistics.statistics_menu import csv_text, json_text
from ..subject import Subject
from .plot import HistogramPlot, Series


class Shown(NamedTuple):
    """One tensor on screen."""

    path: Path
    measured: Measured
    series: Series


class HistogramMenu(PictureMenu):
    """Picture, bins, and statistics."""

    def __init__(self, session: Session, theme: Theme, plot: HistogramPlot, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, "histogram", plot.leaving, parent)
        self._shown: Sequence[Shown] = ()
        self.menu().addSeparator()
        self.add("saveBins", self.tr("Save &bins as CSV…"), self._on_bins)
        self.add("saveHistogramCsv", self.tr("Save s&tatistics as CSV…"), self._on_csv)
        self.add("saveHistogramJson", self.tr("Save statistics as &JSON…"), self._on_json)
        self.serve(plot)
        self.offer(None)

    def offer(self, subject: Subject | None, shown: Sequence[Shown] = ()) -> None:
        """Offer what is on screen now."""
        super().offer(subject)
        self._shown = shown

    def _on_bins(self) -> None:
        rows = [(shown.path, shown.series.bars.edges.tolist(), shown.series.bars.counts.tolist())
                for shown in self._shown]
        self.write("histogram", CSV, partial(bins_csv, rows))

    def _on_csv(self) -> None:
        self.write("statistics", CSV, partial(csv_text, self._rows()))

    def _on_json(self) -> None:
        self.write("statistics", JSON, partial(json_text, self._rows()))

    def _rows(self) -> list[tuple[Path, Measured]]:
        return [(shown.path, shown.measured) for shown in self._shown]
