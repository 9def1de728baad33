"""Bytes as a pickle program that calls what torch, numpy and Python call, with arguments of any kind."""

import struct
from collections.abc import Callable, Sequence
from math import prod

from ckpt_browser.core.dtypes import DTYPES, STORAGE_CLASSES
from ckpt_browser.formats.recognise.table import GRAMMAR
from tests.formats.hostile import named, text

from .choices import Choices

FUNCTIONS = sorted(GRAMMAR.calls)
OTHERS = (("os", "system"), ("__main__", "Net"), ("numpy", "ndarray"), ("torch", "nosuch"), ("builtins", "object"),
          ("torch.cuda", "FloatStorage"), ("torch.storage", "UntypedStorage"), ("torch.storage", "TypedStorage"),
          ("torch._utils", "_rebuild_nothing"), ("enum", "Enum"))
ALIKE = 6
"""Of so many calls one is of a name that nobody knows."""
DEEPEST = 5
MOST = 9
"""Arguments of a call, items of a container."""

NUMBERS = (0, 1, 2, 3, 4, 6, 8, -1, 255, 256, 65535, 1 << 31, (1 << 31) - 1, (1 << 63) - 1, 1 << 63, -(1 << 63),
           1 << 64, 10 ** 30)
TEXTS = ("", "a", "weight", "cpu", "cuda:0", "meta", "storage", "0", "1", "2", "f8", "<f4", ">i2", "O", "V8", "latin1",
         "utf-8", "sparse_coo", "torch.sparse_csr", "_metadata", "_parameters", "_modules", "_buffers", "__dict__",
         "\ud800", "a.b", "a/b", "\n", "\u202e", "big", "<U2", "|b1", "List[int]", "Dict[str, int]")
LAYOUTS = ("strided", "sparse_coo", "sparse_csr", "sparse_csc", "sparse_bsr", "sparse_bsc", "jagged", "preserve_format")
QUANTIZERS = ("per_tensor_affine", "per_channel_affine", "per_channel_affine_float_qparams")


def program(data: bytes) -> bytes:
    """One program of protocol 4."""
    choices = Choices(data)
    return b"\x80\x04" + _value(choices, 0) + b"."


