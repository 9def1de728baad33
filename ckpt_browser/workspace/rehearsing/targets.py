"""What a model has, told by another checkpoint: the state_dict in it, or the module that was saved whole."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ...core.checkpoint import Checkpoint
from ...core.edits.containers import MAPPINGS
from ...core.edits.modules import Script, is_module, state_dict
from ...core.edits.selection import METADATA
from ...core.errors import CheckpointError
from ...core.messages import marked, say
from ...core.nodes import Broken, Group, Node, NodeTable, Opaque, Tensor, Value
from ...core.outline import walk
from ...core.paths import path_text, visible
from ...core.places import EditError, Path, Places
from .given import NO_TENSORS, layout_of
from .modules import EXTRA, UNNAMED, Known, Slot, Target, is_possible, modules_of

OPTIMIZER = ("state", "param_groups")
"""Keys of what holds no model."""


class Place(NamedTuple):
    """One part of a checkpoint that could be loaded, or be the model."""

    path: Path
    node: int
    tensors: int
    """How many its state_dict has."""
    whole: bool = False
    """A module that was saved whole."""
    dotted: bool = True
    """Whether its tensors have dotted names, as those of any model of more than one layer."""


def places(checkpoint: Checkpoint, scripts: Sequence[Script] = ()) -> list[Place]:
    """The parts of a checkpoint that are a state_dict or a whole module, the likeliest first.

    Those with dotted names go before those without, and those with more tensors before those with fewer.

    Args:
        scripts: what the code of a TorchScript archive says of its classes.
    """
    return sorted(_found(checkpoint, scripts), key=lambda place: (not (place.dotted or place.whole), -place.tensors))


def same_part(checkpoint: Checkpoint, target: Target) -> Path:
    """The part of a file that is loaded where its model is a part of another: the one at the same place.

    Empty, for the whole file, where the model is no part of a file, or where the file has no state_dict there.
    """
    if not target.part:
        return ()
    found = {place.path: place for place in places(checkpoint)}
    place = found.get(target.part)
    return target.part if place is not None and not place.whole and () not in found else ()


def _found(checkpoint: Checkpoint, scripts: Sequence[Script]) -> Iterator[Place]:
    nodes, skip = checkpoint.nodes, list[Path]()
    classes = frozenset(script.type_name for script in scripts)
    known: set[int] = set()
    for path, number, seen in walk(checkpoint):
        if skip and path[:len(skip[-1])] == skip[-1]:
            continue
        skip.clear()
        node = nodes[number]
        if seen or number in known or isinstance(node, Tensor | Value):
            continue
        if is_module(nodes, number, classes):
            skip.append(path)
            known.add(number)
            count = _held(nodes, number, scripts, path)
            if count:
                yield Place(path, number, count, whole=True)
        elif isinstance(node, Group) and node.type_name in MAPPINGS:
            if all(key in node.keys for key in OPTIMIZER):
                skip.append(path)
                continue
            names = [key for key, child in zip(node.keys, node.children, strict=True)
                     if isinstance(key, str) and _is_slot(nodes[child])]
            if names:
                known.add(number)
                yield Place(path, number, len(names), dotted=any("." in name for name in names))


def _held(nodes: NodeTable, number: int, scripts: Sequence[Script], path: Path) -> int:
    """How many tensors the state_dict of a whole module has; 0 where it cannot be told."""
    try:
        return len(state_dict(nodes, number, scripts, path).tensors)
    except EditError:
        return 0  # it holds itself, or is larger than any file


def _is_slot(node: Node) -> bool:
    return isinstance(node, Tensor) and node.type_name != "torch.storage"


def target_of(checkpoint: Checkpoint, root: Path | None = None, scripts: Sequence[Script] = (),
              where: str = "") -> Target:
    """The model that a checkpoint was saved from, as far as it tells.

    Args:
        root: the part of it that is meant; None for the likeliest.
        scripts: what the code of a TorchScript archive says of its classes.
        where: what to call the checkpoint.

    Raises:
        CheckpointError: there is no state_dict in it, or not where it should be.
    """
    nodes = checkpoint.nodes
    parts = tuple([place.path for place in places(checkpoint, scripts)])
    if root is None:
        if not parts:
            raise CheckpointError(marked("holds no state_dict and no module that was saved whole"))
        root = parts[0]
    number = Places(nodes, checkpoint.root).node(root)
    where = " · ".join([part for part in (where, visible(path_text(root))) if part])
    node = nodes[number]
    if is_module(nodes, number, frozenset(script.type_name for script in scripts)):
        content = state_dict(nodes, number, scripts, root)
        slots, remarks = _slots(nodes, content.tensors)
        return Target(_class_name(node), modules_of(slots, Known(content.versions, content.classes)), where,
                      (*content.remarks, *remarks), root, parts)
    if not isinstance(node, Group) or node.type_name not in MAPPINGS:
        raise CheckpointError(marked("is no state_dict"), place=visible(path_text(root)))
    pairs = {key: child for key, child in zip(node.keys, node.children, strict=True) if isinstance(key, str)}
    slots, remarks = _slots(nodes, pairs)
    if not slots:
        raise CheckpointError(marked("holds no tensors by name"), place=visible(path_text(root)))
    return Target(UNNAMED, modules_of(slots, Known(_versions(nodes, node))), where, remarks, root, parts)


def _slots(nodes: NodeTable, pairs: Mapping[str, int]) -> tuple[dict[str, Slot], tuple[str, ...]]:
    """The parameters and buffers among the entries of a state_dict, and what was left out."""
    slots: dict[str, Slot] = {}
    remarks = []
    for key, number in pairs.items():
        node = nodes[number]
        if key.rpartition(".")[2] == EXTRA and is_possible(key):
            slots[key] = Slot(key, None)
        elif isinstance(node, Broken):
            remarks.append(say("{key} cannot be read, and is left out of the model", key=key))
        elif isinstance(node, Tensor) and _is_slot(node):
            if is_possible(key):
                layout = "" if node.type_name in NO_TENSORS else layout_of(node)
                slots[key] = Slot(key, node.shape, node.dtype, layout=layout)
            else:
                remarks.append(say("{key} is no name that a model can have, and is left out",
                                   key=key or marked("an empty name")))
    return slots, tuple(remarks)


def _versions(nodes: NodeTable, group: Group) -> dict[str, int] | None:
    held = dict(group.attributes).get(METADATA)
    table = nodes[held] if held is not None else None
    if not isinstance(table, Group):
        return None
    found = {}
    for key, child in zip(table.keys, table.children, strict=True):
        one = nodes[child]
        version = dict(zip(one.keys, one.children, strict=True)).get("version") if isinstance(one, Group) else None
        value = nodes[version] if version is not None else None
        if isinstance(key, str) and isinstance(value, Value) and type(value.value) is int:
            found[key] = value.value
    return found


def _class_name(node: Node) -> str:
    """The class of a whole module without its package."""
    name = node.type_name.rpartition(".")[2] if isinstance(node, Opaque) else ""
    return name or UNNAMED
