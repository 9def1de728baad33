"""Which rows of a comparison are opened by themselves: the ways to what differs, as long as they fit."""

from ....workspace.comparing.rows.marks import DIFFERS, count_of
from ....workspace.comparing.rows.rows import GROUP
from ....workspace.comparing.rows.showing import DiffArrangement
from ....workspace.rows.arranged import TOP

FEW = 3
"""Suggestions that are shown at once; a line above the tree asks about each in any case."""
OPEN_AT_ONCE = 400
"""Rows that a new comparison may open by itself, on the way to what differs."""


def ways_to_differences(arrangement: DiffArrangement) -> set[int]:
    """Rows to be opened at first: those above differences, level by level, as long as they fit."""
    rows = arrangement.tree
    level = list(arrangement.children(TOP))
    found: set[int] = set()
    shown = len(level)
    while level:
        following: list[int] = []
        for row in level:
            if not arrangement.has_children(row) or arrangement.is_range(row):
                continue
            below = arrangement.children(row)
            alone = len(level) == 1
            if not alone and not _differs(arrangement, row) \
                    and (row != rows.suggested or len(below) > FEW):
                continue
            if shown + len(below) > OPEN_AT_ONCE and not alone:
                continue
            found.add(row)
            shown += len(below)
            following += below
        level = following
    return found


def rows_in_sight(arrangement: DiffArrangement, opened: set[int]) -> list[int]:
    """Rows to be opened so that one sees what filters keep."""
    found: list[int] = []
    waiting = list(reversed(arrangement.children(TOP)))
    shown = len(waiting)
    searched = bool(arrangement.request.filter or arrangement.request.marks)
    while waiting:
        row = waiting.pop()
        if not arrangement.has_children(row):
            continue
        below = arrangement.children(row)
        if row in opened or (shown < OPEN_AT_ONCE and (searched or _differs(arrangement, row))):
            shown += len(below)
            found.append(row)
            waiting += reversed(below)
    return found


def _differs(arrangement: DiffArrangement, row: int) -> bool:
    """Whether something below a group, or a range of rows, differs."""
    rows = arrangement.tree
    return arrangement.is_range(row) or (rows.kind[row] == GROUP and count_of(rows.packed(row), DIFFERS) > 0)
