"""Shows one chapter of the manual: Markdown from the program's own folder, and nothing from anywhere else."""

from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QImage, QResizeEvent, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from ..widgets.theme import Theme
from .texts import FIRST, PAGES, PICTURE, language_now, page_text, picture_path

HEADING, PARAGRAPH = 18, 4
"""Pixels above them."""
LINE = 120
"""Per cent of a line's own height."""
EDGE = 24
"""Pixels around a page."""
MARGIN = 74
"""Pixels of a page that its pictures leave free: its margins, and the scroll bar that may come."""


class ManualBrowser(QTextBrowser):
    """A page with links to the others, and a way back.

    Signals:
        turned: (name of the chapter) another one is shown.
    """

    turned = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("manualPage")
        self.setAccessibleName(self.tr("Manual"))
        self.setOpenLinks(False)  # only chapters are followed, by us
        self._theme = theme
        self._past: list[str] = []
        self._page: QTextDocument | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._draw)
        self.name = FIRST
        self.anchorClicked.connect(self._on_link)
        theme.changed.connect(self._draw)

    def show_page(self, name: str) -> None:
        """Turn to a chapter; others than those of the manual are none."""
        if name in PAGES:
            if name != self.name:
                self._past.append(self.name)
            self._turn(name)

    def go_back(self) -> None:
        """Turn to the chapter before."""
        if self._past:
            self._turn(self._past.pop())

    @property
    def has_past(self) -> bool:
        """There is a chapter to go back to."""
        return bool(self._past)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        url = QUrl(name)
        if kind == QTextDocument.ResourceType.ImageResource.value and url.scheme() == PICTURE:
            return self._picture(url.path())
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._later.start(0)  # not now: the page may be in the middle of being laid out

    def _turn(self, name: str) -> None:
        self.name = name
        self._draw()
        self.verticalScrollBar().setValue(0)
        self.turned.emit(name)

    def _draw(self) -> None:
        self._later.stop()
        place = self.verticalScrollBar().value()
        # A new document each time: one that is emptied keeps its first line, and the pictures of the other theme.
        before, self._page = self._page, _page(page_text(self.name, language_now()), self)
        self.setDocument(self._page)
        if before is not None:
            before.deleteLater()
        self.verticalScrollBar().setValue(place)

    def _picture(self, name: str) -> QImage:
        picture = QImage(str(picture_path(name, self._theme.dark, language_now())))
        if picture.isNull():
            return picture
        ratio = self.devicePixelRatioF()
        room = QSize(int((self.viewport().width() - MARGIN) * ratio), picture.height())
        if picture.width() > room.width() > 0:
            picture = picture.scaled(room, Qt.AspectRatioMode.KeepAspectRatio,
                                     Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio)
        return picture

    def _on_link(self, url: QUrl) -> None:
        self.show_page(url.path())


def _page(text: str, parent: ManualBrowser) -> QTextDocument:
    """A chapter whose headings and paragraphs have room; Markdown cannot say how much."""
    page = QTextDocument(parent)
    page.setDefaultFont(parent.font())
    page.setDocumentMargin(EDGE)
    page.setMarkdown(text)
    block = page.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        if cursor.currentTable() is None:
            form = QTextBlockFormat()
            form.setTopMargin(HEADING if block.blockFormat().headingLevel() > 1 else PARAGRAPH)
            form.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.mergeBlockFormat(form)
        block = block.next()
    return page
