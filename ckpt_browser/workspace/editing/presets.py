"""One-click ways to make a checkpoint smaller: without its optimizer, schedulers, EMA copy, or all but the weights."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...core.checkpoint import Checkpoint
from ...core.document import Document
from ...core.dtypes import DTYPES
from ...core.edits.arranging import Drop, Keep, Lift
from ...core.edits.containers import MAPPINGS, SEQUENCES
from ...core.edits.copying import reachable
from ...core.edits.modules import is_module
from ...core.edits.selection import Glob
from ...core.edits.table import Edit
from ...core.journal import Journal, do
from ...core.messages import marked, say
from ...core.nodes import Group, Key, NodeTable, Opaque, Tensor
from ...core.places import EditError, Path, Places

DEPTH = 3
"""How deep within each other dicts are looked through."""

LABELS: dict[str, str] = {
    "optimizer": marked("Optimizer state"), "scheduler": marked("Learning-rate schedulers"),
    "ema": marked("EMA copy of the weights"), "weights": marked("Everything but the weights")}
"""What each preset takes out, by its name."""

OPTIMIZER = frozenset({"optimizer", "optimizers", "optim", "optims"})
SCHEDULER = frozenset({"scheduler", "schedulers", "sched", "scheds"})
EMA = frozenset({"ema", "teacher", "swa"})
SETTINGS = frozenset({"config", "cfg", "args", "kwargs", "params", "hparams", "name", "type", "class", "options"})
"""Words within a key, by which people name things; the last are of how a thing was set up, not of its state."""

CLOSED = SETTINGS | {"loops", "callbacks"}
"""Words in the keys of what is not looked into."""

NUMERIC = frozenset({"float", "complex", "quant"})
FEW = 50
"""How many networks or optimizers a dict may hold by name."""

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Za-z][a-z]*")


class Preset(NamedTuple):
    """One way to make the document at hand smaller."""

    name: str
    label: str
    edits: tuple[Edit, ...]
    freed_bytes: int
    """Bytes of storages that are not saved any more."""
    paths: tuple[Path, ...]
    """What goes; for ``weights``, what stays."""


class Part(NamedTuple):
    """One part of a checkpoint."""

    path: Path
    kind: str
    """``optimizer``, ``scheduler``, ``ema``, ``weights`` or ``other``."""
    number: int
    """Its node."""


def presets(document: Document) -> list[Preset]:
    """Every preset that fits, with what it would free."""
    found = []
    before = stored_bytes(document)
    for name, label in LABELS.items():
        try:
            edits = strip(document, name)
            after = do(Journal(document), edits).document
        except EditError:
            continue
        paths = tuple([path for edit in edits for path in _paths(edit)])
        found.append(Preset(name, label, tuple(edits), before - stored_bytes(after), paths))
    return found


def strip(document: Document, name: str) -> list[Edit]:
    """The edits of the preset ``name``: ``optimizer``, ``scheduler``, ``ema`` or ``weights``.

    Raises:
        EditError: there is nothing of the kind, or nothing else.
    """
    if name not in LABELS:
        raise EditError(say("there is no preset {name} (there is {labels})", name=name[:60], labels=", ".join(LABELS)))
    checkpoint = document.checkpoint
    found = list(parts(checkpoint))
    weights = [part.path for part in found if part.kind == "weights"]
    if name == "weights":
        return [_only(found, weights or [part.path for part in found if part.kind == "ema"])]
    gone = [part.path for part in found if part.kind == name]
    if name == "ema":
        gone += _averaged(checkpoint, weights)
        if not weights and gone:
            raise EditError(marked("the EMA copy is all the weights that it has"))
    if not gone:
        raise EditError(say("there is nothing of the kind in it: {labels}", labels=LABELS[name]))
    return [Drop(tuple(gone))]


def stored_bytes(document: Document) -> int:
    """Bytes of all storages that the document's tensors lie in, each counted once."""
    checkpoint = document.checkpoint
    used: set[int] = set()
    for number in reachable(checkpoint.nodes, checkpoint.root):
        node = checkpoint.nodes[number]
        if isinstance(node, Tensor):
            used.update(piece.storage for piece in node.pieces)
            if node.storage is not None:
                used.add(node.storage)
    return sum(checkpoint.storages[number].nbytes for number in used)


def _paths(edit: Edit) -> tuple[Path, ...]:
    if isinstance(edit, Lift):
        return (edit.path,)
    return edit.selection if isinstance(edit, Drop | Keep) and not isinstance(edit.selection, Glob) else ()


def _only(found: list[Part], weights: list[Path]) -> Edit:
    if not weights:
        raise EditError(marked("there is no group of weights in it"))
    if weights == [()] or len(weights) == len(found) > 1:
        raise EditError(marked("it holds nothing but weights"))
    return Lift(weights[0]) if len(weights) == 1 else Keep(tuple(weights))


