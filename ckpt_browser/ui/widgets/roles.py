"""The role of a widget chooses its look in the style sheet."""

from PySide6.QtWidgets import QWidget


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget another look from now on, and what lies in it."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    for each in (widget, *widget.findChildren(QWidget)):
        each.style().unpolish(each)
        each.style().polish(each)
