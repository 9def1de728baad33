"""What stood open among rows that an edit took away, for the undo that brings them back."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from ...core.nodes import Key
from ...workspace.rows.arranged import TOP
from ...workspace.rows.arrangement import Arrangement
from ...workspace.rows.tree import FOLD, Tree

MOST = 2000
"""Rows that are kept in mind."""

Way: TypeAlias = tuple[tuple[type, Key, bool], ...]
"""The keys that lead to a row, each with whether it is a dotted prefix."""


class Absent(NamedTuple):
    """One row that stood open."""

    way: Way
    """To it, or to the first row of a range."""
    is_range: bool
    top: Way
    """To the row that was the first in sight when it went."""


class AbsentRows:
    """Keeps them until they are there again."""

    def __init__(self) -> None:
        self._absent: dict[tuple[Way, bool], Absent] = {}

    def forget(self) -> None:
        """Other rows are shown."""
        self._absent.clear()

    def keep(self, before: Arrangement, rows: Iterable[int], top: int) -> None:
        """Rows that stood open are gone; ``top`` was the first one in sight."""
        way = _way(before.tree, _first(before, top)) if top >= 0 else ()
        for row in rows:
            one = Absent(_way(before.tree, _first(before, row)), before.is_range(row), way)
            self._absent.pop((one.way, one.is_range), None)
            self._absent[one.way, one.is_range] = one
        for old in list(self._absent)[:-MOST]:
            del self._absent[old]

    def come_back(self, after: Arrangement) -> tuple[list[int], int]:
        """Rows that are to stand open again, and the one that is to be the first in sight; -1 where nothing came."""
        opened, top = [], -1
        found = _found(after.tree, [one.way for one in self._absent.values()])
        for key, one in list(self._absent.items()):
            row = found.get(one.way, -1)
            row = _above(after, row) if one.is_range and row >= 0 else row
            if row >= 0:
                del self._absent[key]
                opened.append(row)
                top = _found(after.tree, [one.top]).get(one.top, -1) if top < 0 and one.top else top
        return opened, top


def _first(arrangement: Arrangement, row: int) -> int:
    return arrangement.ends(row)[0] if arrangement.is_range(row) else row


def _above(arrangement: Arrangement, first: int) -> int:
    """The range that a row is the first of."""
    above = arrangement.parent(first)
    return above if above != TOP and arrangement.is_range(above) else -1


def _way(tree: Tree, row: int) -> Way:
    steps = []
    while row > 0:
        key = tree.key[row]
        steps.append((type(key), key, tree.node[row] == FOLD))
        row = tree.parent[row]
    return tuple(reversed(steps))


def _found(tree: Tree, ways: Sequence[Way]) -> dict[Way, int]:
    """The rows to which ways lead; the children of each row are looked at once."""
    found: dict[Way, int] = {(): 0}
    waiting: list[tuple[Way, list[Way]]] = [((), [way for way in ways if way])]
    while waiting:
        start, below = waiting.pop()
        wanted: dict[tuple[type, Key, bool], list[Way]] = {}
        for way in below:
            wanted.setdefault(way[len(start)], []).append(way)
        for row in tree.children(found[start]) if wanted else ():
            key = tree.key[row]
            here = wanted.pop((type(key), key, tree.node[row] == FOLD), None)
            if here is not None:
                way = here[0][:len(start) + 1]
                found[way] = row
                waiting.append((way, [one for one in here if len(one) > len(way)]))
    return found
