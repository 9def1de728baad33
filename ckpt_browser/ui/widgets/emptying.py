"""Takes out of a layout what is in it."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget


def empty(layout: QLayout) -> None:
    """Let the widgets of a layout go, up to the first thing in it that is none.

    What ``takeAt`` gives to Python nobody deletes: a place of a layout would be left behind for each widget.
    """
    while (widget := _first(layout)) is not None:
        layout.removeWidget(widget)
        widget.hide()
        widget.deleteLater()


def _first(layout: QLayout) -> QWidget | None:
    item = layout.itemAt(0)
    return item.widget() if item is not None else None
