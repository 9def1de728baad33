"""What is said of settings and sessions that are not as they should be."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ...core.paths import visible
from ..settings import Settings
from ..widgets.notice_bar import Notice
from ..wording import numbers
from ..wording.sentences import in_a_row
from ..wording.words import fill, local
from .files import forget_session
from .restoring import Missed

if TYPE_CHECKING:
    from ..window.main_window import MainWindow

translate = QCoreApplication.translate


def tell_of_settings(window: MainWindow, settings: Settings) -> None:
    """Say in a line, once, that settings are not read or kept, and how to get out of it."""
    while kind := settings.notice():
        reset: Callable[[], None] = partial(start_anew, window, settings)
        button = translate("Remembering", "Reset settings")
        if kind == "safe":
            said = translate("Remembering", "Safe start: the defaults hold, and nothing is remembered. Reset the "
                                            "settings to begin with the defaults from the next start on, too.")
        elif kind == "unread":
            said = fill(translate("Remembering", "The settings could not be read, so the defaults hold: {reason}."),
                        reason=local(settings.trouble))
        else:
            said = fill(translate("Remembering", "The settings cannot be kept: {reason}."),
                        reason=local(settings.trouble))
            reset, button = _nothing, ""
        window.notices.tell(Notice(said, button, reset))


def start_anew(window: MainWindow, settings: Settings) -> None:
    """Put the settings aside, and say where they are."""
    try:
        aside = settings.start_anew()
    except OSError as error:
        said = translate("Remembering", "The settings cannot be reset: {reason}.")
        window.notices.tell(Notice(fill(said, reason=error.strerror or local(str(error)))))
        return
    if settings.safe_start:
        forget_session(settings.data_folder)
    said = translate("Remembering", "The settings were reset.")
    if aside:
        said = in_a_row([said, fill(translate("Remembering", "The old ones are kept as {name}."),
                                    name=visible(aside, 200))])
    window.notices.tell(Notice(said))


def crashed(reopen: Callable[[], None]) -> Notice:
    """The last start did not get as far as a window."""
    said = translate("Remembering", "The last start ended before its files were on screen, so they were left closed.")
    return Notice(said, translate("Remembering", "Reopen the last session"), reopen)


def missed(found: Missed) -> Notice:
    """Which files did not come back as they were."""
    said = []
    if len(found.gone) == 1:
        said.append(fill(translate("Remembering", "{name} is gone and was left out."), name=_name(found.gone[0])))
    elif found.gone:
        said.append(fill(translate("Remembering", "{n} files are gone and were left out, {name} among them."),
                         n=numbers.grouped(len(found.gone)), name=_name(found.gone[0])))
    if len(found.changed) == 1:
        said.append(fill(translate("Remembering", "{name} has changed since, and is opened as it is now."),
                         name=_name(found.changed[0])))
    elif found.changed:
        said.append(fill(translate("Remembering", "{n} files have changed since, and are opened as they are now."),
                         n=numbers.grouped(len(found.changed))))
    return Notice(in_a_row(said))


def _name(path: str) -> str:
    return visible(os.path.basename(path) or path, 80)


def _nothing() -> None:
    """There is no way out that the program knows of."""
