"""How strong colours are: what pixels show, and the magnitude of the strongest colour."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ....analysis.pictures.heat_maps import EXTREMES, HIGHEST, LOWEST, MEAN, WAYS
from ...access.text_size import follow_font, scaled
from ...session.session import Session
from ...widgets.flow import FlowLayout
from ...widgets.labels import plain_tip
from ...wording.numbers import typed
from ..statistics.number_text import number_text
from ..values.labelled import labelled

MOST, ALL, TYPED = "most", "all", "typed"
LIMITS = (MOST, ALL, TYPED)
SHARE = 0.99
"""Of the pixels, what has a colour of its own with ``most``."""


class Tones(QWidget):
    """Two choices, remembered in the settings, and a field for a magnitude.

    Signals:
        changed: something else is chosen.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = session.settings
        self.typed = 0.0
        self._way = self._combo("pictureWay", {EXTREMES: self.tr("extreme"), MEAN: self.tr("mean"),
                                               LOWEST: self.tr("lowest"), HIGHEST: self.tr("highest")}, WAYS)
        self._way.setToolTip(plain_tip(self.tr(
            "What a pixel shows of the numbers behind it. Extreme: the lowest or the highest, whichever is nearer to "
            "the end of all numbers on its side. NaN and infinities are shown in any case.")))
        self._limit = self._combo("pictureLimit", {MOST: self.tr("99 % of the pixels"),
                                                   ALL: self.tr("the largest"), TYPED: self.tr("a number")}, LIMITS)
        self._limit.setToolTip(plain_tip(self.tr(
            "The magnitude of the strongest colours: that of the largest number, one that 99 % of the pixels do not "
            "exceed, or one that you type.")))
        self._field = QLineEdit()
        self._field.setObjectName("pictureTyped")
        self._field.setAccessibleName(self.tr("Magnitude of the strongest colour"))
        follow_font(self._field, lambda: self._field.setFixedWidth(scaled(86)))
        self._field.editingFinished.connect(self._on_typed)
        flow = FlowLayout(self)
        flow.addWidget(labelled(self.tr("Each pixel"), self._way))
        flow.addWidget(labelled(self.tr("Colours up to"), self._limit))
        flow.addWidget(self._field)
        self._field.setVisible(self.limit == TYPED)
        self._way.activated.connect(self._on_choice)
        self._limit.activated.connect(self._on_choice)

    @property
    def way(self) -> str:
        """One of ``WAYS``."""
        return str(self._way.currentData())

    @property
    def limit(self) -> str:
        """One of ``LIMITS``."""
        return str(self._limit.currentData())

    def propose(self, magnitude: float) -> None:
        """Fill the field, where nobody typed anything."""
        if not self.typed:
            self._field.setText(number_text(magnitude, 3))

    def _combo(self, name: str, texts: dict[str, str], choices: tuple[str, ...]) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(name)
        for choice in choices:
            combo.addItem(texts[choice], choice)
        combo.setCurrentIndex(combo.findData(self._settings.choice(name, choices)))
        return combo

    def _on_choice(self) -> None:
        self._settings.set_choice("pictureWay", self.way)
        self._settings.set_choice("pictureLimit", self.limit)
        self._field.setVisible(self.limit == TYPED)
        if self.limit == TYPED:
            self._field.setFocus()
            self._field.selectAll()
        self.changed.emit()

    def _on_typed(self) -> None:
        number = typed(self._field.text())
        right = number is not None and 0 < number < float("inf")
        self._field.setProperty("wrong", "false" if right else "true")
        self._field.style().polish(self._field)
        if number is not None and right and number != self.typed:
            self.typed = number
            self.changed.emit()
