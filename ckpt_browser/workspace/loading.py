"""From a path to rows on screen: open a file, make its tree, arrange it as a person asked, edit it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeAlias

from ..core.jobs import CancelToken, Report
from ..core.journal import Journal, Step, new_journal
from ..core.messages import marked
from ..formats.source import Source
from .looking.knowledge import Knowledge
from .rows.arranged import TOP
from .rows.arrangement import Arrangement, Order
from .rows.carrying import Carrier
from .rows.cells import MEASURED
from .rows.filtering import find, parse
from .rows.group_numbers import add_up_known
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


_Trees: TypeAlias = dict[bool, tuple[Tree, Totals, frozenset[int]]]


class Opened:
    """One state of an opened file, with the trees made of it.

    Attributes:
        source: the bytes behind it.
        journal: what was done to it.
        checkpoint: what it says now.
        knowledge: what was found out about its numbers; all states share it.
    """

    def __init__(self, journal: Journal, source: Source) -> None:
        self.source = source
        self.journal = journal
        self.checkpoint = journal.document.checkpoint
        self.knowledge = Knowledge()
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
        state.knowledge = self.knowledge
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


def show(opened: Opened, request: Request, token: CancelToken) -> Shown:
    """Arrange an opened file as requested.

    Raises:
        FilterError: the filter cannot be understood.
    """
    query = parse(request.filter)
    tree, totals, above_broken = opened.tree(request.folded, token)
    matches = find(tree, query, token) if query is not None else None
    if request.order.column in MEASURED:
        add_up_known(tree, opened.knowledge, token)
    arrangement = Arrangement(tree, totals, request.order, matches.keep if matches else None, above_broken,
                              opened.knowledge)
    arrangement.prepare(token)
    return Shown(request, arrangement, tuple(matches.rows) if matches else None)


class Edited(NamedTuple):
    """What an edit leads to."""

    opened: Opened
    shown: Shown
    carrier: Carrier
    back: tuple[int, ...] = ()
    """Rows of what was gone and is there again."""


def edit(opened: Opened, act: Callable[[Journal], Journal], shown: Shown, rows: Iterable[int],
         token: CancelToken) -> Edited | None:
    """Change an opened file, and arrange it as it is shown now; None where nothing changed.

    Args:
        act: makes the new journal of the old one.
        rows: rows whose counterparts will be asked for.

    Raises:
        EditError: it cannot be done.
    """
    journal = act(opened.journal)
    if journal is opened.journal:
        return None
    state = opened.after(journal)
    now = show(state, shown.request, token)
    carrier = Carrier(shown.arrangement.tree, now.arrangement.tree)
    for row in rows:
        carrier.row(row)
    return Edited(state, now, carrier)


def first_match(shown: Shown) -> int:
    """The row that a filter found and that stands highest on screen, the top row without a filter; else -1."""
    matches = set(shown.matches or ())
    rows = shown.arrangement.children(TOP)
    while rows:
        row = rows[0]
        if shown.matches is None or row in matches or not shown.arrangement.has_children(row):
            return row
        rows = shown.arrangement.children(row)
    return -1
