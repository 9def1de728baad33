"""A fault in the program itself is said in a line of the window, never in silence; the terminal hears of it as ever."""

from __future__ import annotations

import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

LONGEST = 20_000
"""Characters of a traceback that are kept."""
MOST = 10
"""Places whose faults are told, each of them once; a program that goes on failing has said enough."""
LAST = ("last_exc", "last_type", "last_value", "last_traceback")
"""What Python keeps of the last fault for a debugger, and with it all that its calls held: windows and files."""


class Failing(QObject):
    """Hears of every exception that nobody caught.

    Signals:
        failed: (sentence, traceback) something went wrong in a way that was not told before.
    """

    failed = Signal(str, str)
    _happened = Signal(str, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = sys.excepthook
        self._before_in_threads = threading.excepthook
        self._told: set[str] = set()
        # Whatever it was, it is over when the window says so; and it may have happened in another thread.
        self._happened.connect(self._on_happened, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Listen from now on."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_exception_in_thread

    def end(self) -> None:
        """Leave everything as it was."""
        sys.excepthook = self._before
        threading.excepthook = self._before_in_threads

    def _on_exception(self, kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        self._before(kind, error, where)
        self._take(kind, error, where)

    def _on_exception_in_thread(self, found: threading.ExceptHookArgs) -> None:
        self._before_in_threads(found)
        if found.exc_value is not None:
            self._take(found.exc_type, found.exc_value, found.exc_traceback)

    def _take(self, kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        if issubclass(kind, Exception):
            text = "".join(traceback.format_exception(kind, error, where))
            last = traceback.extract_tb(where)[-1:]
            place = f"{kind.__name__} {last[0].filename}:{last[0].lineno}" if last else kind.__name__
            self._happened.emit(place, traceback.format_exception_only(kind, error)[-1].strip(), text[-LONGEST:])

    def _on_happened(self, place: str, sentence: str, text: str) -> None:
        for name in LAST:
            if hasattr(sys, name):
                delattr(sys, name)
        if place not in self._told and len(self._told) < MOST:
            self._told.add(place)
            self.failed.emit(sentence, text)
