"""The picture: a band of percentiles over all layers, and the norm of each below it."""

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainterPath
from PySide6.QtWidgets import QGraphicsPathItem, QWidget

from ....analysis.elements.decoding import Array
from ...access.speaking import name_control
from ...access.text_size import follow_font, scaled
from ...widgets.theme import Theme
from ...wording import numbers
from ..histogram.scales import Scale
from .profile import Columns, Profile, columns_of

BANDS = ((0, 6, 0.22), (1, 5, 0.38), (2, 4, 0.62))
"""Lower and upper quantile of each band, and how strong its colour is."""

MEDIAN = 3

HEADROOM = 0.04
"""Room above and below, as a share of the scale."""

Tick = tuple[float, str]


class LayersPlot(pg.GraphicsLayoutWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Layer ``n`` of a profile reaches from ``n`` to ``n + 1``; heights are from 0 to 1.

    Signals:
        pointed: (layer) the pointer or the keys are at this one; -1 for none.
        chosen: (layer) it was clicked, or Enter was pressed.
    """

    pointed = Signal(int)
    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layersPlot")
        name_control(self, self.tr("All layers in order"))
        self._theme = theme
        self._profile: Profile | None = None
        self._scale = Scale(0.0, 1.0)
        self._norms = (0.0, 1.0)
        self._marked = self._at = -1
        self._axes = _TextAxis("left", self._value_ticks), _TextAxis("left", self._norm_ticks)
        self._below = _TextAxis("bottom", self._layer_ticks)
        self.band = self.addPlot(0, 0, axisItems={"left": self._axes[0]}, enableMenu=False)
        self.norm = self.addPlot(1, 0, axisItems={"left": self._axes[1], "bottom": self._below}, enableMenu=False)
        self._shapes = [QGraphicsPathItem() for _ in BANDS]
        self._lines = [_step_curve() for _ in range(2)]
        self._bars = QGraphicsPathItem()
        self._odd = pg.ScatterPlotItem(symbol="t", size=9, pen=None)
        self._zero = pg.InfiniteLine(0.0, angle=0)
        self._pointers = [pg.InfiniteLine(0.0, angle=90) for _ in range(2)]
        self._marks = [pg.LinearRegionItem((0, 1), movable=False) for _ in range(2)]
        self._prepare()
        follow_font(self, self._size_up)
        theme.changed.connect(self._recolor)
        self._recolor()

    def _size_up(self) -> None:
        """Give the texts of the axes the room that they need in their size."""
        self._below.setHeight(scaled(34))
        for axis in self._axes:
            axis.setWidth(scaled(72))

    def _prepare(self) -> None:
        self.ci.layout.setRowStretchFactor(0, 5)
        self.ci.layout.setRowStretchFactor(1, 3)
        self.ci.layout.setContentsMargins(4, 4, 8, 4)
        for plot, pointer, mark in zip((self.band, self.norm), self._pointers, self._marks, strict=True):
            plot.hideButtons()
            plot.vb.setMouseEnabled(x=True, y=False)
            plot.vb.disableAutoRange()
            plot.vb.setYRange(0, 1, padding=HEADROOM)
            pointer.setZValue(5)
            mark.setZValue(-5)
            for item in (mark, pointer):
                item.hide()
                plot.addItem(item, ignoreBounds=True)
        self.band.hideAxis("bottom")
        self.norm.setXLink(self.band)
        for shape in (*self._shapes, self._zero, self._lines[0], self._odd):
            self.band.addItem(shape, ignoreBounds=True)
        for shape in (self._bars, self._lines[1]):
            self.norm.addItem(shape, ignoreBounds=True)
        self.band.vb.sigXRangeChanged.connect(self._draw)
        self.band.vb.sigResized.connect(self._draw)
        self.scene().sigMouseMoved.connect(self._on_mouse)
        self.scene().sigMouseClicked.connect(self._on_click)

    # What is shown

    def show_profile(self, profile: Profile, marked: int = -1) -> None:
        """Draw these layers; the zoom stays while there are as many of them."""
        before = self._profile
        self._profile = profile
        self._scale, self._norms = value_scale(profile), norm_range(profile)
        self._zero.setValue(float(self._scale.places(np.zeros(1))[0]))
        self.mark(marked)
        if before is None or len(before.rows) != len(profile.rows):
            count = max(len(profile.rows), 1)
            self.band.vb.setLimits(xMin=-0.02 * count, xMax=1.02 * count, minXRange=min(4, count))
            self.reset_zoom()
        self._draw()

    def mark(self, layer: int) -> None:
        """Show which layer is the selected one; -1 for none."""
        self._marked = layer
        for region in self._marks:
            region.setRegion((layer, layer + 1))
            region.setVisible(layer >= 0)

    def reset_zoom(self) -> None:
        """Show all layers."""
        count = max(len(self._profile.rows), 1) if self._profile is not None else 1
        self.band.vb.setXRange(0, count, padding=0)

    @contextmanager
    def leaving(self) -> Iterator[QWidget]:
        """The picture as it leaves the window: nothing pointed at."""
        self._point_at(-1)
        yield self

    # Drawing

    def _draw(self) -> None:
        profile = self._profile
        if profile is None:
            return
        begin, end = self.band.vb.viewRange()[0]
        columns = columns_of(profile, begin, end, max(int(self.band.vb.width()), 50))
        for (low, high, _), shape in zip(BANDS, self._shapes, strict=True):
            shape.setPath(_band(columns.edges, self._places(columns.low[:, low]), self._places(columns.high[:, high])))
        middle = (self._places(columns.low[:, MEDIAN]) + self._places(columns.high[:, MEDIAN])) / 2
        self._lines[0].setData(columns.edges, middle)
        norms = self._norm_places(columns.norm)
        self._lines[1].setData(columns.edges, norms)
        self._bars.setPath(_band(columns.edges, np.full(len(norms), -HEADROOM), norms))
        self._mark_odd(columns)
        for axis in (*self._axes, self._below):
            axis.refresh()

    def _mark_odd(self, columns: Columns) -> None:
        places = (columns.edges[:-1] + columns.edges[1:])[columns.odd] / 2
        self._odd.setData(places, np.full(len(places), 1.0))

    def _places(self, values: Array) -> Array:
        return self._scale.places(values)

    def _norm_places(self, norms: Array) -> Array:
        low, high = self._norms
        with np.errstate(divide="ignore", invalid="ignore"):
            logs = np.log10(norms)
        places: Array = np.clip(np.nan_to_num((logs - low) / (high - low), nan=0.0), 0.0, 1.0)
        return np.where(norms > 0, places, -HEADROOM)  # below all powers of ten: no bar at all

    def _value_ticks(self, low: float, high: float, pixels: float) -> list[Tick]:
        return self._scale.ticks(max(low, 0.0), min(high, 1.0), 2.2 * pixels)

    def _norm_ticks(self, low: float, high: float, pixels: float) -> list[Tick]:
        first, last = self._norms
        each = max(1, math.ceil((last - first) / max(pixels / 26, 1)))
        return [((power - first) / (last - first), _power(power))
                for power in range(round(first), round(last) + 1, each)]

    def _layer_ticks(self, low: float, high: float, pixels: float) -> list[Tick]:
        count = len(self._profile.rows) if self._profile is not None else 0
        each = max(1, math.ceil((high - low) / max(pixels / 60, 1)))
        power = 10 ** math.floor(math.log10(each))
        each = next(power * some for some in (1, 2, 5, 10) if power * some >= each)
        first = max(math.ceil(low / each), 1) * each
        last = min(math.ceil(high), count)
        return [(number - 0.5, numbers.grouped(number)) for number in range(first, last + 1, each)]

    def _recolor(self) -> None:
        tokens = self._theme.tokens
        self.setBackground(tokens["base"])
        names = self.tr("values"), self.tr("norm"), self.tr("tensors, in the order of the file")
        for axis, name in zip((*self._axes, self._below), names, strict=True):
            axis.setPen(pg.mkPen(tokens["line-strong"]))
            axis.setTextPen(pg.mkPen(tokens["soft"]))
            axis.setLabel(name, color=tokens["soft"])
        for (_, _, strength), shape in zip(BANDS, self._shapes, strict=True):
            shape.setPen(pg.mkPen(None))
            shape.setBrush(_color(tokens["tensor"], strength))
        self._bars.setPen(pg.mkPen(None))
        self._bars.setBrush(_color(tokens["module"], 0.35))
        self._lines[0].setPen(pg.mkPen(tokens["text"], width=1.2))
        self._lines[1].setPen(pg.mkPen(tokens["module"], width=1.2))
        self._odd.setBrush(pg.mkBrush(tokens["error"]))
        self._zero.setPen(pg.mkPen(tokens["line-strong"]))
        for pointer, mark in zip(self._pointers, self._marks, strict=True):
            pointer.setPen(pg.mkPen(tokens["faint"]))
            mark.setBrush(_color(tokens["selection"], 1.0))
            for line in mark.lines:
                line.setPen(pg.mkPen(None))

    # The person's hands

    def _layer_under(self, place: QPointF) -> int:
        """The layer at a place of the scene, or -1."""
        count = len(self._profile.rows) if self._profile is not None else 0
        for plot in (self.band, self.norm):
            if plot.vb.sceneBoundingRect().contains(place):
                layer = math.floor(plot.vb.mapSceneToView(place).x())
                return layer if 0 <= layer < count else -1
        return -1

    def _on_mouse(self, place: QPointF) -> None:
        self._point_at(self._layer_under(place))

    def _on_click(self, event: Any) -> None:
        layer = self._layer_under(event.scenePos())
        if layer >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(layer)

    def _point_at(self, layer: int) -> None:
        self._at = layer
        for pointer in self._pointers:
            pointer.setVisible(layer >= 0)
            pointer.setValue(layer + 0.5)
        self.pointed.emit(layer)

    def _bring(self, layer: int) -> None:
        """Push what is in sight no further than has to be for a layer to be in it."""
        low, high = self.band.vb.viewRange()[0]
        if not low <= layer <= high - 1:
            self.band.vb.translateBy(x=layer - low if layer < low else layer + 1 - high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, count = event.key(), len(self._profile.rows) if self._profile is not None else 0
        if count and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            start = self._at if self._at >= 0 else self._marked
            self._point_at(min(max(start + (1 if key == Qt.Key.Key_Right else -1), 0), count - 1))
            self._bring(self._at)
        elif self._at >= 0 and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self._at)
        elif key == Qt.Key.Key_Home:
            self.reset_zoom()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.band.vb.scaleBy(x=0.5 if key == Qt.Key.Key_Plus else 2.0)
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(-1)


class _TextAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Writes the texts that a function gives."""

    def __init__(self, orientation: str, ticks: Callable[[float, float, float], list[Tick]]) -> None:
        super().__init__(orientation, showValues=True, maxTickLength=-4)
        self.setStyle(tickTextOffset=4, autoExpandTextSpace=False, autoReduceTextSpace=False)
        if orientation == "left":
            self.setWidth(scaled(72))
        self._ticks = ticks
        self._texts: dict[float, str] = {}

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[Any, list[float]]]:
        self._texts = {place: text for place, text in self._ticks(low, high, size) if low <= place <= high}
        return [(None, list(self._texts))]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: Any) -> list[str]:
        return [self._texts.get(place, "") for place in values]

    def refresh(self) -> None:
        """Other texts hold from now on."""
        self.picture = None
        self.update()


