"""The rows of two checkpoints side by side: one tree of both, with what is known of all below each row."""

import math
from array import array
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from ....core.jobs import CancelToken
from ....core.paths import key_text
from ....core.places import Path
from ...rows.linked import SLICE, Linked
from ...rows.totals import MOST
from ..aligning.aligning import Match
from ..aligning.suggesting import Suggestion
from ..comparing import Comparison
from ..judging.judging import ADDED, CHANGED, REMOVED
from ..judging.metadata import Beside
from ..measuring.floats import is_of_floats
from .marks import BITS, Packer, marks_of

GROUP, MATCH, SUGGESTED, BESIDE = range(4)
"""What a row is: something with rows below it; a match; two entries that may belong together; a difference in what
stands beside the items."""

FOLD_DEPTH = 64
"""A name with more dots than this stays one row."""

Parts: TypeAlias = tuple[str, ...]
"""The names of the rows that lead to a row."""


class DiffRows(Linked):
    """One tree of two checkpoints; row 0 is the root, which nobody sees.

    Attributes:
        comparison: what the rows are of.
        folded: whether dotted keys are folded into rows; else every match stands at the top with its whole path.
        name: what each row is called.
        kind: per row ``GROUP``, ``MATCH``, ``SUGGESTED`` or ``BESIDE``.
        what: per row the place of its match, suggestion or difference beside; -1 for a group.
        row_of: per match its row.
        marks: per match the bits of its marks.
        suggestions: those that are shown.
        suggested, beside: the rows above suggestions and above differences beside, or -1.
    """

    __slots__ = ("_counted", "_numbers", "_packed", "_packer", "beside", "comparison", "folded", "kind", "marks",
                 "name", "row_of", "suggested", "suggestions", "what")

    def __init__(self, comparison: Comparison, folded: bool, suggestions: Iterable[Suggestion] = ()) -> None:
        super().__init__()
        self.comparison = comparison
        self.folded = folded
        self.name = [""]
        self.kind = bytearray((GROUP,))
        self.what = array("i", [-1])
        self.row_of = array("i", [-1]) * len(comparison.alignment.matches)
        self.marks = array("i", bytes(4 * len(self.row_of)))
        self.suggestions = list(suggestions)
        self.suggested = self.beside = -1
        self._packer = Packer()
        self._packed: list[int] = []
        self._numbers = Numbers(0)
        self._counted = bytearray(len(self.row_of))

    def add(self, name: str, above: int, kind: int = GROUP, what: int = -1) -> int:
        """Append a row below ``above``; its number. :meth:`finish` follows the last row."""
        row = len(self.parent)
        self.name.append(name)
        self.kind.append(kind)
        self.what.append(what)
        self.parent.append(above)
        return row

    def take_matches(self) -> None:
        """Take in rows that were appended as names and parents only: those of ``row_of`` are matches, others groups."""
        more = len(self.parent) - len(self.kind)
        self.kind.extend(bytes(more))
        self.what.extend(array("i", [-1]) * more)
        kind, what = self.kind, self.what
        for place, row in enumerate(self.row_of):
            kind[row] = MATCH
            what[row] = place

    def finish(self, token: CancelToken) -> None:
        """Link the rows, and add up what is known of them."""
        self.link(token)
        comparison, pack, marks = self.comparison, self._packer.pack, self.marks
        packed = self._packed = [0] * len(self)
        self._numbers = Numbers(len(self))
        for place, row in enumerate(self.row_of):
            if not place % SLICE:
                token.check()
            marks[place] = bits = marks_of(comparison, place)
            packed[row] = pack(bits)
        for number, item in enumerate(comparison.beside):
            packed[self._beside_row(number)] = pack(self.marks_beside(item))
        parent, apart = self.parent, self.beside
        for row in range(len(self) - 1, 0, -1):
            if row != apart:  # it is counted by itself: what it holds are no entries
                packed[parent[row]] += packed[row]
        if any(verdict.open or verdict.differences is not None for verdict in comparison.verdicts):
            self._count_elements(token)

    def _count_elements(self, token: CancelToken) -> None:
        """Count what is read already, and the elements of which it is known that they are the same."""
        comparison = self.comparison
        same = [0] * len(self)
        for place, verdict in enumerate(comparison.verdicts):
            if not place % SLICE:
                token.check()
            if verdict.differences is not None:
                self._count(place)
            elif verdict.proof and is_of_floats(comparison, place):
                same[self.row_of[place]] = comparison.left.tensor(comparison.alignment.matches[place].left).numel
        for row in range(len(self) - 1, 0, -1):
            same[self.parent[row]] += same[row]
        self._numbers.take_same(same)

    @property
    def parts(self) -> list[object]:
        """What it holds much of, for whoever lets it go a piece at a time."""
        return [self.name, self._packed]

    def match(self, row: int) -> Match | None:
        """The match of a row; None for rows that are something else."""
        return self.comparison.alignment.matches[self.what[row]] if self.kind[row] == MATCH else None

    def packed(self, row: int) -> int:
        """How often each mark occurs at and below a row, see :mod:`~ckpt_browser.workspace.comparing.rows.marks`."""
        return self._packed[row]

    def bits(self, row: int) -> int:
        """The marks of a row that is no group."""
        if self.kind[row] == MATCH:
            return self.marks[self.what[row]]
        return self.marks_beside(self.comparison.beside[self.what[row]]) if self.kind[row] == BESIDE else 0

    @property
    def numbers(self) -> "Numbers":
        """What is known of the numbers at and below each row."""
        return self._numbers

    def learn(self, places: Iterable[int]) -> None:
        """Take in that the verdicts of some matches are others now."""
        for place in places:
            bits, row = marks_of(self.comparison, place), self.row_of[place]
            change = self._packer.pack(bits) - self._packer.pack(self.marks[place])
            if change:
                self.marks[place] = bits
                while row >= 0:
                    self._packed[row] += change
                    row = self.parent[row]
            self._count(place)

    def path_of(self, row: int) -> Parts:
        """The names of the rows that lead to a row, and its own."""
        names = []
        while row > 0:
            names.append(self.name[row])
            row = self.parent[row]
        return tuple(reversed(names))

    def is_below(self, row: int, above: int) -> bool:
        """Whether a row stands somewhere below another."""
        return above >= 0 and above in self.ancestors(row)

    @staticmethod
    def marks_beside(item: Beside) -> int:
        """The marks of a difference beside the items."""
        mark = ADDED if item.left is None else REMOVED if item.right is None else CHANGED
        return BITS[mark] | BITS["differs"]

    def _beside_row(self, number: int) -> int:
        return self.beside + 1 + number

    def _count(self, place: int) -> None:
        """Add what the numbers of a match say to all rows above it, once."""
        differences = self.comparison.verdicts[place].differences
        if differences is None or self._counted[place] or not is_of_floats(self.comparison, place):
            return
        self._counted[place] = 1
        finite = differences.elements - differences.not_finite
        square = (differences.rms or 0.0) ** 2 * finite
        relative = differences.relative_l2
        norm = square / relative ** 2 if relative and math.isfinite(relative) else 0.0
        largest = math.inf if differences.not_finite else differences.max_abs
        row = self.row_of[place]
        while row >= 0:
            self._numbers.add(row, largest, square, norm, differences.differing, differences.elements)
            row = self.parent[row]


