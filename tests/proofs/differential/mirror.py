"""Plain cells for any object that torch loads, and whether two nests of them are the same: the comparison that needs
neither our reader nor torch's idea of equality."""

import argparse
import collections
import enum
import pathlib
import types
import weakref
from collections.abc import Callable

import numpy as np
import torch

from tests.formats.same_tensors import PARTS
from tests.formats.torch_bits import bits_in_torch

MAPPINGS = (dict,)
SEQUENCES = (list, tuple, collections.deque)
SETS = (set, frozenset)
NAMESPACES = (argparse.Namespace, types.SimpleNamespace)
STORAGES = (torch.UntypedStorage, torch.storage.TypedStorage)
NAMED = (type, types.FunctionType, types.BuiltinFunctionType)
MADE_BY_CLASSES = (weakref.ref,)
"""What a class makes when it is loaded, and no file holds."""
MADE_WHEN_LOADED = ("_backward_hooks", "_size", "_strides", "_backward_hooks_warn", "_hook_for_profile")


class Cell:
    """One object: a container, a tensor, or something plain.

    Attributes:
        kind: the class by its full name.
        keys: of a mapping its keys, of a sequence its places; empty for what holds nothing.
        items: the cells under the keys.
        beside: attributes, by name.
        plain: what is no container and no tensor, as text that tells every difference.
        tensor: the tensor itself.
    """

    __slots__ = ("beside", "items", "keys", "kind", "plain", "tensor", "value")

    def __init__(self, kind: str, value: object = None) -> None:
        self.kind = kind
        self.keys: list[object] = []
        self.items: list[Cell] = []
        self.beside: dict[str, Cell] = {}
        self.plain: object = None
        self.tensor: torch.Tensor | None = None
        self.value = value

    def __repr__(self) -> str:
        return f"<{self.kind} {self.plain!r:.80}>" if self.plain is not None else f"<{self.kind} {len(self.items)}>"


class Tags:
    """On which device each storage is said to lie."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[torch.UntypedStorage, str]] = {}

    def __getitem__(self, storage: torch.UntypedStorage) -> str:
        return self._known[storage._cdata][1] if storage._cdata in self._known else "cpu"

    def __setitem__(self, storage: torch.UntypedStorage, tag: str) -> None:
        self._known[storage._cdata] = storage, tag

    def says(self, storage: torch.UntypedStorage) -> bool:
        """Whether it was told where the storage lies; for some without bytes torch's loader of old streams is not."""
        return storage._cdata in self._known or bool(storage.nbytes())

    def add(self, more: "Tags") -> None:
        """Take over what others know."""
        self._known |= more._known

    def follow(self, new: torch.Tensor, old: torch.UntypedStorage) -> torch.Tensor:
        """The new tensor, which lies where the old storage lies."""
        self[new.untyped_storage()] = self[old]
        return new


def name_of(cls: type) -> str:
    """The full name of a class."""
    return f"{cls.__module__}.{cls.__qualname__}".removeprefix("builtins.")


def mirror(thing: object) -> Cell:
    """The cells of an object and of everything in it; one object is one cell."""
    return _Mirroring().cell(thing)


class _Mirroring:
    def __init__(self) -> None:
        self.known: dict[int, Cell] = {}
        self.kept: list[object] = []

    def cell(self, thing: object) -> Cell:
        found = self.known.get(id(thing))
        if found is not None:
            return found
        found = Cell(name_of(type(thing)), thing)
        self.known[id(thing)] = found
        self.kept.append(thing)  # an id is an object's own as long as it lives
        self._fill(found, thing)
        return found

    def _fill(self, cell: Cell, thing: object) -> None:
        if isinstance(thing, torch.Tensor):
            cell.tensor = thing
            self._beside(cell, thing)
        elif isinstance(thing, dict):
            self._items(cell, list(thing), list(thing.values()))
            if isinstance(thing, collections.defaultdict):
                cell.beside["default_factory"] = self.cell(thing.default_factory)
            self._beside(cell, thing)
        elif isinstance(thing, SEQUENCES) and not isinstance(thing, torch.Size):
            self._items(cell, list(range(len(thing))), list(thing))
            if isinstance(thing, collections.deque):
                cell.beside["maxlen"] = self.cell(thing.maxlen)
            self._beside(cell, thing)
        elif isinstance(thing, NAMESPACES):
            self._items(cell, list(vars(thing)), list(vars(thing).values()))
        elif isinstance(thing, np.ndarray) and thing.dtype.hasobject:
            self._items(cell, list(range(thing.size)), thing.ravel().tolist())
        elif isinstance(thing, SETS):
            cell.plain = sorted(map(exact, thing))
        elif (plain := plain_of(thing)) is not None:
            cell.plain = plain
        else:
            self._beside(cell, thing)

    def _items(self, cell: Cell, keys: list[object], items: list[object]) -> None:
        cell.keys, cell.items = keys, [self.cell(item) for item in items]

    def _beside(self, cell: Cell, thing: object) -> None:
        for name, item in getattr(thing, "__dict__", {}).items():
            if name not in MADE_WHEN_LOADED or not isinstance(thing, torch.Tensor):
                cell.beside[name] = self.cell(item)


