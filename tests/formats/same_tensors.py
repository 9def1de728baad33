"""The tensors' half of the comparison with torch: dtype, view, sharing, layout and bits."""

import numpy as np
import torch

from ckpt_browser.core.dtypes import DTYPES
from ckpt_browser.core.nodes import Group, Node, Opaque, Tensor, Value
from ckpt_browser.formats.source import Source
from tests.formats.torch_bits import bits_in_file, bits_in_torch

PARTS = {"sparse_coo": {"indices": torch.Tensor._indices, "values": torch.Tensor._values},
         **{layout: {"crow_indices": torch.Tensor.crow_indices, "col_indices": torch.Tensor.col_indices,
                     "values": torch.Tensor.values} for layout in ("sparse_csr", "sparse_bsr")},
         **{layout: {"ccol_indices": torch.Tensor.ccol_indices, "row_indices": torch.Tensor.row_indices,
                     "values": torch.Tensor.values} for layout in ("sparse_csc", "sparse_bsc")},
         "jagged": {"values": torch.Tensor.values, "offsets": lambda tensor: tensor.offsets()},
         "nested": {"buffer": torch.Tensor.values, "sizes": torch.Tensor._nested_tensor_size,
                    "strides": torch.Tensor._nested_tensor_strides,
                    "storage_offsets": torch.Tensor._nested_tensor_storage_offsets}}
_MADE_WHEN_LOADED = ("_backward_hooks", "_size", "_strides")
PLAIN_TYPES = {torch.Tensor: "torch.Tensor", torch.nn.Parameter: "torch.nn.parameter.Parameter"}


def dtype_text(dtype: np.dtype) -> str:
    """How a node names an element type of numpy's."""
    if dtype.names:
        return "{" + ", ".join(f"{name}: {dtype_text(dtype[name])}" for name in dtype.names) + "}"
    text = dtype.name if dtype.kind in "fciubM" and dtype.itemsize <= 8 * (1 + (dtype.kind == "c")) else dtype.str[1:]
    return text + (" (big-endian)" if dtype.byteorder == ">" else "")


