"""Where rows went: from a tree of a checkpoint to the tree of it after an edit."""

from ...core.nodes import Key
from .tree import FOLD, Tree


class Carrier:
    """Finds the rows of one tree in another; what it found is kept."""

    def __init__(self, before: Tree, after: Tree) -> None:
        self._before = before
        self._after = after
        self._found = _tops(before, after)
        self._below: dict[int, _Below] = {}
        self._new_names: dict[int, dict[int, int]] = {}
        self.unmoved = before.folded == after.folded and before.parent == after.parent and (
            before.node == after.node or before.key == after.key)
        """True where every row has the same number in both trees."""

    def row(self, row: int) -> int:
        """The row's counterpart, or -1 where it is gone."""
        if not 0 <= row < len(self._before):
            return -1
        if self.unmoved:
            return row
        waiting = []
        while row not in self._found:
            waiting.append(row)
            row = self._before.parent[row]
        found = self._found[row]
        for row in reversed(waiting):
            found = self._found[row] = self._counterpart(row, found) if found >= 0 else self._renamed(row)
        return found

    def _counterpart(self, row: int, above: int) -> int:
        below = self._below.get(above)
        if below is None:
            below = self._below[above] = _Below(self._after, above)
        key, number = self._before.key[row], self._before.node[row]
        if number == FOLD:
            found = below.folds.get(key)
            if found is not None:
                return found
            found = self._renamed(row)
            return found if found >= 0 else self._at_same_place(row, above)
        for known in (below.by_both.get((type(key), key, number)), below.by_node.get(number),
                      below.by_key.get((type(key), key))):
            if known is not None:
                return known
        return self._renamed(row)

    def dissolved(self, row: int) -> int:
        """Where to look for a dotted prefix that is gone, as what stood below it has lost it: the row above, or the
        first that stood below where the row above is the whole file; -1 for any other row."""
        if self._before.node[row] != FOLD:
            return -1
        first = self.row(self._before.first[row])
        above = self.row(self._before.parent[row])
        return first if first < 0 or above <= 0 else above

    def _renamed(self, row: int) -> int:
        """An entry, or a dotted prefix of some, that has another prefix now: found by its numbers, among the names that
        the same container did not have before."""
        owner = self._found.get(self._before.owner(row), -1)
        if owner < 0:
            return -1
        entry, levels = row, 0
        while self._before.node[entry] == FOLD:
            entry, levels = self._before.first[entry], levels + 1
        names = self._new_names.get(owner)
        if names is None:
            names = self._new_names[owner] = _new_names(self._before, self._before.owner(row), self._after, owner)
        found = names.get(self._before.node[entry], -1)
        for _ in range(levels if found >= 0 else 0):
            found = self._after.parent[found]
            if found == owner:  # the prefix is gone altogether
                return -1
        return found

    def _at_same_place(self, row: int, above: int) -> int:
        """A dotted prefix that was renamed stands where it stood."""
        siblings, others = self._before.children(self._before.parent[row]), self._after.children(above)
        found = others[siblings.index(row)] if len(siblings) == len(others) else -1
        return found if found >= 0 and self._after.node[found] == FOLD else -1


def _tops(before: Tree, after: Tree) -> dict[int, int]:
    """Rows that are known to begin with: the top, also where it was lifted or wrapped."""
    if before.node[0] == after.node[0]:
        return {0: 0}
    wrapped = next((row for row in after.children(0) if after.node[row] == before.node[0]), -1)
    lifted = next(iter(before.rows_of_node(after.node[0], 1)), -1)
    return {0: wrapped} if wrapped >= 0 else {0: -1, lifted: 0} if lifted > 0 else {0: 0}


def _new_names(before: Tree, owner: int, after: Tree, now: int) -> dict[int, int]:
    """Entries of a container by their nodes, as far as they have names that it did not have before."""
    had = {(type(before.key[row]), before.key[row]) for row in _entries(before, owner)}
    found: dict[int, int] = {}
    for row in _entries(after, now):
        if (type(after.key[row]), after.key[row]) not in had:
            found.setdefault(after.node[row], row)
    return found


def _entries(tree: Tree, owner: int) -> list[int]:
    return [row for holder, start, stop in tree.runs if holder == owner for row in range(start, stop)
            if tree.node[row] != FOLD]


class _Below:
    """The rows directly below one row, by what they can be known by."""

    def __init__(self, tree: Tree, above: int) -> None:
        self.folds: dict[Key, int] = {}
        self.by_both: dict[tuple[type, Key, int], int] = {}
        self.by_node: dict[int, int] = {}
        self.by_key: dict[tuple[type, Key], int] = {}
        for row in tree.children(above):
            key, number = tree.key[row], tree.node[row]
            if number == FOLD:
                self.folds.setdefault(key, row)
            else:
                self.by_both.setdefault((type(key), key, number), row)
                self.by_node.setdefault(number, row)
                self.by_key.setdefault((type(key), key), row)
