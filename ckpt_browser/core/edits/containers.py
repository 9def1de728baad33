"""The few ways in which a container can change: its keys, what it holds, and in which order."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeVar

from ..draft import Draft
from ..messages import marked, say
from ..nodes import Group, Key, Opaque
from ..places import ATTRIBUTE, ITEM, LISTED, PAIR, PART, EditError, Path, Slot

MAPPINGS = frozenset({"dict", "collections.OrderedDict", "collections.defaultdict", "collections.Counter",
                      "argparse.Namespace", "types.SimpleNamespace"})
"""Types of groups whose keys are names that a person may choose."""
NAMESPACES = frozenset({"argparse.Namespace", "types.SimpleNamespace"})
"""Those of them whose names are names of attributes."""
SEQUENCES = frozenset({"list", "tuple", "collections.deque"})
"""Types of groups whose keys are the places 0, 1, ..."""
NAMELESS = marked("a name is needed")
SETS = frozenset({"set", "frozenset"})
MANY = 1 << 62
"""A place behind all others."""


def is_mapping(draft: Draft, number: int) -> bool:
    """True where the node holds named entries."""
    node = draft[number]
    return isinstance(node, Group) and node.type_name in MAPPINGS


def is_numbered(draft: Draft, slot: Slot) -> bool:
    """True where an entry has a place instead of a name."""
    return slot.part == LISTED or (slot.part == ITEM and not is_mapping(draft, slot.owner))


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
        _refuse_odd_names(node, names.values(), path)
        _refuse_collision(node.keys, keys, names, path)
        draft[owner] = node._replace(keys=tuple(keys))
    elif isinstance(node, Opaque) and part == PAIR:
        pairs = [(names.get(index, key), child) for index, (key, child) in enumerate(node.pairs)]
        _refuse_collision([key for key, _ in node.pairs], [key for key, _ in pairs], names, path)
        draft[owner] = node._replace(pairs=tuple(pairs))
    else:
        raise EditError(say("what is in {kind} has no name of its own", kind=kind_of(node)), path)


def _refuse_odd_names(node: Group, names: Iterable[Key], path: Path) -> None:
    if node.type_name in NAMESPACES and not all(isinstance(name, str) for name in names):
        raise EditError(say("names in {kind} are texts", kind=kind_of(node)), path)


def _refuse_collision(before: Sequence[Key], after: Sequence[Key], names: Mapping[int, Key], path: Path) -> None:
    if len(set(after)) == len(after):
        return
    taken: dict[Key, int] = {}
    for index, key in enumerate(after):
        other = taken.setdefault(key, index)
        if other != index and (index in names or other in names) and before[index] != before[other]:
            raise EditError(say("the name is taken: {key}", key=str(key)[:200]), path)


def collisions(keys: Sequence[Key]) -> frozenset[int]:
    """Places of the keys that stand there more than once, where 1 and True are one key, as in any dict."""
    if len(set(keys)) == len(keys):
        return frozenset()
    first: dict[Key, int] = {}
    found: set[int] = set()
    for index, key in enumerate(keys):
        other = first.setdefault(key, index)
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
        raise EditError(say("it is a part of {kind} and cannot be taken out by itself", kind=kind_of(node)), path)


_T = TypeVar("_T")


def _without(items: tuple[_T, ...], gone: Collection[int]) -> tuple[_T, ...]:
    return tuple([item for index, item in enumerate(items) if index not in gone])


def insert(draft: Draft, owner: int, at: int | None, entries: Sequence[tuple[Key, int]], path: Path) -> None:
    """Put named nodes into a container, in front of its place ``at`` or at its end; a list gives them places instead.

    Raises:
        EditError: a name is taken or empty, or the container takes nothing.
    """
    place = MANY if at is None else at
    insert_at(draft, owner, [(place, key, child) for key, child in entries], path)


def insert_at(draft: Draft, owner: int, entries: Sequence[tuple[int, Key, int]], path: Path) -> None:
    """Put named nodes in front of some places of a container, each counted as the container is before.

    Raises:
        EditError: as :func:`insert`.
    """
    node = draft[owner]
    if not isinstance(node, Group) or node.type_name not in MAPPINGS | SEQUENCES:
        raise EditError(say("{kind} takes no new entries", kind=kind_of(node)), path)
    keys: list[Key] = []
    children: list[int] = []
    done = 0
    for place, key, child in sorted(entries, key=_place):
        upto = max(done, min(place, len(node.children)))
        keys += [*node.keys[done:upto], key]
        children += [*node.children[done:upto], child]
        done = upto
    keys += node.keys[done:]
    children += node.children[done:]
    if node.type_name in MAPPINGS:
        _refuse_odd_names(node, [key for _, key, _ in entries], path)
        taken = set(node.keys)
        for _, key, _ in entries:
            if key in taken:
                raise EditError(say("the name is taken: {key}", key=str(key)[:200]), path)
            taken.add(key)
    else:
        keys = list(range(len(children)))
    draft[owner] = node._replace(keys=tuple(keys), children=tuple(children))


def _place(entry: tuple[int, Key, int]) -> int:
    return entry[0]


def redirect(draft: Draft, owner: int, part: str, index: int, child: int, path: Path) -> None:
    """Let an entry lead to another node.

    Raises:
        EditError: the entry belongs to what holds it.
    """
    redirect_all(draft, owner, part, {index: child}, path)


def redirect_all(draft: Draft, owner: int, part: str, new: Mapping[int, int], path: Path) -> None:
    """Let the entries at some places of a container lead to other nodes.

    Raises:
        EditError: the entries belong to what holds them.
    """
    node = draft[owner]
    if isinstance(node, Group) and part == ITEM:
        children = tuple([new.get(index, child) for index, child in enumerate(node.children)])
        if node.type_name in SETS and any(draft[known] == draft[child] for child in new.values()
                                          for known in node.children if known != child):
            raise EditError(say("{kind} holds it already", kind=kind_of(node)), path)
        draft[owner] = node._replace(children=children)
    elif isinstance(node, Group) and part == ATTRIBUTE:
        draft[owner] = node._replace(attributes=tuple([(name, new.get(index, child)) for index, (name, child)
                                                       in enumerate(node.attributes)]))
    elif isinstance(node, Opaque) and part == PAIR:
        draft[owner] = node._replace(pairs=tuple([(key, new.get(index, child))
                                                  for index, (key, child) in enumerate(node.pairs)]))
    elif isinstance(node, Opaque) and part == LISTED:
        draft[owner] = node._replace(items=tuple([new.get(index, child) for index, child in enumerate(node.items)]))
    else:
        assert part in (PART, ITEM)
        raise EditError(say("it is a part of {kind} and cannot be changed by itself", kind=kind_of(node)), path)


def kind_of(node: object) -> str:
    """The node's type with its article."""
    name = str(getattr(node, "type_name", "this"))
    vowel = name[:1] in "aeioAEIO"
    return say("an {name}", name=name[:200]) if vowel else say("a {name}", name=name[:200])
