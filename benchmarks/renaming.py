"""Renames every key by a regular expression in the real window, and prints how long each step took as JSON.

    renaming.py FILE
"""

import sys
import time
from collections.abc import Iterator

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from window import SETTLED, Person, Wish, play


class Renamer(Person):
    """Types an expression, waits for the table, applies it and takes it back."""

    def script(self) -> Iterator[Wish]:
        """See :class:`window.Person`."""
        yield lambda: self.window() is not None
        window = self.window()
        window.opened.connect(self.opened.append)
        yield 2.0
        self.drop(window)
        yield lambda: self.path in self.opened
        yield 4 * SETTLED
        window.findChild(QAction, "actionRenameMatching").trigger()
        panel = window.findChild(QWidget, "renamePanel")
        apply = panel.findChild(QPushButton, "applyRename")
        panel.findChild(QLineEdit, "renameReplacement").setText("x.")
        yield SETTLED
        document = window.session.current
        yield from self._timed("preview", lambda: panel.findChild(QLineEdit, "renamePattern").setText("^"),
                               apply.isEnabled)
        self.story["keys"] = len(document.opened.checkpoint.nodes) - 1
        for name, deed in (("apply", apply.click), ("undo", window.findChild(QAction, "actionUndo").trigger)):
            shown = document.shown
            yield from self._timed(name, deed, lambda shown=shown: document.shown is not shown)

    def _timed(self, name: str, deed: object, done: object) -> Iterator[Wish]:
        start = time.perf_counter()
        deed()
        yield done
        finished = time.perf_counter()
        yield 2 * SETTLED
        self.story[name] = self.watch.between(start, time.perf_counter()) | {"seconds": finished - start}


if __name__ == "__main__":
    sys.exit(play(Renamer))
