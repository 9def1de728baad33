"""Opens a file, filters it, opens all rows, scrolls through them, and closes it.

    python -m benchmarks.people.opener FILE
"""

import sys
import time

from PySide6.QtWidgets import QPushButton

from ckpt_browser.core.nodes import Tensor

from ..harness.window import SETTLED, Deeds, Person, play

WORDS = ("experts.1", "*w1", "dtype:float32")


class Opener(Person):
    """What everybody does first."""

    def script(self) -> Deeds:
        """See :class:`Person`."""
        yield from self.arrive()
        start = time.perf_counter()
        self.drop(self.path)
        cancels = self.window.findChildren(QPushButton, "cancelOpening")
        yield lambda: any(button.isVisible() for button in cancels) or self.path in self.opened
        self.story["progress"] = None if self.path in self.opened else time.perf_counter() - start
        yield lambda: self.path in self.opened
        took = time.perf_counter() - start
        yield SETTLED
        self.story["opening"] = {**self.watch.between(start, time.perf_counter())._asdict(), "took": took}
        yield from self.phase("filtering", self.filter(*WORDS))
        yield from self.phase("expanding", self.expand(self.tree))
        yield from self.phase("scrolling", self.scroll(self.tree))
        self.story["keys"] = self._count()
        yield SETTLED
        yield from self.phase("closing", self._close())

    def _count(self) -> int:
        opened = self.document.opened
        assert opened is not None
        return sum(isinstance(node, Tensor) for node in opened.checkpoint.nodes)

    def _close(self) -> Deeds:
        before = len(self.window.session.documents)
        self.do("actionClose")
        yield lambda: len(self.window.session.documents) < before


if __name__ == "__main__":
    sys.exit(play(Opener))