def plain_of(thing: object) -> object:
    """A text that tells a value from every other of its class; None for what is no plain value."""
    if isinstance(thing, enum.Enum):
        return repr(thing.value)
    if isinstance(thing, np.ndarray):
        # One of a single row is contiguous in several ways.
        return str(thing.dtype.descr), thing.shape, thing.tobytes(), thing.flags.f_contiguous, thing.flags.c_contiguous
    if isinstance(thing, np.generic):
        return str(thing.dtype), thing.tobytes()
    if isinstance(thing, STORAGES):
        return "" if isinstance(thing, torch.UntypedStorage) else str(thing.dtype), _untyped(thing).nbytes()
    if isinstance(thing, torch.Generator):
        return thing.get_state().numpy().tobytes()
    if isinstance(thing, NAMED):
        return f"{thing.__module__}.{thing.__qualname__}"
    if isinstance(thing, pathlib.PurePath):
        return str(thing)
    if isinstance(thing, MADE_BY_CLASSES):
        return ""
    # The repr of a Python value tells -0.0, NaN and True from what equals them, or never does.
    known = type(thing).__module__ in ("builtins", "datetime", "numpy", "torch") or isinstance(thing, np.dtype)
    speaks = type(thing).__repr__ is not object.__repr__ and not hasattr(thing, "__dict__")
    return repr(thing) if known or speaks else None


def exact(key: object) -> str:
    """A key as text that tells 1, 1.0 and True apart."""
    if isinstance(key, tuple) and type(key) is tuple:
        return "(" + ", ".join(map(exact, key)) + ")"
    if isinstance(key, frozenset):
        return f"frozenset({sorted(map(exact, key))})"
    return f"{name_of(type(key))}:{key!r}"


def differences(left: Cell, right: Cell, tags: tuple[Tags, Tags] | None = None, *, loose: bool = False) -> list[str]:
    """One sentence for each difference; empty where both are the same, what they share included.

    Args:
        tags: on which device each side says that its storages lie, where that is to be compared too; the strides of
            tensors without elements are not.
        loose: whether tuples of plain values may be one or several, as Python's deepcopy leaves them.
    """
    walk = _Walk(tags, loose)
    walk.both(left, right, "")
    return walk.found


