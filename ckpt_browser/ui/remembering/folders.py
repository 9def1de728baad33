"""The folders that the file dialogs begin in: where somebody chose a file last, for each purpose."""

import os

from ..settings import Settings

OPEN, SAVE, EXPORT = "open", "save", "export"


def begin_at(settings: Settings, purpose: str, proposed: str) -> str:
    """The proposed file, in the folder that was chosen last for this purpose where that is still there."""
    folder = settings.folder(purpose)
    return os.path.join(folder, os.path.basename(proposed)) if folder and os.path.isdir(folder) else proposed


def keep_folder(settings: Settings, purpose: str, path: str) -> None:
    """Remember the folder of a file that was chosen."""
    settings.set_folder(purpose, os.path.dirname(os.path.abspath(path)))
