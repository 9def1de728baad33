"""What of an earlier comparison of the same two files still holds: numbers that were read, and where rows went."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from ...core.checkpoint import Checkpoint
from ...core.document import Document
from ...core.nodes import Group, Node, Tensor
from ...core.places import Path
from .aligning.aligning import Match
from .aligning.entries import Side
from .comparing import Comparison, Wanted
from .rows.rows import GROUP, MATCH, DiffRows


def keep_numbers(before: Comparison, after: Comparison) -> None:
    """Take over the verdicts of pairs whose numbers were read before, and that are what they were."""
    known = {}
    for match, verdict in zip(before.alignment.matches, before.verdicts, strict=True):
        if verdict.differences is not None:
            known[_pair(before, match)] = match, verdict
    if not known:
        return
    for place, match in enumerate(after.alignment.matches):
        if not after.verdicts[place].open:
            continue
        found = known.get(_pair(after, match))
        if found is not None and all(
                _is_as_it_was(side, ours, other, theirs) for side, ours, other, theirs in (
                    (before.left, found[0].left, after.left, match.left),
                    (before.right, found[0].right, after.right, match.right))):
            after.verdicts[place] = found[1]


def _pair(comparison: Comparison, match: Match) -> tuple[int, int]:
    return (comparison.left.entries[match.left].node if match.left >= 0 else -1,
            comparison.right.entries[match.right].node if match.right >= 0 else -1)


def _is_as_it_was(before: Side, ours: int, after: Side, theirs: int) -> bool:
    """Whether a tensor is made of the very same bytes in two states of one document."""
    left, right = before.tensor(ours), after.tensor(theirs)
    return _same_numbers(left, right) and all(
        _same_storage(before.document, after.document, number) for number in _storages(left))


def _same_numbers(left: Tensor, right: Tensor) -> bool:
    """Whether two nodes differ at most in what numbers have nothing to do with; parts would have to be looked at."""
    return not left.parts and (left is right or left == right._replace(device=left.device))


def _storages(tensor: Tensor) -> set[int | None]:
    return {tensor.storage, *(piece.storage for piece in tensor.pieces or ())}


def _same_storage(before: Document, after: Document, number: int | None) -> bool:
    if number is None:
        return True
    return (before.checkpoint.storages[number] is after.checkpoint.storages[number]
            and before.derived.get(number) is after.derived.get(number)
            and before.origins[:1] == after.origins[:1])


def still_there(wanted: Wanted, left: Checkpoint, right: Checkpoint) -> Wanted:
    """What a person wanted, without the entries that are gone."""
    return wanted._replace(
        chosen=tuple([pair for pair in wanted.chosen if _is_there(left, pair[0]) and _is_there(right, pair[1])]),
        parted=tuple([path for path in wanted.parted if _is_there(left, path)]))


def _is_there(checkpoint: Checkpoint, path: Path) -> bool:
    node: Node = checkpoint.nodes[checkpoint.root]
    for key in path:
        if not isinstance(node, Group):
            return True  # an object's own parts; whoever looks for the entry finds out
        child = next((child for name, child in zip(node.keys, node.children, strict=True)
                      if type(name) is type(key) and name == key), None)
        if child is None:
            return False
        node = checkpoint.nodes[child]
    return True


class DiffCarrier:
    """Finds rows and matches of an earlier comparison among those of a later one; what it found is kept.

    Args:
        swapped: the left of the later one is the right of the earlier one.
    """

    def __init__(self, before: DiffRows, after: DiffRows, swapped: bool = False) -> None:
        self.before = before
        self._after = after
        self._swapped = swapped
        self._found = {0: 0, before.suggested: after.suggested, before.beside: after.beside, -1: -1}
        self._below: dict[int, dict[str, int]] = {}
        self._known: tuple[_Known, _Known] | None = None
        self._asked: frozenset[int] = frozenset()
        self._went: list[int] = []

    @property
    def parts(self) -> list[object]:
        """What it holds much of, for whoever lets it go a piece at a time."""
        known = [part for side in self._known or () for part in (side, side.paths, side.nodes)]
        return [self._found, self._below, self._went, self._asked, *known]

    def row(self, row: int) -> int:
        """Where a row went, or -1."""
        found = self._found.get(row)
        if found is None:
            if not -1 <= row < len(self.before):
                return -1
            kind = self.before.kind[row]
            found = self._group(row) if kind == GROUP else self._row_of(self.before.what[row]) if kind == MATCH else -1
            self._found[row] = found
        return found

    def rows(self, some: AbstractSet[int]) -> list[int]:
        """Where some rows went, in the order of the later ones, without those that are gone; not to be changed.

        Whoever asks for the same rows again, as the window does once they were asked for in the background, has the
        answer at once.
        """
        if some != self._asked:
            self._went = sorted({new for old in some if (new := self.row(old)) >= 0})
            self._asked = frozenset(some)
        return self._went

    def place(self, place: int) -> int:
        """Where a match went, or -1: to an entry of the same path, else to one of the same node."""
        before, after = self.before.comparison, self._after.comparison
        if self._known is None:
            left = _Known(after.left, [match.left for match in after.alignment.matches])
            right = _Known(after.right, [match.right for match in after.alignment.matches])
            self._known = (right, left) if self._swapped else (left, right)
        match = before.alignment.matches[place]
        wanted = [(known, side.entries[entry]) for known, side, entry in
                  zip(self._known, (before.left, before.right), match[:2], strict=True) if entry >= 0]
        found = [known.paths.get(entry.path) for known, entry in wanted]
        found += [known.nodes.get(entry.node) for known, entry in wanted]
        return next((other for other in found if other is not None), -1)

    def _row_of(self, place: int) -> int:
        found = self.place(place)
        return self._after.row_of[found] if found >= 0 else -1

    def _group(self, row: int) -> int:
        """Where a group went: by its name below where the one above it went, else by where a part of it went."""
        above = self.row(self.before.parent[row])
        if above >= 0:
            below = self._below.get(above)
            if below is None:
                after = self._after
                below = self._below[above] = {after.name[kid]: kid for kid in after.children(above)
                                              if after.kind[kid] == GROUP}
            found = below.get(self.before.name[row])
            if found is not None:
                return found
        return self._above_a_part(row)

    def _above_a_part(self, row: int) -> int:
        """The group as far above a match's new row as this one is above its old one."""
        part, height = row, 0
        while self.before.kind[part] == GROUP and self.before.first[part] >= 0:
            part, height = self.before.first[part], height + 1
        found = self._row_of(self.before.what[part]) if self.before.kind[part] == MATCH else -1
        while height and found > 0:
            found, height = self._after.parent[found], height - 1
        return found if found > 0 else -1


class _Known:
    """Which match each entry of a side is in, by its path and by its node."""

    def __init__(self, side: Side, entries: Iterable[int]) -> None:
        self.paths: dict[Path, int] = {}
        self.nodes: dict[int, int] = {}
        for place, entry in enumerate(entries):
            if entry >= 0:
                self.paths.setdefault(side.entries[entry].path, place)
                self.nodes.setdefault(side.entries[entry].node, place)
