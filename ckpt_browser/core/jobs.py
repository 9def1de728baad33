"""How long work is told to stop, and how it tells how far it is."""

from collections.abc import Callable

from .errors import Cancelled

Report = Callable[[str, int, int], None]
"""Called as report(what, done, total); total is 0 where it is not known."""


class CancelToken:
    """A flag that one thread raises and long work in another thread looks at."""

    __slots__ = ("_cancelled",)

    def __init__(self) -> None:
        self._cancelled = False

    def cancel(self) -> None:
        """Ask the work to stop at its next look."""
        self._cancelled = True

    @property
    def cancelled(self) -> bool:
        """True once :meth:`cancel` was called."""
        return self._cancelled

    def check(self) -> None:
        """Raise :class:`Cancelled` once :meth:`cancel` was called."""
        if self._cancelled:
            raise Cancelled


def no_report(what: str, done: int, total: int) -> None:
    """A report that goes nowhere."""
