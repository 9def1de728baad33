"""The actions of the Help menu."""

from __future__ import annotations

from ..help import commands as help_commands
from ..keyboard import commands as keyboard
from ..window import commands
from ..wording.words import QT_TRANSLATE_NOOP
from .line import Action

HELP = (
    Action("actionManual", QT_TRANSLATE_NOOP("Actions", "&Manual"), "F1", "manual", help_commands.open_manual),
    Action("actionPalette", QT_TRANSLATE_NOOP("Actions", "All &commands…"), "Ctrl+Shift+P", "search",
           keyboard.open_palette, tip=QT_TRANSLATE_NOOP("Actions", "Finds what there is to do by a part of its name")),
    Action("actionShortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "Ctrl+?|Ctrl+/", "keyboard",
           keyboard.open_shortcuts),
    Action("actionTour", QT_TRANSLATE_NOOP("Actions", "Show the &tour"), "", "", help_commands.show_tour),
    Action("actionAbout", QT_TRANSLATE_NOOP("Actions", "&About"), "", "note", commands.about),
)
