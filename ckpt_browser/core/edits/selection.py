"""What an edit is about: paths one by one, or a pattern that is looked up in the document at hand."""

import fnmatch
import re
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from ..draft import Draft
from ..messages import marked, say
from ..nodes import Key, Node, Tensor, Value, quick
from ..outline import REPEATED_ROWS, most_entries
from ..paths import path_text
from ..places import ATTRIBUTE, PART, EditError, Path, Places, Slot, slots

METADATA = "_metadata"
"""Where a state_dict keeps the version of each module, by the module's name; ``__metadata__`` in safetensors."""


class Glob(NamedTuple):
    """Every path whose text matches, where ``*`` also crosses ``/`` and ``.``."""

    pattern: str


Selection: TypeAlias = tuple[Path, ...] | Glob


class Place(NamedTuple):
    """One entry that a walk comes by."""

    path: tuple[Key, ...]
    slot: Slot
    node: Node
    opened: bool
    """True where its own entries follow; False for a leaf, and for a container that was walked before."""


def walk(draft: Draft, under: Path = (), start: int | None = None, attributes: bool = True,
         opened: set[int] | None = None) -> Iterator[Place]:
    """Every entry below a node, depth first in file order; without attributes such as ``_metadata`` where so asked.

    A container that is its own ancestor is not walked again; one that several paths reach is walked for
    each of them while a budget lasts, so that sharing cannot multiply into billions of paths.

    Args:
        opened: containers that were walked before; where it is given, each is walked only once.
    """
    begin = draft.root if start is None else start
    above, repeated = {begin}, REPEATED_ROWS if opened is None else 0
    opened = set() if opened is None else opened
    if begin in opened and not repeated:
        return
    opened.add(begin)
    frames: list[tuple[Path, Iterator[Slot], int]] = [(under, iter(slots(draft, begin)), begin)]
    while frames:
        path, rest, owner = frames[-1]
        for slot in rest:
            if slot.part == ATTRIBUTE and not attributes:
                continue
            node, way = draft[slot.child], (*path, slot.key)
            if type(node) is Value or (type(node) is Tensor and not node.parts):
                yield quick(Place, (way, slot, node, False))
                continue
            inside = most_entries(draft, node)
            again = slot.child in opened
            repeated -= inside + 1 if again and inside else 0
            if not inside or slot.child in above or (again and repeated < 0):
                yield Place(way, slot, node, opened=False)
                continue
            yield Place(way, slot, node, opened=True)
            opened.add(slot.child)
            above.add(slot.child)
            frames.append((way, iter(slots(draft, slot.child)), slot.child))
            break
        else:
            above.discard(owner)
            frames.pop()


def selected(draft: Draft, selection: Selection) -> list[Path]:
    """The paths that a selection names; of a pattern every match, containers before what is in them.

    Raises:
        EditError: nothing matches.
    """
    if not isinstance(selection, Glob):
        if not selection:
            raise EditError(marked("nothing is selected"))
        return list(selection)
    match = re.compile(fnmatch.translate(selection.pattern)).match
    # What stands beside the items is meant only where the pattern names it; parts of a tensor or call never are.
    attributes = METADATA in selection.pattern
    found = [place.path for place in walk(draft, attributes=attributes)
             if place.slot.part != PART and match(path_text(place.path))]
    if not found:
        raise EditError(say("nothing matches {pattern}", pattern=selection.pattern))
    return found


def topmost(paths: list[Path]) -> list[Path]:
    """The paths that lie below no other of them, each once."""
    known = dict.fromkeys(paths)
    return [path for path in known if not any(path[:length] in known for length in range(len(path)))]


def tensors(draft: Draft, selection: Selection) -> dict[int, Path]:
    """Every tensor that a selection names or holds, by node id, with its first path.

    Raises:
        EditError: there is none.
    """
    found: dict[int, Path] = {}
    places = Places(draft, draft.root)
    for path in topmost(selected(draft, selection)):
        number = places.node(path)
        if isinstance(draft[number], Tensor):
            found.setdefault(number, path)
        for place in walk(draft, path, number):
            if isinstance(place.node, Tensor):
                found.setdefault(place.slot.child, place.path)
    if not found:
        raise EditError(marked("there is no tensor in the selection"))
    return found
