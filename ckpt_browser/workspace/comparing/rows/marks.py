"""What a person sees of a match at one glance: its marks, as bits that can be counted and filtered by."""

from collections.abc import Sequence
from typing import Final

from ..aligning.aligning import CHOSEN, CONTENT, NEIGHBOURS, RULE
from ..comparing import Comparison
from ..judging.judging import (
    ADDED,
    CHANGED,
    CHECKSUM,
    DEVICE,
    DTYPE,
    PLACE,
    READ,
    REMOVED,
    RENAMED,
    SAME,
    SHAPE,
    TYPE,
    VALUE,
    Verdict,
)

PROBLEM, OPEN, WITHIN, DIFFERS = "problem", "open", "within", "differs"
"""More marks: it cannot be compared; its numbers are not read yet; all of its differences lie within the tolerance;
it is worth to be gone to."""

NUMBERS = "numbers"
"""Its numbers were read, and differ."""

MARKS = (SAME, CHANGED, ADDED, REMOVED, RENAMED, TYPE, SHAPE, DTYPE, DEVICE, PROBLEM, OPEN, WITHIN, DIFFERS,
         PLACE, CHECKSUM, READ, NUMBERS)
"""All marks; the place of each is that of its bit."""

BITS: Final = {mark: 1 << place for place, mark in enumerate(MARKS)}

_FIELD = 32
"""Bits of a count of one mark: as many as rows can be."""
_MASK = (1 << _FIELD) - 1
_ONE = 1 << (_FIELD * len(MARKS))
"""Of the field behind the last one, which counts all."""
_KNOWN = frozenset({CONTENT, NEIGHBOURS, RULE, CHOSEN})
"""Ways by which entries came together that are worth to be looked at one by one; of a prefix, one word is enough."""

_SAME, _CHANGED, _ADDED, _REMOVED, _RENAMED = (BITS[mark] for mark in (SAME, CHANGED, ADDED, REMOVED, RENAMED))
_DEVICE, _PROBLEM, _OPEN, _WITHIN, _DIFFERS = (BITS[mark] for mark in (DEVICE, PROBLEM, OPEN, WITHIN, DIFFERS))
_NUMBERS = BITS[NUMBERS]


def marks_of(comparison: Comparison, place: int) -> int:
    """The marks of a match, as bits of ``BITS``."""
    match, verdict = comparison.alignment.matches[place], comparison.verdicts[place]
    left, right, how = match
    if left < 0:
        return _ADDED | _DIFFERS
    if right < 0:
        return _REMOVED | _DIFFERS
    bits = _of_verdict(verdict)
    if comparison.left.entries[left].path != comparison.right.entries[right].path:
        bits = bits & ~_SAME | _RENAMED
        if how in _KNOWN:
            bits |= _DIFFERS
    return bits


def _of_verdict(verdict: Verdict) -> int:
    what, device, _, proof, is_open, differences, problem = verdict
    bits = _DEVICE if device else 0
    if proof:
        bits |= BITS[proof]
    elif differences is not None:
        bits |= _NUMBERS
    if problem:
        bits |= _PROBLEM | _DIFFERS
    if what:
        bits |= _CHANGED
        for name in what:
            bits |= BITS.get(name, 0)
        within = what == (VALUE,) and differences is not None and not differences.outside
        return bits | (_WITHIN if within else _DIFFERS)
    if is_open:
        return bits | _OPEN
    return bits if problem else bits | _SAME


class Packer:
    """Adds up how often each mark occurs: one number for all counts, as adding a dozen of them takes too long."""

    def __init__(self) -> None:
        self._packed: dict[int, int] = {}

    def pack(self, bits: int) -> int:
        """The counts of one match with these marks; such numbers can be added and subtracted."""
        found = self._packed.get(bits)
        if found is None:
            ones = [1 << (_FIELD * place) for place in range(len(MARKS)) if bits >> place & 1]
            found = self._packed[bits] = sum(ones) + _ONE
        return found


def count_of(packed: int, mark: str) -> int:
    """How often a mark occurs among packed counts."""
    return packed >> (_FIELD * MARKS.index(mark)) & _MASK


def total_of(packed: int) -> int:
    """How many rows packed counts are of."""
    return packed >> (_FIELD * len(MARKS))


def counts_of(packed: int, marks: Sequence[str] = MARKS) -> dict[str, int]:
    """How often each of some marks occurs, without those that do not."""
    return {mark: count for mark in marks if (count := count_of(packed, mark))}
