"""What a comparison comes down to: how much of what, how sameness was proved, and what explains the other names."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ....core.checkpoint import losses
from ....core.nodes import Tensor
from ..aligning.aligning import NAME, PREFIX, Match
from ..aligning.prefixes import Prefix
from ..comparing import Comparison
from ..judging.judging import ADDED, CHANGED, CHECKSUM, PLACE, REMOVED, RENAMED, SAME, VALUE, Verdict

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
    open: int
    """Pairs whose numbers nobody has read yet."""
    troubles: tuple[Trouble, ...]


def summary_of(comparison: Comparison) -> Summary:
    """Count everything once."""
    known = _Counts(comparison)
    for place, (match, verdict) in enumerate(zip(comparison.alignment.matches, comparison.verdicts, strict=True)):
        known.take(place, match, verdict)
    return known.summary()


class _Counts:
    """What was counted so far."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._paths = [[entry.path for entry in side.entries] for side in (comparison.left, comparison.right)]
        self._counts: Counter[str] = Counter()
        self._proofs: Counter[str] = Counter()
        self._renames: Counter[tuple[str, Prefix | None]] = Counter()
        self._unread = 0
        self._troubles = list(_of_files(comparison))

    def take(self, place: int, match: Match, verdict: Verdict) -> None:
        """Count one match."""
        counts = self._counts
        left, right, _ = match
        if left < 0 or right < 0:
            counts[ADDED if left < 0 else REMOVED] += 1
            return
        renamed = self._paths[0][left] != self._paths[1][right]
        if renamed:
            self._renames[way_of(self._comparison, match)] += 1
        if verdict.what:
            counts[CHANGED] += 1
            counts["within"] += is_within(verdict)
        elif verdict.open:
            counts["open"] += 1
        elif not verdict.problem:
            counts[RENAMED if renamed else SAME] += 1
        if verdict.device:
            counts["device"] += 1
        if verdict.proof:
            self._proofs[verdict.proof] += 1
            self._unread += _unread(self._comparison, match, verdict)
        if verdict.problem:
            self._troubles.append(Trouble(place, "", verdict.problem))

    def summary(self) -> Summary:
        """All of it."""
        counts, renames, beside = self._counts, self._renames, self._comparison.beside
        other = bool(beside or self._troubles or renames or counts[ADDED] or counts[REMOVED] or counts["open"])
        return Summary(not other and not counts[CHANGED], other or counts[CHANGED] > counts["within"], counts[SAME],
                       counts[CHANGED], counts["within"], counts[ADDED], counts[REMOVED], renames.total(),
                       counts[RENAMED], tuple([Renames(*way, count) for way, count in renames.most_common()]),
                       counts["device"], self._proofs, self._unread, len(beside), counts["open"],
                       tuple(self._troubles))


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
        for message in losses(side.document.checkpoint.problems):
            yield Trouble(-1, name, message)
