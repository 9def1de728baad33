"""The axes of the plot: round values below, counts on the left, shares of the cumulative curve on the right."""

from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg

from ...wording import numbers
from ..statistics.number_text import number_text
from .scales import Scale, count_ticks, share_ticks

SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)


def count_text(count: float) -> str:
    """``12 K``: short, for counts that are round."""
    scale, letter = next(((scale, letter) for scale, letter in numbers.SCALES if count >= max(scale, numbers.SHORT)),
                         (1, ""))
    return f"{number_text(count / scale)} {letter}".rstrip()


class _Axis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Writes a few texts at places that are known beforehand."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation, showValues=True, maxTickLength=-4)
        self.setStyle(tickTextOffset=4, autoExpandTextSpace=False, autoReduceTextSpace=False)
        self._texts: dict[float, str] = {}
        self.blank = False
        """True while there is nothing to be measured by it."""

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[Any, list[float]]]:
        ticks = [] if self.blank else self.ticks(low, high, size)
        self._texts = {place: text for place, text in ticks if low <= place <= high}
        return [(None, list(self._texts))]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: Any) -> list[str]:
        return [self._texts.get(place, "") for place in values]

    def ticks(self, low: float, high: float, pixels: float) -> list[tuple[float, str]]:
        """Places in the view and what is written there."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Other texts hold from now on."""
        self.picture = None
        self.update()


class ValueAxis(_Axis):
    """Values, on the scale that the bars stand on."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self.scale_ = Scale(0.0, 1.0)

    def ticks(self, low: float, high: float, pixels: float) -> list[tuple[float, str]]:
        return self.scale_.ticks(max(low, 0.0), min(high, 1.0), pixels)


class CountAxis(_Axis):
    """Counts, or shares of each tensor's own numbers, from nothing to the highest bar."""

    def __init__(self) -> None:
        super().__init__("left")
        self.top = 1.0
        self.log = False
        self.total = 0
        """Numbers that are written as 100 %; 0 where counts are written."""

    def ticks(self, low: float, high: float, pixels: float) -> list[tuple[float, str]]:
        if self.total:
            ticks = share_ticks(self.top, self.total, self.log, pixels)
            return [(place, numbers.percent(number_text(percent, 3))) for place, percent in ticks]
        return [(place, count_text(count)) for place, count in count_ticks(self.top, self.log, pixels)]


class ShareAxis(_Axis):
    """From none of the numbers to all of them."""

    def __init__(self) -> None:
        super().__init__("right")

    def ticks(self, low: float, high: float, pixels: float) -> list[tuple[float, str]]:
        return [(share, numbers.percent(str(round(100 * share)))) for share in SHARES]
