"""Controls that stand side by side, so that no line ends between them."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ...widgets.labels import plain_label


def labelled(text: str, control: QWidget) -> QWidget:
    """A control with its name before it."""
    label = plain_label(text, "soft")
    label.setBuddy(control)
    return together(label, control, gap=5)


def together(*controls: QWidget, gap: int = 8) -> QWidget:
    """Controls in a row."""
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for control in controls:
        row.addWidget(control)
    return widget
