"""Whether our nodes say what torch loaded: types, order, names, views, sharing, values and bits."""

import argparse
import collections
import enum
import pathlib
import types
from _compat_pickle import IMPORT_MAPPING, NAME_MAPPING

import numpy as np
import torch

from ckpt_browser.core.nodes import LISTED_APART, Broken, Group, Key, Node, OddKey, Opaque, Tensor, Value
from ckpt_browser.core.outline import walk
from ckpt_browser.formats.source import Source
from tests.formats.same_tensors import TensorComparison, dtype_text

STORAGES = (torch.UntypedStorage, torch.storage.TypedStorage)
SEQUENCES = (list, tuple, collections.deque)
IMMUTABLE = (tuple, frozenset)
CONTAINERS = (dict, set, frozenset, *SEQUENCES)
NAMESPACES = (argparse.Namespace, types.SimpleNamespace)
TORCH_NAMES = (torch.dtype, torch.layout, torch.memory_format, torch.qscheme, torch.device)


def assert_same(source: Source, loaded: object, *, devices: bool = True) -> None:
    """Fail with every difference between the opened file and what torch loaded from it."""
    found = differences(source, loaded, devices=devices)
    assert not found, "\n".join(found[:20])


def differences(source: Source, loaded: object, *, devices: bool = True) -> list[str]:
    """One sentence per difference; ``devices=False`` where torch was told to move everything."""
    comparison = _Comparison(source, devices)
    comparison.any(source.checkpoint.root, loaded, "")
    return comparison.found


def tensor_objects(source: Source) -> dict[int, Tensor]:
    """Every tensor that the file's own pickle rebuilds, once each, by node id."""
    found = {}
    for row in walk(source.checkpoint):
        node = source.checkpoint.nodes[row.node]
        if isinstance(node, Tensor) and node.type_name not in LISTED_APART:
            found[row.node] = node
    return found


def type_name(cls: type) -> str:
    """How a node names the class of an object."""
    return cls.__name__ if cls.__module__ == "builtins" else f"{cls.__module__}.{cls.__qualname__}"


def modern_name(name: str) -> str:
    """A name as Python 3 has it; protocols 0 to 2 write the names of Python 2."""
    module, _, inner = name.rpartition(".")
    module, inner = NAME_MAPPING.get((module, inner), (IMPORT_MAPPING.get(module, module), inner))
    return f"{module}.{inner}"


