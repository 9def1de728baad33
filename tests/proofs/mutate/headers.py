"""Steps on JSON: the header of a safetensors file, and the index of a sharded checkpoint."""

import json
import random
from collections.abc import Callable
from typing import NamedTuple

from .rolls import TEXTS, cut, doubled, dropped, number, one, replaced, swapped, wrapped

Json = object
"""A value of JSON; an object is an :class:`Object`."""


class Object(NamedTuple):
    """A JSON object with its members in order, doubled names included."""

    members: tuple[tuple[str, Json], ...]


class Safetensors(NamedTuple):
    """A safetensors file taken apart."""

    header: Json
    data: bytes
    length: int | None = None
    """What the first eight bytes say, where that is not the truth."""
    padding: bytes = b""


Step = Callable[[Safetensors, random.Random], Safetensors]

DTYPES = ("F64", "F32", "F16", "BF16", "I64", "I32", "I16", "I8", "U64", "U32", "U16", "U8", "BOOL", "F8_E4M3",
          "F8_E5M2", "F8_E8M0", "F4", "F6_E2M3", "F6_E3M2", "C64", "f32", "F", "")


def loads(text: str) -> Json:
    """Read JSON; raises ValueError."""
    return json.loads(text, object_pairs_hook=lambda pairs: Object(tuple(pairs)))


def dumps(value: Json) -> str:
    """Write JSON; what is no JSON stands there as raw text."""
    if isinstance(value, Object):
        return "{" + ",".join([f"{json.dumps(key)}:{dumps(item)}" for key, item in value.members]) + "}"
    if isinstance(value, list):
        return "[" + ",".join([dumps(item) for item in value]) + "]"
    return value.decode() if isinstance(value, bytes) else json.dumps(value)


def leaf(rolled: random.Random, before: Json) -> Json:
    """Any other value, most often of the same kind."""
    if type(before) is int and rolled.random() < 0.7:
        return number(rolled, before)
    if isinstance(before, str) and rolled.random() < 0.7:
        return one(rolled, (*TEXTS, *DTYPES))
    return one(rolled, (None, True, -1, 1.5, 1e300, [], [0], [1, 2, 3], [0] * 70, [[]], Object(()), "x", b"NaN", b"01",
                        b"-0", b"1e2", b"1" * 5000, b'"\\ud800"', b'"\\u0000"', b"[" * 2000 + b"]" * 2000, b"[" * 50,
                        2**63, 2**64, 10**400))


def changed(value: Json, rolled: random.Random) -> Json:
    """One place of a JSON value changed, wherever it lies."""
    if isinstance(value, Object) and value.members and rolled.random() < 0.93:
        members = value.members
        way = rolled.random()
        if way < 0.14:
            return Object(one(rolled, (dropped, doubled, swapped))(members, rolled))
        place = rolled.randrange(len(members))
        key, item = members[place]
        if way < 0.24:
            new = one(rolled, members)[0] if rolled.random() < 0.4 else one(rolled, TEXTS)
            return Object(replaced(members, place, (new, item)))
        return Object(replaced(members, place, (key, changed(item, rolled))))
    if isinstance(value, list) and value and rolled.random() < 0.8:
        if rolled.random() < 0.25:
            return list(one(rolled, (dropped, doubled, swapped))(tuple(value), rolled))
        return list(replaced(tuple(value), place := rolled.randrange(len(value)), changed(value[place], rolled)))
    return leaf(rolled, value)


def parse(data: bytes) -> Safetensors:
    """Take a safetensors file apart; raises ValueError."""
    length = int.from_bytes(data[:8], "little")
    return Safetensors(loads(data[8:8 + length].decode()), data[8 + length:])


def render(whole: Safetensors) -> bytes:
    """The file's bytes."""
    header = dumps(whole.header).encode("utf-8", "surrogatepass") + whole.padding
    return wrapped(len(header) if whole.length is None else whole.length, 8) + header + whole.data


def member(whole: Safetensors, rolled: random.Random) -> Safetensors:
    return whole._replace(header=changed(whole.header, rolled))


def offsets(whole: Safetensors, rolled: random.Random) -> Safetensors:
    """Shape, place or type of one tensor; sometimes the place of another."""
    members = whole.header.members if isinstance(whole.header, Object) else ()
    places = [place for place, (_, item) in enumerate(members) if isinstance(item, Object)]
    if not places:
        return member(whole, rolled)
    place = one(rolled, places)
    key, entry = members[place]
    assert isinstance(entry, Object)
    fields = dict(entry.members)
    which = one(rolled, ("data_offsets", "data_offsets", "shape", "dtype", "other"))
    if which == "other":
        fields["data_offsets"] = dict(members[one(rolled, places)][1].members).get("data_offsets")  # type: ignore[attr-defined]
    elif which == "dtype":
        fields["dtype"] = one(rolled, DTYPES)
    else:
        fields[which] = changed(fields.get(which), rolled)
    return whole._replace(header=Object(replaced(members, place, (key, Object(tuple(fields.items()))))))


def length(whole: Safetensors, rolled: random.Random) -> Safetensors:
    return whole._replace(length=number(rolled, len(dumps(whole.header))))


def padding(whole: Safetensors, rolled: random.Random) -> Safetensors:
    return whole._replace(padding=one(rolled, (b" ", b" " * 8, b"\0" * 8, b"\n\t", b"{}", b"x")))


def tensors(whole: Safetensors, rolled: random.Random) -> Safetensors:
    """The bytes behind the header: fewer or more of them."""
    return whole._replace(data=cut(whole.data, rolled) if rolled.random() < 0.6 and whole.data
                          else whole.data + bytes(rolled.randint(1, 40)))


STEPS: tuple[Step, ...] = (member, member, offsets, offsets, offsets, length, padding, tensors)


def mutated(data: bytes, rolled: random.Random) -> bytes:
    """A safetensors file after one to three steps."""
    try:
        whole = parse(data)
    except ValueError:
        return cut(data, rolled)
    for _ in range(one(rolled, (1, 1, 1, 2, 3))):
        whole = one(rolled, STEPS)(whole, rolled)
    return render(whole)


def index_mutated(data: bytes, rolled: random.Random) -> bytes:
    """A JSON text after one to three steps."""
    try:
        value = loads(data.decode())
    except ValueError:
        return cut(data, rolled)
    for _ in range(one(rolled, (1, 1, 2, 3))):
        value = changed(value, rolled)
    found = dumps(value).encode("utf-8", "surrogatepass")
    return cut(found, rolled) if rolled.random() < 0.05 else found
