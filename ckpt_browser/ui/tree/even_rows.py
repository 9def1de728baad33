"""Rows of one height, however large the texts are."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from .rows_model import Index

PADDING = 8
"""Pixels added to a line of text to make a comfortable row."""


class EvenRows(QStyledItemDelegate):
    """Makes all rows equally high."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), option.fontMetrics.height() + PADDING)
