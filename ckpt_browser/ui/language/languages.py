"""Tells Qt the language: its own texts and ours, and how numbers are written."""

import os
from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from ..access.letters import can_draw
from ..settings import Settings
from ..widgets.resources import resource
from .table import CHOICES, ENGLISH, SYSTEM, Language, chosen


class Languages(QObject):
    """Speaks the language that the settings say, and another one as soon as they do.

    Signals:
        changed: texts that are made from now on are in another language.

    Attributes:
        current: the language that is spoken.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._translators: list[QTranslator] = []
        self.current = ENGLISH
        self._speak()
        settings.changed.connect(self._on_setting)

    def _on_setting(self, name: str) -> None:
        before, locale = self.current, QLocale()
        if name == "language":
            self._speak()
            if (self.current, QLocale()) != (before, locale):
                self.changed.emit()

    def _speak(self) -> None:
        choice = self._settings.choice("language", CHOICES)
        wanted = chosen(choice, QLocale.system().uiLanguages())
        # What nobody chose must at least be legible.
        self.current = wanted if choice != SYSTEM or wanted is ENGLISH or can_draw(wanted.name) else ENGLISH
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        # The last one that was installed is asked first: what Qt says stands back behind what we say.
        self._translators = [] if self.current is ENGLISH else [
            made for path in files_of(self.current) if (made := self._translator(path)) is not None]
        QLocale.setDefault(locale_of(choice, self.current))

    def _translator(self, path: str) -> QTranslator | None:
        """A translator at work, or None where its file cannot be read: then English is shown."""
        content = _content(path)
        made = QTranslator(self)
        if content and made.load(content):
            QCoreApplication.installTranslator(made)
            return made
        made.deleteLater()
        return None


@cache
def _content(path: str) -> bytes:
    """All of a file, kept for good: Qt does not copy it, and an upgrade may put another one in its place."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


def files_of(language: Language) -> tuple[str, str]:
    """The files of Qt's texts and of ours; they need not exist.

    A bundle made by PyInstaller keeps Qt's beside its libraries as the wheel does, and Qt knows where.
    """
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return (os.path.join(folder, f"qtbase_{language.code}.qm"),
            str(resource("i18n") / f"ckpt-browser_{language.code}.qm"))


def locale_of(choice: str, language: Language) -> QLocale:
    """How numbers are written: as the desktop does, unless a language was chosen that is not the desktop's."""
    system, own = QLocale.system(), QLocale(language.code)
    return system if choice == SYSTEM or system.language() == own.language() else own
