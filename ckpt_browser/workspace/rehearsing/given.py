"""What a checkpoint would give to load_state_dict: its entries by key, and what makes torch stop before it looks."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from ...core.checkpoint import Checkpoint, losses
from ...core.edits.containers import MAPPINGS, NAMESPACES
from ...core.edits.selection import METADATA
from ...core.errors import CheckpointError, is_predicate
from ...core.messages import Count, say
from ...core.nodes import Broken, Group, Key, Node, OddKey, Opaque, Tensor, Value
from ...core.outline import walk

NO_TENSORS = {"numpy.ndarray": "numpy.ndarray", "torch.storage": "torch.storage.TypedStorage"}
"""What is browsed like a tensor, and what torch calls it."""


class Given(NamedTuple):
    """One entry of a state_dict."""

    shape: tuple[int, ...] | None
    """None for what is no tensor."""
    dtype: str = ""
    type_name: str = ""
    """What torch would call the class of what is no tensor."""
    layout: str = ""
    """``sparse_coo``, ``quantized``, ``nested``, ...; empty for a plain tensor."""
    trouble: str = ""
    """``meta`` for a tensor without numbers, ``broken`` for one that cannot be read; else empty."""


class Fault(NamedTuple):
    """What ends a loading at once."""

    error: str
    """The class of what torch raises."""
    words: str


EMPTY: Mapping[str, Fault] = MappingProxyType({})


class Contents(NamedTuple):
    """All that a file gives to load_state_dict."""

    entries: Mapping[str, Given]
    versions: Mapping[str, object] | None = None
    """What its ``_metadata`` says of each module; None where it has none."""
    fault: Fault | None = None
    """Why torch does not take it at all."""
    odd: Fault | None = None
    """What torch stumbles over as soon as it looks at the keys."""
    mute: Mapping[str, Fault] = EMPTY
    """Modules that torch cannot look up in ``_metadata``, or whose part of it is no dict; it asks each in its turn."""


def contents_of(checkpoint: Checkpoint) -> Contents:
    """What ``load_state_dict(torch.load(file))`` would be given.

    Raises:
        CheckpointError: the file as a whole could not be read.
    """
    nodes = checkpoint.nodes
    root = nodes[checkpoint.root]
    if isinstance(root, Broken):
        raise CheckpointError(say("cannot be read: {reason}", reason=root.reason))
    if isinstance(root, Group) and root.type_name in MAPPINGS - NAMESPACES:
        pairs: Sequence[tuple[Key, int]] = list(zip(root.keys, root.children, strict=True))
    elif isinstance(root, Opaque) and root.pairs:
        pairs = root.pairs
    else:
        return Contents({}, fault=Fault("TypeError", f"Expected state_dict to be dict-like, got {class_of(root)}."))
    # Of two alike the last counts, in the place of the first, as in any dict.
    entries = {key: child for key, child in pairs if isinstance(key, str)}
    odd = next((_odd(nodes, key) for key, _ in pairs if not isinstance(key, str)), None)
    return Contents({key: _given(nodes[child]) for key, child in entries.items()}, _versions(nodes, root), odd=odd,
                    mute=_mute(nodes, root))


def damage_of(checkpoint: Checkpoint) -> str:
    """Why a loader could not read the file to its end; empty where it can."""
    whole = next(losses(checkpoint.problems), "")
    if whole:
        return say("the file {message}", message=whole) if is_predicate(whole) else whole
    if not any(storage.missing for storage in checkpoint.storages):
        return ""
    nodes = checkpoint.nodes
    held = {node.storage for _, number, _ in walk(checkpoint) if isinstance(node := nodes[number], Tensor)}
    lost = [storage for storage in checkpoint.storages if storage.missing and storage.id in held]
    if not lost:
        return ""
    return say("numbers of {count} of {count2} tensors are missing from the file: {missing}", count=Count(len(lost)),
               count2=Count(len(held)), missing=lost[0].missing)


def _given(node: Node) -> Given:
    if isinstance(node, Broken):
        return Given(None, type_name=node.type_name, trouble="broken")
    if not isinstance(node, Tensor) or node.type_name in NO_TENSORS:
        return Given(None, type_name=class_of(node))
    return Given(node.shape, node.dtype, layout=layout_of(node), trouble="meta" if node.device == "meta" else "")


def layout_of(node: Tensor) -> str:
    """The layout of a tensor; empty for a plain one."""
    return "" if node.layout in ("strided", "wrapper") else node.layout


def class_of(node: Node) -> str:
    """How Python writes the class of a node."""
    name = node.type_name
    if isinstance(node, Tensor):
        name = NO_TENSORS.get(name, name)
    if isinstance(node, Opaque) and node.how == "global":
        name = "type"
    return f"<class '{name}'>"


_WHOLE = ("torch.dtype", "torch.device", "torch.Size", "torch.layout", "torch.memory_format", "numpy.", "datetime.",
          "collections.deque", "types.SimpleNamespace")
"""Classes made in C: where Python tells of an object of one, it says the module too."""


def _odd(nodes: Sequence[Node], key: Key) -> Fault:
    """What torch raises at a key that is no text."""
    name = _short(nodes[key.node].type_name if isinstance(key, OddKey) else type(key).__name__)
    if name == "bytes":
        return Fault("TypeError", "startswith first arg must be bytes or a tuple of bytes, not str")
    return Fault("AttributeError", f"'{name}' object has no attribute 'startswith'")


def _short(type_name: str) -> str:
    """The class of an object as Python tells of it where the object lacks something."""
    return type_name if type_name.startswith(_WHOLE) else type_name.rpartition(".")[2]


def _metadata(nodes: Sequence[Node], root: Node) -> Node | None:
    held = dict(root.attributes).get(METADATA) if isinstance(root, Group) else None
    return nodes[held] if held is not None else None


def _versions(nodes: Sequence[Node], root: Node) -> dict[str, object] | None:
    table = _metadata(nodes, root)
    if not isinstance(table, Group):
        return None
    found: dict[str, object] = {}
    for key, child in zip(table.keys, table.children, strict=True):
        one = nodes[child]
        version = dict(zip(one.keys, one.children, strict=True)).get("version") if isinstance(one, Group) else None
        value = nodes[version] if version is not None else None
        if isinstance(key, str):
            found[key] = value.value if isinstance(value, Value) else None
    return found


def _mute(nodes: Sequence[Node], root: Node) -> Mapping[str, Fault]:
    """What torch raises where ``_metadata``, or a module's part of it, cannot be asked as a dict can."""
    table = _metadata(nodes, root)
    if table is None or (isinstance(table, Value) and table.value is None):
        return EMPTY
    if not _is_asked(table):
        return {"": _cannot_be_asked(table)}  # the model itself is looked up first
    pairs = zip(table.keys, table.children, strict=True) if isinstance(table, Group) else ()
    parts = {key: nodes[child] for key, child in pairs if isinstance(key, str)}
    return {name: _cannot_be_asked(part) for name, part in parts.items() if not _is_asked(part)}


def _is_asked(node: Node) -> bool:
    """Whether ``get`` can be asked of an object; one that cannot be read is told of elsewhere."""
    if isinstance(node, Group):
        return node.type_name in MAPPINGS - NAMESPACES
    return isinstance(node, Broken) or (isinstance(node, Opaque) and bool(node.pairs))


def _cannot_be_asked(node: Node) -> Fault:
    name = node.type_name
    if isinstance(node, Tensor):
        name = NO_TENSORS.get(name, name)
    if isinstance(node, Opaque) and node.how == "global":
        return Fault("AttributeError", f"type object '{name.rpartition('.')[2]}' has no attribute 'get'")
    return Fault("AttributeError", f"'{_short(name)}' object has no attribute 'get'")
