"""Small torch and Python values that a checkpoint names or constructs."""

import re

from ...core.dtypes import ALIASES, DTYPES
from ...core.messages import marked
from ...core.nodes import Node, Value
from ..pickles.inert import Call, Global
from .arguments import arguments, device_text, natural, sizes, text
from .builder import Builder, Unexpected

LATIN1 = frozenset({"latin1", "latin-1", "latin", "l1", "iso-8859-1", "iso8859-1", "8859", "cp819"})
"""Names of the one encoding in which protocol 2 writes bytes."""

LAYOUTS = frozenset({"strided", "sparse_coo", "sparse_csr", "sparse_csc", "sparse_bsr", "sparse_bsc", "jagged"})
QSCHEMES = frozenset({"per_tensor_affine", "per_channel_affine", "per_tensor_symmetric", "per_channel_symmetric",
                      "per_channel_affine_float_qparams"})
_DEVICE = re.compile("[a-z_]{1,40}(:[0-9]{1,4})?")
"""A device as torch writes it; the name of a foreign one is not known here."""
MEMORY_FORMATS = frozenset({"contiguous_format", "channels_last", "channels_last_3d", "preserve_format"})


def torch_constant(name: Global) -> Value | None:
    """The value of a bare torch name: a dtype, layout, qscheme or memory format."""
    if name.module == "torch._utils" and name.name.removeprefix("torch.") in MEMORY_FORMATS:
        return Value("torch.memory_format", name.name)  # as protocol 4 and later write it
    if name.module != "torch":
        return None
    if ALIASES.get(name.name, name.name) in DTYPES:
        return Value("torch.dtype", f"torch.{ALIASES.get(name.name, name.name)}")
    for names, type_name in ((LAYOUTS, "torch.layout"), (QSCHEMES, "torch.qscheme"),
                             (MEMORY_FORMATS, "torch.memory_format")):
        if name.name in names:
            return Value(type_name, name.qualname)
    return None


def size(builder: Builder, call: Call) -> Node:
    """``torch.Size((2, 3))``."""
    return Value("torch.Size", sizes(arguments(call, 1, 1)[0], "shape"))


def device(builder: Builder, call: Call) -> Node:
    """``torch.device("cuda", 0)``."""
    _, index = arguments(call, 1, 2)
    found = device_text(call)
    if not _DEVICE.fullmatch(found) or type(index) not in (int, type(None)):
        raise Unexpected(marked("its device is none that torch could have"))
    return Value("torch.device", found)


def layout(builder: Builder, call: Call) -> Node:
    """``torch.serialization._get_layout("torch.strided")``."""
    name = text(arguments(call, 1, 1)[0], "layout")
    if name.removeprefix("torch.") not in (*LAYOUTS, "_mkldnn") or not name.startswith("torch."):
        raise Unexpected(marked("its layout is none that torch has"))
    return Value("torch.layout", name)


def encoded_bytes(builder: Builder, call: Call) -> Node:
    """``_codecs.encode(text, "latin1")``: how protocol 2 writes bytes."""
    builder.spend(call)
    return Value("bytes", latin1(call))


def latin1(raw: object) -> bytes:
    """Bytes written plainly, or as protocol 2 writes them.

    Raises:
        Unexpected: neither of the two.
    """
    if type(raw) is bytes:
        return raw
    if type(raw) is bytearray:
        return bytes(raw)
    if type(raw) is str:  # a Python 2 str that happens to be valid UTF-8
        return raw.encode("latin-1" if raw.isascii() else "utf-8", "surrogatepass")
    if type(raw) is Call and type(raw.func) is Global:
        if raw.func.qualname == "_codecs.encode":
            content, encoding = arguments(raw, 2, 2)
            if type(content) is str and type(encoding) is str and _is_latin1(encoding):
                try:
                    return content.encode("latin-1")
                except UnicodeEncodeError:
                    raise Unexpected(marked("its text is not Latin-1")) from None
        elif raw.func.name in ("bytes", "bytearray") and raw.args == ():
            return b""
    raise Unexpected(marked("it holds no bytes"))


def _is_latin1(encoding: str) -> bool:
    # Not codecs.lookup: it imports a module of the name that it is given.
    return len(encoding) < 20 and encoding.lower().replace("_", "-") in LATIN1


def counted(builder: Builder, raw: object) -> bytes:
    """As :func:`latin1`, counted, for many calls may share the bytes."""
    builder.spend(raw)
    return latin1(raw)


def empty_bytes(builder: Builder, call: Call) -> Node:
    """``bytes()`` or ``bytearray(b"...")``."""
    (content,) = arguments(call, 0, 1)
    return Value("bytearray" if isinstance(call.func, Global) and call.func.name == "bytearray" else "bytes",
                 b"" if content is None else counted(builder, content))


def complex_number(builder: Builder, call: Call) -> Node:
    """``complex(1.0, 2.0)``."""
    real, imaginary = arguments(call, 2, 2)
    if not isinstance(real, (float, int)) or not isinstance(imaginary, (float, int)):
        raise Unexpected(marked("its parts are no numbers"))
    try:
        return Value("complex", complex(real, imaginary))
    except OverflowError:
        raise Unexpected(marked("its parts are too large for a float")) from None


def number(builder: Builder, call: Call) -> Node:
    """``int(3)``, ``float(0.5)``, ``bool(1)``: plain numbers by way of their class."""
    (content,) = arguments(call, 1, 1)
    if type(content) not in (int, float, bool):
        raise Unexpected(marked("it converts something that is no number"))
    return Value(type(content).__name__, content)


def script_tag(builder: Builder, call: Call) -> Node:
    """``torch.jit._pickle.restore_type_tag(value, "List[int]")``: the value, its type known."""
    value, _ = arguments(call, 2, 2)
    return typed_list(builder, value)


def script_list(builder: Builder, call: Call) -> Node:
    """``torch.jit._pickle.build_intlist(values)`` and kin."""
    return typed_list(builder, arguments(call, 1, 1)[0])


def typed_list(builder: Builder, raw: object) -> Node:
    """A TorchScript list or dict as the container it is."""
    from ..pickles.inert import Pairs
    if type(raw) is list:
        return builder.sequence("list", raw)
    if type(raw) is tuple:
        return builder.sequence("tuple", raw)
    if type(raw) is Pairs:
        return builder.group("dict", raw)
    raise Unexpected(marked("it tags something that is no container"))


def tensor_reference(builder: Builder, call: Call) -> Node:
    """``torch.jit._pickle.build_tensor_from_id(0)``: a tensor listed in model.json."""
    return Value("torch.jit tensor number", natural(arguments(call, 1, 1)[0], "tensor number"))
