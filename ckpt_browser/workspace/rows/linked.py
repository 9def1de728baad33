"""How rows hang together: compact parallel lists, whatever the rows are about."""

from array import array
from collections.abc import Iterator

from ...core.jobs import CancelToken

SLICE = 4096
"""Rows between two looks at the cancel token."""


class Linked:
    """Rows in the order in which they were made, parents before children; row 0 is the root.

    Attributes:
        parent: per row the row above it; -1 for the root.
        first, after, count: the first row below each row, its next sibling, and how many stand directly
            below it; -1 where there is none. Arrays, because a list per row costs a second per million rows.
    """

    __slots__ = ("after", "count", "first", "parent")

    def __init__(self) -> None:
        self.parent = array("i", [-1])
        self.first = array("i", [-1])
        self.after = array("i", [-1])
        self.count = array("i", [0])

    def __len__(self) -> int:
        return len(self.parent)

    def link(self, token: CancelToken) -> None:
        """Fill ``first``, ``after`` and ``count`` once all rows are there.

        Raises:
            Cancelled: the token was raised.
        """
        size, parent = len(self.parent), self.parent
        first, after, count = array("i", [-1]) * size, array("i", [-1]) * size, array("i", [0]) * size
        for row in range(size - 1, 0, -1):
            if not row % SLICE:
                token.check()
            above = parent[row]
            after[row] = first[above]
            first[above] = row
            count[above] += 1
        self.first, self.after, self.count = first, after, count

    def children(self, row: int) -> list[int]:
        """The rows directly below, in file order."""
        found = []
        after = self.after
        row = self.first[row]
        while row >= 0:
            found.append(row)
            row = after[row]
        return found

    def ancestors(self, row: int) -> Iterator[int]:
        """The rows above, nearest first, without the root's own -1."""
        row = self.parent[row]
        while row >= 0:
            yield row
            row = self.parent[row]
