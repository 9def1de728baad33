"""Entries on their way: copied or cut, dragged or pasted, within a file or to another one."""

from typing import NamedTuple

from ...core.edits.arranging import Duplicate, Move
from ...core.edits.containers import SEQUENCES
from ...core.edits.grafting import Graft
from ...core.edits.names import Rename
from ...core.edits.table import Edit
from ...core.nodes import Group, Key
from ...core.paths import key_text
from ...core.places import Path
from ...workspace.rows.choosing import Target
from ...workspace.rows.tree import Tree


class Clip(NamedTuple):
    """What was copied, cut or dragged."""

    file: str
    paths: tuple[Path, ...]
    cut: bool = False


def put(clip: Clip, file: str, tree: Tree, target: Target) -> list[Edit]:
    """The edits that put entries into a container of a file: moved, duplicated, or copied from another file."""
    if clip.file == file and clip.cut:
        return [Move(clip.paths, target.into, target.at)]
    taken = _keys(tree, target.into)
    edits: list[Edit] = []
    at = target.at
    for path in clip.paths:
        key = _free(path[-1], taken)
        taken.add(key_text(key))
        if clip.file != file:
            edits.append(Graft(clip.file, path, target.into, key, at))
        else:
            edits += _copied(tree, path, key, target.into, at)
        at = None if at is None else at + 1
    return edits


def _copied(tree: Tree, path: Path, key: Key, into: Path, at: int | None) -> list[Edit]:
    """A copy within the file shares its bytes with the first: made beside it, then moved."""
    owner = tree.node_of(max(tree.find(path[:-1]), 0))
    if isinstance(owner, Group) and owner.type_name in SEQUENCES and isinstance(path[-1], int):
        beside: Key = path[-1] + 1
    else:
        beside = _free(path[-1], _keys(tree, path[:-1]))
    edits: list[Edit] = [Duplicate(path, beside)]
    if into != path[:-1] or at is not None:
        edits.append(Move(((*path[:-1], beside),), into, at))
        if beside != key:
            edits.append(Rename((*into, beside), key))
    return edits


def _keys(tree: Tree, path: Path) -> set[str]:
    row = tree.find(path)
    node = tree.node_of(row) if row >= 0 else None
    return set(map(key_text, node.keys)) if isinstance(node, Group) else set()


def _free(key: Key, taken: set[str]) -> Key:
    """The key, or with a number behind it where the name is taken."""
    text, number = key_text(key), 2
    if text not in taken:
        return key
    while f"{text}_{number}" in taken:
        number += 1
    return f"{text}_{number}"


def arrival(edit: Edit, into: Path) -> Path:
    """Where the entry can be seen that an edit has put into a container."""
    if isinstance(edit, Move):
        return (*into, edit.paths[0][-1])
    if isinstance(edit, Duplicate | Rename | Graft):
        return (*into, edit.key)
    return into
