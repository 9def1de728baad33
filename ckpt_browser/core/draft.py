"""A change in the making: the document as it would be, written to in place and read back as plain data."""

from .checkpoint import FilePart
from .derived import Derived
from .document import Added, Came, Change, Document
from .nodes import Node, Storage


class Draft:
    """What one edit has changed so far.

    Attributes:
        document: the state that it starts from.
        root: id of the top-level node.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.root = document.checkpoint.root
        self._nodes = document.checkpoint.nodes
        self._storages = document.checkpoint.storages
        self._changed: dict[int, Node] = {}
        self._added: list[Node] = []
        self._changed_storages: dict[int, Storage] = {}
        self._added_storages: list[Storage] = []
        self._derived: dict[int, Derived] = {}
        self._files: list[FilePart] = []
        self._origins: list[str] = []
        self._nodes_came: dict[int, Came] = {}
        self._storages_came: dict[int, Came] = {}
        self._replaced: dict[int, Node] = {}

    # Nodes: the draft is itself a table of them.

    def __getitem__(self, number: int) -> Node:
        found = self._changed.get(number)
        if found is not None:
            return found
        return self._nodes[number] if number < len(self._nodes) else self._added[number - len(self._nodes)]

    def __len__(self) -> int:
        return len(self._nodes) + len(self._added)

    def __setitem__(self, number: int, node: Node) -> None:
        if number < len(self._nodes):
            self._changed[number] = node
        else:
            self._added[number - len(self._nodes)] = node

    def add(self, node: Node) -> int:
        """A new node; its id."""
        self._added.append(node)
        return len(self) - 1

    def copy(self, node: Node, document: Document, number: int, came: Came | None) -> int:
        """A new node for one of a document that may be edited by now, and where it was opened; its id."""
        new = self.add(node)
        if came is not None:
            self._nodes_came[new] = came
            before = document.before(number)
            if before != document.checkpoint.nodes[number]:
                self._replaced[new] = before
        return new

    # Storages

    def storage(self, number: int) -> Storage:
        """A storage as it is now."""
        if number >= len(self._storages):
            return self._added_storages[number - len(self._storages)]
        return self._changed_storages.get(number) or self._storages[number]

    def replace_storage(self, storage: Storage) -> None:
        """Describe a storage differently; its bytes stay what they are."""
        if storage.id >= len(self._storages):
            self._added_storages[storage.id - len(self._storages)] = storage
        else:
            self._changed_storages[storage.id] = storage

    def derive(self, derived: Derived, dtype: str, nbytes: int, device: str) -> int:
        """A new storage whose bytes are computed on saving; its id."""
        number = self.add_storage(Storage(0, "(new)", dtype, nbytes, device))
        self._derived[number] = derived
        return number

    def derived(self, number: int) -> Derived | None:
        """How a storage is computed on saving; None where a file holds it."""
        return self._derived.get(number) or self.document.derived.get(number)

    def add_storage(self, storage: Storage, came: Came | None = None) -> int:
        """A new storage under an id of its own, which comes back."""
        number = len(self._storages) + len(self._added_storages)
        self._added_storages.append(storage._replace(id=number))
        if came is not None:
            self._storages_came[number] = came
        return number

    # Files that parts are copied from

    def add_origin(self, path: str) -> int:
        """Index of the origin ``path``, new or known."""
        known = (*self.document.origins, *self._origins)
        if path in known[1:]:
            return known.index(path, 1)
        self._origins.append(path)
        return len(known)

    def add_file(self, part: FilePart) -> int:
        """Index of a file that storages lie in, new or known."""
        known = (*self.document.checkpoint.files, *self._files)
        if part in known:
            return known.index(part)
        self._files.append(part)
        return len(known)

    def change(self) -> Change:
        """All of it as plain data."""
        added = Added(tuple(self._added), tuple(self._added_storages), tuple(self._derived.items()),
                      tuple(self._files), tuple(self._origins), tuple(self._nodes_came.items()),
                      tuple(self._storages_came.items()), tuple(self._replaced.items()))
        return Change(tuple(self._changed.items()), tuple(self._changed_storages.items()),
                      None if self.root == self.document.checkpoint.root else self.root,
                      added if any(added) else None)