class Numbers:
    """What is known of the floats, added up per row; whole numbers are apart.

    Attributes:
        largest: the largest absolute difference, infinite where one side has NaN or an infinity that the other has
            not; -1 where nothing was read.
        differing, elements: how many elements differ, and of how many that is known.
    """

    __slots__ = ("_norms", "_squares", "differing", "elements", "largest")

    def __init__(self, size: int) -> None:
        self.largest = array("d", [-1.0]) * size
        self.differing = array("q", bytes(8 * size))
        self.elements = array("q", bytes(8 * size))
        self._squares = array("d", bytes(8 * size))
        self._norms = array("d", bytes(8 * size))

    def add(self, row: int, largest: float | None, square: float, norm: float, differing: int, elements: int) -> None:
        """Add one tensor."""
        if largest is not None and largest > self.largest[row]:
            self.largest[row] = largest
        self.differing[row] += differing
        self.elements[row] += elements
        self._squares[row] += square
        self._norms[row] += norm

    def take_same(self, elements: Sequence[int]) -> None:
        """Add elements of which it is known that they are the same, per row."""
        self.elements = array("q", [min(mine + more, MOST) for mine, more in
                                    zip(self.elements, elements, strict=True)])

    def relative(self, row: int) -> float | None:
        """Norm of all differences by the norm of the left, of tensors that differ; None where nothing was read."""
        if self.largest[row] < 0:
            return None
        square, norm = self._squares[row], self._norms[row]
        return 0.0 if not square else math.sqrt(square / norm) if norm else None


