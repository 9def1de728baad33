"""Asks before one set of shards takes the place of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from ...core.paths import visible
from ..wording import numbers
from ..wording.words import fill

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

NAMES = 8
"""Shards that are named."""


class ReplaceBox(QMessageBox):
    """Replace or Cancel; one that is not sure loses nothing."""

    def __init__(self, names: Sequence[str], then: Callable[[], None], parent: QWidget) -> None:
        """``names``: the index, and its shards."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("replaceBox")
        self.setWindowTitle("ckpt-browser")
        self.setIcon(QMessageBox.Icon.Warning)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._then = then
        index, shards = names[0], [visible(name, 100) for name in names[1:]]
        count = numbers.counted(len(shards), self.tr("1 file"), self.tr("{n} files"))
        self.setText(fill(self.tr("Replace the set of shards {name} and its {files}?"), name=visible(index, 100),
                          files=count) if shards else
                     fill(self.tr("Replace {name}?"), name=visible(index, 100)))
        self.setInformativeText("\n".join(shards[:NAMES]) + ("\n…" if len(shards) > NAMES else ""))
        self._replace = self.addButton(self.tr("Replace"), QMessageBox.ButtonRole.DestructiveRole)
        self._replace.setObjectName("replaceShards")
        self.setDefaultButton(self.addButton(QMessageBox.StandardButton.Cancel))
        self.setEscapeButton(QMessageBox.StandardButton.Cancel)
        self.buttonClicked.connect(self._on_clicked)

    def _on_clicked(self, button: QAbstractButton) -> None:
        if button is self._replace:
            self._then()
