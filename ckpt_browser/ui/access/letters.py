"""Whether this machine has the letters that a text is written in."""

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication


def can_draw(text: str) -> bool:
    """Whether the window's font, or one that helps it out, has every letter of a text."""
    if not isinstance(QApplication.instance(), QApplication):
        return True
    metrics = QFontMetrics(QApplication.font())
    return all(metrics.inFontUcs4(ord(letter)) for letter in text)
