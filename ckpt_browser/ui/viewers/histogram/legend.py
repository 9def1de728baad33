"""Which colour is which tensor, where several are shown."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ....core.paths import path_text, visible
from ....core.places import Path
from ...widgets.flow import FlowLayout
from ...widgets.labels import plain_label, plain_tip
from ...widgets.theme import Theme

SIDE = 10
"""Pixels of a patch of colour."""

WIDEST = 150
"""Pixels of a name at most."""


class Legend(QWidget):
    """Hidden where it is clear which tensor is meant."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("histogramLegend")
        self._theme = theme
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(14, 0, 14, 0)
        self._names: list[str] = []
        theme.changed.connect(self._draw)
        self.hide()

    def show_names(self, names: Sequence[str]) -> None:
        """Show these names, in the order of the colours; nothing for a single one."""
        self._names = list(names)
        self._draw()
        self.setVisible(len(names) > 1)

    def _draw(self) -> None:
        self._flow.empty()
        for place, name in enumerate(self._names):
            self._flow.addWidget(self._entry(name, QColor(self._theme.tokens[f"series-{place % 8 + 1}"])))
        self.updateGeometry()

    def _entry(self, name: str, color: QColor) -> QWidget:
        """A patch of colour and a name, which is cut in the middle where it is long."""
        patch, label = QLabel(), plain_label("", "soft")
        pixmap = QPixmap(SIDE, SIDE)
        pixmap.fill(color)
        patch.setPixmap(pixmap)
        label.setText(label.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, WIDEST))
        label.setToolTip(plain_tip(name))
        entry = QWidget()
        line = QHBoxLayout(entry)
        line.setContentsMargins(0, 0, 6, 0)
        line.setSpacing(6)
        line.addWidget(patch)
        line.addWidget(label)
        return entry


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
