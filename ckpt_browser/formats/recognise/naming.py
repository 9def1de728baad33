"""What inert records are called, and how dict keys are told apart."""

from ...core.messages import marked
from ...core.nodes import Key
from ...core.paths import TEXT_LIMIT
from ..pickles.inert import Call, Global, Items, Pairs, Persistent

SIMPLE_KEYS = frozenset({str, int, bool, float, type(None), bytes})
AN_OBJECT = marked("an object")
KEY_TUPLE = 8
"""Longest tuple of simple keys that is itself a key."""
_EMPTY = ("__builtin__.bytes", "builtins.bytes")


def class_of(func: object) -> Global | None:
    """The class or function that a call names: a name, or a legacy ``('module', class, file, source)`` id."""
    if type(func) is Global:
        return func
    if type(func) is Persistent and type(func.pid) is tuple and len(func.pid) in (3, 4):
        named = func.pid[-3]  # ("module", class, file, source), in torch 0.1 without the first
        return named if type(named) is Global else None
    return None


def function_name(raw: object) -> str:
    """The qualified name of what a call calls, or ``an object``."""
    if type(raw) is Call:
        raw = raw.func
    func = class_of(raw)
    return func.qualname if func is not None else AN_OBJECT


def exact_key(key: Key) -> tuple[type, Key]:
    """What tells one simple key from another: 1 from True, and 0 from 0.0."""
    # Beyond 61 bits ints can be chosen that all hash alike, texts cannot.
    return type(key), str(key) if type(key) is int and key.bit_length() > 60 else key


def bytes_key(raw: object) -> bytes | None:
    """The bytes of a key that protocol 2 writes as ``_codecs.encode(text, "latin1")`` or ``bytes()``, or None."""
    if type(raw) is Call and type(raw.func) is Global and raw.args == () and raw.func.qualname in _EMPTY:
        return b""
    if type(raw) is Call and type(raw.func) is Global and raw.func.qualname == "_codecs.encode" \
            and type(raw.args) is tuple and len(raw.args) == 2 and raw.args[1] == "latin1":
        text = raw.args[0]
        if type(text) is str and len(text) <= TEXT_LIMIT and all(ord(letter) < 256 for letter in text):
            return text.encode("latin-1")
    return None


def describe(raw: object) -> str:
    """A short text for a dict key that nobody may hash."""
    if type(raw) is Call:
        func = class_of(raw.func)
        if func is not None and type(raw.args) is tuple and len(raw.args) <= KEY_TUPLE \
                and all(type(item) in SIMPLE_KEYS for item in raw.args):
            return f"{func.qualname[:TEXT_LIMIT]}({', '.join([_short(item) for item in raw.args])})"
        return f"<{function_name(raw)[:TEXT_LIMIT]}>"
    if type(raw) is Global:
        return raw.qualname
    return f"<{ {Pairs: 'dict', Items: 'set', Persistent: 'persistent id'}.get(type(raw), type(raw).__name__)}>"


def is_unhashable(raw: object) -> bool:
    """True for what Python takes as no key: a list, a dict, a set, or a short tuple with one of them."""
    if type(raw) is tuple and len(raw) <= KEY_TUPLE:
        return any(_is_mutable(item) for item in raw)
    return _is_mutable(raw)


def _is_mutable(raw: object) -> bool:
    kind = type(raw)
    return kind in (list, Pairs, bytearray) or (kind is Items and not raw.frozen)  # type: ignore[attr-defined]


def _short(item: object) -> str:
    return repr(item[:TEXT_LIMIT] if isinstance(item, (str, bytes)) else item)