def build_rows(comparison: Comparison, folded: bool = True, dismissed: Iterable[tuple[Path, Path]] = (),
               token: CancelToken | None = None) -> DiffRows:
    """The rows of a comparison: what may belong together, then both files, then what differs beside their items.

    Args:
        dismissed: paths of suggested pairs that a person does not want to hear of.

    Raises:
        Cancelled: the token was raised.
    """
    token = token or CancelToken()
    unwanted = set(dismissed)
    left, right = comparison.left.entries, comparison.right.entries
    wanted = [pair for pair in comparison.suggestions
              if not unwanted or (left[pair.left].path, right[pair.right].path) not in unwanted]
    rows = DiffRows(comparison, folded, wanted)
    if wanted:
        rows.suggested = rows.add("", 0)
        for number, pair in enumerate(wanted):
            rows.add(left[pair.left].name, rows.suggested, SUGGESTED, number)
    _Building(rows).add_matches(token)
    if comparison.beside:
        rows.beside = rows.add("", 0)
        for number in range(len(comparison.beside)):
            rows.add("", rows.beside, BESIDE, number)
    rows.finish(token)
    return rows


class _Building:
    """Finds the row above each match: by the names of the left, also for what only the right has."""

    def __init__(self, rows: DiffRows) -> None:
        self._rows = rows
        self._groups = {"": 0}
        self._prefixes = [prefix for prefix in rows.comparison.alignment.prefixes if prefix.left != prefix.right]

    def add_matches(self, token: CancelToken) -> None:
        """Add a row for each match, in their order."""
        rows, known = self._rows, self._groups
        left, right = rows.comparison.left.entries, rows.comparison.right.entries
        names, parent, row_of = rows.name, rows.parent, rows.row_of
        for place, (ours, theirs, _) in enumerate(rows.comparison.alignment.matches):
            if not place % SLICE:
                token.check()
            entry = left[ours] if ours >= 0 else right[theirs]
            above, last = 0, ""
            if rows.folded:
                name = entry.name if ours >= 0 else self._called_on_the_left(entry.name)
                head, _, last = name.rpartition(".")
                found = known.get(head) if last and (head or last == name) else None
                if found is not None:
                    above = found
                elif _is_folded(name):
                    above = self._group(head)
                else:
                    last = name
            else:
                last = flat_name(entry.path)
            # As DiffRows.add does it, which would take half of all the time here.
            row_of[place] = len(names)
            names.append(last)
            parent.append(above)
        rows.take_matches()

    def _called_on_the_left(self, name: str) -> str:
        """What the left would call an entry that only the right has, so that it stands among its neighbours."""
        for left, right in self._prefixes:
            if name.startswith(right):
                return left + name[len(right):]
        return name

    def _group(self, prefix: str) -> int:
        """The row of all that begins with a prefix, made with all rows above it."""
        found = self._groups.get(prefix)
        if found is None:
            above, _, last = prefix.rpartition(".")
            parent = self._group(above)
            found = self._groups[prefix] = len(self._rows.name)
            self._rows.name.append(last)
            self._rows.parent.append(parent)
        return found


def _is_folded(name: str) -> bool:
    """Whether the dots of a name are a hierarchy."""
    return name[-1:] not in ("", ".") and name[0] != "." and ".." not in name and name.count(".") <= FOLD_DEPTH


def flat_name(path: Path) -> str:
    """A path as one name, where nothing is folded."""
    return "/".join([key_text(key) for key in path])
