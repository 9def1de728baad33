"""What a target of fuzzing is."""

from collections.abc import Callable
from typing import NamedTuple

from .changing import Mutate


class Target(NamedTuple):
    """One thing that reads a stranger's bytes."""

    name: str
    feed: Callable[[bytes], None]
    """Gives the bytes to it as the program does; what comes out of it, other than what is documented, is a finding."""
    words: tuple[bytes, ...] = ()
    """What the fuzzer puts into inputs besides bytes of its own."""
    change: "Callable[[bytes, Mutate, int, int], bytes] | None" = None
    """Changes an input in a way that keeps more of its form than a change of bytes does (see ``changing``)."""
    longest: int = 4096
    """Bytes of an input."""
    samples: Callable[[], dict[str, bytes]] = dict
    """Real inputs to begin with, made by real programs; may use torch."""
