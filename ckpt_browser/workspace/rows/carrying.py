"""Where rows went: from a tree of a checkpoint to the tree of it after an edit."""

from ...core.nodes import Key
from .choosing import entries_below
from .tree import FOLD, Tree


class Carrier:
    """Finds the rows of one tree in another; what it found is kept."""

    def __init__(self, before: Tree, after: Tree) -> None:
        self._before = before
        self._after = after
        self._found = _tops(before, after)
        self._below: dict[int, _Below] = {}
        self._new: dict[int, dict[int, int]] = {}
        self._there: frozenset[int] | None = None
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
            found = self._counterpart(row, found) if found >= 0 else -1
            if found < 0 and self._before.node[row] != FOLD:
                found = self._elsewhere(row)
            self._found[row] = found
        return found

    def _counterpart(self, row: int, above: int) -> int:
        below = self._below.get(above)
        if below is None:
            below = self._below[above] = _Below(self._after, above)
        key, number = self._before.key[row], self._before.node[row]
        if number == FOLD:
            found = below.folds.get(key)
            return found if found is not None else self._at_same_place(row, above)
        for known in (below.by_both.get((type(key), key, number)), below.by_node.get(number),
                      below.by_key.get((type(key), key))):
            if known is not None:
                return known
        return -1

    def _elsewhere(self, row: int) -> int:
        """An entry whose new name belongs below another dotted prefix, or below none, or whose prefix is gone."""
        owner = self._before.owner(row)
        went = self._found.get(owner, -1)
        if self._there is None:
            self._there = frozenset(self._after.node)
        if went < 0 or not self._after.folded or self._before.node[row] not in self._there:
            return -1
        if owner not in self._new:
            known = {(type(key), key, number) for key, number in _entries(self._before, owner).values()}
            self._new[owner] = {number: entry for entry, (key, number) in reversed(
                _entries(self._after, went).items()) if (type(key), key, number) not in known}
        return self._new[owner].get(self._before.node[row], -1)

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


def _entries(tree: Tree, owner: int) -> dict[int, tuple[Key, int]]:
    """The rows of all entries of a container, with their keys and nodes."""
    rows = [row for kid in tree.children(owner) for row in entries_below(tree, kid)]
    return {row: (tree.key[row], tree.node[row]) for row in rows}


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
