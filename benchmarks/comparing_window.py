"""Compares two files in the real window, watches the event loop meanwhile, and prints what it saw as JSON.

    comparing_window.py LEFT RIGHT
"""

import sys
import time
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton
from window import SETTLED, Person, Wish, play

WORDS = ("experts.1", "dtype:float32")


class Comparer(Person):
    """Opens two files, compares them, and goes through what differs."""

    def script(self) -> Iterator[Wish]:
        """See :class:`window.Person`."""
        yield lambda: self.window() is not None
        window = self.window()
        session = window.session
        compared: list[object] = []
        window.opened.connect(self.opened.append)
        window.compared.connect(compared.append)
        yield 2.0
        left = session.open(self.path)
        yield lambda: self.path in self.opened
        yield 4 * SETTLED
        right = session.open(sys.argv[2])
        yield lambda: sys.argv[2] in self.opened
        yield 4 * SETTLED
        start = time.perf_counter()
        comparing = session.comparisons.open(left, right)
        yield lambda: bool(compared)
        shown = time.perf_counter()
        yield lambda: not session.jobs.busy
        finished = time.perf_counter()
        yield SETTLED
        self.story["comparing"] = self.watch.between(start, time.perf_counter()) | {
            "painted": shown - start, "finished": finished - start}
        self.story["matches"] = len(comparing.comparison.alignment.matches)
        page = window.comparison_page
        yield from self._phase("stepping", self._step(page))
        yield from self._phase("chips", self._chips(page))
        yield from self._phase("filtering", self._filter_rows(window))
        yield from self._phase("expanding", self._expand(page.tree))
        yield from self._phase("scrolling", self._scroll(page.tree))
        yield from self._phase("sorting", self._sort(page, session))
        yield from self._phase("swapping", self._swap(comparing, session))

    def _step(self, page: object) -> Iterator[Wish]:
        for _ in range(10):
            QTest.keyClick(page.tree, Qt.Key.Key_N)  # type: ignore[attr-defined]
            yield 0.1

    def _chips(self, page: object) -> Iterator[Wish]:
        for name in ("chipRenamed", "chipDifferences"):
            chip = page.findChild(QToolButton, name)  # type: ignore[attr-defined]
            for _ in range(2):
                chip.click()
                yield 2 * SETTLED

    def _filter_rows(self, window: object) -> Iterator[Wish]:
        [edit] = [edit for edit in window.findChildren(QLineEdit, "filterEdit")  # type: ignore[attr-defined]
                  if edit.isVisible()]
        for word in WORDS:
            for letter in word:
                QTest.keyClicks(edit, letter)
                yield 0.12
            yield 3 * SETTLED
            edit.selectAll()
            QTest.keyClick(edit, Qt.Key.Key_Delete)
            yield 3 * SETTLED

    def _sort(self, page: object, session: object) -> Iterator[Wish]:
        for column in (4, 0, -1):
            page.tree.sort_asked.emit(column, True)  # type: ignore[attr-defined]
            yield 2 * SETTLED

    def _swap(self, comparing: object, session: object) -> Iterator[Wish]:
        comparing.swap()  # type: ignore[attr-defined]
        yield lambda: not session.jobs.busy  # type: ignore[attr-defined]


if __name__ == "__main__":
    sys.exit(play(Comparer))
