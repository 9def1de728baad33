"""Draws a line of the palette: the name with the letters that were meant, its menu, and its keys or why not."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from shiboken6 import isValid

from ..widgets.theme import Theme
from .entries import ENTRY, OTHERS, PLACES, Entry

PADDING, SIDES, GAP = 5, 12, 10
"""Pixels above and below a line, at its sides, and between its parts."""
ICON = 16
ROUND = 5


class CommandLines(QStyledItemDelegate):
    """Every line has the same height."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, max(option.fontMetrics.height(), ICON) + 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        entry = index.data(ENTRY)
        if not isinstance(entry, Entry):
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        room: QRect = option.rect
        painter.save()
        painter.setFont(option.font)
        if chosen:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(self._theme.tokens["accent"]))
            painter.setBrush(QColor(self._theme.tokens["selection"]))
            painter.drawRoundedRect(room.adjusted(1, 0, -2, -1), ROUND, ROUND)
        room = room.adjusted(SIDES, 0, -SIDES, 0)
        self._draw_icon(painter, room, entry)
        room.setLeft(room.left() + ICON + GAP)
        room.setRight(self._draw_end(painter, room, entry, chosen))
        # What it was found by is said where the name does not show it.
        beside = "  ·  ".join([entry.where, *(index.data(OTHERS) or ())])
        self._draw_name(painter, room, entry, beside, set(index.data(PLACES) or ()), chosen)
        painter.restore()

    def _draw_icon(self, painter: QPainter, room: QRect, entry: Entry) -> None:
        place = QRect(room.left(), room.center().y() - ICON // 2 + 1, ICON, ICON)
        if not isValid(entry.action):  # its menu was filled anew while the palette stood open
            return
        if entry.action.isCheckable() and entry.action.isChecked():
            painter.setPen(QColor(self._theme.tokens["accent"]))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "✓")
        else:
            entry.action.icon().paint(painter, place)

    def _draw_end(self, painter: QPainter, room: QRect, entry: Entry, chosen: bool) -> int:
        """Keys, or why it cannot be done; where the rest has to end."""
        text = entry.reason or entry.keys
        if not text:
            return room.right()
        painter.setPen(self._color("faint" if entry.reason else "soft", chosen and not entry.reason))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return room.right() - painter.fontMetrics().horizontalAdvance(text) - GAP

    def _draw_name(self, painter: QPainter, room: QRect, entry: Entry, beside: str, meant: set[int],
                   chosen: bool) -> None:
        font, bold = QFont(painter.font()), QFont(painter.font())
        bold.setBold(True)
        color = self._color("faint" if entry.reason else "text", chosen and not entry.reason)
        text = entry.name
        if QFontMetrics(bold).horizontalAdvance(text) > room.width():
            text, meant = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room.width()), set()
        left = room.left()
        for place, letter in enumerate(text):
            painter.setFont(bold if place in meant else font)
            painter.setPen(color)
            width = painter.fontMetrics().horizontalAdvance(letter)
            box = QRect(left, room.top(), width + 2, room.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, letter)
            if place in meant:  # bold alone is easily overlooked
                base = room.center().y() + painter.fontMetrics().ascent() // 2 + 2
                painter.drawLine(left, base, left + width - 1, base)
            left += width
        painter.setFont(font)
        rest = QRect(left + GAP, room.top(), room.right() - left - GAP, room.height())
        if rest.width() > 20:
            painter.setPen(self._color("faint", False) if not chosen else self._color("soft", chosen))
            where = painter.fontMetrics().elidedText(beside, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, where)

    def _color(self, token: str, chosen: bool) -> QColor:
        return QColor(self._theme.tokens["selection-text" if chosen else token])
