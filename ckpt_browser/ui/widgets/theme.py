"""Light and dark: one table of colour tokens becomes the palette, the style sheet and the icons' colours."""

import json
import re
from functools import cache

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ..access.text_size import USUAL, font_of
from . import icons
from .resources import resource

Tokens = dict[str, str]

MODES = ("light", "dark")

STYLED = "ckptStyled"
"""The application's property that is true once its style is ours."""


class Theme(QObject):
    """The look of the whole application; one per application.

    Attributes:
        text: how large texts are, in per cent of the desktop's size.

    Signals:
        changed: other colours or sizes hold from now on.
    """

    changed = Signal()

    def __init__(self, scheme: str = "system", parent: QObject | None = None, text: int = USUAL) -> None:
        super().__init__(parent)
        self.scheme = scheme
        self.text = text
        self.dark = False
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    def apply(self, scheme: str | None = None, text: int | None = None) -> None:
        """Take on ``system``, ``light`` or ``dark``, and a size of texts, or again what was chosen before."""
        self.scheme = scheme or self.scheme
        self.text = text or self.text
        was_dark = self.dark
        self.dark = self.scheme == "dark" or (self.scheme == "system" and system_is_dark())
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        font = font_of(self.text)
        if application.font() != font:
            application.setFont(font)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.ApplicationFontChange)  # now, not in a moment
        sheet = style_sheet(self.tokens, "dark" if self.dark else "light")
        if application.styleSheet() != sheet:  # each widget is styled again, which takes longer than making a window
            if not application.property(STYLED):  # each time anew leaves the Python half of a style behind
                # Larger texts then reach what the sheet styles too, and nothing has to be styled again for them.
                application.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
                application.setStyle("Fusion")
                application.setProperty(STYLED, True)
            application.setPalette(palette(self.tokens))
            application.setStyleSheet(sheet)
        if self.dark != was_dark:
            icons.forget()
        self.changed.emit()

    def forget_the_gone(self) -> None:
        """Style everything again: Qt 6.11 keeps the rules that it found for widgets after they are gone, until then."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setStyleSheet(application.styleSheet())

    @property
    def tokens(self) -> Tokens:
        """Colours by their role."""
        return all_tokens()["dark" if self.dark else "light"]

    def _follow(self) -> None:
        if self.scheme == "system":
            self.apply()


def system_is_dark() -> bool:
    """True where the desktop asks for dark colours."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


@cache
def all_tokens() -> dict[str, Tokens]:
    """The tokens of both modes, each from a file of its own, by ``light`` and ``dark``."""
    return {mode: json.loads(resource(f"themes/{mode}.json").read_text(encoding="utf-8")) for mode in MODES}


def palette(tokens: Tokens) -> QPalette:
    """A Qt palette of the tokens, for all that no style sheet rule names."""
    role = QPalette.ColorRole
    made = QPalette()
    for where, name in ((role.Window, "window"), (role.Base, "base"), (role.AlternateBase, "stripe"),
                        (role.Button, "raised"), (role.ToolTipBase, "raised"), (role.WindowText, "text"),
                        (role.Text, "text"), (role.ButtonText, "text"), (role.ToolTipText, "text"),
                        (role.PlaceholderText, "faint"), (role.Highlight, "selection"),
                        (role.HighlightedText, "selection-text"), (role.Link, "accent"), (role.Accent, "accent"),
                        (role.Mid, "line"), (role.Midlight, "hover"), (role.Dark, "line-strong"),
                        (role.Light, "raised")):
        made.setColor(where, QColor(tokens[name]))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(tokens["faint"]))
    return made


def style_sheet(tokens: Tokens, scheme: str) -> str:
    """The style sheet with its ``@token`` names replaced."""
    text = resource("themes/window.qss").read_text(encoding="utf-8")
    return re.sub(r"@([a-z-]+)", lambda found: tokens[found[1]], text) + icons.branch_files(scheme)
