"""One way to show a tree: its order, what a filter keeps, and ranges where a container is long."""

from collections.abc import Callable, Iterator
from heapq import merge
from typing import Any, NamedTuple

from ...core.jobs import CancelToken
from ...core.nodes import Group, OddKey
from ..looking.knowledge import Knowledge
from .cells import Column, sort_value
from .totals import Totals
from .tree import SLICE, Tree

LONG = 1000
"""A container with more rows than this is shown in ranges: Qt asks a model about every child of an open row."""

TOP = -1
"""The row above the top rows."""


class Order(NamedTuple):
    """How siblings are ordered: as in the file, naturally by name, or by a column."""

    natural: bool = False
    column: Column | None = None
    descending: bool = False


class Arrangement:
    """What a view shows of a tree; rows from ``len(tree)`` on are ranges of a long container.

    Small containers are arranged when they are first asked for, long ones beforehand by :meth:`prepare`.
    """

    def __init__(self, tree: Tree, totals: Totals, order: Order | None = None, keep: bytearray | None = None,
                 above_broken: frozenset[int] = frozenset(), knowledge: Knowledge | None = None) -> None:
        self.tree = tree
        self.totals = totals
        self.order = order or Order()
        self.keep = keep
        self.above_broken = above_broken
        self.knowledge = knowledge
        self._rows: dict[int, list[int]] = {}
        self._above: dict[int, int] = {}
        self._ranges: list[list[int]] = []
        self._places: dict[int, int] = {}
        self._filled: set[int] = set()

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

    def same_rows(self, other: "Arrangement") -> bool:
        """True where every row is sure to stand where it stands in the other, whatever it says there."""
        unsorted = self.order == other.order and self.order.column is None and not self.order.natural
        return (unsorted and self.keep == other.keep and self.shows_root == other.shows_root
                and self.tree.parent == other.tree.parent)

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

    @property
    def shows_root(self) -> bool:
        """True where the top-level object has a row of its own: it is no plain container."""
        root = self.tree.nodes[self.tree.checkpoint.root]
        return not isinstance(root, Group) or self.tree.first[0] < 0

    def _arrange(self, row: int, token: CancelToken) -> list[int]:
        if row == TOP:
            rows = [0] if self.shows_root else self.children(0)
            self._rows[TOP] = rows
            return rows
        rows = self.tree.children(row)
        if self.keep is not None:
            keep = self.keep
            rows = [kid for kid in rows if keep[kid]]
        rows = sorted_rows(self.tree, self.totals, rows, self.order, token, self.knowledge)
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


def sorted_rows(tree: Tree, totals: Totals, rows: list[int], order: Order, token: CancelToken,
                knowledge: Knowledge | None = None) -> list[int]:
    """Siblings in the wanted order; rows that have nothing in the column stay last, in file order."""
    if order.column is not None and not (order.natural and order.column == Column.NAME):
        column = order.column
        return _by_key(rows, lambda row: sort_value(tree, totals, row, column, knowledge), order.descending, token)
    if order.natural:
        if _is_sequence(tree, rows):
            return rows[::-1] if order.descending else rows
        items, attributes = _apart(tree, rows)
        return _by_key(items, _natural_key(tree), order.descending, token) + attributes
    return rows


def _apart(tree: Tree, rows: list[int]) -> tuple[list[int], list[int]]:
    """The items of a container, and its attributes such as ``_metadata``, which stand behind them."""
    node = tree.node_of(tree.parent[rows[0]]) if rows and tree.parent[rows[0]] >= 0 else None
    if not isinstance(node, Group) or not node.attributes:
        return rows, []
    names = {(name, number) for name, number in node.attributes}
    found = [row for row in rows if (tree.key[row], tree.node[row]) in names]
    behind = set(found)
    return [row for row in rows if row not in behind], found


def _by_key(rows: list[int], key: Callable[[int], object], descending: bool, token: CancelToken) -> list[int]:
    keyed, missing = [], []
    for place, row in enumerate(rows):
        if not place % SLICE:
            token.check()
        value = key(row)
        if value is None:
            missing.append(row)
        else:
            keyed.append((value, row))
    return [*(row for _, row in _sorted(keyed, descending)), *missing]


def _sorted(keyed: list[tuple[object, int]], descending: bool) -> Iterator[tuple[object, int]]:
    """Sorted in runs: one long sort in C would hold up the window's thread."""
    runs = [sorted(keyed[start:start + SLICE], key=_first, reverse=descending)
            for start in range(0, len(keyed), SLICE)]
    return merge(*runs, key=_first, reverse=descending)


def _first(pair: tuple[Any, int]) -> Any:
    return pair[0]


def _is_sequence(tree: Tree, rows: list[int]) -> bool:
    return all(type(tree.key[row]) is int for row in rows)


def _natural_key(tree: Tree) -> Callable[[int], object]:
    from natsort import natsort_keygen, ns

    natural = natsort_keygen(alg=ns.IGNORECASE)

    def key(row: int) -> object:
        name = tree.key[row]
        if isinstance(name, OddKey):
            return natural(name.text[:300])
        return natural(tree.label(row)[:300])

    return key
