"""Keys and values of a stranger's file as JSON, valid in the strict sense and ASCII only."""

import math
from json.encoder import encode_basestring_ascii

from .nodes import Key
from .paths import key_text

quote = encode_basestring_ascii
"""A text as JSON."""

BYTES_SHOWN = 300
"""Longer bytes values are cut to this many bytes, with an ellipsis."""


def path_json(path: tuple[Key, ...]) -> str:
    """The list of the path's keys."""
    return "[" + ",".join([quote(key) if type(key) is str else _key_json(key) for key in path]) + "]"


def _key_json(key: Key) -> str:
    if key is None or type(key) in (bool, int, float):
        return plain_json(key)
    return quote(key_text(key))


def plain_json(value: object) -> str:
    """A plain value as valid JSON: what JSON has no form for becomes text."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, float):
        return _float_json(value)
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, (tuple, list)):
        return "[" + ",".join([plain_json(item) for item in value]) + "]"
    if isinstance(value, bytes):
        return quote(value[:BYTES_SHOWN].hex() + ("…" if len(value) > BYTES_SHOWN else ""))
    return quote(str(value))


def _float_json(value: float) -> str:
    if math.isfinite(value):
        return float.__repr__(value)
    return '"NaN"' if math.isnan(value) else '"Infinity"' if value > 0 else '"-Infinity"'
