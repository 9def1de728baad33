"""Selected rows, from Qt's ranges to the tree's numbers and back, however many there are."""

from itertools import pairwise

from PySide6.QtCore import QItemSelection

from ...workspace.rows.arranged import TOP, Arranged
from .rows_model import RowsModel


def rows_in(arrangement: Arranged, selection: QItemSelection) -> tuple[int, ...]:
    """The rows of the tree that a selection holds; a range of a long container stands for what it gathers."""
    found: dict[int, None] = {}
    for place in range(selection.count()):
        part = selection.at(place)
        above = part.parent()
        siblings = arrangement.children(above.internalId() if above.isValid() else TOP)
        waiting = siblings[part.top():part.bottom() + 1][::-1]
        while waiting:
            row = waiting.pop()
            if arrangement.is_range(row):
                waiting.extend(reversed(arrangement.children(row)))
            else:
                found[row] = None
    return tuple(found)


def selection_of(model: RowsModel, arrangement: Arranged, rows: tuple[int, ...]) -> QItemSelection:
    """A selection of some rows, neighbours taken together."""
    places: dict[int, list[int]] = {}
    for row in rows:
        place = arrangement.place(row)
        if place >= 0:
            places.setdefault(arrangement.parent(row), []).append(place)
    selection = QItemSelection()
    for above, found in places.items():
        siblings = arrangement.children(above)
        found.sort()
        breaks = [0, *(at + 1 for at, (left, right) in enumerate(pairwise(found)) if right - left > 1), len(found)]
        for start, stop in pairwise(breaks):
            first, last = siblings[found[start]], siblings[found[stop - 1]]
            selection.select(model.index_of(first), model.index_of(last, model.columnCount() - 1))
    return selection
