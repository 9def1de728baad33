"""The heat map of a tensor: a coarse picture at once, then every number; closer, what is in sight again."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ....analysis.pictures import heat_maps
from ....analysis.pictures.heat_maps import HeatMap, Odd, Span, limit_of, shown, span_of
from ....analysis.pictures.planes import Area, whole
from ....core.document import Document as CoreDocument
from ....core.jobs import CancelToken, Report
from ....core.nodes import Tensor
from ....workspace.looking import picturing
from ....workspace.looking.sights import Sight, cell_of, picture_shape, place_of, plane_of
from ....workspace.reading.library import Library
from ...access.speaking import tell
from ...session.session import Session
from ...widgets.labels import ElidedLabel
from ...widgets.theme import Theme
from ...wording.numbers import grouped, shape_text
from ...wording.sentences import in_a_row
from ...wording.words import fill
from ..colors import colored, image_of
from ..statistics.number_text import number_text
from .color_bar import ColorBar
from .indices import Labels
from .map_view import Layer, MapView, Rings
from .odd_line import OddLine
from .page import Page
from .sight_bar import SightBar
from .tones import ALL, SHARE, TYPED, Tones

FEW = 1 << 20
"""Cells that are looked at in a moment."""
_REST = 25
"""Milliseconds without another zoom before the cells in sight are looked at."""
_RINGS = 200
"""Of more odd numbers than that each is as good as another: no ring is drawn around any."""


class HeatMapPage(Page):
    """Two layers: all of the plane, and, when zoomed, what is in sight."""

    name = "heatMap"

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, parent)
        self._sight = Sight()
        self._overview: HeatMap | None = None
        self._detail: HeatMap | None = None
        self._span = Span()
        self._exact = False
        self._view, self._bar = MapView(theme), ColorBar(theme)
        self._view.setAccessibleName(self.tr("Heat map"))
        self._tones, self._sights, self._odd = Tones(session), SightBar(), OddLine()
        self._value, self._behind = ElidedLabel(), ElidedLabel("soft")
        self._value.setObjectName("pictureReadout")
        self._behind.setObjectName("pictureBehind")
        self._paper = QWidget()
        self._paper.setObjectName("heatMapPaper")
        paper = QVBoxLayout(self._paper)
        paper.setContentsMargins(0, 0, 0, 0)
        paper.addWidget(self._bar)
        paper.addWidget(self._view, 1)
        self.column.addWidget(self._tones)
        self.column.addWidget(self._sights)
        self.column.addWidget(self._paper, 1)
        self.column.addWidget(self._value)
        self.column.addWidget(self._behind)
        self.column.addWidget(self._odd)
        self.finish()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST)
        self._connect()

    def _connect(self) -> None:
        self._timer.timeout.connect(self._look)
        self._view.zoomed.connect(self._on_zoomed)
        self._view.pointed.connect(self._on_pointed)
        self._tones.changed.connect(self._draw)
        self._sights.turned.connect(self._on_turned)
        self._odd.wanted.connect(self._view.show_cell)
        self._odd.all_wanted.connect(self._view.fit)
        self.theme.changed.connect(self._draw)

    @staticmethod
    def offers(tensor: Tensor) -> bool:
        return True

    def picture(self) -> QWidget:
        return self._paper

    # What is shown

    def begin(self, same: bool) -> None:
        tensor = self.subject.tensor if self.subject is not None else None
        assert tensor is not None
        if not same:
            shape = picture_shape(tensor)
            self._sight = Sight(fixed=(0,) * len(shape))
            self._sights.show_sight(shape, self._sight)
        self._start(tensor, same)

    def _start(self, tensor: Tensor, same: bool) -> None:
        """Look at a plane from the beginning; its zoom is kept where it is the same one with other numbers."""
        plane = plane_of(tensor, self._sight)[0]
        self._overview = self._detail = None
        self._exact = False
        if not (same and (self._view.zoom.rows, self._view.zoom.columns) == (plane.rows, plane.columns)):
            self._view.show_plane(plane.rows, plane.columns, Labels(per_row=plane.columns if plane.filled >= 0 else 1))
        self._on_pointed(-1, -1)
        self._odd.show_odd(Odd(), Odd())
        self._draw()
        self._show_picture(True)
        if not plane.cells:
            self.tell(fill(self.tr("It holds no numbers: its shape is {shape}"), shape=shape_text(tensor.shape)))
            return
        self._timer.start()

    def show_element(self, index: tuple[int, ...]) -> None:
        """Go to one number of the tensor that is shown, so close that it can be read."""
        tensor = self.subject.tensor if self.subject is not None else None
        if tensor is None:
            return
        sight, row, column = cell_of(tensor, self._sight, index)
        if sight != self._sight:
            self._sights.show_sight(picture_shape(tensor), sight)
            self._on_turned(sight)
        self._view.show_cell(row, column)
        self._on_pointed(row, column)

    def tell(self, sentence: str) -> None:
        self._show_picture(self._overview is not None)
        super().tell(sentence)

    def _show_picture(self, there: bool) -> None:
        for widget in (self._paper, self._tones, self._value, self._behind):
            widget.setVisible(there)

    def leave(self) -> None:
        if self._timer.isActive():
            self._stale = True
        self._timer.stop()
        super().leave()

    def _on_turned(self, sight: Sight) -> None:
        if self.subject is not None and self.subject.tensor is not None:
            same = (sight.rows, sight.columns) == (self._sight.rows, self._sight.columns)
            self._sight = sight
            super().leave()
            self._start(self.subject.tensor, same)

    def _on_zoomed(self) -> None:
        self._odd.show_whole(self._view.zoom.is_whole)
        self.forget("detail")
        if self._overview is not None and (self._overview.cells is not None or self._is_fine(self._overview)):
            self._detail = None
            self._draw()  # what is in sight is known already
        self._timer.start()

    def _look(self) -> None:
        """Ask for what is not known yet: all of the plane first, then what is in sight."""
        tensor = self.subject.tensor if self.subject is not None else None
        if tensor is None:
            return
        zoom, pixels = self._view.zoom, self._view.wanted_pixels()
        plane = plane_of(tensor, self._sight)[0]
        if not self._exact:
            if "overview" in self._jobs:
                return
            height, width = (pixels if zoom.is_whole else (600, 600))
            if plane.cells > FEW:
                self.ask("glance", "looks", partial(_glance, self._sight, min(height, 400), min(width, 400)),
                         self._on_glance, quiet=True)
            self.ask("overview", "pictures", partial(_heat_map, self._sight, whole(plane), height, width),
                     self._on_overview)
        elif self._overview is not None and self._overview.cells is None and not self._is_fine(self._overview):
            lane = "looks" if zoom.area.rows * zoom.area.columns <= FEW else "pictures"
            self.ask("detail", lane, partial(_heat_map, self._sight, zoom.area, *pixels), self._on_detail)

    def _is_fine(self, pixels: HeatMap) -> bool:
        """Whether the screen can show no more of the area in sight than this has."""
        area = self._view.zoom.area
        height, width = self._view.wanted_pixels()
        wanted = min(height, area.rows), min(width, area.columns)
        return pixels.area == area and pixels.lowest.shape == wanted

    def _on_glance(self, found: HeatMap) -> None:
        if not self._exact:
            self._take(found)

    def _on_overview(self, found: HeatMap) -> None:
        self.forget("glance")
        self._exact = True
        self._odd.show_odd(found.nans, found.infinities)
        self._take(found)
        if self._view.under is not None:
            self._on_pointed(*self._view.under)  # whoever points already hears of it now
        elif not self._value.text():
            self._behind.setText(self._resting_text())
        self._look()  # it may be zoomed by now

    def _take(self, found: HeatMap) -> None:
        self._overview, self._span = found, span_of(found)
        self._draw()
        self._speak()

    def _resting_text(self) -> str:
        """What the picture does not show by itself, to be said while no cell is pointed at."""
        tensor = self.subject.tensor if self.subject is not None else None
        notes = []
        if tensor is not None and len(picture_shape(tensor)) == 1 and self._view.zoom.rows > 1:
            notes.append(fill(self.tr("One dimension, in lines of {n}."), n=grouped(self._view.zoom.columns)))
        low, _, high = self._span
        if self._exact and self._overview is not None and low == high and not self._overview.nans.total \
                and not self._overview.infinities.total:
            notes.append(fill(self.tr("Every number is {value}."), value=number_text(low)) if low else
                         self.tr("Every number is zero."))
        return in_a_row(notes)

    def _on_detail(self, found: HeatMap) -> None:
        self._detail = found
        self._draw()

    # Drawing

    def limit(self) -> float:
        """The magnitude of the strongest colours."""
        if self._tones.limit == TYPED and self._tones.typed:
            return self._tones.typed
        if self._overview is None:
            return 0.0
        values = shown(self._overview, self._tones.way, self._span)
        return limit_of(values, 1.0 if self._tones.limit == ALL else SHARE)

    def _draw(self) -> None:
        overview, limit = self._overview, self.limit()
        largest = max(abs(self._span.low), abs(self._span.high)) if overview is not None else 0.0
        self._tones.propose(limit)
        self._bar.setVisible(overview is not None)
        if overview is None:
            self._view.show_layers(())
            return
        self._bar.show_limit(limit, largest > limit, bool(overview.nan.any()), bool(overview.infinite.any()))
        layers = [self._layer(overview, limit)]
        area = self._view.zoom.area
        if overview.cells is not None and self._view.has_texts:
            layers.append(self._layer(heat_maps.cut_out(overview, area), limit))
        elif self._detail is not None:
            layers.append(self._layer(self._detail, limit))
        few = overview.nans.total + overview.infinities.total <= _RINGS
        rings = Rings(overview.nans.places, overview.infinities.places) if few else Rings()
        self._view.show_layers(tuple(layers), rings)

    def _layer(self, pixels: HeatMap, limit: float) -> Layer:
        colors = colored(shown(pixels, self._tones.way, self._span), limit, self.theme.tokens)
        colors[~pixels.there] = 0
        texts: tuple[tuple[str, ...], ...] = ()
        if pixels.cells is not None and self._view.has_texts:
            there = pixels.there.tolist()
            texts = tuple([tuple([_short(value) if known else "" for value, known in zip(line, has, strict=True)])
                           for line, has in zip(pixels.cells.tolist(), there, strict=True)])
        return Layer(pixels.area, image_of(colors), texts)

    # What is under the pointer

    def _speak(self) -> None:
        """Say the picture in words: how many numbers from where to where, and what is pointed at."""
        zoom, (low, _, high) = self._view.zoom, self._span
        said = fill(self.tr("{rows} × {columns} numbers"), rows=grouped(zoom.rows), columns=grouped(zoom.columns))
        if self._overview is not None and low <= high:
            said += fill(self.tr(", from {low} to {high}"), low=number_text(low, 4), high=number_text(high, 4))
        tell(self._view, f"{said}\n{self._value.text()}\n{self._behind.text()}")

    def _on_pointed(self, row: int, column: int) -> None:
        self._point_at(row, column)
        self._speak()

    def _point_at(self, row: int, column: int) -> None:
        self.forget("value")
        self._value.setText("")
        self._behind.setText("")
        tensor = self.subject.tensor if self.subject is not None else None
        pixel = self._pixel(row, column)
        if row < 0 or tensor is None or pixel is None:
            self._behind.setText(self._resting_text())
            return
        pixels, line, place = pixel
        if not pixels.there[line, place]:
            return
        index = f"[{', '.join(map(str, place_of(tensor, self._sight, row, column)))}]"
        self._value.setText(index)
        self.ask("value", "looks", partial(_value_at, self._sight, row, column), partial(self._on_value, index),
                 quiet=True)
        if pixels.cells is None and pixels.lowest[line, place] == pixels.lowest[line, place]:
            self._behind.setText(fill(self.tr("this pixel: {low} to {high}, mean {mean}"),
                                      low=number_text(float(pixels.lowest[line, place])),
                                      high=number_text(float(pixels.highest[line, place])),
                                      mean=number_text(float(pixels.mean[line, place]), 3)))

    def _pixel(self, row: int, column: int) -> tuple[HeatMap, int, int] | None:
        """The finest pixel that stands for a cell."""
        for pixels in (self._detail, self._overview):
            if pixels is None:
                continue
            area = pixels.area
            if area.top <= row < area.bottom and area.left <= column < area.right:
                height, width = pixels.lowest.shape
                return (pixels, ((row - area.top + 1) * height - 1) // area.rows,
                        ((column - area.left + 1) * width - 1) // area.columns)
        return None

    def _on_value(self, index: str, value: "float | int | bool | complex") -> None:
        self._value.setText(f"{index}   {_long(value)}")
        self._speak()


def _glance(sight: Sight, height: int, width: int, document: CoreDocument, library: Library, tensor: Tensor,
            token: CancelToken, report: Report) -> HeatMap:
    return picturing.glance(document, library, tensor, sight, height, width, token, report)


def _heat_map(sight: Sight, area: Area, height: int, width: int, document: CoreDocument, library: Library,
              tensor: Tensor, token: CancelToken, report: Report) -> HeatMap:
    return picturing.heat_map(document, library, tensor, sight, area, height, width, token, report)


def _value_at(sight: Sight, row: int, column: int, document: CoreDocument, library: Library, tensor: Tensor,
              token: CancelToken, report: Report) -> "float | int | bool | complex":
    return picturing.value_at(document, library, tensor, sight, row, column, token, report)


def _short(value: "float | int | bool") -> str:
    return number_text(int(value) if isinstance(value, bool) else value, 3)


def _long(value: "float | int | bool | complex") -> str:
    if isinstance(value, complex):
        return f"{value!r}   |{number_text(abs(value))}|"
    return str(value) if isinstance(value, bool) else number_text(value, 9)
