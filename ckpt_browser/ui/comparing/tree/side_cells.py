"""The cells of both sides: where a tensor's type and shape have no room together, the shape stays whole."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ...tree.even_rows import EvenRows
from ...tree.rows_model import Index

BRIEF = int(Qt.ItemDataRole.UserRole) + 40
"""The model's word for what a cell says where there is little room; None where that is no other."""

PADDING = 4
"""Pixels that the style sheet leaves around a cell's text."""


class SideCells(EvenRows):
    """Lets the type give way to the shape; the tip has both."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        style = option.widget.style()
        margins = 2 * (style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, option.widget) + 1)
        if option.fontMetrics.horizontalAdvance(option.text) > option.rect.width() - margins - PADDING:
            brief = index.data(BRIEF)
            if brief is not None:
                option.text = brief
