"""What curves and bars of pictures look like: in the colours that hold now, with few round numbers at the edges."""

import math
from collections.abc import Callable, Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from ...access.text_size import follow_font, scaled
from ...widgets.theme import Theme
from ..statistics.number_text import number_text


class NumberAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Writes numbers as they are written elsewhere, or as somebody else wants them."""

    def __init__(self, orientation: str, text: Callable[[float], str] = number_text) -> None:
        super().__init__(orientation, maxTickLength=-4)
        self.setStyle(tickTextOffset=4, autoExpandTextSpace=False, autoReduceTextSpace=False)
        self._text = text

    def tickStrings(self, values: Sequence[float], scale: float, spacing: Any) -> list[str]:
        return [self._text(float(value)) for value in values]


class PowersAxis(NumberAxis):
    """Heights are logarithms of ten; only whole powers have numbers, or numbers between where there are too few."""

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[Any, list[float]]]:
        first, last = math.ceil(low), math.floor(high)
        if last - first >= 2:
            step = -(-(last - first) // 6)
            return [(None, [float(power) for power in range(first, last + 1, step)])]
        between = [math.log10(part) + power for power in range(first - 1, last + 1) for part in (1, 2, 5)]
        return [(None, [place for place in between if low <= place <= high])]


def power_text(height: float) -> str:
    """The number whose logarithm it is."""
    return number_text(10.0 ** height, 2)


class Plot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """A plot that stays as it is: not zoomed by a wheel that is meant for the page."""

    def __init__(self, theme: Theme, name: str, left: NumberAxis, bottom: NumberAxis,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent, enableMenu=False, axisItems={"left": left, "bottom": bottom})
        self.setObjectName(name)
        self.setMinimumSize(QSize(160, 90))
        self.plotItem.hideButtons()
        self.plotItem.setContentsMargins(2, 6, 8, 2)
        self.plotItem.vb.setMouseEnabled(x=False, y=False)
        follow_font(self, lambda: _size_up(left, bottom))
        self._theme = theme
        theme.changed.connect(self.recolor)
        self.recolor()

    def color(self, token: str, alpha: int = 255) -> QColor:
        """A colour of the theme."""
        found = QColor(self._theme.tokens[token])
        found.setAlpha(alpha)
        return found

    def recolor(self) -> None:
        """Take on the colours that hold now."""
        self.setBackground(self.color("base"))
        for name in ("left", "bottom"):
            axis = self.plotItem.getAxis(name)
            axis.setPen(self.color("line-strong"))
            axis.setTextPen(self.color("soft"))


def _size_up(left: NumberAxis, bottom: NumberAxis) -> None:
    """Give the numbers at the edges the room that they need in their size."""
    left.setWidth(scaled(52))
    bottom.setHeight(scaled(22))
