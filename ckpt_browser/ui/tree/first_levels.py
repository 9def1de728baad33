"""Which rows of a newly opened file stand open: whole levels, as long as they fit."""

from ...workspace.rows.arranged import TOP, Arranged


def first_rows(arrangement: Arranged, room: int) -> list[int]:
    """The rows to open so that at most ``room`` rows show; a level opens as a whole or not at all.

    A single row at the top opens in any case: alone it tells nothing.
    """
    level = arrangement.children(TOP)
    shown = len(level)
    opening: list[int] = []
    while shown <= room:
        parents = [row for row in level if arrangement.has_children(row)]
        more = sum(len(arrangement.children(row)) for row in parents)
        if not parents or (shown + more > room and shown > 1):
            break
        level = [kid for row in parents for kid in arrangement.children(row)]
        shown += len(level)
        opening += parents
    return opening
