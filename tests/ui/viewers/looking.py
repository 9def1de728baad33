"""A real file in the window, and rows of it by their names."""

from collections.abc import Callable
from pathlib import Path

import torch
from PySide6.QtWidgets import QWidget

from ckpt_browser.core.paths import path_text
from ckpt_browser.ui.window.main_window import MainWindow


class Looked:
    """A file that was saved with torch, opened in the window."""

    def __init__(self, qtbot, window: MainWindow, path: Path, things: dict[str, object]) -> None:
        self.qtbot = qtbot
        self.window = window
        self.path = path
        self.things = things
        torch.save(things, path)
        with qtbot.waitSignal(window.opened):
            window.session.open(str(path))
        self.document = window.session.current

    def row(self, name: str) -> int:
        tree = self.document.shown.arrangement.tree
        return next(row for row in range(1, len(tree)) if tree.node[row] >= 0 and path_text(tree.path(row)) == name)

    def select(self, *names: str) -> None:
        """Make rows the selected ones, the first of them the current one."""
        rows = tuple(self.row(name) for name in names)
        self.window.session.select(self.document, rows[0], rows)

    def wait(self, said: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(said()), timeout=20_000)

    def find(self, kind: type, name: str = "") -> QWidget:
        found = self.window.side.findChild(kind, name or None)
        assert found is not None, name
        return found
