"""What one tensor is to another, in one plain sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ....core.nodes import Tensor
from ....core.paths import visible
from ...viewers.statistics.number_text import number_text
from ...wording.numbers import counted, grouped
from ...wording.sentences import in_a_row, listed
from ...wording.words import fill

if TYPE_CHECKING:
    from ....analysis.pairs.relations import Relation

translate = QCoreApplication.translate

FEW = 12
"""Rows whose order is written out."""


def relation_text(found: Relation, left: Tensor, right: Tensor) -> str:
    """The sentence."""
    from ....analysis.pairs import relations as kinds

    words = {kinds.SAME: _same, kinds.CAST: _cast, kinds.STEP: _step, kinds.NEGATED: _negated, kinds.SCALED: _scaled,
             kinds.RESHAPED: _reshaped, kinds.TURNED: _turned, kinds.SHUFFLED: _shuffled, kinds.PART: _part,
             kinds.ROWS: _rows, kinds.OTHER: _other}
    said = words[found.kind](found, left, right)
    if found.converted:
        said = in_a_row([said, fill(translate("Pair", "That is so once the left is converted to {type}."),
                                    type=visible(right.dtype, 40))])
    return said


def _same(_found: Relation, _left: Tensor, _right: Tensor) -> str:
    return translate("Pair", "Both have the same bits.")


def _cast(_found: Relation, left: Tensor, right: Tensor) -> str:
    return fill(translate("Pair", "The same numbers, converted: {left} on the left, {right} on the right."),
                left=visible(left.dtype, 40), right=visible(right.dtype, 40))


def _step(_found: Relation, _left: Tensor, _right: Tensor) -> str:
    return translate("Pair", "Nearly the same: no two numbers are further apart than one unit in the last place.")


def _negated(_found: Relation, _left: Tensor, _right: Tensor) -> str:
    return translate("Pair", "The right is the left with the other sign throughout.")


def _scaled(found: Relation, _left: Tensor, _right: Tensor) -> str:
    return fill(translate("Pair", "Every number of the right is {factor} times that of the left, within rounding."),
                factor=number_text(found.factor, 7))


def _reshaped(_found: Relation, _left: Tensor, _right: Tensor) -> str:
    return translate("Pair", "The right has the elements of the left in the same order, in another shape.")


def _turned(found: Relation, left: Tensor, _right: Tensor) -> str:
    if found.order == (1, 0):
        return translate("Pair", "The right is the left transposed: what was a row is a column.")
    return fill(translate("Pair", "The right is the left with its dimensions in the order {order}."),
                order=listed(map(str, found.order)))


def _shuffled(found: Relation, left: Tensor, _right: Tensor) -> str:
    few = len(found.order) <= FEW
    if len(left.shape) == 1:
        said = translate("Pair", "The right has the numbers of the left in another order: {order}.") if few else \
            translate("Pair", "The right has the numbers of the left in another order.")
    elif found.axis == 0:
        said = translate("Pair", "The right has the rows of the left in another order: {order}.") if few else \
            translate("Pair", "The right has the rows of the left in another order.")
    else:
        said = translate("Pair", "The right is the left in another order along dim {n}: {order}.") if few else \
            translate("Pair", "The right is the left in another order along dim {n}.")
    if few:
        return fill(said, n=str(found.axis), order=listed(map(str, found.order)))
    return in_a_row([fill(said, n=str(found.axis)),
                     fill(translate("Pair", "{n} of {all} lie elsewhere."), n=grouped(found.rows),
                          all=grouped(len(found.order)))])


def _part(found: Relation, left: Tensor, right: Tensor) -> str:
    is_left = found.smaller == "left"
    whole = (right if is_left else left).shape
    if found.axis < 0:
        return translate("Pair", "The left is a corner of the right: what comes first in every dimension.") if is_left \
            else translate("Pair", "The right is a corner of the left: what comes first in every dimension.")
    parts = {"n": grouped(found.rows), "all": grouped(whole[found.axis]), "dim": str(found.axis),
             "first": grouped(found.start), "last": grouped(found.start + found.rows - 1)}
    if found.axis == 0 and not found.start:
        said = translate("Pair", "The left is the first {n} of the {all} rows of the right.") if is_left else \
            translate("Pair", "The right is the first {n} of the {all} rows of the left.")
    elif found.axis == 0:
        said = translate("Pair", "The left is rows {first} to {last} of the {all} rows of the right.") if is_left else \
            translate("Pair", "The right is rows {first} to {last} of the {all} rows of the left.")
    elif not found.start:
        said = translate("Pair", "The left is the first {n} of {all} of the right along dim {dim}.") if is_left else \
            translate("Pair", "The right is the first {n} of {all} of the left along dim {dim}.")
    else:
        said = translate("Pair", "The left is {first} to {last} of {all} of the right along dim {dim}.") if is_left \
            else translate("Pair", "The right is {first} to {last} of {all} of the left along dim {dim}.")
    return fill(said, **parts)


def _rows(found: Relation, left: Tensor, right: Tensor) -> str:
    if left.shape == right.shape:
        apart = found.rows - found.same
        said = counted(apart, translate("Pair", "All that differs lies in 1 of {all} rows."),
                       translate("Pair", "All that differs lies in {n} of {all} rows."))
        return fill(said, all=grouped(found.rows))
    is_left = found.smaller == "left"
    if found.axis > 0:
        said = translate("Pair", "Along dim {dim}, {n} of {all} of the left are found in the right") if is_left else \
            translate("Pair", "Along dim {dim}, {n} of {all} of the right are found in the left")
    else:
        said = translate("Pair", "{n} of the {all} rows of the left are rows of the right") if is_left else \
            translate("Pair", "{n} of the {all} rows of the right are rows of the left")
    said = fill(said, n=grouped(found.same), all=grouped(found.rows), dim=str(found.axis))
    return fill(translate("Pair", "{said}, at the same places.") if found.in_place else translate("Pair", "{said}."),
                said=said)


def _other(_found: Relation, left: Tensor, right: Tensor) -> str:
    if left.shape == right.shape:
        return translate("Pair", "No simple relation: neither is the other in another order, with other signs, scaled "
                                 "or converted.")
    return translate("Pair", "No simple relation: neither is a part of the other, nor the other in another shape or "
                             "order.")
