"""How one file is guarded: its padlock, what became of it on the disk, and its original."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...workspace.reading.standing import SAME, Standing

if TYPE_CHECKING:
    from ...formats.files import ByteFile
    from ..session.jobs import Job

ORIGINAL = "original"
"""The file is as it was opened; the first save replaces it and offers to keep it."""
LOCKED = "locked"
"""The person locked it: a save asks for another name."""
UNLOCKED = "unlocked"
"""Saving replaces it."""

BACKUP = "backup"
ASK, ALWAYS, NEVER = BACKUPS = ("ask", "always", "never")
"""What is done with the original at the first save over it: the setting and its values."""


@dataclass(eq=False)
class Guarded:
    """Belongs to a document; only the guard and the watcher change it.

    Attributes:
        lock: one of the words above.
        standing: what the last look at the disk found.
        dismissed: the standing that the person goes on with.
        compared: the standing that a comparison was opened for.
        original: what a save replaced, still open, while a backup of it is offered or made.
        backup: the name that it would get.
        keeping: the backup under way.
        kept_bytes: (what, done, total) of it.
    """

    lock: str = ORIGINAL
    untouched: bool = True
    """Whether the opened file was neither replaced nor unlocked."""
    standing: Standing = field(default_factory=Standing)
    dismissed: Standing | None = None
    compared: Standing | None = None
    original: ByteFile | None = None
    backup: str = ""
    keeping: Job | None = None
    kept_bytes: tuple[str, int, int] = ("", 0, 0)

    @property
    def changed(self) -> bool:
        """Whether the file on the disk is not what it should be."""
        return self.standing.state != SAME

    @property
    def told(self) -> bool:
        """Whether that has to be said in a line."""
        return self.changed and not same_trouble(self.standing, self.dismissed)

    def begin_again(self) -> None:
        """The file is read again: what lies there now is what is opened."""
        if self.changed and self.lock == UNLOCKED:
            self.lock = ORIGINAL
        self.untouched = self.lock == ORIGINAL
        self.standing, self.dismissed, self.compared = Standing(), None, None


def same_trouble(one: Standing, other: Standing | None) -> bool:
    """Whether two looks at the disk found the same, whatever is write-protected."""
    return other is not None and one._replace(protected="") == other._replace(protected="")
