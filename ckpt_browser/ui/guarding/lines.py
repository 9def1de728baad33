"""The lines above a tree that say what became of the file on the disk, and that offer to keep the original."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...workspace.reading.standing import CHANGED, GONE
from ..saving.save_targets import saved_again, written_as
from ..session.document import OPEN, Document
from ..widgets.labels import plain_label
from ..wording.sentences import stopped
from .words import changed_words, keeping_words, offer_words

if TYPE_CHECKING:
    from ..session.session import Session


class GuardLines(QWidget):
    """Hidden while there is nothing to say of a file.

    Signals:
        reload_asked: (document) its file is to be read again.
    """

    reload_asked = Signal(object)

    def __init__(self, session: Session, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._document = document
        self._changed = ChangedLine(session, document, self)
        self._changed.reload_asked.connect(self.reload_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._changed)
        column.addWidget(BackupLine(session, document, self))


class _Line(QFrame):
    """One line of words and buttons about a document."""

    def __init__(self, session: Session, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._document = document
        self._words = plain_label("")
        self._words.setWordWrap(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 6, 14, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self._words, 1)
        session.guard.changed.connect(self._on_changed)
        session.changed.connect(self._on_changed)

    def add_button(self, name: str, text: str, link: bool = False) -> QPushButton:
        """A button at the end of the line."""
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("link", "true" if link else "")
        self._row.addWidget(button)
        return button

    def tell(self, words: str) -> None:
        """Say something, or nothing."""
        self._words.setText(words)
        self.setVisible(bool(words))

    def refresh(self) -> None:
        """Say what there is to say now."""
        raise NotImplementedError

    def _on_changed(self, document: Document) -> None:
        if document is self._document:
            self.refresh()


class ChangedLine(_Line):
    """Says that a file is not what it was, with ways to go on.

    Signals:
        reload_asked: (document) its file is to be read again.
    """

    reload_asked = Signal(object)

    def __init__(self, session: Session, document: Document, parent: QWidget) -> None:
        super().__init__(session, document, parent)
        self.setObjectName("changedLine")
        self.setProperty("role", "complaint")
        self._words.setObjectName("changedText")
        self._reload = self.add_button("changedReload", self.tr("Reload"))
        self._compare = self.add_button("changedCompare", self.tr("Compare"))
        self._compare.setToolTip(self.tr("What is open here, beside what lies on the disk now"))
        self._again = self.add_button("changedSave", self.tr("Save it again"))
        self._keep = self.add_button("changedKeep", self.tr("Keep"), link=True)
        self._keep.setToolTip(self.tr("Go on with what is open here"))
        self._reload.clicked.connect(self._on_reload)
        self._compare.clicked.connect(self._on_compare)
        self._again.clicked.connect(self._on_save)
        self._keep.clicked.connect(self._on_keep)
        self.refresh()

    def refresh(self) -> None:
        """Say what there is to say now."""
        guarded = self._document.guarded
        standing = guarded.standing
        self._reload.setVisible(standing.state == CHANGED)
        self._compare.setVisible(standing.state == CHANGED and standing.readable and not standing.part)
        self._again.setVisible(standing.state == GONE and bool(written_as(self._document)))
        words = changed_words(self._document) if guarded.told and self._document.state == OPEN else ""
        self.tell(stopped(words) if words else "")

    def _on_reload(self) -> None:
        self.reload_asked.emit(self._document)

    def _on_compare(self) -> None:
        self._session.guard.compare(self._document)

    def _on_save(self) -> None:
        if (again := saved_again(self._document)) is not None:
            self._session.saver.save(self._document, self._document.path, again)

    def _on_keep(self) -> None:
        self._session.guard.go_on(self._document)


class BackupLine(_Line):
    """Offers to keep the original that a save replaced, and says how far that is."""

    def __init__(self, session: Session, document: Document, parent: QWidget) -> None:
        super().__init__(session, document, parent)
        self.setObjectName("backupLine")
        self.setProperty("role", "offer")
        self._words.setObjectName("backupText")
        self._keep = self.add_button("backupKeep", self.tr("Keep a backup"))
        self._keep.setProperty("main", "true")
        self._no = self.add_button("backupNo", self.tr("No, thanks"), link=True)
        self._always = self.add_button("backupAlways", self.tr("Always"), link=True)
        self._always.setToolTip(self.tr("Keep this one, and every original at its first save"))
        self._cancel = self.add_button("backupCancel", self.tr("Cancel"), link=True)
        self._keep.clicked.connect(self._on_keep)
        self._no.clicked.connect(self._on_no)
        self._always.clicked.connect(self._on_always)
        self._cancel.clicked.connect(self._on_cancel)
        self.refresh()

    def refresh(self) -> None:
        """Say what there is to say now."""
        guarded = self._document.guarded
        keeping = guarded.keeping is not None
        for button in (self._keep, self._no, self._always):
            button.setVisible(not keeping)
        self._cancel.setVisible(keeping)
        if guarded.original is None:
            self.tell("")
            return
        self.tell(keeping_words(self._document) if keeping else offer_words(self._document))

    def _on_keep(self) -> None:
        self._session.guard.keep(self._document)

    def _on_no(self) -> None:
        self._session.guard.let_go(self._document)

    def _on_always(self) -> None:
        self._session.guard.keep_always(self._document)

    def _on_cancel(self) -> None:
        self._session.guard.give_up(self._document)
