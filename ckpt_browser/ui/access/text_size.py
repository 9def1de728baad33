"""How large texts are: a share of the desktop's own size, for the whole application."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication
from PySide6.QtWidgets import QWidget

NAME = "text-size"
"""The setting: per cent of the desktop's size."""

USUAL, LEAST, MOST, STEP = 100, 80, 200, 10
"""Per cent."""

BESIDE = 60
"""Pixels of the screen that a dialog leaves free."""

HERO = 1.7
"""Size of the line that greets, as a share of that of other texts."""


def font_of(percent: int) -> QFont:
    """The desktop's font in another size."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPointSizeF(_points(font) * percent / 100)
    return font


def heading_font(share: float) -> QFont:
    """The font of a line that is larger than the texts around it, so many times as they are now."""
    font = QFont()  # of which only what is set here counts
    font.setPointSizeF(_points(QGuiApplication.font()) * share)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def scaled(pixels: int) -> int:
    """As many pixels as the same texts need in the size that they have now."""
    usual = _points(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    return round(pixels * max(_points(QGuiApplication.font()) / usual, 1.0)) if usual > 0 else pixels


def widen(dialog: QWidget, pixels: int) -> None:
    """Make a dialog at least so wide, for texts of the usual size, as far as the screen allows."""
    room = dialog.screen().availableGeometry().width() - BESIDE
    dialog.setMinimumWidth(min(scaled(pixels), room))


def stepped(percent: int, steps: int) -> int:
    """So many steps larger, or smaller; on a whole step, and never beyond the ends."""
    return min(MOST, max(LEAST, round(percent / STEP) * STEP + steps * STEP))


def follow_font(widget: QWidget, does: Callable[[], None]) -> None:
    """Do something now, and again whenever the widget's texts have another size."""
    _FontFollower(widget, does)
    does()


def write_evenly(widget: QWidget) -> None:
    """Write in letters that are all as wide, and as large as other texts are, also when these change their size."""
    font = QFont()  # of which only what is set here counts; the size stays with the application
    font.setFamilies(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families())
    font.setStyleHint(QFont.StyleHint.Monospace)
    widget.setFont(font)


def _points(font: QFont) -> float:
    # A font may be given in pixels, and has no points then.
    return font.pointSizeF() if font.pointSizeF() > 0 else QFontInfo(font).pointSizeF()


class _FontFollower(QObject):
    def __init__(self, widget: QWidget, does: Callable[[], None]) -> None:
        super().__init__(widget)
        self._does = does
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._does()
        return False
