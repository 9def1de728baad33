"""Finds the layers of two files once their rows are on screen, and keeps them up to date."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ...session.jobs import Job
from . import work

if TYPE_CHECKING:
    from ....workspace.comparing.comparing import Comparison
    from ....workspace.comparing.measuring.depth import Depth
    from ..comparing import Comparing

SOON = 150
"""Milliseconds after new rows: they have the processor for themselves until they are painted."""


class Layering(QObject):
    """The layers of one comparison.

    Signals:
        layered: they are known now.

    Attributes:
        depth: the layers; None while they are not known.
    """

    layered = Signal()

    def __init__(self, comparing: Comparing) -> None:
        super().__init__(comparing)
        self._jobs = comparing.session.jobs
        self.depth: Depth | None = None
        self._job: Job | None = None
        self._wanted: Comparison | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._begin)
        self._meanwhile: list[int] = []

    def find(self, comparison: Comparison) -> None:
        """Find the layers of what was aligned anew."""
        self.stop()
        self.depth, self._wanted = None, comparison
        self._soon.start()

    def _begin(self) -> None:
        if self._wanted is not None:
            self._job = self._jobs.submit("aligning", partial(work.layers, self._wanted), self._on_found,
                                          self._on_failed)
            self._wanted = None

    def learn(self, places: list[int]) -> None:
        """More is known of some matches."""
        if self._job is not None:
            self._meanwhile += places
        elif self.depth is not None:
            self.depth.learn(places)

    def stop(self) -> None:
        """Stop looking for them."""
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()
        self._job, self._wanted, self._meanwhile = None, None, []

    def _on_found(self, depth: Depth) -> None:
        self._job = None
        depth.learn(self._meanwhile)
        self.depth, self._meanwhile = depth, []
        self.layered.emit()

    def _on_failed(self, _error: Exception) -> None:
        """The bar of them is only missing."""
        self._job = None
