"""Clicks on a tensor and waits for its painted numbers; then goes through its values by keys.

    python -m benchmarks.people.looker FILE KEY [grid]
"""

import random
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSplitter, QWidget

from ckpt_browser.core.nodes import Tensor
from ckpt_browser.core.paths import path_text

from ..harness.window import Deeds, Person, play

if TYPE_CHECKING:
    from ckpt_browser.ui.viewers.values.table import ValuesTable

VIEWERS = {"first": "overview", "statistics": "overview", "histogram": "histogram"}
"""Where each figure is taken: the small histogram below the facts, all statistics beside it, the large histogram."""
REST = 0.4
"""Seconds between two deeds of a person."""
WIDTH, HEIGHT, TREE = 1600, 1000, 400
PAGES, JUMPS = 100, 30
FEW_PAGES, FEW_JUMPS = 20, 8
"""For who is in haste."""
ROWS = 60
"""More rows than a page has."""


class Painted(QObject):
    """Notes when a widget was painted while what is waited for was true."""

    def __init__(self, widget: QWidget, ready: Callable[[], bool]) -> None:
        super().__init__(widget)
        self.at = 0.0
        self._ready = ready
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's own name: hears of every event of the widget before it does."""
        if event.type() == QEvent.Type.Paint and not self.at and self._ready():
            QTimer.singleShot(0, self, self._note)  # the paint itself comes first
        return False

    def _note(self) -> None:
        self.at = self.at or time.perf_counter()


class Looker(Person):
    """Looks at one tensor for the first time in every way, then scrolls and jumps in its grid."""

    def script(self) -> Deeds:
        """See :class:`Person`."""
        yield from self.arrive()
        yield from self.open()
        key, *more = self.others
        for name, viewer in VIEWERS.items():
            yield self._is_open
            row, small = self._rows_of(key)
            self.window.session.reveal(self.document, small)
            self.window.side.show_viewer(viewer)
            yield partial(self._is_made, name)
            yield self.quiet
            yield REST
            yield from self._first_look(name, row)
            yield self.quiet
            self._forget()
        if more:
            yield self._is_open
            yield from self._through_the_grid(key)

    def _is_open(self) -> bool:
        return self.document.shown is not None and self.quiet()

    def _is_made(self, name: str) -> bool:
        """Whether the viewer is there, whose parts are imported a moment after the tree."""
        part = "histogramPlot" if name == "histogram" else "statisticsSketch"
        return self.window.findChild(QWidget, part) is not None

    def _rows_of(self, key: str) -> tuple[int, int]:
        """The row of a key, and that of the smallest other tensor."""
        assert self.document.shown is not None
        tree = self.document.shown.arrangement.tree
        tensors = {row: node for row in range(len(tree)) if isinstance(node := tree.node_of(row), Tensor)}
        wanted = next(row for row in tensors if path_text(tree.path(row)) == key)
        return wanted, min((row for row in tensors if row != wanted), key=lambda row: tensors[row].nbytes)

    def _first_look(self, name: str, row: int) -> Deeds:
        document = self.document
        ready, widget = self._wanted(name, row)
        watch = Painted(widget, ready)
        start = time.perf_counter()
        self.window.session.reveal(document, row)
        yield lambda: watch.at > 0
        self.story[name] = 1000 * (watch.at - start)
        widget.removeEventFilter(watch)
        watch.deleteLater()

    def _wanted(self, name: str, row: int) -> tuple[Callable[[], bool], QWidget]:
        """What tells that the numbers of a row are shown, and the widget that paints them."""
        document = self.document
        if name == "histogram":
            from ckpt_browser.ui.viewers.histogram.plot import HistogramPlot

            plot = self.part(HistogramPlot, "histogramPlot")
            return (lambda: document.row == row and bool(plot.series)), plot.viewport()
        from ckpt_browser.ui.viewers.statistics.statistics import StatisticsPanel

        panel = self.part(StatisticsPanel, "statisticsPanel")
        sketch = self.part(QWidget, "statisticsSketch", panel)
        if name == "first":
            return (lambda: document.row == row and bool(sketch.accessibleDescription())), sketch
        return (lambda: document.row == row and panel.shown is not None), sketch

    def _forget(self) -> None:
        """What was found is remembered: the next look shall be a first one too."""
        from ckpt_browser.workspace.looking.remembering import NAME

        Path(self.window.session.settings.cache_folder, NAME).unlink(missing_ok=True)
        self.window.session.reload(self.document)

    # The grid

    def _through_the_grid(self, key: str) -> Deeds:
        from ckpt_browser.ui.viewers.values.table import ValuesTable

        self.window.resize(WIDTH, HEIGHT)
        self.window.side.show_viewer("values")
        self.window.session.reveal(self.document, self._rows_of(key)[0])
        yield lambda: self.window.findChild(ValuesTable) is not None and self.quiet()
        for splitter in self.window.findChildren(QSplitter):
            splitter.setSizes([TREE, WIDTH - TREE])
        yield REST
        [table] = [table for table in self.window.findChildren(ValuesTable) if table.isVisible()]
        table.setFocus()
        table.go(0, 0)
        yield self.quiet
        jumps: list[float] = []
        scrolls: list[float] = []
        yield from self._until_painted(table, jumps, lambda: QTest.keyClick(
            table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier))
        places = random.Random(0)
        most, often = (FEW_PAGES, FEW_JUMPS) if self.hasty else (PAGES, JUMPS)
        for _ in range(often):
            row, column = places.randrange(table.model().rowCount()), places.randrange(table.model().columnCount())
            yield from self._until_painted(table, jumps, partial(table.go, row, column))
        table.go(0, 0)
        yield self.quiet
        for _ in range(min(most, table.model().rowCount() // ROWS)):  # not beyond the end: nothing is painted there
            yield from self._until_painted(table, scrolls, lambda: QTest.keyClick(table, Qt.Key.Key_PageDown))
        self.story |= {"scroll": nearly_all(scrolls), "jump": nearly_all(jumps)}

    def _until_painted(self, table: "ValuesTable", times: list[float], deed: Callable[[], object]) -> Deeds:
        from ckpt_browser.ui.viewers.values.model import WAITING

        def ready() -> bool:
            # All cells in sight come in one read; to ask for each would take as long as to paint them.
            box, model = table.sight, table.model()
            return bool(box.cells) and all(
                model.index(row, column).data() != WAITING for row in (box.row, box.row + box.height - 1)
                for column in (box.column, box.column + box.width - 1))

        watch = Painted(table.viewport(), ready)
        start = time.perf_counter()
        deed()
        yield lambda: watch.at > 0
        times.append(1000 * (watch.at - start))
        table.viewport().removeEventFilter(watch)
        watch.deleteLater()
        yield self.quiet


def nearly_all(times: Sequence[float]) -> float:
    """The time that 95 of 100 stay within."""
    return sorted(times)[int(len(times) * 0.95)]


if __name__ == "__main__":
    sys.exit(play(Looker))
