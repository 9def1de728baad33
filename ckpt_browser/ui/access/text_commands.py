"""What the actions that make texts larger and smaller do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ..wording.words import fill
from . import text_size

if TYPE_CHECKING:
    from ..window.main_window import MainWindow


def larger(window: MainWindow) -> None:
    """Make texts a step larger, in all windows."""
    _set(window, text_size.stepped(window.theme.text, 1))


def smaller(window: MainWindow) -> None:
    """Make texts a step smaller, in all windows."""
    _set(window, text_size.stepped(window.theme.text, -1))


def normal(window: MainWindow) -> None:
    """Give texts the desktop's own size."""
    _set(window, text_size.USUAL)


def can_grow(window: MainWindow) -> bool:
    """There is a larger size."""
    return window.theme.text < text_size.MOST


def can_shrink(window: MainWindow) -> bool:
    """There is a smaller size."""
    return window.theme.text > text_size.LEAST


def is_changed(window: MainWindow) -> bool:
    """Texts have another size than the desktop gives them."""
    return window.theme.text != text_size.USUAL


def _set(window: MainWindow, percent: int) -> None:
    window.session.settings.set_number(text_size.NAME, percent)  # every window hears of it
    words = QCoreApplication.translate("TextSize", "Size of texts: {n} %")
    window.session.noticed.emit(fill(words, n=str(percent)))