class _Comparison(TensorComparison):
    """One walk over both sides at once."""

    def any(self, node_id: int, loaded: object, path: str) -> None:
        """Compare one node with one object, and what is below them."""
        node = self.nodes[node_id]
        if isinstance(node, Broken):
            self.differs(path, f"is broken: {node.reason}")
        elif isinstance(loaded, torch.Tensor):
            if self.first_visit(node_id, loaded, path):
                self.tensor(node, loaded, path)
        elif isinstance(loaded, STORAGES):
            self.whole_storage(node, loaded, path)
        elif isinstance(loaded, np.ndarray):
            self.array(node_id, loaded, path)
        elif isinstance(node, Group) and isinstance(loaded, CONTAINERS):
            # What is empty and cannot change is one object in Python, however often a file has it.
            if (isinstance(loaded, IMMUTABLE) and not loaded) or self.first_visit(node_id, loaded, path):
                self.container(node_id, node, loaded, path)
        elif isinstance(loaded, NAMESPACES):
            self.same(path, "type", getattr(node, "type_name", ""), type_name(type(loaded)))
            names = list(getattr(node, "keys", ()))
            if self.first_visit(node_id, loaded, path) and self.same(path, "names", names, list(vars(loaded))):
                self.fields(node, vars(loaded), path)
        elif isinstance(node, Value):
            self.value(node, loaded, path)
        elif isinstance(loaded, (range, slice)):
            self.same(path, "type", node.type_name, type(loaded).__name__)
            self.same(path, "bounds", self.plain(node_id), {
                "start": loaded.start, "stop": loaded.stop, "step": loaded.step})
        else:
            self.instance(node_id, node, loaded, path)

    def container(self, node_id: int, node: Group, loaded: object, path: str) -> None:
        """A dict, list, tuple, deque or set."""
        if isinstance(loaded, dict):
            self.mapping(node, loaded, path)
        elif isinstance(loaded, SEQUENCES):
            self.sequence(node, loaded, path)
        else:
            self.same(path, "type", node.type_name, type_name(type(loaded)))
            self.same(path, "number of items", len(node.children), len(loaded))
            self.items(node_id, loaded, path)

    def items(self, node_id: int, loaded: set | frozenset, path: str) -> None:
        """The items of a set in any order, where all of them are plain."""
        try:
            ours = self.plain(node_id)
        except TypeError:
            return
        self.same(path, "items", *(sorted(repr(_comparable(item)) for item in some) for some in (ours, loaded)))

    def mapping(self, node: Group, loaded: dict, path: str) -> None:
        self.same(path, "type", node.type_name, type_name(type(loaded)))
        if isinstance(loaded, collections.defaultdict):
            factory = dict(node.attributes).get("default_factory")
            if factory is None:
                self.same(path, "factory", None, loaded.default_factory)
            else:
                self.any(factory, loaded.default_factory, f"{path}.default_factory")
        if self.same(path, "keys", [self.plain_key(key) for key in node.keys], [_comparable(key) for key in loaded]):
            for key, child, item in zip(node.keys, node.children, loaded.values(), strict=True):
                self.any(child, item, f"{path}/{key}")
        attributes = {name: child for name, child in node.attributes if name != "default_factory"}
        # A plain dict and a defaultdict have none; ours may show a file's metadata, which torch drops.
        if hasattr(loaded, "__dict__") and self.same(path, "attributes", list(attributes), list(vars(loaded))):
            for name, child in attributes.items():
                self.any(child, vars(loaded)[name], f"{path}.{name}")

    def sequence(self, node: Group, loaded: object, path: str) -> None:
        self.same(path, "type", node.type_name, type_name(type(loaded)))
        if self.same(path, "keys", node.keys, tuple(range(len(loaded)))):
            for place, (child, item) in enumerate(zip(node.children, loaded, strict=True)):
                self.any(child, item, f"{path}/{place}")

    def value(self, node: Value, loaded: object, path: str) -> None:
        if isinstance(loaded, TORCH_NAMES):
            self.same(path, "value", (node.type_name, node.value), (f"torch.{type(loaded).__name__}", str(loaded)))
        elif isinstance(loaded, pathlib.PurePath):
            self.same(path, "value", (node.type_name, node.value), (type_name(type(loaded)), str(loaded)))
        elif isinstance(loaded, np.dtype):
            self.same(path, "value", (node.type_name, node.value), ("numpy.dtype", dtype_text(loaded)))
        else:
            theirs = loaded.item() if isinstance(loaded, np.generic) else loaded
            theirs = tuple(theirs) if isinstance(theirs, torch.Size) else theirs
            theirs = bytes(theirs) if isinstance(theirs, bytearray) else theirs
            self.same(path, "type", node.type_name, type_name(type(loaded)))
            # Text tells -0.0 and NaN apart from what merely equals or never equals them.
            self.same(path, "value", (type(node.value), repr(node.value)), (type(theirs), repr(theirs)))

    def instance(self, node_id: int, node: Node, loaded: object, path: str) -> None:
        if not isinstance(node, Opaque):
            return self.differs(path, f"is {node!r:.200}, where torch has {loaded!r:.200}")
        if node.how == "global":
            theirs = f"{loaded.__module__}.{loaded.__qualname__}" if callable(loaded) else f"builtins.{loaded}"
            return self.same(path, "name", modern_name(node.type_name), theirs)
        if isinstance(loaded, np.generic):
            return self.same(path, "bytes", self.plain(node.arguments[1]), loaded.tobytes())
        if isinstance(loaded, (list, tuple, dict)) and not self.first_visit(node_id, loaded, path):
            return None
        self.same(path, "class", node.type_name, type_name(type(loaded)))
        arguments = [self.plain(child) for child in node.arguments] if isinstance(loaded, enum.Enum) else []
        if isinstance(loaded, enum.Enum):
            return self.same(path, "member", arguments, [loaded.value])
        if node.state is not None and isinstance(self.nodes[node.state], Group) and hasattr(loaded, "__dict__"):
            return self.fields(self.nodes[node.state], vars(loaded), path)
        if isinstance(loaded, tuple):
            for child, item in zip(node.arguments, loaded, strict=True):
                self.any(child, item, f"{path}/(argument)")
        if isinstance(loaded, dict):
            self.same(path, "keys", [key for key, _ in node.pairs], list(loaded))
            for key, child in node.pairs:
                self.any(child, loaded[key], f"{path}/{key}")
        if isinstance(loaded, list):
            self.same(path, "length", len(node.items), len(loaded))
            for place, (child, item) in enumerate(zip(node.items, loaded, strict=False)):
                self.any(child, item, f"{path}/{place}")
        return None

    def fields(self, node: Node, loaded: dict[str, object], path: str) -> None:
        """Compare recorded attributes; a class may add some of its own when it is loaded."""
        assert isinstance(node, Group)
        for key, child in zip(node.keys, node.children, strict=True):
            if key in loaded:
                self.any(child, loaded[key], f"{path}.{key}")
            else:
                self.differs(path, f"torch has no attribute {key!r}")

    def plain_key(self, key: Key) -> object:
        if not isinstance(key, OddKey):
            return _comparable(key)
        try:
            return _comparable(self.plain(key.node))
        except TypeError:
            return key.text


def _comparable(key: object) -> object:
    """A key with its types, so that 1, 1.0 and True differ; objects by their class."""
    if isinstance(key, tuple):
        return tuple([_comparable(item) for item in key])
    if isinstance(key, enum.Enum):
        return f"{type_name(type(key))}({key.value!r})"
    if isinstance(key, np.generic):
        return _comparable(key.item())
    if isinstance(key, (str, int, float, bytes, bool, type(None))):
        return type(key).__name__, repr(key)  # as text: NaN differs from itself, and 0.0 equals -0.0
    if isinstance(key, TORCH_NAMES):
        return _comparable(str(key))
    return f"<{type_name(type(key))}>"
