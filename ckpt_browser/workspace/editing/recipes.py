"""Edits as a text that can be kept and replayed on another file: plain JSON, read strictly."""

import json
import os
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from ...core.edits.table import BORROWING, KINDS, Borrowing, Edit
from ...core.errors import CheckpointError
from ...core.limits import LIMITS
from ...core.messages import Count, marked, say
from ...core.places import EditError
from ...formats.files import ByteFile
from .recipe_fields import Unfit, form_of

VERSION = 1
_KINDS: Mapping[str, Any] = MappingProxyType({name: kind.edit for name, kind in {**KINDS, **BORROWING}.items()})
_NAMES: Mapping[type, str] = MappingProxyType({edit: name for name, edit in _KINDS.items()})


def to_recipe(edits: Sequence[Edit], steps: Sequence[int] = ()) -> str:
    """The edits as JSON, one a line; what is as usual is left out.

    Args:
        steps: how many edits each step of undo has; empty where each edit is one.
    """
    lines = ",\n".join(" " + json.dumps(_written(edit)) for edit in edits)
    kept = f', "steps": {json.dumps(list(steps))}' if steps else ""
    return f'{{"version": {VERSION}{kept}, "edits": [\n{lines}\n]}}\n'


def _written(edit: Edit) -> dict[str, object]:
    name, usual = _NAMES[type(edit)], edit._field_defaults
    values = {field: value for field, value in edit._asdict().items() if field not in usual or value != usual[field]}
    return {"edit": name, **{field: form_of(name, field).write(value) for field, value in values.items()}}


def from_recipe(text: str) -> list[Edit]:
    """The edits of a recipe, in order.

    Raises:
        EditError: it is none, or an entry of it cannot be understood; the sentence says which.
    """
    return [edit for step in recipe_steps(text) for edit in step]


def recipe_steps(text: str) -> list[list[Edit]]:
    """The edits of a recipe, step by step of undo.

    Raises:
        EditError: as :func:`from_recipe`.
    """
    whole = _parsed(text)
    if not isinstance(whole, dict) or "edits" not in whole:
        raise EditError(marked('a recipe is a JSON object such as {"version": 1, "edits": [...]}'))
    if type(whole.get("version")) is not int or whole["version"] != VERSION:
        raise EditError(say("the recipe's version is {whole}; this program reads version {version}",
                            whole=_shown(whole.get("version")), version=VERSION))
    unknown = next((name for name in whole if name not in ("version", "edits", "steps")), None)
    if unknown is not None:
        raise EditError(say("a recipe has no field {unknown}", unknown=_shown(unknown)))
    if not isinstance(whole["edits"], list):
        raise EditError(marked("the edits of a recipe are a list"))
    edits = [_read(number, entry) for number, entry in enumerate(whole["edits"], 1)]
    steps = whole.get("steps", [1] * len(edits))
    if not isinstance(steps, list) or any(type(count) is not int or count < 1 for count in steps) \
            or sum(steps) != len(edits):
        raise EditError(marked("the steps of a recipe are counts of edits that add up to all of them"))
    rest = iter(edits)
    return [[next(rest) for _ in range(count)] for count in steps]


def with_files(edits: Sequence[Edit], files: Callable[[str], str]) -> list[Edit]:
    """The edits with other names for the files that they take from."""
    return [edit._replace(file=files(edit.file)) if isinstance(edit, Borrowing) else edit for edit in edits]


def seen_from(folder: str, file: str) -> str:
    """How a recipe in a folder names a file: by its way from there where it lies within, else in full."""
    file, folder = os.path.abspath(file), os.path.abspath(folder)
    try:
        inside = os.path.commonpath((file, folder)) == folder
    except ValueError:  # another drive
        inside = False
    return os.path.relpath(file, folder).replace(os.sep, "/") if inside else file


def found_from(folder: str, file: str) -> str:
    """Where a file lies that a recipe in a folder names: beside the recipe, else where the name says by itself."""
    beside = os.path.join(folder, file)
    return beside if os.path.exists(beside) else file


def read_recipe(path: str) -> list[Edit]:
    """The edits of a recipe in a file; the files that they take from as the recipe names them.

    Raises:
        CheckpointError: the file cannot be read, or is no recipe.
    """
    try:
        file = ByteFile(path)
        try:
            if file.size > LIMITS.index_bytes:
                raise CheckpointError(say("has {size} bytes, too many for a recipe", size=Count(file.size)))
            return from_recipe(file.read(0, file.size).decode("utf-8"))
        finally:
            file.close()
    except UnicodeDecodeError:
        raise CheckpointError(marked("is no recipe: it is not text in UTF-8"), place=path) from None
    except CheckpointError as error:
        raise CheckpointError(str(error), place=path) from None


def _parsed(text: str) -> object:
    try:
        return json.loads(text, object_pairs_hook=_unique)
    except RecursionError:
        raise EditError(marked("the recipe is nested too deeply")) from None
    except ValueError as error:
        raise EditError(say("the recipe is no JSON: {error}", error=error)) from None


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(say("{name} stands there twice",
                             name=_shown(next(name for name in names if names.count(name) > 1))))
    return found


def _read(number: int, entry: object) -> Edit:
    if not isinstance(entry, dict) or not isinstance(entry.get("edit"), str):
        raise EditError(say('edit {number} is no object with a name, such as {"edit": "drop", ...}', number=number))
    name = entry["edit"]
    kind = _KINDS.get(name)
    if kind is None:
        raise EditError(say("edit {number}: there is no edit {name} (there is {kinds})", number=number,
                            name=_shown(name), kinds=", ".join(sorted(_KINDS))))
    fields = {field: value for field, value in entry.items() if field != "edit"}
    for field in fields:
        if field not in kind._fields:
            known = ", ".join(kind._fields) or marked("no field")
            raise EditError(say("edit {number}: {name} has no field {field} (it has {known})", number=number, name=name,
                                field=_shown(field), known=known))
    for field in kind._fields:
        if field not in fields and field not in kind._field_defaults:
            raise EditError(say("edit {number}: {name} lacks the field {field}", number=number, name=name, field=field))
    edit: Edit = kind(**{field: _value(number, name, field, value) for field, value in fields.items()})
    return edit


def _value(number: int, name: str, field: str, value: object) -> object:
    if value is None and _KINDS[name]._field_defaults.get(field, 0) is None:
        return None
    try:
        return form_of(name, field).read(value)
    except Unfit as error:
        raise EditError(say("edit {number}: {field}: {error}", number=number, field=field, error=error)) from None


def _shown(value: object) -> str:
    text = json.dumps(value)
    return text if len(text) <= 60 else text[:59] + "…"
