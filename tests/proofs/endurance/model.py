"""What edits do to what torch would load: the same said once more in plain Python, to be held against the program."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from ckpt_browser.core.edits.arranging import Drop, Keep, Lift, Wrap
from ckpt_browser.core.edits.names import Rename, RenameMatching, RenamePrefix
from ckpt_browser.core.edits.tensors import Compact, SetDevice
from ckpt_browser.core.edits.values import Insert, SetValue

Content = dict[object, object]
Place = tuple[object, ...]


class Unknown(Exception):
    """Nobody here says what this edit does."""


def done(content: Content, edits: Sequence[object]) -> Content:
    """The content after some edits.

    Raises:
        Unknown: one of them is not modelled.
    """
    for edit in edits:
        act = DOES.get(type(edit))
        if act is None:
            raise Unknown(type(edit).__name__)
        content = act(content, edit)
    return content


def leaves(content: object, path: tuple[object, ...] = ()) -> list[tuple[tuple[object, ...], object]]:
    """What plain dicts and lists hold, by path."""
    inner = content.items() if isinstance(content, dict) else enumerate(content) if isinstance(content, list) else None
    if inner is None:
        return [(path, content)]
    return [leaf for key, value in inner for leaf in leaves(value, (*path, key))]


def _within(content: Content, path: Place, act: Callable[[Content], Content]) -> Content:
    """The content with one of its dicts replaced; every dict on the way is a new one."""
    if not path:
        return act(content)
    inner = content.get(path[0])
    if not isinstance(inner, dict):
        raise Unknown("not a dict")
    return {key: _within(inner, path[1:], act) if key == path[0] else value for key, value in content.items()}


def _drop(content: Content, edit: Drop) -> Content:
    for path in edit.selection:
        if not isinstance(path, tuple):
            raise Unknown("a glob")
        key = path[-1]
        content = _within(content, path[:-1], lambda one, key=key: _without(one, key))
    return content


def _without(content: Content, key: object) -> Content:
    if key not in content:
        raise Unknown("gone with what held it")
    return {other: value for other, value in content.items() if other != key}


def _keep(content: Content, edit: Keep) -> Content:
    wanted = {path for path in edit.selection if isinstance(path, tuple)}
    if len(wanted) != len(edit.selection):
        raise Unknown("a glob")
    return _kept(content, (), wanted)


def _kept(content: Content, here: Place, wanted: set[Place]) -> Content:
    found: Content = {}
    for key, value in content.items():
        path = (*here, key)
        if path in wanted:
            found[key] = value
        elif any(one[:len(path)] == path for one in wanted):
            if not isinstance(value, dict):
                raise Unknown("a part of a list")
            found[key] = _kept(value, path, wanted)
    return found


def _renamed(content: Content, names: Mapping[object, object]) -> Content:
    return {names.get(key, key): value for key, value in content.items()}


def _rename(content: Content, edit: Rename) -> Content:
    return _within(content, edit.path[:-1], lambda one: _renamed(one, {edit.path[-1]: edit.key}))


def _prefix(content: Content, edit: RenamePrefix) -> Content:
    def act(one: Content) -> Content:
        return _renamed(one, {key: edit.new + key[len(edit.old):] for key in one
                              if isinstance(key, str) and key.startswith(edit.old)})
    return _within(content, edit.path, act)


def _matching(content: Content, edit: RenameMatching) -> Content:
    """Only for patterns that begin with a path and mean one key, and the whole file.

    Whole paths come before single keys: ``^`` is found where a path begins, so that what lies deeper keeps its name
    as soon as one name at the top changes.
    """
    if edit.under != ((),) or edit.within != "auto" or not edit.pattern.startswith("^") or "/" in edit.pattern:
        raise Unknown("a part of the file")
    pattern = re.compile(edit.pattern)
    for path, _ in leaves(content):
        found = pattern.search("/".join(map(str, path)))
        if found is not None and found.end() > len(str(path[0])):
            raise Unknown("more than one key")
    names = {key: pattern.sub(edit.replacement, key) for key in content if isinstance(key, str)}
    if any(key != name for key, name in names.items()):
        return _renamed(content, names)
    return _replaced(content, pattern, edit.replacement)


def _replaced(content: Content, pattern: re.Pattern[str], text: str) -> Content:
    return {pattern.sub(text, key) if isinstance(key, str) else key:
            _replaced(value, pattern, text) if isinstance(value, dict) else value for key, value in content.items()}


def _set(content: Content, edit: SetValue) -> Content:
    key = edit.path[-1]

    def act(one: Content) -> Content:
        before = one.get(key)
        if type(before) not in (int, str):
            raise Unknown("a value of another type")
        if type(before) is not type(edit.value):
            raise Unknown("a value that changes its type")
        return {other: edit.value if other == key else value for other, value in one.items()}
    return _within(content, edit.path[:-1], act)


def _insert(content: Content, edit: Insert) -> Content:
    if edit.at is not None or not isinstance(edit.value, int | str | dict):
        raise Unknown("somewhere in between")
    return _within(content, edit.into, lambda one: {**one, edit.key: edit.value})


def _lift(content: Content, edit: Lift) -> Content:
    for key in edit.path:
        inner = content.get(key)
        if not isinstance(inner, dict):
            raise Unknown("not a dict")
        content = inner
    return content


DOES: dict[type, Callable[[Content, object], Content]] = {
    Drop: _drop, Keep: _keep, Rename: _rename, RenamePrefix: _prefix, RenameMatching: _matching,  # type: ignore[dict-item]
    SetValue: _set, Insert: _insert, Lift: _lift,  # type: ignore[dict-item]
    Wrap: lambda content, edit: {edit.key: content},  # type: ignore[attr-defined]
    Compact: lambda content, edit: content, SetDevice: lambda content, edit: content}
