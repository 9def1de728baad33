"""Where two texts differ: the middle of a line, or the lines of a longer text."""

import difflib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

LINES = 2000
"""Lines of a text up to which they are held against each other."""
CONTEXT = 2
"""Lines that are the same and shown around those that differ."""
AROUND = 40
"""Characters that are the same and shown around those that differ."""


class Middle(NamedTuple):
    """Two texts, and what they begin and end with."""

    before: str
    left: str
    right: str
    after: str


class Line(NamedTuple):
    """One line of two texts."""

    sign: str
    """``-`` on the left only, ``+`` on the right only, a blank on both, ``@`` where lines are left out."""
    text: str


def middle(left: str, right: str) -> Middle:
    """Where two texts differ, without most of what is the same before and behind."""
    shorter = min(len(left), len(right))
    start = next((place for place in range(shorter) if left[place] != right[place]), shorter)
    end = next((place for place in range(shorter - start) if left[-1 - place] != right[-1 - place]), shorter - start)
    before, after = left[:start], left[len(left) - end:] if end else ""
    if len(before) > AROUND:
        before = "…" + before[-AROUND:]
    if len(after) > AROUND:
        after = after[:AROUND] + "…"
    return Middle(before, left[start:len(left) - end], right[start:len(right) - end], after)


def lines(left: str, right: str) -> list[Line] | None:
    """The lines in which two texts differ, with a few around them.

    None where they are no texts of several lines, or differ in how their lines end only.
    """
    ours, theirs = left.splitlines(), right.splitlines()
    if max(len(ours), len(theirs)) < 2 or max(len(ours), len(theirs)) > LINES:
        return None
    return list(_lines(ours, theirs)) or None


def _lines(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Line]:
    for text in list(difflib.unified_diff(ours, theirs, lineterm="", n=CONTEXT))[2:]:
        yield Line("@", "") if text.startswith("@@") else Line(text[0], text[1:])
