"""Labels for strangers' text: never rich text, always selectable where it is worth copying."""

import re

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QClipboard, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

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


class FactLabel(QLabel):
    """A wrapped text that can be selected and copied, however long its words are."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse
                                     | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setText(breakable(text))
        self._copy = QAction(self.tr("Copy"), self)
        self._copy.triggered.connect(self._copy_selection)
        self.addAction(self._copy)

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


def rule(parent: QWidget | None = None) -> QFrame:
    """A thin line between two parts."""
    line = QFrame(parent)
    line.setProperty("role", "rule")
    return line
