"""Stillness for people whom movement makes ill or takes away from what they read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

NAME = "reduce-motion"
"""The switch among the settings."""

BLINK = 1000
"""Milliseconds between two appearances of the cursor where the desktop names no time."""

_EFFECTS = (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo,
            Qt.UIEffect.UI_AnimateTooltip, Qt.UIEffect.UI_FadeTooltip, Qt.UIEffect.UI_AnimateToolBox)
_STILL, _BEFORE = "stillness", "effectsBefore"


def apply_stillness(wanted: bool) -> None:
    """Let nothing move by itself, or let it again, in the whole application; what the desktop asks for counts too."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    if application.property(_BEFORE) is None:
        application.setProperty(_BEFORE, [application.cursorFlashTime() or BLINK,
                                          *[QApplication.isEffectEnabled(effect) for effect in _EFFECTS]])
    still = wanted or desktop_is_still()
    if bool(application.property(_STILL)) == still:
        return
    application.setProperty(_STILL, still)
    blink, *effects = application.property(_BEFORE)
    application.setCursorFlashTime(0 if still else blink)
    for effect, before in zip(_EFFECTS, effects, strict=True):
        QApplication.setEffectEnabled(effect, bool(before) and not still)


def is_still() -> bool:
    """True while nothing is to move by itself."""
    application = QApplication.instance()
    return application is not None and bool(application.property(_STILL))


def desktop_is_still() -> bool:
    """True where the desktop asks for less motion; only some versions of Qt know."""
    hints = QGuiApplication.styleHints()
    accessibility = hints.accessibility() if hasattr(hints, "accessibility") else None
    said = getattr(accessibility, "motionPreference", None)
    return said is not None and "Reduced" in str(said())
