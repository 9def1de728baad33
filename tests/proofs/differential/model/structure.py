"""Dropping, keeping, moving, copying and taking over, among cells."""

from collections.abc import Mapping, Sequence

from ckpt_browser.core.edits.arranging import Drop, Duplicate, Keep, Lift, Move, Wrap
from ckpt_browser.core.edits.grafting import Graft
from ckpt_browser.core.edits.merging import TakeOver
from ckpt_browser.core.edits.rescue import Rescue

from ..mirror import Cell, mirror
from .copying import copied
from .places import (
    SEQUENCES,
    SPACES,
    Path,
    Place,
    Refuse,
    Unmodelled,
    at,
    find,
    is_container,
    is_mapping,
    reach,
    selected,
    topmost,
    walk,
)


def drop(root: Cell, edit: Drop) -> Cell:
    """Entries go, with everything in them."""
    take_out([find(root, path) for path in topmost(selected(root, edit.selection))])
    return root


def take_out(places: Sequence[Place]) -> None:
    """Take entries out of what holds them."""
    gone: dict[int, tuple[Cell, set[int]]] = {}
    for place in places:
        gone.setdefault(id(place.holder), (place.holder, set()))[1].add(place.index)
    for holder, indexes in gone.values():
        kept = [index for index in range(len(holder.keys)) if index not in indexes]
        holder.items = [holder.items[index] for index in kept]
        holder.keys = [holder.keys[index] for index in kept] if is_mapping(holder) else list(range(len(kept)))


def keep(root: Cell, edit: Keep) -> Cell:
    """Everything else goes."""
    wanted = topmost(selected(root, edit.selection))
    if () in wanted:
        return root
    above = {path[:length] for path in wanted for length in range(len(path))}
    ways = {(id(place.holder), place.index) for path in (*wanted, *above) if path
            for place in [find(root, path)]}
    whole = {id(cell) for cell in reach(*(at(root, path) for path in wanted))}
    gone, skip = list[Place](), None
    for path, place in walk(root):
        if skip is not None and path[:len(skip)] == skip:
            continue
        skip = None if path in above else path
        if skip is not None and (id(place.holder), place.index) not in ways and id(place.holder) not in whole:
            gone.append(place)
    take_out(gone)
    return root


def put(holder: Cell, at: int | None, entries: Sequence[tuple[object, Cell]]) -> None:
    """Put named cells in front of a place, or at the end."""
    if not is_container(holder):
        raise Refuse("it takes no entries")
    place = len(holder.keys) if at is None else min(at, len(holder.keys))
    if is_mapping(holder):
        if holder.kind in SPACES and not all(type(key) is str for key, _ in entries):
            raise Refuse("names of attributes are texts")
        keys = [*holder.keys, *(key for key, _ in entries)]
        if len(dict.fromkeys(keys)) < len(keys):
            raise Refuse("the name is taken")
    holder.keys = [*holder.keys[:place], *(key for key, _ in entries), *holder.keys[place:]]
    holder.items = [*holder.items[:place], *(item for _, item in entries), *holder.items[place:]]
    if holder.kind in SEQUENCES:
        holder.keys = list(range(len(holder.items)))


def move(root: Cell, edit: Move) -> Cell:
    """Entries go into a container, at a place of it."""
    into = at(root, edit.into)
    places = [find(root, path) for path in topmost(selected(root, edit.paths))]
    if any(cell is into for place in places if place.holder is not into for cell in reach(place.cell)):
        raise Refuse("into itself")
    place = edit.at
    if place is not None:
        place -= sum(one.holder is into and one.index < place for one in places)
    entries = [(one.key if is_mapping(one.holder) else str(one.key), one.cell) for one in places]
    before = [(cell, cell.keys, cell.items) for one in places for cell in (one.holder,)]
    take_out(places)
    try:
        put(into, place, entries)
    except Refuse:
        for cell, keys, items in before:
            cell.keys, cell.items = keys, items
        raise
    return root


def duplicate(root: Cell, edit: Duplicate) -> Cell:
    """A copy behind the entry, its tensors on the same storages."""
    place = find(root, edit.path)
    if edit.key == "" and is_mapping(place.holder):
        raise Refuse("a name is needed")
    put(place.holder, place.index + 1, [(edit.key, *copied(place.cell))])
    return root


def lift(root: Cell, edit: Lift) -> Cell:
    """One entry is the file."""
    return find(root, edit.path).cell


def wrap(root: Cell, edit: Wrap) -> Cell:
    """The file within a dict."""
    if not edit.key:
        raise Refuse("a name is needed")
    new = Cell("dict")
    new.keys, new.items = [edit.key], [root]
    return new


def rescue(root: Cell, edit: Rescue) -> Cell:
    """What the class of a module would give."""
    cell = at(root, edit.path)
    make = getattr(cell.value, "state_dict", None)
    if make is None:
        raise Unmodelled
    new = mirror(make())
    if not edit.path:
        return new
    place = find(root, edit.path)
    place.holder.items[place.index] = new
    return root


def graft(root: Cell, edit: Graft, others: Mapping[str, Cell]) -> Cell:
    """A copy of an entry of another file."""
    cell, into = at(others[edit.file], edit.path), at(root, edit.into)
    if edit.key == "":
        raise Refuse("a name is needed")
    put(into, edit.at, [(edit.key, *copied(cell))])
    return root


def take(root: Cell, edit: TakeOver, others: Mapping[str, Cell]) -> Cell:
    """Copies of entries of another file in the place of those here."""
    other = others[edit.file]
    pairs: list[tuple[Path, Path]] = [(path, path) for path in topmost(selected(other, edit.entries))] \
        if hasattr(edit.entries, "pattern") else list(edit.entries)
    if not pairs:
        raise Refuse("nothing is selected")
    here = [path for _, path in pairs]
    if len(topmost(here)) != len(pairs) or (() in here and len(here) > 1):
        raise Unmodelled
    cells = [at(other, there) for there, _ in pairs]
    places = []
    for path in here:
        try:
            places.append(find(root, path) if path else None)
        except Refuse:
            raise Unmodelled from None
    if len({(id(place.holder), place.index) for place in places if place}) != len(places) and places != [None]:
        raise Unmodelled
    for place, cell in zip(places, copied(*cells), strict=True):
        if place is None:
            return cell
        place.holder.items[place.index] = cell
    return root


