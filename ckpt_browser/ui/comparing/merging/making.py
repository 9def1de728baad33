"""The edits of a copy from one side to the other are made, and told."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ....core.paths import visible
from .words import copied_words

if TYPE_CHECKING:
    from ....core.edits.table import Edit
    from ....workspace.comparing.merging.merging import Copies
    from ...session.document import Document
    from ..comparing import Comparing


def make(comparing: Comparing, taker: Document, found: Copies, edits: tuple[Edit, ...], dropped: int = 0) -> None:
    """Make the edits of a copy as one step of undo, and say what came of it."""
    said = copied_words(found, dropped, visible(taker.name, 60))
    if not edits:
        comparing.session.noticed.emit(said)
        return
    comparing.session.edit(taker, edits, comparing.complain, partial(comparing.session.noticed.emit, said))
