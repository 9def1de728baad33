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
    for name in system:
        found = _spoken(name)
        if found is not None:
            return found
    return ENGLISH


def _spoken(name: str) -> Language | None:
    """The language of a name such as ``zh-Hans-CN``; Chinese in traditional letters is another one."""
    parts = name.lower().replace("_", "-").partition(".")[0].split("-")
    if parts[0] == "zh":
        return None if any(part in _TRADITIONAL for part in parts[1:]) and "hans" not in parts else CHINESE
    return ENGLISH if parts[0] in ("en", "c", "posix") else None
