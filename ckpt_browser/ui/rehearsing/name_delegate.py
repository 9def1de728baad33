"""Names that are too long for their column: cut so that the number of the layer and the end stay."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

MARGIN = 8
"""Pixels beside a text that the style keeps free."""


class NameDelegate(QStyledItemDelegate):
    """Draws names as any text, but for where they are cut."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.text = cut(option.text, option.fontMetrics, option.rect.width() - MARGIN)


def cut(name: str, metrics: QFontMetrics, width: int) -> str:
    """A name in so many pixels: ``…10…query.weight``."""
    if metrics.horizontalAdvance(name) <= width:
        return name
    parts = name.split(".")
    place = next((place for place, part in enumerate(parts) if part.isdecimal()), None)
    if place is None or place == len(parts) - 1:
        return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, width)
    front, rest = ("…" if place else "") + parts[place], ".".join(parts[place + 1:])
    if metrics.horizontalAdvance(f"{front}.{rest}") <= width:
        return f"{front}.{rest}"
    return front + metrics.elidedText(rest, Qt.TextElideMode.ElideLeft, width - metrics.horizontalAdvance(front))
