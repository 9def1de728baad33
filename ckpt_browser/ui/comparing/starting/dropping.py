"""Files that are dragged over the window: opened in tabs, or compared with the one in front."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ....core.paths import visible
from ...session.document import FAILED, Document
from ...session.session import Session
from ...widgets import icons
from ...widgets.theme import Theme
from ...wording.file_names import path_of
from ...wording.words import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

MARGIN = 18
GAP = 14
ROUND = 12


class Dropping:
    """Takes what is dropped on a window."""

    def __init__(self, session: Session, theme: Theme, window: QWidget) -> None:
        self._session = session
        self._window = window
        self.halves = DropHalves(theme, window)

    def enter(self, event: QDragEnterEvent) -> None:
        """Something is dragged into the window."""
        if not _paths(event.mimeData()):
            return
        event.acceptProposedAction()
        document = self._session.current
        if document is not None and document.state != FAILED:
            self.halves.offer(document.name, self._window.rect())
            self.halves.point_at(event.position().toPoint())

    def move(self, event: QDragMoveEvent) -> None:
        """It is dragged over the window."""
        if _paths(event.mimeData()):
            event.acceptProposedAction()
            self.halves.point_at(event.position().toPoint())

    def leave(self) -> None:
        """It is dragged away."""
        self.halves.hide()

    def drop(self, event: QDropEvent) -> None:
        """It is let fall."""
        paths = _paths(event.mimeData())
        front = self._session.current
        compares = not self.halves.isHidden() and self.halves.compares_at(event.position().toPoint())
        self.halves.hide()
        if not paths:
            return
        event.acceptProposedAction()
        documents = [self._session.open(path) for path in paths]
        if compares and front is not None:
            self._compare(front, documents)
        elif len(documents) == 2 and documents[0] is not documents[1]:
            self._session.comparisons.offer(documents[0], documents[1])

    def _compare(self, front: Document, documents: Sequence[Document]) -> None:
        others = [document for document in documents if document is not front]
        for other in others:
            self._session.comparisons.open(front, other)
        if not others:
            said = QCoreApplication.translate("Dropping", "This is the same file; drop another one to compare")
            self._session.noticed.emit(said)


class DropHalves(QWidget):
    """Two halves over the window, of which the one under the pointer is lit; it takes no part in the dragging."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("dropHalves")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme = theme
        self._name = ""
        self._compares = False
        self.hide()

    def offer(self, name: str, place: QRect) -> None:
        """Show what can be done with a file that is dragged, beside a file of this name."""
        self._name = name
        self.setGeometry(place)
        self.raise_()
        self.show()

    def compares_at(self, point: QPoint) -> bool:
        """Whether a file that is let fall here is compared; the very middle is the left half."""
        return point.x() > self.width() // 2

    def point_at(self, point: QPoint) -> None:
        """Light the half under the pointer."""
        self._compares = self.compares_at(point)
        self.update()

    @property
    def texts(self) -> tuple[str, str]:
        """What the halves say."""
        return (self.tr("Open in a tab"),
                fill(self.tr("Compare with {name}"), name=visible(self._name, 60)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(self._theme.tokens["window"])
        veil.setAlphaF(0.82)
        painter.fillRect(self.rect(), veil)
        half = (self.width() - 2 * MARGIN - GAP) / 2
        height = self.height() - 2 * MARGIN
        for number, (text, icon) in enumerate(zip(self.texts, ("open", "compare"), strict=True)):
            place = QRectF(MARGIN + number * (half + GAP), MARGIN, half, height)
            self._paint_half(painter, place, text, icon, lit=self._compares == bool(number))
        painter.end()

    def _paint_half(self, painter: QPainter, place: QRectF, text: str, icon: str, lit: bool) -> None:
        tokens = self._theme.tokens
        painter.setBrush(QColor(tokens["selection" if lit else "raised"]))
        pen = QPen(QColor(tokens["accent" if lit else "line-strong"]), 2)
        pen.setStyle(Qt.PenStyle.SolidLine if lit else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), ROUND, ROUND)
        color = tokens["selection-text" if lit else "soft"]
        size = 40
        middle = place.center().toPoint()
        painter.drawPixmap(QPoint(middle.x() - size // 2, middle.y() - size - 6),
                           icons.icon(icon, color).pixmap(size, size))
        font = painter.font()
        font.setPointSizeF(self.font().pointSizeF() * 1.3)
        font.setBold(lit)
        painter.setFont(font)
        painter.setPen(QColor(color))
        room = QRectF(place.left() + 16, middle.y() + 6, place.width() - 32, place.bottom() - middle.y() - 12)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, text)
        font.setPointSizeF(self.font().pointSizeF())
        font.setBold(False)
        painter.setFont(font)


def _paths(data: QMimeData) -> list[str]:
    """The files of this machine among what is dragged."""
    return [path_of(url) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
