"""Edits in plain words: one line for a step of undo."""

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QCoreApplication

from ...core.edits.arranging import Drop, Duplicate, Keep, Lift, Move, Wrap
from ...core.edits.blending import Blend
from ...core.edits.counterparts import Entries
from ...core.edits.grafting import Graft
from ...core.edits.merging import TakeOver
from ...core.edits.names import Rename, RenameMatching, RenamePrefix
from ...core.edits.rescue import Rescue
from ...core.edits.resizing import Resize
from ...core.edits.selection import Glob, Selection
from ...core.edits.table import Edit
from ...core.edits.tensors import Cast, Compact, PatchTensor, SetDevice
from ...core.edits.values import Insert, SetValue
from ...core.journal import Step
from ...core.nodes import Key
from ...core.paths import key_text, path_text, visible
from ...core.places import Path
from ..wording import numbers
from ..wording.sentences import listed
from ..wording.words import fill

translate = QCoreApplication.translate

LONG = 60
"""Characters of a name within a sentence."""

HUGE = 1000
"""Shares from here on are no percentages any more."""

NAMED = 2
"""Entries of a selection that are named."""


def step_words(step: Step) -> str:
    """A step of undo in one line."""
    words = edit_words(step.edits[0])
    more = len(step.edits) - 1
    return words if not more else fill(translate("EditWords", "{words}, and {n} more"), words=words,
                                       n=numbers.grouped(more))


def edit_words(edit: Edit) -> str:
    """An edit in one line."""
    return _WORDS[type(edit)](edit)


def _key(key: Key) -> str:
    return visible(key_text(key), LONG) or '""'


def _last(path: Path) -> str:
    return _key(path[-1]) if path else translate("EditWords", "the whole file")


def _named(selection: Selection | None) -> str:
    if selection is None or selection == ((),):
        return translate("EditWords", "the whole file")
    if isinstance(selection, Glob):
        return visible(selection.pattern, LONG)
    return _listed(selection)


def _listed(paths: tuple[Path, ...]) -> str:
    """The first names of a selection, and how many there are beside them."""
    names = [_last(path) for path in paths[:NAMED]]
    if len(set(names)) < len(names):
        names = [visible(path_text(path), LONG) for path in paths[:NAMED]]
    more = len(paths) - len(names)
    if more > 0:
        return fill(translate("EditWords", "{names} and {n} more"), names=listed(names), n=numbers.grouped(more))
    if len(names) < NAMED:
        return "".join(names)
    return fill(translate("EditWords", "{first} and {last}"), first=names[0], last=names[1])


def _rename(edit: Rename) -> str:
    return fill(translate("EditWords", "Rename {old} to {new}"), old=_last(edit.path), new=_key(edit.key))


def _prefix(edit: RenamePrefix) -> str:
    old, new = _key(edit.old.removesuffix(".")), _key(edit.new.removesuffix("."))
    if not edit.new:
        return fill(translate("EditWords", "Strip {old} from names"), old=_key(edit.old))
    if not edit.old:
        return fill(translate("EditWords", "Put {new} before names"), new=_key(edit.new))
    return fill(translate("EditWords", "Rename {old} to {new}"), old=old, new=new)


def _matching(edit: RenameMatching) -> str:
    return fill(translate("EditWords", "Rename by pattern: {old} becomes {new}"), old=_key(edit.pattern),
                new=_key(edit.replacement))


def _drop(edit: Drop) -> str:
    return fill(translate("EditWords", "Drop {what}"), what=_named(edit.selection))


def _keep(edit: Keep) -> str:
    return fill(translate("EditWords", "Keep only {what}"), what=_named(edit.selection))


def _move(edit: Move) -> str:
    return fill(translate("EditWords", "Move {what}"), what=_named(edit.paths))


def _duplicate(edit: Duplicate) -> str:
    return fill(translate("EditWords", "Duplicate {what} as {new}"), what=_last(edit.path), new=_key(edit.key))


