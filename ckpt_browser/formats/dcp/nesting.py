"""Rebuilds the nested dicts that a distributed checkpoint was flattened from."""

from collections.abc import Sequence

from ...core.nodes import Group, Key
from ..shards.merging import Merging

Branch = dict[object, "Branch | int"]


def nest(merged: Merging, paths: Sequence[tuple[object, ...]], leaves: Sequence[int]) -> int:
    """Groups for all ``paths`` with the ``leaves`` at their ends; returns the root's id.

    A path that leads through another's leaf gets a key of its own at the top.
    """
    top: Branch = {}
    numbers: dict[str, int] = {}
    for path, leaf in zip(paths, leaves, strict=True):
        if not _insert(top, path, leaf):
            top[_free(top, ".".join(str(key) for key in path), numbers)] = leaf
    return _group(merged, top)


def _free(top: Branch, name: str, numbers: dict[str, int]) -> str:
    """The name, with a number behind it where it is taken; ``numbers`` says which come next."""
    free = name
    while free in top:
        numbers[name] = number = numbers.get(name, 1) + 1
        free = f"{name} ({number})"
    return free


def _insert(top: Branch, path: tuple[object, ...], leaf: int) -> bool:
    branch = top
    for key in path[:-1]:
        inner = branch.setdefault(key, {})
        if not isinstance(inner, dict):
            return False
        branch = inner
    if path[-1] in branch:
        return False
    branch[path[-1]] = leaf
    return True


def _group(merged: Merging, branch: Branch) -> int:
    # Depth is that of the paths, which the metadata check bounds.
    children = tuple(_group(merged, inner) if isinstance(inner, dict) else inner for inner in branch.values())
    keys: tuple[Key, ...] = tuple(key for key in branch if isinstance(key, (str, int)))
    is_list = all(type(key) is int for key in keys) and list(keys) == list(range(len(keys))) and bool(keys)
    return merged.append(Group("list" if is_list else "dict", keys, children))
