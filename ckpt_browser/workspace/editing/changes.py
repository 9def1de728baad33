"""What edits did to a checkpoint, told by comparing how it was with how it is."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ...core.checkpoint import Checkpoint
from ...core.edits.containers import SEQUENCES
from ...core.nodes import Broken, Group, Node, Opaque, Tensor, Value
from ...core.outline import walk
from ...core.paths import path_text
from ...core.places import Path


class Changed(NamedTuple):
    """One row of what is different."""

    what: str
    """``rename``, ``move``, ``reorder``, ``drop``, ``add``, ``set``, ``cast``, ``device`` or ``change``."""
    path: Path
    """Where it is now; of what was dropped, where it was."""
    before: str
    """What was there, as text; the old path of what was renamed or moved."""
    after: str


def changes(before: Checkpoint, after: Checkpoint) -> list[Changed]:
    """Every difference, in the order of the file; what lies in a renamed or dropped container goes without saying."""
    came = _Came(_rows(before), _rows(after))
    found: list[Changed] = []
    for path, number in came.new.items():
        found.extend(_of(path, number, came, before, after))
    # What stands at an old path now was told of as set, unless it came from elsewhere.
    gone = {path for path in came.old if path and path not in came.followed and came.origin.get(path, ()) is not None}
    found.extend(Changed("drop", path, shown(before.nodes[number]), "") for path, number in came.old.items()
                 if path in gone and path[:-1] not in gone)
    return found


class _Came:
    """Which old path each new one came from."""

    def __init__(self, old: dict[Path, int], new: dict[Path, int]) -> None:
        self.old = old
        self.new = new
        self.origin: dict[Path, Path | None] = {}
        # Of several paths to one node, those that are gone are paired with those that are new, in order.
        gone: dict[int, list[Path]] = {}
        for path, number in reversed(old.items()):
            if new.get(path) != number:
                gone.setdefault(number, []).append(path)
        for path, number in new.items():
            self.origin[path] = path if old.get(path) == number else gone[number].pop() if gone.get(number) else None
        self.followed = {origin for origin in self.origin.values() if origin is not None}


def _of(path: Path, number: int, came: _Came, before: Checkpoint, after: Checkpoint) -> Iterator[Changed]:
    origin = came.origin[path]
    above = came.origin.get(path[:-1]) if path else None
    node = after.nodes[number]
    if origin is None:
        replaced = came.old.get(path)
        if replaced is not None and path not in came.followed:
            yield Changed("set", path, shown(before.nodes[replaced]), shown(node))
        elif not path or above is not None:
            yield Changed("add", path, "", shown(node))
        return
    # What is in a container that moved did not move by itself, and the places of a list follow each other.
    along = bool(path) and origin[:-1] == above and (origin[-1:] == path[-1:] or _in_list(path, came, after))
    if origin != path and not along:
        yield Changed("rename" if path and origin[:-1] == above else "move", path, path_text(origin), path_text(path))
    was = before.nodes[number]
    if was is not node and isinstance(was, Tensor) and isinstance(node, Tensor):
        yield from _of_tensor(path, was, node)
    if was is not node and isinstance(was, Group) and isinstance(node, Group) and _reordered(was, node):
        yield Changed("reorder", path, shown(was), shown(node))


def _in_list(path: Path, came: _Came, after: Checkpoint) -> bool:
    owner = after.nodes[came.new[path[:-1]]]
    return isinstance(owner, Group) and owner.type_name in SEQUENCES


def _reordered(was: Group, node: Group) -> bool:
    old, new = Counter(was.children), Counter(node.children)
    stayed = {child for child, count in old.items() if count == new[child] == 1}
    return [child for child in was.children if child in stayed] != [child for child in node.children if child in stayed]


def _of_tensor(path: Path, was: Tensor, node: Tensor) -> Iterator[Changed]:
    if was.dtype != node.dtype:
        yield Changed("cast", path, was.dtype, node.dtype)
    if was.device != node.device:
        yield Changed("device", path, was.device, node.device)
    if was.dtype == node.dtype and was.device == node.device and was.storage != node.storage:
        yield Changed("change", path, shown(was), shown(node))


def _rows(checkpoint: Checkpoint) -> dict[Path, int]:
    return {row.path: row.node for row in walk(checkpoint)}


def shown(node: Node) -> str:
    """A node in a few words, for a table."""
    if isinstance(node, Tensor):
        return f"{node.dtype} {list(node.shape)}"
    if isinstance(node, Value):
        return repr(node.value)
    if isinstance(node, Group):
        return f"{node.type_name.rpartition('.')[2]} of {len(node.children)}"
    return node.type_name if isinstance(node, Opaque | Broken) else ""
