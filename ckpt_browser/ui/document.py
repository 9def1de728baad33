"""One file in the window, from the moment it is asked for; only the session changes it."""

from dataclasses import dataclass, field

from ..workspace.loading import Opened, Request, Shown
from .jobs import Job

OPENING, OPEN, FAILED = "opening", "open", "failed"


@dataclass(eq=False)
class Document:
    """A tab's worth of state.

    Attributes:
        state: ``opening``, ``open`` (also where only a part could be read) or ``failed``.
        failure: the sentence that says what went wrong, or empty.
        row: the selected row of the tree, or -1.
        progress: (what, done, total) of the work under way.
    """

    path: str
    state: str = OPENING
    failure: str = ""
    opened: Opened | None = None
    shown: Shown | None = None
    request: Request = field(default_factory=Request)
    row: int = -1
    progress: tuple[str, int, int] = ("", 0, 0)
    refused: str = ""
    """What is wrong with the filter as typed, or empty."""
    opening: Job | None = None
    arranging: Job | None = None

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        trimmed = self.path.rstrip("/\\")
        return trimmed.replace("\\", "/").rpartition("/")[2] or self.path
