"""A model that a person's own code builds: what it is called, where it lies, and consent in plain words."""

from __future__ import annotations

import os
import shlex
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from ...core.errors import CheckpointError
from ...core.messages import capitalised
from ...core.paths import visible
from ...workspace.rehearsing.building import PATIENCE, command_of, require_factory
from ..access.text_size import widen, write_evenly
from ..session.document import Document
from ..widgets.labels import FactLabel, plain_label
from ..widgets.nesting import nest
from ..wording.words import fill, local
from .choice import Choice
from .rehearsing import Rehearsing

if TYPE_CHECKING:
    from ..window.main_window import MainWindow


class ModelDialog(QDialog):
    """Nothing is started before the button is chosen that says so."""

    def __init__(self, window: MainWindow, document: Document, rehearsing: Rehearsing) -> None:
        super().__init__(window)
        self.setObjectName("modelDialog")
        self.setWindowTitle(self.tr("A model of my own code"))
        self._document = document
        self._rehearsing = rehearsing
        self._session = window.session
        widen(self, 560)
        known = rehearsing.state(document)
        self.factory = QLineEdit(known.choice.factory if known is not None else "")
        self.factory.setObjectName("factory")
        self.factory.setPlaceholderText("package.module:make_model")
        self.folder = QLineEdit(known.choice.folder if known is not None and known.choice.factory
                                else os.path.dirname(document.path))
        self.folder.setObjectName("codeFolder")
        self.command = FactLabel("")
        self.command.setObjectName("codeCommand")
        write_evenly(self.command)
        self._wrong = plain_label("", "wrong")
        self._wrong.setObjectName("codeWrong")
        self._wrong.setWordWrap(True)
        self._run = QPushButton(self.tr("Run this code"))
        self._run.setObjectName("runCode")
        self._run.setAutoDefault(False)
        self._run.clicked.connect(self._on_run)
        self._lay_out()
        self.factory.textChanged.connect(self._follow)
        self.folder.textChanged.connect(self._follow)
        self._follow()

    def _lay_out(self) -> None:
        browse = QPushButton(self.tr("Browse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._on_browse)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        where = QHBoxLayout()
        where.addWidget(self.folder, 1)
        where.addWidget(browse)
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.addRow(plain_label(self.tr("Function"), "label"), self.factory)
        form.addRow(plain_label(self.tr("Folder of the code"), "label"), where)
        words = self._words = plain_label(fill(self.tr(
            "This runs code of yours: a Python process of its own imports the module, calls the function without "
            "arguments, and tells the names and shapes of the model that it returns. That code can do whatever you can "
            "do on this computer, so name only code that you trust. It is ended after {n} seconds. Nothing of the "
            "checkpoint is run, and the process is told nothing of it."), n=f"{PATIENCE:g}"))
        words.setObjectName("codeWords")
        words.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._run)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        nest(column, form)
        column.addWidget(self._wrong)
        column.addWidget(words)
        column.addWidget(plain_label(self.tr("Exactly this is run"), "section"))
        column.addWidget(self.command)
        nest(column, buttons)

    def _follow(self) -> None:
        """Show the command as it would be, or why there is none."""
        factory, folder = self.factory.text().strip(), self.folder.text().strip()
        reason = ""
        try:
            require_factory(factory)
            if folder and not os.path.isdir(folder):
                reason = self.tr("There is no such folder.")
        except CheckpointError as error:
            reason = visible(local(str(error)), 300) if factory else ""
        self._wrong.setText(capitalised(reason))
        self._wrong.setVisible(bool(reason))
        good = bool(factory) and not reason
        self._run.setEnabled(good)
        self._run.setDefault(good)  # Enter goes on, and never throws away what was typed
        self.command.setText(visible(shlex.join(command_of(factory, folder)), 2000) if good
                             else self.tr("(the command stands here once the function is named)"))
        self.command.setMinimumHeight(self.command.heightForWidth(self.command.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A dialog does not ask by itself for the height that wrapped words need.
        for label in (self._words, self.command):
            label.setMinimumHeight(label.heightForWidth(label.width()))

    def _on_browse(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Folder of the code"), self.folder.text())
        if path:
            self.folder.setText(path)

    def _on_run(self) -> None:
        self.accept()
        if self._document in self._session.documents:
            choice = Choice(factory=self.factory.text().strip(), folder=self.folder.text().strip())
            self._rehearsing.choose(self._document, choice)
