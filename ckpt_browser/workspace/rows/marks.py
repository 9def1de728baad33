"""Which rows differ from the file as it is on disk."""

from collections.abc import Sequence

from ...core.nodes import Group, Key, Node
from .tree import FOLD, Tree

CHANGED, NEW, ABSENT = "changed", "new", "absent"


class Marks:
    """Tells rows of one tree whose entries or nodes are other than they were in an earlier state.

    Args:
        base: the nodes of that state, by id.
        absent: what stands beside the items of the whole, and that the file on disk has no place for.
    """

    def __init__(self, base: Sequence[Node], tree: Tree, absent: frozenset[str] = frozenset()) -> None:
        self._base = base
        self._tree = tree
        self._absent = absent
        self._entries: dict[int, tuple[set[tuple[Key, int]], set[Key]]] = {}
        self.none = base is tree.nodes and not absent
        """True where nothing differs."""

    def mark(self, row: int) -> str:
        """``changed``, ``new``, ``absent`` or empty."""
        tree = self._tree
        if self.none or not 0 <= row < len(tree):
            return ""
        number = tree.node[row]
        if number == FOLD:
            while row >= 0 and tree.node[row] == FOLD:
                row = tree.first[row]
            return CHANGED if row >= 0 and self._entry(row) else ""
        if self._absent and row > 0 and tree.parent[row] == 0 and tree.key[row] in self._absent:
            top = tree.node_of(0)
            if isinstance(top, Group) and (tree.key[row], number) in top.attributes:
                return ABSENT
        return self._entry(row) or (CHANGED if self._differs(number) else "")

    def _differs(self, number: int) -> bool:
        return number < len(self._base) and self._base[number] is not self._tree.nodes[number]

    def _entry(self, row: int) -> str:
        """Whether the entry as such is new, has another key, or leads elsewhere."""
        tree = self._tree
        above = tree.owner(row)
        if above < 0 or not self._differs(tree.node[above]):
            return ""
        number, key = tree.node[row], tree.key[row]
        entries, keys = self._known(tree.node[above])
        if (key, number) in entries:
            return ""
        return CHANGED if key in keys or number < len(self._base) else NEW

    def _known(self, owner: int) -> tuple[set[tuple[Key, int]], set[Key]]:
        """The entries that a container had, and their keys."""
        found = self._entries.get(owner)
        if found is None:
            before = self._base[owner]
            # Sets of what is there, and nothing made for each: the first row that is painted waits for it.
            found = self._entries[owner] = ({*zip(before.keys, before.children, strict=True), *before.attributes},
                                            {*before.keys, *dict(before.attributes)}) \
                if isinstance(before, Group) else (set(), set())
        return found
