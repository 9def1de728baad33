"""Parts of the window that are imported once it has time: in its own thread, a little at a time."""

import time
from collections.abc import Callable, Iterator
from types import ModuleType

from PySide6.QtCore import QObject, QTimer, Signal

from ...core.jobs import CancelToken, Report
from .jobs import BREATH, Jobs

SOON = 500
"""Milliseconds after what people see first, which has the processor for itself."""
PIECE = 0.005
"""Seconds of work after which the window has its turn, where that can be chosen."""


class Imports(QObject):
    """Imports parts that a person may soon want; whoever wants one before lets them :meth:`hurry`.

    Classes of Qt are never made in another thread: Qt asks objects for their description without Python's lock, and
    PySide looks it up in a table that each new class changes. The process ends there, seldom and for no visible reason.

    Args:
        numbers: imports what has no class of Qt, in the background, before all else.
        pieces: imports the rest, with a pause at each ``yield``.
        wanted: whether it is time yet.

    Signals:
        stepped: one more piece is there; ``over`` says whether it was the last.
    """

    stepped = Signal()

    def __init__(self, jobs: Jobs, numbers: Callable[[], None], pieces: Callable[[], Iterator[None]],
                 parent: QObject, wanted: Callable[[], bool] = lambda: True) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._wanted = wanted
        self._numbers = numbers
        self._pieces = pieces()
        self._hurried = False
        self._begun = False
        self.over = False
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._begin)
        self._next = QTimer(self, singleShot=True, interval=BREATH)
        self._next.timeout.connect(self._step)

    def start(self) -> None:
        """Begin soon, if it is time; who starts it again lets it wait once more."""
        if not self._begun and self._wanted():
            self._soon.start()

    def hurry(self) -> None:
        """Somebody waits: begin now, and make no pauses but for the window's own turns."""
        self._hurried = True
        self._next.setInterval(0)
        self._begin()

    def _begin(self) -> None:
        self._soon.stop()
        if not self._begun:
            self._begun = True
            self._jobs.submit("pictures", self._import_numbers, self._go_on, self._go_on)

    def _import_numbers(self, token: CancelToken, report: Report) -> None:
        self._numbers()

    def _go_on(self, _result: object) -> None:
        self._next.start()  # where something is missing, whoever needs it hears of it

    def _step(self) -> None:
        self.over = True  # also where a piece fails: the fault is told, and once more by whoever wants the part
        try:
            with self._jobs.held_back():
                for _ in self._pieces:
                    self.over = False
                    self._next.start()
                    break
        finally:
            self.stepped.emit()


def touch(module: ModuleType) -> Iterator[None]:
    """Let PySide make the classes of a module, which it does when they are asked for, with pauses."""
    begun = time.perf_counter()
    for name in dir(module):
        getattr(module, name)
        if time.perf_counter() - begun > PIECE:
            yield
            begun = time.perf_counter()
