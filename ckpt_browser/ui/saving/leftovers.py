"""What saves that did not come to their end left on the disk: looked for once, removed when a person says so."""

from __future__ import annotations

import os
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QDesktopServices

from ...core.jobs import CancelToken, Report
from ...core.paths import visible
from ...workspace.saving.unfinished_work import Unfinished
from ..session.session import Session
from ..widgets.later import later
from ..wording.file_names import url_of
from ..wording.words import fill, local
from .recovery_bar import RecoveryBar

LOOK_AROUND = 1000
"""Milliseconds after the window is made; the first file comes first."""


class Leftovers(QObject):
    """Looks beside the recent files, in the background, and has the bar offer what it finds.

    Signals:
        found: things that saves left: a list.
    """

    found = Signal(object)

    def __init__(self, session: Session, bar: RecoveryBar, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.found.connect(bar.offer_unfinished)
        bar.remove_asked.connect(self._on_remove)
        bar.show_asked.connect(self._on_show)
        bar.open_asked.connect(self._on_open)
        if not session.guard.looked_around:  # a window that is made again asks nothing again
            later(LOOK_AROUND, self, self.look)

    def look(self) -> None:
        """Look now."""
        self._session.guard.looked_around = True
        recent = self._session.settings.recent
        if recent:
            self._session.jobs.submit("disk", partial(_unfinished, recent), self._on_found, _ignore)

    def _on_found(self, found: tuple[Unfinished, ...]) -> None:
        if found:
            self.found.emit(list(found))

    def _on_remove(self, item: Unfinished) -> None:
        self._session.jobs.submit("disk", partial(_removed, item.leftover), partial(self._on_removed, item),
                                  self._on_not_removed)

    def _on_removed(self, item: Unfinished, _none: object) -> None:
        said = QCoreApplication.translate("Leftovers", "Removed {name}")
        self._session.noticed.emit(fill(said, name=visible(os.path.basename(item.leftover), 120)))

    def _on_not_removed(self, error: Exception) -> None:
        said = QCoreApplication.translate("Leftovers", "The temporary file {reason}")
        self._session.noticed.emit(fill(said, reason=visible(local(str(error)), 300)))

    def _on_show(self, item: Unfinished) -> None:
        QDesktopServices.openUrl(url_of(os.path.dirname(item.leftover or item.path)))

    def _on_open(self, item: Unfinished) -> None:
        """Its page says what is the matter with it, and repairs it when asked to."""
        self._session.open(item.path)


def _unfinished(paths: list[str], token: CancelToken, report: Report) -> tuple[Unfinished, ...]:
    # Imported here, in the worker: the window need not wait for the writers of all formats.
    from ...workspace.saving.unfinished import unfinished

    return unfinished(paths, token, report)


def _removed(path: str, token: CancelToken, report: Report) -> None:
    from ...workspace.saving.unfinished import remove_leftover

    remove_leftover(path)


def _ignore(_result: object) -> None:
    """Nothing to be done about it."""
