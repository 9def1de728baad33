"""Opens many rows of a tree view in small steps, so that the window goes on answering."""

import time
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QTreeView

from .rows_model import RowsModel

BUDGET = 0.003
"""Seconds of one step: Qt may take two or three of them, and a painting, before anything else gets its turn."""

SOME = 1000
"""Rows that are taken from those to be opened at a time: there may be a hundred thousand."""

FIRST_ROWS = 300
"""Rows of the first step: Qt lays them out in one go after a reset."""

PAINT_EVERY = 0.12
"""Seconds between two paintings while rows are being opened; one costs more than a step."""

MOST_ROWS = 200_000
"""Rows on screen at which opening everything stops: more help nobody and cost memory."""


DEEPEST = 1 << 30
"""A depth that no tree has."""


class Expander(QObject):
    """Expands rows depth first, which keeps what Qt must move per row small.

    Signals:
        done: all rows are open, after more than one step.
    """

    done = Signal()

    def __init__(self, view: QTreeView, model: RowsModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._waiting: deque[tuple[int, int]] = deque()
        """What is opened next; empty once nothing is left."""
        self._rest: Iterator[tuple[int, int]] = iter(())
        """What is opened after that."""
        self._opened = 0
        self._limit = MOST_ROWS
        self._painted = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    @property
    def running(self) -> bool:
        """True while rows are still to be opened."""
        return bool(self._waiting)

    def open_below(self, rows: Iterable[int], limit: int = MOST_ROWS, depth: int = DEEPEST) -> None:
        """Open the rows and ``depth`` levels below them, until ``limit`` rows were opened."""
        self._start(((row, depth) for row in rows), limit)

    def open_rows(self, rows: Iterable[int], limit: int = MOST_ROWS) -> None:
        """Open just these rows."""
        self._start(((row, 0) for row in rows), limit)

    def stop(self) -> None:
        """Leave everything as it is now."""
        self._forget()
        self._finish()

    def _start(self, rows: Iterable[tuple[int, int]], limit: int) -> None:
        self._waiting, self._rest = deque(), iter(rows)
        self._take_some()
        self._opened, self._limit = 0, limit
        self._painted = time.monotonic()
        self._open_some(FIRST_ROWS)
        if self._waiting:
            # As long as Qt puts its layout off, what is opened meanwhile is laid out in one go as well.
            self._view.doItemsLayout()
            self._timer.start(0)

    def _step(self) -> None:
        now = time.monotonic()
        if now - self._painted > PAINT_EVERY:
            self._view.setUpdatesEnabled(True)
            self._view.viewport().repaint()
            self._painted = time.monotonic()
            return
        self._view.setUpdatesEnabled(False)
        self._open_some(self._limit)
        if not self._waiting:
            self._finish()
            self.done.emit()

    def _open_some(self, most: int) -> None:
        arrangement = self._model.arrangement
        if arrangement is None:
            self._forget()
            return
        stop_at = time.monotonic() + BUDGET
        enough = self._opened + most
        while self._waiting and self._opened < enough and time.monotonic() < stop_at:
            row, depth = self._waiting.popleft()
            if arrangement.has_children(row):
                if self._opened >= self._limit:
                    self._forget()
                    break
                children = arrangement.children(row)
                self._opened += len(children)
                self._view.expand(self._model.index_of(row))
                if depth:
                    self._waiting.extendleft((kid, depth - 1) for kid in reversed(children)
                                             if arrangement.has_children(kid))
            if not self._waiting:
                self._take_some()

    def _take_some(self) -> None:
        self._waiting.extend(islice(self._rest, SOME))

    def _forget(self) -> None:
        self._waiting.clear()
        self._rest = iter(())

    def _finish(self) -> None:
        self._timer.stop()
        self._view.setUpdatesEnabled(True)

