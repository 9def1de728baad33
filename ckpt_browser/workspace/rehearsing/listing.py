"""What a model has, told by a list that somebody saved: JSON of ``ls --json``, plain JSON, or lines of text."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ...core.dtypes import ALIASES, DTYPES
from ...core.errors import CheckpointError
from ...core.limits import LIMITS
from ...core.messages import Count, marked, say
from ...core.paths import key_text, path_text, visible
from ...core.places import Path, parse_path
from ...formats.files import ByteFile
from .modules import EXTRA, UNNAMED, Slot, Target, is_possible, modules_of

_LINE = re.compile(r"(?P<name>[^\s:=]+)\s*[:=]?\s*(?P<rest>.*)")
_SHAPE = re.compile(r"(?:torch\.Size\( ?)?[\[(] ?(?P<sizes>(?:[0-9]{1,19}(?: ?[,x×] ?[0-9]{1,19})*)?) ?,? ?[\])] ?\)?"
                    r"|(?<![\w.])(?P<plain>[0-9]{1,19}(?: ?[x×] ?[0-9]{1,19})*)(?![\w.])")
_DTYPE = re.compile(r"(?:torch\.)?([a-z][a-z0-9_]*)")
_BETWEEN = re.compile(r"[\s,;:|]*")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_JSON = re.compile(r"\ufeff?\s*[{\[]")


class Listed(NamedTuple):
    """One line of a list."""

    path: Path
    """A single name where the list knows of no groups."""
    shape: tuple[int, ...] | None
    dtype: str


def is_list(text: str) -> bool:
    """Whether a text looks like a list at all: as JSON, or as lines that begin with a name."""
    if _JSON.match(text):
        return True
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    return bool(lines) and not _CONTROL.search(text) and all(_of_line(line) is not None for line in lines[:100])


def text_of(path: str) -> str:
    """The text of a file.

    Raises:
        CheckpointError: it cannot be read, is too long for a list, or is no text.
    """
    file = ByteFile(path)
    try:
        if file.size > LIMITS.index_bytes:
            raise CheckpointError(say("has {size} bytes, too many for a list of names", size=Count(file.size)))
        return file.read(0, file.size).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CheckpointError(marked("is no list of names: it is not text in UTF-8")) from None
    finally:
        file.close()


def target_of_list(text: str, root: str | Path | None = None, where: str = "") -> Target:
    """The model that a list tells of.

    Args:
        root: of a list with paths, the group that is meant, as a path or as paths are written.

    Raises:
        CheckpointError: it is no list; the sentence says where.
    """
    listed = list(_of_json(text) if _JSON.match(text) else _of_text(text))
    groups: dict[Path, dict[str, Slot]] = defaultdict(dict)
    remarks = []
    for one in listed:
        key = key_text(one.path[-1]) if one.path else ""
        if not is_possible(key):
            remarks.append(say("{key} is no name that a model can have, and is left out",
                               key=key or marked("an empty name")))
        else:
            groups[one.path[:-1]][key] = Slot(key, None if key.rpartition(".")[2] == EXTRA else one.shape, one.dtype)
    chosen = _chosen(groups, root)
    where = f"{where} · {visible(path_text(chosen))}" if chosen else where
    return Target(UNNAMED, modules_of(groups[chosen]), where, tuple(remarks), chosen, tuple(groups))


def _chosen(groups: Mapping[Path, Mapping[str, Slot]], root: str | Path | None) -> Path:
    if root is not None:
        wanted = tuple(map(key_text, root)) if isinstance(root, tuple) else parse_path("" if root == "/" else root)
        for path in groups:
            if tuple(map(key_text, path)) == wanted:
                return path
        raise CheckpointError(marked("the list has nothing there"), place=visible("/".join(wanted)))
    if not groups:
        raise CheckpointError(marked("lists no tensor"))
    return next((path for path, slots in groups.items() if any("." in key for key in slots)), next(iter(groups)))


def _of_json(text: str) -> Iterator[Listed]:
    try:
        whole = json.loads(text.removeprefix("\ufeff"))
    except RecursionError:
        raise CheckpointError(marked("is nested too deeply for a list of names")) from None
    except ValueError as error:
        raise CheckpointError(say("is no JSON: {error}", error=error)) from None
    if isinstance(whole, dict) and isinstance(whole.get("tensors"), list):
        whole = whole["tensors"]
    if isinstance(whole, dict):
        for name, value in whole.items():
            yield _described(name, value)
    else:
        for number, item in enumerate(whole, 1):
            yield _item(number, item)


def _item(number: int, item: object) -> Listed:
    """One entry of a list in JSON: a name, or an object with one."""
    if isinstance(item, str):
        return Listed((item,), None, "")
    name = next((item[field] for field in ("path", "name", "key") if field in item), None) \
        if isinstance(item, dict) else None
    if isinstance(name, str):
        return _described(name, item)
    if isinstance(name, list) and name and all(key is None or isinstance(key, str | int | float) for key in name):
        return _described(name[-1] if isinstance(name[-1], str) else key_text(name[-1]), item)._replace(
            path=tuple(name))
    raise CheckpointError(marked('is a list whose entries are no names and no objects such as {"name": "fc.weight", '
                                 '"shape": [10, 4]}'), place=say("entry {number}", number=number))


def _described(name: str, value: object) -> Listed:
    """What stands beside a name: a shape, an object with one, or nothing."""
    dtype: object = ""
    shape = value
    if isinstance(value, dict):
        shape, dtype = value.get("shape"), value.get("dtype", "")
    if shape is None and (value is None or isinstance(value, dict)):
        return Listed((name,), None, _dtype(dtype, name))
    if not isinstance(shape, list) or not all(type(size) is int and 0 <= size < 1 << 63 for size in shape):
        raise CheckpointError(marked("has no shape such as [10, 4], and no object with one"), place=visible(name))
    return Listed((name,), tuple(shape), _dtype(dtype, name))


def _dtype(value: object, name: str) -> str:
    short = value.removeprefix("torch.") if isinstance(value, str) else ""
    short = ALIASES.get(short, short)
    if short and short not in DTYPES:
        raise CheckpointError(say("has no element type that torch knows: {short}",
                                  short=visible(short, 60)), place=visible(name))
    return short


def _of_text(text: str) -> Iterator[Listed]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            found = _of_line(line)
            if found is None:
                raise CheckpointError(marked("is no line such as “fc.weight [10, 4] float32”"),
                                      place=say("line {number}", number=number))
            yield found


def _of_line(line: str) -> Listed | None:
    """A name, and a shape and an element type behind it where they stand there; None for anything else."""
    match = _LINE.fullmatch(" ".join(line.split()))
    if match is None:
        return None
    rest = match["rest"]
    shape = _SHAPE.search(rest)
    sizes: Sequence[int] | None = None
    if shape is not None:
        sizes = [int(size) for size in re.findall("[0-9]+", shape["sizes"] or shape["plain"] or "")]
        rest = rest[:shape.start()] + " " + rest[shape.end():]
    dtype = _DTYPE.search(rest)
    name = ALIASES.get(dtype[1], dtype[1]) if dtype is not None else ""
    if dtype is not None:
        rest = rest[:dtype.start()] + " " + rest[dtype.end():]
    if not _BETWEEN.fullmatch(rest) or (name and name not in DTYPES) or any(size >= 1 << 63 for size in sizes or ()):
        return None
    return Listed((match["name"],), None if sizes is None else tuple(sizes), name)
