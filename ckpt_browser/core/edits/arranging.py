"""Dropping, keeping, moving and copying entries, and what the file as a whole is."""

from collections import defaultdict
from typing import NamedTuple

from ..draft import Draft
from ..messages import marked
from ..nodes import Group, Key
from ..places import ATTRIBUTE, ITEM, PART, EditError, Path, Places, Slot
from .containers import NAMELESS, insert, is_mapping, is_numbered, remove
from .copying import copy, reachable
from .selection import Selection, selected, topmost, walk


class Drop(NamedTuple):
    """Take entries out, with everything in them."""

    selection: Selection


class Keep(NamedTuple):
    """Take everything else out; a container that is left empty goes too."""

    selection: Selection


class Move(NamedTuple):
    """Put entries into a container, in front of its place ``at`` or at its end; within one it reorders."""

    paths: tuple[Path, ...]
    into: Path
    at: int | None = None


class Duplicate(NamedTuple):
    """Put a copy of an entry behind it; its tensors share their storages with the first."""

    path: Path
    key: Key


class Lift(NamedTuple):
    """Make one entry the whole file."""

    path: Path


class Wrap(NamedTuple):
    """Put the whole file into a new dict, under a key."""

    key: str


def draft_drop(draft: Draft, edit: Drop) -> None:
    """Draft a :class:`Drop`."""
    places = Places(draft, draft.root)
    _drop(draft, [(path, places.slot(path)) for path in topmost(selected(draft, edit.selection))])


def _drop(draft: Draft, entries: list[tuple[Path, Slot]]) -> None:
    by_owner: dict[tuple[int, str], list[int]] = defaultdict(list)
    first: dict[tuple[int, str], Path] = {}
    for path, slot in entries:
        by_owner[slot.owner, slot.part].append(slot.place)
        first.setdefault((slot.owner, slot.part), path)
    for (owner, part), indexes in by_owner.items():
        remove(draft, owner, part, indexes, first[owner, part])


def draft_keep(draft: Draft, edit: Keep) -> None:
    """Draft a :class:`Keep`."""
    wanted = topmost(selected(draft, edit.selection))
    if () in wanted:
        return
    places = Places(draft, draft.root)
    above = {path[:length] for path in wanted for length in range(len(path))}
    # A shared container keeps what is wanted on any of its paths.
    ways = {places.slot(path)[2:] for path in {*wanted, *above} if path}
    whole = reachable(draft, *(places.node(path) for path in wanted))
    unwanted: list[tuple[Path, Slot]] = []
    skip: Path | None = None
    for place in walk(draft):
        path, slot = place.path, place.slot
        if skip is not None and path[:len(skip)] == skip:
            continue
        skip = None if path in above else path
        if skip and slot.part not in (ATTRIBUTE, PART) and slot[2:] not in ways and slot.owner not in whole:
            unwanted.append((path, slot))
    _drop(draft, unwanted)


def draft_move(draft: Draft, edit: Move) -> None:
    """Draft a :class:`Move`."""
    places = Places(draft, draft.root)
    paths = topmost(selected(draft, edit.paths))
    into = places.node(edit.into)
    entries = [(path, places.slot(path)) for path in paths]
    if into in reachable(draft, *(slot.child for _, slot in entries if slot.owner != into)):
        raise EditError(marked("it cannot be moved into itself"), edit.into)
    at = edit.at
    if at is not None:
        at -= sum(slot.owner == into and slot.part == ITEM and slot.place < at for _, slot in entries)
    names = [(str(slot.key) if is_numbered(draft, slot) else slot.key, slot.child) for _, slot in entries]
    _drop(draft, entries)
    insert(draft, into, at, names, edit.into)


def draft_duplicate(draft: Draft, edit: Duplicate) -> None:
    """Draft a :class:`Duplicate`."""
    slot = Places(draft, draft.root).slot(edit.path)
    if slot.part != ITEM:
        raise EditError(marked("it belongs to what holds it and cannot be doubled"), edit.path)
    if edit.key == "" and is_mapping(draft, slot.owner):
        raise EditError(NAMELESS, edit.path)
    insert(draft, slot.owner, slot.place + 1, [(edit.key, copy(draft, slot.child))], edit.path)


def draft_lift(draft: Draft, edit: Lift) -> None:
    """Draft a :class:`Lift`."""
    number = Places(draft, draft.root).node(edit.path)
    if not edit.path:
        raise EditError(marked("it is the whole file already"))
    draft.root = number


def draft_wrap(draft: Draft, edit: Wrap) -> None:
    """Draft a :class:`Wrap`."""
    if not edit.key:
        raise EditError(NAMELESS)
    draft.root = draft.add(Group("dict", (edit.key,), (draft.root,)))
