"""What counts as unimportant: two numbers, and whether what lies within them is hidden."""

import math

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QStyle, QStyleOptionFrame, QWidget

from ...access.text_size import follow_font, scaled
from ...widgets.field_reason import FieldReason, mark_wrong
from ...widgets.labels import plain_label, plain_tip
from ...wording import numbers
from ..comparing import Comparing

NARROWEST = 72
"""Pixels of a field, in which a number such as 1e-05 has room."""

MARGIN = 2
"""Pixels that Qt leaves before the text of a field, and behind it."""

DEBOUNCE = 400
"""Milliseconds after the last key: another tolerance means that what differs is read again."""


class ToleranceFields(QWidget):
    """A relative and an absolute tolerance, as in torch.allclose."""

    def __init__(self, comparing: Comparing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tolerance")
        self._comparing = comparing
        self.relative = self._field("relativeTolerance", self.tr("relative"))
        self.absolute = self._field("absoluteTolerance", self.tr("absolute"))
        self._reasons = [FieldReason(field, parent) for field in (self.relative, self.absolute)]
        self.hide_within = QCheckBox(self.tr("hide what lies within"))
        self.hide_within.setObjectName("hideWithin")
        self.hide_within.setToolTip(plain_tip(self.tr(
            "Leave out tensors of which no number differs by more than absolute + relative · |right|")))
        self.hide_within.clicked.connect(self._on_hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(plain_label(self.tr("Tolerance"), "soft"))
        for widget in (self.relative, self.absolute, self.hide_within):
            row.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._timer.timeout.connect(self.apply)
        asked = comparing.asked_tolerance
        for field, value in zip((self.relative, self.absolute), asked or (), strict=False):
            field.setText(numbers.pointed(f"{value:g}") if value else "")
        self.refresh()

    def apply(self) -> None:
        """Take what the fields say, where it makes sense."""
        from ....analysis.pairs.differences import Tolerance

        self._timer.stop()
        values = []
        for field, reason in zip((self.relative, self.absolute), self._reasons, strict=True):
            value = _number(field.text())
            wrong = value is None
            mark_wrong(field, wrong)
            reason.tell(self.tr("A number such as 1e-5, or nothing") if wrong else "")
            values.append(value)
        if values[0] is not None and values[1] is not None:
            self._comparing.set_tolerance(Tolerance(values[0], values[1]))
            self.refresh()

    def refresh(self) -> None:
        """Bring the box up to date."""
        hides = self._comparing.request.hide_within
        self.hide_within.setChecked(hides)
        # Without a tolerance nothing lies within, and there is seldom room for it in the line.
        self.hide_within.setVisible(hides or any(self._comparing.asked_tolerance or ()))

    def _field(self, name: str, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setPlaceholderText(hint)
        field.setAccessibleName(self.tr("Tolerance, {kind}").replace("{kind}", hint))
        field.setToolTip(plain_tip(self.tr("{kind} tolerance, as in torch.allclose: 1e-5").replace("{kind}", hint)))
        follow_font(field, lambda: field.setFixedWidth(max(scaled(NARROWEST), _room_for(hint, field))))
        field.textEdited.connect(self._on_edited)
        field.returnPressed.connect(self.apply)
        return field

    def _on_edited(self) -> None:
        self._timer.start()

    def _on_hide(self, on: bool) -> None:
        self._comparing.ask(self._comparing.request._replace(hide_within=on))


def _room_for(text: str, field: QLineEdit) -> int:
    """How wide a field must be so that Qt shows a text in it to its end."""
    field.ensurePolished()
    metrics, option = field.fontMetrics(), QStyleOptionFrame()
    field.initStyleOption(option)
    inside = QSize(metrics.horizontalAdvance(text) + 2 * MARGIN, metrics.height())
    return field.style().sizeFromContents(QStyle.ContentsType.CT_LineEdit, option, inside, field).width()


def _number(text: str) -> float | None:
    """The number that a field says, 0 where it is empty; None where it makes no sense."""
    if not text.strip():
        return 0.0
    value = numbers.typed(text)
    return value if value is not None and value >= 0 and math.isfinite(value) else None
