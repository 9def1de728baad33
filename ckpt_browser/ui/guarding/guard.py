"""Keeps files from being replaced unseen: padlocks, and the original that a first save replaced.

A file is opened locked, as a book is: it is the original. The first save over it is made at once, asks nothing and
loses nothing, for the old file stays open behind its name; a line then offers to keep it under a name of its own.
From then on the padlock is open. A click locks the file for good, and a save then asks for another name; another
click unlocks it. An original that was unlocked by a click is replaced without an offer.
"""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ...core.jobs import CancelToken, Report
from ...core.paths import visible
from ...workspace.saving.backup_names import free_name
from ..session.document import FAILED, OPENING, Document
from ..wording.words import fill, local
from .guarded import ALWAYS, BACKUP, BACKUPS, LOCKED, NEVER, UNLOCKED
from .words import is_sample, padlock_tip

if TYPE_CHECKING:
    from ...formats.files import ByteFile
    from ...workspace.saving.save_options import Saved
    from ..session.session import Session

translate = QCoreApplication.translate


class Guard(QObject):
    """Changes how documents are guarded.

    Signals:
        changed: (document) its padlock, its lines or its backup are others.

    Attributes:
        looked_around: whether what earlier saves left was looked for.
    """

    changed = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.looked_around = False
        session.saver.barred = self.barred
        session.saver.saved.connect(self._on_saved)
        session.added.connect(_lock_sample)
        session.removed.connect(self.let_go)
        session.watcher.changed.connect(self.changed)

    def toggle(self, document: Document) -> None:
        """What a click on the padlock does; where the file changed on the disk, it says so once more."""
        guarded = document.guarded
        if document.state in (OPENING, FAILED):
            return
        if guarded.changed:
            guarded.dismissed = None
        elif guarded.standing.protected:
            self._session.noticed.emit(padlock_tip(document, self.backup))
        elif guarded.lock == UNLOCKED:
            guarded.lock = LOCKED
        else:
            guarded.lock, guarded.untouched = UNLOCKED, False
        self.changed.emit(document)
        self._session.changed.emit(document)

    @property
    def backup(self) -> str:
        """What is done with originals."""
        return self._session.settings.choice(BACKUP, BACKUPS)

    def barred(self, target: str) -> str:
        """Why nothing may be written to a path: the person locked the file that lies there; empty where it may."""
        locked = [document for fellow in self._session.fellows for document in fellow.documents
                  if document.guarded.lock == LOCKED]
        if not any(_is_same(document.path, target) for document in locked):
            return ""
        said = translate("Guard", "Not written to {name}: it is locked; unlock it with the padlock in its tab, or "
                                  "choose another name")
        return fill(said, name=visible(os.path.basename(target), 120))

    # On the disk

    def go_on(self, document: Document) -> None:
        """The person goes on with what is open, whatever lies on the disk."""
        document.guarded.dismissed = document.guarded.standing
        self.changed.emit(document)

    def compare(self, document: Document) -> None:
        """Compare what is open with what lies on the disk now."""
        document.guarded.compared = document.guarded.standing
        self.changed.emit(document)
        self._session.comparisons.open(document, self._session.open(document.path, again=True))

    # The original

    def keep(self, document: Document) -> None:
        """Write the original beside the new file, in the background."""
        guarded = document.guarded
        if guarded.original is None or guarded.keeping is not None:
            return
        guarded.kept_bytes = ("", 0, 0)
        guarded.keeping = self._session.jobs.submit(
            "backups", partial(_kept, guarded.original.another(), document.path), partial(self._on_kept, document),
            partial(self._on_not_kept, document), partial(self._on_progress, document))
        self.changed.emit(document)

    def keep_always(self, document: Document) -> None:
        """Keep it, and all others at their first save."""
        self._session.settings.set_choice(BACKUP, ALWAYS)
        self.keep(document)
        for other in self._session.documents:
            self.changed.emit(other)

    def let_go(self, document: Document) -> None:
        """The original is not offered any more; a backup under way goes on."""
        guarded = document.guarded
        if guarded.original is not None:
            guarded.original.close()
            guarded.original = None
            self.changed.emit(document)

    def give_up(self, document: Document) -> None:
        """Stop the backup under way; nothing of it is left, and it is offered again."""
        if document.guarded.keeping is not None:
            document.guarded.keeping.cancel()
            document.guarded.keeping = None
            self.changed.emit(document)

    def let_all_go(self) -> None:
        """The session ends."""
        for document in self._session.documents:
            if document.guarded.original is not None:
                document.guarded.original.close()
                document.guarded.original = document.guarded.keeping = None

    def _on_saved(self, document: Document, saved: Saved) -> None:
        guarded = document.guarded
        original = _replaced(document, saved) if guarded.untouched else None
        if original is not None:
            guarded.untouched = False
            if self.backup != NEVER:
                self.let_go(document)
                guarded.original, guarded.backup = original.another(), free_name(document.path)
                if self.backup == ALWAYS:
                    self.keep(document)
        if _is_same(document.path, saved.path):
            guarded.lock = UNLOCKED
            guarded.dismissed = None
        self.changed.emit(document)

    def _on_progress(self, document: Document, what: str, done: int, total: int) -> None:
        document.guarded.kept_bytes = what, done, total
        self.changed.emit(document)

    def _on_kept(self, document: Document, path: str) -> None:
        document.guarded.keeping = None
        self.let_go(document)
        said = translate("Guard", "The original was kept as {name}")
        self._session.noticed.emit(fill(said, name=visible(os.path.basename(path), 120)))
        self.changed.emit(document)

    def _on_not_kept(self, document: Document, error: Exception) -> None:
        document.guarded.keeping = None
        said = fill(translate("Guard", "The original was not kept: {reason}"), reason=visible(local(str(error)), 400))
        if document not in self._session.documents:
            self._session.noticed.emit(said)
            self.let_go(document)
            return
        document.complaint = said
        self.changed.emit(document)
        self._session.changed.emit(document)


def _lock_sample(document: Document) -> None:
    """What came with the program stays as it is, for whoever wants to try things on it later."""
    if is_sample(document):
        document.guarded.lock = LOCKED


def _replaced(document: Document, saved: Saved) -> ByteFile | None:
    """The opened file, where a save has just taken its place."""
    if document.opened is None or saved.in_place:
        return None
    files = document.opened.source.files
    return files[0] if len(files) == 1 and _is_same(files[0].path, saved.path) else None


def _is_same(one: str, other: str) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def _kept(original: ByteFile, path: str, token: CancelToken, report: Report) -> str:
    from ...workspace.saving.backing_up import keep_original

    try:
        return keep_original(original, path, token, report)
    finally:
        original.close()
