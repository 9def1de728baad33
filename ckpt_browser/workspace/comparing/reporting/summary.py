"""What a comparison comes down to: how much of what, how sameness was proved, and what explains the other names."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ....core.nodes import Tensor
from ..aligning import NAME, PREFIX, Match
from ..comparing import Comparison
from ..judging import ADDED, CHANGED, CHECKSUM, PLACE, REMOVED, RENAMED, SAME, VALUE, Verdict
from ..prefixes import Prefix

NESTED = "nested"
"""One more way to have another path: the same name, nested otherwise."""

UNREAD = frozenset({PLACE, CHECKSUM})
"""Proofs for which no number is read."""


class Renames(NamedTuple):
    """Pairs under other paths that one thing explains."""

    how: str
    """As in ``aligning``, or ``NESTED``."""
    prefix: Prefix | None
    """What stands in front on both sides; None where it is no prefix that explains them."""
    pairs: int


class Trouble(NamedTuple):
    """Why something cannot be compared."""

    place: int
    """The match; -1 for a file as a whole."""
    side: str
    """``left`` or ``right`` for a file; empty for a match."""
    message: str


class Summary(NamedTuple):
    """Counts of the pairs, and of what is on one side only.

    A pair that is renamed and changed is counted as both.
    """

    identical: bool
    """Whether nothing at all differs, devices aside."""
    differs: bool
    """Whether anything differs by more than the tolerance, devices aside."""
    unchanged: int
    changed: int
    within: int
    """Of the changed, those that differ within the tolerance only."""
    added: int
    removed: int
    renamed: int
    renamed_only: int
    """Of the renamed, those that are the same otherwise."""
    renames: tuple[Renames, ...]
    """What explains the renamed, the most frequent first."""
    devices: int
    """Pairs on different devices."""
    proofs: Mapping[str, int]
    """Of the tensors that are the same, how many are known to be so in which way."""
    unread: int
    """Bytes of one side that were not read, because something proves what they are."""
    beside: int
    troubles: tuple[Trouble, ...]


def summary_of(comparison: Comparison) -> Summary:
    """Count everything once."""
    counts, proofs, renames = Counter[str](), Counter[str](), Counter[tuple[str, Prefix | None]]()
    unread, troubles = 0, list(_of_files(comparison))
    for place, (match, verdict) in enumerate(zip(comparison.alignment.matches, comparison.verdicts, strict=True)):
        counts[comparison.status(place)] += 1
        counts["device"] += verdict.device
        counts["within"] += is_within(verdict)
        if verdict.proof:
            proofs[verdict.proof] += 1
            unread += _unread(comparison, match, verdict)
        if verdict.problem:
            troubles.append(Trouble(place, "", verdict.problem))
        if is_renamed(comparison, match):
            renames[way_of(comparison, match)] += 1
    identical = not comparison.beside and not troubles and not renames and not (
        counts[CHANGED] or counts[ADDED] or counts[REMOVED] or counts[""])
    differs = bool(comparison.beside or troubles or renames or counts[ADDED] or counts[REMOVED] or counts[""]
                   or counts[CHANGED] > counts["within"])
    return Summary(identical, differs, counts[SAME], counts[CHANGED], counts["within"], counts[ADDED], counts[REMOVED],
                   renames.total(), counts[RENAMED],
                   tuple([Renames(*way, count) for way, count in renames.most_common()]), counts["device"], proofs,
                   unread, len(comparison.beside), tuple(troubles))


def is_within(verdict: Verdict) -> bool:
    """Whether nothing but numbers differs, and those within the tolerance."""
    return verdict.what == (VALUE,) and verdict.differences is not None and not verdict.differences.outside


def is_renamed(comparison: Comparison, match: Match) -> bool:
    """Whether a match has two paths that differ."""
    return match.left >= 0 and match.right >= 0 and (
        comparison.left.entries[match.left].path != comparison.right.entries[match.right].path)


def way_of(comparison: Comparison, match: Match) -> tuple[str, Prefix | None]:
    """What explains that a match has two paths: how it came together, and the prefix if it was one."""
    left, right = comparison.left.entries[match.left], comparison.right.entries[match.right]
    if match.how == NAME:
        return NESTED, None
    if match.how == PREFIX:
        return PREFIX, next((prefix for prefix in comparison.alignment.prefixes
                             if prefix.carried(left.name) == right.name), None)
    return match.how, None


def _unread(comparison: Comparison, match: Match, verdict: Verdict) -> int:
    node = comparison.left.node(match.left)
    return node.nbytes if verdict.proof in UNREAD and isinstance(node, Tensor) and node.storage is not None else 0


def _of_files(comparison: Comparison) -> Iterator[Trouble]:
    """What is lost of the files as a whole."""
    for name, side in (("left", comparison.left), ("right", comparison.right)):
        for problem in side.document.checkpoint.problems:
            if problem.severity == "error" and problem.node is None:
                yield Trouble(-1, name, problem.message)
