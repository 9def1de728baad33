"""Finds the layers of two files once their rows are on screen, and keeps them up to date."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ..jobs import Job
from . import work

if TYPE_CHECKING:
    from ...workspace.comparing.comparing import Comparison
    from ...workspace.comparing.depth import Depth
    from .comparing import Comparing


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
        self._meanwhile: list[int] = []

    def find(self, comparison: Comparison) -> None:
        """Find the layers of what was aligned anew."""
        self.stop()
        self.depth = None
        self._job = self._jobs.submit("aligning", partial(work.layers, comparison), self._on_found, self._on_failed)

    def learn(self, places: list[int]) -> None:
        """More is known of some matches."""
        if self._job is not None:
            self._meanwhile += places
        elif self.depth is not None:
            self.depth.learn(places)

    def stop(self) -> None:
        """Stop looking for them."""
        if self._job is not None:
            self._job.cancel()
        self._job, self._meanwhile = None, []

    def _on_found(self, depth: Depth) -> None:
        self._job = None
        depth.learn(self._meanwhile)
        self.depth, self._meanwhile = depth, []
        self.layered.emit()

    def _on_failed(self, _error: Exception) -> None:
        """The bar of them is only missing."""
        self._job = None
