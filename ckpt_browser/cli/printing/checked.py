"""What ``check`` found, for whoever writes it."""

from typing import NamedTuple

from ...core.document import Document
from ...core.edits.modules import Script
from ...core.edits.table import Edit
from ...workspace.rehearsing.modules import Target
from ...workspace.rehearsing.rehearsal import Rehearsal
from ...workspace.rehearsing.repairing import Repair


class Checked(NamedTuple):
    """What came out, and all that it came from."""

    document: Document
    """The file as it was opened."""
    root: tuple[Edit, ...]
    """What makes the part that was named the whole of it."""
    target: Target
    rehearsal: Rehearsal
    repairs: list[Repair]
    scripts: tuple[Script, ...]
