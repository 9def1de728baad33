"""A list of messages with icons, each of which may lead somewhere."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from ...core.paths import visible
from . import icons
from .theme import Theme

TARGET = int(Qt.ItemDataRole.UserRole)
"""Role of what a message leads to."""
_LONGEST = 1000
"""Characters of a message."""


class MessageList(QListWidget):
    """Messages in lines, wrapped where they are long; remarks lead nowhere."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWordWrap(True)
        self.setIconSize(QSize(16, 16))
        self.setSpacing(2)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def row_height(self) -> int:
        """Pixels of one message in one line."""
        return self.fontMetrics().height() + 2 * self.spacing() + 6

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.row_height())

    def add(self, severity: str, text: str, target: object) -> None:
        """Add a message; ``severity`` names its icon and its color."""
        item = QListWidgetItem(visible(text, _LONGEST))
        item.setIcon(icons.icon(severity, self._theme.tokens[severity]))
        item.setData(TARGET, target)
        self.addItem(item)

    def remark(self, text: str) -> None:
        """Add a line that is no message."""
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)
