"""Putting what another open checkpoint has into places here: instead of what stands there, or new."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..document import Document
from ..draft import Draft
from ..dtypes import DTYPES
from ..messages import marked, say
from ..nodes import Group, Key, Node, OddKey, Opaque, Tensor
from ..places import ATTRIBUTE, ITEM, EditError, Path, Places, Slot, exact
from .containers import MANY, MAPPINGS, SEQUENCES, insert_at, kind_of, redirect_all
from .copying import Copying, reachable
from .counterparts import Entries, Pair, lender, matching, outermost, why_unreadable
from .reverting import revert, settle
from .selection import METADATA, Glob
from .values import TEXTS

PARAMETER = "torch.nn.parameter.Parameter"


class TakeOver(NamedTuple):
    """Put copies of entries of another checkpoint into places here; what stands there goes.

    Types and devices come along, but a module's parameter stays one. What has no place here yet gets one beside the
    neighbours that it has there, and containers that it lacks here are made as they are there. Where the other
    checkpoint is an earlier state of this one, such as what was saved, the entries are what they were again.
    """

    file: str
    """The other checkpoint's path."""
    entries: Entries


class _New(NamedTuple):
    """An entry that has no place here yet."""

    there: Path | None
    """None for a container that the other file has nothing like."""
    here: Path
    child: int


def draft_take(draft: Draft, edit: TakeOver, others: Mapping[str, Document]) -> None:
    """Draft a :class:`TakeOver`; ``others`` are the open checkpoints by path."""
    other = lender(others, edit.file)
    pairs = outermost(taken(other, edit.entries))
    numbers = _readable(other, pairs)
    here = Places(draft, draft.root)
    found = [_slot(here, pair.here) for pair in pairs]
    copies = _copies(draft, other, pairs, numbers, found)
    placed: dict[tuple[int, str], dict[int, int]] = defaultdict(dict)
    first: dict[tuple[int, str], Path] = {}
    new: list[_New] = []
    for pair, slot, child in zip(pairs, found, copies, strict=True):
        _keep_parameter(draft, here, pair.here, slot, child)
        if not pair.here:
            draft.root = child
        elif slot is None:
            new.append(_New(*pair, child))
        elif slot.child != child:
            placed[slot.owner, slot.part][slot.place] = child
            first.setdefault((slot.owner, slot.part), pair.here)
    for (owner, part), children in placed.items():
        redirect_all(draft, owner, part, children, first[owner, part])
    if new:
        _Placing(draft, other, here).put(new)
    if other.is_state_of(draft.document):
        settle(draft, other)


def taken(other: Document, entries: Entries) -> list[Pair]:
    """The entries that an edit takes over, and their places here.

    Raises:
        EditError: there is none.
    """
    if isinstance(entries, Glob):
        found = matching(Draft(other), entries.pattern)
        if not found:
            raise EditError(say("nothing matches {pattern} there", pattern=entries.pattern))
        return [Pair(path, path) for path in found]
    if not entries:
        raise EditError(marked("nothing is selected"))
    return [Pair(*pair) for pair in entries]


def _readable(other: Document, pairs: Sequence[Pair]) -> list[int]:
    """The nodes of the entries there.

    Raises:
        EditError: one is not there, or could not be read.
    """
    there, whole = Places(other.checkpoint.nodes, other.checkpoint.root), Draft(other)
    numbers = []
    for pair in pairs:
        try:
            number = there.node(pair.there)
        except EditError:
            raise EditError(marked("there is nothing of this name to copy"), pair.there) from None
        problem = why_unreadable(whole, other.checkpoint.nodes[number])
        if problem:
            raise EditError(problem, pair.there)
        numbers.append(number)
    return numbers


def _slot(here: Places, path: Path) -> Slot | None:
    """The entry at a path; None for the whole file, and where nothing is there."""
    if not path:
        return None
    try:
        return here.slot(path)
    except EditError:
        return None


def _copies(draft: Draft, other: Document, pairs: Sequence[Pair], numbers: Sequence[int],
            found: Sequence[Slot | None]) -> list[int]:
    """Nodes here for those there: copies, or, of an earlier state of this document, what they were made of again."""
    same: list[int] = []
    if other.is_state_of(draft.document):
        same = [number for pair, number, slot in zip(pairs, numbers, found, strict=True)
                if pair.there == pair.here or (slot is not None and slot.child == number)]
        wanted = reachable(other.checkpoint.nodes, *same)
        if any(slot is not None and slot.owner in wanted for slot in found):
            same = []  # what holds itself is copied: what it was before would take its holder along
        else:
            revert(draft, other, wanted)
    rest = [number for number in numbers if number not in same]
    copied = dict(zip(rest, Copying(draft, other).copies(rest), strict=True))
    return [copied.get(number, number) for number in numbers]


def _keep_parameter(draft: Draft, here: Places, path: Path, slot: Slot | None, child: int) -> None:
    """A parameter of a module that was saved whole stays one, as it could be nothing else."""
    if slot is None or slot.child == child or not isinstance(draft[here.node(path[:-1])], Opaque):
        return
    before, node = draft[slot.child], draft[child]
    if isinstance(before, Tensor) and isinstance(node, Tensor) and before.type_name == PARAMETER \
            and node.type_name == "torch.Tensor" and DTYPES[node.dtype].kind in ("float", "complex"):
        draft[child] = node._replace(type_name=PARAMETER, requires_grad=before.requires_grad)


