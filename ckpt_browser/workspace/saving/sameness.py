"""Whether a file that was written says what the document says: the proof that every save gives."""

import _compat_pickle
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from types import MappingProxyType
from typing import Any

from ...core.checkpoint import Checkpoint
from ...core.document import Document, new_document
from ...core.messages import marked, say
from ...core.nodes import Broken, Group, Key, OddKey, Opaque, Tensor, Value
from ...core.outline import walk
from ...core.paths import path_text, visible
from ...core.places import Path
from ...formats.writing.pickles.keys import written_within

_NONE: Mapping[int, int] = MappingProxyType({})


def document_difference(document: Document, written: Checkpoint) -> str:
    """As :func:`first_difference`, of a document whose storages may have been written as parts of others."""
    problem = first_difference(document.checkpoint, written)
    if problem:  # only old files name parts of storages; for all others they need not be looked for
        problem = first_difference(document.checkpoint, written, written_within(document),
                                   written_within(new_document(written)))
    return problem


def first_difference(wanted: Checkpoint, written: Checkpoint, within: Mapping[int, int] = _NONE,
                     written_in: Mapping[int, int] = _NONE) -> str:
    """Where the two differ first, in a few words; empty where they say the same.

    Compares every path, type, key, value, shape, stride, dtype, device, and which tensors share storages or are
    the same object; of a safetensors file, what such a file can say. Bytes are not compared: they were copied.
    ``within`` and ``written_in`` name the storages that are parts of others.
    """
    if written.format == "safetensors":
        pairs = zip_longest(_named_tensors(wanted), _named_tensors(written))
    else:
        pairs = zip_longest(_facts(wanted, within), _facts(written, written_in))
    for left, right in pairs:
        if left != right:
            path: Path = (left or right or ((),))[0]
            return say("{path} is not what it should be", path=visible(path_text(path)) or marked("the whole"))
    return ""


def _named_tensors(checkpoint: Checkpoint) -> Iterator[tuple[Any, ...]]:
    root = checkpoint.nodes[checkpoint.root]
    assert isinstance(root, Group)
    for key, child in zip(root.keys, root.children, strict=True):
        node = checkpoint.nodes[child]
        yield ((key,), node.dtype, node.shape) if isinstance(node, Tensor) else ((key,), node.type_name)


def _facts(checkpoint: Checkpoint, within: Mapping[int, int]) -> Iterator[tuple[Any, ...]]:
    objects: dict[int, int] = {}
    storages: dict[int, int] = {}
    for row in walk(checkpoint):
        node = checkpoint.nodes[row.node]
        path = tuple([comparable(checkpoint, key) for key in row.path])
        if isinstance(node, Value):
            # repr tells NaN, -0.0 and True from what merely equals them or never does.
            yield path, node.type_name, repr(node.value)
            continue
        # There is one empty tuple in Python, and one class of a name, however often a document has it.
        alone = (isinstance(node, Group) and node.type_name == "tuple" and not node.children) \
            or (isinstance(node, Opaque) and node.how == "global")
        same = -1 if alone else objects.setdefault(row.node, len(objects))
        if isinstance(node, Tensor):
            whole = None if node.storage is None else within.get(node.storage, node.storage)
            storage = None if whole is None else storages.setdefault(whole, len(storages))
            yield (path, same, node.dtype, node.shape, node.stride, storage, node.device, node.requires_grad,
                   node.type_name, node.layout, node.note)
        elif isinstance(node, Group):
            yield path, same, node.type_name, len(node.children)
        elif isinstance(node, Opaque):
            yield path, same, _class(node.type_name), len(node.arguments), len(node.items), len(node.pairs)
        else:
            assert isinstance(node, Broken)
            yield path, same, node.type_name


def _class(name: str) -> str:
    """The name of a class as Python 3 spells it: old protocols have that of Python 2, and loaders take the one for
    the other."""
    module, _, last = name.rpartition(".")
    module, last = _compat_pickle.NAME_MAPPING.get((module, last),
                                                   (_compat_pickle.IMPORT_MAPPING.get(module, module), last))
    return f"{module}.{last}"


def comparable(checkpoint: Checkpoint, key: Key) -> Key:
    """A key without ids; one that is a value by itself is told by that, however it was written."""
    if isinstance(key, bytes):
        return "bytes", repr(key)  # protocol 2 writes them as a call, which is an odd key
    if not isinstance(key, OddKey):
        # NaN differs from itself, alone and within a tuple.
        return repr(key) if isinstance(key, float | tuple) else key
    node = checkpoint.nodes[key.node]
    return (node.type_name, repr(node.value)) if isinstance(node, Value) else key.text
