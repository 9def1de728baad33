"""Names and words for people who hear the window: for pictures what they show, for parts of controls whose they are."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractScrollArea, QComboBox, QLineEdit, QToolButton, QWidget

from ..wording.sentences import in_a_row


def tell(picture: QWidget, words: str, name: str = "") -> None:
    """Say what a picture shows, and how it is called where that changes with what it shows.

    Args:
        words: sentences, or lines; nothing is read aloud twice as long as they stay the same.
    """
    said = in_a_row([line.strip() for line in words.splitlines() if line.strip()])
    inside = [picture.viewport()] if isinstance(picture, QAbstractScrollArea) else []
    for widget in (picture, *inside):
        if name and widget.accessibleName() != name:
            widget.setAccessibleName(name)
        if widget.accessibleDescription() != said:
            widget.setAccessibleDescription(said)


def name_control(control: QWidget, name: str) -> None:
    """Give a control its name, and to the parts that it is made of."""
    control.setAccessibleName(name)
    line = control.lineEdit() if isinstance(control, QComboBox) else None
    if line is not None:
        line.setAccessibleName(name)
    if isinstance(control, QLineEdit):
        for button in control.findChildren(QToolButton):
            if not button.accessibleName():
                button.setAccessibleName(QCoreApplication.translate("Access", "Empty the field"))
    if isinstance(control, QAbstractScrollArea):
        control.viewport().setAccessibleName(name)
