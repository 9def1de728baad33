"""Puts a layout into another one."""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QBoxLayout, QLayout


def nest(outer: QBoxLayout, inner: QLayout, stretch: int = 0) -> None:
    """Put a layout into another one, with nothing of Python's left on its places.

    For each place within ``inner`` PySide makes an object of Python and a part of ``outer``; a collection that finds
    both as garbage takes the place from Qt and deletes it, though Qt has done so, or will (PySide 6.11).
    """
    outer.addLayout(inner, stretch)
    _let_go(inner)


def _let_go(layout: QLayout) -> None:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        within = item.layout()
        if within is not None:
            _let_go(within)
        else:
            shiboken6.invalidate(item)
