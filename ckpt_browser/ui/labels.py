"""Labels for strangers' text: never rich text, always selectable where it is worth copying."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget


def plain_label(text: str, role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows its text as it is; ``role`` chooses its look in the style sheet."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    if role:
        label.setProperty("role", role)
    return label


def fact_label(text: str, parent: QWidget | None = None) -> QLabel:
    """A wrapped label whose text can be selected and copied."""
    label = plain_label(text, parent=parent)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def rule(parent: QWidget | None = None) -> QFrame:
    """A thin line between two parts."""
    line = QFrame(parent)
    line.setProperty("role", "rule")
    return line
