"""Where paths lead among cells, and what a selection names."""

import fnmatch
import re
from collections.abc import Iterator
from typing import NamedTuple

from ..mirror import STORAGES, Cell

MAPPINGS = ("dict", "collections.OrderedDict", "collections.defaultdict", "collections.Counter", "argparse.Namespace",
            "types.SimpleNamespace")
SPACES = MAPPINGS[4:]
BOUNDS = ("start", "stop", "step")
SEQUENCES = ("list", "tuple", "collections.deque")
Path = tuple[object, ...]


class Refuse(Exception):
    """The edit cannot be made."""


class Unmodelled(Exception):
    """The model does not say what the edit would do."""


class Place(NamedTuple):
    """One entry: what holds it, and as which of its items."""

    holder: Cell
    index: int

    @property
    def cell(self) -> Cell:
        return self.holder.items[self.index]

    @property
    def key(self) -> object:
        return self.holder.keys[self.index]


def is_mapping(cell: Cell) -> bool:
    """Whether what it holds has names."""
    return cell.kind in MAPPINGS


def is_container(cell: Cell) -> bool:
    """Whether paths lead through it."""
    return cell.kind in MAPPINGS or cell.kind in SEQUENCES


def alike(one: object, other: object) -> bool:
    """Whether two keys are exactly the same: 1 is not True, and 0 not 0.0."""
    if type(one) is tuple and type(other) is tuple:
        return len(one) == len(other) and all(map(alike, one, other))
    return type(one) is type(other) and one == other


def find(root: Cell, path: Path) -> Place:
    """The entry at a path, which is not the root."""
    if not path:
        raise Refuse("the root is no entry")
    cell, place = root, None
    for key in path:
        index = next((index for index, known in enumerate(cell.keys) if alike(known, key)), None) \
            if is_container(cell) else None
        if index is None:
            raise Refuse(f"nothing at {path}")
        place = Place(cell, index)
        cell = place.cell
    assert place is not None
    return place


def at(root: Cell, path: Path) -> Cell:
    """The cell at a path."""
    return find(root, path).cell if path else root


class Step(NamedTuple):
    """One entry that a walk comes by."""

    path: Path
    place: Place


def walk(cell: Cell, under: Path = (), *, once: bool = False) -> Iterator[Step]:
    """All entries below a cell, depth first; what holds itself is not walked again, and each once where so asked."""
    opened: set[int] = set()

    def below(cell: Cell, path: Path, above: tuple[Cell, ...]) -> Iterator[Step]:
        opened.add(id(cell))
        for index, key in enumerate(cell.keys if is_container(cell) else ()):
            child = cell.items[index]
            yield Step((*path, key), Place(cell, index))
            if child not in above and not (once and id(child) in opened):
                yield from below(child, (*path, key), (*above, child))

    yield from below(cell, under, (cell,))


def text_of(key: object) -> str:
    """A key as a path has it, not escaped."""
    return key if type(key) is str else repr(key)


def path_text(path: Path) -> str:
    """A path as people write it."""
    return "/".join(text_of(key).replace("\\", "\\\\").replace("/", "\\/") for key in path)


def selected(root: Cell, selection: object) -> list[Path]:
    """The paths that a selection names."""
    if isinstance(selection, tuple) and not hasattr(selection, "pattern"):
        if not selection:
            raise Refuse("nothing is selected")
        return list(selection)
    pattern = re.compile(fnmatch.translate(selection.pattern))  # type: ignore[attr-defined]
    found = [step.path for step in walk(root) if pattern.match(path_text(step.path))]
    sets = [((), root), *((step.path, step.place.cell) for step in walk(root))]
    if any(cell.kind in ("set", "frozenset") and cell.plain and pattern.match(f"{path_text(path)}/0".lstrip("/"))
           and path not in found for path, cell in sets):
        raise Unmodelled  # the items of a set have no order here
    if any(_hides(cell, path, pattern) for path, cell in sets):
        raise Unmodelled  # paths lead into it too, and what it shows is not said here
    if not found:
        raise Refuse("nothing matches")
    return found


def _hides(cell: Cell, path: Path, pattern: re.Pattern[str]) -> bool:
    """Whether a pattern may match something within what is no container here: an object, or the bounds of a range."""
    if cell.kind in ("slice", "range"):
        return any(pattern.match("/".join([*filter(None, [path_text(path)]), name])) for name in BOUNDS)
    return _is_object(cell)


def _is_object(cell: Cell) -> bool:
    return not is_container(cell) and cell.plain is None and cell.tensor is None


def topmost(paths: list[Path]) -> list[Path]:
    """Without those below another of them, and each once."""
    found: list[Path] = []
    for path in paths:
        if path not in found:
            found.append(path)
    return [path for path in found if not any(path[:length] in found for length in range(len(path)))]


def reach(*cells: Cell) -> list[Cell]:
    """Some cells and everything in them, each once."""
    found = {id(cell): cell for cell in cells}
    waiting = list(cells)
    while waiting:
        cell = waiting.pop()
        for child in (*cell.items, *cell.beside.values()):
            if id(child) not in found:
                found[id(child)] = child
                waiting.append(child)
    return list(found.values())


def numbers_below(root: Cell, selection: object) -> list[Cell]:
    """Every tensor that a selection names or holds; arrays and storages count as some too."""
    found: dict[int, Cell] = {}
    for path in topmost(selected(root, selection)):
        cell = at(root, path)
        for some in (cell, *(step.place.cell for step in walk(cell))):
            if _is_object(some):
                raise Unmodelled  # it may hold some
            if some.tensor is not None or isinstance(some.value, STORAGES) or some.kind == "numpy.ndarray":
                found[id(some)] = some
    if not found:
        raise Refuse("no tensor")
    return list(found.values())
