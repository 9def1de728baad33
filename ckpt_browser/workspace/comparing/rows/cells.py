"""What each row of a comparison says in each column, as plain values that can be shown and sorted by."""

import math
from enum import IntEnum
from typing import TYPE_CHECKING

from ....core.nodes import Broken, Group, Node, Opaque, Tensor, Value
from ...rows.cells import value_text
from ..judging.judging import SAME
from .marks import BITS, MARKS, count_of
from .rows import GROUP, MATCH, SUGGESTED, DiffRows

if TYPE_CHECKING:
    from ....analysis.pairs.differences import Differences


class DiffColumn(IntEnum):
    """The columns of a comparison, in order."""

    NAME = 0
    WHAT = 1
    LEFT = 2
    RIGHT = 3
    MAX = 4
    MEAN = 5
    RMS = 6
    RELATIVE = 7
    COSINE = 8
    SHARE = 9
    ULP = 10


NUMERIC = (DiffColumn.MAX, DiffColumn.MEAN, DiffColumn.RMS, DiffColumn.RELATIVE, DiffColumn.COSINE,
           DiffColumn.SHARE, DiffColumn.ULP)
"""Columns of numbers; those with which a pair differs most come first."""

_RANKS = {mark: place for place, mark in enumerate((*MARKS[1:], SAME))}


def entry_text(node: Node | None) -> str:
    """One side of a value, or of anything else that is no tensor, in a few words; empty where there is nothing."""
    if isinstance(node, Value):
        return value_text(node)
    if isinstance(node, Broken):
        return node.reason
    if isinstance(node, Opaque | Group):
        return node.type_name
    return ""


def nodes_of(rows: DiffRows, row: int) -> tuple[Node | None, Node | None]:
    """What stands on the left and on the right in a row; None where nothing does."""
    kind, comparison = rows.kind[row], rows.comparison
    if kind == MATCH:
        match = comparison.alignment.matches[rows.what[row]]
        pair = match.left, match.right
    elif kind == SUGGESTED:
        pair = rows.suggestions[rows.what[row]]
    else:
        return None, None
    return (comparison.left.node(pair[0]) if pair[0] >= 0 else None,
            comparison.right.node(pair[1]) if pair[1] >= 0 else None)


def differences_of(rows: DiffRows, row: int) -> "Differences | None":
    """What the numbers of a pair say, once they were read."""
    return rows.comparison.verdicts[rows.what[row]].differences if rows.kind[row] == MATCH else None


def number_of(rows: DiffRows, row: int, column: int) -> float | int | None:
    """The number in a column; of a group the largest, or that of all below it together; None where there is none."""
    if rows.kind[row] == GROUP:
        return _of_group(rows, row, column)
    found = differences_of(rows, row)
    if found is None:
        return None
    if column == DiffColumn.SHARE:
        return found.share
    values = {DiffColumn.MAX: math.inf if found.not_finite else found.max_abs,
              DiffColumn.MEAN: found.mean_abs, DiffColumn.RMS: found.rms,
              DiffColumn.RELATIVE: found.relative_l2, DiffColumn.COSINE: found.cosine, DiffColumn.ULP: found.ulp}
    return values.get(DiffColumn(column))


def _of_group(rows: DiffRows, row: int, column: int) -> float | None:
    known = rows.numbers
    if known.largest[row] < 0:
        return None
    if column == DiffColumn.MAX:
        return known.largest[row]
    if column == DiffColumn.RELATIVE:
        return known.relative(row)
    if column == DiffColumn.SHARE:
        return known.differing[row] / known.elements[row] if known.elements[row] else None
    return None


def sort_value(rows: DiffRows, row: int, column: DiffColumn) -> object:
    """What to compare when rows are sorted by a column; None sorts last.

    A cosine is sorted by how far it is from 1, so that in every column of numbers large means much changed.
    """
    if column in NUMERIC:
        number = number_of(rows, row, column)
        return 1 - number if column == DiffColumn.COSINE and number is not None else number
    if column == DiffColumn.NAME:
        return rows.name[row].casefold()
    if column == DiffColumn.WHAT:
        return _rank(rows, row)
    node = nodes_of(rows, row)[column == DiffColumn.RIGHT]
    if isinstance(node, Tensor):
        return f"{node.dtype} {min(node.numel, 1 << 62):020d}"
    return entry_text(node).casefold() or None


def _rank(rows: DiffRows, row: int) -> int:
    """Changes first, then what is on one side only, what is called otherwise, and what is the same."""
    if rows.kind[row] == GROUP:
        packed = rows.packed(row)
        return -bool(packed) if row in (rows.suggested, rows.beside) else _least(rows, packed)
    return min((rank for mark, rank in _RANKS.items() if rows.bits(row) & BITS[mark]), default=len(_RANKS))


def _least(rows: DiffRows, packed: int) -> int:
    return min((rank for mark, rank in _RANKS.items() if count_of(packed, mark)), default=len(_RANKS))
