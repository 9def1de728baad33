"""Names and numbers in two columns that stay in place while the numbers change."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ...widgets.labels import plain_label, plain_tip
from .statistics_rows import Row

SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class ValueGrid(QWidget):
    """Names on the left, numbers on the right; all of a number on hover."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._labels: list[tuple[QLabel, QLabel]] = []

    def blank(self) -> None:
        """Take the numbers away until there are others."""
        for _, value in self._labels:
            value.setText("")
            value.setToolTip("")

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        while len(self._labels) < len(rows):
            self._add()
        for place, (label, value) in enumerate(self._labels):
            row = rows[place] if place < len(rows) else Row("", "", "")
            label.setVisible(bool(row.name))
            value.setVisible(bool(row.name))
            label.setText(row.label)
            value.setText(row.text)
            value.setToolTip(plain_tip(row.exact))
            value.setObjectName(f"statistic_{row.name}")
            value.setAccessibleName(row.label)
        self.setVisible(bool(rows))

    def _add(self) -> None:
        label, value = plain_label("", "label"), plain_label("")
        value.setTextInteractionFlags(SELECTABLE)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        place = len(self._labels)
        self._grid.addWidget(label, place, 0)
        self._grid.addWidget(value, place, 1)
        self._labels.append((label, value))
