"""The way from one difference to the next, in the order in which the rows are shown."""

from ...rows.arranged import TOP
from .marks import BITS, count_of
from .rows import GROUP, MATCH, SUGGESTED
from .showing import DiffArrangement

_DIFFERS = BITS["differs"]


def next_difference(arrangement: DiffArrangement, row: int, backwards: bool = False) -> int:
    """The row of the next difference behind a row, or before it; -1 where there is none.

    Args:
        row: where to begin; with ``TOP`` it is the first of all, or the last.
    """
    if row == TOP:
        return _first(arrangement, backwards)
    if not backwards and arrangement.has_children(row):
        found = _within(arrangement, row, backwards)
        if found >= 0:
            return found
    while row != TOP:
        above, place = arrangement.parent(row), arrangement.place(row)
        siblings = arrangement.children(above)
        for sibling in reversed(siblings[:place]) if backwards else siblings[place + 1:]:
            found = _within(arrangement, sibling, backwards)
            if found >= 0:
                return found
        row = above
    return -1


def first_match(arrangement: DiffArrangement) -> int:
    """The row of the first match that is shown; -1 where there is none."""
    rows = arrangement.tree
    waiting = list(reversed(arrangement.children(TOP)))
    while waiting:
        row = waiting.pop()
        if arrangement.has_children(row):
            waiting += reversed(arrangement.children(row))
        elif rows.kind[row] == MATCH:
            return row
    return -1


def _first(arrangement: DiffArrangement, backwards: bool) -> int:
    rows = arrangement.children(TOP)
    found = (_within(arrangement, row, backwards) for row in (reversed(rows) if backwards else rows))
    return next((row for row in found if row >= 0), -1)


def _within(arrangement: DiffArrangement, row: int, backwards: bool) -> int:
    """The first difference at or below a row, or the last; -1 where there is none."""
    waiting = [row]
    while waiting:
        row = waiting.pop()
        if not _holds(arrangement, row):
            continue
        if arrangement.has_children(row):
            below = arrangement.children(row)
            waiting += below if backwards else reversed(below)
        else:
            return row
    return -1


def _holds(arrangement: DiffArrangement, row: int) -> bool:
    """Whether there may be a difference at or below a row."""
    if arrangement.is_range(row):
        return True
    rows = arrangement.tree
    if rows.kind[row] == SUGGESTED:
        return False
    return bool(count_of(rows.packed(row), "differs") if rows.kind[row] == GROUP else rows.bits(row) & _DIFFERS)
