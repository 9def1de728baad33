"""Which rows were edited since the file was opened."""

from ..core.document import Document
from ..core.nodes import Group
from ..core.places import exact
from .tree import FOLD, Tree

CHANGED, NEW = "changed", "new"


class Marks:
    """Tells rows of one tree that differ from the file as it was opened."""

    def __init__(self, document: Document, tree: Tree) -> None:
        self._document = document
        self._tree = tree
        self._entries: dict[int, dict[tuple[type, object], int]] = {}
        self.none = not document.replaced and len(document.checkpoint.nodes) == document.opened_nodes
        """True where nothing was ever edited."""

    def mark(self, row: int) -> str:
        """``changed``, ``new`` or empty."""
        if self.none or not 0 <= row < len(self._tree):
            return ""
        tree, document = self._tree, self._document
        number = tree.node[row]
        if number == FOLD:
            while row >= 0 and tree.node[row] == FOLD:
                row = tree.first[row]
            return CHANGED if row >= 0 and self._entry(row) else ""
        entry = self._entry(row)
        if entry:
            return entry
        return CHANGED if number in document.replaced and \
            document.checkpoint.nodes[number] is not document.replaced[number] else ""

    def _entry(self, row: int) -> str:
        """Whether the entry as such is new, has another key, or leads elsewhere."""
        tree, document = self._tree, self._document
        number, above = tree.node[row], tree.owner(row)
        if above < 0:
            return ""
        owner = tree.node[above]
        if owner >= document.opened_nodes and owner not in document.nodes_came:
            return NEW
        if owner not in document.replaced or document.replaced[owner] is document.checkpoint.nodes[owner]:
            return ""
        known = self._known(owner)
        child = known.get(exact(tree.key[row]))
        if child == number:
            return ""
        return CHANGED if child is not None or number < document.opened_nodes else NEW

    def _known(self, owner: int) -> dict[tuple[type, object], int]:
        """The entries that a container had before any edit."""
        found = self._entries.get(owner)
        if found is None:
            before = self._document.before(owner)
            pairs = [*zip(before.keys, before.children, strict=True), *before.attributes] \
                if isinstance(before, Group) else ()
            found = self._entries[owner] = {exact(key): child for key, child in pairs}
        return found
