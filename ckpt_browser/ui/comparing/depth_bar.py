"""How much each layer changed, from the first to the last, as one row of bars."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ...core.paths import visible
from ...workspace.comparing.measuring.depth import FROZEN, GONE, MOVED, NEW, UNKNOWN, Moved
from ..access.speaking import tell
from ..access.text_size import scaled
from ..viewers.statistics.number_text import number_text
from ..widgets.labels import plain_tip
from ..widgets.theme import Theme
from ..wording.numbers import grouped
from ..wording.words import fill
from .comparing import Comparing

HEIGHT = 38
MARGIN = 4
LEAST = 3
"""Pixels of the lowest bar: a layer that moved ever so little is no frozen one."""
DECADES = 4
"""Orders of magnitude between the highest bar and the lowest; ``scale_text`` says them in words."""
TITLE = 118
"""Pixels of the words before the bars."""


class DepthBar(QWidget):
    """Neighbouring layers share a bar where there are more of them than pixels: the one that moved most is drawn."""

    def __init__(self, comparing: Comparing, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("depthBar")
        self.setAccessibleName(self.tr("Change over the depth of the network"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._comparing = comparing
        self._theme = theme
        self._at = -1
        self._columns: list[int] = []
        """Per pixel the layer that is drawn there, where layers share pixels."""
        comparing.shown.connect(self._on_shown)
        comparing.layers.layered.connect(self._on_layered)
        comparing.measured.connect(self._redraw)
        comparing.selected.connect(self._on_selected)
        theme.changed.connect(self.update)
        self.setVisible(len(self.states) > 1)

    def sizeHint(self) -> QSize:
        return QSize(300, scaled(HEIGHT))

    @property
    def states(self) -> list[Moved]:
        """What became of each layer, as far as is known."""
        depth = self._comparing.layers.depth
        return depth.moved if depth is not None else []

    def text_of(self, layer: int) -> str:
        """What is said of a layer."""
        assert self._comparing.layers.depth is not None
        name = visible(self._comparing.layers.depth.layers[layer].name, 120) or self.tr("(top level)")
        found = self.states[layer]
        words = {FROZEN: self.tr("frozen: none of its numbers differ, whole ones apart"),
                 NEW: self.tr("only the right has it"),
                 GONE: self.tr("only the left has it"), UNKNOWN: self.tr("not read yet, or not comparable")}
        if found.state != MOVED:
            return f"{name}\n{words[found.state]}"
        if found.relative is None:
            return f"{name}\n{self.tr('moved, from nothing but zeros')}"
        return f"{name}\n" + fill(self.tr("what changed moved by {n} of its norm (relative L2)"),
                                  n=number_text(found.relative, 3))

    def layer_at(self, x: int) -> int:
        """The layer under a point; of several the one that is drawn; -1 for none."""
        count, room = len(self.states), self._room()
        if not count or not room.left() <= x <= room.right():
            return -1
        return self._drawn(count, room)[x - room.left()]

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        with self._comparing.session.jobs.held_back():
            self._paint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        layer = self.layer_at(event.position().toPoint().x())
        if event.button() == Qt.MouseButton.LeftButton and layer >= 0:
            self._go_to(layer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self.states) - 1
        goals = {Qt.Key.Key_Left: self._at - 1, Qt.Key.Key_Right: self._at + 1, Qt.Key.Key_Home: 0,
                 Qt.Key.Key_End: last}
        goal = goals.get(Qt.Key(event.key()))
        if goal is None or last < 0:
            super().keyPressEvent(event)
            return
        self._go_to(max(0, min(goal, last)))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            layer = self.layer_at(event.pos().x())
            said = self.text_of(layer) if layer >= 0 else self.scale_text()
            QToolTip.showText(event.globalPos(), plain_tip(said) if said else "", self)
            return True
        return super().event(event)

    # Details

    def _paint(self) -> None:
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), QColor(tokens["raised"]))
        painter.setPen(QColor(tokens["line"]))
        painter.drawLine(0, 0, self.width(), 0)
        room, largest = self._room(), self._largest()
        self._paint_title(painter, room, largest)
        painter.setPen(QColor(tokens["line-strong"]))
        painter.drawLine(room.left(), room.bottom() + 1, room.right(), room.bottom() + 1)
        self._paint_bars(painter, room, largest)
        if self.states and all(found.state == FROZEN for found in self.states):
            painter.setPen(QColor(tokens["faint"]))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.tr("no layer moved"))
        if self.hasFocus():
            painter.setPen(QColor(tokens["accent"]))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _paint_title(self, painter: QPainter, room: QRect, largest: float) -> None:
        """What the bars are, and how much the highest one is."""
        tokens = self._theme.tokens
        place = QRect(12, 0, room.left() - 12, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.setPen(QColor(tokens["soft"]))
        if not largest:
            painter.drawText(place, flags, self.tr("Change per layer"))
            return
        half = self.height() // 2
        painter.drawText(place.adjusted(0, 0, 0, half - place.height()), Qt.AlignmentFlag.AlignBottom,
                         self.tr("Change per layer"))
        painter.setPen(QColor(tokens["faint"]))
        painter.drawText(place.adjusted(0, half, 0, 0), Qt.AlignmentFlag.AlignTop,
                         fill(self.tr("up to {n}"), n=number_text(largest, 2)))

    def _largest(self) -> float:
        """The largest relative change; 0.0 where none is known."""
        return max((found.relative for found in self.states if found.relative), default=0.0)

    def scale_text(self) -> str:
        """What the height of a bar means."""
        largest = self._largest()
        if not largest:
            return ""
        return fill(self.tr("A bar tells by how much of its norm a layer changed (relative L2): the highest {n}, the "
                            "lowest a ten-thousandth of that or less. Each quarter of the height is a factor of ten."),
                    n=number_text(largest, 3))

    def _room(self) -> QRect:
        title = scaled(TITLE)
        return QRect(title, MARGIN + 2, max(1, self.width() - title - 12), self.height() - 2 * MARGIN - 4)

    def _drawn(self, count: int, room: QRect) -> list[int]:
        """Per pixel the layer that is drawn there."""
        if len(self._columns) != room.width():
            weights = [_weight(found) for found in self.states]
            self._columns = []
            for x in range(room.width()):
                first = x * count // room.width()
                last = max(first + 1, (x + 1) * count // room.width())
                self._columns.append(max(range(first, last), key=weights.__getitem__))
        return self._columns

    def _paint_bars(self, painter: QPainter, room: QRect, largest: float) -> None:
        count = len(self.states)
        if not count:
            return
        if room.width() < count:
            for x, layer in enumerate(self._drawn(count, room)):
                self._paint_bar(painter, QRect(room.left() + x, room.top(), 1, room.height()), layer, largest)
            return
        for layer in range(count):
            left, right = (room.left() + number * room.width() // count for number in (layer, layer + 1))
            gap = 1 if right - left > 3 else 0
            self._paint_bar(painter, QRect(left, room.top(), right - left - gap, room.height()), layer, largest)

    def _paint_bar(self, painter: QPainter, place: QRect, layer: int, largest: float) -> None:
        found, tokens = self.states[layer], self._theme.tokens
        if layer == self._at:
            painter.fillRect(place.adjusted(-1, -2, 1, 2), QColor(tokens["selection"]))
        if found.state == FROZEN:
            return
        if found.state in (NEW, GONE):
            color = QColor(tokens["diff-added" if found.state == NEW else "diff-removed"])
            painter.fillRect(place, QColor(color.red(), color.green(), color.blue(), 40))
            painter.fillRect(QRect(place.left(), place.bottom() - 2, place.width(), 3), color)
        elif found.state == UNKNOWN:
            painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), QColor(tokens["faint"]))
        else:
            height = bar_height(found.relative, largest, place.height())
            painter.fillRect(QRect(place.left(), place.bottom() + 1 - height, place.width(), height),
                             QColor(tokens["diff-changed"]))

    def _go_to(self, layer: int) -> None:
        assert self._comparing.layers.depth is not None
        places = self._comparing.layers.depth.layers[layer].places
        differing = [place for place in places if (found := self._differences(place)) is not None and found > 0]
        self._comparing.reveal((differing or list(places))[0])
        self._at = layer
        self.update()
        place = self._room()
        x = place.left() + (2 * layer + 1) * place.width() // (2 * len(self.states))
        if self.hasFocus():
            QToolTip.showText(self.mapToGlobal(QPoint(x, 0)), plain_tip(self.text_of(layer)), self)

    def _differences(self, place: int) -> int | None:
        comparison = self._comparing.comparison
        found = comparison.verdicts[place].differences if comparison is not None else None
        return found.differing if found is not None else None

    def _on_shown(self) -> None:
        """What is drawn is gone; its place is kept, as most files have layers again."""
        self._at = -1
        self._redraw()

    def _on_layered(self) -> None:
        self.setVisible(len(self.states) > 1)
        self._redraw()
        self._on_selected()

    def _redraw(self) -> None:
        self._columns = []
        self.update()
        self._speak()

    def _speak(self) -> None:
        depth = self._comparing.layers.depth
        moved = depth.changed if depth is not None else 0
        said = fill(self.tr("{n} of {all} layers moved"), n=grouped(moved), all=grouped(len(self.states)))
        tell(self, f"{said}\n{self.text_of(self._at)}" if 0 <= self._at < len(self.states) else said)

    def _on_selected(self) -> None:
        depth = self._comparing.layers.depth
        at = depth.layer_of(self._comparing.place) if depth is not None else -1
        if at != self._at:
            self._at = at
            self.update()
        self._speak()


def _weight(found: Moved) -> tuple[int, float]:
    """Which of several layers is drawn: the one that moved most, else one that can be told of."""
    rank = (UNKNOWN, FROZEN, GONE, NEW, MOVED).index(found.state)
    return rank, math.inf if found.state == MOVED and found.relative is None else found.relative or 0.0


def bar_height(relative: float | None, largest: float, room: int) -> int:
    """Pixels of a bar, on a scale of logarithms below the largest one; a layer that moved has some in any case."""
    if relative is None or not largest or relative >= largest:
        return room
    if relative <= 0:
        return LEAST
    share = 1 + math.log10(relative / largest) / DECADES
    return max(LEAST, round(room * share))
