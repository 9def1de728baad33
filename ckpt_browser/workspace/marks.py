"""Which rows differ from the file as it is on disk."""

from collections.abc import Sequence

from ..core.nodes import Group, Node
from ..core.places import exact
from .tree import FOLD, Tree

CHANGED, NEW = "changed", "new"


class Marks:
    """Tells rows of one tree whose entries or nodes are other than they were in an earlier state.

    Args:
        base: the nodes of that state, by id.
    """

    def __init__(self, base: Sequence[Node], tree: Tree) -> None:
        self._base = base
        self._tree = tree
        self._entries: dict[int, dict[tuple[type, object], int]] = {}
        self.none = base is tree.nodes
        """True where nothing differs."""

    def mark(self, row: int) -> str:
        """``changed``, ``new`` or empty."""
        tree = self._tree
        if self.none or not 0 <= row < len(tree):
            return ""
        number = tree.node[row]
        if number == FOLD:
            while row >= 0 and tree.node[row] == FOLD:
                row = tree.first[row]
            return CHANGED if row >= 0 and self._entry(row) else ""
        return self._entry(row) or (CHANGED if self._differs(number) else "")

    def _differs(self, number: int) -> bool:
        return number < len(self._base) and self._base[number] is not self._tree.nodes[number]

    def _entry(self, row: int) -> str:
        """Whether the entry as such is new, has another key, or leads elsewhere."""
        tree = self._tree
        above = tree.owner(row)
        if above < 0 or not self._differs(tree.node[above]):
            return ""
        number = tree.node[row]
        child = self._known(tree.node[above]).get(exact(tree.key[row]))
        if child == number:
            return ""
        return CHANGED if child is not None or number < len(self._base) else NEW

    def _known(self, owner: int) -> dict[tuple[type, object], int]:
        """The entries that a container had."""
        found = self._entries.get(owner)
        if found is None:
            before = self._base[owner]
            pairs = [*zip(before.keys, before.children, strict=True), *before.attributes] \
                if isinstance(before, Group) else ()
            found = self._entries[owner] = {exact(key): child for key, child in pairs}
        return found
