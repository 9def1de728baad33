"""The event loop's own clock: when its timer was called, and how much the window's thread computed in between."""

import time
from bisect import bisect_left
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer

TICK = 5
"""Milliseconds of the timer that watches."""
FELT = 0.02
"""Seconds from which a person feels that the window was away."""


class Span(NamedTuple):
    """The ticks of a span of time."""

    seconds: float
    ticks: int
    under_20: float
    """Share of the ticks that came within 20 ms."""
    worst: float
    """Seconds of the longest tick."""
    busiest: float
    """Most seconds that the window's thread computed in one tick: on a busy machine, the part of the stall that is
    the program's own."""


class Watch:
    """When the event loop called its timer."""

    def __init__(self, parent: QObject) -> None:
        self._times: list[float] = []
        self._computed: list[float] = []
        self._timer = QTimer(parent)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    def _on_tick(self) -> None:
        self._times.append(time.perf_counter())
        self._computed.append(time.thread_time())

    def between(self, start: float, end: float) -> Span:
        """The ticks from one moment to another."""
        first, last = max(bisect_left(self._times, start) - 1, 0), bisect_left(self._times, end) + 1
        gaps = [after - before for before, after in pairwise(self._times[first:last])]
        computed = [after - before for before, after in pairwise(self._computed[first:last])]
        return Span(end - start, len(gaps), sum(gap < FELT for gap in gaps) / len(gaps), max(gaps), max(computed))
