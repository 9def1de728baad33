"""Repairs as cards: what each does, what it comes to, and a button that does it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ...core.edits.resizing import MEAN, NORMAL, ZEROS
from ...core.paths import visible
from ...workspace.rehearsing.repairing import Outcome, Repair, suggested
from ...workspace.rehearsing.steps import Filling
from ..widgets.emptying import empty
from ..widgets.flow import FlowLayout
from ..widgets.labels import plain_label
from ..widgets.nesting import nest
from ..wording.words import local
from .looks import caution_words, end_words, outcome_words

MOST = 8
"""Repairs that are shown."""
PLACE = "place"


class Cards(QScrollArea):
    """The repairs that there are, the most helpful first.

    Signals:
        repair_asked: (Repair) make it.
        filling_changed: (Filling) new rows are to hold something else.
    """

    repair_asked = Signal(object)
    filling_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rehearsalRepairs")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._repairs: list[Repair] = []
        self._shown: tuple[object, ...] = ()
        inside = QWidget()
        inside.setProperty("role", "paper")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(6)
        self._filling = _FillingRow(inside)
        self._filling.changed.connect(self.filling_changed)
        self._none = plain_label("", "soft")
        self._none.setWordWrap(True)
        self._none.setObjectName("rehearsalNoRepair")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(6)
        self._column.addWidget(self._none)
        self._column.addWidget(self._filling)
        nest(self._column, self._cards)
        self._column.addStretch(1)
        self.setWidget(inside)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 60)

    def show_repairs(self, before: Outcome | None, repairs: list[Repair], none: str) -> None:
        """Show other repairs.

        Args:
            before: what the file comes to as it is.
            none: what to say where there are no repairs.
        """
        self._repairs = repairs[:MOST]
        self._none.setText("" if repairs else none)
        self._none.setVisible(not repairs and bool(none))
        self._filling.setVisible(any(_grows(repair) for repair in repairs))
        shown = (before, tuple(self._repairs))
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._cards)
        best = suggested(self._repairs)
        for place, repair in enumerate(self._repairs):
            self._cards.addWidget(self._card(place, repair, before or repair.outcome, repair is best))

    def _card(self, place: int, repair: Repair, before: Outcome, is_best: bool) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(10, 7, 8, 7)
        column.setSpacing(2)
        if repair.guesses:  # before anything is promised
            for line in caution_words(repair):
                column.addWidget(_text(line, "warning"))
        column.addWidget(_text(local(repair.label)))
        column.addWidget(_text(outcome_words(before, repair), "soft"))
        button = QPushButton(self.tr("Apply"))
        button.setObjectName(f"repair{place}")
        button.setProperty(PLACE, place)
        button.setProperty("main", "true" if is_best else "")
        button.setProperty("small", "true")
        button.setAccessibleName(visible(local(repair.label)))
        button.clicked.connect(self._on_clicked)
        row = QHBoxLayout()
        row.addWidget(_text(end_words(repair)), 1)
        row.addWidget(button)
        nest(column, row)
        return card

    def _on_clicked(self) -> None:
        sender = self.sender()
        place = int(sender.property(PLACE)) if sender is not None else -1
        if 0 <= place < len(self._repairs):
            self.repair_asked.emit(self._repairs[place])


def _text(text: str, role: str = "") -> QLabel:
    """Words that take as many lines as they need."""
    label = plain_label(visible(text, 600), role)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
    return label


def _grows(repair: Repair) -> bool:
    """Whether a repair makes up rows, so that it matters what they hold."""
    return bool(repair.alters) and "new ones" in repair.label


class _FillingRow(QWidget):
    """What new rows hold.

    Signals:
        changed: (Filling) something else.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._choice = QComboBox()
        self._choice.setObjectName("rehearsalFilling")
        self._choice.setAccessibleName(self.tr("New rows hold"))
        for text, fill in ((self.tr("zeros"), ZEROS), (self.tr("the mean of the others"), MEAN),
                           (self.tr("random numbers like the others"), NORMAL)):
            self._choice.addItem(text, fill)
        self._seed = QSpinBox()
        self._seed.setObjectName("rehearsalSeed")
        self._seed.setRange(0, 999_999_999)
        self._seed.setPrefix(self.tr("seed "))
        self._seed.setKeyboardTracking(False)
        self._seed.hide()
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._choice.setMinimumContentsLength(14)
        row = FlowLayout(self)  # in two lines where there is no room for one
        for widget in (plain_label(self.tr("New rows hold"), "label"), self._choice, self._seed):
            row.addWidget(widget)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._choice.currentIndexChanged.connect(self._on_changed)
        self._seed.valueChanged.connect(self._on_changed)
        self.hide()

    def _on_changed(self) -> None:
        fill = str(self._choice.currentData())
        self._seed.setVisible(fill == NORMAL)
        self.changed.emit(Filling(fill, self._seed.value() if fill == NORMAL else 0))
