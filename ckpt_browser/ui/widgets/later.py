"""What is done a moment later, once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from weakref import ref

from PySide6.QtCore import QObject, QTimer


def later(milliseconds: int, owner: QObject, call: Callable[[], object]) -> None:
    """Call something after some time, unless its owner is gone by then.

    A method given to Qt as it is leaves a weak reference to its owner behind each time, for as long as the owner lives:
    PySide 6.11 forgets it where the time is not nought. What is wrapped leaves nothing. Where the time is nought and
    the owner goes first, PySide keeps what it was given for good: so a method of the owner does not hold its owner.
    """
    own = getattr(call, "__self__", None) is owner
    QTimer.singleShot(milliseconds, owner, partial(_do, ref(owner), call.__name__) if own else partial(call))


def _do(owner: ref[QObject], name: str) -> None:
    found = owner()
    if found is not None:
        getattr(found, name)()
