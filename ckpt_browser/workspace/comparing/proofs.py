"""How it is known what a comparison says: where bytes lie, what files record, what was read."""

from typing import NamedTuple

from .comparing import Comparison
from .judging import CHECKSUM, PLACE, READ


class Proofs(NamedTuple):
    """How many pairs of tensors are known in which way."""

    place: int = 0
    """Equal, because they lie at the same place of the same file."""
    checksum: int = 0
    """Equal, because the files record the same checksum and size."""
    equal: int = 0
    """Equal, because both were read."""
    differ: int = 0
    """They differ, and both were read."""
    open: int = 0
    """Not read yet."""
    problem: int = 0
    """They cannot be read."""


def proofs_of(comparison: Comparison) -> Proofs:
    """How the pairs of tensors of one shape are known."""
    counts = dict.fromkeys(Proofs._fields, 0)
    names = {PLACE: "place", CHECKSUM: "checksum", READ: "equal"}
    for verdict in comparison.verdicts:
        if verdict.open:
            counts["open"] += 1
        elif verdict.problem:
            counts["problem"] += 1
        elif verdict.proof:
            counts[names[verdict.proof]] += 1
        elif verdict.differences is not None:
            counts["differ"] += 1
    return Proofs(**counts)
