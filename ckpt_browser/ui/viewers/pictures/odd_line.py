"""How many NaN and infinities there are, with a way to each of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ....analysis.pictures.heat_maps import Odd
from ...wording.numbers import counted
from ...wording.words import fill


class OddLine(QWidget):
    """Links that go from one to the next.

    Signals:
        wanted: (row, column) this cell is to be seen.
        all_wanted: all cells are.
    """

    wanted = Signal(int, int)
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._odd: dict[QPushButton, Odd] = {}
        self._next: dict[QPushButton, int] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        self._nan, self._infinite = self._link("nextNan"), self._link("nextInfinite")
        self._whole = self._link("showAll")
        self._whole.setText(self.tr("Show all"))
        row.addWidget(self._nan)
        row.addWidget(self._infinite)
        row.addStretch(1)
        row.addWidget(self._whole)
        self._nan.clicked.connect(self._on_nan)
        self._infinite.clicked.connect(self._on_infinite)
        self._whole.clicked.connect(self.all_wanted)

    def show_odd(self, nans: Odd, infinities: Odd) -> None:
        """Tell how many there are; the next one is the first one again."""
        for button, odd, one, many in ((self._nan, nans, self.tr("1 NaN"), self.tr("{n} NaN")),
                                       (self._infinite, infinities, self.tr("1 infinity"), self.tr("{n} infinities"))):
            button.setVisible(bool(odd.total))
            button.setText(fill(self.tr("{what}: show"), what=counted(odd.total, one, many, short=True)))
            button.setToolTip(self.tr("Go to the next one") if odd.total > 1 else "")
            if self._odd.get(button) != odd:
                self._odd[button], self._next[button] = odd, 0

    def show_whole(self, whole: bool) -> None:
        """Offer to show all, unless all is shown."""
        self._whole.setVisible(not whole)

    def _link(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setProperty("link", "true")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.hide()
        return button

    def _on_nan(self) -> None:
        self._go(self._nan)

    def _on_infinite(self) -> None:
        self._go(self._infinite)

    def _go(self, button: QPushButton) -> None:
        odd, place = self._odd[button], self._next[button]
        if odd.places:
            self._next[button] = (place + 1) % len(odd.places)
            self.wanted.emit(*odd.places[place])
