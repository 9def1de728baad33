"""A line that asks about one pair that may belong together, and goes on to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ....core.paths import visible
from ....workspace.comparing.aligning.suggesting import Suggestion
from ...widgets.labels import ElidedLabel, plain_label, plain_tip
from ...wording import numbers
from ...wording.words import fill
from ..comparing import Comparing
from . import pairing

if TYPE_CHECKING:
    from ..tree.tree_view import DiffTree


class SuggestionBar(QFrame):
    """Hidden while there is nothing to ask."""

    def __init__(self, comparing: Comparing, tree: DiffTree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("suggestionBar")
        self.setProperty("role", "offer")
        self._comparing = comparing
        self._tree = tree
        self._count = plain_label("", "title")
        self._pair = ElidedLabel()
        self._pair.setObjectName("suggestedPair")
        self.confirm = self._button("confirmPair", self.tr("Confirm"))
        self.confirm.clicked.connect(self._on_confirm)
        self.deny = self._button("denyPair", self.tr("Not these"))
        self.deny.clicked.connect(self._on_deny)
        self.all = self._button("confirmAllPairs", self.tr("Confirm all"))
        self.all.clicked.connect(self._on_all)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 12, 3)
        row.setSpacing(8)
        row.addWidget(self._count)
        row.addWidget(self._pair, 1)
        for button in (self.confirm, self.deny, self.all):
            row.addWidget(button)
        comparing.arranged.connect(self.refresh)
        tree.picked.connect(self.refresh)
        self.refresh()

    @property
    def suggestion(self) -> Suggestion | None:
        """The pair in question: the selected one, else the first."""
        return pairing.current(self._comparing, self._tree.current_row)

    def refresh(self) -> None:
        """Ask about the pair that is in question now."""
        pair, comparison, view = self.suggestion, self._comparing.comparison, self._comparing.view
        self.setVisible(pair is not None)
        if pair is None or comparison is None or view is None:
            return
        count = len(view.rows.suggestions)
        self._count.setText(numbers.counted(count, self.tr("May have been renamed:"),
                                            self.tr("{n} may have been renamed:")))
        left, right = comparison.left.entries[pair.left].name, comparison.right.entries[pair.right].name
        self._pair.setText(f"{visible(left, 200)}  →  {visible(right, 200)}")
        said = fill(self.tr("{left}\n→ {right}\nThe same shape at the same position; nothing proves that they belong "
                            "together."), left=visible(left), right=visible(right))
        self._pair.setToolTip(plain_tip(said))
        self.all.setVisible(count > 1)

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("slim", "true")
        return button

    def _on_confirm(self) -> None:
        if self.suggestion is not None:
            pairing.confirm(self._comparing, [self.suggestion])

    def _on_deny(self) -> None:
        if self.suggestion is not None:
            pairing.deny(self._comparing, self.suggestion)

    def _on_all(self) -> None:
        if self._comparing.view is not None:
            pairing.confirm(self._comparing, self._comparing.view.rows.suggestions)
