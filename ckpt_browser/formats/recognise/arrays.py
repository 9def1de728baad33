"""numpy arrays and scalars, whose bytes lie within the pickle."""

from ...core.dtypes import DTYPES
from ...core.messages import Count, marked, say
from ...core.nodes import Node, Opaque, Tensor, Value
from ..pickles.inert import Call, Pairs
from .arguments import INT64, arguments, flag, sizes
from .builder import Builder, Damaged, Unexpected
from .elements import Element, element_type
from .values import counted

_FORMS = {"float16": "<e", "float32": "<f", "float64": "<d", "int8": "<b", "int16": "<h", "int32": "<i", "int64": "<q",
          "uint8": "<B", "uint16": "<H", "uint32": "<I", "uint64": "<Q", "bool": "<?"}


def dtype(builder: Builder, call: Call) -> Node:
    """``numpy.dtype("f8", False, True)``."""
    return Value("numpy.dtype", element_type(call).text)


def array(builder: Builder, call: Call) -> Node:
    """``_reconstruct(ndarray, (0,), b"b")`` with its state (version, shape, dtype, fortran, bytes)."""
    state = call.states[0] if call.states and len(call.states) == 1 else None
    if type(state) is not tuple or len(state) not in (4, 5):
        raise Unexpected(marked("its state is not that of an array"))
    shape_raw, dtype_raw, fortran, content = state[-4:]
    shape = sizes(shape_raw, "shape")
    element = element_type(dtype_raw)
    if element.letters in ("O", "O8", "O4"):
        return _objects(builder, shape, content)
    return _elements(builder, shape, element, flag(fortran), counted(builder, content))


def from_buffer(builder: Builder, call: Call) -> Node:
    """``numpy._core.numeric._frombuffer(bytes, dtype, shape, order)``, as protocol 5 writes arrays."""
    content, dtype_raw, shape_raw, memory = arguments(call, 4, 4)
    return _elements(builder, sizes(shape_raw, "shape"), element_type(dtype_raw), type(memory) is str and memory == "F",
                     counted(builder, content))


def _elements(builder: Builder, shape: tuple[int, ...], element: Element, fortran: bool, content: bytes) -> Node:
    name, order = element.name, element.order
    if name is None:
        return _other(builder, shape, element, fortran, content)
    count = 1
    for size in shape:
        count *= size
    if count >= INT64 or count * DTYPES[name].itemsize != len(content):
        raise Damaged(say("{count} bytes do not make an array of {count2} {name}", count=Count(len(content)),
                          count2=Count(count), name=name))
    storage = builder.storages.inline(content, order)
    note = "big-endian" if order == "big" and DTYPES[name].itemsize > 1 else ""
    return Tensor(name, shape, strides(shape, fortran), storage.id, 0, "cpu", type_name="numpy.ndarray", note=note)


def _other(builder: Builder, shape: tuple[int, ...], element: Element, fortran: bool, content: bytes) -> Node:
    texts = None if fortran and len(shape) > 1 else element.texts(content, shape)
    if texts is not None:
        return builder.sequence("numpy.ndarray", texts, (("shape", builder.add(Value("torch.Size", shape))),))
    parts = [builder.add(Value("torch.Size", shape)), builder.add(Value("numpy.dtype", element.text)),
             builder.add(Value("bytes", content))]
    if fortran:
        parts.append(builder.add(Value("str", "column-major")))
    return Opaque("numpy.ndarray", "call", tuple(parts),
                  reason=say("its elements are {text}, which torch has no type for", text=element.text))


def _objects(builder: Builder, shape: tuple[int, ...], content: object) -> Node:
    if type(content) is not list:
        raise Unexpected(marked("its state is not that of an array"))
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
    element = element_type(dtype_raw)
    name = element.name
    if type(content) is Pairs or content is None:
        raise Unexpected(marked("it is no number"))
    data = counted(builder, content)
    if name is None:
        texts = element.texts(data, (1,))
        if texts is None:
            raise Unexpected(say("it is a {text}, which torch has no type for", text=element.text))
        return Value("numpy.str_" if type(texts[0]) is str else "numpy.bytes_", texts[0])
    if len(data) != DTYPES[name].itemsize:
        raise Damaged(say("{count} bytes do not make a {name}", count=Count(len(data)), name=name))
    if name.startswith("complex"):
        half = "d" if name == "complex128" else "f"
        return Value(f"numpy.{name}", complex(*unpack((">" if element.order == "big" else "<") + 2 * half, data)))
    form = _FORMS[name]
    return Value(f"numpy.{name}", unpack(form.replace("<", ">") if element.order == "big" else form, data)[0])
