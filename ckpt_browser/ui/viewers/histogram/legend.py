"""Which colour is which tensor, where several are shown."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ....core.paths import path_text, visible
from ....core.places import Path
from ...widgets.labels import ElidedLabel, plain_tip
from ...widgets.theme import Theme

SIDE = 10
"""Pixels of a patch of colour."""


class Legend(QWidget):
    """Hidden where it is clear which tensor is meant."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("histogramLegend")
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 0, 14, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, ElidedLabel]] = []
        theme.changed.connect(self._recolor)
        self.hide()

    def show_names(self, names: Sequence[str]) -> None:
        """Show these names, in the order of the colours; nothing for a single one."""
        while len(self._rows) < len(names):
            row = QLabel(), ElidedLabel("soft")
            self._grid.addWidget(row[0], len(self._rows), 0)
            self._grid.addWidget(row[1], len(self._rows), 1)
            self._rows.append(row)
        for place, (patch, label) in enumerate(self._rows):
            used = place < len(names)
            patch.setVisible(used)
            label.setVisible(used)
            if used:
                label.setText(names[place])
                label.setToolTip(plain_tip(names[place]))
        self._recolor()
        self.setVisible(len(names) > 1)

    def _recolor(self) -> None:
        for place, (patch, _) in enumerate(self._rows):
            pixmap = QPixmap(SIDE, SIDE)
            pixmap.fill(QColor(self._theme.tokens[f"series-{place % 8 + 1}"]))
            patch.setPixmap(pixmap)


def short_names(paths: Sequence[Path]) -> list[str]:
    """Paths as texts without what all of them begin with."""
    texts = [path_text(path) for path in paths]
    if len(texts) > 1:
        first, last = min(texts), max(texts)
        same = next((place for place, (one, other) in enumerate(zip(first, last, strict=False)) if one != other),
                    len(first))
        cut = max(first.rfind(".", 0, same), first.rfind("/", 0, same)) + 1
        texts = [text[cut:] for text in texts]
    return [visible(text, 120) for text in texts]
