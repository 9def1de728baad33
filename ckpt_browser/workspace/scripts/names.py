"""How a Python script reaches each part of a loaded checkpoint, and how it writes plain values."""

import keyword
import math
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from ...core.edits.containers import SETS
from ...core.edits.values import TEXTS
from ...core.messages import marked, say
from ...core.nodes import Group, Key, NodeTable, OddKey, Opaque, Value
from ...core.paths import python_text
from ...core.places import EditError

NAMESPACES = frozenset({"argparse.Namespace", "types.SimpleNamespace"})
"""Groups whose entries are attributes."""

ITEM, FIELD, FIELDS, MEMBER = "item", "field", "fields", "member"
"""How an owner holds a part: under a key in brackets, as an attribute, as the dict of its attributes, or in a set."""


class Held(NamedTuple):
    """One way in which a part is held."""

    owner: int
    how: str
    key: Key
    place: int


class Names:
    """Expressions for the parts of a checkpoint in one state.

    Attributes:
        nodes: all nodes.
        held: how each part that a script can reach is held first, in the order of the file; the root is not in it.
    """

    def __init__(self, nodes: NodeTable, root: int, name: str = "ckpt") -> None:
        self.nodes = nodes
        self.root = root
        self._name = name
        self.held: dict[int, Held] = {}
        waiting = deque([root])
        while waiting:
            for child, held in holdings(nodes, waiting.popleft()):
                if child not in self.held and child != root:
                    self.held[child] = held
                    waiting.append(child)

    def __contains__(self, number: int) -> bool:
        return number == self.root or number in self.held

    def depth(self, number: int) -> int:
        """How many steps lead to a part."""
        depth = 0
        while number != self.root:
            number, depth = self.held[number].owner, depth + 1
        return depth

    def of(self, number: int) -> str:
        """The expression that reaches a part.

        Raises:
            EditError: a script has no way to it.
        """
        steps: list[Held] = []
        while number != self.root:
            if number not in self.held:
                raise EditError(marked("a script has no way to a part that is edited"))
            steps.append(self.held[number])
            number = steps[-1].owner
        text = self._name
        for step in reversed(steps):
            text = _step(text, step)
        return text

    def mapping(self, number: int) -> str:
        """The expression of the dict that keeps a group's entries."""
        node = self.nodes[number]
        assert isinstance(node, Group)
        return f"vars({self.of(number)})" if node.type_name in NAMESPACES else self.of(number)

    def holders(self, number: int) -> list[Held]:
        """Every place that holds a part."""
        found: list[Held] = []
        for owner in (self.root, *self.held):
            found.extend(held for child, held in holdings(self.nodes, owner) if child == number)
        return found

    def place(self, held: Held) -> str:
        """The expression of one place, fit for an assignment."""
        return _step(self.of(held.owner), held)


def holdings(nodes: NodeTable, number: int) -> Iterator[tuple[int, Held]]:
    """What a part holds, and how; nothing of what a script cannot reach."""
    node = nodes[number]
    if isinstance(node, Group):
        how = FIELD if node.type_name in NAMESPACES else MEMBER if node.type_name in SETS else ITEM
        for place, (key, child) in enumerate(zip(node.keys, node.children, strict=True)):
            yield child, Held(number, how, key, place)
        for place, (name, child) in enumerate(node.attributes):
            yield child, Held(number, FIELD, name, place)
    elif isinstance(node, Opaque):
        state = nodes[node.state] if node.state is not None else None
        if isinstance(state, Group) and state.type_name == "dict" and node.state is not None:
            yield node.state, Held(number, FIELDS, None, 0)
        for place, (key, child) in enumerate(node.pairs):
            yield child, Held(number, ITEM, key, place)
        for place, child in enumerate(node.items):
            yield child, Held(number, ITEM, place, place)


def _step(text: str, held: Held) -> str:
    if held.how == MEMBER:
        raise EditError(marked("a script has no way to what is in a set"))
    if held.how == FIELDS:
        return f"vars({text})"
    if held.how == FIELD and held.key == TEXTS:  # a plain dict has no attributes: a variable keeps them
        return "metadata"
    if held.how == FIELD:
        return attribute(text, held.key)
    if text.startswith("vars(") and text.endswith(")") and is_name(held.key):
        return attribute(text[5:-1], held.key)
    return f"{text}[{key_literal(text, held.key, held.place)}]"


def attribute(text: str, name: object) -> str:
    """An attribute of an expression; a name that Python's grammar has no place for stands in quotes."""
    return f"{text}.{name}" if is_name(name) else f"vars({text})[{literal(name)}]"


def is_name(key: object) -> bool:
    """True for a name as Python's grammar has it."""
    return isinstance(key, str) and key.isidentifier() and not keyword.iskeyword(key)


def key_literal(group: str, key: Key, place: int) -> str:
    """A key as Python; one that Python has no plain form for is taken from the dict itself."""
    return literal(key) if _plain(key) else f"list({group})[{place}]"


def _plain(key: object) -> bool:
    if isinstance(key, OddKey):
        return False
    return all(_plain(item) for item in key) if isinstance(key, tuple) else not (
        isinstance(key, float) and not math.isfinite(key))


def literal(value: object) -> str:
    """A plain value as Python.

    Raises:
        EditError: it has no plain form.
    """
    if isinstance(value, str):
        return python_text((value,), "")[1:-1]
    if isinstance(value, float) and not math.isfinite(value):
        return f'float("{value}")'
    if value is None or isinstance(value, bool | int | float | bytes):
        return repr(value)
    if isinstance(value, complex):
        return f"complex({literal(value.real)}, {literal(value.imag)})"
    if isinstance(value, list):
        return "[" + ", ".join([literal(item) for item in value]) + "]"
    if isinstance(value, tuple) and not isinstance(value, OddKey):
        return "(" + ", ".join([literal(item) for item in value]) + ("," if len(value) == 1 else "") + ")"
    raise EditError(marked("a script cannot write a value of this kind"))


def value_text(node: Value) -> tuple[str, str]:
    """A plain value of its own type as Python, and the module that it needs.

    Raises:
        EditError: a script cannot write it.
    """
    name, value = node.type_name, node.value
    if name in ("int", "str", "bool", "NoneType", "float", "complex", "bytes"):
        return literal(value), ""
    if name == "bytearray":
        return f"bytearray({literal(value)})", ""
    if name == "torch.Size":
        assert isinstance(value, tuple)
        return f"torch.Size({literal(list(value))})", ""
    if not all(map(is_name, name.split("."))):
        raise EditError(marked("a script cannot write a value of an odd type"))
    if name == "torch.dtype" and is_name(str(value).removeprefix("torch.")):
        return f"torch.{str(value).removeprefix('torch.')}", ""
    if name == "torch.device":
        return f"torch.device({literal(value)})", ""
    if name.startswith("pathlib.") or name == "numpy.str_" \
            or (name.startswith("numpy.") and isinstance(value, bool | int | float | complex)):
        return f"{name}({literal(value)})", name.partition(".")[0]
    raise EditError(say("a script cannot write a value of type {name}", name=name[:200]))
