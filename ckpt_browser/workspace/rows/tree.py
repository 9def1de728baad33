"""The rows of one checkpoint as compact parallel lists: containers and dotted names in one hierarchy."""

from array import array
from collections.abc import Iterable, Iterator
from itertools import chain

from ...core.checkpoint import Checkpoint
from ...core.jobs import CancelToken
from ...core.nodes import Group, Key, Node, Tensor, Value
from ...core.outline import REPEATED_ROWS, entries, most_entries
from ...core.paths import key_text
from .linked import SLICE, Linked

FOLD = -1
"""The node number of a row that only a dotted prefix makes, such as ``model.layers``."""

FOLD_DEPTH = 32
"""A key with more dots than this stays one row."""

CLASH_CHECK = 50_000
"""Containers up to this size are checked for keys that are also prefixes of keys."""

Run = tuple[int, int, int]


class Tree(Linked):
    """Every row of a checkpoint, in the order in which rows were made (parents before children).

    Attributes:
        key: per row the real key within its owner, or the dotted prefix of a fold row.
        node: per row the node's number, or ``FOLD``.
        again: rows that refer back to a container shown (and opened) elsewhere.
        runs: (owner, start, stop): rows start to stop are the entries, with their folds, of one owner.
        folded: True where dotted keys are folded into rows.
    """

    __slots__ = ("again", "checkpoint", "folded", "key", "node", "nodes", "runs")

    def __init__(self, checkpoint: Checkpoint, folded: bool) -> None:
        super().__init__()
        self.checkpoint = checkpoint
        self.nodes = checkpoint.nodes
        self.folded = folded
        self.key: list[Key] = [""]
        self.node = array("i", [checkpoint.root])
        self.again: set[int] = set()
        self.runs: list[Run] = []

    def node_of(self, row: int) -> Node | None:
        """The row's node; None for a row that only a dotted prefix makes."""
        number = self.node[row]
        return None if number == FOLD else self.nodes[number]

    def add(self, key: Key, number: int, above: int) -> int:
        """Append a row below ``above``; its number. :meth:`link` follows the last row."""
        row = len(self.key)
        self.key.append(key)
        self.node.append(number)
        self.parent.append(above)
        return row

    def label(self, row: int) -> str:
        """What the row shows as its name: the last component of a folded key, else the whole key."""
        text = key_text(self.key[row])
        above = self.parent[row]
        if self.node[row] == FOLD or (above >= 0 and self.node[above] == FOLD):
            return text.rpartition(".")[2]
        return text

    def owner(self, row: int) -> int:
        """The nearest container above the row that stands in the file."""
        above = self.parent[row]
        while above >= 0 and self.node[above] == FOLD:
            above = self.parent[above]
        return above

    def path(self, row: int) -> tuple[Key, ...]:
        """The keys that lead to the row in the file; for a fold row those to its owner."""
        keys = []
        while row > 0:
            if self.node[row] != FOLD:
                keys.append(self.key[row])
            row = self.parent[row]
        return tuple(reversed(keys))

    def full_path(self, row: int) -> tuple[Key, ...]:
        """The keys that lead to the row; the dotted prefix of a fold row counts as its key."""
        path = self.path(row)
        return (*path, self.key[row]) if self.node[row] == FOLD else path

    def find(self, path: tuple[Key, ...]) -> int:
        """The first row with this path, or -1."""
        row = 0
        for key in path:
            row = next((kid for kid in self._entries(row) if _same(self.key[kid], key)), -1)
            if row < 0:
                return -1
        return row

    def rows_of_node(self, number: int, limit: int = 100) -> list[int]:
        """Rows that show the node, at most ``limit`` of them."""
        rows: list[int] = []
        place = -1
        while len(rows) < limit:
            try:
                place = self.node.index(number, place + 1)
            except ValueError:
                break
            rows.append(place)
        return rows

    def _entries(self, row: int) -> Iterator[int]:
        for kid in self.children(row):
            if self.node[kid] == FOLD:
                yield from self._entries(kid)
            else:
                yield kid


