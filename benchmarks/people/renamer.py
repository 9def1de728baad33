"""Renames every key by a regular expression: the live table, the edit, and taking it back.

    python -m benchmarks.people.renamer FILE
"""

import sys

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from ..harness.window import SETTLED, Deeds, Person, play


class Renamer(Person):
    """Types an expression, waits for the table, applies it and takes it back."""

    def script(self) -> Deeds:
        """See :class:`Person`."""
        yield from self.arrive()
        yield from self.open()
        yield 4 * SETTLED
        self.do("actionRenameMatching")
        panel = self.part(QWidget, "renamePanel")
        button = self.part(QPushButton, "applyRename", panel)
        self.part(QLineEdit, "renameReplacement", panel).setText("x.")
        yield SETTLED
        document = self.document
        pattern = self.part(QLineEdit, "renamePattern", panel)
        yield from self.timed("preview", lambda: pattern.setText("^"), button.isEnabled)
        assert document.opened is not None
        self.story["keys"] = len(document.opened.checkpoint.nodes) - 1
        shown = document.shown
        yield from self.timed("apply", button.click, lambda: document.shown is not shown)
        edited = document.shown
        yield from self.timed("undo", lambda: self.do("actionUndo"), lambda: document.shown is not edited)


if __name__ == "__main__":
    sys.exit(play(Renamer))
