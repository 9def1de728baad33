"""What the program knows of a person's files, where it lies, and how it is forgotten."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...core.paths import visible
from ...workspace.looking.remembering import forget_numbers
from ..widgets.labels import FactLabel, plain_label
from ..widgets.nesting import nest
from ..wording.file_names import url_of
from ..wording.words import fill

if TYPE_CHECKING:
    from ..window.main_window import MainWindow


class Privacy(QWidget):
    """Buttons that forget, and the place of the settings file."""

    def __init__(self, window: MainWindow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._settings = window.session.settings
        self._said = plain_label("", "soft")
        self._said.setObjectName("privacySaid")
        self._said.setWordWrap(True)
        self._said.hide()
        self.path = FactLabel(visible(self._settings.path, 4096))
        self.path.setObjectName("settingsPath")
        self.path.setAccessibleName(self.tr("Where the settings lie"))
        forgetting = QHBoxLayout()
        for name, text, slot in (("forgetRecent", self.tr("Forget recent files"), self._on_recent),
                                 ("forgetSession", self.tr("Forget the last session"), self._on_session),
                                 ("forgetNumbers", self.tr("Forget known numbers"), self._on_numbers)):
            forgetting.addWidget(self._button(name, text, slot))
        forgetting.addStretch(1)
        showing = QHBoxLayout()
        showing.addWidget(self._button("showSettings", self.tr("Show the file"), self._on_show))
        showing.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        nest(column, forgetting)
        column.addWidget(self._said)
        column.addSpacing(8)
        column.addWidget(plain_label(self.tr("All of this stands in one readable file:"), "soft"))
        column.addWidget(self.path)
        nest(column, showing)

    def _button(self, name: str, text: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.setProperty("small", "true")
        button.clicked.connect(slot)
        return button

    def _on_recent(self) -> None:
        self._settings.forget()
        self._say(self.tr("Recent files and folders are forgotten."))

    def _on_session(self) -> None:
        if self._window.remembering is not None:
            self._window.remembering.forget()
        self._say(self.tr("The last session is forgotten; what is open now is kept for the next start."))

    def _on_numbers(self) -> None:
        try:
            forget_numbers(self._settings.cache_folder)
        except OSError as error:
            said = self.tr("They cannot be forgotten: {reason}.")
            self._say(fill(said, reason=(error.strerror or str(error)).lower()))
            return
        self._say(self.tr("Numbers of files that are not open are forgotten."))

    def _on_show(self) -> None:
        self._settings.flush()
        folder = os.path.dirname(self._settings.path)
        if not os.path.isdir(folder) or not QDesktopServices.openUrl(url_of(folder)):
            self._say(self.tr("The folder cannot be shown; its name stands above."))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
