"""Reads what only numbers can tell of a comparison, in the background, and then looks for what was renamed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from ....workspace.comparing.judging.judging import open_places
from ...session.jobs import Job
from . import work

if TYPE_CHECKING:
    from ....workspace.comparing.comparing import Comparison
    from ....workspace.comparing.measuring.measuring import Found
    from ..comparing import Comparing


class Reader(QObject):
    """Reads for one comparison.

    Signals:
        found: (places) more is known of these matches.
        read: all that was asked for was read.

    Attributes:
        job: the reading under way, or None.
        paused: a person stopped it.
    """

    found = Signal(list)
    read = Signal()
    _arrived = Signal(object, object)

    def __init__(self, comparing: Comparing) -> None:
        super().__init__(comparing)
        self._comparing = comparing
        self.job: Job | None = None
        self.paused = False
        self._unread = -1
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    @property
    def has_unread(self) -> bool:
        """There are pairs that only reading can tell of."""
        comparison = self._comparing.comparison
        return comparison is not None and any(True for _ in open_places(comparison.verdicts))

    def begin(self, unread: list[int]) -> None:
        """The two were aligned anew: read what is not known, which is at these places."""
        self._unread = -1
        self.go_on(unread)

    def go_on(self, unread: list[int] | None = None) -> None:
        """Read what only numbers can tell; then look for what was renamed among what is left over."""
        comparison = self._comparing.comparison
        if comparison is None or self.paused or self._comparing.aligning:
            return
        places = list(open_places(comparison.verdicts)) if unread is None else unread
        if places and len(places) != self._unread:
            self._unread = len(places)
            self.start(places)
        elif self._unread:
            self._unread = 0
            self._search()
        else:
            self._comparing.changed.emit()

    def start(self, places: list[int]) -> None:
        """Read the numbers of some matches."""
        comparison = self._comparing.comparison
        if comparison is None:
            return
        self.paused = False
        tolerance, tell = self._comparing.asked_tolerance, partial(self._arrived.emit, comparison)
        self._submit(partial(work.read_numbers, comparison, places, tolerance, tell), self._on_read)

    def pause(self) -> None:
        """Stop until a person wants to go on; what was found stays."""
        self.stop()
        self.paused = True
        self._unread = -1
        self._comparing.changed.emit()

    def stop(self) -> None:
        """Stop."""
        if self.job is not None:
            self.job.cancel()
            self.job = None

    def _search(self) -> None:
        comparing = self._comparing
        sides = comparing.sides()
        if sides is not None and comparing.comparison is not None:
            self._submit(partial(work.align_again, comparing.task(sides), comparing.comparison), self._on_searched)

    def _submit(self, work_: Callable[..., object], done: Callable[..., None]) -> None:
        self.stop()
        comparing = self._comparing
        comparing.progress = ("", 0, 0)
        self.job = comparing.session.jobs.submit("differences", work_, done, self._on_failed, comparing.tell_progress)
        comparing.changed.emit()

    def _on_arrived(self, comparison: Comparison, found: Found) -> None:
        if comparison is self._comparing.comparison:
            for place, verdict in found:
                comparison.verdicts[place] = verdict
            self.found.emit([place for place, _ in found])

    def _on_read(self, _result: object) -> None:
        self.job = None
        self.read.emit()
        self.go_on()

    def _on_searched(self, found: work.Aligned | None) -> None:
        self.job = None
        if found is not None:
            self._comparing.take(found)
        else:
            self._comparing.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self.job = None
        self._comparing.complain(error)
