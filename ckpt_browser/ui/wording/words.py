"""Texts for people outside of widgets, under the names that Qt's translation tools look for."""

import re

from PySide6.QtCore import QCoreApplication, QLocale

from ...core.messages import Count, Message, filled


def tr(text: str) -> str:
    """The text in the person's language."""
    return QCoreApplication.translate("Window", text)


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """The text as it is, to be translated later; PySide's own function promises no type."""
    return text


def fill(text: str, **parts: str) -> str:
    """The text with each ``{name}`` replaced, messages in the person's language; what stands in a part stays."""
    return re.sub(r"\{([a-z]+)\}", lambda found: local(parts.get(found[1], found[0])), text)


def without_letter(text: str) -> str:
    """The text of a menu's line as it is said elsewhere: without its letter for the keyboard, and without dots.

    Chinese puts the letter in brackets behind the words: ``打开(&O)…``.
    """
    text = re.sub(r"\(&[^&]\)", "", text)
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


def local(text: str | int) -> str:
    """A text of the lower storeys in the person's language; what is no message stays as it is."""
    if isinstance(text, Message):
        return filled(QCoreApplication.translate("Messages", text.template), text.parts, local)
    if isinstance(text, Count):
        return _grouped(text)
    return str(text)


def _grouped(count: Count) -> str:
    locale = QLocale()
    # The C locale writes no commas, and Qt's numbers end at 64 bits.
    plain = locale.language() == QLocale.Language.C or abs(count.number) >= 1 << 63
    return count if plain else locale.toString(count.number)
