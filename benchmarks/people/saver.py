"""Renames a key and saves within the file; renames another one and saves over the original, both verified.

    python -m benchmarks.people.saver FILE
"""

import sys
from functools import partial

from ..harness.window import SETTLED, Deeds, Person, play

SAVES = (("in place", "actionSaveInPlace"), ("saving", "actionSave"))


class Saver(Person):
    """Saves in both ways; the file still holds the same numbers afterwards."""

    def script(self) -> Deeds:
        """See :class:`Person`."""
        from ckpt_browser.core.edits.names import Rename
        from ckpt_browser.core.nodes import Group
        from ckpt_browser.core.paths import key_text
        from ckpt_browser.ui.guarding.guarded import LOCKED

        yield from self.arrive()
        yield from self.open()
        yield 4 * SETTLED
        document, session = self.document, self.window.session
        if document.guarded.lock == LOCKED:
            session.guard.toggle(document)
        assert document.opened is not None
        checkpoint = document.opened.checkpoint
        root = checkpoint.nodes[checkpoint.root]
        assert isinstance(root, Group)
        for key, (phase, action) in zip(root.keys[:2], SAVES, strict=True):
            session.edit(document, [Rename((key,), f"{key_text(key)}.")])
            yield lambda: document.dirty and self.quiet()
            yield SETTLED
            yield from self.timed(phase, partial(self.do, action), self._is_saved)
            assert not document.complaint, document.complaint
            yield self.quiet

    def _is_saved(self) -> bool:
        return not self.document.dirty and self.document.saving is None


if __name__ == "__main__":
    sys.exit(play(Saver))