class TensorComparison:
    """What was met so far on both sides, and how tensors, arrays and storages compare."""

    def __init__(self, source: Source, devices: bool) -> None:
        self.source = source
        self.nodes = source.checkpoint.nodes
        self.devices = devices
        self.found: list[str] = []
        self._visited: set[int] = set()
        self._node_of: dict[int, int] = {}
        self._object_of: dict[int, int] = {}
        self._storage_of: dict[int, int] = {}
        self._impl_of: dict[int, int] = {}
        # Parts of a tensor are made on demand; ids stay theirs as long as they live.
        self._kept: list[object] = []

    def differs(self, path: str, what: str) -> None:
        self.found.append(f"{path or '(root)'}: {what}")

    def same(self, path: str, what: str, ours: object, theirs: object) -> bool:
        equal = type(ours) is type(theirs) and ours == theirs
        if not equal:
            self.differs(path, f"{what}: {ours!r:.300} here, {theirs!r:.300} in torch")
        return equal

    def first_visit(self, node_id: int, loaded: object, path: str) -> bool:
        """True where neither side was here before; one object must be one node, and one node one object."""
        known = self._node_of.setdefault(id(loaded), node_id)
        owner = self._object_of.setdefault(node_id, id(loaded))
        if (known, owner) != (node_id, id(loaded)):
            self.differs(path, "one side shares this object with another place, the other does not")
        first = node_id not in self._visited
        self._visited.add(node_id)
        self._kept.append(loaded)
        return first

    def plain(self, node_id: int) -> object:
        """The Python value of a node; raises TypeError where it is not made of plain values."""
        node = self.nodes[node_id]
        if isinstance(node, Value):
            return node.value
        if not isinstance(node, Group):
            raise TypeError(f"{node} is no plain value")
        items = [self.plain(child) for child in node.children]
        kind = {"list": list, "tuple": tuple, "set": set, "frozenset": frozenset}.get(node.type_name)
        return dict(zip(node.keys, items, strict=True)) if kind is None else kind(items)

    def tensor(self, node: Node, loaded: torch.Tensor, path: str) -> None:
        if not isinstance(node, Tensor):
            return self.differs(path, f"is no tensor here: {node!r:.300}")
        self.same(path, "dtype", f"torch.{node.dtype}", str(loaded.dtype))
        self.same(path, "requires_grad", node.requires_grad, loaded.requires_grad)
        name = f"{type(loaded).__module__}.{type(loaded).__qualname__}"
        self.same(path, "type", node.type_name, PLAIN_TYPES.get(type(loaded), name))
        if self.devices:
            self.same(path, "device", node.device, str(loaded.device))
        self.attributes(node, loaded, path)
        if loaded.is_nested or loaded.layout is not torch.strided:
            return self.composed(node, loaded, path)
        self.same(path, "shape", node.shape, tuple(loaded.shape))
        self.same(path, "stride", node.stride, loaded.stride())
        self.same(path, "offset", node.offset, loaded.storage_offset())
        self.same(path, "conjugate bit", "conjugate" in node.note, loaded.is_conj())
        self.same(path, "negative bit", "negated" in node.note, loaded.is_neg())
        if loaded.is_quantized:
            self.quantizer(node, loaded, path)
        if node.layout == "wrapper" or loaded.is_meta:
            return self.same(path, "storage", node.storage is None or loaded.is_meta, True)
        return self.elements(node, loaded, path)

    def elements(self, node: Tensor, loaded: torch.Tensor, path: str) -> None:
        if node.storage is not None:
            self.storage(node.storage, loaded.untyped_storage(), path)
        elif not node.pieces and node.numel == 0:
            return
        if self.found:
            return
        ours, theirs = bits_in_file(self.source, node), bits_in_torch(loaded)
        if not torch.equal(ours, theirs):
            self.differs(path, f"{int((ours != theirs).any(-1).sum())} elements differ")

    def storage(self, storage_id: int, loaded: torch.UntypedStorage, path: str) -> None:
        self.same(path, "storage bytes", self.source.checkpoint.storages[storage_id].nbytes, loaded.nbytes())
        if not loaded.nbytes():
            return  # of empty storages, torch makes one for each tensor when it loads the legacy format
        self._kept.append(loaded)
        known = self._storage_of.setdefault(loaded._cdata, storage_id)
        owner = self._impl_of.setdefault(storage_id, loaded._cdata)
        if (known, owner) != (storage_id, loaded._cdata):
            self.differs(path, "one side shares this storage with another tensor, the other does not")

    def composed(self, node: Tensor, loaded: torch.Tensor, path: str) -> None:
        layout = "nested" if loaded.is_nested else str(loaded.layout).removeprefix("torch.")
        if not self.same(path, "layout", node.layout, layout):
            return
        if loaded.layout is torch.jagged:
            layout = node.note
        elif layout != "nested":
            self.same(path, "shape", node.shape, tuple(loaded.shape))
        if layout == "sparse_coo":
            self.same(path, "coalesced", node.note == "coalesced", loaded.is_coalesced())
        parts = dict(node.parts)
        for name, get in PARTS[layout].items():
            part, theirs = self.nodes[parts[name]], get(loaded.detach())
            if not isinstance(part, Tensor):
                self.differs(path, f"its {name} is no tensor")
                continue
            self.same(path, name, (part.dtype, part.shape), (str(theirs.dtype)[6:], tuple(theirs.shape)))
            if not self.found and not torch.equal(bits_in_file(self.source, part), bits_in_torch(theirs)):
                self.differs(path, f"its {name} differ")

    def quantizer(self, node: Tensor, loaded: torch.Tensor, path: str) -> None:
        parts = {name: self.nodes[child] for name, child in node.parts}
        # torch writes one name for both kinds of per-channel scheme and tells them apart by the scales' type.
        scheme = str(loaded.qscheme()).removeprefix("torch.").removesuffix("_float_qparams")
        self.same(path, "qscheme", (node.layout, node.note), ("quantized", scheme))
        if scheme == "per_tensor_affine":
            self.same(path, "scale", parts["scale"].value, loaded.q_scale())
            self.same(path, "zero point", parts["zero_point"].value, loaded.q_zero_point())
            return
        self.same(path, "axis", parts["axis"].value, loaded.q_per_channel_axis())
        for name, theirs in (("scale", loaded.q_per_channel_scales()),
                             ("zero_point", loaded.q_per_channel_zero_points())):
            if not torch.equal(bits_in_file(self.source, parts[name]), bits_in_torch(theirs)):
                self.differs(path, f"its {name} differs")

    def attributes(self, node: Tensor, loaded: torch.Tensor, path: str) -> None:
        """Python attributes that were set on a tensor."""
        state = dict(node.parts).get("(attributes)")
        own = {key: item for key, item in vars(loaded).items() if key not in _MADE_WHEN_LOADED}
        recorded = self.nodes[state] if state is not None else None
        if isinstance(recorded, Group) and recorded.type_name == "dict":
            if self.same(path, "attributes", sorted(map(str, recorded.keys)), sorted(own)):
                for key, child in zip(recorded.keys, recorded.children, strict=True):
                    self.any(child, own[key], f"{path}.{key}")
        else:
            self.same(path, "attributes", {} if recorded is None else recorded, own)

    def whole_storage(self, node: Node, loaded: object, path: str) -> None:
        if not isinstance(node, Tensor) or node.storage is None:
            return self.differs(path, f"is no storage here: {node!r:.300}")
        untyped = loaded if isinstance(loaded, torch.UntypedStorage) else loaded._untyped_storage
        dtype = torch.uint8 if untyped is loaded else loaded.dtype
        self.same(path, "type", (node.type_name, node.dtype), ("torch.storage", str(dtype)[6:]))
        self.same(path, "length", node.shape, (len(loaded),))
        self.storage(node.storage, untyped, path)
        raw = torch.empty(0, dtype=torch.uint8).set_(untyped)
        if not torch.equal(bits_in_file(self.source, node).reshape(-1), raw):
            self.differs(path, "its bytes differ")
        return None

    def array(self, node_id: int, loaded: np.ndarray, path: str) -> None:
        node = self.nodes[node_id]
        if isinstance(node, Group):
            self.same(path, "array", (node.type_name, self.plain(dict(node.attributes)["shape"])),
                      ("numpy.ndarray", loaded.shape))
            # Texts are values of Python here, as an array's tolist() gives them.
            items = loaded.ravel() if loaded.dtype.kind == "O" else loaded.ravel().tolist()
            for place, (child, item) in enumerate(zip(node.children, items, strict=True)):
                self.any(child, item, f"{path}/{place}")
            return
        if isinstance(node, Opaque):
            known = [self.plain(child) for child in node.arguments]
            order = "F" if known[3:] else "C"
            self.same(path, "array", (node.type_name, *known[:3]), (
                "numpy.ndarray", loaded.shape, dtype_text(loaded.dtype), loaded.tobytes(order)))
            return
        assert isinstance(node, Tensor)
        self.same(path, "array", (node.type_name, node.dtype, node.shape),
                  ("numpy.ndarray", loaded.dtype.name, loaded.shape))
        if loaded.size:
            steps = tuple(step // loaded.itemsize for step in loaded.strides)
            live = [place for place, size in enumerate(loaded.shape) if size > 1]
            self.same(path, "stride", [node.stride[place] for place in live], [steps[place] for place in live])
        native = np.ascontiguousarray(loaded).astype(loaded.dtype.newbyteorder("="))
        ours = bits_in_file(self.source, node).contiguous().numpy().tobytes()
        self.same(path, "bits", ours, native.tobytes())
        assert DTYPES[node.dtype].itemsize == loaded.itemsize
