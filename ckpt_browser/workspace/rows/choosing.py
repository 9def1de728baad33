"""What the rows of a tree stand for when they are edited: paths, prefixes, containers and places."""

from collections.abc import Iterable
from typing import NamedTuple

from ...core.edits.containers import MAPPINGS, SEQUENCES
from ...core.edits.names import Rename, RenamePrefix
from ...core.messages import marked
from ...core.nodes import Group, Key, Opaque
from ...core.paths import key_text
from ...core.places import EditError, Path
from .tree import FOLD, Tree


class Target(NamedTuple):
    """A place where entries can be put."""

    into: Path
    at: int | None = None
    """In front of this place, or at the end."""


def paths_of(tree: Tree, rows: Iterable[int]) -> tuple[Path, ...]:
    """The paths of the entries that rows show; a dotted prefix stands for all entries that have it."""
    found: dict[Path, None] = {}
    for row in rows:
        if tree.node[row] == FOLD:
            above = tree.path(row)
            found.update(dict.fromkeys([(*above, tree.key[entry]) for entry in entries_below(tree, row)]))
        elif row > 0:
            found[tree.path(row)] = None
    return tuple(found)


def entries_below(tree: Tree, fold: int) -> list[int]:
    """The rows of the entries that a dotted prefix gathers, in file order."""
    found, waiting = [], [fold]
    while waiting:
        row = waiting.pop()
        if tree.node[row] == FOLD:
            waiting.extend(reversed(tree.children(row)))
        else:
            found.append(row)
    return sorted(found)


def rows_at(tree: Tree, paths: Iterable[Path]) -> tuple[int, ...]:
    """The rows that show entries; where all entries of a dotted prefix are among them, its row stands for them."""
    known: dict[Path, dict[tuple[type, Key], int]] = {}
    found: set[int] = set()
    for path in paths:
        above = path[:-1]
        if above not in known:
            owner = tree.find(above)
            rows = [row for kid in (tree.children(owner) if owner >= 0 else ()) for row in entries_below(tree, kid)]
            known[above] = {(type(tree.key[row]), tree.key[row]): row for row in rows}
        row = known[above].get((type(path[-1]), path[-1]), -1) if path else 0
        if row >= 0:
            found.add(row)
    whole: dict[int, bool] = {}
    tops: dict[int, None] = {}
    for row in sorted(found):
        top = row
        while (fold := tree.parent[top]) >= 0 and tree.node[fold] == FOLD:
            if fold not in whole:
                whole[fold] = found.issuperset(entries_below(tree, fold))
            if not whole[fold]:
                break
            top = fold
        tops[top] = None
    return tuple(tops)


def can_rename(tree: Tree, row: int) -> bool:
    """True where the row has a name that a person may choose."""
    if row <= 0:
        return False
    owner = tree.nodes[tree.node[tree.owner(row)]]
    if tree.node[row] == FOLD:
        return isinstance(owner, Group) and owner.type_name in MAPPINGS
    key, number = tree.key[row], tree.node[row]
    if isinstance(owner, Group):
        return owner.type_name in MAPPINGS and (key, number) not in owner.attributes
    return isinstance(owner, Opaque) and isinstance(key, str | int)


def renaming(tree: Tree, row: int, name: str) -> Rename | RenamePrefix | None:
    """The edit that gives a row another name as it is shown; None where it has that name already.

    Raises:
        EditError: the name is empty.
    """
    if name == tree.label(row):
        return None
    if not name:
        raise EditError(marked("a name is needed"), tree.full_path(row))
    above = tree.parent[row]
    prefix = f"{key_text(tree.key[above])}." if tree.node[above] == FOLD else ""
    if tree.node[row] == FOLD:
        return RenamePrefix(tree.path(row), f"{key_text(tree.key[row])}.", f"{prefix}{name}.")
    return Rename(tree.path(row), _key(tree.key[row], prefix + name))


def _key(before: Key, text: str) -> Key:
    """A number stays a number where it can."""
    if type(before) is int and text.removeprefix("-").isdecimal() and text.isascii():
        return int(text)
    return text


def container_at(tree: Tree, row: int, named: bool = False) -> int:
    """The nearest row at or above that can take entries, with names of their own where so asked; or -1."""
    types = MAPPINGS if named else MAPPINGS | SEQUENCES
    while row >= 0:
        node = tree.node_of(row)
        if isinstance(node, Group) and node.type_name in types:
            return row
        row = tree.parent[row]
    return -1


def ordinal(tree: Tree, row: int) -> int:
    """The place of a row among the entries of its container; of a prefix that of its first entry."""
    if tree.node[row] == FOLD:
        row = entries_below(tree, row)[0]
    owner = tree.owner(row)
    start = next((start for above, start, stop in tree.runs if above == owner and start <= row < stop), row)
    return (row - start) - tree.node[start:row].count(FOLD)


def step_target(tree: Tree, row: int, down: bool) -> Target | None:
    """Where a row goes when it changes places with its neighbour; None where there is none."""
    siblings = tree.children(tree.parent[row]) if row > 0 else []
    other = siblings.index(row) + (1 if down else -1) if siblings else -1
    if not 0 <= other < len(siblings):
        return None
    neighbour = siblings[other]
    at = ordinal(tree, neighbour)
    if down:
        at = max(ordinal(tree, entry) for entry in _entries(tree, neighbour)) + 1
    return Target(tree.path(tree.owner(row)), at)


def _entries(tree: Tree, row: int) -> list[int]:
    return entries_below(tree, row) if tree.node[row] == FOLD else [row]


def drop_target(tree: Tree, row: int, before: bool) -> Target | None:
    """Where things go that are let fall on a row, or just in front of it; None where nothing can.

    What stands beside the items of a container, such as ``_metadata``, takes nothing by accident.
    """
    if _beside(tree, row):
        return None
    if before and row > 0:
        owner = tree.owner(row)
        return Target(tree.path(owner), ordinal(tree, row)) if container_at(tree, owner) == owner else None
    holder = container_at(tree, row)
    return Target(tree.path(holder)) if holder >= 0 else None


def _beside(tree: Tree, row: int) -> bool:
    """True for an attribute of a container, and for all that it holds."""
    while row > 0:
        owner = tree.owner(row)
        node = tree.node_of(owner)
        if isinstance(node, Group) and (tree.key[row], tree.node[row]) in node.attributes:
            return True
        row = owner
    return False


def free_key(tree: Tree, owner: int, wanted: str) -> str:
    """A name that no entry of a container has: ``wanted``, or with a number behind it."""
    node = tree.node_of(owner)
    taken = set(map(key_text, node.keys)) if isinstance(node, Group) else set()
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}_{number}", number + 1
    return name
