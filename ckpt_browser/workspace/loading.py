"""From a path to rows on screen: open a file, make its tree, arrange it as a person asked, edit it."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeAlias

from ..core.edits.arranging import Drop
from ..core.edits.selection import Glob
from ..core.jobs import CancelToken, Report
from ..core.journal import Journal, Step, new_journal
from ..core.messages import marked
from ..core.places import Path
from ..formats.source import Source
from .looking.knowledge import Knowledge
from .looking.singles import Singles
from .rows.arranged import TOP
from .rows.arrangement import Arrangement, Order
from .rows.carrying import Carrier
from .rows.cells import MEASURED
from .rows.choosing import rows_at
from .rows.filtering import find, keep_rows, parse
from .rows.group_numbers import add_up_known
from .rows.staying import on_screen, same_rows_of
from .rows.totals import Totals, add_up
from .rows.tree import Tree, build_tree
from .rows.trouble import rows_above_broken

Opener = Callable[[str, CancelToken, Report], Source]


class Request(NamedTuple):
    """How a person wants to see a file."""

    folded: bool = True
    order: Order = Order()
    filter: str = ""


class Shown(NamedTuple):
    """What a view shows: the rows, and what the filter found."""

    request: Request
    arrangement: Arrangement
    matches: tuple[int, ...] | None = None
    """Rows that the filter matches; None without a filter."""
    staying: tuple[int, ...] = ()
    """Rows that it does not match any more, and that stay on screen until it is changed: they were edited under it."""


_Trees: TypeAlias = dict[bool, tuple[Tree, Totals, frozenset[int]]]


class Opened:
    """One state of an opened file, with the trees made of it.

    Attributes:
        source: the bytes behind it.
        journal: what was done to it.
        checkpoint: what it says now.
        knowledge: what was found out about its numbers; all states share it.
        singles: the numbers of its tensors without dimensions, as far as they were on screen; all states share them.
    """

    def __init__(self, journal: Journal, source: Source) -> None:
        self.source = source
        self.journal = journal
        self.checkpoint = journal.document.checkpoint
        self.knowledge = Knowledge()
        self.singles = Singles()
        self._trees: _Trees = {}
        self._last = journal.steps[journal.cursor - 1] if journal.cursor else None
        self._before: tuple[Step | None, _Trees] | None = None

    def tree(self, folded: bool, token: CancelToken) -> tuple[Tree, Totals, frozenset[int]]:
        """The tree, its totals, and the rows above broken ones, made once; to be called from one thread at a time."""
        if folded not in self._trees:
            tree = build_tree(self.checkpoint, folded, token)
            self._trees[folded] = tree, add_up(tree, token), rows_above_broken(tree, token)
        return self._trees[folded]

    @property
    def made(self) -> list[Tree]:
        """The trees that were made of it so far."""
        return [tree for tree, _, _ in list(self._trees.values())]

    def after(self, journal: Journal) -> "Opened":
        """The state that another journal of the same file leads to."""
        state = Opened(journal, self.source)
        state.knowledge, state.singles = self.knowledge, self.singles
        # The last step that is done says which state it is: who goes back one step finds its trees still there.
        if state._last is self._last:
            state._trees, state._before = self._trees, self._before
            return state
        if self._before is not None and state._last is self._before[0]:
            state._trees = self._before[1]
        state._before = self._last, self._trees
        return state

    def close(self) -> None:
        """Give the file handles back."""
        self.source.close()


def load(path: str, request: Request, opener: Opener, token: CancelToken, report: Report) -> tuple[Opened, Shown]:
    """Open a file and make what its first view shows.

    Raises:
        CheckpointError: nothing of it could be read.
    """
    source = opener(path, token, report)
    opened = Opened(new_journal(source.checkpoint), source)
    report(marked("rows"), 0, 0)
    return opened, show(opened, request, token)


def show(opened: Opened, request: Request, token: CancelToken, staying: Iterable[int] = ()) -> Shown:
    """Arrange an opened file as requested.

    Args:
        staying: rows that are shown whatever the filter says.

    Raises:
        FilterError: the filter cannot be understood.
    """
    query = parse(request.filter)
    tree, totals, above_broken = opened.tree(request.folded, token)
    matches = find(tree, query, token) if query is not None else None
    stay: tuple[int, ...] = ()
    if matches is not None:
        stay = tuple([row for row in staying if not matches.keep[row]])
        keep_rows(tree, stay, matches.keep, token)
    if request.order.column in MEASURED:
        add_up_known(tree, opened.knowledge, token)
    arrangement = Arrangement(tree, totals, request.order, matches.keep if matches else None, above_broken,
                              opened.knowledge, opened.singles)
    arrangement.prepare(token)
    return Shown(request, arrangement, tuple(matches.rows) if matches else None, stay)


def show_again(opened: Opened, request: Request, before: Shown | None, token: CancelToken) -> Shown:
    """Arrange a file anew that is shown already: what was edited under its filter stays while that is the same.

    Raises:
        FilterError: the filter cannot be understood.
    """
    staying: Sequence[int] = ()
    if before is not None and before.staying and before.request.filter == request.filter:
        staying = same_rows_of(before.arrangement.tree, opened.tree(request.folded, token)[0], before.staying)
    return show(opened, request, token, staying)


class Edited(NamedTuple):
    """What an edit leads to."""

    opened: Opened
    shown: Shown
    carrier: Carrier
    back: tuple[int, ...] = ()
    """Rows of what was gone and is there again."""


def edit(opened: Opened, act: Callable[[Journal], Journal], shown: Shown, rows: Iterable[int],
         token: CancelToken, request: Request | None = None, reveal: Path | None = None) -> Edited | None:
    """Change an opened file, and arrange it as it is shown now; None where nothing changed.

    What a filter showed stays on screen, also where it does not match any more: it would look as if it were deleted.

    Args:
        act: makes the new journal of the old one.
        rows: rows whose counterparts will be asked for.
        request: how it is to be shown now, where that is another way.
        reveal: what is to be seen afterwards.

    Raises:
        EditError: it cannot be done.
    """
    journal = act(opened.journal)
    if journal is opened.journal:
        return None
    state = opened.after(journal)
    request = request or shown.request
    before, (tree, _, _) = shown.arrangement.tree, state.tree(request.folded, token)
    carrier = Carrier(before, tree)
    for row in rows:
        carrier.row(row)
    back = rows_at(tree, _came_back(opened.journal, journal))
    staying: list[int] = []
    if request.filter and request.filter == shown.request.filter:
        seen = (*(shown.matches or ()), *shown.staying)
        found = tree.find(reveal) if reveal is not None else -1
        staying = list(dict.fromkeys([*on_screen(before, tree, carrier, seen, token), *back, *[found][:found >= 0]]))
    return Edited(state, show(state, request, token, staying), carrier, back)


def _came_back(before: Journal, after: Journal) -> Sequence[Path]:
    """What was taken out by the step that has just been undone."""
    if after.cursor != before.cursor - 1 or after.steps is not before.steps:
        return ()
    first = next(iter(before.steps[after.cursor].edits), None)
    return first.selection if isinstance(first, Drop) and not isinstance(first.selection, Glob) else ()


def first_match(shown: Shown) -> int:
    """The row that a filter found and that stands highest on screen, the top row without a filter; else -1."""
    matches = set(shown.matches or ())
    waiting = shown.arrangement.children(TOP)[::-1]
    first = -1
    while waiting:
        row = waiting.pop()
        below = shown.arrangement.children(row) if shown.arrangement.has_children(row) else []
        if shown.matches is None or row in matches:
            return row
        if not below and first < 0:
            first = row  # one that stays, though the filter does not match it any more
        waiting += reversed(below)
    return first
