"""Memory that the program has let go of: the C library is told to let go of it as well.

By itself glibc learns from the largest piece that was ever given back: pieces of up to 32 MiB are cut from its heaps
from then on, and up to 64 MiB stay at the end of each heap. Threads have heaps of their own.
"""

import ctypes
import sys
from collections.abc import Callable

MAPPED = 4 << 20
"""Bytes from which on a piece is mapped by itself, and goes back to the system at once. Work on numbers takes pieces of
2 MiB; were each of them mapped, it would take a fifth longer."""
LEFT = 1 << 20
"""Bytes that may stay at the end of a heap."""
HEAPS = 4
"""As many heaps as there are is enough: by itself glibc gives each thread its own, up to eight for each core."""

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
"""As ``malloc.h`` numbers them."""


def keep_little() -> None:
    """From now on what was large goes back at once, and little stays at the end of the few heaps."""
    change = _function("mallopt")
    if change is not None:
        change(_TRIM_THRESHOLD, LEFT)
        change(_MMAP_THRESHOLD, MAPPED)
        change(_ARENA_MAX, HEAPS)


def give_back() -> None:
    """Give the system all pages that lie between what is still used."""
    trim = _function("malloc_trim")
    if trim is not None:
        trim(0)


def _function(name: str) -> Callable[..., int] | None:
    """A function of the C library, where that is glibc."""
    return getattr(ctypes.CDLL(None), name, None) if sys.platform == "linux" else None
