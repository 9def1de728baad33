"""The plot: bars of one tensor or of several, curves, marks, and what is under the pointer."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ....analysis.measuring.measures import QUANTILES, Statistics
from ...access.speaking import name_control
from ...access.text_size import follow_font, scaled
from ...widgets.labels import plain_label
from ...widgets.theme import Theme
from ..statistics.statistics_rows import percent
from .axes import CountAxis, ShareAxis, ValueAxis
from .bars import Bars, cumulative, heights, highest, levels, normal_counts, outline, thinned
from .marks import QuantileMarks
from .scales import Scale
from .view import View

MARGIN = 0.02
"""Room beside the outermost bars, as a share of all."""

HEADROOM = 1.06
"""How much higher than the highest bar the plot is."""

FULL = 0.92
"""How much of its row the highest bar takes where several tensors are stacked."""

FEW = 20
"""Single values that need no marks at quantiles."""

CORNERS = 400
"""Corners of a curve, which looks smooth with them."""

CLOSEST = 1e-9
"""The smallest share of all values that can be zoomed to."""


class Series(NamedTuple):
    """One tensor."""

    name: str
    bars: Bars
    statistics: Statistics


class Room(NamedTuple):
    """Where the bars of one tensor stand: ``top`` counts are ``share`` of the plot high, from ``base`` on."""

    top: float
    base: float
    share: float


class HistogramPlot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Places are from 0 for the smallest to 1 for the largest value, and heights from 0 to 1 for the highest bar.

    Signals:
        zoomed: other values are in sight.
        pointed: (bin) the pointer is over this bin of the first tensor; -1 for none.
    """

    zoomed = Signal()
    pointed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._value_axis, self._count_axis, self._share_axis = ValueAxis(), CountAxis(), ShareAxis()
        axes = {"bottom": self._value_axis, "left": self._count_axis, "right": self._share_axis}
        super().__init__(parent, enableMenu=False, axisItems=axes)
        self.setObjectName("histogramPlot")
        name_control(self, self.tr("Histogram"))
        self.setMinimumSize(QSize(160, 120))
        self._theme = theme
        self._series: tuple[Series, ...] = ()
        self._scale = Scale(0.0, 1.0)
        self._view = View()
        self._bin = -1
        self._drawing = self._named = False
        self._items: list[pg.PlotCurveItem] = []
        self._names: list[pg.TextItem] = []
        self._marks = QuantileMarks(self.plotItem)
        self._pointer = pg.InfiniteLine(0.0, angle=90)
        self._words = plain_label("", "soft", self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setWordWrap(True)
        self._prepare()
        follow_font(self, self._size_up)
        theme.changed.connect(self._recolor)
        self._recolor()

    def _prepare(self) -> None:
        item, box = self.plotItem, self.plotItem.vb
        item.hideButtons()
        item.setContentsMargins(4, 6, 6, 4)
        box.setMouseEnabled(x=True, y=False)
        box.disableAutoRange()
        box.setLimits(xMin=-MARGIN, xMax=1 + MARGIN, minXRange=CLOSEST)
        box.setRange(xRange=(-MARGIN, 1 + MARGIN), yRange=(0, HEADROOM), padding=0)
        self._pointer.setZValue(4)
        self._pointer.hide()
        item.addItem(self._pointer, ignoreBounds=True)
        item.showAxis("right", False)
        box.sigXRangeChanged.connect(self._on_range)
        box.sigResized.connect(self._on_room)
        self.scene().sigMouseMoved.connect(self._on_mouse)

    def _size_up(self) -> None:
        """Give the texts of the axes the room that they need in their size."""
        self._value_axis.setHeight(scaled(24))
        self._count_axis.setWidth(scaled(46))
        self._share_axis.setWidth(scaled(44))

    # What is shown

    def show_series(self, series: tuple[Series, ...], scale: Scale, view: View) -> None:
        """Draw these, on a scale that all of them lie within; the zoom stays where it is."""
        self._series, self._scale, self._view = series, scale, view
        self._value_axis.scale_ = scale
        self._words.hide()
        self._draw()
        self._point_at(-1)

    def show_words(self, words: str) -> None:
        """Show no bars, and why; nothing is said for as long as there may be some soon."""
        self._series = ()
        self._draw()
        if words:
            for side in ("left", "right", "bottom"):
                self.plotItem.showAxis(side, False)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._point_at(-1)

    @property
    def series(self) -> tuple[Series, ...]:
        """What is on screen."""
        return self._series

    @property
    def is_zoomed(self) -> bool:
        """True while not all values are in sight."""
        low, high = self.plotItem.vb.viewRange()[0]
        return bool(low > 0 or high < 1)

    def reset_zoom(self) -> None:
        """Show all values."""
        self.plotItem.vb.setXRange(-MARGIN, 1 + MARGIN, padding=0)

    def zoom_to(self, low: float, high: float) -> None:
        """Show the values between two."""
        begin, end = self._scale.places(np.array([low, high]))
        self.plotItem.vb.setXRange(float(begin), float(end), padding=0)

    def visible_places(self) -> tuple[float, float]:
        """Where what is in sight begins and ends, on the scale from 0 to 1."""
        low, high = self.plotItem.vb.viewRange()[0]
        return float(low), float(high)

    def visible_values(self) -> tuple[float, float]:
        """The smallest and the largest value in sight."""
        low, high = self.plotItem.vb.viewRange()[0]
        return self._scale.value(low), self._scale.value(high)

    @contextmanager
    def leaving(self) -> Iterator[pg.PlotItem]:
        """The picture as it leaves the window: nothing pointed at, and with the names that stand above it here."""
        self._point_at(-1)
        self._named = True
        self._draw()
        try:
            yield self.plotItem
        finally:
            self._named = False
            self._draw()

    # Drawing

    def _draw(self) -> None:
        for item in (*self._items, *self._names):
            self.plotItem.removeItem(item)
        self._items, self._names = [], []
        stacked = self._view.stacked and len(self._series) > 1
        low, high = self.visible_values()
        total = max((series.bars.total for series in self._series), default=0)
        shares = self._view.shares and len(self._series) > 1 and not stacked
        weights = [total / max(series.bars.total, 1) if shares else 1.0 for series in self._series]
        tops = [highest(series.bars, low, high) * weight
                for series, weight in zip(self._series, weights, strict=True)]
        whole = max(tops, default=1)
        axis = self._count_axis
        axis.top, axis.log, axis.total = whole, self._view.log_counts, total if shares else 0
        for number, series in enumerate(self._series):
            room = 1 / len(self._series) if stacked else 1.0
            base = 1 - room * (number + 1) if stacked else 0.0
            self._draw_series(number, series, weights[number],
                              Room(tops[number] if stacked else whole, base, room * FULL if stacked else 1.0))
        if self._named and len(self._series) > 1 and not stacked:
            line = HEADROOM * self.fontMetrics().lineSpacing() / max(self.plotItem.vb.height(), 1.0)
            for number, series in enumerate(self._series):
                self._add_name(series.name, self._color_of(number), HEADROOM - number * line)
        if self._series:
            self.plotItem.showAxis("left", not stacked)
            self.plotItem.showAxis("right", self._view.cumulative and not stacked)
            self.plotItem.showAxis("bottom", True)
        self._marks.show_places(self._quantiles())
        for axis in (self._value_axis, self._count_axis, self._share_axis):
            axis.blank = not self._series
            axis.refresh()

    def _draw_series(self, number: int, series: Series, weight: float, room: Room) -> None:
        color = self._color_of(number)
        pixels = max(int(self.plotItem.vb.width()), 100)
        bars = thinned(series.bars, *self.visible_values(), pixels)
        ends, tall = outline(self._scale.places(bars.edges),
                             heights(bars.counts * weight, room.top, self._view.log_counts), bars.values)
        brush = QColor(color)
        brush.setAlphaF(0.7 if len(self._series) == 1 else 0.28)
        pen = pg.mkPen(color, width=1) if len(self._series) > 1 else pg.mkPen(None)
        self._add(ends, room.base + room.share * tall, fillLevel=room.base, brush=brush, pen=pen, stepMode="center")
        self._draw_curves(series, color, weight, room)
        if room.share < 1:
            self._add_name(series.name, color, room.base + room.share)

    def _draw_curves(self, series: Series, color: QColor, weight: float, room: Room) -> None:
        bars, alone = series.bars, len(self._series) == 1
        edges = self._scale.places(bars.edges)
        some = slice(None, None, max(len(edges) // CORNERS, 1))
        if self._view.cumulative:
            self._add(edges[some], room.base + room.share * cumulative(bars)[some], antialias=True,
                      pen=pg.mkPen(self._color("module") if alone else color, width=1.5))
        mean, std = series.statistics.mean, series.statistics.std
        if self._view.normal and std and mean is not None and not bars.values:
            wanted = levels(normal_counts(bars, mean, std) * weight, room.top, self._view.log_counts)
            middles = (edges[:-1] + edges[1:]) / 2
            self._add(middles[some], room.base + room.share * wanted[some], antialias=True,
                      pen=pg.mkPen(self._color("string") if alone else color.darker(120), width=1.5,
                                   style=Qt.PenStyle.DashLine))

    def _add(self, x: np.ndarray, y: np.ndarray, **look: object) -> None:
        item = pg.PlotCurveItem(x, y, skipFiniteCheck=True, **look)
        self.plotItem.addItem(item, ignoreBounds=True)
        self._items.append(item)

    def _add_name(self, name: str, color: QColor, top: float) -> None:
        text = pg.TextItem(name, color=color, anchor=(0, 0))
        text.setZValue(6)
        self.plotItem.addItem(text, ignoreBounds=True)
        text.setPos(self.plotItem.vb.viewRange()[0][0], top)
        self._names.append(text)

    def _quantiles(self) -> list[tuple[float, str]]:
        if len(self._series) != 1 or not self._view.quantiles:
            return []
        bars = self._series[0].bars
        if bars.values and len(bars.counts) < FEW:
            return []  # the bars say it themselves
        found = self._series[0].statistics.quantiles
        return [(self._scale.place(value), percent(share))
                for share, value in zip(QUANTILES, found, strict=False)]

    def _color_of(self, number: int) -> QColor:
        return self._color(f"series-{number % 8 + 1}")

    def _color(self, token: str) -> QColor:
        return QColor(self._theme.tokens[token])

    def _recolor(self) -> None:
        tokens = self._theme.tokens
        self.setBackground(tokens["base"])
        for axis in (self._value_axis, self._count_axis, self._share_axis):
            axis.setPen(pg.mkPen(tokens["line-strong"]))
            axis.setTextPen(pg.mkPen(tokens["soft"]))
        self._pointer.setPen(pg.mkPen(tokens["faint"], width=1))
        self._marks.recolor(tokens["faint"], tokens["soft"], tokens["base"])
        self._draw()

    # The person's hands

    def _on_range(self) -> None:
        """Other values are in sight: the highest of their bars fills the plot."""
        if not self._drawing:
            self._drawing = True
            self._draw()
            self._drawing = False
        self.zoomed.emit()

    def _on_room(self) -> None:
        """The bars have more room or less, which they get later than the plot around them."""
        self._marks.arrange()

    def _on_mouse(self, place: QPointF) -> None:
        box = self.plotItem.vb
        inside = self._series and box.sceneBoundingRect().contains(place)
        self._point_at(self._series[0].bars.bin_at(self._scale.value(box.mapSceneToView(place).x())) if inside else -1)

    def _point_at(self, place: int) -> None:
        self._bin = place
        self._pointer.setVisible(place >= 0)
        if place >= 0:
            edges = self._series[0].bars.edges
            self._pointer.setValue(self._scale.place(edges[place:place + 2].mean()))
        self.pointed.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, bars = event.key(), self._series[0].bars if self._series else None
        if bars is not None and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            self._point_at(min(max(self._bin + step, 0), len(bars.counts) - 1))
            self._bring(self._pointer.value())
        elif key == Qt.Key.Key_Home:
            self.reset_zoom()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            center = pg.Point(self._pointer.value(), 0.0) if self._bin >= 0 else None
            self.plotItem.vb.scaleBy(x=0.5 if key == Qt.Key.Key_Plus else 2.0, center=center)
        else:
            super().keyPressEvent(event)

    def _bring(self, place: float) -> None:
        """Push what is in sight no further than has to be for this to be in it."""
        low, high = self.plotItem.vb.viewRange()[0]
        if not low <= place <= high:
            self.plotItem.vb.translateBy(x=place - (low if place < low else high))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.reset_zoom()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_marks"):  # Qt resizes while pyqtgraph's own constructor runs
            self._words.setGeometry(self.rect().adjusted(24, 0, -24, 0))
            self._draw()  # as many columns as there are pixels
