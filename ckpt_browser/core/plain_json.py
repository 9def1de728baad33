"""Keys and values of a stranger's file as JSON, valid in the strict sense and ASCII only."""

import math
from collections.abc import Callable, Iterable
from json.encoder import encode_basestring_ascii
from typing import Any

from .nodes import Key
from .paths import key_text

quote = encode_basestring_ascii
"""A text as JSON."""

BYTES_SHOWN = 300
"""Longer bytes values are cut to this many bytes, with an ellipsis."""


def path_json(path: tuple[Key, ...]) -> str:
    """The list of the path's keys."""
    return "[" + ",".join([quote(key) if type(key) is str else int.__repr__(key) if type(key) is int
                           else _key_json(key) for key in path]) + "]"


def _key_json(key: Key) -> str:
    if key is None or type(key) in (bool, float):
        return plain_json(key)
    return quote(key_text(key))


def plain_json(value: object) -> str:
    """A plain value as valid JSON: what JSON has no form for becomes text."""
    write = _WRITERS.get(type(value))
    return quote(str(value)) if write is None else write(value)


def _float_json(value: float) -> str:
    if math.isfinite(value):
        return float.__repr__(value)
    return '"NaN"' if math.isnan(value) else '"Infinity"' if value > 0 else '"-Infinity"'


def _items_json(value: Iterable[object]) -> str:
    return "[" + ",".join([plain_json(item) for item in value]) + "]"


def _bytes_json(value: bytes) -> str:
    return quote(value[:BYTES_SHOWN].hex() + ("…" if len(value) > BYTES_SHOWN else ""))


_WRITERS: dict[type, Callable[[Any], str]] = {
    type(None): lambda _: "null", bool: lambda value: "true" if value else "false", int: int.__repr__,
    float: _float_json, str: quote, tuple: _items_json, list: _items_json, bytes: _bytes_json}
"""By exact type, for a listing asks a million times; what comes from a stranger's file is never of a subclass."""
