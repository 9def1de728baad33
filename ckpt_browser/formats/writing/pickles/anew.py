"""Writes tensors as today's torch does."""

from collections.abc import Mapping
from types import MappingProxyType

from ....core.dtypes import STORAGE_CLASSES
from ....core.edits.tensors import SPARSE
from ....core.messages import Count, marked, say
from ....core.nodes import Tensor
from ...pickles.inert import TensorCall
from ...recognise.arguments import storage_dtype
from ..payload import join
from . import opcodes as op
from .program import Emitter, Unwritable, Work

PARAMETER = "torch.nn.parameter.Parameter"
TENSOR = "torch.Tensor"
UTILS = "torch._utils"

_TYPED = frozenset(STORAGE_CLASSES.values())
_BITS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "": (), "conjugate": ("conj",), "negated": ("neg",), "conjugate, negated": ("conj", "neg")})
"""What torch writes behind the arguments of a view whose elements are read otherwise than they lie, by its note."""


def is_plain(em: Emitter, node: Tensor) -> bool:
    """True where nothing is lost when a tensor is written as a view of a storage."""
    if node.type_name not in (TENSOR, PARAMETER) or node.parts or node.note not in _BITS or node.layout != "strided" \
            or node.stride is None or node.pieces:
        return False
    if node.storage is None:
        return node.device == "meta"
    return em.document.checkpoint.storages[node.storage].device == node.device


def tensor(em: Emitter, number: int, node: Tensor) -> None:
    """Write a plain tensor or parameter."""
    if node.type_name != PARAMETER:
        return view(em, number, node)
    em.out.name(UTILS, "_rebuild_parameter")

    def finish() -> None:
        _flag(em, node.requires_grad)
        _hooks(em)
        em.out.data += op.TUPLES[3] + op.REDUCE
        em.memoize(number)

    em.later(*made(em, node._replace(requires_grad=False)), finish)
    return None


def made(em: Emitter, node: Tensor) -> list[Work]:
    """The work of writing a tensor itself, without what wraps it or was set on it."""

    def finish() -> None:
        em.out.data += op.REDUCE
        em.out.put()

    return [lambda: function(em, node), lambda: arguments(em, node), finish]


def view(em: Emitter, number: int | None, node: Tensor) -> None:
    """Write a tensor as a view of its storage, as torch writes every tensor."""
    function(em, node)
    arguments(em, node)
    em.out.data += op.REDUCE
    if number is not None:
        em.memoize(number)
    else:
        em.out.put()


def tensor_call(em: Emitter, number: int | None, call: TensorCall) -> None:
    """Write a tensor that no node stands for, such as the data of a parameter."""
    storage = call.scope.storage(call.key, storage_dtype(call.storage_class))  # type: ignore[attr-defined]
    if storage is None:
        raise Unwritable(marked("its bytes are not in the file"))
    shape, stride, _ = call.view
    view(em, number, Tensor(storage.dtype, shape, stride, em.content.records.storage(storage), call.offset,
                            storage.device, call.requires_grad))


def function(em: Emitter, node: Tensor) -> None:
    """Write the name of the function that makes a tensor."""
    if node.layout in SPARSE:
        em.out.name(UTILS, "_rebuild_sparse_tensor")
    elif node.storage is None:
        em.out.name(UTILS, "_rebuild_meta_tensor_no_storage")
    else:
        em.out.name(UTILS, "_rebuild_tensor_v2" if _is_typed(em, node) else "_rebuild_tensor_v3")


def arguments(em: Emitter, node: Tensor) -> None:
    """Write the arguments of that function."""
    out = em.out
    if node.layout in SPARSE:
        return _sparse_arguments(em, node)
    assert node.stride is not None  # is_plain and again.tensor have seen them
    out.data += op.MARK
    if node.storage is None:
        out.name("torch", node.dtype)
        _sizes(em, node.shape)
        _sizes(em, node.stride)
        _flag(em, node.requires_grad)
    else:
        em.storage(node.storage)
        out.integer(em.first_element(node.storage, node.offset, node.dtype))
        _sizes(em, node.shape)
        _sizes(em, node.stride)
        _flag(em, node.requires_grad)
        _hooks(em)
        if not _is_typed(em, node):
            out.name("torch", node.dtype)
        _bits(em, node)
    out.data += op.TUPLE
    out.put()
    return None


def _bits(em: Emitter, node: Tensor) -> None:
    names = _BITS.get(node.note, ())
    if names:
        em.out.data += op.EMPTY_DICT
    for name in names:
        em.out.text(name)
        em.out.data += b"\x88" + op.SETITEM


def _is_typed(em: Emitter, node: Tensor) -> bool:
    """True where the storage's class says the type of the elements, as it did in every torch before 2.1."""
    assert node.storage is not None
    storage = em.document.checkpoint.storages[node.storage]
    return storage.dtype == node.dtype and node.dtype in _TYPED


def _sizes(em: Emitter, sizes: tuple[int, ...]) -> None:
    out = em.out
    if len(sizes) > 3:
        out.data += op.MARK
    for size in sizes:
        out.integer(size)
    out.data += op.TUPLES[len(sizes)] if len(sizes) < 4 else op.TUPLE
    if sizes:
        out.put()


def _flag(em: Emitter, value: bool) -> None:
    em.out.data += b"\x88" if value else b"\x89"


def _hooks(em: Emitter) -> None:
    em.out.name("collections", "OrderedDict")
    em.out.data += op.EMPTY_TUPLE + op.REDUCE
    em.out.put()


