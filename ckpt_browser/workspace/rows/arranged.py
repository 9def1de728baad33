"""Rows as a view shows them: some left out, in some order, in ranges where there are many below one row."""

from ...core.jobs import CancelToken
from .linked import SLICE, Linked

LONG = 1000
"""A container with more rows than this is shown in ranges: Qt asks a model about every child of an open row."""

TOP = -1
"""The row above the top rows."""


class Arranged:
    """What a view shows; rows from ``len(tree)`` on are ranges of a long container.

    Small containers are arranged when they are first asked for, long ones beforehand by :meth:`prepare`.
    """

    def __init__(self, tree: Linked, keep: bytearray | None = None) -> None:
        self.tree = tree
        self.keep = keep
        self._rows: dict[int, list[int]] = {}
        self._above: dict[int, int] = {}
        self._ranges: list[list[int]] = []
        self._places: dict[int, int] = {}
        self._filled: set[int] = set()

    @property
    def shows_root(self) -> bool:
        """True where the top-level object has a row of its own: it is no plain container."""
        return False

    def _sorted(self, rows: list[int], token: CancelToken) -> list[int]:
        """Siblings in the wanted order."""
        return rows

    @property
    def parts(self) -> list[object]:
        """What it holds much of, for whoever lets it go a piece at a time."""
        return [self._rows, self._above, self._places, self._filled]

    def prepare(self, token: CancelToken) -> None:
        """Arrange the long containers now, so that nobody waits for them later."""
        count = self.tree.count
        for row in range(len(count)):
            if not row % SLICE:
                token.check()
            if count[row] > LONG and (self.keep is None or self.keep[row]):
                self._arrange(row, token)
        self.children(TOP)

    def children(self, row: int) -> list[int]:
        """The rows to show directly below ``row``, in order."""
        rows = self._rows.get(row)
        if rows is None:
            rows = self._ranges[row - len(self.tree)] if row >= len(self.tree) else self._arrange(row, CancelToken())
        return rows

    def parent(self, row: int) -> int:
        """The row above: a range, a row of the tree, or ``TOP``."""
        above = self.tree.parent[row] if row < len(self.tree) else TOP
        if above >= 0 and self.tree.count[above] > LONG:
            self.children(above)
        above = self._above.get(row, above)
        return TOP if above <= 0 and not self.shows_root else above

    def place(self, row: int) -> int:
        """The row's position among its siblings, or -1 where the filter hides it."""
        above = self.parent(row)
        if above not in self._filled:
            self._filled.add(above)
            self._places.update(zip(siblings := self.children(above), range(len(siblings)), strict=True))
        return self._places.get(row, -1)

    def has_children(self, row: int) -> bool:
        """True where rows are to be shown below."""
        if row == TOP or row >= len(self.tree):
            return True
        if self.tree.first[row] < 0:
            return False
        return True if self.keep is None else bool(self.children(row))

    def is_range(self, row: int) -> bool:
        """True for a row that only gathers neighbours of a long container."""
        return row >= len(self.tree)

    def ends(self, row: int) -> tuple[int, int]:
        """The first and the last row of the tree that a range gathers."""
        rows = self.children(row)
        first, last = rows[0], rows[-1]
        while self.is_range(first):
            first = self.children(first)[0]
        while self.is_range(last):
            last = self.children(last)[-1]
        return first, last

    def _arrange(self, row: int, token: CancelToken) -> list[int]:
        if row == TOP:
            rows = [0] if self.shows_root else self.children(0)
            self._rows[TOP] = rows
            return rows
        rows = self.tree.children(row)
        if self.keep is not None:
            keep = self.keep
            rows = [kid for kid in rows if keep[kid]]
        rows = self._sorted(rows, token)
        while len(rows) > LONG:
            rows = self._in_ranges(rows, row)
        for kid in rows:
            if kid >= len(self.tree):
                self._above[kid] = row
        self._rows[row] = rows
        return rows

    def _in_ranges(self, rows: list[int], owner: int) -> list[int]:
        made = []
        for start in range(0, len(rows), LONG):
            number = len(self.tree) + len(self._ranges)
            part = rows[start:start + LONG]
            self._ranges.append(part)
            self._above.update(dict.fromkeys(part, number))
            made.append(number)
        return made
