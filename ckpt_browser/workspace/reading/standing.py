"""How the files on the disk may stand to what is open: the same, changed by somebody, gone, not to be replaced."""

from typing import NamedTuple

from ...formats.files import Identity

SAME = "same"
CHANGED = "changed"
GONE = "gone"
COVERED = "covered"
"""Something else than a file lies in its place."""

FILE, FOLDER = "file", "folder"
"""What is write-protected."""


class Standing(NamedTuple):
    """What became of the files of a document since they were opened or saved here."""

    state: str = SAME
    path: str = ""
    """The file that is not what it was; empty where all are."""
    readable: bool = True
    """Whether what was open can still be read: a file that took the place of another leaves its bytes alone."""
    ours: bool = False
    """Another tab or window of this program saved it."""
    part: bool = False
    """It is no file of the document's own, but one that parts were copied from."""
    now: Identity | None = None
    """What lies there now."""
    protected: str = ""
    """Why the document's file cannot be replaced: ``file`` or ``folder`` is write-protected; empty where it can."""
