"""What becomes of a start: the running program does what it asks for, or it is the running program from now on."""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from . import locking
from .message import Message, packed
from .place import Place

PATIENCE = 2.0
"""Seconds that a running program has to answer."""
STARTING = 15.0
"""Seconds after its start in which it may still be about to come up; one on a slow disk answers late."""
PAUSE = 0.02
"""Seconds between two tries."""

Sender = Callable[[str, bytes, float], bool | None]
"""(socket, bytes, seconds) → whether they were taken; None where nobody answered yet. Gives up after the seconds."""


class Held(NamedTuple):
    """This process is the running program."""

    place: Place
    lock: int
    """The handle that holds the lock."""

    def let_go(self) -> None:
        """Leave the place to another start."""
        with suppress(OSError):
            os.close(self.lock)


class Start(NamedTuple):
    """What became of a start."""

    handed: bool = False
    """The running program does it."""
    held: Held | None = None
    """This is the running program; None for one beside it, or where there can be none."""
    beside: bool = False
    """There is a running program that does not answer."""


def begin(message: Message, place: Place | None, send: Sender) -> Start:
    """Hand a message to the running program, or become it; a program that hangs is not waited for."""
    if place is None:
        return Start()
    try:
        asked = packed(message)
    except ValueError:
        asked = b""
    try:
        return _begin(asked, place, send)
    except OSError:
        return Start()


def _begin(asked: bytes, place: Place, send: Sender) -> Start:
    started = time.monotonic()
    while True:
        lock = locking.take(place.lock)
        if lock is not None:
            return Start(held=Held(place, lock))
        left = started + _patience(place) - time.monotonic()
        if left <= 0 or not asked:
            return Start(beside=True)
        taken = send(place.socket, asked, left)
        if taken is not None:
            return Start(handed=taken, beside=not taken)
        time.sleep(PAUSE)


def _patience(place: Place) -> float:
    """Seconds that are waited altogether."""
    try:
        age = time.time() - os.stat(place.lock).st_mtime
    except OSError:
        return PATIENCE
    return max(PATIENCE, STARTING - age) if age > -1 else PATIENCE  # of a clock that was put back nothing follows
