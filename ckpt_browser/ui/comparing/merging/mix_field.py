"""The field for where between two sides a mix lies: a slider from one to the other, and the number itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QSizePolicy, QSlider, QWidget

from ...widgets.labels import ElidedLabel
from ...wording import numbers

STEPS = 100
"""Places of the slider from one side to the other."""
FARTHEST = 10.0
"""Beyond the sides, for who types it."""
DECIMALS = 4


class MixField(QWidget):
    """0 is the left, 1 is the right.

    Signals:
        changed: another mix is wanted.
    """

    changed = Signal()

    def __init__(self, left: str, right: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("mixSlider")
        self.slider.setAccessibleName(self.tr("Between left and right"))
        self.slider.setRange(0, STEPS)
        self.slider.setPageStep(STEPS // 10)
        self.number = _Number()
        self.number.setObjectName("mixNumber")
        self.number.setAccessibleName(self.tr("Between left, 0, and right, 1"))
        self.number.setLocale(numbers.locale())
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setDecimals(DECIMALS)
        self.number.setRange(-FARTHEST, FARTHEST)
        self.number.setSingleStep(0.05)
        self.number.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.number.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.number.setMinimumWidth(self.fontMetrics().horizontalAdvance("-0.00000") + 18)
        self.number.setValue(0.5)
        self.slider.setValue(STEPS // 2)
        ends = [ElidedLabel("soft"), ElidedLabel("soft")]
        for end, text, side in zip(ends, (left, right), (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight),
                                   strict=True):
            end.setText(text)
            end.setAlignment(side)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.slider, 0, 0, 1, 2)
        grid.addWidget(self.number, 0, 2)
        grid.addWidget(ends[0], 1, 0)
        grid.addWidget(ends[1], 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.setFocusProxy(self.slider)
        self.slider.valueChanged.connect(self._on_slid)
        self.number.valueChanged.connect(self._on_typed)

    @property
    def value(self) -> float:
        """How far from the left to the right."""
        return round(self.number.value(), DECIMALS)

    def _on_slid(self, place: int) -> None:
        self.number.setValue(place / STEPS)

    def _on_typed(self, value: float) -> None:
        blocked = self.slider.blockSignals(True)
        self.slider.setValue(round(value * STEPS))
        self.slider.blockSignals(blocked)
        self.changed.emit()


class _Number(QDoubleSpinBox):
    """Without zeros behind the last digit; takes what programs write as well."""

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        return super().validate(self._here(text), place)

    def valueFromText(self, text: str) -> float:
        return super().valueFromText(self._here(text))

    def _here(self, text: str) -> str:
        """With this place's decimal point."""
        point = self.locale().decimalPoint()
        return text if point in text else text.replace(".", point)

    def textFromValue(self, value: float) -> str:
        text = super().textFromValue(value)
        point = self.locale().decimalPoint()
        return text.rstrip("0").removesuffix(point) if point in text else text
