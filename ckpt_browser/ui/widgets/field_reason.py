"""The reason in red that stands below a field."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QWidget

from ...core.paths import visible
from ..access.text_size import scaled
from .labels import plain_label


class FieldReason:
    """Shows why what a field says cannot be, on top of whatever lies below it."""

    def __init__(self, field: QWidget, around: QWidget | None = None, name: str = "fieldReason",
                 widest: int = 0) -> None:
        """``widest``: pixels from which on the reason takes several lines; 0 for all that there is around."""
        self._widest = widest
        self._field = field
        self._around = around
        self._name = name
        self._label: QLabel | None = None

    def tell(self, reason: str) -> None:
        """Show a reason, or nothing."""
        if self._label is None:
            if not reason:
                return
            self._label = plain_label("", "reason", self._around or self._field.window())
            self._label.setObjectName(self._name)
            self._field.destroyed.connect(self._label.deleteLater)
        self._label.setText(visible(reason, 600))
        self._label.setWordWrap(False)
        self._label.adjustSize()
        self._label.setVisible(bool(reason))
        around = self._label.parentWidget()
        room = around.width() if around is not None else 0
        room = min(room, max(scaled(self._widest), self._field.width())) if self._widest else room
        if around is not None and self._label.width() > room:
            self._label.setWordWrap(True)
            self._label.resize(room, self._label.heightForWidth(room))
        if around is not None and reason:
            place = self._field.mapTo(around, QPoint(0, self._field.height() + 2))
            if place.y() + self._label.height() > around.height():
                place = self._field.mapTo(around, QPoint(0, -self._label.height() - 1))
            place.setX(max(0, min(place.x(), around.width() - self._label.width())))
            self._label.move(place)
            self._label.raise_()


def mark_wrong(field: QWidget, wrong: bool) -> None:
    """Draw a field in red, or as usual."""
    if field.property("wrong") != wrong:
        field.setProperty("wrong", wrong)
        field.style().unpolish(field)
        field.style().polish(field)