def _lift(edit: Lift) -> str:
    return fill(translate("EditWords", "Make {what} the whole file"), what=_last(edit.path))


def _wrap(edit: Wrap) -> str:
    return fill(translate("EditWords", "Put everything into {new}"), new=_key(edit.key))


def _graft(edit: Graft) -> str:
    return fill(translate("EditWords", "Copy {what} from {file}"), what=_last(edit.path), file=_file(edit.file))


def _set(edit: SetValue) -> str:
    value = json.dumps(edit.value, ensure_ascii=False, default=str)
    return fill(translate("EditWords", "Set {what} to {value}"), what=_last(edit.path), value=visible(value, LONG))


def _insert(edit: Insert) -> str:
    return fill(translate("EditWords", "Insert {what}"), what=_key(edit.key))


def _cast(edit: Cast) -> str:
    return fill(translate("EditWords", "Convert {what} to {dtype}"), what=_named(edit.selection),
                dtype=visible(edit.dtype, LONG))


def _device(edit: SetDevice) -> str:
    return fill(translate("EditWords", "Put {what} on {device}"), what=_named(edit.selection),
                device=visible(edit.device, LONG))


def _patch(edit: PatchTensor) -> str:
    if len(edit.elements) != 1:
        return fill(translate("EditWords", "Change {n} elements of {what}"), n=numbers.grouped(len(edit.elements)),
                    what=_last(edit.path))
    [(place, number)] = edit.elements
    said = str(complex(*number)).strip("()") if isinstance(number, list | tuple) else json.dumps(number, default=str)
    if not place:
        return fill(translate("EditWords", "Set {what} to {value}"), what=_last(edit.path), value=visible(said, LONG))
    return fill(translate("EditWords", "Set {place} of {what} to {value}"), place=visible(str(list(place)), LONG),
                what=_last(edit.path), value=visible(said, LONG))


def _compact(edit: Compact) -> str:
    return fill(translate("EditWords", "Give back unused bytes of {what}"), what=_named(edit.selection))


def _rescue(edit: Rescue) -> str:
    return fill(translate("EditWords", "Make a state_dict of {what}"), what=_last(edit.path))


def _resize(edit: Resize) -> str:
    return fill(translate("EditWords", "Give {what} {n} rows"), what=_last(edit.path), n=numbers.grouped(edit.rows))


def _take(edit: TakeOver) -> str:
    return fill(translate("EditWords", "Copy {what} from {file}"), what=_entries(edit.entries),
                file=_file(edit.file))


def _blend(edit: Blend) -> str:
    share = numbers.percent(f"{100 * edit.share:.4g}") if abs(edit.share) < HUGE else f"{edit.share:.4g}"
    share = numbers.pointed(share)
    return fill(translate("EditWords", "Mix {share} of {file} into {what}"), share=share, file=_file(edit.file),
                what=_entries(edit.entries))


def _entries(entries: Entries) -> str:
    """Where entries of another file are put."""
    return _named(entries if isinstance(entries, Glob) else tuple([here for _, here in entries]))


def _file(path: str) -> str:
    return visible(path.replace("\\", "/").rpartition("/")[2], LONG)


def selection_words(paths: tuple[Path, ...]) -> str:
    """What a selection is called, such as ``weight, bias and 3 more``."""
    return _named(paths)


_WORDS: Mapping[type, Callable[[Any], str]] = MappingProxyType({
    Rename: _rename, RenamePrefix: _prefix, RenameMatching: _matching, Drop: _drop, Keep: _keep, Move: _move,
    Duplicate: _duplicate, Lift: _lift, Wrap: _wrap, Graft: _graft, SetValue: _set, Insert: _insert, Cast: _cast,
    SetDevice: _device, PatchTensor: _patch, Compact: _compact, Rescue: _rescue,
    Resize: _resize, TakeOver: _take, Blend: _blend})
