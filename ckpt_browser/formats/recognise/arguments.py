"""Exact checks of what a file passes as arguments; anything else stays inert."""

from ...core.dtypes import ALIASES, DTYPES, STORAGE_CLASSES, TENSOR_CLASSES
from ...core.limits import LIMITS
from ...core.messages import marked, say, table
from ..pickles.inert import Call, Global, Items, Pairs
from .builder import Unexpected

INT64 = 1 << 63
MOST_DIMENSIONS = LIMITS.rank


WORDS = table(marked("element count"), marked("shape"), marked("stride"), marked("offset"), marked("size"),
              marked("length"), marked("view key"), marked("view offset"), marked("view size"), marked("layout"),
              marked("device"), marked("location"), marked("tensor number"), marked("chunk offsets"),
              marked("chunk sizes"))
"""What is checked; callers name it by a plain text, which costs nothing."""


def arguments(call: Call, least: int, most: int) -> tuple[object, ...]:
    """The positional arguments, between ``least`` and ``most`` of them, padded with None to ``most``."""
    args = call.args
    if type(args) is not tuple or not least <= len(args) <= most:
        raise Unexpected(say("it takes {least} to {most} arguments", least=least, most=most) if least < most else
                         marked("it takes one argument") if most == 1 else
                         say("it takes {count} arguments", count=most))
    return args if len(args) == most else args + (None,) * (most - len(args))


def sizes(raw: object, what: str) -> tuple[int, ...]:
    """A tuple of exact, non-negative 64-bit ints: a shape or strides, up to 64 of them."""
    if type(raw) is not tuple:
        raw = _as_tuple(raw)
    if type(raw) is not tuple or len(raw) > MOST_DIMENSIONS:
        raise Unexpected(say("its {what} is no tuple of at most {rank} numbers", what=WORDS.get(what, what),
                             rank=LIMITS.rank))
    for item in raw:
        if type(item) is not int or item < 0 or item >= INT64:
            raise Unexpected(say("its {what} holds something that is no size", what=WORDS.get(what, what)))
    return raw


def _as_tuple(raw: object) -> object:
    if type(raw) is Call and type(raw.func) is Global and raw.func.qualname == "torch.Size":
        return raw.args[0] if type(raw.args) is tuple and len(raw.args) == 1 else None
    return tuple(raw) if type(raw) is list else None


def natural(raw: object, what: str) -> int:
    """An exact, non-negative 64-bit int."""
    if type(raw) is not int or not 0 <= raw < INT64:
        raise Unexpected(say("its {what} is no natural number", what=WORDS.get(what, what)))
    return raw


def flag(raw: object) -> bool:
    """A bool, as torch writes it (0 and 1 in files of other writers)."""
    if type(raw) is bool or (type(raw) is int and raw in (0, 1)):
        return bool(raw)
    raise Unexpected(marked("its requires_grad is no bool"))


def text(raw: object, what: str) -> str:
    """An exact str."""
    if type(raw) is not str:
        raise Unexpected(say("its {what} is no text", what=WORDS.get(what, what)))
    return raw


def dtype_name(raw: object) -> str:
    """torch's short name from a ``torch.float32`` name."""
    if type(raw) is Global and raw.module == "torch":
        name = ALIASES.get(raw.name, raw.name)
        if name in DTYPES:
            return name
    raise Unexpected(marked("its dtype is none that torch has"))


def storage_dtype(raw: object) -> str:
    """Element type of a storage class; ``uint8`` for untyped storages.

    Raises:
        Unexpected: no storage class of any torch.
    """
    if type(raw) is Global and (raw.module == "torch" or raw.module.startswith(("torch.cuda", "torch.storage",
                                                                               "torch.xpu", "torch.sparse"))):
        if raw.name == "UntypedStorage" or raw.name == "_UntypedStorage":
            return "uint8"
        if raw.name in STORAGE_CLASSES:
            return STORAGE_CLASSES[raw.name]
    if type(raw) is str and raw in STORAGE_CLASSES:
        return STORAGE_CLASSES[raw]
    raise Unexpected(marked("its storage class is none that torch has"))


def tensor_class_dtype(func: Global) -> str | None:
    """Element type of a typed tensor class of torch 0.1 to 0.4, or None."""
    return TENSOR_CLASSES.get(func.name) if func.module in ("torch", "torch.cuda") else None


def device_text(raw: object) -> str:
    """A device as text, from a str or a ``torch.device`` call."""
    if type(raw) is Call and type(raw.func) is Global and raw.func.qualname == "torch.device" \
            and type(raw.args) is tuple and raw.args and type(raw.args[0]) is str:
        index = raw.args[1] if len(raw.args) > 1 else None
        return raw.args[0] if type(index) is not int else f"{raw.args[0]}:{index}"
    return text(raw, "device")


def is_empty(raw: object) -> bool:
    """True for None, an empty dict and an empty OrderedDict: what torch writes where no hooks are kept."""
    if type(raw) is Call:
        return not raw.states and not raw.items and not raw.pairs and \
            (raw.args == () or (type(raw.args) is tuple and len(raw.args) == 1 and raw.args[0] == []))
    return raw is None or (type(raw) in (Pairs, Items, list, tuple) and not raw)
