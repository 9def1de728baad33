"""Closing what has unsaved edits: asks first, and holds nothing up meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMessageBox

from ...core.paths import visible
from ..session.document import Document
from ..wording import numbers
from ..wording.words import fill
from . import save_commands

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..window.main_window import MainWindow

NAMES = 8
"""Files that are named."""

Button = QMessageBox.StandardButton


def close_documents(window: MainWindow, documents: Sequence[Document], then: Callable[[], None]) -> None:
    """Do ``then`` once nothing is lost by closing some documents: saved, or not wanted. Asks one thing at a time."""
    dirty = [document for document in documents if document.dirty]
    if not dirty:
        then()
    elif not any(box.isVisible() for box in window.findChildren(UnsavedBox)):
        UnsavedBox(window, dirty, then).open()


class UnsavedBox(QMessageBox):
    """Save, Discard or Cancel."""

    def __init__(self, window: MainWindow, documents: Sequence[Document], then: Callable[[], None]) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("unsavedBox")
        self.setWindowTitle("ckpt-browser")
        self.setIcon(QMessageBox.Icon.Question)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._window, self._then = window, then
        self._documents = list(documents)
        names = [visible(document.name, 60) for document in documents]
        if len(names) == 1:
            self.setText(fill(self.tr("Save the edits of {name}?"), name=names[0]))
        else:
            self.setText(fill(self.tr("Save the edits of {n} files?"), n=numbers.grouped(len(names))))
            self.setInformativeText("\n".join(names[:NAMES]) + ("\n…" if len(names) > NAMES else ""))
        self.setStandardButtons(Button.Save | Button.Discard | Button.Cancel)
        self.setDefaultButton(Button.Save)
        self.setEscapeButton(Button.Cancel)
        self.buttonClicked.connect(self._on_clicked)

    def _on_clicked(self, button: QAbstractButton) -> None:
        chosen = self.standardButton(button)
        if chosen == Button.Discard:
            self._then()
        elif chosen == Button.Save:
            save_all(self._window, self._documents, self._then)


def save_all(window: MainWindow, documents: list[Document], then: Callable[[], None]) -> None:
    """Save one document after the other, then go on; where one cannot be saved, nothing more happens."""
    if not documents:
        then()
        return

    def go_on() -> None:
        save_all(window, documents[1:], then)

    if documents[0].dirty:
        save_commands.save_document(window, documents[0], go_on)
    else:  # it was read anew, or its edits were undone, while the question stood
        go_on()