class _Placing:
    """Finds places for entries that have none here."""

    def __init__(self, draft: Draft, other: Document, here: Places) -> None:
        self._draft = draft
        self._other = other
        self._here = here
        self._there = Places(other.checkpoint.nodes, other.checkpoint.root)
        self._copying = Copying(draft, other)
        self._made: dict[Path, int] = {}
        self._waiting: dict[int, list[_New]] = defaultdict(list)

    def put(self, new: Sequence[_New]) -> None:
        """Put entries where they belong.

        Raises:
            EditError: there can be no such place.
        """
        for entry in new:
            self._waiting[self._owner(entry)].append(entry)
        for owner, entries in self._waiting.items():
            self._fill(owner, entries)

    def _owner(self, entry: _New) -> int:
        """The container that an entry belongs into; it and those above it are made where they are missing."""
        path = entry.here[:-1]
        if path in self._made:
            return self._made[path]
        try:
            return self._here.node(path)
        except EditError:
            above = entry.there[:-1] if entry.there else None
            made = _New(above, path, self._shell(above))
            self._made[path] = made.child
            self._waiting[self._owner(made)].append(made)
            return made.child

    def _shell(self, path: Path | None) -> int:
        """An empty container as the one that is there."""
        if path is None:
            return self._draft.add(Group("dict", (), ()))
        number = self._there.node(path)
        node = self._other.checkpoint.nodes[number]
        if not isinstance(node, Group) or node.type_name not in MAPPINGS | SEQUENCES:
            raise EditError(say("there it lies in {kind}, which can only be copied as a whole",
                                kind=kind_of(node)), path)
        return self._copying.shell(number)

    def _fill(self, owner: int, entries: Sequence[_New]) -> None:
        """Put entries into one container."""
        path = entries[0].here[:-1]
        items = []
        for entry in entries:
            if _is_odd(entry.here[-1]) and not self._other.is_state_of(self._draft.document):
                raise EditError(marked("what has such a key can only be copied with all that is beside it"), entry.here)
            if entry.there and self._there.slot(entry.there).part == ATTRIBUTE:
                self._put_beside(owner, entry)
            else:
                items.append(entry)
            if getattr(self._draft[owner], "type_name", "") in SEQUENCES and type(entry.here[-1]) is not int:
                raise EditError(say("{kind} has places instead of names", kind=kind_of(self._draft[owner])), entry.here)
        places = _places(self._draft[owner], [self._neighbours(entry) for entry in items])
        ordered = sorted(zip(places, items, strict=True), key=self._order)
        if items:
            insert_at(self._draft, owner, [(place, entry.here[-1], entry.child) for place, entry in ordered], path)

    def _order(self, placed: tuple[int, _New]) -> tuple[int, int]:
        """By place here, then by place there."""
        place, entry = placed
        return place, self._there.slot(entry.there).place if entry.there else 0

    def _neighbours(self, entry: _New) -> "_Neighbours":
        if not entry.there:
            return _Neighbours((), entry.here[-1], "", "")
        slot = self._there.slot(entry.there)
        node = self._other.checkpoint.nodes[slot.owner]
        keys = node.keys if isinstance(node, Group) and slot.part == ITEM else ()
        return _Neighbours(keys, slot.key, *_shift(slot.key, entry.here[-1]))

    def _put_beside(self, owner: int, entry: _New) -> None:
        node, name = self._draft[owner], entry.here[-1]
        fits = name == METADATA and getattr(node, "type_name", "") == "collections.OrderedDict"
        if not isinstance(node, Group) or not isinstance(name, str) or not (
                fits or (name == TEXTS and owner == self._draft.root)):
            raise EditError(say("{kind} keeps nothing beside its entries", kind=kind_of(node)), entry.here)
        self._draft[owner] = node._replace(attributes=(*node.attributes, (name, entry.child)))


def _is_odd(key: Key) -> bool:
    """Whether a key is, or holds, an object that only its own file has."""
    return isinstance(key, OddKey) or (isinstance(key, tuple) and any(map(_is_odd, key)))


class _Neighbours(NamedTuple):
    """Where an entry stands there: the keys of its container, in order."""

    keys: tuple[Key, ...]
    key: Key
    old: str
    """What names begin with there ..."""
    new: str
    """... and here."""


def _shift(there: Key, here: Key) -> tuple[str, str]:
    """How names begin there and here, told by the name of one entry: ``("", "module.")``."""
    if not isinstance(there, str) or not isinstance(here, str):
        return "", ""
    same = 0
    while same < min(len(there), len(here)) and there[-1 - same] == here[-1 - same]:
        same += 1
    return (there[:len(there) - same], here[:len(here) - same]) if same else ("", "")


def _places(node: Node, wanted: Sequence[_Neighbours]) -> list[int]:
    """In front of which place of a container each entry goes: behind the neighbour before it, else before the next."""
    if not isinstance(node, Group) or node.type_name not in MAPPINGS:
        return [MANY] * len(wanted)
    known = {exact(key): place for place, key in enumerate(node.keys)}
    found: dict[tuple[int, str, str], dict[object, int]] = {}
    places = []
    for entry in wanted:
        way = id(entry.keys), entry.old, entry.new
        if way not in found:
            found[way] = _behind(entry, known)
        places.append(found[way].get(exact(entry.key), MANY))
    return places


def _behind(entry: _Neighbours, known: Mapping[tuple[type, object], int]) -> dict[object, int]:
    """Of each key there: where it would go, behind the entry of that name if there is one."""
    found: dict[object, int] = {}
    last: int | None = None
    waiting: list[object] = []
    for key in entry.keys:
        name = entry.new + key[len(entry.old):] if isinstance(key, str) and key.startswith(entry.old) else key
        place = known.get(exact(name))
        if place is None:
            if last is None:
                waiting.append(exact(key))
            else:
                found[exact(key)] = last + 1
            continue
        if last is None:
            found.update(dict.fromkeys(waiting, place))
        last = place
        if isinstance(key, str):  # numbers have an order of their own
            found[exact(key)] = place + 1
    return found