def special_tensor(em: Emitter, number: int, node: Tensor) -> None:
    """Write a sparse or quantized tensor, an array of numpy or a whole storage from what its node says."""
    if node.type_name == "numpy.ndarray":
        return array(em, number, node)
    if node.type_name == "torch.storage" and node.storage is not None:
        em.storage(node.storage)
        return em.memoize(number)
    parts = dict(node.parts)
    extras = set(parts) & {"(attributes)", "(hooks)"}
    if node.layout in SPARSE and node.type_name == PARAMETER and not extras:
        return tensor(em, number, node)
    if node.layout in SPARSE and node.type_name == TENSOR and not extras:
        return em.later(lambda: function(em, node), lambda: arguments(em, node), op.REDUCE, lambda: em.memoize(number))
    if node.layout == "quantized" and node.storage is not None:
        return _quantized(em, number, node, parts)
    if node.layout in SPARSE or (node.layout == "strided" and not node.note and not set(parts) - extras):
        if node.layout == "strided" and node.storage is None and node.device != "meta":
            raise Unwritable(marked("it has no storage"))
        # Another file's subclass or attributes cannot be had here; its numbers can.
        raise Unwritable(say("how a {type_name} is made is known only in the file that it was opened from",
                             type_name=node.type_name))
    raise Unwritable(say("a tensor of layout {layout} cannot be written anew",
                         layout=f"{node.layout} {node.note}".rstrip()))


def _sparse_arguments(em: Emitter, node: Tensor) -> None:
    out = em.out
    out.data += op.MARK
    out.name("torch.serialization", "_get_layout")
    out.text(f"torch.{node.layout}")
    out.data += op.TUPLES[1] + op.REDUCE

    def finish() -> None:
        out.name("torch", "Size")
        _sizes(em, node.shape)
        out.data += op.TUPLES[1] + op.REDUCE
        if node.layout == "sparse_coo":
            _flag(em, node.note == "coalesced")
        out.data += op.TUPLE + op.TUPLE

    em.later(op.MARK, *(child for name, child in node.parts if not name.startswith("(")), finish)


def _quantized(em: Emitter, number: int, node: Tensor, parts: dict[str, int]) -> None:
    out = em.out
    out.name(UTILS, "_rebuild_qtensor")
    out.data += op.MARK
    assert node.storage is not None and node.stride is not None
    em.storage(node.storage)
    out.integer(em.first_element(node.storage, node.offset, node.dtype))
    _sizes(em, node.shape)
    _sizes(em, node.stride)
    out.data += op.MARK
    out.name("torch", node.note)

    def finish() -> None:
        out.data += op.TUPLE
        _flag(em, node.requires_grad)
        _hooks(em)
        out.data += op.TUPLE + op.REDUCE
        em.memoize(number)

    em.later(*(parts[name] for name in ("scale", "zero_point", "axis") if name in parts), finish)


_LETTERS = {"float16": "f2", "float32": "f4", "float64": "f8", "int8": "i1", "int16": "i2", "int32": "i4",
            "int64": "i8", "uint8": "u1", "uint16": "u2", "uint32": "u4", "uint64": "u8", "bool": "b1",
            "complex64": "c8", "complex128": "c16"}
MOST_INLINE = 256 << 20
"""Largest array that is written into a pickle."""


def array(em: Emitter, number: int, node: Tensor) -> None:
    """Write an array of numpy, its elements within the pickle."""
    if node.dtype not in _LETTERS or node.storage is None or node.stride is None:
        raise Unwritable(say("an array of {dtype} cannot be written", dtype=node.dtype))
    if node.nbytes > MOST_INLINE:
        raise Unwritable(say("an array of {bytes} bytes is too large for a pickle", bytes=Count(node.nbytes)))
    out = em.out
    storage = em.document.checkpoint.storages[node.storage]
    out.name("numpy.core.multiarray", "_reconstruct")
    out.name("numpy", "ndarray")
    out.data += b"K\x00" + op.TUPLES[1]
    out.binary(b"b")
    out.data += op.TUPLES[3] + op.REDUCE
    em.memoize(number)
    out.data += op.MARK + b"K\x01"
    _sizes(em, node.shape)
    element(em, node.dtype, storage.byteorder)
    column_major = len(node.shape) > 1 and node.stride[0] < node.stride[-1]
    _flag(em, column_major)
    out.binary(join(em.content.payload(storage.id, storage.byteorder)))
    out.data += op.TUPLE + op.BUILD


def element(em: Emitter, dtype: str, byteorder: str) -> None:
    """Write a ``numpy.dtype``."""
    single = dtype in ("int8", "uint8", "bool")
    _element(em, _LETTERS[dtype], "|" if single else ">" if byteorder == "big" else "<", (-1, -1, 0))


def text_element(em: Emitter, length: int) -> None:
    """Write the ``numpy.dtype`` of texts of some length."""
    _element(em, f"U{length}", "<", (4 * length, 4, 8))


def _element(em: Emitter, letters: str, order: str, sizes: tuple[int, ...]) -> None:
    out = em.out
    out.name("numpy", "dtype")
    out.text(letters)
    out.data += b"\x89\x88" + op.TUPLES[3] + op.REDUCE
    out.data += op.MARK
    for value in (3, order, None, None, None, *sizes):
        out.scalar(value)
    out.data += op.TUPLE + op.BUILD
