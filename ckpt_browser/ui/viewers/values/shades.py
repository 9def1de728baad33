"""What colour a number has: shades from zero to both sides, and marks for what is no finite number."""

import math
from typing import NamedTuple

from PySide6.QtGui import QColor

from ...widgets.theme import Tokens

STEPS = 24
"""Shades on each side of zero."""
STRONGEST = 0.6
"""Share of the colour in the strongest shade: text stays readable on it."""


class Shades(NamedTuple):
    """Backgrounds and texts in the colours that hold now."""

    shades: tuple[QColor, ...]
    """From far below zero to far above."""
    nan: tuple[QColor, QColor]
    """Background and text."""
    infinite: tuple[QColor, QColor]
    text: QColor
    faint: QColor
    """The text of a cell that is not there yet."""
    line: QColor
    """Between the cells."""
    selected: tuple[QColor, QColor]
    """Background and text of a selected cell."""

    def of(self, number: float, usual: float) -> QColor:
        """The shade of a finite number, where so large ones are usual."""
        share = max(-1.0, min(1.0, number / usual)) if usual else 0.0
        return self.shades[STEPS + round(share * STEPS)]

    def mark(self, number: complex) -> tuple[QColor, QColor] | None:
        """Background and text of what is no finite number; None for all others."""
        parts = (number.real, number.imag)
        if all(map(math.isfinite, parts)):
            return None
        return self.nan if any(map(math.isnan, parts)) else self.infinite


def shades_of(tokens: Tokens) -> Shades:
    """The shades of a theme."""
    base = QColor(tokens["base"])
    sides = [QColor(tokens[name]) for name in ("below-zero", "above-zero")]
    shades = [_mixed(base, sides[step > 0], STRONGEST * abs(step) / STEPS) for step in range(-STEPS, STEPS + 1)]
    marks = [(QColor(tokens[f"{name}-back"]), QColor(tokens[name])) for name in ("error", "warning")]
    return Shades(tuple(shades), marks[0], marks[1], QColor(tokens["text"]), QColor(tokens["faint"]),
                  QColor(tokens["line"]), (QColor(tokens["accent"]), QColor(tokens["accent-text"])))


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    parts = [(one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue())]
    return QColor(*[round(a + (b - a) * share) for a, b in parts])
