"""Looks through all numbers of a file, with all layers at a glance beside the tree.

    python -m benchmarks.people.sweeper FILE
"""

import sys

from ..harness.window import SETTLED, Deeds, Person, play


class Sweeper(Person):
    """Asks for a sweep, waits for its end and for what stands out."""

    def script(self) -> Deeds:
        """See :class:`Person`."""
        yield from self.arrive()
        yield from self.open()
        self.window.side.show_viewer("layers")
        yield 4 * SETTLED
        document = self.document
        yield from self.timed("sweep", lambda: self.do("actionSweep"),
                              lambda: document.sweep is None and self.quiet())
        assert document.opened is not None
        self.story["tensors"] = len(document.opened.knowledge)


if __name__ == "__main__":
    sys.exit(play(Sweeper))
