"""Compares two files, and goes through what differs.

    python -m benchmarks.people.comparer LEFT RIGHT
"""

import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from ..harness.window import SETTLED, Deeds, Person, play

if TYPE_CHECKING:
    from ckpt_browser.ui.comparing.comparing import Comparing
    from ckpt_browser.ui.comparing.page import ComparisonPage

WORDS = ("experts.1", "dtype:float32")


class Comparer(Person):
    """Opens two files, compares them, steps, filters, opens all rows, scrolls, sorts and swaps."""

    def script(self) -> Deeds:
        """See :class:`Person`."""
        yield from self.arrive()
        compared: list[object] = []
        self.window.compared.connect(compared.append)
        yield from self.open()
        left = self.document
        yield 4 * SETTLED
        yield from self.open(self.others[0])
        right = self.document
        yield 4 * SETTLED
        start = time.perf_counter()
        comparing = self.window.session.comparisons.open(left, right)
        yield lambda: bool(compared)
        shown = time.perf_counter()
        yield self.quiet
        yield SETTLED
        span = self.watch.between(start, time.perf_counter())
        self.story["comparing"] = {**span._asdict(), "took": shown - start}
        assert comparing.comparison is not None
        self.story["matches"] = len(comparing.comparison.alignment.matches)
        page = self.window.comparison_page
        assert page is not None
        yield from self.phase("stepping", self._step(page))
        yield from self.phase("chips", self._click_chips(page))
        yield from self.phase("filtering", self.filter(*WORDS))
        yield from self.phase("expanding", self.expand(page.tree))
        yield from self.phase("scrolling", self.scroll(page.tree))
        yield from self.phase("sorting", self._sort(page))
        yield from self.phase("swapping", self._swap(comparing))

    def _step(self, page: "ComparisonPage") -> Deeds:
        for _ in range(10):
            QTest.keyClick(page.tree, Qt.Key.Key_N)
            yield 0.1

    def _click_chips(self, page: "ComparisonPage") -> Deeds:
        for name in ("chipRenamed", "chipDifferences"):
            chip = self.part(QToolButton, name, page)
            for _ in range(2):
                chip.click()
                yield 2 * SETTLED

    def _sort(self, page: "ComparisonPage") -> Deeds:
        for column in (4, 0, -1):
            page.tree.sort_asked.emit(column, True)
            yield 2 * SETTLED

    def _swap(self, comparing: "Comparing") -> Deeds:
        comparing.swap()
        yield self.quiet


if __name__ == "__main__":
    sys.exit(play(Comparer))
