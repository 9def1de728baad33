"""What is done a moment later, once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer


def later(milliseconds: int, owner: QObject, call: Callable[[], object]) -> None:
    """Call something after some time, unless its owner is gone by then.

    A method given to Qt as it is leaves a weak reference to its owner behind each time, for as long as the owner lives:
    PySide 6.11 forgets it where the time is not nought. What is wrapped leaves nothing.
    """
    QTimer.singleShot(milliseconds, owner, partial(call))
