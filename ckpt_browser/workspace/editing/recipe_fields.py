"""How each field of an edit is written in a recipe, and read back strictly."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from ...core.edits.counterparts import Entries
from ...core.edits.modules import Script
from ...core.edits.resizing import FILLS
from ...core.edits.selection import Glob, Selection
from ...core.limits import LIMITS
from ...core.messages import marked, say
from ...core.nodes import Key, OddKey
from ...core.places import Path

KEYS_WITHIN = 20
"""How deep tuples may lie within each other in a key."""


class Unfit(ValueError):
    """A field's content is of another form; the text says of which it should be."""


class Form(NamedTuple):
    """One way in which a field is written."""

    write: Callable[[object], object]
    read: Callable[[object], object]


def write_key(key: object) -> object:
    """A key: texts, numbers, bools and None as JSON has them, everything else in an object with its type."""
    if isinstance(key, bytes):
        return {"bytes": key.hex()}
    if isinstance(key, OddKey):
        return {"object": key.text, "node": key.node}
    if isinstance(key, tuple):
        return {"tuple": [write_key(item) for item in key]}
    return key


def read_key(value: object, depth: int = 0) -> Key:
    """The key that :func:`write_key` wrote.

    Raises:
        Unfit: it is none.
    """
    if value is None or type(value) in (str, int, float, bool):
        assert value is None or isinstance(value, str | int | float | bool)
        return value
    if isinstance(value, dict) and set(value) == {"bytes"} and isinstance(value["bytes"], str):
        try:
            return bytes.fromhex(value["bytes"])
        except ValueError:
            raise Unfit(marked("bytes are written as hexadecimal digits")) from None
    if isinstance(value, dict) and set(value) == {"tuple"} and isinstance(value["tuple"], list) and depth < KEYS_WITHIN:
        return tuple([read_key(item, depth + 1) for item in value["tuple"]])
    if isinstance(value, dict) and set(value) == {"object", "node"} and isinstance(value["object"], str) \
            and type(value["node"]) is int:
        return OddKey(value["object"], value["node"])
    raise Unfit(marked('a key is text, a number, true, false, null, {"bytes": "00ff"} or {"tuple": [...]}'))


def _write_path(path: object) -> object:
    assert isinstance(path, tuple)
    return [write_key(key) for key in path]


def _read_path(value: object) -> Path:
    if not isinstance(value, list):
        raise Unfit(marked('a path is a list of keys, such as ["model", "conv1.weight"]'))
    return tuple([read_key(key) for key in value])


def _write_paths(paths: object) -> object:
    assert isinstance(paths, tuple)
    return [_write_path(path) for path in paths]


def _read_paths(value: object) -> tuple[Path, ...]:
    if not isinstance(value, list):
        raise Unfit(marked("a list of paths is wanted, each a list of keys"))
    return tuple([_read_path(path) for path in value])


def _write_selection(selection: object) -> object:
    if selection is None:
        return None
    return {"glob": selection.pattern} if isinstance(selection, Glob) else _write_paths(selection)


def _read_selection(value: object) -> Selection:
    if isinstance(value, dict) and set(value) == {"glob"} and isinstance(value["glob"], str):
        return Glob(value["glob"])
    if isinstance(value, list):
        return _read_paths(value)
    raise Unfit(marked('a selection is a list of paths or {"glob": "*.weight"}'))


def _read_text(value: object) -> str:
    if not isinstance(value, str):
        raise Unfit(marked("a text is wanted"))
    return value


def _read_flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise Unfit(marked("true or false is wanted"))
    return value


def _read_place(value: object) -> int:
    if type(value) is not int or value < 0:
        raise Unfit(marked("a place is a whole number from 0, or null for the end"))
    return value


def _read_count(value: object) -> int:
    if type(value) is not int or value < 0:
        raise Unfit(marked("a whole number from 0 is wanted"))
    return value


def _read_within(value: object) -> str:
    if value not in ("auto", "path", "key"):
        raise Unfit(marked("one of auto, path and key is wanted"))
    return str(value)


def _read_fill(value: object) -> str:
    if value not in FILLS:
        raise Unfit(say("one of {fills} is wanted", fills=", ".join(FILLS)))
    return str(value)


