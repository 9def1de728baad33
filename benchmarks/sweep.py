"""Looks through all numbers of a file in the real window, watches the event loop meanwhile, and prints JSON.

    sweep.py FILE
"""

import sys
import time
from collections.abc import Iterator

from PySide6.QtGui import QAction
from window import SETTLED, Person, Wish, play


class Looker(Person):
    """Asks for a sweep, waits for its end and for what stands out, with all layers at a glance beside the tree."""

    def script(self) -> Iterator[Wish]:
        """See :class:`window.Person`."""
        yield lambda: self.window() is not None
        window = self.window()
        window.opened.connect(self.opened.append)
        yield 2.0
        self.drop(window)
        yield lambda: self.path in self.opened
        window.side.show_viewer("layers")
        yield 4 * SETTLED
        document = window.session.current
        start = time.perf_counter()
        window.findChild(QAction, "actionSweep").trigger()
        yield lambda: document.sweep is None and not window.session.jobs.busy
        finished = time.perf_counter()
        yield SETTLED
        self.story["sweep"] = self.watch.between(start, time.perf_counter()) | {"took": finished - start}
        self.story["tensors"] = len(document.opened.knowledge)
        self.story["findings"] = len(document.findings)


if __name__ == "__main__":
    sys.exit(play(Looker))
