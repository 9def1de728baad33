"""The numbers of a tensor of any layout, ready to be read from any place."""

from typing import NamedTuple

from ...core.dtypes import DTYPES, ITEMSIZES
from ...core.edits.tensors import SPARSE
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken
from ...core.messages import marked, say
from ...core.nodes import Group, Tensor
from . import readers, sparse_reading
from .computing import Bytes
from .dequantising import dequantised
from .gathering import Reader
from .tensor_parts import part


class Numbers(NamedTuple):
    """Elements, little-endian and in row-major order."""

    reader: Reader
    """Holds exactly the elements; for one thread. It can be pickled, to be read in another process."""
    dtype: str
    """torch's short name, or ``analysis.decoding.HALVES``."""
    shape: tuple[int, ...]
    absent: int = 0
    """Zeros beside those that the reader gives, which nobody needs to read."""

    @property
    def itemsize(self) -> int:
        """Bytes of one element."""
        return ITEMSIZES.get(self.dtype, 1)


def numbers_of(known: Bytes, tensor: Tensor, token: CancelToken | None = None) -> Numbers:
    """All elements of a tensor, as ``tensor.shape`` says.

    Of quantised tensors the float32 numbers that they stand for, of sparse ones the zeros too; pairs of four bits come
    one by one, so that the last dimension is twice as long. Nested tensors come as their parts lie one behind the
    other.

    Raises:
        CheckpointError: it has none, they are missing, or its parts do not fit together; one sentence.
        Cancelled: the token was raised while the indices of a sparse tensor were put in order.
    """
    if tensor.layout in SPARSE:
        values = numbers_of(known, part(known, tensor, "values")).reader
        found = sparse_reading.dense(known, tensor, values, token or CancelToken())
        return _halved(Numbers(found.reader, tensor.dtype, tensor.shape))
    if tensor.layout == "quantized":
        return Numbers(dequantised(known, tensor), "float32", tensor.shape)
    if tensor.layout == "nested":
        return numbers_of(known, _nested(tensor, known))
    if tensor.layout == "wrapper":
        return numbers_of(known, _wrapped(tensor, known))
    if tensor.layout != "strided":
        raise CheckpointError(say("its layout {layout} is not known", layout=tensor.layout[:60]))
    return _halved(_strided(known, tensor))


def stored_numbers_of(known: Bytes, tensor: Tensor, token: CancelToken | None = None) -> Numbers:
    """The elements of which a sparse tensor's file holds anything; how many zeros there are beside them is told only.

    What several entries share is their sum. Of all other tensors the same as :func:`numbers_of`.

    Raises:
        CheckpointError: as there.
        Cancelled: the token was raised.
    """
    if tensor.layout not in SPARSE:
        return numbers_of(known, tensor, token)
    values = numbers_of(known, part(known, tensor, "values")).reader
    found = sparse_reading.stored(known, tensor, values, token or CancelToken())
    return _halved(Numbers(found.reader, tensor.dtype, (found.elements,), tensor.numel - found.elements))


def _strided(known: Bytes, tensor: Tensor) -> Numbers:
    if 0 in tensor.shape and tensor.storage is None:
        return Numbers(readers.Given(b""), tensor.dtype, tensor.shape)
    if tensor.device == "meta" and tensor.storage is None and not tensor.pieces:
        raise CheckpointError(marked("is a meta tensor: it has a shape and no numbers"))
    reader = known.elements(tensor)
    conjugate, negated = "conjugate" in tensor.note, "negated" in tensor.note
    kind = DTYPES[tensor.dtype].kind
    if kind == "complex" and (conjugate or negated):
        reader = readers.Flipped(reader, tensor.dtype, (negated, conjugate != negated))
    elif negated and kind == "float":
        reader = readers.Flipped(reader, tensor.dtype, (True,))
    elif negated:
        raise CheckpointError(say("is a negated view of {dtype}, which torch has for floats only", dtype=tensor.dtype))
    return Numbers(reader, tensor.dtype, tensor.shape)


def _halved(numbers: Numbers) -> Numbers:
    """Pairs of four bits as single numbers; everything else as it is."""
    if numbers.dtype != "float4_e2m1fn_x2":
        return numbers
    from ...analysis.elements.decoding import HALVES

    shape = (*numbers.shape[:-1], 2 * numbers.shape[-1]) if numbers.shape else (2,)
    return Numbers(readers.Unpacked(numbers.reader, 2), HALVES, shape, 2 * numbers.absent)


def _nested(tensor: Tensor, known: Bytes) -> Tensor:
    """The tensor in which the numbers of all parts of a nested one lie."""
    inner = part(known, tensor, "values" if tensor.note == "jagged" else "buffer")
    if "lengths" in dict(tensor.parts):
        raise CheckpointError(marked("is a nested tensor with gaps between its parts; look at its values instead"))
    return inner


def _wrapped(tensor: Tensor, known: Bytes) -> Tensor:
    """The tensor that a distributed one wraps, where that is all of it."""
    number = dict(tensor.parts).get("(attributes)")
    state = None if number is None else known.node(number)
    named = dict(zip(state.keys, state.children, strict=True)) if isinstance(state, Group) else {}
    local = named.get("_local_tensor")
    inner = None if local is None else known.node(local)
    if not isinstance(inner, Tensor) or inner.layout != "strided" or not tensor.type_name.endswith(".DTensor"):
        raise CheckpointError(say("is a {type_name}, whose own code makes its numbers; look at its parts instead",
                                  type_name=tensor.type_name[:100]))
    if inner.shape != tensor.shape or inner.dtype != tensor.dtype:
        raise CheckpointError(say("is spread over several processes, of which this file holds one part ({shape} of "
                                  "{shape2})", shape=list(inner.shape), shape2=list(tensor.shape)))
    return inner
