"""numpy arrays and scalars, whose bytes lie within the pickle."""

from ...core.dtypes import DTYPES
from ...core.nodes import Node, Tensor, Value
from ..pickles.inert import Call, Global, Pairs
from .arguments import INT64, arguments, flag, sizes
from .builder import Builder, Damaged, Unexpected
from .values import latin1

_LETTERS = {"f2": "float16", "f4": "float32", "f8": "float64", "i1": "int8", "i2": "int16", "i4": "int32",
            "i8": "int64", "u1": "uint8", "u2": "uint16", "u4": "uint32", "u8": "uint64", "b1": "bool",
            "c8": "complex64", "c16": "complex128", "?": "bool"}
_FORMS = {"float16": "<e", "float32": "<f", "float64": "<d", "int8": "<b", "int16": "<h", "int32": "<i", "int64": "<q",
          "uint8": "<B", "uint16": "<H", "uint32": "<I", "uint64": "<Q", "bool": "<?"}


def dtype(builder: Builder, call: Call) -> Node:
    """``numpy.dtype("f8", False, True)``."""
    letters, order = dtype_of(call)
    name = _LETTERS.get(letters, letters)
    return Value("numpy.dtype", name + (" (big-endian)" if order == "big" else ""))


def dtype_of(raw: object) -> tuple[str, str]:
    """numpy's letters for an element type, and its byte order."""
    if type(raw) is not Call or type(raw.func) is not Global or raw.func.name != "dtype" \
            or not raw.func.module.startswith("numpy"):
        raise Unexpected("its dtype is none that numpy writes")
    letters = arguments(raw, 1, 3)[0]
    if type(letters) is not str or len(letters) > 32:
        raise Unexpected("its dtype is none that numpy writes")
    state = raw.states[0] if raw.states else None
    order = state[1] if type(state) is tuple and len(state) > 1 else "|"
    return letters, "big" if order == ">" else "little"


def array(builder: Builder, call: Call) -> Node:
    """``_reconstruct(ndarray, (0,), b"b")`` with its state (version, shape, dtype, fortran, bytes)."""
    state = call.states[0] if call.states and len(call.states) == 1 else None
    if type(state) is not tuple or len(state) not in (4, 5):
        raise Unexpected("its state is not that of an array")
    shape_raw, dtype_raw, fortran, content = state[-4:]
    shape = sizes(shape_raw, "shape")
    letters, order = dtype_of(dtype_raw)
    if letters in ("O", "O8", "O4"):
        return _objects(builder, shape, content)
    return _numbers(builder, shape, letters, order, flag(fortran), latin1(content))


def from_buffer(builder: Builder, call: Call) -> Node:
    """``numpy._core.numeric._frombuffer(bytes, dtype, shape, order)``, as protocol 5 writes arrays."""
    content, dtype_raw, shape_raw, memory = arguments(call, 4, 4)
    letters, order = dtype_of(dtype_raw)
    return _numbers(builder, sizes(shape_raw, "shape"), letters, order, memory == "F" if type(memory) is str else False,
                    latin1(content))


def _numbers(builder: Builder, shape: tuple[int, ...], letters: str, order: str, fortran: bool,
             content: bytes) -> Node:
    name = _LETTERS.get(letters)
    if name is None:
        return _other(builder, shape, letters, content)
    count = 1
    for size in shape:
        count *= size
    if count >= INT64 or count * DTYPES[name].itemsize != len(content):
        raise Damaged(f"{len(content):,} bytes do not make an array of {count:,} {name}")
    storage = builder.storages.inline(content, order)
    note = "big-endian" if order == "big" and DTYPES[name].itemsize > 1 else ""
    return Tensor(name, shape, strides(shape, fortran), storage.id, 0, "cpu", type_name="numpy.ndarray", note=note)


def _other(builder: Builder, shape: tuple[int, ...], letters: str, content: bytes) -> Node:
    from ...core.nodes import Opaque
    parts = (builder.add(Value("torch.Size", shape)), builder.add(Value("numpy.dtype", letters)),
             builder.add(Value("bytes", content)))
    return Opaque("numpy.ndarray", "call", parts, reason=f"its elements are {letters}, which torch has no type for")


def _objects(builder: Builder, shape: tuple[int, ...], content: object) -> Node:
    if type(content) is not list:
        raise Unexpected("its state is not that of an array")
    return builder.sequence("numpy.ndarray", content, (("shape", builder.add(Value("torch.Size", shape))),))


def strides(shape: tuple[int, ...], fortran: bool = False) -> tuple[int, ...]:
    """Strides in elements of a contiguous array, row-major or (fortran) column-major."""
    steps = []
    step = 1
    for size in shape if fortran else reversed(shape):
        steps.append(step)
        step *= max(size, 1)
    return tuple(steps) if fortran else tuple(reversed(steps))


def scalar(builder: Builder, call: Call) -> Node:
    """``numpy.core.multiarray.scalar(dtype, bytes)``."""
    from struct import unpack
    dtype_raw, content = arguments(call, 2, 2)
    letters, order = dtype_of(dtype_raw)
    name = _LETTERS.get(letters)
    if type(content) is Pairs or content is None or name is None:
        raise Unexpected("it is no number")
    data = latin1(content)
    if len(data) != DTYPES[name].itemsize:
        raise Damaged(f"{len(data):,} bytes do not make a {name}")
    if name.startswith("complex"):
        half = "d" if name == "complex128" else "f"
        return Value(f"numpy.{name}", complex(*unpack((">" if order == "big" else "<") + 2 * half, data)))
    form = _FORMS[name]
    return Value(f"numpy.{name}", unpack(form.replace("<", ">") if order == "big" else form, data)[0])
