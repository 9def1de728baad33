"""Editing what is no tensor: numbers, texts, lists and dicts, each keeping the type it has."""

import math
import re
import struct
from contextlib import suppress
from typing import NamedTuple

from ..devices import device_problem
from ..draft import Draft
from ..dtypes import ALIASES, DTYPES
from ..limits import LIMITS
from ..messages import marked, say
from ..nodes import Broken, Group, Key, Node, Opaque, Tensor, Value
from ..paths import key_text
from ..places import EditError, Path, Places
from .containers import MAPPINGS, NAMELESS, SEQUENCES, insert, is_mapping, kind_of, redirect

TEXTS = "__metadata__"
"""Where the root has the texts that a safetensors file keeps beside its tensors."""


class SetValue(NamedTuple):
    """Give a value another content; its type stays, and within dicts and lists the types of what was there."""

    path: Path
    value: object
    """None, bool, int, float, str, list or dict, as JSON has them."""


class Insert(NamedTuple):
    """Put a new value into a container; an empty dict is a new group."""

    into: Path
    key: Key
    value: object
    at: int | None = None


def draft_set(draft: Draft, edit: SetValue) -> None:
    """Draft a :class:`SetValue`."""
    places = Places(draft, draft.root)
    slot = places.slot(edit.path)
    number = build(draft, edit.value, draft[slot.child], edit.path)
    redirect(draft, slot.owner, slot.part, slot.place, number, edit.path)


def draft_insert(draft: Draft, edit: Insert) -> None:
    """Draft an :class:`Insert`; into the texts of a safetensors file also where there are none yet."""
    if edit.into == (TEXTS,):
        _ensure_texts(draft)
    owner = Places(draft, draft.root).node(edit.into)
    if edit.key == "" and is_mapping(draft, owner):
        raise EditError(NAMELESS, edit.into)
    insert(draft, owner, edit.at, [(edit.key, build(draft, edit.value, None, edit.into))], edit.into)


def _ensure_texts(draft: Draft) -> None:
    root = draft[draft.root]
    if isinstance(root, Group) and root.type_name in MAPPINGS and TEXTS not in (*root.keys, *dict(root.attributes)):
        draft[draft.root] = root._replace(attributes=(*root.attributes, (TEXTS, draft.add(Group("dict", (), ())))))


def build(draft: Draft, value: object, before: Node | None, path: Path, depth: int = 0) -> int:
    """A node for ``value`` with the types of the node that it replaces; its id.

    Raises:
        EditError: the value does not fit the type.
    """
    if depth > LIMITS.depth:
        raise EditError(say("it is nested deeper than {depth} levels", depth=LIMITS.depth), path)
    if isinstance(before, Tensor | Opaque | Broken):
        raise EditError(say("it is {what} and cannot be given a value",
                            what=marked("a tensor") if isinstance(before, Tensor) else kind_of(before)), path)
    if isinstance(before, Group) and before.type_name not in MAPPINGS | SEQUENCES:
        raise EditError(say("a {type_name} cannot be given a value", type_name=before.type_name), path)
    if isinstance(value, dict):
        if isinstance(before, Value) or (isinstance(before, Group) and before.type_name not in MAPPINGS):
            raise EditError(say("it is {kind}, not a dict", kind=kind_of(before)), path)
        return _mapping(draft, value, before if isinstance(before, Group) else None, path, depth)
    if isinstance(value, list) and not isinstance(before, Value):
        if isinstance(before, Group) and before.type_name not in SEQUENCES:
            raise EditError(say("it is {kind}, not a list", kind=kind_of(before)), path)
        return _sequence(draft, value, before if isinstance(before, Group) else None, path, depth)
    if isinstance(before, Group):
        raise EditError(say("it is {kind}, not a {name}", kind=kind_of(before), name=type(value).__name__), path)
    if isinstance(before, Value):
        return draft.add(before._replace(value=converted(before, value, path)))
    if type(value) is int and not LOWEST <= value <= HIGHEST:
        raise EditError(say("it is a number of more than {integer_bytes} bytes",
                            integer_bytes=LIMITS.integer_bytes), path)
    if value is None or type(value) in (bool, int, float, str):
        return draft.add(Value(type(value).__name__, value))
    raise EditError(say("a {name} cannot be stored", name=type(value).__name__), path)


def _mapping(draft: Draft, value: dict[object, object], before: Group | None, path: Path, depth: int) -> int:
    # Keys that stand there already keep their type: JSON knows texts only, and a file may have numbers.
    known: dict[object, tuple[Key, int]] = {}
    if before is not None:
        for key, child in zip(before.keys, before.children, strict=True):
            known.setdefault(key_text(key), (key, child))
    keys, children = [], []
    for name, item in value.items():
        key, child = known.get(str(name), (str(name), -1))
        keys.append(key)
        children.append(_part(draft, item, child, (*path, key), depth))
    if before is None:
        return draft.add(Group("dict", tuple(keys), tuple(children)))
    return draft.add(before._replace(keys=tuple(keys), children=tuple(children)))