def value_scale(profile: Profile) -> Scale:
    """A symmetric-log scale that all quantiles lie within, linear where most numbers of most layers lie."""
    quantiles = profile.quantiles[np.isfinite(profile.quantiles).all(axis=1)]
    if not len(quantiles):
        return Scale(-1.0, 1.0, 1.0)
    low, high = min(float(quantiles.min()), 0.0), max(float(quantiles.max()), 0.0)
    spread = np.abs(quantiles[:, (1, 5)]).max(axis=1)
    spread = np.sort(spread[spread > 0])
    usual = float(spread[len(spread) // 2]) if len(spread) else 1.0  # numpy's median imports masked arrays: 0.2 s
    return Scale(low, high, usual) if high > low else Scale(-1.0, 1.0, 1.0)


def norm_range(profile: Profile) -> tuple[float, float]:
    """Whole powers of ten around all norms, as exponents."""
    norms = profile.norms[np.isfinite(profile.norms) & (profile.norms > 0)]
    if not len(norms):
        return 0.0, 1.0
    low, high = math.floor(math.log10(norms.min())), math.ceil(math.log10(norms.max()))
    return float(low), float(max(high, low + 1))


def _band(edges: Array, low: Array, high: Array) -> QPainterPath:
    """The steps between two heights per column, as one closed shape."""
    across = np.repeat(edges, 2)[1:-1]
    outline: QPainterPath = pg.arrayToQPath(np.concatenate([across, across[::-1]]),
                                            np.concatenate([np.repeat(high, 2), np.repeat(low, 2)[::-1]]))
    outline.closeSubpath()
    return outline


def _step_curve() -> pg.PlotCurveItem:
    return pg.PlotCurveItem(np.zeros(1), np.zeros(0), stepMode="center", skipFiniteCheck=True)


def _color(name: str, strength: float) -> QColor:
    color = QColor(name)
    color.setAlphaF(strength)
    return color


def _power(power: int) -> str:
    return numbers.pointed(f"{10.0 ** power:g}") if -3 <= power <= 4 else f"1e{power}"
