"""Which colours stand on which, and how far they have to be apart: the one list of pairs."""

from PySide6.QtGui import QColor

TEXT, GRAPHIC = 4.5, 3.0
"""Contrast as WCAG 2 wants it, of texts, and of lines and shapes that carry meaning."""

BACKS = ("window", "base", "raised", "stripe")
"""What texts stand on anywhere."""

ALL_BACKS = (*BACKS, "hover", "selection")
"""And what a row or a button is while the pointer is over it, or while it is chosen."""

PAIRS: tuple[tuple[str, tuple[str, ...], float], ...] = (
    ("text", (*ALL_BACKS, "warning-back", "error-back"), TEXT),
    ("soft", ALL_BACKS, TEXT),
    ("faint", BACKS, TEXT),  # hints in fields, and commands that cannot be done now
    ("accent", ("window", "base", "raised", "stripe", "error-back", "warning-back", "selection"), TEXT),  # links
    ("accent-text", ("accent",), TEXT),
    ("selection-text", ("selection",), TEXT),
    ("error", ("window", "base", "raised", "stripe", "error-back", "selection"), TEXT),
    ("warning", ("window", "base", "raised", "stripe", "warning-back", "selection"), TEXT),
    ("note", ("base", "raised", "stripe"), TEXT),
    ("number", ("base", "stripe", "selection"), TEXT),
    ("string", ("base", "stripe", "selection"), TEXT),
    *[(f"diff-{mark}", ("base", "stripe", "raised", "selection"), TEXT)
      for mark in ("same", "changed", "added", "removed", "renamed", "within")],
    *[(icon, ("base", "stripe", "selection"), GRAPHIC) for icon in ("tensor", "group", "module")],
    *[(f"series-{number}", ("base",), GRAPHIC) for number in range(1, 9)],
    *[(color, ("base",), GRAPHIC) for color in ("map-low", "map-high", "map-nan", "map-infinite")],
    ("field", ("window", "base", "raised"), GRAPHIC),  # the line around a field
)


def contrast(one: str, other: str) -> float:
    """Contrast of two colours as WCAG counts it: 1 to 21."""
    low, high = sorted((_light(QColor(one)), _light(QColor(other))))
    return (high + 0.05) / (low + 0.05)


def _light(color: QColor) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
             for part in (color.redF(), color.greenF(), color.blueF())]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
