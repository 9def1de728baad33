"""Numbers as colours: from zero to both sides, with marks of their own for what is no finite number."""

import numpy as np
from PySide6.QtGui import QColor, QImage

from ...analysis.elements.decoding import Array
from ..widgets.theme import Tokens

STOPS = ("map-low", "map-below", "map-zero", "map-above", "map-high")
NAN, INFINITE = "map-nan", "map-infinite"

_SIDE = 127
"""Colours on each side of zero."""


def colors_of(tokens: Tokens) -> Array:
    """All colours in order, the one of zero in the middle; uint32 as Qt has them, 255 of them."""
    stops = [QColor(tokens[name]) for name in STOPS]
    places = np.linspace(0, len(STOPS) - 1, 2 * _SIDE + 1)
    parts = [np.interp(places, range(len(STOPS)), part) for part in
             zip(*[(stop.red(), stop.green(), stop.blue()) for stop in stops], strict=True)]
    return _packed(np.stack(parts, axis=-1))


def colored(values: Array, limit: float, tokens: Tokens) -> Array:
    """The colour of each number: uint32 as Qt has them, in the shape of ``values``.

    Args:
        limit: the magnitude from which on colours grow no stronger; with 0 each number but zero has the strongest.
    """
    nan, infinite = np.isnan(values), np.isinf(values)
    with np.errstate(invalid="ignore", over="ignore", divide="ignore"):
        shares = values / limit if limit else np.sign(values)
        steps = np.rint(np.clip(np.where(nan, 0, shares), -1, 1) * _SIDE).astype(int) + _SIDE
    found: Array = colors_of(tokens)[steps]
    found[nan] = QColor(tokens[NAN]).rgb()
    found[infinite] = QColor(tokens[INFINITE]).rgb()
    return found


def mixed(shares: Array, tokens: Tokens) -> Array:
    """Red, green and blue in the last dimension as one colour each: -1 is none of it, 0 half of it, 1 all of it."""
    nan, infinite = np.isnan(shares).any(axis=-1), np.isinf(shares).any(axis=-1)
    parts = np.clip(np.nan_to_num(shares, nan=0.0), -1, 1) * _SIDE + _SIDE + 1
    found = _packed(parts)
    found[infinite] = QColor(tokens[INFINITE]).rgb()
    found[nan] = QColor(tokens[NAN]).rgb()
    return found


def image_of(colors: Array) -> QImage:
    """Colours in two dimensions as a picture."""
    colors = np.ascontiguousarray(colors, np.uint32)
    height, width = colors.shape
    return QImage(colors.data, width, height, 4 * width, QImage.Format.Format_ARGB32).copy()


HALF_WAY = 0.179
"""The luminance from which black is further from a colour than white, as WCAG counts it."""


def text_on(color: QColor) -> QColor:
    """Black or white, whichever is easier to read there."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
             for part in (color.redF(), color.greenF(), color.blueF())]
    bright = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    return QColor("black" if bright > HALF_WAY else "white")


def _packed(parts: Array) -> Array:
    whole = np.rint(parts).astype(np.uint32)
    found: Array = np.uint32(0xFF000000) | whole[..., 0] << 16 | whole[..., 1] << 8 | whole[..., 2]
    return found
