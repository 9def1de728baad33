"""Enter presses the button that has the keyboard, as Space does; Qt does so in dialogs only."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget


def press(window: QWidget, event: QKeyEvent) -> bool:
    """Press the focused button by an Enter that nobody else took; False where there is nothing to press."""
    button = window.focusWidget()
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and not event.isAutoRepeat()
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not plain:
        return False
    if isinstance(button, QToolButton) and button.popupMode() == QToolButton.ToolButtonPopupMode.InstantPopup:
        button.showMenu()
        return True
    if isinstance(button, QPushButton) and button.menu() is not None:
        button.showMenu()
        return True
    if isinstance(button, QPushButton | QToolButton):
        button.click()
        return True
    return False
