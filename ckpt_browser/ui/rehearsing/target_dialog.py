"""What a file would be loaded into: another file, open or on the disk, or a model of a person's own code."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout

from ...core.paths import visible
from ..access.text_size import widen
from ..session.document import FAILED, Document
from ..widgets.file_list import FileList, still_there
from ..widgets.labels import plain_label
from ..widgets.nesting import nest
from ..wording.file_names import to_begin_with
from ..wording.words import fill
from .choice import Choice
from .model_dialog import ModelDialog
from .rehearsing import Rehearsing

if TYPE_CHECKING:
    from ..window.main_window import MainWindow

SHOWN = 6
"""Files of the last days that are offered."""


class TargetDialog(QDialog):
    """A small list to choose from, a way to browse, and a way to one's own code."""

    def __init__(self, window: MainWindow, document: Document, rehearsing: Rehearsing) -> None:
        super().__init__(window)
        self.setObjectName("targetDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Would it load into…?"))
        self._window = window
        self._document = document
        self._rehearsing = rehearsing
        widen(self, 500)
        self.list = FileList("targetList", self.tr("What to load it into"), window.theme, self._on_chosen, self)
        self.list.currentItemChanged.connect(self._on_current)
        self._look = self._button(self.tr("Look"), "targetChosen", self._on_chosen)
        self._look.setDefault(True)
        browse = self._button(self.tr("Browse…"), "targetBrowse", self._on_browse)
        code = self._button(self.tr("A model of my own code…"), "targetCode", self._on_code)
        cancel = self._button(self.tr("Cancel"), "targetCancel", self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(browse)
        buttons.addWidget(code)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._look)
        about = plain_label(self.tr("A checkpoint of any format stands for the model that it was saved from. A list is "
                                    "a text file of names and shapes, such as “fc.weight [10, 4]”, or what "
                                    "“ckpt-browser ls --json” prints. Nothing in any of these files is run."), "soft")
        about.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        words = self.tr("Would {name} load into")
        column.addWidget(plain_label(fill(words, name=visible(document.name, 80)), "title"))
        column.addWidget(self.list)
        column.addWidget(about)
        nest(column, buttons)
        self._fill()

    def _button(self, text: str, name: str, does: object) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(does)
        return button

    def _fill(self) -> None:
        session = self._window.session
        others = [other for other in session.documents if other is not self._document and other.state != FAILED]
        known = {document.path for document in session.documents}
        lately = [path for path in session.settings.recent if path not in known]
        self._names = Counter([self._document.name, *[other.name for other in others],
                               *[os.path.basename(path) for path in lately]])
        for other in others:
            self.list.add(self._called(other.path, other.name), other.path, "file")
        for path in still_there(session.settings.recent, known, SHOWN):
            name = self._called(path, os.path.basename(path) or path)
            self.list.add(fill(self.tr("{name}, opened lately"), name=name), path, "open")
        self.list.settle(8, self.tr("No other file is open; browse for one"))
        self._on_current()

    def _called(self, path: str, name: str) -> str:
        """A file's name, with its folder where another is called the same."""
        if self._names[name] < 2:
            return visible(name, 80)
        return fill(self.tr("{name}, in {folder}"), name=visible(name, 60), folder=visible(os.path.dirname(path), 80))

    def _on_current(self) -> None:
        self._look.setEnabled(self.list.currentItem() is not None)

    def _on_chosen(self) -> None:
        if path := self.list.path:
            self._go(path)

    def _on_browse(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Would it load into…?"),
                                              os.path.dirname(to_begin_with(self._document.path)))
        if path:
            self._go(path)

    def _on_code(self) -> None:
        self.accept()
        ModelDialog(self._window, self._document, self._rehearsing).open()

    def _go(self, path: str) -> None:
        self.accept()
        if self._document in self._window.session.documents:
            self._rehearsing.choose(self._document, Choice(os.path.abspath(path)))