def number(value: int) -> bytes:
    """The shortest opcode for an integer."""
    if 0 <= value < 256:
        return b"K" + bytes((value,))
    raw = value.to_bytes(value.bit_length() // 8 + 1, "little", signed=True)
    return b"\x8a" + bytes((len(raw),)) + raw


def _value(choices: Choices, depth: int) -> bytes:
    makers = _SMALL if depth >= DEEPEST else _MAKERS
    return choices.one(makers)(choices, depth)


def _few(choices: Choices, depth: int) -> list[bytes]:
    return [_value(choices, depth + 1) for _ in range(choices.number(MOST))]


def _number(choices: Choices, depth: int) -> bytes:
    return number(choices.one(NUMBERS))


def _small(choices: Choices, depth: int) -> bytes:
    return number(choices.number(255))


def _text(choices: Choices, depth: int) -> bytes:
    return text(choices.one(TEXTS))


def _raw(choices: Choices, depth: int) -> bytes:
    raw = choices.few(choices.number(16))
    return choices.one((b"C", b"U")) + bytes((len(raw),)) + raw


def _constant(choices: Choices, depth: int) -> bytes:
    return choices.one((b"N", b"\x88", b"\x89", b")", b"]", b"}", b"\x8f", b"G?\xf8\0\0\0\0\0\0",
                        b"G\x7f\xf8\0\0\0\0\0\0", b"(\x91", b"\x96\2\0\0\0\0\0\0\0ab", b"I01\n"))


def _tuple(choices: Choices, depth: int) -> bytes:
    return b"(" + b"".join(_few(choices, depth)) + b"t"


def _list(choices: Choices, depth: int) -> bytes:
    return b"](" + b"".join(_few(choices, depth)) + b"e"


def _dict(choices: Choices, depth: int) -> bytes:
    pairs = [choices.one((_text, _text, _small, _value))(choices, depth + 1) + value for value in _few(choices, depth)]
    return b"}(" + b"".join(pairs) + b"u"


def _sizes(choices: Choices, depth: int) -> bytes:
    inner = b"".join(choices.one((_small, _small, _small, _number))(choices, depth) if choices.number(3) == 3
                     else number(choices.number(4)) for _ in range(choices.number(4)))
    plain = b"(" + inner + b"t"
    return choices.one((plain, plain, plain, named("torch", "Size") + plain + b"\x85R", b"](" + inner + b"e"))


def _dtype(choices: Choices, depth: int) -> bytes:
    return named("torch", choices.one(sorted(DTYPES)))


def _storage(choices: Choices, depth: int) -> bytes:
    kind = named(choices.one(("torch", "torch", "torch.storage", "torch.cuda")),
                 choices.one((*sorted(STORAGE_CLASSES), "UntypedStorage")))
    key, device = text(choices.one(("0", "1", "2", "9"))), text(choices.one(("cpu", "cpu", "cuda:0", "meta")))
    count = _number(choices, depth) if choices.number(7) == 7 else number(choices.number(16))
    view = choices.one((b"", b"", b"", b"N", text("v") + b"K\0K\1\x87", _value(choices, DEEPEST)))
    pid = b"(" + text("storage") + kind + key + device + count + view + b"tQ"
    wrapped = named("torch.storage", "TypedStorage") + pid + b"\x85R"
    return choices.one((pid, pid, pid, wrapped))


def _hooks(choices: Choices, depth: int) -> bytes:
    return choices.one((named("collections", "OrderedDict") + b")R", b"N", b"}", _value(choices, DEEPEST)))


def _tensor(choices: Choices, depth: int) -> bytes:
    body = _storage(choices, depth) + number(choices.number(3)) + _sizes(choices, depth) + _sizes(choices, depth)
    flag = choices.one((b"\x89", b"\x88", b"N"))
    if choices.number(3):
        return named("torch._utils", "_rebuild_tensor_v2") + b"(" + body + flag + _hooks(choices, depth) + b"tR"
    return named("torch._utils", "_rebuild_tensor_v3") + b"(" + body + flag + _hooks(choices, depth) + _dtype(
        choices, depth) + choices.one((b"", _value(choices, depth + 1))) + b"tR"


def _wrapped(choices: Choices, depth: int) -> bytes:
    """A parameter or a tensor of a class around another."""
    inner, hooks = _tensor(choices, depth), _hooks(choices, depth)
    return choices.one((
        named("torch._utils", "_rebuild_parameter") + b"(" + inner + b"\x88" + hooks + b"tR",
        named("torch._utils", "_rebuild_parameter_with_state") + b"(" + inner + b"\x88" + hooks
        + _value(choices, depth + 1) + b"tR",
        named("torch.nn.parameter", "Parameter") + inner + b"\x85R",
        named("torch._tensor", "_rebuild_from_type_v2") + b"(" + named("torch._utils", "_rebuild_tensor_v2")
        + named("__main__", "Sub") + b"(" + _storage(choices, depth) + b"K\0)" + b")\x89" + hooks + b"t"
        + _value(choices, depth + 1) + b"tR"))


def _composed(choices: Choices, depth: int) -> bytes:
    """Sparse, quantised, nested and wrapper tensors."""
    first, second, size = _tensor(choices, depth), _tensor(choices, depth), _sizes(choices, depth)
    layout = named("torch.serialization", "_get_layout") + text("torch." + choices.one(LAYOUTS)) + b"\x85R"
    quantizer = b"(" + named("torch", choices.one(QUANTIZERS)) + choices.one(
        (b"G?\xf8\0\0\0\0\0\0K\1", first + second + b"K\0")) + b"t"
    return choices.one((
        named("torch._utils", "_rebuild_sparse_tensor") + layout + b"(" + first + second + size
        + choices.one((b"", b"\x89")) + b"t\x86R",
        named("torch._utils", "_rebuild_sparse_csr_tensor") + layout + b"(" + first + second + _tensor(choices, depth)
        + size + b"t\x86R",
        named("torch._utils", "_rebuild_qtensor") + b"(" + _storage(choices, depth) + b"K\0" + size
        + _sizes(choices, depth) + quantizer + b"\x89" + _hooks(choices, depth) + b"tR",
        named("torch._utils", "_rebuild_nested_tensor") + b"(" + first + second + _tensor(choices, depth)
        + _tensor(choices, depth) + b"tR",
        named("torch._utils", "_rebuild_wrapper_subclass") + b"(" + named("__main__", "Sub") + _dtype(choices, depth)
        + size + _sizes(choices, depth) + b"K\0" + layout + text("cpu") + b"\x89tR",
        named("torch._utils", "_rebuild_meta_tensor_no_storage") + b"(" + _dtype(choices, depth) + size
        + _sizes(choices, depth) + b"\x89tR"))


def _whole(kind: str, key: str, shape: tuple[int, ...]) -> bytes:
    """A tensor as torch writes it, of a storage of its own."""
    count = prod(shape)
    storage = b"(" + text("storage") + named("torch", kind) + text(key) + text("cpu") + number(count) + b"tQ"
    steps = [prod(shape[place + 1:]) for place in range(len(shape))]
    return named("torch._utils", "_rebuild_tensor_v2") + b"(" + storage + b"K\0" + _row(shape) + _row(steps) \
        + b"\x89NtR"


def _row(numbers: Sequence[int]) -> bytes:
    return b"(" + b"".join(map(number, numbers)) + b"t"


def _sound(choices: Choices, depth: int) -> bytes:
    """A sparse, quantised or nested tensor that fits together, but for one part now and then."""
    rank, count, wide = 1 + choices.number(2), choices.number(4), choices.one(("FloatStorage", "BFloat16Storage",
                                                                             "ComplexFloatStorage", "BoolStorage"))
    key, values = choices.one(("0", "2", "4", "1")), _whole(wide, "3", (count,))
    parts = choices.one((_coo, _compressed, _quantised, _channels, _nested))(key, rank, count, values)
    if choices.number(3) == 3:
        parts[choices.number(len(parts) - 1)] = _value(choices, depth + 1)
    return b"".join(parts)


def _layout(name: str) -> bytes:
    return named("torch.serialization", "_get_layout") + text("torch." + name) + b"\x85R"


def _coo(key: str, rank: int, count: int, values: bytes) -> list[bytes]:
    return [named("torch._utils", "_rebuild_sparse_tensor"), _layout("sparse_coo") + b"(",
            _whole("LongStorage", key, (rank, count)), values, _row((3,) * rank), b"t\x86R"]


def _compressed(key: str, rank: int, count: int, values: bytes) -> list[bytes]:
    return [named("torch._utils", "_rebuild_sparse_csr_tensor"), _layout(LAYOUTS[2 + rank % 2]) + b"(",
            _whole("LongStorage", key, (rank + 1,)), _whole("LongStorage", "2", (count,)), values, _row((rank, rank)),
            b"t\x86R"]


def _quantised(key: str, rank: int, count: int, values: bytes) -> list[bytes]:
    storage = b"(" + text("storage") + named("torch", ("QInt8Storage", "QUInt8Storage", "QInt32Storage")[rank % 3])
    return [named("torch._utils", "_rebuild_qtensor") + b"(", storage + text(key) + text("cpu") + b"K\x08tQ", b"K\0",
            _row((2, 4)), _row((4, 1)), b"(" + named("torch", QUANTIZERS[0]) + b"G?\xf8\0\0\0\0\0\0" + number(count)
            + b"t", b"\x89", b"NtR"]


def _channels(key: str, rank: int, count: int, values: bytes) -> list[bytes]:
    storage = b"(" + text("storage") + named("torch", "QInt8Storage") + text(key) + text("cpu") + b"K\x08tQ"
    scales, zeros = _whole("DoubleStorage", "1", (2,)), _whole("LongStorage", "2", (2,))
    return [named("torch._utils", "_rebuild_qtensor") + b"(", storage, b"K\0", _row((2, 4)), _row((4, 1)),
            b"(" + named("torch", QUANTIZERS[1 + rank % 2]), scales, zeros, number(count % 2), b"t\x89NtR"]


def _nested(key: str, rank: int, count: int, values: bytes) -> list[bytes]:
    sizes, steps = _whole("LongStorage", key, (count, rank)), _whole("LongStorage", "2", (count, rank))
    return [named("torch._utils", "_rebuild_nested_tensor") + b"(", values, sizes, steps,
            _whole("LongStorage", "4", (count,)), b"tR"]


def _array(choices: Choices, depth: int) -> bytes:
    """An array of numpy: what it is made as, and the state that it gets."""
    kind = named("numpy", "dtype") + b"(" + text(choices.one(TEXTS)) + b"\x89\x88tR"
    kind += b"(K\3" + text(choices.one(("<", ">", "|"))) + b"NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK\0tb"
    data = choices.one((_raw(choices, depth), _value(choices, depth + 1)))
    made = named("numpy.core.multiarray", "_reconstruct") + named("numpy", "ndarray") + b"K\0\x85C\1b\x87R"
    return choices.one((
        made + b"(K\1" + _sizes(choices, depth) + kind + choices.one((b"\x89", b"\x88")) + data + b"tb",
        named("numpy._core.multiarray", "scalar") + kind + data + b"\x86R",
        named("numpy._core.numeric", "_frombuffer") + b"(" + data + kind + _sizes(choices, depth)
        + text(choices.one(("C", "F"))) + b"tR"))


def _call(choices: Choices, depth: int) -> bytes:
    """Any call of any name, with any arguments."""
    name = choices.one(OTHERS) if not choices.number(ALIKE) else FUNCTIONS[
        (choices.number(255) * 256 + choices.number(255)) % len(FUNCTIONS)]
    body = named(*name) + b"(" + b"".join(_few(choices, depth)) + b"t"
    body += choices.one((b"R", b"R", b"\x81", b"}\x92"))
    return body + _afterwards(choices, depth)


def _afterwards(choices: Choices, depth: int) -> bytes:
    """What happens to an object behind its making: its state, items, pairs."""
    deed = choices.number(7)
    if deed == 4:
        return _value(choices, depth + 1) + b"b"
    if deed == 5:
        return b"(" + b"".join(_few(choices, depth)) + b"e"
    if deed == 6:
        return b"(" + b"".join(_text(choices, depth) + value for value in _few(choices, depth)) + b"u"
    if deed == 7:
        return _value(choices, depth + 1) + _value(choices, depth + 1) + b"\x86b"
    return b""


def _again(choices: Choices, depth: int) -> bytes:
    """Something that is kept and taken twice."""
    place = bytes((choices.number(3),))
    return _value(choices, depth + 1) + b"q" + place + b"h" + place + choices.one((b"\x86", b"0", b"0\x85"))


def _within(choices: Choices, depth: int) -> bytes:
    """A torch file within the pickle."""
    from tests.formats.hostile import legacy

    inner = legacy(root=_value(choices, depth + 2))
    return named("torch.storage", "_load_from_bytes") + b"B" + struct.pack("<I", len(inner)) + inner + b"\x85R"


Maker = Callable[[Choices, int], bytes]
_SMALL: tuple[Maker, ...] = (_small, _number, _text, _raw, _constant, _sizes, _dtype, _storage)
_MAKERS: tuple[Maker, ...] = (*_SMALL, _dict, _list, _tuple, _tensor, _sound, _wrapped, _composed, _array, _call,
                              _call, _again, _within)
