"""How numbers are shown, and what is gone to: the controls above the grid."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QMenu, QPushButton, QSpinBox, QWidget

from ....analysis.finding.locating import INFINITY, MAGNITUDE, MAXIMUM, MINIMUM, NAN
from ....workspace.looking.element_text import AUTOMATIC, BITS, FIXED, SCIENTIFIC, STYLES, WHOLE, Form
from ...access.text_size import follow_font, scaled
from ...settings import Settings
from ...widgets.flow import FlowLayout
from ...wording.words import fill
from ..statistics.number_text import number_text
from .labelled import labelled, together

MOST_DIGITS = 17


class Tools(QWidget):
    """The line of controls.

    Signals:
        formed: numbers are to be shown in another way.
        wanted: (what) an element is looked for, by its name in ``analysis.locating``.
        went: (text) an index was typed.
    """

    formed = Signal()
    wanted = Signal(str)
    went = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None, find: QWidget | None = None) -> None:
        """``find`` takes the place of the menu of what can be looked for."""
        super().__init__(parent)
        self._settings = settings
        self._style = QComboBox()
        self._fill_style()
        self._digits = QSpinBox()
        self._digits.setObjectName("digitsSpin")
        self._digits.setAccessibleName(self.tr("Digits"))
        self._digits.setToolTip(self.tr("Digits; behind the point where the format is fixed"))
        self._digits.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self._digits.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        follow_font(self._digits, lambda: self._digits.setFixedWidth(scaled(52)))
        self._digits.setRange(-1, MOST_DIGITS)
        self._digits.setSpecialValueText(self.tr("auto"))
        self._digits.setValue(-1)
        self.colours = QCheckBox(self.tr("Colours"))
        self.colours.setObjectName("coloursCheck")
        self.colours.setChecked(settings.flag("values-colours", True))
        self._place = QLineEdit()
        self._place.setObjectName("placeEdit")
        self._place.setAccessibleName(self.tr("Go to an index"))
        self._place.setPlaceholderText(self.tr("Go to index"))
        self._place.setToolTip(self.tr("An index such as 12, 5 (Ctrl+G)"))
        self._find = find or self._find_button()
        self._place.setMinimumWidth(130)
        flow = FlowLayout(self)
        groups = (self._style, labelled(self.tr("Digits"), self._digits), self.colours,
                  together(self._place, self._find))
        for group in groups:
            flow.addWidget(group)
        follow_font(self, lambda: _make_even(groups))
        self._style.activated.connect(self._on_form)
        self._digits.valueChanged.connect(self._on_form)
        self.colours.toggled.connect(self._on_form)
        self._place.returnPressed.connect(self._on_place)
        self._on_form()

    def _fill_style(self) -> None:
        self._style.setObjectName("formatCombo")
        self._style.setAccessibleName(self.tr("Number format"))
        for style, text in ((AUTOMATIC, self.tr("Automatic")), (FIXED, self.tr("Fixed")),
                            (SCIENTIFIC, self.tr("Scientific")), (WHOLE, self.tr("Whole")),
                            (BITS, self.tr("Hexadecimal"))):
            self._style.addItem(text, style)
        self._style.setCurrentIndex(self._style.findData(self._settings.choice("values-format", STYLES)))

    def _find_button(self) -> QPushButton:
        button = QPushButton(self.tr("Find"))
        button.setObjectName("findButton")
        menu = QMenu(button)
        for what, text in ((MINIMUM, self.tr("Minimum")), (MAXIMUM, self.tr("Maximum")),
                           (MAGNITUDE, self.tr("Largest magnitude")), (NAN, self.tr("Next NaN")),
                           (INFINITY, self.tr("Next infinity"))):
            action = QAction(text, menu)
            action.setObjectName(f"find-{what}")
            action.triggered.connect(partial(self._on_find, what))
            menu.addAction(action)
        button.setMenu(menu)
        return button

    @property
    def form(self) -> Form:
        """How numbers are to be shown."""
        return Form(self._style.currentData(), self._digits.value())

    def tell_scale(self, usual: float) -> None:
        """Say which numbers have the strongest colours."""
        self.colours.setToolTip(fill(self.tr("The strongest colours stand for ±{usual} and more"),
                                     usual=number_text(usual, 3)))

    def ask_place(self) -> None:
        """Let an index be typed."""
        self._place.setFocus()
        self._place.selectAll()

    def _on_find(self, what: str, checked: bool = False) -> None:
        self.wanted.emit(what)

    def _on_place(self) -> None:
        self.went.emit(self._place.text())

    def _on_form(self) -> None:
        self._digits.setEnabled(self._style.currentData() not in (WHOLE, BITS))
        self._settings.set_choice("values-format", self._style.currentData())
        self._settings.set_flag("values-colours", self.colours.isChecked())
        self.formed.emit()


def _make_even(groups: tuple[QWidget, ...]) -> None:
    """Let all be as high as the highest."""
    height = max(each.sizeHint().height() for each in groups)
    for group in groups:
        group.setFixedHeight(height)
