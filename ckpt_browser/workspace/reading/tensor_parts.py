"""The small tensors that a tensor is made of: its scales, its pointers, read whole and with exact checks."""

from typing import TYPE_CHECKING

from ...core.errors import CheckpointError
from ...core.messages import Count, say
from ...core.nodes import Tensor
from .computing import Bytes

if TYPE_CHECKING:
    from ...analysis.elements.decoding import Array

MOST = 1 << 24
"""Elements of a part that are held in memory."""


def part(known: Bytes, tensor: Tensor, name: str) -> Tensor:
    """A plain tensor among the parts of another one.

    Raises:
        CheckpointError: there is none of that name.
    """
    number = dict(tensor.parts).get(name)
    node = None if number is None else known.node(number)
    if not isinstance(node, Tensor) or node.layout != "strided":
        raise CheckpointError(say("its {name} are no plain tensor", name=name))
    return node


def integers(tensor: Tensor, name: str) -> Tensor:
    """The tensor, of a type that torch takes for indices.

    Raises:
        CheckpointError: it is of another type.
    """
    if tensor.dtype not in ("int64", "int32"):
        raise CheckpointError(say("its {name} are {dtype}, not int64", name=name, dtype=tensor.dtype))
    return tensor


def whole(known: Bytes, tensor: Tensor, name: str) -> "Array":
    """All numbers of a small tensor, in one dimension.

    Raises:
        CheckpointError: there are too many of them, or they cannot be read.
    """
    from ...analysis.elements.decoding import decoded

    if tensor.numel > MOST:
        raise CheckpointError(say("has {numel} {name}; up to {most} are read", numel=Count(tensor.numel), name=name,
                                  most=Count(MOST)))
    reader = known.elements(tensor)
    data = bytearray(reader.nbytes)
    reader.read_into(0, memoryview(data))
    return decoded(data, tensor.dtype)
