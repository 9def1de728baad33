"""One file in the window, from the moment it is asked for; only the session changes it."""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from ...core.document import Document as CoreDocument
from ...core.edits.table import Edit
from ...core.journal import Journal
from ...core.nodes import Node
from ...formats.source import Source
from ...workspace.loading import Opened, Request, Shown
from ...workspace.rows.carrying import Carrier
from ...workspace.rows.tree import Tree
from ..editing.wishes import Wish
from ..guarding.guarded import Guarded
from .jobs import Job

if TYPE_CHECKING:
    from ...analysis.finding.findings import Finding
    from ...workspace.reading.library import Library
    from ...workspace.saving.lying import Laid, Lying
    from ..remembering.records import TabState

OPENING, OPEN, FAILED = "opening", "open", "failed"

NOWHERE: "Mapping[int, Lying]" = {}
"""Where the tensors of a document lie that was not saved."""


class Written(NamedTuple):
    """The file that a document was saved to last."""

    path: str
    format: str
    """As the saves call it: ``pth``, ``legacy`` or ``safetensors``."""
    nbytes: int
    max_shard_size: int | None = None
    """Largest shard of a set of them, of which ``path`` is the index; None for one file."""


@dataclass(eq=False)
class Document:
    """A tab's worth of state.

    Attributes:
        state: ``opening``, ``open`` (also where only a part could be read) or ``failed``.
        failure: the sentence that says what went wrong, or empty.
        row: the current row of the tree, or -1.
        rows: all selected rows, the current one among them.
        expanded: rows that stand open; the tree keeps it up to date.
        complaint: why the last edit could not be made, or empty.
        progress: (what, done, total) of the work under way.
    """

    path: str
    state: str = OPENING
    failure: str = ""
    opened: Opened | None = None
    shown: Shown | None = None
    request: Request = field(default_factory=Request)
    row: int = -1
    rows: tuple[int, ...] = ()
    expanded: set[int] = field(default_factory=set)
    complaint: str = ""
    progress: tuple[str, int, int] = ("", 0, 0)
    refused: str = ""
    """What is wrong with the filter as typed, or empty."""
    opening: Job | None = None
    arranging: Job | None = None
    editing: Job | None = None
    wishes: deque[Wish] = field(default_factory=deque)
    """Edits that wait for their turn; the first one is under way while ``editing`` is set."""
    base: Sequence[Node] = ()
    """The nodes as the file on disk has them; rows that differ are marked."""
    saved_state: CoreDocument | None = None
    """The document as the file on disk has it."""
    saving: Job | None = None
    saved_bytes: tuple[str, int, int] = ("", 0, 0)
    """(what, done, total) of the save under way."""
    written: Written | None = None
    """What it was saved to last; None where that is what was opened."""
    laid: "Laid | None" = None
    """What is in that file; None until it was looked up."""
    library: "Library | None" = None
    """The files that the document draws its bytes from."""
    sources: dict[str, Source] = field(default_factory=dict)
    """What the library holds, by path; other documents may hold the same."""
    interrupted: str = ""
    """What a save in place that did not come to its end has left, or empty."""
    repairable: bool = False
    """Whether that can be repaired now."""
    restoring: tuple[Sequence[Edit], ...] = ()
    """Steps to be made as soon as the file is open."""
    sweep: Job | None = None
    """The look through all numbers that is under way."""
    swept_bytes: tuple[str, int, int] = ("", 0, 0)
    """(what, done, total) of it."""
    recalling: Job | None = None
    """The search for numbers that were found out earlier."""
    judging: Job | None = None
    """The search for what stands out among the known numbers."""
    judged: Tree | None = None
    """The rows that it was made for, now or last."""
    findings: "tuple[Finding, ...]" = ()
    """What stood out when it was looked for last."""
    guarded: Guarded = field(default_factory=Guarded)
    """Its padlock, what became of it on the disk, and its original."""
    asleep: bool = False
    """Whether its file is opened only once its tab comes to the front."""
    remembered: "TabState | None" = None
    """How its tab looked when somebody looked last."""
    returning: bool = False
    """Whether it is to look so again as soon as it has rows."""
    carrier: Carrier | None = None
    """While new rows are being shown: where the old ones went."""

    @property
    def journal(self) -> Journal | None:
        """What was done to the file."""
        return self.opened.journal if self.opened is not None else None

    @property
    def dirty(self) -> bool:
        """True where there are edits that no file holds."""
        return self.opened is not None and self.opened.journal.dirty

    @property
    def lying(self) -> "Mapping[int, Lying]":
        """Where its tensors lie in the file that it was saved to last, by node id; empty until it was looked up."""
        return self.laid.lying if self.laid is not None else NOWHERE

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        trimmed = self.path.rstrip("/\\")
        return trimmed.replace("\\", "/").rpartition("/")[2] or self.path
