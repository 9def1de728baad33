"""The folders that the file dialogs begin in: where somebody chose a file last, for each purpose."""

import os

from ..settings import Settings
from ..wording.file_names import to_begin_with

OPEN, SAVE, EXPORT = "open", "save", "export"


def begin_at(settings: Settings, purpose: str, proposed: str) -> str:
    """The proposed file, in the folder that was chosen last for this purpose where that is still there.

    A file dialog cannot hold every name: one that it cannot is proposed without what is odd in it.
    """
    folder = settings.folder(purpose)
    if folder and os.path.isdir(folder):
        proposed = os.path.join(folder, os.path.basename(proposed))
    return to_begin_with(proposed)


def keep_folder(settings: Settings, purpose: str, path: str) -> None:
    """Remember the folder of a file that was chosen."""
    settings.set_folder(purpose, os.path.dirname(os.path.abspath(path)))
