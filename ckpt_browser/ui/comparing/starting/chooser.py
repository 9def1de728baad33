"""What to compare a file with: its saved state, another open file, one of the last days, or one of the disk."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout

from ....core.paths import visible
from ...access.text_size import widen
from ...session.document import FAILED, Document
from ...widgets.file_list import FileList, still_there
from ...widgets.labels import plain_label
from ...widgets.nesting import nest
from ...wording.file_names import to_begin_with, told_apart
from ...wording.words import fill

if TYPE_CHECKING:
    from ...window.main_window import MainWindow

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
        self.list = FileList("compareList", self.tr("What to compare with"), window.theme, self._on_chosen, self)
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
        nest(column, buttons)
        self._fill()

    def _fill(self) -> None:
        session = self._window.session
        if self._document.dirty and self._document.saved_state is not None:
            self.list.add(self.tr("itself, as it was saved"), "", "history")
        others = [other for other in session.documents if other is not self._document and other.state != FAILED]
        known = [document.path for document in session.documents]
        recent = still_there(session.settings.recent, known, SHOWN)
        for other in others:
            self.list.add(visible(told_apart(other.path, [*known, *recent]), 80), other.path, "file")
        for path in recent:
            name = visible(told_apart(path, [*known, *recent]), 80)
            self.list.add(fill(self.tr("{name}, opened lately"), name=name), path, "open")
        self.list.settle(9, self.tr("No other file is open; browse for one"))
        self._on_current()

    def _on_current(self) -> None:
        self._compare.setEnabled(self.list.currentItem() is not None)

    def _on_chosen(self) -> None:
        if (path := self.list.path) is not None:
            self._go(path)

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
