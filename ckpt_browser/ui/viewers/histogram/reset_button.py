"""The way back from a zoom."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton, QWidget

from ...widgets import icons
from ...widgets.theme import Theme


class ResetButton(QToolButton):
    """Shows all values again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("histogramReset")
        self.setToolTip(self.tr("Show all values (Home)"))
        self.setAccessibleName(self.tr("Show all values"))
        self.setIconSize(QSize(16, 16))
        self._theme = theme
        theme.changed.connect(self._recolor)
        self._recolor()

    def _recolor(self) -> None:
        self.setIcon(icons.icon("fit", self._theme.tokens["soft"]))
