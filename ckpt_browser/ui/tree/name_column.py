"""The width of the first column: it takes the room that is left, and more where rows lie deep."""

from PySide6.QtWidgets import QTreeView

from ...workspace.rows.cells import Column
from ..access.text_size import scaled

NARROWEST = 240

READABLE = 168
"""Pixels that a name has behind its indentation."""

INDENTATION = 18
DEEP_INDENTATION = 10
DEEP = 12
"""Levels below which the indentation shrinks."""

DEEPEST = 1500
"""A column is not made wider for levels below this: 16-bit platforms of drawing end there."""


class NameColumn:
    """Keeps names readable, and leaves widths alone that a person has set."""

    def __init__(self, view: QTreeView) -> None:
        self._view = view
        self._depth = 0
        self._touched = self._fitting = False
        view.header().sectionResized.connect(self._on_resized)

    @property
    def touched(self) -> bool:
        """Whether a person has set the width."""
        return self._touched

    def start(self) -> None:
        """Another file: nothing deep is open yet."""
        self._depth = 0
        self._view.setIndentation(INDENTATION)
        self.fit()

    def reach(self, depth: int) -> None:
        """Rows at this depth are open from now on."""
        if depth > self._depth:
            self._depth = min(depth, DEEPEST)
            if depth > DEEP:
                self._view.setIndentation(DEEP_INDENTATION)
            self.fit()

    def fit(self) -> None:
        """Bring the width up to date."""
        header = self._view.header()
        needed = max(scaled(NARROWEST), (self._depth + 1) * self._view.indentation() + scaled(READABLE))
        if self._touched:
            width = header.sectionSize(Column.NAME)
            if needed <= width or self._depth <= DEEP:
                return
        else:
            others = header.length() - header.sectionSize(Column.NAME)
            needed = max(needed, self._view.viewport().width() - others)
        self._fitting = True
        header.resizeSection(Column.NAME, needed)
        self._fitting = False

    def _on_resized(self, section: int) -> None:
        self._touched = self._touched or (section == Column.NAME and not self._fitting)
