"""Every way in which a torch of any age writes a tensor."""

from ...core.checkpoint import Problem
from ...core.dtypes import DTYPES, ITEMSIZES, PER_BYTE
from ...core.messages import Count, marked, say
from ...core.nodes import Node, Storage, Tensor, quick
from ..pickles.inert import Call, Global, Pairs, Persistent, TensorCall
from .arguments import arguments, device_text, dtype_name, flag, is_empty, natural, sizes, tensor_class_dtype
from .builder import NESTING, Builder, Damaged, Unexpected
from .naming import class_of
from .values import counted

PARAMETER = "torch.nn.parameter.Parameter"


def whole_storage(storage: Storage) -> Tensor:
    """A storage that the file keeps as an object of its own, as one flat run of elements."""
    count = storage.nbytes // DTYPES[storage.dtype].itemsize
    return Tensor(storage.dtype, (count,), (1,), storage.id, 0, storage.device, type_name="torch.storage")


def strided(builder: Builder, raw_storage: object, offset: object, size: object, stride: object,
            dtype: str | None = None, requires_grad: object = False) -> Tensor:
    """A view of a storage, its extent checked in Python integers.

    Raises:
        Unexpected: an argument is of another type than torch writes.
        Damaged: the view reaches beyond its storage, or the storage is not in the file.
    """
    storage = builder.storages.resolve(raw_storage) if type(raw_storage) is Persistent \
        else resolve_storage(builder, raw_storage)
    shape, strides, first = sizes(size, "shape"), sizes(stride, "stride"), natural(offset, "offset")
    name = dtype or storage.dtype
    check_extent(shape, strides, first, name, storage)
    if requires_grad is not False and flag(requires_grad):
        note_gradient(builder, name)
    return Tensor(name, shape, strides, storage.id, first, storage.device,
                  False if requires_grad is False else flag(requires_grad))


