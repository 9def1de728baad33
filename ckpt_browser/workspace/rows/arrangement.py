"""One way to show a tree: its order, what a filter keeps, and ranges where a container is long."""

from collections.abc import Callable, Iterator
from heapq import merge
from typing import Any, NamedTuple

from ...core.jobs import CancelToken
from ...core.nodes import Group, OddKey
from ..looking.knowledge import Knowledge
from ..looking.singles import Singles
from .arranged import Arranged
from .cells import Column, sort_value
from .linked import SLICE
from .totals import Totals
from .tree import Tree


class Order(NamedTuple):
    """How siblings are ordered: as in the file, naturally by name, or by a column."""

    natural: bool = False
    column: Column | None = None
    descending: bool = False


class Arrangement(Arranged):
    """What a view shows of a tree."""

    tree: Tree

    def __init__(self, tree: Tree, totals: Totals, order: Order | None = None, keep: bytearray | None = None,
                 above_broken: frozenset[int] = frozenset(), knowledge: Knowledge | None = None,
                 singles: Singles | None = None) -> None:
        super().__init__(tree, keep)
        self.totals = totals
        self.order = order or Order()
        self.above_broken = above_broken
        self.knowledge = knowledge
        self.singles = singles

    def same_rows(self, other: "Arrangement") -> bool:
        """True where every row is sure to stand where it stands in the other, whatever it says there."""
        unsorted = self.order == other.order and self.order.column is None and not self.order.natural
        return (unsorted and self.keep == other.keep and self.shows_root == other.shows_root
                and self.tree.parent == other.tree.parent)

    @property
    def shows_root(self) -> bool:
        """True where the top-level object has a row of its own: it is no plain container."""
        root = self.tree.nodes[self.tree.checkpoint.root]
        return not isinstance(root, Group) or self.tree.first[0] < 0

    def _sorted(self, rows: list[int], token: CancelToken) -> list[int]:
        return sorted_rows(self.tree, self.totals, rows, self.order, token, self.knowledge)


def sorted_rows(tree: Tree, totals: Totals, rows: list[int], order: Order, token: CancelToken,
                knowledge: Knowledge | None = None) -> list[int]:
    """Siblings in the wanted order; rows that have nothing in the column stay last, in file order."""
    if order.column is not None and not (order.natural and order.column == Column.NAME):
        column = order.column
        return by_key(rows, lambda row: sort_value(tree, totals, row, column, knowledge), order.descending, token)
    if order.natural:
        if _is_sequence(tree, rows):
            return rows[::-1] if order.descending else rows
        items, attributes = _apart(tree, rows)
        return by_key(items, _natural_key(tree), order.descending, token) + attributes
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


def by_key(rows: list[int], key: Callable[[int], object], descending: bool, token: CancelToken) -> list[int]:
    """Rows in the order of what ``key`` says of them; those of which it says None stay last, as they are.

    Raises:
        Cancelled: the token was raised.
    """
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


def natural_order() -> Callable[[str], object]:
    """What to compare when texts are sorted as people count: ``layer.9`` before ``layer.10``."""
    from natsort import natsort_keygen, ns

    natural: Callable[[str], object] = natsort_keygen(alg=ns.IGNORECASE)
    return lambda text: natural(text[:300])


def _natural_key(tree: Tree) -> Callable[[int], object]:
    natural = natural_order()

    def key(row: int) -> object:
        name = tree.key[row]
        if isinstance(name, OddKey):
            return natural(name.text)
        return natural(tree.label(row))

    return key