def parts(checkpoint: Checkpoint) -> Iterator[Part]:
    """What the dicts at the top of a checkpoint hold, in file order."""
    nodes = checkpoint.nodes
    root = nodes[checkpoint.root]
    if isinstance(root, Group) and root.type_name in MAPPINGS and _mostly_tensors(nodes, root):
        yield Part((), "weights", checkpoint.root)
        return
    waiting: list[tuple[Path, int]] = [((), checkpoint.root)]
    while waiting:
        path, number = waiting.pop()
        node = nodes[number]
        if not isinstance(node, Group) or node.type_name not in MAPPINGS:
            continue
        for key, child in zip(node.keys, node.children, strict=True):
            kind = _kind(nodes, key, child)
            yield Part((*path, key), kind, child)
            if kind == "other" and len(path) + 1 < DEPTH and not _words(key) & CLOSED:
                waiting.append(((*path, key), child))


def _kind(nodes: NodeTable, key: Key, number: int) -> str:
    words = _words(key)
    keys = _fields(nodes, number)
    weights = is_module(nodes, number) or _holds_weights(nodes, number)
    named = bool(keys) and not weights and not words & SETTINGS
    if {"state", "param_groups"} <= keys or (named and words & OPTIMIZER and _holds_tensors(nodes, number)):
        return "optimizer"
    if {"last_epoch", "_step_count"} <= keys or (named and words & SCHEDULER):
        return "scheduler"
    if words & EMA and (weights or (named and _holds_tensors(nodes, number))):
        return "ema"
    if weights:
        return "weights"
    within = {_kind_of_state(nodes, child) for child in _items(nodes, number)}
    return within.pop() if len(within) == 1 else "other"


def _kind_of_state(nodes: NodeTable, number: int) -> str:
    """The kind of one of several optimizers or schedulers, told by what it holds alone."""
    keys = _fields(nodes, number)
    return "optimizer" if {"state", "param_groups"} <= keys else \
        "scheduler" if {"last_epoch", "_step_count"} <= keys else "other"


def _words(key: Key) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(key)) if isinstance(key, str) else frozenset()


def _fields(nodes: NodeTable, number: int) -> frozenset[Key]:
    """Keys of a container, or the names of an object's attributes."""
    node = nodes[number]
    if isinstance(node, Opaque) and node.state is not None:
        node = nodes[node.state]
    return frozenset(node.keys) if isinstance(node, Group) and node.type_name in MAPPINGS | SEQUENCES else frozenset()


def _items(nodes: NodeTable, number: int) -> tuple[int, ...]:
    """What a list holds, or a dict of a few entries (one optimizer for each of some networks)."""
    node = nodes[number]
    few = isinstance(node, Group) and node.type_name in MAPPINGS | SEQUENCES and len(node.children) <= FEW
    return node.children if few and isinstance(node, Group) else ()


def _holds_tensors(nodes: NodeTable, number: int) -> bool:
    return any(isinstance(nodes[child], Tensor) for child in reachable(nodes, number))


def _holds_weights(nodes: NodeTable, number: int, depth: int = 0) -> bool:
    """True for a dict of tensors, most of all, and for a dict of nothing but such dicts and modules."""
    node = nodes[number]
    if not isinstance(node, Group) or node.type_name not in MAPPINGS or not node.children:
        return False
    if _mostly_tensors(nodes, node):
        return True
    return depth < DEPTH and len(node.children) <= FEW and all(
        _holds_weights(nodes, child, depth + 1) or is_module(nodes, child) for child in node.children
    ) and not any(_words(key) & EMA for key in node.keys)


def _mostly_tensors(nodes: NodeTable, group: Group) -> bool:
    tensors = [inner for child in group.children if isinstance(inner := nodes[child], Tensor)]
    if len(tensors) * 2 < len(group.children) or not any(isinstance(key, str) for key in group.keys):
        return False
    # States of random number generators are tensors of bytes, metrics are single numbers.
    return any(inner.shape and DTYPES[inner.dtype].kind in NUMERIC and inner.type_name != "numpy.ndarray"
               for inner in tensors)


def _averaged(checkpoint: Checkpoint, weights: list[Path]) -> list[Path]:
    """Names of an EMA copy that is kept among the weights, such as ``model_ema.conv.weight``."""
    found: list[Path] = []
    places = Places(checkpoint.nodes, checkpoint.root)
    for path in weights:
        node = checkpoint.nodes[places.node(path)]
        keys = node.keys if isinstance(node, Group) else ()
        averaged = [key for key in keys if isinstance(key, str) and "." in key and _words(key.split(".")[0]) & EMA]
        if len(averaged) < len(keys):
            found.extend((*path, key) for key in averaged)
    return found
