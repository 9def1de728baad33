"""A control with its name before it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ...labels import plain_label


def labelled(text: str, control: QWidget) -> QWidget:
    """Both side by side, so that no line ends between them."""
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(5)
    label = plain_label(text, "soft")
    label.setBuddy(control)
    row.addWidget(label)
    row.addWidget(control, 1)
    return pair
