"""How long work is told to stop, and how it tells how far it is."""

from collections.abc import Callable
from threading import Event
from typing import Any

from .errors import Cancelled

Report = Callable[[str, int, int], None]
"""Called as report(what, done, total); total is 0 where it is not known."""


class CancelToken:
    """A flag that one thread raises and long work in another thread looks at.

    Args:
        gate: while it is not set, work waits at its next look; a token that was sent to another process has none.
    """

    __slots__ = ("_cancelled", "_gate")

    def __init__(self, gate: Event | None = None) -> None:
        self._cancelled = False
        self._gate = gate

    def cancel(self) -> None:
        """Ask the work to stop at its next look."""
        self._cancelled = True

    @property
    def cancelled(self) -> bool:
        """True once :meth:`cancel` was called."""
        return self._cancelled

    def check(self) -> None:
        """Raise :class:`Cancelled` once :meth:`cancel` was called."""
        if self._gate is not None and not self._gate.is_set():
            self._gate.wait()
        if self._cancelled:
            raise Cancelled

    def __reduce__(self) -> tuple[Any, ...]:
        return CancelToken, ()


def no_report(what: str, done: int, total: int) -> None:
    """A report that goes nowhere."""
