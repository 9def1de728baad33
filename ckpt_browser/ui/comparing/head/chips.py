"""How many rows have which mark, as buttons that filter."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from ....workspace.comparing.judging.judging import ADDED, CHANGED, REMOVED, RENAMED, SAME
from ....workspace.comparing.rows.marks import WITHIN, count_of
from ...widgets import icons
from ...widgets.labels import plain_tip
from ...widgets.theme import Theme
from ...wording import numbers
from ..comparing import Comparing
from ..signs import LOOKS, Signs, tip_of, word_of

translate = QCoreApplication.translate

ALWAYS = frozenset({SAME, CHANGED, ADDED, REMOVED, RENAMED})
"""Marks that are counted even where there are none."""

ROOMY = 1000
"""Pixels from which on there is room for these beside the tolerance, in one line."""

SLACK = 10
"""Pixels that Qt leaves behind the words of such a button, and that make a second line of them sooner."""


class Chip(QToolButton):
    """As wide as its words."""

    def sizeHint(self) -> QSize:
        return super().sizeHint() - QSize(SLACK, 0)


class MarkChips:
    """One button per mark, and one that leaves out what is the same; to be put into a layout by whoever makes them.

    Attributes:
        widgets: the buttons, in order, but for the last.
        last: the one that comes and goes with the tolerance; in front of its fields it would move them.
    """

    def __init__(self, comparing: Comparing, theme: Theme, parent: QWidget) -> None:
        self._comparing = comparing
        self._theme = theme
        self._narrow = False
        self.different = _chip(parent, "chipDifferences", translate("Comparing", "Differences only"))
        self.different.setToolTip(plain_tip(translate(
            "Comparing", "Leave out what is the same, and what merely has a prefix more or less")))
        self.different.clicked.connect(self._on_different)
        self._chips = {}
        for mark in LOOKS:
            chip = self._chips[mark] = _chip(parent, f"chip{mark.title()}", "")
            chip.setToolTip(plain_tip(tip_of(mark)))
            chip.clicked.connect(partial(self._on_chip, mark))
        self.last = self._chips[WITHIN]
        self.widgets = [self.different, *[chip for chip in self._chips.values() if chip is not self.last]]
        self.recolor()
        self.refresh()

    def refresh(self) -> None:
        """Bring counts and states up to date."""
        view, request = self._comparing.view, self._comparing.request
        packed = view.rows.packed(0) if view is not None else 0
        self.different.setChecked(request.only_different)
        self.different.setEnabled(view is not None)
        for mark, chip in self._chips.items():
            count = count_of(packed, mark)
            text = f"{word_of(mark)} {numbers.grouped(count)}"
            if chip.text() != text:
                chip.setText(text)
            checked = mark in request.marks
            if chip.isChecked() != checked:
                chip.setChecked(checked)
            chip.setEnabled(count > 0 or checked)
            chip.setVisible((mark in ALWAYS and not self._narrow) or count > 0 or checked)

    def fit(self, width: int) -> None:
        """Leave out what there is none of where there is little room."""
        if (width < ROOMY) != self._narrow:
            self._narrow = width < ROOMY
            self.refresh()

    def recolor(self) -> None:
        """Draw the signs in the colours of the theme."""
        signs = Signs(self._theme.tokens)
        for mark, chip in self._chips.items():
            chip.setIcon(signs.icon(mark))
        self.different.setIcon(icons.icon("keep", self._theme.tokens["soft"]))

    def _on_chip(self, mark: str, _on: bool = False) -> None:
        if mark == SAME and self._chips[mark].isChecked():
            self.different.setChecked(False)  # else nothing would be left
        self._ask()

    def _on_different(self, on: bool) -> None:
        if on:
            self._chips[SAME].setChecked(False)
        self._ask()

    def _ask(self) -> None:
        marks = frozenset(mark for mark, chip in self._chips.items() if chip.isChecked())
        comparing = self._comparing
        comparing.ask(comparing.request._replace(marks=marks, only_different=self.different.isChecked()))


def _chip(parent: QWidget, name: str, text: str) -> Chip:
    chip = Chip(parent)
    chip.setObjectName(name)
    chip.setText(text)
    chip.setCheckable(True)
    chip.setProperty("chip", "true")
    chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    chip.setIconSize(QSize(14, 14))
    chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return chip
