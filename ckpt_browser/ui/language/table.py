"""The one table of languages, and which of them the person wants."""

from collections.abc import Sequence
from typing import NamedTuple

SYSTEM = "system"
"""The choice of whatever language the desktop speaks."""


class Language(NamedTuple):
    """A language that every text has.

    Attributes:
        code: as in the names of the files of translations.
        name: what it calls itself; never translated.
        action: the id of the action that chooses it.
    """

    code: str
    name: str
    action: str


ENGLISH = Language("en", "English", "actionEnglish")
CHINESE = Language("zh_CN", "简体中文", "actionChinese")

LANGUAGES = (ENGLISH, CHINESE)

CHOICES = (SYSTEM, *[language.code for language in LANGUAGES])
"""What the settings can say."""

_TRADITIONAL = ("hant", "tw", "hk", "mo")


def chosen(choice: str, system: Sequence[str]) -> Language:
    """The language that a choice means.

    Args:
        choice: one of :data:`CHOICES`.
        system: the languages of the desktop, the dearest first, as ``QLocale.uiLanguages`` gives them.
    """
    if choice != SYSTEM:
        return next((language for language in LANGUAGES if language.code == choice), ENGLISH)
    traditional = False
    for name in system:
        parts = name.lower().replace("_", "-").partition(".")[0].split("-")
        if parts[0] in ("en", "c", "posix"):
            return ENGLISH
        if parts[0] == "zh":
            traditional = traditional or _is_traditional(parts)
            # Qt ends what it says of Taiwan with plain Chinese.
            if not _is_traditional(parts) and not (traditional and len(parts) == 1):
                return CHINESE
    return ENGLISH


def _is_traditional(parts: list[str]) -> bool:
    """Chinese in traditional letters, which is another language here."""
    return "hans" not in parts and any(part in _TRADITIONAL for part in parts)
