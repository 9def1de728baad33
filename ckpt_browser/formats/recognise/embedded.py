"""Whole torch files kept as bytes within a pickle, as plain pickles of tensors write them."""

from ...core.messages import marked
from ...core.nodes import Node
from ..pickles.inert import Call, Persistent, TensorCall
from .arguments import arguments
from .builder import Builder, Unexpected
from .tensors import whole_storage
from .values import counted


def embedded_file(builder: Builder, call: Call) -> Node:
    """``torch.storage._load_from_bytes(b"...")``: a storage or an object as a torch file within the file."""
    root = builder.storages.embedded(call, counted(builder, arguments(call, 1, 1)[0]))
    if type(root) is Persistent:
        return whole_storage(builder.storages.resolve(root))
    if type(root) in (Call, TensorCall):
        return builder.inner(root)
    raise Unexpected(marked("the bytes hold neither a storage nor a tensor"))
