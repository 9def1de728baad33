"""How values and counts become places in the plot, and which of them are written beside it."""

import math
from typing import NamedTuple

import numpy as np

from ....analysis.elements.decoding import Array
from ..statistics.number_text import number_text

APART = 58
"""Pixels between two values that are written."""

HALF = 0.5
"""Counts are drawn from here on a logarithmic scale, so that a single number has a bar."""

ABOVE = 44
"""Pixels between two counts."""

HUGE = 1e300
"""Magnitudes beyond which differences may overflow."""


class Scale(NamedTuple):
    """Places of values from 0 for ``low`` to 1 for ``high``."""

    low: float
    high: float
    """Above ``low``."""
    linear: float = 0.0
    """Width of the linear part of a symmetric-log scale; 0 for a linear scale."""
    whole: bool = False
    """Whether there are integers only."""

    def place(self, value: float) -> float:
        """Where a value lies."""
        return float(self.places(np.array([value]))[0])

    def places(self, values: Array) -> Array:
        """Where values lie; float64."""
        low, high, wide = self.low, self.high, np.asarray(values, np.float64)
        if self.linear:
            low, high = math.asinh(low / self.linear), math.asinh(high / self.linear)
            wide = np.arcsinh(wide / self.linear)
        elif max(abs(low), abs(high)) > HUGE:
            low, high, wide = low / 4, high / 4, wide / 4
        placed: Array = (wide - low) / (high - low)
        return placed

    def value(self, place: float) -> float:
        """What lies at a place; beyond the ends, what lies at the end."""
        if not 0.0 < place < 1.0:
            return self.high if place >= 1.0 else self.low
        if self.linear:
            low, high = math.asinh(self.low / self.linear), math.asinh(self.high / self.linear)
            found = self.linear * math.sinh(low * (1 - place) + high * place)
            return min(max(found, self.low), self.high)
        return self.low * (1 - place) + self.high * place

    def ticks(self, begin: float, end: float, pixels: float) -> list[tuple[float, str]]:
        """Places of round values between two places, with their texts."""
        low, high = self.value(begin), self.value(end)
        most = max(int(pixels / APART), 2)
        values = _decades(low, high, self.linear) if self.linear else []
        if len(values) < 3:
            values = [value for value in round_values(low, high, most) if not self.whole or value == int(value)]
            step = values[1] - values[0] if len(values) > 1 else 0.0
            digits = _digits(max(abs(low), abs(high)), step)
            # Close to what a float64 can tell apart, texts would repeat.
            texts = {number_text(value, digits): self.place(value) for value in values}
            return [(place, text) for text, place in texts.items()]
        room = APART * (end - begin) / max(pixels, 1)
        kept: list[tuple[float, str]] = []
        # Zero first, then from the ends inwards, as far as there is room.
        for value in sorted(values, key=lambda value: (value != 0, -abs(value))):
            place = self.place(value)
            if all(abs(place - other) >= room for other, _ in kept):
                kept.append((place, number_text(value, 3)))
        return sorted(kept)


def round_values(low: float, high: float, most: int) -> list[float]:
    """Round values from ``low`` to ``high`` at equal distances, about ``most`` of them at most."""
    span = high / most - low / most
    if not span > 0 or not math.isfinite(span):
        return [low]
    exponent = math.floor(math.log10(span))
    if not -300 < exponent < 300:
        return [low, high]
    power = 10.0 ** exponent
    step = next(power * some for some in (1, 2, 2.5, 5, 10) if power * some >= span * 0.999)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [place * step for place in range(first, last + 1)]


def count_ticks(top: float, log: bool, pixels: float) -> list[tuple[float, float]]:
    """(place, count) of what is written beside the counts, from 0 to 1 for ``top``."""
    high = max(top, 1.0)
    if not log:
        return [(count / high, count) for count in round_values(0, high, _most(pixels)) if count == int(count)]
    return [(_log_place(count, high), count) for count in _powers(1.0, high, pixels)]


def share_ticks(top: float, total: int, log: bool, pixels: float) -> list[tuple[float, float]]:
    """(place, percent) of what is written beside shares of ``total`` numbers, from 0 to 1 for ``top`` of them."""
    high, one = max(top, 1.0), total / 100
    if not log:
        return [(percent * one / high, percent) for percent in round_values(0, high / one, _most(pixels))]
    return [(_log_place(percent * one, high), percent) for percent in _powers(1 / one, high / one, pixels)]


def _most(pixels: float) -> int:
    """How many counts there is room for."""
    return min(max(int(pixels / ABOVE), 2), 8)


def _powers(low: float, high: float, pixels: float) -> list[float]:
    """Powers of ten from ``low`` to ``high``, at equal distances, as many as there is room for."""
    first, last = math.ceil(math.log10(low) - 1e-9), math.floor(math.log10(high) + 1e-9)
    each = max(-(-(last - first + 1) // _most(pixels)), 1)
    return [10.0 ** power for power in range(first, last + 1, each)]


def _log_place(count: float, high: float) -> float:
    return math.log10(count / HALF) / math.log10(high / HALF)


def _decades(low: float, high: float, linear: float) -> list[float]:
    """Powers of ten of both signs, and zero, from ``low`` to ``high``; none where all is linear."""
    largest = max(abs(low), abs(high))
    if largest <= 2 * linear:
        return []
    first, last = math.ceil(math.log10(linear)), math.floor(math.log10(largest))
    powers = [10.0 ** power for power in range(first, last + 1)]
    return [value for value in (*[-power for power in reversed(powers)], 0.0, *powers) if low <= value <= high]


def _digits(largest: float, step: float) -> int:
    """Significant digits that tell values at a distance from each other."""
    if not 0 < step < math.inf or not step <= largest:
        return 3
    return min(max(math.floor(math.log10(largest / step)) + 3, 3), 15)