class _Walk:
    """One walk through both sides at once."""

    def __init__(self, tags: tuple[Tags, Tags] | None, loose: bool) -> None:
        self._loose = loose
        self.found: list[str] = []
        self._tags = tags
        self._pairs: dict[int, Cell] = {}
        self._back: dict[int, Cell] = {}
        self._storages: dict[int, int] = {}
        self._storages_back: dict[int, int] = {}
        self._seen: set[tuple[int, int]] = set()
        self._kept: list[object] = []

    def same(self, path: str, what: str, left: object, right: object) -> bool:
        if type(left) is not type(right) or left != right:
            self.found.append(f"{path or '(root)'}: {what}: {left!r:.300} | {right!r:.300}")
            return False
        return True

    def both(self, left: Cell, right: Cell, path: str) -> None:
        if len(self.found) > 30:
            return
        alike = self._loose and _is_constant(left) and _is_constant(right)
        if not alike and not _interned(left) and not _interned(right):
            known, back = self._pairs.setdefault(id(left), right), self._back.setdefault(id(right), left)
            if known is not right or back is not left:
                self.found.append(f"{path or '(root)'}: one side shares this with another place, the other does not")
                return
        if left.plain is None and (id(left), id(right)) in self._seen:
            return
        self._seen.add((id(left), id(right)))
        if not self.same(path, "class", left.kind, right.kind):
            return
        if left.tensor is not None and right.tensor is not None:
            self.tensors(left.tensor, right.tensor, path)
        elif isinstance(left.value, STORAGES) and isinstance(right.value, STORAGES):
            self.same(path, "storage", left.plain, right.plain)
            self.storages(_untyped(left.value), _untyped(right.value), path)
        else:
            self.same(path, "value", left.plain, right.plain)
        if self.same(path, "keys", [exact(key) for key in left.keys], [exact(key) for key in right.keys]):
            for key, one, other in zip(left.keys, left.items, right.items, strict=True):
                self.both(one, other, f"{path}/{key!r:.100}")
        if self.same(path, "attributes", sorted(left.beside), sorted(right.beside)):
            for name, one in left.beside.items():
                self.both(one, right.beside[name], f"{path}.{name}")

    def tensors(self, left: torch.Tensor, right: torch.Tensor, path: str) -> None:
        """Everything that tells two tensors apart."""
        for what, get in FACTS.items():
            if not self.same(path, what, get(left), get(right)):
                return
        left, right = left.detach(), right.detach()
        if left.is_nested or left.layout is not torch.strided:
            self.composed(left, right, path)
            return
        for what, get in PLACES.items() if left.numel() or self._tags is None else ():
            self.same(path, what, get(left), get(right))
        if left.is_quantized:
            self.same(path, "quantizer", _quantizer(left), _quantizer(right))
        if left.is_meta or type(left).__name__ == "TwoTensor":
            return
        self.storages(left.untyped_storage(), right.untyped_storage(), path)
        if not torch.equal(bits_in_torch(left), bits_in_torch(right)):
            self.found.append(f"{path}: elements differ: {left!r:.200} | {right!r:.200}")

    def composed(self, left: torch.Tensor, right: torch.Tensor, path: str) -> None:
        layout = "nested" if left.is_nested and left.layout is torch.strided else str(left.layout)[6:]
        for name, get in PARTS[layout].items():
            one, other = get(left), get(right)
            self.same_device(one.untyped_storage(), other.untyped_storage(), path)
            same = self.same(path, name, (str(one.dtype), one.shape), (str(other.dtype), other.shape))
            if same and not torch.equal(bits_in_torch(one), bits_in_torch(other)):
                self.found.append(f"{path}: its {name} differ")

    def same_device(self, left: torch.UntypedStorage, right: torch.UntypedStorage, path: str) -> None:
        """Where both sides say that a storage lies."""
        if self._tags is not None and self._tags[1].says(right):
            self.same(path, "device", self._tags[0][left], self._tags[1][right])

    def storages(self, left: torch.UntypedStorage, right: torch.UntypedStorage, path: str) -> None:
        """Storages that are shared on both sides alike, of the same size and bytes."""
        if not self.same(path, "bytes of the storage", left.nbytes(), right.nbytes()):
            return
        self.same_device(left, right, path)
        if not left.nbytes() or left.device.type == "meta":
            return
        self._kept += (left, right)
        first = left._cdata not in self._storages and right._cdata not in self._storages_back
        known = self._storages.setdefault(left._cdata, right._cdata)
        back = self._storages_back.setdefault(right._cdata, left._cdata)
        if (known, back) != (right._cdata, left._cdata):
            self.found.append(f"{path}: one side shares this storage with another tensor, the other does not")
        elif first:
            one, other = (torch.empty(0, dtype=torch.uint8).set_(some) for some in (left, right))
            if not torch.equal(one, other):
                self.found.append(f"{path}: {int((one != other).sum())} bytes of the storage differ")


def _untyped(storage: object) -> torch.UntypedStorage:
    return storage if isinstance(storage, torch.UntypedStorage) else getattr(storage, "_untyped_storage")  # noqa: B009


def _interned(cell: Cell) -> bool:
    """True for what Python itself may have once or twice, as it likes: values, and what is empty for good."""
    if cell.kind in ("tuple", "frozenset"):
        return not cell.items
    # torch has one object for each storage, whatever the file says; which tensors share it is looked at apart.
    return cell.plain is not None and cell.kind not in ("set", "bytearray") and not isinstance(cell.value, np.ndarray)


def _is_constant(cell: Cell) -> bool:
    """True for a tuple of plain values, and of such tuples."""
    return _interned(cell) or (cell.kind == "tuple" and all(map(_is_constant, cell.items)))


FACTS: dict[str, Callable[[torch.Tensor], object]] = {
    "dtype": lambda tensor: str(tensor.dtype), "layout": lambda tensor: str(tensor.layout),
    "shape": lambda tensor: None if tensor.is_nested else tuple(tensor.shape),
    "requires_grad": lambda tensor: tensor.requires_grad, "device": lambda tensor: str(tensor.device),
    "conjugate": lambda tensor: tensor.is_conj(), "negated": lambda tensor: tensor.is_neg(),
    "quantized": lambda tensor: tensor.is_quantized, "nested": lambda tensor: tensor.is_nested,
    "coalesced": lambda tensor: tensor.layout is torch.sparse_coo and tensor.is_coalesced()}
PLACES: dict[str, Callable[[torch.Tensor], object]] = {
    "stride": lambda tensor: tensor.stride(), "offset": lambda tensor: tensor.storage_offset()}


def _quantizer(tensor: torch.Tensor) -> tuple[object, ...]:
    if tensor.qscheme() is torch.per_tensor_affine:
        return str(tensor.qscheme()), tensor.q_scale(), tensor.q_zero_point()
    return (str(tensor.qscheme()), tensor.q_per_channel_axis(), tensor.q_per_channel_scales().tolist(),
            tensor.q_per_channel_zero_points().tolist())
