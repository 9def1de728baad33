"""In which order Tab leads through a part of the window: as one reads it, whenever its widgets were made."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QTabWidget, QWidget


def stops(area: QWidget) -> list[QWidget]:
    """What can have the keyboard in a part of the window, line by line, from the left to the right."""
    found = [widget for widget in (area, *area.findChildren(QWidget)) if takes_keyboard(widget, area)]
    places = {widget: _place(widget, area) for widget in found}
    lines: list[list[QWidget]] = []
    bottom = 0
    for widget in sorted(found, key=lambda widget: places[widget][0]):
        top, _, height = places[widget]
        if not lines or top + height / 2 > bottom:
            lines.append([])
            bottom = top + height
        lines[-1].append(widget)
    return [widget for line in lines for widget in sorted(line, key=lambda widget: places[widget][1])]


def takes_keyboard(widget: QWidget, area: QWidget) -> bool:
    """True for a widget on screen that Tab may lead to; not for what another widget takes the keyboard for."""
    # Asked of hundreds, hidden ones mostly; a flag of Qt costs Python more than all the rest.
    return (widget.isVisible() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()
            and widget.window() is area.window() and not isinstance(widget, QTabWidget)
            and not _is_inside_a_field(widget))


def _is_inside_a_field(widget: QWidget) -> bool:
    """True for the line of a box or of a field for numbers, which takes the keyboard for it.

    Qt's ``focusProxy`` is not asked: PySide makes the box a part of its own line then, and both stay for good.
    """
    return isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox)


def _place(widget: QWidget, area: QWidget) -> tuple[int, int, int]:
    """Top, left and height; of what holds others only its head counts, for it comes before them."""
    corner = widget.mapTo(area, QPoint(0, 0)) if widget is not area else QPoint(0, 0)
    holds = any(takes_keyboard(child, area) for child in widget.findChildren(QWidget))
    return corner.y() - holds, corner.x(), 2 if holds else widget.height()
