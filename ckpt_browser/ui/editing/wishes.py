"""One change to a document that a person asked for, while it waits for its turn."""

from collections.abc import Callable
from typing import NamedTuple

from ...core.errors import CheckpointError
from ...core.journal import Journal
from ...core.places import Path


class Wish(NamedTuple):
    """What to do, and who wants to hear of it."""

    act: Callable[[Journal], Journal]
    """Makes the new journal of the one that there is then; runs in the background."""
    on_refused: Callable[[CheckpointError], None] | None = None
    """Hears why it cannot be done; without it the window says so."""
    on_done: Callable[[], None] | None = None
    reveal: Path | None = None
    """What to select afterwards."""
