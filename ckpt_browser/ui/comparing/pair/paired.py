"""What the pages of a pair look at: a match, its two sides, and, of two tensors, all three to be looked through."""

from __future__ import annotations

from typing import NamedTuple

from ....core.jobs import CancelToken, Report
from ....core.journal import new_journal
from ....core.nodes import Tensor
from ....core.paths import visible
from ....workspace.comparing.comparing import Comparison
from ....workspace.comparing.judging.judging import Verdict
from ....workspace.comparing.judging.metadata import Beside
from ....workspace.comparing.pair.held import Held, are_tensors, held_of
from ....workspace.comparing.pair.making import DIFFERENCE, LEFT, RIGHT, Names, made_of
from ....workspace.comparing.rows.rows import BESIDE, MATCH, SUGGESTED, DiffRows
from ....workspace.loading import Opened, Request, show
from ....workspace.looking.sights import is_matrix
from ....workspace.reading.library import Library
from ...session.document import OPEN, Document
from ...viewers.subject import Subject
from ..comparing import Comparing
from ..tree.row_text import name_text


class Trio(NamedTuple):
    """Left, right and difference as a document of their own, which no tab shows: what viewers look at."""

    document: Document
    left: Subject
    right: Subject
    both: Subject
    """The left as the current row, with the right beside it."""
    difference: Subject | None
    """Right minus left; None where the shapes differ."""


class Rows(NamedTuple):
    """Some rows of the tree of a comparison."""

    tree: DiffRows
    rows: tuple[int, ...]

    @property
    def name(self) -> str:
        """What the only one of them is called; empty for several."""
        if len(self.rows) != 1:
            return ""
        row, path = self.rows[0], self.tree.path_of(self.rows[0])
        return visible(".".join(path), 400) if any(path) else name_text(self.tree, row)

    @property
    def beside(self) -> Beside | None:
        """The difference beside the items that the only one of them is, if it is one."""
        row = self.rows[0] if len(self.rows) == 1 else 0
        return self.tree.comparison.beside[self.tree.what[row]] if self.tree.kind[row] == BESIDE else None

    @property
    def suggested(self) -> tuple[Held, Held] | None:
        """The two entries that the only one of them suggests to bring together, if it does."""
        row = self.rows[0] if len(self.rows) == 1 else 0
        if self.tree.kind[row] != SUGGESTED:
            return None
        pair = self.tree.suggestions[self.tree.what[row]]
        return held_of(self.tree.comparison.left, pair.left), held_of(self.tree.comparison.right, pair.right)

    def places(self) -> list[int]:
        """The matches in them and below them, each once."""
        found, waiting = set(), list(self.rows)
        while waiting:
            row = waiting.pop()
            if self.tree.kind[row] == MATCH:
                found.add(self.tree.what[row])
            else:
                waiting += self.tree.children(row)
        return sorted(found)


class Paired(NamedTuple):
    """What is selected of a comparison; :meth:`is_same` says whether two are the same, at less cost than ``==``."""

    comparing: Comparing
    comparison: Comparison
    place: int
    """The match, or -1 where several, or none, are selected."""
    places: tuple[int, ...]
    left: Held | None
    right: Held | None
    rows: Rows | None = None
    """Where no match is selected: rows that are, groups among them; None where there are none."""
    trio: Trio | None = None
    """Of two tensors, once they are open."""

    def is_same(self, other: Paired | None) -> bool:
        """Whether the same is meant, in the same state of both files."""
        return other is not None and self.comparison is other.comparison and self.trio is other.trio \
            and (self.place, self.places, self.rows) == (other.place, other.places, other.rows)

    @property
    def verdict(self) -> Verdict:
        """What is known of the match."""
        return self.comparison.verdicts[self.place]

    @property
    def numbers(self) -> tuple[int, int]:
        """Ids of both nodes; -1 where a side has none."""
        match, left, right = self.comparison.alignment.matches[self.place], self.comparison.left, self.comparison.right
        return (left.entries[match.left].node if match.left >= 0 else -1,
                right.entries[match.right].node if match.right >= 0 else -1)

    @property
    def status(self) -> str:
        """The one word for it."""
        return self.comparison.status(self.place)

    @property
    def tensors(self) -> tuple[Tensor, Tensor] | None:
        """Both tensors, where that is what the two are."""
        if self.left is None or self.right is None or not are_tensors(self.left, self.right):
            return None
        return self.left.tensor, self.right.tensor

    @property
    def has_difference(self) -> bool:
        """Whether the two are tensors of one shape that have numbers."""
        pair = self.tensors
        if pair is None or (self.trio is not None and self.trio.difference is None):
            return False
        return pair[0].shape == pair[1].shape and pair[0].numel > 0

    @property
    def has_rank(self) -> bool:
        """Whether their difference is a matrix."""
        pair = self.tensors
        return pair is not None and self.has_difference and is_matrix(pair[1]) \
            and not any(tensor.dtype.startswith("complex") for tensor in pair)


def opened(left: Held, right: Held, names: Names, token: CancelToken, report: Report) -> Trio:
    """Two tensors, ready to be looked through.

    Raises:
        CheckpointError: the numbers of one of them cannot be had.
        Cancelled: the token was raised.
    """
    source = made_of(left, right, names, token)
    state = Opened(new_journal(source.checkpoint), source)
    shown = show(state, Request(folded=False), token)
    document = Document(names.file, OPEN, opened=state, shown=shown, library=Library({names.file: source}))
    # Files that an export must not be written over.
    document.sources = {path: side.library.source(path) for side in (left, right) for path in side.document.origins}
    tree = shown.arrangement.tree
    rows = {number: next(iter(tree.rows_of_node(number, 1))) for number in (LEFT, RIGHT, DIFFERENCE)
            if number < len(source.checkpoint.nodes)}

    def subject(number: int, *beside: int) -> Subject:
        return Subject(document, state, shown.arrangement, rows[number],
                       tuple([rows[each] for each in (number, *beside)]))

    return Trio(document, subject(LEFT), subject(RIGHT), subject(LEFT, RIGHT),
                subject(DIFFERENCE) if DIFFERENCE in rows else None)
