"""Which rows of a tensor point the same way: cosines as a picture, how they are spread, the nearest pairs."""

from functools import partial

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ....analysis.elements.decoding import Array
from ....analysis.pictures.heat_maps import EXTREMES, Span, heat_map, shown
from ....analysis.pictures.planes import Plane
from ....analysis.pictures.similarity import Similarity
from ....workspace.looking import picturing
from ...access.speaking import name_control, tell
from ...access.text_size import follow_font
from ...session.session import Session
from ...widgets.labels import ElidedLabel, plain_label
from ...widgets.theme import Theme
from ...wording.numbers import counted, grouped
from ...wording.sentences import in_a_row
from ...wording.words import fill
from ..colors import colored, image_of
from ..statistics.number_text import number_text
from .answer_page import AnswerPage
from .color_bar import ColorBar
from .indices import Labels
from .map_view import Layer, MapView
from .plots import NumberAxis, Plot

_BINS = 80
_PAIRS = 3
"""Pairs in sight; the others are scrolled to."""
_PLACE = Qt.ItemDataRole.UserRole


class SimilarityPage(AnswerPage):
    """The first axis of the tensor is its rows."""

    name = "similarity"
    work = staticmethod(picturing.similarity)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, parent)
        self._found: Similarity | None = None
        self._words = plain_label("", "soft")
        self._words.setObjectName("similarityWords")
        self._words.setWordWrap(True)
        self._view, self._bar = MapView(theme, square=True), ColorBar(theme)
        self._view.setObjectName("similarityMap")
        self._view.setAccessibleName(self.tr("Cosine similarity between rows"))
        self._value = ElidedLabel()
        self._value.setObjectName("similarityReadout")
        self._plot = Plot(theme, "similarityPlot", NumberAxis("left", _whole), NumberAxis("bottom"))
        name_control(self._plot, self.tr("How the cosines of different rows are spread"))
        self._plot.setFixedHeight(60)
        self._plot.getAxis("left").setStyle(showValues=False)  # so low a plot is a shape, not a table
        self._bars = pg.PlotCurveItem()
        self._plot.plotItem.addItem(self._bars)
        self._pairs = QListWidget()
        self._pairs.setObjectName("similarPairs")
        self._pairs.setAccessibleName(self.tr("Nearest pairs"))
        self._pairs.setUniformItemSizes(True)
        follow_font(self._pairs, self._fit_pairs)
        self._paper = QWidget()
        paper = QVBoxLayout(self._paper)
        paper.setContentsMargins(0, 0, 0, 0)
        paper.setSpacing(3)
        paper.addWidget(self._bar)
        paper.addWidget(self._view, 1)
        paper.addWidget(self._plot)
        self._heading = plain_label(self.tr("Nearest pairs"), "section")
        for widget in (self._words, self._paper, self._value, self._heading, self._pairs):
            self.column.addWidget(widget, 1 if widget is self._paper else 0)
        self.finish()
        self._view.zoomed.connect(self._draw)
        self._view.pointed.connect(self._on_pointed)
        self._pairs.itemClicked.connect(self._on_pair)
        self._pairs.itemActivated.connect(self._on_pair)
        theme.changed.connect(self._recolor)
        self._recolor()

    def picture(self) -> QWidget:
        return self._paper

    def show_answer(self, found: Similarity | None) -> None:
        self._found = found
        self._pairs.clear()
        self._value.setText("")
        for widget in (self._paper, self._heading, self._pairs, self._words):
            widget.setVisible(found is not None)
        if found is None:
            self._view.show_plane(0, 0, Labels())
            return
        self._view.show_plane(len(found.rows), len(found.rows), Labels(found.rows, found.rows))
        self._bar.show_limit(1.0, nan=bool(found.zero or found.odd))
        self._words.setText(self._summary(found))
        tell(self._view, self._words.text())
        tell(self._plot, fill(self.tr("from {low} to {high}"), low=number_text(float(found.apart.min()), 3),
                              high=number_text(float(found.apart.max()), 3)) if len(found.apart) else "")
        for pair in found.nearest():
            item = QListWidgetItem(fill(self.tr("row {one} ~ row {other}:  {cosine}"), one=grouped(pair.row),
                                        other=grouped(pair.other), cosine=number_text(pair.cosine, 4)))
            item.setData(_PLACE, (found.rows.index(pair.row), found.rows.index(pair.other)))
            self._pairs.addItem(item)
        self._fit_pairs()
        self._draw()
        self._draw_spread(found)

    def _fit_pairs(self) -> None:
        """Have room for a few whole lines: half a line looks like a mistake."""
        line = self._pairs.sizeHintForRow(0) if self._pairs.count() else self.fontMetrics().height()
        frame = max(self._pairs.height() - self._pairs.viewport().height(), 2 * self._pairs.frameWidth())
        self._pairs.setFixedHeight(_PAIRS * line + frame)

    def _summary(self, found: Similarity) -> str:
        words = fill(self.tr("Cosine similarity of {n} rows."), n=grouped(found.total))
        if len(found.rows) < found.total:
            words = fill(self.tr("Cosine similarity of {n} of {all} rows, at even distances."),
                         n=grouped(len(found.rows)), all=grouped(found.total))
        if found.zero:
            words = in_a_row([words, counted(len(found.zero), self.tr("1 row is all zero."),
                                             self.tr("{n} rows are all zero."))])
        if found.odd:
            words = in_a_row([words, counted(len(found.odd), self.tr("1 row has NaN or infinite numbers."),
                                             self.tr("{n} rows have NaN or infinite numbers."))])
        return words

    def _draw(self) -> None:
        found = self._found
        if found is None:
            return
        area, size = self._view.zoom.area, len(found.rows)
        pixels = heat_map(partial(_part, found.cosines), Plane(size, size, size, 1), area, *self._view.wanted_pixels())
        image = image_of(colored(shown(pixels, EXTREMES, Span(-1, 0, 1)), 1.0, self.theme.tokens))
        texts: tuple[tuple[str, ...], ...] = ()
        if self._view.has_texts and pixels.cells is not None:
            texts = tuple([tuple([number_text(value, 3) for value in line]) for line in pixels.cells.tolist()])
        self._view.show_layers((Layer(area, image, texts),))

    def _draw_spread(self, found: Similarity) -> None:
        counts, edges = np.histogram(found.apart, _BINS, (-1, 1))
        self._bars.setData(edges, counts, stepMode="center", fillLevel=0)
        self._plot.plotItem.vb.setRange(xRange=(-1, 1), yRange=(0, max(int(counts.max()), 1) * 1.05), padding=0)

    def _on_pointed(self, row: int, column: int) -> None:
        found = self._found
        if found is None or row < 0:
            self._value.setText("")
            return
        cosine = float(found.cosines[row, column])
        text = number_text(cosine, 4) if cosine == cosine else self.tr("none")
        self._value.setText(fill(self.tr("row {one} ~ row {other}:  {cosine}"), one=grouped(found.rows[row]),
                                 other=grouped(found.rows[column]), cosine=text))
        tell(self._view, f"{self._words.text()}\n{self._value.text()}")

    def _on_pair(self, item: QListWidgetItem) -> None:
        row, column = item.data(_PLACE)
        self._view.show_cell(row, column)
        self._on_pointed(row, column)

    def _recolor(self) -> None:
        self._bars.setPen(pg.mkPen(self._plot.color("accent"), width=1))
        self._bars.setBrush(pg.mkBrush(self._plot.color("accent", 70)))
        self._draw()


def _part(cosines: Array, plane: Plane) -> Array:
    """The numbers of a part, as they are fetched from a file elsewhere."""
    top, left = divmod(plane.offset, plane.row_step)
    return cosines[top:top + plane.rows, left:left + plane.columns]


def _whole(count: float) -> str:
    return grouped(int(count)) if count == int(count) else ""
