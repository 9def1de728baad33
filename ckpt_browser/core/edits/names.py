"""Renaming: one entry, all entries with a common beginning, or whatever a regular expression finds."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from typing import NamedTuple

from ..draft import Draft
from ..messages import marked, say
from ..nodes import Group, Key, Opaque, Value, quick
from ..paths import key_text, path_text
from ..places import ITEM, PAIR, EditError, Path, Places, Slot, parse_path
from .containers import NAMELESS, collisions, is_mapping, rename
from .selection import METADATA, Place, topmost, walk

EMPTY = marked("the name would be empty")
DEPTH = marked("it would move to another depth; a name's own “/” is written “\\/”")
PARTLY = marked("only a part of what it holds would move")
TAKEN = marked("the name is taken")


class Rename(NamedTuple):
    """Give one entry another key, in its place."""

    path: Path
    key: Key


class RenamePrefix(NamedTuple):
    """Change the beginning of all keys of a container that have it: ``module.`` to nothing."""

    path: Path
    """The container."""
    old: str
    new: str
    metadata: bool = True
    """Whether the names in its ``_metadata`` follow."""


class RenameMatching(NamedTuple):
    """Change what a regular expression finds, in paths or in single keys."""

    pattern: str
    replacement: str
    under: tuple[Path, ...] = ((),)
    """Where: these entries, and all below them."""
    within: str = "auto"
    """``path``: the text of whole paths, keys joined with ``/``; ``key``: each key by itself;
    ``auto``: paths, and keys where no path matches."""


class Renamed(NamedTuple):
    """One row of what a renaming would do."""

    path: Path
    key: Key
    """The new key."""
    slot: Slot
    problem: str = ""
    """Why it cannot be done, or empty."""


def draft_rename(draft: Draft, edit: Rename) -> None:
    """Draft a :class:`Rename`."""
    slot = Places(draft, draft.root).slot(edit.path)
    if edit.key == "":
        raise EditError(NAMELESS, edit.path)
    rename(draft, slot.owner, slot.part, {slot.place: edit.key}, edit.path)


def draft_prefix(draft: Draft, edit: RenamePrefix) -> None:
    """Draft a :class:`RenamePrefix`."""
    number = Places(draft, draft.root).node(edit.path)
    node = draft[number]
    if not isinstance(node, Group):
        raise EditError(marked("it holds no names"), edit.path)
    names = {index: edit.new + key[len(edit.old):] for index, key in enumerate(node.keys)
             if isinstance(key, str) and key.startswith(edit.old)}
    if not names:
        raise EditError(say("no name begins with {old}", old=edit.old), edit.path)
    if "" in names.values():
        raise EditError(EMPTY, edit.path)
    rename(draft, number, ITEM, names, edit.path)
    attributes = dict(node.attributes)
    if edit.metadata and METADATA in attributes:
        _follow(draft, attributes[METADATA], edit)


def _follow(draft: Draft, number: int, edit: RenamePrefix) -> None:
    """Let the module names of ``_metadata`` follow; a name that is taken by then gives way, as in torch."""
    node = draft[number]
    if not isinstance(node, Group):
        return
    old, new = edit.old.removesuffix("."), edit.new.removesuffix(".")
    named: dict[Key, int] = {}
    for key, child in zip(node.keys, node.children, strict=True):
        name = key
        if isinstance(key, str) and (key == old or key.startswith(edit.old)):
            name = new if key == old else edit.new + key[len(edit.old):]
        if name == key and key in named:
            continue
        named[name] = child
    if not edit.old and new and "" not in named:
        # The module that is put around the others has a version too: that of any plain module.
        version = draft.add(Group("dict", ("version",), (draft.add(Value("int", 1)),)))
        named = {"": version, **named}
    draft[number] = node._replace(keys=tuple(named), children=tuple(named.values()))


def draft_matching(draft: Draft, edit: RenameMatching) -> None:
    """Draft a :class:`RenameMatching`."""
    rows = renames(draft, edit)
    if not rows:
        raise EditError(say("nothing matches {pattern}", pattern=edit.pattern))
    for row in rows:
        if row.problem:
            raise EditError(row.problem, row.path)
    rename_rows(draft, rows)


def rename_rows(draft: Draft, rows: list[Renamed]) -> None:
    """Draft a renaming that is worked out already, and that nothing stands in the way of."""
    for (owner, part), names in _by_owner(rows).items():
        rename(draft, owner, part, names, ())


def renames(draft: Draft, edit: RenameMatching) -> list[Renamed]:
    """Every entry that would change, in file order, with what stands in the way.

    Raises:
        EditError: the expression or its replacement is none.
    """
    try:
        expression = re.compile(edit.pattern)
        expression.sub(edit.replacement, "")
    except (re.error, IndexError) as error:
        raise EditError(say("the regular expression does not work: {error}", error=error)) from None
    if edit.within in ("auto", "path"):
        rows = _along_paths(draft, edit, expression)
        if rows or edit.within == "path":
            return _with_collisions(draft, rows)
    return _with_collisions(draft, _by_key(draft, edit, expression))


def _by_key(draft: Draft, edit: RenameMatching, expression: re.Pattern[str]) -> list[Renamed]:
    rows, named = [], _Named(draft)
    for path, slot, _, _ in _entries(draft, edit.under):
        # Searched first: a substitution takes its replacement apart each time, found or not.
        if isinstance(slot.key, str) and expression.search(slot.key) and named[slot.owner, slot.part]:
            name = expression.sub(edit.replacement, slot.key)
            if name != slot.key:
                rows.append(quick(Renamed, (path, name, slot, "" if name else EMPTY)))
    return rows


def _along_paths(draft: Draft, edit: RenameMatching, expression: re.Pattern[str]) -> list[Renamed]:
    """Rows where the last name of a path changes; names above it change where all that they hold agrees."""
    own: dict[int, Renamed] = {}
    wishes: dict[Path, Counter[str]] = defaultdict(Counter)
    named = _Named(draft)
    above: Path = ()
    front = ""
    for place, (path, slot, _, _) in enumerate(_entries(draft, edit.under)):
        if path[:-1] != above:
            above = path[:-1]
            front = path_text(above) + "/" if above else ""
        text = front + path_text(path[-1:])
        changed = expression.sub(edit.replacement, text) if expression.search(text) else text
        if changed == text:
            continue
        names = parse_path(changed) or ("",)
        if len(names) != len(path):
            own[place] = quick(Renamed, (path, names[-1], slot, DEPTH))
            continue
        if names[-1] != key_text(path[-1]) and isinstance(slot.key, str) and named[slot.owner, slot.part]:
            own[place] = quick(Renamed, (path, names[-1], slot, "" if names[-1] else EMPTY))
        for depth, key in enumerate(above):
            if names[depth] != key_text(key):
                wishes[path[:depth + 1]][names[depth]] += 1
    if not wishes:
        return list(own.values())
    own.update(_above(list(_entries(draft, edit.under)), wishes, own, named))
    return [own[place] for place in sorted(own)]


def _above(entries: list[Place], wishes: dict[Path, Counter[str]], own: Collection[int],
           named: "_Named") -> dict[int, Renamed]:
    """Rows of what holds the entries that wish another name for it; a name that its own path asks for goes first."""
    held = Counter(path[:depth] for path, _, _, _ in entries for depth in range(1, len(path)) if path[:depth] in wishes)
    found = {}
    for place, (path, slot, _, _) in enumerate(entries):
        if path in wishes and place not in own and isinstance(slot.key, str) and named[slot.owner, slot.part]:
            ((name, count),) = wishes[path].most_common(1)
            found[place] = Renamed(path, name, slot, PARTLY if count != held[path] else "" if name else EMPTY)
    return found


def _entries(draft: Draft, under: tuple[Path, ...]) -> Iterable[Place]:
    """The entries to look at, each once: those that were named, and all below them."""
    places, tops = Places(draft, draft.root), topmost(list(under))
    opened: set[int] = set()
    if tops == [()]:
        return walk(draft, attributes=False, opened=opened)
    found: dict[tuple[int, str, int], Place] = {}
    for top in tops:
        slot = places.slot(top)
        found.setdefault(slot[2:], Place(top, slot, draft[slot.child], opened=True))
        for place in walk(draft, top, slot.child, attributes=False, opened=opened):
            found.setdefault(place.slot[2:], place)
    return found.values()


class _Named(dict[tuple[int, str], bool]):
    """Whether the entries of a container have names that a person may choose; asked once for each container."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft

    def __missing__(self, container: tuple[int, str]) -> bool:
        owner, part = container
        found = self[container] = part == PAIR or (part == ITEM and is_mapping(self._draft, owner))
        return found


def _with_collisions(draft: Draft, rows: list[Renamed]) -> list[Renamed]:
    taken: dict[tuple[int, str], frozenset[int]] = {}
    for (owner, part), names in _by_owner(rows).items():
        node = draft[owner]
        keys = node.keys if isinstance(node, Group) else [key for key, _ in node.pairs] if isinstance(node, Opaque) \
            else ()
        taken[owner, part] = collisions([names.get(index, key) for index, key in enumerate(keys)])
    return [row if row.problem or row.slot.place not in taken[row.slot.owner, row.slot.part]
            else row._replace(problem=TAKEN) for row in rows]


def _by_owner(rows: list[Renamed]) -> dict[tuple[int, str], dict[int, Key]]:
    found: dict[tuple[int, str], dict[int, Key]] = {}
    last = None
    for row in rows:
        _, _, owner, part, place = row.slot
        if last != (owner, part):
            last = owner, part
            names = found.setdefault(last, {})
        names[place] = row.key
    return found
