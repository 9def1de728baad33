"""Giving values other contents, among cells: each keeps its type."""

import math
import re
from pathlib import PurePath

import numpy as np
import torch

from ckpt_browser.core.edits.values import Insert, SetValue

from ..mirror import STORAGES, Cell, mirror
from .places import SEQUENCES, Refuse, Unmodelled, at, find, is_container, is_mapping, text_of
from .structure import put


def insert(root: Cell, edit: Insert) -> Cell:
    """A new value in a container."""
    into = at(root, edit.into)
    if edit.key == "" and is_mapping(into):
        raise Refuse("a name is needed")
    put(into, edit.at, [(edit.key, made(edit.value, None))])
    return root


def set_value(root: Cell, edit: SetValue) -> Cell:
    """Another content at one place."""
    place = find(root, edit.path)
    new = made(edit.value, place.cell)
    place.holder.items[place.index] = new
    return root


def made(value: object, before: Cell | None) -> Cell:
    """A cell of a value with the types of what was there."""
    if before is not None and (before.tensor is not None or isinstance(before.value, STORAGES)
                               or before.kind == "numpy.ndarray"):
        raise Refuse("a tensor")
    if before is not None and is_container(before):
        return _container(value, before)
    if before is not None and before.kind in ("set", "frozenset", "slice", "range"):
        raise Refuse("no value for a set")
    if before is not None:
        return mirror(converted(before, value))
    if isinstance(value, dict):
        return _mapping(value, None)
    if isinstance(value, list):
        return _sequence(value, None)
    return mirror(value)


def _container(value: object, before: Cell) -> Cell:
    if isinstance(value, dict) and is_mapping(before):
        return _mapping(value, before)
    if isinstance(value, list) and before.kind in SEQUENCES:
        return _sequence(value, before)
    raise Refuse("another kind of container")


def _like(before: Cell | None, kind: str) -> Cell:
    new = Cell(before.kind if before is not None else kind)
    new.beside = dict(before.beside) if before is not None else {}
    return new


def _mapping(value: dict, before: Cell | None) -> Cell:
    new = _like(before, "dict")
    known: dict[str, int] = {}
    for index, key in enumerate(before.keys if before is not None else ()):
        known.setdefault(text_of(key), index)
    for name, item in value.items():
        index = known.get(str(name))
        new.keys.append(str(name) if index is None or before is None else before.keys[index])
        new.items.append(_part(item, None if index is None or before is None else before.items[index]))
    return new


def _sequence(value: list, before: Cell | None) -> Cell:
    new = _like(before, "list")
    known = before.items if before is not None else []
    new.keys = list(range(len(value)))
    new.items = [_part(item, known[place] if place < len(known) else None) for place, item in enumerate(value)]
    return new


def _part(value: object, before: Cell | None) -> Cell:
    try:
        return made(value, before)
    except Refuse:
        return made(value, None)


def converted(before: Cell, value: object) -> object:
    """The value as the type of what was there."""
    old = before.value
    if old is None:
        if value is not None:
            raise Refuse("it is None")
        return None
    if isinstance(old, (bool, np.bool_)):
        return type(old)(_of(bool, value))
    if type(old) is int:
        return _of(int, value)
    if isinstance(old, np.integer):
        number, bounds = _of(int, value), np.iinfo(type(old))
        if not bounds.min <= number <= bounds.max:
            raise Refuse("beyond its bounds")
        return type(old)(number)
    if type(old) is float or isinstance(old, np.floating):
        return _float(old, value)
    if isinstance(old, (complex, np.complexfloating)):
        return _complex(old, value)
    if type(old) in (str, np.str_) or isinstance(old, PurePath):
        return type(old)(_of(str, value))
    return _of_torch(old, value)


def _of(kind: type, value: object) -> object:
    if type(value) is not kind:
        raise Refuse(f"no {kind.__name__}")
    return value


def _float(old: object, value: object) -> object:
    if type(value) not in (int, float):
        raise Refuse("no number")
    try:
        number = float(value)  # type: ignore[arg-type]
    except OverflowError:
        raise Refuse("beyond its bounds") from None
    with np.errstate(over="ignore"):
        found = type(old)(number)
    if math.isinf(found) and not math.isinf(number):
        raise Refuse("beyond its bounds")
    return found


def _complex(old: object, value: object) -> object:
    if isinstance(value, list) and len(value) == 2 and all(type(part) in (int, float) for part in value):
        number = complex(*value)
    elif type(value) in (int, float):
        number = complex(value)  # type: ignore[arg-type]
    elif type(value) is str:
        raise Unmodelled
    else:
        raise Refuse("no number")
    with np.errstate(over="ignore"):
        return type(old)(number)  # type: ignore[call-arg]


def _of_torch(old: object, value: object) -> object:
    if isinstance(old, torch.Size) and isinstance(value, list) and all(type(size) is int and 0 <= size < 1 << 63
                                                                       for size in value):
        return torch.Size(value)
    if isinstance(old, torch.dtype) and isinstance(value, str):
        found = getattr(torch, value.removeprefix("torch."), None)
        if isinstance(found, torch.dtype):
            return found
    if isinstance(old, torch.device) and isinstance(value, str):
        try:
            return torch.device(value)
        except RuntimeError:
            raise Refuse("no device") from None
    if isinstance(old, (bytes, bytearray)) and isinstance(value, str) and re.fullmatch("([0-9a-fA-F]{2})*", value):
        return type(old)(bytes.fromhex(value))
    raise Refuse("another type")
