"""What is different, carried over: the edits that copy selected matches to the other side, or mix their numbers."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ....core.document import Document
from ....core.draft import Draft
from ....core.edits.blending import Blend, couples, why_apart, why_it_stays
from ....core.edits.containers import MAPPINGS, SEQUENCES, kind_of
from ....core.edits.counterparts import why_unreadable
from ....core.edits.merging import TakeOver
from ....core.edits.table import Edit
from ....core.messages import marked, say
from ....core.nodes import Group, Node, Opaque, Tensor
from ....core.places import PART, EditError, Path, Places
from ..aligning.entries import Side
from ..comparing import Comparison
from ..judging.judging import RENAMED, SAME
from .homes import Homes, counted_below, lifted


class Left(NamedTuple):
    """An entry that stays as it is, and why."""

    path: Path
    """On the side that takes."""
    reason: str


class Copies(NamedTuple):
    """What becomes of some matches when one side takes over what the other has."""

    edits: tuple[Edit, ...]
    """Of the side that takes; empty where there is nothing to do."""
    copied: int = 0
    """Matches that are copied."""
    absent: tuple[Path, ...] = ()
    """Entries of the side that takes of which the other has nothing; dropping them copies their absence."""
    left: tuple[Left, ...] = ()


class Blending(NamedTuple):
    """What becomes of some matches when numbers are mixed."""

    edit: Blend | None
    """Of the side that takes; None where there is nothing to mix."""
    tensors: int = 0
    same: int = 0
    """Tensors that are left out because both sides have the same numbers."""
    left: tuple[Left, ...] = ()


def copies(comparison: Comparison, places: Iterable[int], to_right: bool, file: str,
           beside: Iterable[int] = ()) -> Copies:
    """The edits that give one side what the other has at some matches; what is the same already is left out.

    Args:
        places: of the matches.
        to_right: whether the right takes; else the left.
        file: path of the side that gives.
        beside: places of differences beside the items.
    """
    return _Copying(comparison, to_right).plan(list(places), file, beside)


class _Copying:
    """Finds out what becomes of each match."""

    def __init__(self, comparison: Comparison, to_right: bool) -> None:
        self._comparison = comparison
        self._to_right = to_right
        left, right = comparison.left, comparison.right
        self._source, self._target = (left, right) if to_right else (right, left)
        self._whole = Draft(self._source.document)
        self._there = _places(self._source)
        self._here = _places(self._target)
        self._left: list[Left] = []

    def plan(self, places: Sequence[int], file: str, beside: Iterable[int]) -> Copies:
        """The edits, and what is left alone."""
        both, new, gone = self._sorted(places)
        over, added, along = self._over(both), self._added(new), self._beside(places)
        told, without = self._told(beside, along)
        pairs = [*over, *self._joined(added), *along, *told]
        absent = (*self._absent(gone, [home for _, home in added]), *without)
        edits: tuple[Edit, ...] = (TakeOver(file, tuple(pairs)),) if pairs else ()
        return Copies(edits, len(over) + len(added) + len(told), absent, tuple(self._left))

    def _told(self, beside: Iterable[int], along: Sequence[tuple[Path, Path]]) -> tuple[list[tuple[Path, Path]],
                                                                                       list[Path]]:
        """Pairs of single differences beside the items, and those of which the side that gives has nothing."""
        pairs, without = list[tuple[Path, Path]](), list[Path]()
        whole = {path for pair in along for path in pair}
        for number in beside:
            item = self._comparison.beside[number]
            if any(item.path[:length] in whole for length in range(len(item.path))):
                continue
            gives, takes = _has(self._there, item.path), _has(self._here, item.path)
            if gives and (takes or _has(self._here, item.path[:-1])):
                pairs.append((item.path, item.path))
            elif takes and (item.left if self._to_right else item.right) is None:
                without.append(item.path)
            else:
                self._left.append(Left(item.path, marked("it goes by another name on the other side")))
        return pairs, without

    def _sorted(self, places: Sequence[int]) -> tuple[list[tuple[int, int]], list[int], list[Path]]:
        """What both sides have and is different, what is new, and what the other side has nothing of."""
        both, new, gone = [], [], []
        for place in places:
            match = self._comparison.alignment.matches[place]
            source, target = (match.left, match.right) if self._to_right else (match.right, match.left)
            if source >= 0 and target >= 0:
                same = self._comparison.status(place) in (SAME, RENAMED)
                if not same or self._comparison.verdicts[place].device:
                    both.append((source, target))
            elif source >= 0:
                new.append(source)
            else:
                gone.append(self._target.entries[target].path)
        return both, new, gone

    def _over(self, both: Sequence[tuple[int, int]]) -> list[tuple[Path, Path]]:
        """Pairs of what takes the place of something."""
        found = []
        for source, target in both:
            path = self._target.entries[target].path
            reason = self._why_not(source)
            if not reason and path:
                slot = self._here.slot(path)
                if slot.part == PART:
                    owner = self._target.document.checkpoint.nodes[slot.owner]
                    reason = say("it is a part of {kind} and cannot be changed by itself", kind=kind_of(owner))
            if reason:
                self._left.append(Left(path, reason))
            else:
                found.append((self._source.entries[source].path, path))
        return found

    def _added(self, new: Sequence[int]) -> list[tuple[Path, Path]]:
        """Pairs of what has no place on the other side yet."""
        homes = Homes(self._comparison.alignment, self._to_right) if new else None
        found = []
        for place in new:
            assert homes is not None
            path, home = self._source.entries[place].path, homes.of(place)
            reason = self._why_not(place) or self._why_homeless(path, home)
            if reason:
                self._left.append(Left(home, reason))
            else:
                found.append((path, home))
        return found

    def _why_homeless(self, path: Path, home: Path) -> str:
        """Why there can be no such entry on the other side, or empty."""
        if self._is_there(home):
            return marked("its place is taken by another entry")
        if self._is_there(home[:-1]) and self._there.slot(path).part == PART:
            owner = _node(self._there, self._source, path[:-1])
            return say("it is a part of {kind} and cannot be copied by itself", kind=kind_of(owner))
        while home and not self._is_there(home[:-1]):
            path, home = path[:-1], home[:-1]
            node = _node(self._there, self._source, path)
            if not _takes(node) and not isinstance(node, Opaque):
                return say("it is a part of {kind} and cannot be copied by itself", kind=kind_of(node))
        node = _node(self._here, self._target, home[:-1])
        if getattr(node, "type_name", "") in SEQUENCES and home != () and type(home[-1]) is not int:
            return say("{kind} has places instead of names", kind=kind_of(node))
        return "" if _takes(node) else say("{kind} takes no new entries", kind=kind_of(node))

    def _joined(self, added: Sequence[tuple[Path, Path]]) -> list[tuple[Path, Path]]:
        """Pairs with whole containers instead of all that is in them; an unknown object goes over as a whole or not."""
        free = {home[:length]: not self._is_there(home[:length]) for home in dict.fromkeys(
            home[:-1] for _, home in added) for length in range(len(home) + 1)}
        found = []
        for path, home in lifted(added, self._source, free):
            nodes = [_node(self._there, self._source, path[:len(path) - up]) for up in range(1, len(path) + 1)
                     if free.get(home[:max(len(home) - up, 0)], False)]
            whole = next((node for node in nodes if not _takes(node)), None)
            if whole is None:
                found.append((path, home))
            else:
                self._left.append(Left(home, say("it lies in {kind}, which can only be copied as a whole",
                                                 kind=kind_of(whole))))
        return found

    def _absent(self, gone: Sequence[Path], homes: Sequence[Path]) -> tuple[Path, ...]:
        """The entries that the other side has nothing of, with whole containers where it has none of these either."""
        filled = {home[:length] for home in homes for length in range(len(home))}
        free = {path[:length]: not _has(self._there, path[:length]) and path[:length] not in filled
                for path in gone for length in range(1, len(path))}
        return tuple([path for path, _ in lifted([(path, path) for path in gone], self._target, free)])

    def _why_not(self, place: int) -> str:
        """Why an entry cannot be copied, or empty."""
        return why_unreadable(self._whole, self._source.node(place))

    def _is_there(self, path: Path) -> bool:
        return _has(self._here, path)

    def _beside(self, places: Sequence[int]) -> list[tuple[Path, Path]]:
        """Pairs of what stands beside the items of groups that are taken over as a whole, such as ``_metadata``."""
        if not self._comparison.beside:
            return []
        ours, theirs = self._source.beside, self._target.beside
        known = {path for path, _ in theirs}
        pairs = [(ours[0][0], theirs[0][0])] if len(ours) == len(theirs) == 1 else \
            [(path, path) for path, _ in ours if path in known]
        told = [beside.path for beside in self._comparison.beside]
        matches = self._comparison.alignment.matches
        numbers = [match.left if self._to_right else match.right for match in (matches[place] for place in places)]
        chosen = counted_below(self._source.entries[number].path for number in numbers if number >= 0)
        everything = counted_below(entry.path for entry in self._source.entries)
        return [(path, other) for path, other in pairs
                if any(way[:len(path)] == path or way[:len(other)] == other for way in told)
                and (chosen[path[:-1]] == everything[path[:-1]] if path[:-1] else len(places) == len(matches))]


def _has(places: Places, path: Path) -> bool:
    try:
        places.node(path)
    except EditError:
        return False
    return True


def _node(places: Places, side: Side, path: Path) -> Node:
    return side.document.checkpoint.nodes[places.node(path)]


def _takes(node: Node) -> bool:
    return isinstance(node, Group) and node.type_name in MAPPINGS | SEQUENCES


def _places(side: Side) -> Places:
    return Places(side.document.checkpoint.nodes, side.document.checkpoint.root)


def blending(comparison: Comparison, places: Iterable[int], to_right: bool, file: str, share: float) -> Blending:
    """The edit that mixes the numbers of the two sides at some matches; everything that has none stays as it is.

    Args:
        places: of the matches.
        to_right: whether the right takes; else the left.
        file: path of the side that gives.
        share: how far from the side that takes to the one that gives.
    """
    source, target = (comparison.left, comparison.right) if to_right else (comparison.right, comparison.left)
    here, there = Draft(target.document), Draft(source.document)
    pairs, left, same = [], [], 0
    for place in places:
        match = comparison.alignment.matches[place]
        ours, theirs = (match.right, match.left) if to_right else (match.left, match.right)
        path = target.entries[ours].path if ours >= 0 else source.entries[theirs].path
        if ours < 0 or theirs < 0:
            left.append(Left(path, marked("on one side only")))
            continue
        reason = _why_unmixed(here, target.node(ours), there, source.node(theirs))
        if reason:
            left.append(Left(path, reason))
        elif comparison.status(place) in (SAME, RENAMED):
            same += 1
        else:
            pairs.append((source.entries[theirs].path, path))
    return Blending(Blend(file, tuple(pairs), share) if pairs else None, len(pairs), same, tuple(left))


def _why_unmixed(here: Draft, mine: Node, there: Draft, other: Node) -> str:
    for draft, node in ((here, mine), (there, other)):
        reason = why_unreadable(draft, node)
        if reason:
            return reason
    if not isinstance(mine, Tensor) or not isinstance(other, Tensor):
        return marked("no tensor")
    return why_it_stays(mine) or why_apart(here, mine, there, other)


def staying(document: Document, edit: Blend, other: Document) -> list[Left]:
    """The tensors that an edit is about and that stay as they are, since they hold whole numbers.

    Raises:
        EditError: the edit cannot be made.
    """
    draft = Draft(document)
    return [Left(couple.path, reason) for couple in couples(draft, other, edit.entries)
            if (reason := why_it_stays(draft[couple.here]))]
