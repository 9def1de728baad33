"""Labels for strangers' text: never rich text, always selectable where it is worth copying."""

import re
from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QSizePolicy, QWidget

BREAK = "\u200b"
"""A space without width; :func:`~ckpt_browser.core.paths.visible` has escaped those of the file."""

LONG_WORD = 18

LONG_PIECE = re.compile(r"[^/._\-]{18}|[/._\-]")


def plain_label(text: str, role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows its text as it is; ``role`` chooses its look in the style sheet."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    if role:
        label.setProperty("role", role)
    return label


class ElidedLabel(QLabel):
    """One line that takes the room it is given, and never asks for more: its text is cut where it does not fit."""

    def __init__(self, role: str = "", parent: QWidget | None = None,
                 mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        """``mode``: where the text is cut."""
        super().__init__(parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setProperty("role", role)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), self._mode, room.width())
        painter = QPainter(self)
        self.style().drawItemText(painter, room, self.alignment(), self.palette(), self.isEnabled(), text,
                                  self.foregroundRole())
        painter.end()


class PathLabel(ElidedLabel):
    """A path in one line, which keeps both of its ends; all of it on hover, and to be copied."""

    def __init__(self, path: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent, Qt.TextElideMode.ElideMiddle)
        self.setText(path)
        self.setToolTip(plain_tip(path))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(QCoreApplication.translate("FactLabel", "Copy")).triggered.connect(self._copy)
        menu.popup(event.globalPos())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())


class FactLabel(QLabel):
    """A wrapped text that can be selected and copied, however long its words are."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse
                                     | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setText(breakable(text))

    def tell(self, text: str) -> None:
        """Say another text; nothing of it is selected."""
        said = breakable(text)
        if said != self.text():
            self.setText(said)
        elif self.hasSelectedText():
            self.setSelection(0, 0)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # Made when it is wanted: dozens of these labels are made for every row that is selected.
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy")).triggered.connect(self._copy_selection)
        menu.popup(event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and self.hasSelectedText():
            clipboard.setText(self._selection(), QClipboard.Mode.Selection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy_selection()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Ctrl+C is also the window's "copy key"; a selection in this text goes first.
        if (event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.hasSelectedText()
                and event.matches(QKeySequence.StandardKey.Copy)):
            event.accept()
            return True
        return super().event(event)

    def _copy_selection(self) -> None:
        QGuiApplication.clipboard().setText(self._selection() or self.text().replace(BREAK, ""))

    def _selection(self) -> str:
        return self.selectedText().replace(BREAK, "")


def breakable(text: str) -> str:
    """The text with invisible places where a long word may wrap; copying takes them out again."""
    if len(text) < LONG_WORD:
        return text
    words = [word if len(word) < LONG_WORD else LONG_PIECE.sub(rf"\g<0>{BREAK}", word) for word in text.split(" ")]
    return " ".join(words)


def plain_tip(text: str) -> str:
    """A tooltip that shows the text as it is, line by line; Qt guesses what is rich text otherwise."""
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if text else ""


def rule(parent: QWidget | None = None) -> QFrame:
    """A thin line between two parts."""
    line = QFrame(parent)
    line.setProperty("role", "rule")
    return line
