"""What to compare a file with: its saved state, another open file, one of the last days, or one of the disk."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout

from ....core.paths import visible
from ...access.text_size import widen
from ...session.document import Document
from ...widgets import icons
from ...widgets.file_names import packed, to_begin_with, told_apart, unpacked
from ...widgets.labels import plain_label, plain_tip
from ...widgets.words import fill

if TYPE_CHECKING:
    from ...window.main_window import MainWindow

PATH = int(Qt.ItemDataRole.UserRole)
SHOWN = 8
"""Files of the last days that are offered."""


class CompareDialog(QDialog):
    """A small list to choose from, and a way to browse."""

    def __init__(self, window: MainWindow, document: Document) -> None:
        super().__init__(window)
        self.setObjectName("compareDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Compare"))
        self._window = window
        self._document = document
        widen(self, 460)
        self.list = QListWidget(self)
        self.list.setObjectName("compareList")
        self.list.setAccessibleName(self.tr("What to compare with"))
        self.list.setIconSize(QSize(16, 16))
        self.list.setSpacing(2)
        self.list.itemActivated.connect(self._on_chosen)
        self.list.currentItemChanged.connect(self._on_current)
        self._compare = QPushButton(self.tr("Compare"))
        self._compare.setObjectName("compareChosen")
        self._compare.setDefault(True)
        self._compare.clicked.connect(self._on_chosen)
        browse = QPushButton(self.tr("Browse…"))
        browse.setObjectName("compareBrowse")
        browse.setAutoDefault(False)
        browse.clicked.connect(self._on_browse)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(browse)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._compare)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        words = self.tr("Compare {name} with")
        column.addWidget(plain_label(fill(words, name=visible(document.name, 80)), "title"))
        column.addWidget(self.list)
        column.addLayout(buttons)
        self._fill()

    def _fill(self) -> None:
        session = self._window.session
        if self._document.dirty and self._document.saved_state is not None:
            self._add(self.tr("itself, as it was saved"), "", "history")
        others = [other for other in session.documents if other is not self._document]
        known = [self._document.path, *(other.path for other in others)]
        recent = [path for path in session.settings.recent if path not in known and os.path.exists(path)][:SHOWN]
        for other in others:
            self._add(visible(told_apart(other.path, [*known, *recent]), 80), other.path, "file")
        for path in recent:
            name = visible(told_apart(path, [*known, *recent]), 80)
            self._add(fill(self.tr("{name}, opened lately"), name=name), path, "open")
        if not self.list.count():
            item = QListWidgetItem(self.tr("No other file is open; browse for one"))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        else:
            self.list.setCurrentRow(0)
        self._on_current()
        self.list.setFixedHeight(min(9, max(3, self.list.count())) * (self.list.sizeHintForRow(0) + 5) + 6)

    def _add(self, text: str, path: str, icon: str) -> None:
        item = QListWidgetItem(icons.icon(icon, self._window.theme.tokens["soft"]), text)
        item.setData(PATH, packed(path))
        item.setToolTip(plain_tip(visible(path)))
        self.list.addItem(item)

    def _on_current(self) -> None:
        self._compare.setEnabled(self.list.currentItem() is not None)

    def _on_chosen(self) -> None:
        item = self.list.currentItem()
        path = item.data(PATH) if item is not None else None
        if path is not None:
            self._go(unpacked(path))

    def _on_browse(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Compare with"),
                                              os.path.dirname(to_begin_with(self._document.path)))
        if path:
            self._go(path)

    def _go(self, path: str) -> None:
        comparisons, session, document = self._window.session.comparisons, self._window.session, self._document
        self.accept()
        if document not in session.documents:
            return
        if not path:
            comparisons.open_with_saved(document)
        elif os.path.abspath(path) == document.path:
            session.noticed.emit(self.tr("This is the same file; to compare it with a copy, choose the copy"))
        else:
            comparisons.open(document, session.open(path))
