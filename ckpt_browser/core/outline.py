"""How nodes hang together for a reader: the entries of one node, and the walk over all paths."""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from .checkpoint import Checkpoint
from .errors import CheckpointError
from .limits import LIMITS
from .messages import Count, say
from .nodes import Broken, Group, Key, Node, NodeTable, OddKey, Opaque, Tensor, Value, quick

MODULE_FIELDS = ("_parameters", "_buffers", "_modules")
"""The dicts in which a torch.nn.Module keeps what a person calls its layers."""

REPEATED_ROWS = 100_000
"""How many rows a walk spends on containers that it has shown before."""


class Row(NamedTuple):
    """One place in the file: the keys that lead to it, its node, and whether it was seen before."""

    path: tuple[Key, ...]
    node: int
    seen: bool
    """True for a container that an earlier row shows and that is not opened again here."""


def entries(nodes: NodeTable, node: Node) -> list[tuple[Key, int]]:
    """Keys and child ids of one node, as a person browses it.

    A pickled module shows its parameters, buffers and submodules as layers, then its
    other attributes; an unknown object shows its fields. Each key leads to one child.
    """
    kind = type(node)
    if kind is Group:
        assert isinstance(node, Group)
        pairs = list(zip(node.keys, node.children, strict=True))
        pairs.extend(node.attributes)
        return pairs
    if kind is Tensor:
        assert isinstance(node, Tensor)
        return list(node.parts)
    if kind is Opaque:
        assert isinstance(node, Opaque)
        return _opaque_entries(nodes, node)
    if kind is Broken:
        assert isinstance(node, Broken)
        return [(f"(argument {place})", child) for place, child in enumerate(node.arguments)]
    return []


def _opaque_entries(nodes: NodeTable, node: Opaque) -> list[tuple[Key, int]]:
    found: list[tuple[Key, int]] = []
    state = nodes[node.state] if node.state is not None else None
    if isinstance(state, Group) and is_module_state(nodes, state):
        found.extend(_module_entries(nodes, state))
    elif isinstance(state, Group) and state.type_name == "dict":
        found.extend(zip(state.keys, state.children, strict=True))
    elif node.state is not None:
        found.append(("(state)", node.state))
    found.extend(node.pairs)
    found.extend(enumerate(node.items))
    found.extend((f"(argument {place})", child) for place, child in enumerate(node.arguments))
    return found


def is_module_state(nodes: NodeTable, state: Group) -> bool:
    """True where ``state`` is the attribute dict of a torch.nn.Module."""
    if "_parameters" not in state.keys or "_modules" not in state.keys:
        return False
    return all(isinstance(nodes[child], Group) for key, child in zip(state.keys, state.children, strict=True)
               if isinstance(key, str) and key in MODULE_FIELDS)


def _module_entries(nodes: NodeTable, state: Group) -> Iterator[tuple[Key, int]]:
    fields = dict(zip((str(key) for key in state.keys), state.children, strict=True))
    for name in MODULE_FIELDS:
        group = nodes[fields[name]] if name in fields else None
        if isinstance(group, Group):
            yield from ((key, child) for key, child in zip(group.keys, group.children, strict=True)
                        if not _is_none(nodes[child]))
    for key, child in zip(state.keys, state.children, strict=True):
        if key not in MODULE_FIELDS:
            yield key, child


def _is_none(node: Node) -> bool:
    return isinstance(node, Value) and node.value is None


def walk(checkpoint: Checkpoint) -> Iterator[Row]:
    """Every path of the file, depth first in file order, without recursion.

    A container that is its own ancestor is shown and not opened. A container reached
    again by another path is opened again while a budget of repeated rows lasts, so a
    file whose sharing multiplies into billions of paths still ends.

    Raises:
        CheckpointError: all paths and texts together are longer than any checkpoint's.
    """
    nodes = checkpoint.nodes
    repeated, written = REPEATED_ROWS, 0
    opened: set[int] = set()
    above: set[int] = set()
    # One frame per open container: its path, the length of that as text, what is left of it, its node.
    frames: list[_Frame] = [((), 0, iter((("", checkpoint.root),)), -1)]
    while frames:
        path, length, rest, owner = frames[-1]
        for key, node_id in rest:
            node = nodes[node_id]
            way = (*path, key) if owner >= 0 else ()
            size = length + _key_length(key)
            written += size + (_text_length(node) if type(node) is Value else 0)
            if written > LIMITS.text:
                raise CheckpointError(say("has more than {text} characters in paths and texts (the text budget)",
                                          text=Count(LIMITS.text)))
            if type(node) is Value or (type(node) is Tensor and not node.parts):
                yield quick(Row, (way, node_id, False))
                continue
            again = node_id in opened
            if again and repeated >= 0:
                repeated -= 1 if node_id in above else most_entries(nodes, node) + 1
            if node_id in above or (again and repeated < 0):
                yield Row(way, node_id, True)
                continue
            opened.add(node_id)
            above.add(node_id)
            yield Row(way, node_id, False)
            frames.append((way, size, iter(entries(nodes, node)), node_id))
            break
        else:
            above.discard(owner)
            frames.pop()


_Frame: TypeAlias = tuple[tuple[Key, ...], int, Iterator[tuple[Key, int]], int]


def most_entries(nodes: NodeTable, node: Node) -> int:
    """At least as many as :func:`entries` would list, told without listing them."""
    if isinstance(node, Group):
        return len(node.children) + len(node.attributes)
    if isinstance(node, Opaque):
        state = nodes[node.state] if node.state is not None else None
        inside = len(state.children) if isinstance(state, Group) else 1
        if isinstance(state, Group) and "_modules" in state.keys:
            inside += sum(len(inner.children) for child in state.children if isinstance(inner := nodes[child], Group))
        return inside + len(node.pairs) + len(node.items) + len(node.arguments)
    return len(node.parts) if isinstance(node, Tensor) else len(node.arguments) if isinstance(node, Broken) else 0


def _key_length(key: Key) -> int:
    if type(key) is str or type(key) is bytes:
        return len(key) + 8
    if isinstance(key, OddKey):
        return len(key.text) + 8
    return sum([_key_length(item) for item in key]) if isinstance(key, tuple) else 24


def _text_length(node: Value) -> int:
    value = node.value
    if type(value) is str:
        return len(value)
    return value.bit_length() // 3 if type(value) is int else 8
