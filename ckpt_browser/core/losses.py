"""What a format cannot hold, said before anything is written, with the ways out."""

from typing import NamedTuple

from .places import Path

KINDS = ("opaque", "broken", "nested", "no-tensor", "dtype", "layout", "key", "collision", "tied", "view")
"""Every kind of loss."""
CHOICES = ("keep", "drop", "copy", "join", "text", "rename")
"""Every way out."""


class Loss(NamedTuple):
    """One kind of thing that the target cannot hold as it is."""

    kind: str
    """One of ``KINDS``."""
    message: str
    """One sentence: what it is, and why the target cannot hold it."""
    paths: tuple[Path, ...]
    """Where; at most the first hundred places."""
    places: int
    """How many places there are."""
    choices: tuple[str, ...] = ()
    """Ways out of ``CHOICES``, the safest first; none where nothing helps."""
