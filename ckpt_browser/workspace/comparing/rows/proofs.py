"""How it is known what a comparison says: where bytes lie, what files record, what was read."""

from typing import NamedTuple

from ..judging.judging import ADDED, CHECKSUM, PLACE, READ, REMOVED
from .marks import NUMBERS, PROBLEM, count_of, total_of


class Proofs(NamedTuple):
    """How many pairs are known in which way."""

    place: int = 0
    """Tensors that are equal, because they lie at the same place of the same file."""
    checksum: int = 0
    """Tensors that are equal, because the files record the same checksum and size."""
    equal: int = 0
    """Tensors that are equal, because both were read."""
    differ: int = 0
    """Tensors that differ, and both were read."""
    problem: int = 0
    """Pairs that cannot be read."""
    both: int = 0
    """All that both files have."""


def proofs_of(packed: int) -> Proofs:
    """How pairs are known, from the packed counts of all of them."""
    place, checksum, equal, differ, problem = (
        count_of(packed, mark) for mark in (PLACE, CHECKSUM, READ, NUMBERS, PROBLEM))
    both = total_of(packed) - count_of(packed, ADDED) - count_of(packed, REMOVED)
    return Proofs(place, checksum, equal, differ, problem, both)
