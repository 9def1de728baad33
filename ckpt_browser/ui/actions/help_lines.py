"""The actions of the Help menu."""

from __future__ import annotations

from .. import commands
from ..widgets.words import QT_TRANSLATE_NOOP
from .line import Action

HELP = (
    Action("actionAbout", QT_TRANSLATE_NOOP("Actions", "&About"), "", "note", commands.about),
)
