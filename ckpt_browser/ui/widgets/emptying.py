"""Takes out of a layout what is in it."""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Let the widgets of a layout go, and its gaps.

    What ``takeAt`` gives nobody else deletes. ``itemAt`` must not be asked: PySide makes what it gives a part of the
    layout, and deletes it once more when the layout goes, after Qt has deleted it (PySide 6.11).
    """
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        shiboken6.delete(item)
        if widget is not None:
            widget.hide()
            widget.deleteLater()
