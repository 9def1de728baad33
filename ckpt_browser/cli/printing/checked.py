"""What ``check`` found, for whoever writes it."""

from typing import NamedTuple

from ...core.document import Document
from ...core.edits.arranging import Lift
from ...core.edits.modules import Script
from ...core.edits.table import Edit
from ...core.paths import path_text
from ...workspace.rehearsing.modules import Target
from ...workspace.rehearsing.rehearsal import Rehearsal
from ...workspace.rehearsing.repairing import Repair


class Checked(NamedTuple):
    """What came out, and all that it came from."""

    document: Document
    """The file as it was opened."""
    root: tuple[Edit, ...]
    """What makes the part that would be loaded the whole of it."""
    target: Target
    rehearsal: Rehearsal
    repairs: list[Repair]
    scripts: tuple[Script, ...]


def root_text(checked: Checked) -> str | None:
    """The part of the file that would be loaded, as ``--root`` takes it; None for the whole file."""
    return next((path_text(edit.path) for edit in checked.root if isinstance(edit, Lift)), None)
