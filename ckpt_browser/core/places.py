"""Where a path leads: the container that holds the entry, so that it can be renamed, dropped or replaced."""

from typing import NamedTuple, TypeAlias

from .errors import CheckpointError
from .messages import marked
from .nodes import Broken, Group, Key, Node, NodeTable, Opaque, Tensor, Value, quick
from .outline import MODULE_FIELDS, is_module_state
from .paths import key_text, path_text, visible

Path: TypeAlias = tuple[Key, ...]

ITEM, ATTRIBUTE, PAIR, LISTED, PART = "item", "attribute", "pair", "listed", "part"
"""Which part of its owner holds an entry: an item or attribute of a group, a pair or item of an
unknown object, or a part that belongs to its owner as it is (arguments, components of a tensor)."""


class EditError(CheckpointError):
    """An edit that cannot be made; nothing has changed.

    Attributes:
        path: the place it is about, or the root.
    """

    def __init__(self, reason: str, path: Path = ()) -> None:
        super().__init__(reason, place=visible(path_text(path)) if path else "")
        self.path = path


class Slot(NamedTuple):
    """One entry of a container, and where it is kept."""

    key: Key
    child: int
    owner: int
    """Id of the node that holds the entry: the container itself, or a dict within an object."""
    part: str
    place: int
    """Place among the owner's items, attributes, pairs or listed items."""


def slots(nodes: NodeTable, number: int) -> list[Slot]:
    """The entries of a node as :func:`~ckpt_browser.core.outline.entries` lists them, each with its owner."""
    node = nodes[number]
    if isinstance(node, Group):
        return _group_slots(node, number)
    if isinstance(node, Opaque):
        return _opaque_slots(nodes, node, number)
    parts = node.parts if isinstance(node, Tensor) else ()
    found = [Slot(name, child, number, PART, index) for index, (name, child) in enumerate(parts)]
    if isinstance(node, Broken):
        found = [Slot(f"(argument {place})", child, number, PART, place) for place, child in enumerate(node.arguments)]
    return found


def _group_slots(node: Group, number: int) -> list[Slot]:
    found = [quick(Slot, (key, child, number, ITEM, index))
             for index, (key, child) in enumerate(zip(node.keys, node.children, strict=True))]
    found.extend(Slot(name, child, number, ATTRIBUTE, index) for index, (name, child) in enumerate(node.attributes))
    return found


def _opaque_slots(nodes: NodeTable, node: Opaque, number: int) -> list[Slot]:
    found: list[Slot] = []
    state = nodes[node.state] if node.state is not None else None
    if isinstance(state, Group) and node.state is not None and is_module_state(nodes, state):
        found.extend(_module_slots(nodes, state, node.state))
    elif isinstance(state, Group) and node.state is not None and state.type_name == "dict":
        found.extend(slot for slot in _group_slots(state, node.state) if slot.part == ITEM)
    elif node.state is not None:
        found.append(Slot("(state)", node.state, number, PART, 0))
    found.extend(Slot(key, child, number, PAIR, index) for index, (key, child) in enumerate(node.pairs))
    found.extend(Slot(index, child, number, LISTED, index) for index, child in enumerate(node.items))
    found.extend(Slot(f"(argument {place})", child, number, PART, place) for place, child in enumerate(node.arguments))
    return found


def _module_slots(nodes: NodeTable, state: Group, number: int) -> list[Slot]:
    found: list[Slot] = []
    fields = dict(zip((str(key) for key in state.keys), state.children, strict=True))
    for name in MODULE_FIELDS:
        group = nodes[fields[name]] if name in fields else None
        if isinstance(group, Group):
            found.extend(slot for slot in _group_slots(group, fields[name])
                         if slot.part == ITEM and not _is_none(nodes[slot.child]))
    found.extend(slot for slot in _group_slots(state, number) if slot.part == ITEM and slot.key not in MODULE_FIELDS)
    return found


def _is_none(node: Node) -> bool:
    return isinstance(node, Value) and node.value is None


class Places:
    """Finds paths among nodes; what it learned of a container is kept, so make a new one after a change."""

    def __init__(self, nodes: NodeTable, root: int) -> None:
        self._nodes = nodes
        self._root = root
        self._known: dict[int, dict[tuple[type, object], Slot]] = {}

    def entries(self, number: int) -> dict[tuple[type, object], Slot]:
        """The entries of a node by exact key; of two alike the first."""
        found = self._known.get(number)
        if found is None:
            found = self._known[number] = {}
            for slot in slots(self._nodes, number):
                found.setdefault(exact(slot.key), slot)
        return found

    def node(self, path: Path) -> int:
        """Id of the node that a path leads to.

        Raises:
            EditError: nothing is there.
        """
        number = self._root
        for depth, key in enumerate(path):
            slot = self.entries(number).get(exact(key))
            if slot is None:
                raise EditError(marked("there is nothing of this name"), path[:depth + 1])
            number = slot.child
        return number

    def slot(self, path: Path) -> Slot:
        """The entry that a path leads to, which is not the root.

        Raises:
            EditError: nothing is there, or it is the root.
        """
        if not path:
            raise EditError(marked("that is the file as a whole; name an entry of it"))
        slot = self.entries(self.node(path[:-1])).get(exact(path[-1]))
        if slot is None:
            raise EditError(marked("there is nothing of this name"), path)
        return slot


def exact(key: Key) -> tuple[type, object]:
    """What tells one key from another: 1 from True, and 0 from 0.0."""
    if type(key) is tuple:
        return tuple, tuple([exact(item) for item in key])
    return type(key), key


def parse_path(text: str) -> tuple[str, ...]:
    """The components of a path as :func:`~ckpt_browser.core.paths.path_text` writes it."""
    if "\\" not in text:
        return tuple(text.split("/")) if text else ()
    parts, current, characters = [], [], iter(text)
    for character in characters:
        if character == "\\":
            current.append(next(characters, "\\"))
        elif character == "/":
            parts.append("".join(current))
            current = []
        else:
            current.append(character)
    return (*parts, "".join(current)) if text else ()


def resolve(nodes: NodeTable, root: int, text: str) -> Path:
    """The path that a text names, its components compared with the keys as they are shown.

    Raises:
        EditError: nothing is there.
    """
    path: Path = ()
    number = root
    for part in parse_path(text):
        found = [slot for slot in slots(nodes, number) if key_text(slot.key) == part]
        if not found:
            raise EditError(marked("there is nothing of this name"), (*path, part))
        # A text wins over a number that is shown alike.
        slot = next((slot for slot in found if isinstance(slot.key, str)), found[0])
        path, number = (*path, slot.key), slot.child
    return path

