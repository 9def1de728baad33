"""What the operations are given as text: paths, keys, numbers and JSON, understood by the file at hand."""

import json
import os
import re
from typing import NamedTuple

from ...core.document import Document
from ...core.edits.containers import SEQUENCES
from ...core.errors import CheckpointError
from ...core.nodes import Group, Key
from ...core.paths import key_text
from ...core.places import EditError, Path, Places, parse_path, resolve
from ...workspace.reading.library import Library

_ELEMENT = re.compile(r"(?P<path>.*)\[(?P<index>[^\[\]]*)\]=(?P<number>.*)", re.DOTALL)
_INDEX = re.compile(r"\s*|\s*-?[0-9]{1,18}\s*(,\s*-?[0-9]{1,18}\s*)*")


class NewEntry(NamedTuple):
    """Where something new is put."""

    into: Path
    key: Key
    place: int | None
    rest: str
    """What followed the path."""


def halves(text: str, separator: str, option: str, form: str, *, last: bool = False) -> tuple[str, str]:
    """What stands before and behind a separator.

    Raises:
        EditError: there is none.
    """
    before, found, after = text.rpartition(separator) if last else text.partition(separator)
    if not found:
        raise EditError(f"{option} wants {form}; there is no “{separator}” in {text}")
    return before, after


def path_of(document: Document, text: str) -> Path:
    """The path that a text names; nothing, or “/”, is the whole file."""
    return resolve(document.checkpoint.nodes, document.checkpoint.root, "" if text == "/" else text)


def path_and(document: Document, text: str, separator: str, option: str, form: str) -> tuple[Path, str]:
    """A path and what follows it, split at the first separator that has a path of the file before it.

    Raises:
        EditError: there is no separator, or no path before any.
    """
    halves(text, separator, option, form)
    failure: EditError | None = None
    for place in _places(text, separator):
        try:
            return path_of(document, text[:place]), text[place + len(separator):]
        except EditError as error:
            failure = failure or error
    assert failure is not None
    raise failure


def _places(text: str, separator: str) -> list[int]:
    return [match.start() for match in re.finditer(re.escape(separator), text)]


def new_entry(document: Document, text: str, separator: str, option: str, form: str) -> NewEntry:
    """Where a new entry is put: the container must be there, the key is free to choose.

    With a separator, the text behind it follows; without one, all of the text is the path.

    Raises:
        EditError: no such container.
    """
    if separator:
        halves(text, separator, option, form)
    failure: EditError | None = None
    for place in _places(text, separator) if separator else [len(text)]:
        parts = parse_path(text[:place])
        if not parts or not parts[-1]:
            failure = failure or EditError(f"{option} wants {form}; a name is needed")
            continue
        try:
            into = _container(document, parts[:-1])
        except EditError as error:
            failure = failure or error
            continue
        return _entry(document, into, parts[-1], text[place + len(separator):])
    assert failure is not None
    raise failure


def _container(document: Document, parts: tuple[str, ...]) -> Path:
    return path_of(document, "/".join(part.replace("\\", "\\\\").replace("/", "\\/") for part in parts))


def _entry(document: Document, into: Path, name: str, rest: str) -> NewEntry:
    nodes, number = document.checkpoint.nodes, document.checkpoint.root
    node = nodes[Places(nodes, number).node(into)]
    if isinstance(node, Group) and node.type_name in SEQUENCES:
        at = whole_number(name, "a place in a list", into)
        return NewEntry(into, at, at, rest)
    # Among numbered entries, such as those of an optimizer, a number is a number.
    numbered = isinstance(node, Group) and node.keys and all(type(key) is int for key in node.keys)
    return NewEntry(into, key_like(0 if numbered else "", name), None, rest)


def key_like(key: Key, text: str) -> Key:
    """A new key of the type of an old one: a number where that was one, else the text."""
    if type(key) is int and re.fullmatch("-?[0-9]{1,18}", text):
        return int(text)
    return text


def whole_number(text: str, what: str, path: Path = ()) -> int:
    """A whole number from 0.

    Raises:
        EditError: the text is none.
    """
    if not re.fullmatch("[0-9]{1,18}", text):
        raise EditError(f"{what} is a whole number from 0; {text or 'nothing'} is none", path)
    return int(text)


def json_value(text: str, path: Path) -> object:
    """The value that a text is in JSON, where NaN and Infinity are numbers too.

    Raises:
        EditError: it is no JSON.
    """
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        example = json.dumps(text[:60], ensure_ascii=False)
        raise EditError(f"{text[:60] or 'nothing'} is no JSON; a text stands in quotes, for the shell too: "
                        f"'{key_text(path[-1]) if path else 'PATH'}={example}'", path) from None


def element(document: Document, text: str) -> tuple[Path, tuple[int, ...], object]:
    """Path, index and number of ``PATH[I,J]=NUMBER``.

    Raises:
        EditError: the text is of another form, or the path leads nowhere.
    """
    match = _ELEMENT.fullmatch(text)
    if match is None or _INDEX.fullmatch(match["index"]) is None:
        raise EditError(f"--patch wants 'PATH[I,J]=NUMBER', such as 'conv1.bias[0]=0.5'; {text} is none")
    path = path_of(document, match["path"])
    index = tuple(int(part) for part in match["index"].split(",") if part.strip())
    return path, index, json_value(match["number"], path)


def origin(text: str, library: Library) -> tuple[str, Path]:
    """The file and the path in it that ``FILE:PATH`` names.

    Raises:
        CheckpointError: there is no such file, or nothing of this name in it.
    """
    file, name = file_and(text, "--copy", "'FILE:PATH=>PATH'")
    checkpoint = library.source(file).checkpoint
    return file, resolve(checkpoint.nodes, checkpoint.root, name)


def file_and(text: str, option: str, form: str) -> tuple[str, str]:
    """A file and what follows it behind a colon; a file's name may hold a colon too.

    Raises:
        CheckpointError: there is no such file.
    """
    for place in _places(text, ":"):
        if os.path.exists(text[:place]):
            return text[:place], text[place + 1:]
    raise CheckpointError(f"{option} wants {form}; there is no file before a colon in {text}")
