"""A thing that a save which did not come to its end has left."""

from typing import NamedTuple


class Unfinished(NamedTuple):
    """One thing that a save left."""

    path: str
    """The file that was being saved."""
    leftover: str
    """The temporary file that is left; empty where the file itself was being changed."""
    nbytes: int
    """Bytes of it."""
    said: str = ""
    """What is the matter with the file itself."""