def _write_value(value: object) -> object:
    if isinstance(value, Mapping):
        return {str(key): _write_value(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_write_value(item) for item in value]
    return value


def _read_value(value: object) -> object:
    waiting = [(value, 0)]
    while waiting:
        item, depth = waiting.pop()
        if depth > LIMITS.depth:
            raise Unfit(say("it is nested deeper than {depth} levels", depth=LIMITS.depth))
        inside: Sequence[object] = list(item.values()) if isinstance(item, dict) else \
            item if isinstance(item, list) else ()
        waiting.extend((part, depth + 1) for part in inside)
    return value


def _write_elements(elements: object) -> object:
    assert isinstance(elements, tuple)
    return [[list(place), _write_number(number)] for place, number in elements]


def _write_number(number: object) -> object:
    if isinstance(number, complex):
        return [number.real, number.imag]
    return list(number) if isinstance(number, tuple) else number


def _read_elements(value: object) -> tuple[tuple[tuple[int, ...], object], ...]:
    if not isinstance(value, list):
        raise Unfit(marked("elements are a list such as [[[0, 1], 3.5], ...]"))
    return tuple([_element(item) for item in value])


def _element(item: object) -> tuple[tuple[int, ...], object]:
    if not isinstance(item, list) or len(item) != 2 or not isinstance(item[0], list) \
            or any(type(place) is not int for place in item[0]):
        raise Unfit(marked("an element is its index and its number, such as [[0, 1], 3.5]"))
    number = item[1]
    parts = number if isinstance(number, list) and len(number) == 2 else [number]
    if any(type(part) not in (bool, int, float) for part in parts):
        raise Unfit(marked("an element's number is a number, true, false, or [real, imaginary]"))
    return tuple(item[0]), number


def _write_scripts(scripts: object) -> object:
    assert isinstance(scripts, tuple)
    return [{"class": script.type_name, "parameters": list(script.parameters), "buffers": list(script.buffers)}
            for script in scripts]


def _read_scripts(value: object) -> tuple[Script, ...]:
    if not isinstance(value, list):
        raise Unfit(marked("a list of classes is wanted"))
    return tuple([_script(item) for item in value])


def _script(item: object) -> Script:
    if not isinstance(item, dict) or set(item) != {"class", "parameters", "buffers"} \
            or not isinstance(item["class"], str) or not all(
            isinstance(item[names], list) and all(isinstance(name, str) for name in item[names])
            for names in ("parameters", "buffers")):
        raise Unfit(marked('a class is {"class": "Net", "parameters": ["weight"], "buffers": []}'))
    return Script(item["class"], tuple(item["parameters"]), tuple(item["buffers"]))


def _write_entries(entries: object) -> object:
    if isinstance(entries, Glob):
        return {"glob": entries.pattern}
    assert isinstance(entries, tuple)
    return [_write_path(there) if there == here and repr(there) == repr(here) else
            {"from": _write_path(there), "to": _write_path(here)} for there, here in entries]


def _read_entries(value: object) -> Entries:
    if isinstance(value, dict) and set(value) == {"glob"} and isinstance(value["glob"], str):
        return Glob(value["glob"])
    if isinstance(value, list):
        return tuple([_entry(item) for item in value])
    raise Unfit(marked('entries are a list of paths or of {"from": [...], "to": [...]}, or {"glob": "*.weight"}'))


def _entry(item: object) -> tuple[Path, Path]:
    if isinstance(item, dict) and set(item) == {"from", "to"}:
        return _read_path(item["from"]), _read_path(item["to"])
    path = _read_path(item)
    return path, path


def _read_share(value: object) -> float:
    if type(value) not in (int, float):
        raise Unfit(marked("a share is a number such as 0.5"))
    assert isinstance(value, int | float)
    return value


def _same(value: object) -> object:
    return value


_PATH = Form(_write_path, _read_path)
_TEXT = Form(_same, _read_text)
_FLAG = Form(_same, _read_flag)
_COUNT = Form(_same, _read_count)

_FORMS: Mapping[str, Form] = MappingProxyType({
    "path": _PATH, "into": _PATH, "paths": Form(_write_paths, _read_paths), "under": Form(_write_paths, _read_paths),
    "key": Form(write_key, read_key), "wrap.key": _TEXT, "at": Form(_same, _read_place),
    "selection": Form(_write_selection, _read_selection),
    "old": _TEXT, "new": _TEXT, "pattern": _TEXT, "replacement": _TEXT, "dtype": _TEXT, "device": _TEXT, "file": _TEXT,
    "within": Form(_same, _read_within),
    "metadata": _FLAG, "protect_norms": _FLAG, "integers": _FLAG,
    "scripts": Form(_write_scripts, _read_scripts),
    "rows": _COUNT, "seed": _COUNT, "fill": Form(_same, _read_fill),
    "entries": Form(_write_entries, _read_entries), "share": Form(_same, _read_share),
    "value": Form(_write_value, _read_value), "elements": Form(_write_elements, _read_elements),
})


def form_of(name: str, field: str) -> Form:
    """How a field of the edit that is written down as ``name`` is written; most have one form in all edits."""
    return _FORMS.get(f"{name}.{field}") or _FORMS[field]
