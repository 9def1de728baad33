"""Which characters of two texts differ."""

from difflib import SequenceMatcher
from typing import NamedTuple

LONGEST = 3000
"""Characters of what is left of two texts, without what both begin and end with, that are compared one by one."""


class Span(NamedTuple):
    """Neighbouring characters of a text."""

    start: int
    end: int


class Marked(NamedTuple):
    """What differs of two texts."""

    left: tuple[Span, ...]
    right: tuple[Span, ...]


def marked(left: str, right: str) -> Marked:
    """The spans of both texts that the other one has not; none where they are the same."""
    if left == right:
        return Marked((), ())
    begin = _same(left, right)
    end = _same(left[begin:][::-1], right[begin:][::-1])
    ours, theirs = left[begin:len(left) - end], right[begin:len(right) - end]
    if max(len(ours), len(theirs)) > LONGEST:
        return Marked(*[(Span(begin, begin + len(text)),) if text else () for text in (ours, theirs)])
    spans: tuple[list[Span], list[Span]] = [], []
    for what, *places in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if what != "equal":
            for found, start, stop in zip(spans, places[::2], places[1::2], strict=True):
                if stop > start:
                    found.append(Span(begin + start, begin + stop))
    return Marked(tuple(spans[0]), tuple(spans[1]))


def _same(one: str, other: str) -> int:
    """How many characters both begin with."""
    return next((place for place, (mine, theirs) in enumerate(zip(one, other, strict=False)) if mine != theirs),
                min(len(one), len(other)))
