"""Texts for people outside of widgets, under the names that Qt's translation tools look for."""

import re

from PySide6.QtCore import QCoreApplication


def tr(text: str) -> str:
    """The text in the person's language."""
    return QCoreApplication.translate("", text)


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """The text as it is, to be translated later; PySide's own function promises no type."""
    return text


def fill(text: str, **parts: str) -> str:
    """The text with each ``{name}`` replaced; what stands in a part itself is left as it is."""
    return re.sub(r"\{([a-z]+)\}", lambda found: parts.get(found[1], found[0]), text)