def build_tree(checkpoint: Checkpoint, folded: bool = True, token: CancelToken | None = None) -> Tree:
    """All rows of the checkpoint, by the same rules of sharing as :func:`~ckpt_browser.core.outline.walk`."""
    tree = Tree(checkpoint, folded)
    token = token or CancelToken()
    budget = REPEATED_ROWS
    opened: set[int] = set()
    stack = [0] if not is_leaf(checkpoint.nodes[checkpoint.root]) else []
    while stack:
        token.check()
        row = stack.pop()
        number = tree.node[row]
        is_above = any(tree.node[above] == number for above in tree.ancestors(row))
        again = number in opened
        if again and budget >= 0:
            budget -= 1 if is_above else most_entries(tree.nodes, tree.nodes[number]) + 1
        if is_above or (again and budget < 0):
            tree.again.add(row)
            continue
        opened.add(number)
        stack.extend(reversed(_add_entries(tree, row, _children(tree, tree.nodes[number]), token)))
    tree.link(token)
    return tree


def is_leaf(node: Node) -> bool:
    """True for a node that no row can stand below."""
    kind = type(node)
    return kind is Value or (kind is Tensor and not node.parts)  # type: ignore[union-attr]


def _children(tree: Tree, node: Node) -> Iterable[tuple[Key, int]]:
    """The entries of a node; those of a long dict one by one, because a list of a million pairs
    is made in one go, and the window would stand still meanwhile."""
    if type(node) is Group and len(node.keys) > CLASH_CHECK:
        return chain(zip(node.keys, node.children, strict=True), node.attributes)
    return entries(tree.nodes, node)


def _add_entries(tree: Tree, owner: int, children: Iterable[tuple[Key, int]], token: CancelToken) -> list[int]:
    """Add one row per child, with the fold rows that dotted keys need; the rows still to be opened."""
    start = len(tree.key)
    folds: dict[str, int] | None = {} if tree.folded and _folds(tree, owner, children) else None
    nodes, add = tree.nodes, tree.add
    waiting = []
    for place, (key, number) in enumerate(children):
        if not place % SLICE:
            token.check()
        above = owner
        if folds is not None and type(key) is str:
            prefix, dot, last = key.rpartition(".")
            if dot and last:
                found = folds.get(prefix)
                above = _fold(tree, owner, prefix, folds) if found is None else found
        row = add(key, number, above)
        if not is_leaf(nodes[number]):
            waiting.append(row)
    if len(tree.key) > start:
        tree.runs.append((owner, start, len(tree.key)))
    return waiting


def _fold(tree: Tree, owner: int, prefix: str, folds: dict[str, int]) -> int:
    """The row of a dotted prefix, made with all rows above it; the owner where it cannot be folded."""
    if prefix.count(".") >= FOLD_DEPTH:
        return owner
    missing = []
    above = owner
    head = prefix
    while head:
        found = folds.get(head)
        if found is not None:
            above = found
            break
        missing.append(head)
        head, dot, last = head.rpartition(".")
        if not last or (dot and not head):
            return owner
    for part in reversed(missing):
        above = folds[part] = tree.add(part, FOLD, above)
    return above


def _folds(tree: Tree, owner: int, children: Iterable[tuple[Key, int]]) -> bool:
    """False where dots in keys are no hierarchy: most prefixes are keys themselves, as in ``_metadata``."""
    node = tree.nodes[tree.node[owner]]
    if type(node) is Group and node.type_name in ("list", "tuple"):
        return False
    if not isinstance(children, list):
        return True
    keys = {key for key, _ in children if type(key) is str}
    dotted = [key for key in keys if "." in key]
    clashes = sum(key.rpartition(".")[0] in keys for key in dotted)
    return bool(dotted) and clashes * 4 <= len(dotted)


def _same(left: Key, right: Key) -> bool:
    return type(left) is type(right) and left == right
