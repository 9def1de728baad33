"""How each mark looks: a sign, a word and a colour; never a colour alone."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QPainter, QPixmap

from ...workspace.comparing.judging.judging import ADDED, CHANGED, DEVICE, DTYPE, REMOVED, RENAMED, SAME, SHAPE, TYPE
from ...workspace.comparing.rows.marks import OPEN, PROBLEM, WITHIN
from ..widgets import icons
from ..widgets.painted import without_tools
from ..wording import numbers
from ..wording.words import QT_TRANSLATE_NOOP, fill


class Look(NamedTuple):
    """How one mark looks."""

    sign: str
    word: str
    token: str
    """The colour's name in the theme."""
    tip: str


LOOKS = {
    SAME: Look("=", QT_TRANSLATE_NOOP("Signs", "same"), "diff-same",
               QT_TRANSLATE_NOOP("Signs", "Nothing differs: proved by place, by checksums or by reading")),
    CHANGED: Look("≠", QT_TRANSLATE_NOOP("Signs", "changed"), "diff-changed",
                  QT_TRANSLATE_NOOP("Signs", "Both have it, and it differs")),
    ADDED: Look("+", QT_TRANSLATE_NOOP("Signs", "added"), "diff-added",
                QT_TRANSLATE_NOOP("Signs", "Only the right has it")),
    REMOVED: Look("−", QT_TRANSLATE_NOOP("Signs", "removed"), "diff-removed",
                  QT_TRANSLATE_NOOP("Signs", "Only the left has it")),
    RENAMED: Look("→", QT_TRANSLATE_NOOP("Signs", "renamed"), "diff-renamed",
                  QT_TRANSLATE_NOOP("Signs", "Both have it, under different names")),
    TYPE: Look("T", QT_TRANSLATE_NOOP("Signs", "type"), "diff-changed",
               QT_TRANSLATE_NOOP("Signs", "The two are of different types")),
    SHAPE: Look("▭", QT_TRANSLATE_NOOP("Signs", "shape"), "diff-changed",
                QT_TRANSLATE_NOOP("Signs", "The two have different shapes")),
    DTYPE: Look("½", QT_TRANSLATE_NOOP("Signs", "dtype"), "diff-changed",
                QT_TRANSLATE_NOOP("Signs", "Their elements are of different types")),
    DEVICE: Look("⌂", QT_TRANSLATE_NOOP("Signs", "device"), "soft",
                 QT_TRANSLATE_NOOP("Signs", "They were saved from different devices, which counts as no difference")),
    PROBLEM: Look("!", QT_TRANSLATE_NOOP("Signs", "not comparable"), "error",
                  QT_TRANSLATE_NOOP("Signs", "One of the two cannot be read")),
    OPEN: Look("…", QT_TRANSLATE_NOOP("Signs", "not read yet"), "faint",
               QT_TRANSLATE_NOOP("Signs", "Only reading their numbers can tell")),
    WITHIN: Look("≈", QT_TRANSLATE_NOOP("Signs", "within tolerance"), "diff-within",
                 QT_TRANSLATE_NOOP("Signs", "It differs, but every number by no more than the tolerance")),
}
"""How marks look, in the order in which they are counted."""

FIRST = (PROBLEM, WITHIN, CHANGED, ADDED, REMOVED, OPEN, RENAMED, SAME)
"""Which mark's sign stands before a row that has several: the first of these."""


def word_of(mark: str) -> str:
    """The word for a mark."""
    return QCoreApplication.translate("Signs", LOOKS[mark].word)


def counted_word(count: int, mark: str) -> str:
    """How many entries have a mark: ``3 changed``."""
    return fill(QCoreApplication.translate("Signs", "{n} {word}"), n=numbers.grouped(count), word=word_of(mark))


def tip_of(mark: str) -> str:
    """What a mark means."""
    return QCoreApplication.translate("Signs", LOOKS[mark].tip)


class Signs:
    """Pictures of the signs in the colours of a theme."""

    def __init__(self, tokens: dict[str, str]) -> None:
        self._tokens = tokens
        self._icons: dict[tuple[str, bool], QIcon] = {}

    def icon(self, mark: str, whole: bool = True) -> QIcon:
        """The sign of a mark; paler before a group of which it is true in part."""
        found = self._icons.get((mark, whole))
        if found is None:
            look = LOOKS[mark]
            # Drawing the signs of all marks takes as long as a painting of the window.
            found = self._icons[mark, whole] = icons.kept(
                _drawn, look.sign, self._tokens[look.token], whole, QFont().family())
        return found


def _drawn(sign: str, token: str, whole: bool, family: str) -> QIcon:
    """A sign in a colour."""
    made, color = QIcon(), QColor(token)
    for size in (16, 28, 32, 56):
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(0.5, 0.5, size - 1, size - 1)
        back = QColor(color)
        back.setAlphaF(0.16 if whole else 0.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(back)
        painter.drawRoundedRect(room, size / 4, size / 4)
        painter.setPen(color)
        painter.setFont(_fitting(sign, size, family))
        painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, sign)
        painter.end()
        pixmap = without_tools(pixmap)
        made.addPixmap(pixmap)
        made.addPixmap(pixmap, QIcon.Mode.Selected)  # else Qt tints it
    return made


def _fitting(sign: str, size: int, family: str) -> QFont:
    """A bold font in which a sign fits into a square."""
    font = QFont(family)
    font.setBold(True)
    font.setPixelSize(round(size * 0.85))
    while font.pixelSize() > 6 and QFontMetricsF(font).horizontalAdvance(sign) > size * 0.8:
        font.setPixelSize(font.pixelSize() - 1)
    return font
