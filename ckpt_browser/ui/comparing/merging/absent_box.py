"""Asks what to do where the side that gives has nothing: to drop it on the other side too, or to leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMessageBox

from ....core.edits.arranging import Drop
from ....core.paths import visible
from ...wording import numbers
from ...wording.words import fill
from .making import make
from .words import names_of

if TYPE_CHECKING:
    from ....workspace.comparing.merging.merging import Copies
    from ...session.document import Document
    from ...window.main_window import MainWindow
    from ..comparing import Comparing

NAMES = 8


class AbsentBox(QMessageBox):
    """Copy and drop, copy only, or nothing."""

    def __init__(self, window: MainWindow, comparing: Comparing, taker: Document, found: Copies) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("absentBox")
        self.setWindowTitle(self.tr("Copy"))
        self.setIcon(QMessageBox.Icon.Question)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._comparing, self._taker, self._found = comparing, taker, found
        name = visible(taker.name, 60)
        said = numbers.counted(len(found.absent), self.tr("1 of the selected entries is only in {name}. Drop it?"),
                               self.tr("{n} of the selected entries are only in {name}. Drop them?"))
        self.setText(fill(said, name=name))
        self.setInformativeText(names_of(found.absent, NAMES))
        roles = QMessageBox.ButtonRole
        self._drop = self.addButton(self.tr("Copy and &drop") if found.edits else self.tr("&Drop"), roles.AcceptRole)
        self._drop.setObjectName("absentDrop")
        self._copy = self.addButton(self.tr("&Copy only"), roles.ActionRole) if found.edits else None
        if self._copy is not None:
            self._copy.setObjectName("absentCopy")
        cancel = self.addButton(QMessageBox.StandardButton.Cancel)
        self.setDefaultButton(self._drop)
        self.setEscapeButton(cancel)
        self.buttonClicked.connect(self._on_clicked)

    def _on_clicked(self, button: QAbstractButton) -> None:
        found = self._found
        if button is self._drop:
            edits = (*found.edits, Drop(found.absent))
            make(self._comparing, self._taker, found, edits, len(found.absent))
        elif button is self._copy:
            make(self._comparing, self._taker, found, found.edits)
