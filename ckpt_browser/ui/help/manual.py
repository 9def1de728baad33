"""The window of the manual: chapters on the left, the page on the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ..widgets.nesting import nest
from ..widgets.theme import Theme
from .browser import ManualBrowser
from .texts import FIRST, PAGES, language_now, title_of

NAME = Qt.ItemDataRole.UserRole


class Manual(QDialog):
    """Stays open beside the main window, as long as somebody reads."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("manual")
        self.setWindowTitle(self.tr("Manual – ckpt-browser"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.page = ManualBrowser(theme, self)
        self.chapters = QListWidget(self)
        self.chapters.setObjectName("manualChapters")
        self.chapters.setAccessibleName(self.tr("Chapters"))
        for name in PAGES:
            item = QListWidgetItem(title_of(name, language_now()))
            item.setData(NAME, name)
            self.chapters.addItem(item)
        self.chapters.setMaximumWidth(self.fontMetrics().averageCharWidth() * 34)
        column = QVBoxLayout()
        column.addWidget(self.chapters)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        nest(row, column, 1)
        row.addWidget(self.page, 3)
        self.chapters.currentItemChanged.connect(self._on_chapter)
        self.page.turned.connect(self._on_turned)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self, self.page.go_back)
        room = parent.screen().availableGeometry()
        self.resize(min(980, room.width() - 40), min(720, room.height() - 60))

    def open_at(self, name: str = FIRST) -> None:
        """Show a chapter, and come to the front."""
        self.page.show_page(name)
        self._on_turned(name)
        self.show()
        self.raise_()
        self.activateWindow()
        self.page.setFocus()

    def _on_chapter(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(NAME) != self.page.name:
            self.page.show_page(str(item.data(NAME)))

    def _on_turned(self, name: str) -> None:
        self.chapters.setCurrentRow(PAGES.index(name))
