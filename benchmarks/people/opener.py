"""Opens a file, filters it, opens all rows, scrolls through them, and closes it.

    python -m benchmarks.people.opener FILE
"""

import sys
import time

from ckpt_browser.workspace.reading.opening import open_checkpoint

from ..harness.window import SETTLED, Deeds, Person, play

WORDS = ("experts.1", "*w1", "dtype:float32")


class Opener(Person):
    """What everybody does first."""

    def script(self) -> Deeds:
        """See :class:`Person`."""
        yield from self.arrive()
        start = time.perf_counter()
        yield from self.open()
        took = time.perf_counter() - start
        yield SETTLED
        self.story["opening"] = {**self.watch.between(start, time.perf_counter())._asdict(), "took": took}
        yield from self.phase("filtering", self.filter(*WORDS))
        yield from self.phase("expanding", self.expand(self.tree))
        yield from self.phase("scrolling", self.scroll(self.tree))
        yield from self.phase("closing", self._close())
        source = open_checkpoint(self.path)
        self.story["keys"] = sum(type(node).__name__ == "Tensor" for node in source.checkpoint.nodes)
        source.close()

    def _close(self) -> Deeds:
        before = len(self.window.session.documents)
        self.do("actionClose")
        yield lambda: len(self.window.session.documents) < before


if __name__ == "__main__":
    sys.exit(play(Opener))