def from_call(builder: Builder, call: TensorCall) -> Tensor:
    """A tensor whose arguments the machine has checked already; its extent is not.

    Raises:
        Unexpected: its storage class is none of torch's.
        Damaged: it reaches beyond its storage, or the storage is not in the file.
    """
    scope, storage_class, key, location, numel, offset, (shape, stride, span), grad = call
    storage = builder.storages.find(scope, key, storage_class, location, numel)
    if span >= 0 and offset + span >= storage.nbytes // ITEMSIZES[storage.dtype]:
        raise Damaged(beyond(offset + span, storage.nbytes // ITEMSIZES[storage.dtype]))
    if grad:
        note_gradient(builder, storage.dtype)
    return quick(Tensor, (storage.dtype, shape, stride, storage.id, offset, storage.device, grad, "torch.Tensor",
                          "strided", (), (), ""))


def note_gradient(builder: Builder, dtype: str) -> None:
    """Tell of a tensor that requires a gradient, where torch has none for its type."""
    if DTYPES[dtype].kind in ("float", "complex") or len(builder.problems) >= 1000:
        return
    problem = Problem("warning", say("a tensor of {dtype} requires a gradient, which torch refuses", dtype=dtype))
    if problem not in builder.problems:
        builder.problems.append(problem)


def beyond(last: int, holds: int) -> str:
    """The reason of a tensor that reaches beyond its storage; both in elements."""
    return say("reaches element {last} of a storage that holds {holds}", last=Count(last), holds=Count(holds))


def resolve_storage(builder: Builder, raw: object) -> Storage:
    """The storage of a persistent id, or of a typed storage that wraps one."""
    for _ in range(NESTING):
        if isinstance(raw, Persistent):
            return builder.storages.resolve(raw)
        if type(raw) is tuple and builder.loose_scope is not None:
            return builder.storages.resolve(Persistent(raw, builder.loose_scope))
        func = raw.func if isinstance(raw, Call) else None
        args = raw.args if isinstance(raw, Call) else None
        if not isinstance(raw, Call) or not isinstance(func, Global) or not isinstance(args, tuple) or not args:
            break
        if func.name in ("TypedStorage", "_TypedStorage"):
            raw = args[0]
        elif func.qualname == "torch.storage._load_from_bytes":
            raw = builder.storages.embedded(raw, counted(builder, args[0]))
    raise Unexpected(marked("its storage is none that the file names"))


def check_extent(shape: tuple[int, ...], stride: tuple[int, ...], offset: int, dtype: str, storage: Storage) -> None:
    """Raise Damaged where a view of ``storage`` reaches beyond its bytes."""
    _require_equal(shape, stride)
    last = offset
    for size, step in zip(shape, stride, strict=True):
        if not size:
            return
        last += (size - 1) * step
    holds = storage.nbytes // ITEMSIZES[dtype]
    if last >= holds and last >= holds * PER_BYTE.get(dtype, 1):
        raise Damaged(beyond(last, holds))


def _require_equal(shape: tuple[int, ...], stride: tuple[int, ...]) -> None:
    if len(shape) != len(stride):
        raise Unexpected(say("it has {count} dimensions and {count2} strides", count=len(shape), count2=len(stride)))


def _hollow(dtype: object, size: object, stride: object, offset: int, device: str) -> Tensor:
    """A tensor without a storage; its shape and strides are still those of one."""
    shape, steps = sizes(size, "shape"), sizes(stride, "stride")
    _require_equal(shape, steps)
    return Tensor(dtype_name(dtype), shape, steps, None, offset, device)


def rebuild_tensor(builder: Builder, call: Call) -> Node:
    """``_rebuild_tensor(storage, offset, size, stride)``."""
    storage, offset, size, stride = arguments(call, 4, 4)
    return with_state(builder, call, strided(builder, storage, offset, size, stride))


def rebuild_tensor_v2(builder: Builder, call: Call) -> Node:
    """``_rebuild_tensor_v2(storage, offset, size, stride, requires_grad, hooks[, metadata])``."""
    storage, offset, size, stride, grad, hooks, metadata = arguments(call, 6, 7)
    tensor = strided(builder, storage, offset, size, stride, None, grad)
    if metadata is None and call.states is None and is_empty(hooks):
        return tensor
    return finish(builder, call, tensor, hooks, metadata)


def rebuild_tensor_v3(builder: Builder, call: Call) -> Node:
    """``_rebuild_tensor_v3(storage, offset, size, stride, requires_grad, hooks, dtype[, metadata])``."""
    storage, offset, size, stride, grad, hooks, dtype, metadata = arguments(call, 7, 8)
    tensor = strided(builder, storage, offset, size, stride, dtype_name(dtype), grad)
    return finish(builder, call, tensor, hooks, metadata)


def finish(builder: Builder, call: Call, tensor: Tensor, hooks: object, metadata: object) -> Tensor:
    """Hooks, conjugate and negative bits, and state, where there are any."""
    if hooks is not None and not is_empty(hooks):
        tensor = tensor._replace(parts=(*tensor.parts, ("(hooks)", builder.node(hooks))))
    if type(metadata) is not Pairs and not is_empty(metadata):
        raise Unexpected(marked("its metadata is no dict"))
    if type(metadata) is Pairs and metadata:
        marks = {"conj": "conjugate", "neg": "negated"}
        notes = [marks[key] for key, value in zip(metadata[::2], metadata[1::2], strict=True)
                 if type(key) is str and key in marks and type(value) is bool]  # torch asks for the key alone
        if "conjugate" in notes and DTYPES[tensor.dtype].kind != "complex":
            raise Unexpected(marked("it is marked as conjugate, which only complex numbers can be"))
        tensor = tensor._replace(note=", ".join(notes))
    return with_state(builder, call, tensor)


def with_state(builder: Builder, call: Call, tensor: Tensor) -> Tensor:
    """The tensor with the Python attributes that the file sets on it."""
    if not call.states:
        return tensor
    raw = call.states[0] if len(call.states) == 1 else list(call.states)
    return tensor._replace(parts=(*tensor.parts, ("(attributes)", builder.fresh(raw))))


def parameter(builder: Builder, call: Call) -> Node:
    """``_rebuild_parameter(data, requires_grad, hooks)``."""
    data, grad, hooks = arguments(call, 3, 3)
    tensor = builder.tensor(data)._replace(requires_grad=flag(grad), type_name=PARAMETER)
    if tensor.requires_grad:
        note_gradient(builder, tensor.dtype)
    return finish(builder, call, tensor, hooks, None)


def parameter_with_state(builder: Builder, call: Call) -> Node:
    """``_rebuild_parameter_with_state(data, requires_grad, hooks, state)``."""
    data, grad, hooks, state = arguments(call, 4, 4)
    tensor = builder.tensor(data)._replace(requires_grad=flag(grad), type_name=PARAMETER)
    if tensor.requires_grad:
        note_gradient(builder, tensor.dtype)
    if not is_empty(state):
        tensor = tensor._replace(parts=(*tensor.parts, ("(attributes)", _attributes(builder, state))))
    return finish(builder, call, tensor, hooks, None)


def _attributes(builder: Builder, state: object) -> int:
    """The node of the attributes; a class with slots writes them apart from the others: (dict or None, slots)."""
    if type(state) is tuple and len(state) == 2 and type(state[1]) is Pairs \
            and (state[0] is None or type(state[0]) is Pairs):
        return builder.fresh(Pairs([*(state[0] or ()), *state[1]]))
    return builder.node(state)


def wrapped_class(builder: Builder, call: Call) -> Node:
    """``Parameter(data[, requires_grad])`` with the state (requires_grad, volatile, hooks) of torch 0.1 to 0.3."""
    func = class_of(call.func)
    assert func is not None
    data, grad = arguments(call, 1, 2)
    tensor = builder.tensor(data)._replace(type_name=func.qualname)
    if grad is not None:
        tensor = tensor._replace(requires_grad=flag(grad))
    elif call.states and type(call.states[0]) is tuple and call.states[0] and type(call.states[0][0]) is bool:
        return tensor._replace(requires_grad=call.states[0][0])
    return with_state(builder, call, tensor)


def typed_class(builder: Builder, call: Call) -> Node:
    """``torch.FloatTensor()`` with the state (storage, offset, size, stride) of torch 0.1 to 0.3."""
    func = class_of(call.func)
    dtype = tensor_class_dtype(func) if func is not None else None
    if dtype is None or not call.states or type(call.states[0]) is not tuple or len(call.states[0]) != 4:
        raise Unexpected(marked("its state is not that of a tensor"))
    storage, offset, size, stride = call.states[0]
    if storage is None:
        return Tensor(dtype, (), None, None, 0, "cpu") if not size else _empty(dtype, size)
    if is_empty(size):
        # Before torch 0.4 a shape without dimensions meant no elements, not a scalar.
        return strided(builder, storage, 0, (0,), (1,), dtype)
    return strided(builder, storage, offset, size, stride, dtype)


def _empty(dtype: str, size: object) -> Tensor:
    return Tensor(dtype, sizes(size, "shape"), None, None, 0, "cpu")


def meta_tensor(builder: Builder, call: Call) -> Node:
    """``_rebuild_meta_tensor_no_storage(dtype, size, stride, requires_grad)``."""
    dtype, size, stride, grad = arguments(call, 4, 4)
    return _hollow(dtype, size, stride, 0, "meta")._replace(requires_grad=flag(grad))


def device_tensor(builder: Builder, call: Call) -> Node:
    """``_rebuild_device_tensor_from_numpy`` and kin: (data, dtype, device, requires_grad)."""
    data, dtype, device, grad = arguments(call, 4, 4)
    tensor = builder.tensor(data)
    name = dtype_name(dtype)
    if DTYPES[name].itemsize != DTYPES[tensor.dtype].itemsize:
        raise Unexpected(marked("its dtype differs from that of the data it wraps"))
    return tensor._replace(dtype=name, device=device_text(device), requires_grad=flag(grad), type_name="torch.Tensor")


def wrapper_subclass(builder: Builder, call: Call) -> Node:
    """``_rebuild_wrapper_subclass(cls, dtype, size, stride, offset, layout, device, requires_grad)``."""
    cls, dtype, size, stride, offset, _, device, grad = arguments(call, 8, 8)
    func = class_of(cls)
    if func is None:
        raise Unexpected(marked("it names no class"))
    tensor = _hollow(dtype, size, stride, natural(offset, "offset"), device_text(device))
    return tensor._replace(requires_grad=flag(grad), type_name=func.qualname, layout="wrapper")


def from_type(builder: Builder, call: Call) -> Node:
    """``_rebuild_from_type[_v2](func, type, args, state)``: a subclass around one of the calls above."""
    func, cls, args, state = arguments(call, 4, 4)
    named = class_of(cls)
    if class_of(func) is None or named is None:
        raise Unexpected(marked("it names no function and class"))
    tensor = builder.tensor(Call("call", func, args))._replace(type_name=named.qualname)
    if not is_empty(state):
        tensor = tensor._replace(parts=(*tensor.parts, ("(attributes)", _attributes(builder, state))))
    return with_state(builder, call, tensor)


def quantized(builder: Builder, call: Call) -> Node:
    """``_rebuild_qtensor(storage, offset, size, stride, quantizer, requires_grad, hooks)``."""
    storage, offset, size, stride, quantizer, grad, hooks = arguments(call, 7, 7)
    tensor = strided(builder, storage, offset, size, stride, None, grad)
    if DTYPES[tensor.dtype].kind != "quant":
        raise Unexpected(marked("its storage is not quantized"))
    if type(quantizer) is not tuple or len(quantizer) < 3 or type(quantizer[0]) is not Global:
        raise Unexpected(marked("its quantizer is none that torch writes"))
    names = ("scale", "zero_point", "axis")
    parts = tuple((name, builder.node(item)) for name, item in zip(names, quantizer[1:], strict=False))
    tensor = tensor._replace(layout="quantized", parts=parts, note=quantizer[0].name)
    return finish(builder, call, tensor, hooks, None)
