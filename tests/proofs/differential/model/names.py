"""Renaming, among cells."""

import re
from collections import Counter, OrderedDict

import torch

from ckpt_browser.core.edits.names import Rename, RenameMatching, RenamePrefix

from ..mirror import Cell, mirror
from .places import (
    SPACES,
    Path,
    Place,
    Refuse,
    Step,
    Unmodelled,
    at,
    find,
    is_mapping,
    path_text,
    reach,
    text_of,
    topmost,
    walk,
)


def rename(root: Cell, edit: Rename) -> Cell:
    """One entry gets another key."""
    place = find(root, edit.path)
    if edit.key == "":
        raise Refuse("a name is needed")
    _give(place.holder, {place.index: edit.key})
    return root


def _give(holder: Cell, names: dict[int, object]) -> None:
    if not is_mapping(holder):
        raise Refuse("no names here")
    if holder.kind in SPACES and not all(type(name) is str for name in names.values()):
        raise Refuse("names of attributes are texts")
    keys = [names.get(index, key) for index, key in enumerate(holder.keys)]
    if len(dict.fromkeys(keys)) < len(keys):
        raise Refuse("the name is taken")
    holder.keys = keys


def prefix(root: Cell, edit: RenamePrefix) -> Cell:
    """What torch's consume_prefix_in_state_dict_if_present does, each name staying in its place."""
    holder = at(root, edit.path)
    names = {index: edit.new + key[len(edit.old):] for index, key in enumerate(holder.keys)
             if type(key) is str and key.startswith(edit.old)}
    if not names or "" in names.values():
        raise Refuse("no such name, or an empty one")
    _give(holder, names)
    beside = holder.beside.get("_metadata")
    if edit.metadata and beside is not None and is_mapping(beside):
        _follow(beside, edit)
    return root


def _follow(beside: Cell, edit: RenamePrefix) -> None:
    old, new = edit.old.rstrip("."), edit.new.rstrip(".")
    if (edit.old and not edit.old.endswith(".")) or ".." in edit.old + edit.new:
        old, new = edit.old, edit.new.removesuffix(".")
    entries: OrderedDict[object, Cell] = OrderedDict()
    for key, item in zip(beside.keys, beside.items, strict=True):
        name = key
        if type(key) is str and key == old:
            name = new
        elif type(key) is str and key.startswith(edit.old):
            name = edit.new + key[len(edit.old):]
        if name != key or key not in entries:
            entries[name] = item
    if not edit.old and new and "" not in entries:
        entries[""] = mirror({"version": 1})
        entries.move_to_end("", last=False)
    beside.keys, beside.items = list(entries), list(entries.values())


def matching(root: Cell, edit: RenameMatching) -> Cell:
    """What a regular expression finds in paths or keys."""
    try:
        re.sub(edit.pattern, edit.replacement, "")
    except re.error:
        raise Refuse("no expression") from None
    if edit.within != "key" and any(map(_has_more, reach(root))):
        raise Unmodelled  # paths lead into it that are not walked here
    entries = _entries(root, edit.under)
    wanted: list[tuple[Place, str]] = []
    if edit.within in ("auto", "path"):
        wanted = _along_paths(entries, edit)
    if not wanted and edit.within != "path":
        named = [step.place for step in entries if type(step.place.key) is str and is_mapping(step.place.holder)]
        wanted = [(place, name) for place in named if (name := re.sub(edit.pattern, edit.replacement, place.key))
                  != place.key]
    if not wanted:
        raise Refuse("nothing matches")
    by_holder: dict[int, tuple[Cell, dict[int, object]]] = {}
    for place, name in wanted:
        if not name:
            raise Refuse("the name would be empty")
        by_holder.setdefault(id(place.holder), (place.holder, {}))[1][place.index] = name
    before = [(holder, holder.keys) for holder, _ in by_holder.values()]
    try:
        for holder, names in by_holder.values():
            _give(holder, names)
    except Refuse:
        for holder, keys in before:
            holder.keys = keys
        raise
    return root


def _has_more(cell: Cell) -> bool:
    if cell.tensor is not None:
        return cell.tensor.is_quantized or cell.tensor.is_nested or cell.tensor.layout is not torch.strided
    return cell.kind in ("set", "frozenset", "slice", "range")


def _entries(root: Cell, under: tuple[Path, ...]) -> list[Step]:
    found: dict[tuple[int, int], Step] = {}
    for top in topmost(list(under)):
        if top:
            place = find(root, top)
            found.setdefault((id(place.holder), place.index), Step(top, place))
        for step in walk(at(root, top), top, once=True):
            found.setdefault((id(step.place.holder), step.place.index), step)
    return list(found.values())


def _along_paths(entries: list[Step], edit: RenameMatching) -> list[tuple[Place, str]]:
    found: dict[int, tuple[Place, str]] = {}
    wishes: dict[Path, Counter[str]] = {}
    for number, step in enumerate(entries):
        text = path_text(step.path)
        changed = re.sub(edit.pattern, edit.replacement, text)
        if changed == text:
            continue
        names = _split(changed)
        if len(names) != len(step.path):
            raise Refuse("another depth")
        if names[-1] != text_of(step.path[-1]) and type(step.path[-1]) is str and is_mapping(step.place.holder):
            found[number] = step.place, names[-1]
        for depth, key in enumerate(step.path[:-1]):
            if names[depth] != text_of(key):
                wishes.setdefault(step.path[:depth + 1], Counter())[names[depth]] += 1
    for number, step in enumerate(entries):
        if step.path in wishes and number not in found and type(step.path[-1]) is str and is_mapping(step.place.holder):
            ((name, count),) = wishes[step.path].most_common(1)
            held = sum(other.path[:len(step.path)] == step.path != other.path for other in entries)
            if count != held:
                raise Refuse("only a part would move")
            found[number] = step.place, name
    return [found[number] for number in sorted(found)]


def _split(text: str) -> list[str]:
    """The keys of a path; a backslash takes the next character as it is."""
    parts, rest = [""], iter(text)
    for letter in rest:
        if letter == "\\":
            parts[-1] += next(rest, "\\")
        elif letter == "/":
            parts.append("")
        else:
            parts[-1] += letter
    return parts
