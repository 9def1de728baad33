"""What the actions of the languages do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .table import CHOICES

if TYPE_CHECKING:
    from ..window.main_window import MainWindow


def speak(choice: str, window: MainWindow) -> None:
    """Speak a language from now on; whoever holds the windows hears of it from the settings."""
    window.session.settings.set_choice("language", choice)


def is_spoken(choice: str, window: MainWindow) -> bool:
    """This is what the settings say."""
    return window.session.settings.choice("language", CHOICES) == choice
