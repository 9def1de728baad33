"""Tensors that are made of other tensors: sparse layouts and nested tensors."""

from ...core.dtypes import DTYPES
from ...core.messages import marked, say
from ...core.nodes import Node, Tensor
from ..pickles.inert import Call, Global, Pairs
from .arguments import arguments, flag, sizes
from .builder import Builder, Damaged, Unexpected

COMPRESSED = {"sparse_csr": ("crow_indices", "col_indices"), "sparse_bsr": ("crow_indices", "col_indices"),
              "sparse_csc": ("ccol_indices", "row_indices"), "sparse_bsc": ("ccol_indices", "row_indices")}


def sparse(builder: Builder, call: Call) -> Node:
    """``_rebuild_sparse_tensor(layout, data)`` and ``_rebuild_sparse_csr_tensor(layout, data)``."""
    layout_raw, data = arguments(call, 2, 2)
    layout = _layout(layout_raw)
    names = COMPRESSED.get(layout, ("indices",))
    count = len(names)
    if type(data) is not tuple or len(data) < count + 2:
        raise Unexpected(marked("its data is not that of a sparse tensor"))
    parts = [_part(builder, raw) for raw in data[:count + 1]]
    shape = sizes(data[count + 1], "shape")
    values = parts[-1][1]
    if any(DTYPES[tensor.dtype].kind not in ("int", "uint") for _, tensor in parts[:-1]):
        raise Unexpected(marked("its indices are no whole numbers"))
    if layout == "sparse_coo":
        _check_coo(parts[0][1], values, shape)
    note = "coalesced" if layout == "sparse_coo" and len(data) > 3 and data[3] is True else ""
    return Tensor(values.dtype, shape, None, None, 0, values.device, values.requires_grad, "torch.Tensor", layout,
                  tuple((name, part[0]) for name, part in zip((*names, "values"), parts, strict=True)), note=note)


def nested(builder: Builder, call: Call) -> Node:
    """``_rebuild_nested_tensor(buffer, sizes, strides, storage_offsets)``."""
    names = ("buffer", "sizes", "strides", "storage_offsets")
    parts = [_part(builder, raw) for raw in arguments(call, 4, 4)]
    buffer = parts[0][1]
    return Tensor(buffer.dtype, buffer.shape, None, None, 0, buffer.device, buffer.requires_grad, "torch.Tensor",
                  "nested", tuple((name, part[0]) for name, part in zip(names, parts, strict=True)))


def jagged(builder: Builder, call: Call) -> Node:
    """``_rebuild_njt({"values": ..., "offsets": ..., "lengths": ..., ...})``: a nested tensor of jagged layout."""
    (fields,) = arguments(call, 1, 1)
    if type(fields) is not Pairs:
        raise Unexpected(marked("its parts are no dict"))
    named = {key: raw for key, raw in zip(fields[::2], fields[1::2], strict=True) if type(key) is str}
    parts = {name: _part(builder, named[name]) for name in ("values", "offsets", "lengths")
             if named.get(name) is not None}
    if "values" not in parts or "offsets" not in parts:
        raise Unexpected(marked("it has no values or no offsets"))
    values = parts["values"][1]
    return Tensor(values.dtype, values.shape, None, None, 0, values.device, flag(named.get("requires_grad", False)),
                  "torch.Tensor", "nested", tuple((name, part[0]) for name, part in parts.items()), note="jagged")


def _part(builder: Builder, raw: object) -> tuple[int, Tensor]:
    # Once for each part: tensors of tensors that share their parts would multiply.
    tensor = builder.parts.get(id(raw))
    if tensor is None:
        tensor = builder.parts[id(raw)] = builder.tensor(raw)
    return builder.node(raw), tensor


def _layout(raw: object) -> str:
    if type(raw) is Call and type(raw.func) is Global and raw.func.name == "_get_layout" \
            and type(raw.args) is tuple and len(raw.args) == 1 and type(raw.args[0]) is str:
        name = raw.args[0]
    elif type(raw) is Global and raw.module == "torch":
        name = raw.name
    else:
        raise Unexpected(marked("its layout is none that torch has"))
    name = name.removeprefix("torch.")
    if name != "sparse_coo" and name not in COMPRESSED:
        raise Unexpected(marked("its layout is none that torch has"))
    return name


def _check_coo(indices: Tensor, values: Tensor, shape: tuple[int, ...]) -> None:
    if len(indices.shape) != 2 or not values.shape or indices.shape[1] != values.shape[0]:
        raise Damaged(marked("its indices and values do not belong together"))
    if indices.shape[0] + len(values.shape) - 1 != len(shape):
        raise Damaged(say("its indices and values have {shape} dimensions, its shape {count}",
                          shape=indices.shape[0] + len(values.shape) - 1, count=len(shape)))
