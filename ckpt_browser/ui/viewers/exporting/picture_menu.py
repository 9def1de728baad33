"""The menu that takes a picture elsewhere, alike in every viewer."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ....core.errors import CheckpointError
from ....core.paths import visible
from ...session.session import Session
from ...widgets import icons
from ...widgets.theme import Theme
from ...wording.words import fill
from ..subject import Subject
from .exporting import Picture, ask_and_save, copy_picture
from .text_files import ask_and_write, file_name


class PictureMenu(QToolButton):
    """A button with a menu: copy the picture, save it, and what a viewer adds.

    Args:
        name: of what is shown, such as ``layers``: for the names of the actions, and of the file.
        leaving: the picture as it is to leave the window, for as long as that takes.
    """

    def __init__(self, session: Session, theme: Theme, name: str,
                 leaving: Callable[[], AbstractContextManager[Picture]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}Export")
        self.setAccessibleName(self.tr("Export"))
        self.setToolTip(self.tr("Export what is shown"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setIconSize(QSize(16, 16))
        self.setProperty("menu", "true")
        self._session = session
        self._theme = theme
        self._name = name
        self._leaving = leaving
        self.subject: Subject | None = None
        self.setMenu(QMenu(self))
        self.add(f"copy{name.title()}", self.tr("&Copy picture"), self._on_copy)
        self.add(f"save{name.title()}", self.tr("&Save picture…"), self._on_save)
        theme.changed.connect(self._recolor)
        self._recolor()

    def add(self, name: str, text: str, does: Callable[[], object]) -> QAction:
        """One more action, below the others."""
        action = self.menu().addAction(text)
        action.setObjectName(name)
        action.triggered.connect(does)
        return action

    def serve(self, shown: QWidget) -> None:
        """Be the context menu of what shows the picture."""
        shown.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        shown.customContextMenuRequested.connect(lambda point: self._on_context(shown.mapToGlobal(point)))

    def offer(self, subject: Subject | None) -> None:
        """Offer what is on screen now; nothing for None."""
        self.subject = subject
        self.setEnabled(subject is not None)

    def write(self, what: str, form: str, make: Callable[[], str]) -> None:
        """Let the person choose a file for numbers; see :func:`~.text_files.ask_and_write`."""
        if self.subject is not None:
            ask_and_write(self, self._session, self.subject, what, form, make)

    def _recolor(self) -> None:
        self.setIcon(icons.icon("save", self._theme.tokens["soft"]))

    def _on_context(self, point: QPoint) -> None:
        if self.isEnabled():
            self.menu().popup(point)

    def _on_copy(self) -> None:
        try:
            with self._leaving() as picture:
                copy_picture(picture)
        except CheckpointError as error:
            self._complain(error)
            return
        self._session.noticed.emit(self.tr("Copied the picture"))

    def _on_save(self) -> None:
        if self.subject is None:
            return
        try:
            with self._leaving() as picture:
                path = ask_and_save(self, picture, f"{file_name(self.subject)}-{self._name}")
        except CheckpointError as error:
            self._complain(error)
            return
        if path:
            self._session.noticed.emit(fill(self.tr("Written: {path}"), path=visible(path, 200)))

    def _complain(self, error: CheckpointError) -> None:
        if self.subject is not None:
            self._session.complain(self.subject.document, error)