def _sequence(draft: Draft, value: list[object], before: Group | None, path: Path, depth: int) -> int:
    known = before.children if before is not None else ()
    children = tuple([_part(draft, item, known[place] if place < len(known) else -1, (*path, place), depth)
                      for place, item in enumerate(value)])
    if before is None:
        return draft.add(Group("list", tuple(range(len(children))), children))
    return draft.add(before._replace(keys=tuple(range(len(children))), children=children))


def _part(draft: Draft, value: object, child: int, path: Path, depth: int) -> int:
    """A node within a container that is replaced: of the type that stood there where it fits, else of its own."""
    if child >= 0:
        try:
            return build(draft, value, draft[child], path, depth + 1)
        except EditError:
            if depth >= LIMITS.depth:
                raise
    return build(draft, value, None, path, depth + 1)


_RANGES = {name: (-(1 << 8 * size - 1), (1 << 8 * size - 1) - 1) if kind == "int" else (0, (1 << 8 * size) - 1)
           for name, size, kind in DTYPES.values() if kind in ("int", "uint") and name[-1] in "8642"}
LOWEST, HIGHEST = -(1 << 8 * LIMITS.integer_bytes - 1), (1 << 8 * LIMITS.integer_bytes - 1) - 1
"""Bounds of an int that our own reader would take."""
_HEX = re.compile("([0-9a-fA-F]{2})*")
_FLOATS = {"float16": "<e", "float32": "<f", "float64": "<d"}


def converted(before: Value, value: object, path: Path) -> object:
    """``value`` as the type of ``before`` has it.

    Raises:
        EditError: it does not fit.
    """
    name = before.type_name.removeprefix("numpy.")
    if before.type_name == "NoneType":
        if value is None:
            return None
        raise EditError(marked("it is None; take it out and insert a value instead"), path)
    if name in ("bool", "bool_"):
        return _of(bool, before, value, path)
    if name == "int" or (before.type_name.startswith("numpy.") and name in _RANGES):
        number = _of(int, before, value, path)
        low, high = _RANGES.get(name, (LOWEST, HIGHEST))
        assert isinstance(number, int)
        if not low <= number <= high:
            raise EditError(say("{value} does not fit into {type_name}", value=str(number)[:60],
                                type_name=before.type_name), path)
        return number
    if name == "float" or (before.type_name.startswith("numpy.") and name in _FLOATS):
        return _float(name, before, value, path)
    if name in ("complex", "complex64", "complex128"):
        return _complex(before, value, path)
    if name in ("str", "str_") or before.type_name.startswith("pathlib."):
        return _of(str, before, value, path)
    return _torch(before, value, path)


def _of(kind: type, before: Value, value: object, path: Path) -> object:
    if type(value) is not kind:
        raise EditError(say("it is {kind}; {value} is not one", kind=kind_of(before), value=_shown(value)), path)
    return value


def _float(name: str, before: Value, value: object, path: Path) -> float:
    if type(value) not in (int, float):
        raise EditError(say("it is {kind}; {value} is not one", kind=kind_of(before), value=_shown(value)), path)
    assert isinstance(value, int | float)
    try:
        number = float(value)
        form = _FLOATS.get(name, "<d")
        kept: float = struct.unpack(form, struct.pack(form, number))[0]
    except OverflowError:
        raise EditError(say("{value} does not fit into {type_name}", value=_shown(value),
                            type_name=before.type_name), path) from None
    return number if math.isnan(number) else kept


def _complex(before: Value, value: object, path: Path) -> complex:
    with suppress(ValueError, OverflowError):
        if isinstance(value, list) and len(value) == 2 and all(type(part) in (int, float) for part in value):
            return complex(value[0], value[1])
        if isinstance(value, int | float | str) and not isinstance(value, bool):
            return complex(value)
    raise EditError(say("it is {kind}; {value} is not one", kind=kind_of(before), value=_shown(value)), path)


def _torch(before: Value, value: object, path: Path) -> object:
    if before.type_name == "torch.Size" and isinstance(value, list) \
            and all(type(size) is int and 0 <= size < 1 << 63 for size in value):
        return tuple(value)
    if before.type_name == "torch.dtype" and isinstance(value, str):
        name = value.removeprefix("torch.")
        if ALIASES.get(name, name) in DTYPES:
            return f"torch.{ALIASES.get(name, name)}"
    if before.type_name == "torch.device" and isinstance(value, str):
        problem = device_problem(value)
        if problem:
            raise EditError(problem, path)
        return value
    if before.type_name in ("bytes", "bytearray") and isinstance(value, str) and _HEX.fullmatch(value):
        return bytes.fromhex(value)
    raise EditError(say("it is {kind}; {value} is not one", kind=kind_of(before), value=_shown(value)), path)


def _shown(value: object) -> str:
    text = "null" if value is None else str(value).lower() if isinstance(value, bool) else repr(value)
    return text if len(text) <= 60 else text[:59] + "…"
