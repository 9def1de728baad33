"""What a format cannot hold, said before anything is written, with the ways out."""

from typing import NamedTuple

from .places import Path


class Loss(NamedTuple):
    """One kind of thing that the target cannot hold as it is."""

    kind: str
    """``opaque``, ``broken``, ``nested``, ``no-tensor``, ``dtype``, ``layout``, ``key``, ``collision``, ``tied``
    or ``view``."""
    message: str
    """One sentence: what it is, and why the target cannot hold it."""
    paths: tuple[Path, ...]
    """Where; at most the first hundred places."""
    places: int
    """How many places there are."""
    choices: tuple[str, ...] = ()
    """Ways out, the safest first: ``keep``, ``drop``, ``copy``, ``join``, ``text``, ``rename``; none where
    nothing helps."""
