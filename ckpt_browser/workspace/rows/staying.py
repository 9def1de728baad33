"""What stays on screen while a filter is set: rows that it showed, and that were edited since."""

from collections.abc import Sequence

from ...core.jobs import CancelToken
from .carrying import Carrier
from .linked import SLICE
from .tree import Tree


def on_screen(before: Tree, after: Tree, carrier: Carrier, rows: Sequence[int], token: CancelToken) -> list[int]:
    """Where rows of one tree are after an edit; nothing for one that was taken out.

    In a list the next item gets the number of one that was taken out, and is not the same for that.

    Raises:
        Cancelled: the token was raised.
    """
    found = []
    known: set[int] | None = None
    for place, row in enumerate(rows):
        if not place % SLICE:
            token.check()
        went = carrier.row(row)
        if went < 0:
            continue
        if before.node[row] != after.node[went]:
            known = set(before.node) if known is None else known
            if after.node[went] in known:
                continue
        found.append(went)
    return found


def same_rows_of(before: Tree, after: Tree, rows: Sequence[int]) -> list[int]:
    """Rows of one tree in another one of the same file."""
    if before is after:
        return list(rows)
    found = [after.find(before.path(row)) for row in rows]
    return [row for row in found if row >= 0]
