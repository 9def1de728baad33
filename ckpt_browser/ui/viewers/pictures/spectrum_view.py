"""Singular values as curves, and a few ranks in numbers; whoever shows them says what they are of."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ....analysis.pictures.spectra import Spectrum
from ...access.speaking import name_control, tell
from ...widgets.labels import plain_label, plain_tip
from ...widgets.theme import Theme
from ...wording.numbers import grouped, percent
from ...wording.words import fill
from ..statistics.number_text import exact_text, number_text
from .plots import NumberAxis, Plot, PowersAxis, power_text

_DEEPEST = 1e-12
"""Shares of the largest value below which nothing is drawn."""


class SpectrumView(QWidget):
    """Two curves over the same numbers from 1 on, and a few ranks.

    Attributes:
        paper: what is exported.
        plot: the singular values, on a logarithmic scale.
        words: a sentence below them.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = plain_label("", "soft")
        self.words.setObjectName("spectrumWords")
        self.words.setWordWrap(True)
        self.plot = Plot(theme, "spectrumPlot", PowersAxis("left", power_text), NumberAxis("bottom", _whole))
        name_control(self.plot, self.tr("Singular values"))
        self._energy = Plot(theme, "energyPlot", NumberAxis("left", _percent), NumberAxis("bottom", _whole))
        name_control(self._energy, self.tr("Cumulative energy"))
        self._curve, self._filled = pg.PlotCurveItem(), pg.PlotCurveItem()
        self._edge = pg.InfiniteLine(angle=0)
        self.plot.plotItem.addItem(self._curve)
        self.plot.plotItem.addItem(self._edge, ignoreBounds=True)
        self._energy.plotItem.addItem(self._filled)
        self.paper = QWidget()
        paper = QVBoxLayout(self.paper)
        paper.setContentsMargins(0, 0, 0, 0)
        paper.setSpacing(3)
        paper.addWidget(plain_label(self.tr("Singular values, the largest first"), "section"))
        paper.addWidget(self.plot, 3)
        paper.addWidget(plain_label(self.tr("Energy of the largest, as a share of all"), "section"))
        paper.addWidget(self._energy, 2)
        self._facts = self._make_facts()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        column.addWidget(self.paper, 1)
        column.addWidget(self._below)
        column.addWidget(self.words)
        theme.changed.connect(self._recolor)
        self._recolor()

    def _make_facts(self) -> tuple[QLabel, ...]:
        """Names and definitions of what is told in numbers; the numbers come later."""
        self._below = QWidget()
        grid = QGridLayout(self._below)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        found = []
        self._labels = []
        for place, (name, text, tip) in enumerate((
                ("effectiveRank", self.tr("effective rank"),
                 self.tr("exp(entropy of the singular values as shares of their sum): n for n equal values")),
                ("stableRank", self.tr("stable rank"),
                 self.tr("Sum of the squared singular values by the largest square")),
                ("rank90", self.tr("90 % energy"),
                 self.tr("How many of the largest values have 90 % of the sum of squares")),
                ("rank99", self.tr("99 % energy"),
                 self.tr("How many of the largest values have 99 % of the sum of squares")),
                ("numericalRank", self.tr("rank"), self.tr("Values that are more than rounding errors")),
                ("largestValue", self.tr("largest"), self.tr("The largest singular value, or spectral norm")))):
            label, value = plain_label(text, "label"), plain_label("")
            value.setObjectName(name)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setToolTip(plain_tip(tip))
            self._labels.append(label)
            line, side = divmod(place, 2)
            grid.addWidget(label, line, 3 * side)
            grid.addWidget(value, line, 3 * side + 1)
            found.append(value)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(4, 1)
        return tuple(found)

    def show_spectrum(self, found: Spectrum | None, floor: float = 0.0) -> None:
        """Show singular values, nothing for None.

        Args:
            floor: what may be rounding, where more is known of that than the values themselves say; then there is no
                line where those of a random matrix would end.
        """
        for value in self._facts:
            value.setText("")
        self.words.setText("")
        self.setVisible(found is not None)
        self._curve.setData([], [])
        self._filled.setData([], [])
        self._edge.hide()
        if found is not None:
            self._tell_facts(found, floor)
            self._draw(found, edge=not floor)

    def _tell_facts(self, found: Spectrum, floor: float) -> None:
        rank = int((found.values > floor).sum()) if floor else found.rank
        ranks = (number_text(found.effective_rank, 4), number_text(found.stable_rank, 4),
                 grouped(found.values_for(0.9)), grouped(found.values_for(0.99)), grouped(rank),
                 number_text(found.largest, 4))
        if found.sampled:  # a sample of so many rows cannot have a larger rank, whatever all of them have
            unknown = self.tr("not from a sample")
            ranks = (unknown, unknown, unknown, unknown, unknown, fill(self.tr("{n} of the sample"), n=ranks[-1]))
        for value, text in zip(self._facts, ranks, strict=True):
            value.setText(text)
        self._facts[-1].setToolTip(exact_text(found.largest))
        said = [f"{label.text()} {value.text()}" for label, value in zip(self._labels, self._facts, strict=True)]
        tell(self.plot, "\n".join([said[-1], *said[:2]]))
        tell(self._energy, "\n".join(said[2:4]))

    def _draw(self, found: Spectrum, edge: bool) -> None:
        many = len(found.values)
        drawn = found.values > found.largest * _DEEPEST
        if not drawn.any():
            return
        places = np.arange(1, many + 1)
        heights = np.log10(found.values[drawn])
        self._curve.setData(places[drawn], heights)
        self._filled.setData(np.append(0, places), np.append(0, found.energy))
        low, high = float(heights.min()), float(heights.max())
        if edge and found.random_edge > 0:
            end = float(np.log10(found.random_edge))
            self._edge.setValue(end)
            self._edge.show()
            low, high = min(low, end), max(high, end)
        room = max((high - low) * 0.05, 0.05)
        self.plot.plotItem.vb.setRange(xRange=(0, many), yRange=(low - room, high + room), padding=0)
        self._energy.plotItem.vb.setRange(xRange=(0, many), yRange=(0, 1.04), padding=0)

    def _recolor(self) -> None:
        self._curve.setPen(pg.mkPen(self.plot.color("accent"), width=2))
        self._filled.setPen(pg.mkPen(self._energy.color("accent"), width=2))
        self._filled.setBrush(pg.mkBrush(self._energy.color("accent", 45)))
        self._filled.setFillLevel(0)
        self._edge.setPen(pg.mkPen(self.plot.color("faint"), width=1, style=Qt.PenStyle.DashLine))


def _whole(place: float) -> str:
    return grouped(int(place)) if place == int(place) else ""


def _percent(share: float) -> str:
    return percent(str(round(100 * share)))
