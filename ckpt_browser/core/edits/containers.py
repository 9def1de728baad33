"""The few ways in which a container can change: its keys, what it holds, and in which order."""

from collections.abc import Collection, Mapping, Sequence
from typing import TypeVar

from ..draft import Draft
from ..nodes import Group, Key, Opaque
from ..places import ATTRIBUTE, ITEM, LISTED, PAIR, PART, EditError, Path, exact

MAPPINGS = frozenset({"dict", "collections.OrderedDict", "collections.defaultdict", "collections.Counter",
                      "argparse.Namespace", "types.SimpleNamespace"})
"""Types of groups whose keys are names that a person may choose."""
SEQUENCES = frozenset({"list", "tuple", "collections.deque"})
"""Types of groups whose keys are the places 0, 1, ..."""
SETS = frozenset({"set", "frozenset"})


def is_mapping(draft: Draft, number: int) -> bool:
    """True where the node holds named entries."""
    node = draft[number]
    return isinstance(node, Group) and node.type_name in MAPPINGS


def rename(draft: Draft, owner: int, part: str, names: Mapping[int, Key], path: Path) -> None:
    """Give the entries at some places of a container other keys.

    Raises:
        EditError: the container's keys cannot be chosen, or two would be the same.
    """
    node = draft[owner]
    if isinstance(node, Group) and part == ITEM and node.type_name in MAPPINGS:
        keys = list(node.keys)
        for index, name in names.items():
            keys[index] = name
        _refuse_collision(node.keys, keys, names, path)
        draft[owner] = node._replace(keys=tuple(keys))
    elif isinstance(node, Opaque) and part == PAIR:
        pairs = [(names.get(index, key), child) for index, (key, child) in enumerate(node.pairs)]
        _refuse_collision([key for key, _ in node.pairs], [key for key, _ in pairs], names, path)
        draft[owner] = node._replace(pairs=tuple(pairs))
    else:
        raise EditError(f"what is in {_kind(node)} has no name of its own", path)


def _refuse_collision(before: Sequence[Key], after: Sequence[Key], names: Mapping[int, Key], path: Path) -> None:
    taken: dict[tuple[type, Key], int] = {}
    for index, key in enumerate(after):
        other = taken.setdefault(exact(key), index)
        if other != index and (index in names or other in names) and before[index] != before[other]:
            raise EditError(f"the name is taken: {str(key)[:200]}", path)


def collisions(keys: Sequence[Key]) -> frozenset[int]:
    """Places of the keys that stand there more than once."""
    first: dict[tuple[type, Key], int] = {}
    found: set[int] = set()
    for index, key in enumerate(keys):
        other = first.setdefault(exact(key), index)
        if other != index:
            found.update((other, index))
    return frozenset(found)


def remove(draft: Draft, owner: int, part: str, places: Collection[int], path: Path) -> None:
    """Take entries out of a container; what follows in a list moves up.

    Raises:
        EditError: the entries belong to what holds them.
    """
    node = draft[owner]
    gone = frozenset(places)
    if isinstance(node, Group) and part == ATTRIBUTE:
        draft[owner] = node._replace(attributes=_without(node.attributes, gone))
    elif isinstance(node, Group) and part == ITEM and node.type_name in MAPPINGS:
        draft[owner] = node._replace(keys=_without(node.keys, gone), children=_without(node.children, gone))
    elif isinstance(node, Group) and part == ITEM and node.type_name in SEQUENCES | SETS:
        children = _without(node.children, gone)
        draft[owner] = node._replace(keys=tuple(range(len(children))), children=children)
    elif isinstance(node, Opaque) and part == PAIR:
        draft[owner] = node._replace(pairs=_without(node.pairs, gone))
    elif isinstance(node, Opaque) and part == LISTED:
        draft[owner] = node._replace(items=_without(node.items, gone))
    else:
        raise EditError(f"it is a part of {_kind(node)} and cannot be taken out by itself", path)


_T = TypeVar("_T")


def _without(items: tuple[_T, ...], gone: Collection[int]) -> tuple[_T, ...]:
    return tuple([item for index, item in enumerate(items) if index not in gone])


def insert(draft: Draft, owner: int, index: int | None, key: Key, child: int, path: Path) -> None:
    """Put a node into a container, before the place ``at`` or at its end.

    Raises:
        EditError: the name is taken, or the container takes nothing.
    """
    node = draft[owner]
    if isinstance(node, Group) and node.type_name in MAPPINGS:
        if exact(key) in {exact(known) for known in node.keys}:
            raise EditError(f"the name is taken: {str(key)[:200]}", path)
        at = len(node.keys) if index is None else max(0, min(index, len(node.keys)))
        draft[owner] = node._replace(keys=(*node.keys[:at], key, *node.keys[at:]),
                                     children=(*node.children[:at], child, *node.children[at:]))
    elif isinstance(node, Group) and node.type_name in SEQUENCES:
        at = len(node.children) if index is None else max(0, min(index, len(node.children)))
        children = (*node.children[:at], child, *node.children[at:])
        draft[owner] = node._replace(keys=tuple(range(len(children))), children=children)
    else:
        raise EditError(f"{_kind(node)} takes no new entries", path)


def redirect(draft: Draft, owner: int, part: str, index: int, child: int, path: Path) -> None:
    """Let an entry lead to another node.

    Raises:
        EditError: the entry belongs to what holds it.
    """
    node = draft[owner]
    if isinstance(node, Group) and part == ITEM:
        children = list(node.children)
        children[index] = child
        draft[owner] = node._replace(children=tuple(children))
    elif isinstance(node, Group) and part == ATTRIBUTE:
        attributes = list(node.attributes)
        attributes[index] = (attributes[index][0], child)
        draft[owner] = node._replace(attributes=tuple(attributes))
    elif isinstance(node, Opaque) and part == PAIR:
        pairs = list(node.pairs)
        pairs[index] = (pairs[index][0], child)
        draft[owner] = node._replace(pairs=tuple(pairs))
    elif isinstance(node, Opaque) and part == LISTED:
        items = list(node.items)
        items[index] = child
        draft[owner] = node._replace(items=tuple(items))
    else:
        assert part in (PART, ITEM)
        raise EditError(f"it is a part of {_kind(node)} and cannot be changed by itself", path)


def _kind(node: object) -> str:
    name = str(getattr(node, "type_name", "this"))
    article = "an" if name[:1] in "aeioAEIO" else "a"
    return f"{article} {name[:200]}"
