"""Two checkpoints side by side as one value: aligned, judged, and, as far as they were read, measured."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from ...core.document import Document
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report, no_report
from ...core.messages import marked
from ...core.paths import key_text
from ...core.places import Path
from ..reading.library import Library
from .aligning.aligning import Alignment, Rule, align
from .aligning.content import same_content
from .aligning.entries import Side, side_of
from .aligning.optimizers import Named, named_optimizers
from .aligning.suggesting import Suggestion, suggestions
from .judging.judging import SAME, Verdict, judge, status
from .judging.metadata import Beside, beside_items


class Compared(NamedTuple):
    """One of two checkpoints, and the files that its bytes come from."""

    document: Document
    library: Library


class Wanted(NamedTuple):
    """How two checkpoints are compared."""

    exact: bool = False
    """Believe neither places nor checksums: read every number."""
    rules: tuple[Rule, ...] = ()
    """What a person knows of the names."""
    chosen: tuple[tuple[Path, Path], ...] = ()
    """Entries, left and right, that a person brought together."""
    parted: tuple[Path, ...] = ()
    """Entries of the left that a person wants to stay without a counterpart."""


class Comparison(NamedTuple):
    """What is known of two checkpoints; ``verdicts`` has one for each of ``alignment.matches``."""

    alignment: Alignment
    verdicts: list[Verdict]
    """Replaced one by one while numbers are read."""
    suggestions: Sequence[Suggestion]
    beside: Sequence[Beside]
    """Differences in ``_metadata`` and the like."""

    @property
    def left(self) -> Side:
        """The first of the two."""
        return self.alignment.left

    @property
    def right(self) -> Side:
        """The second of the two."""
        return self.alignment.right

    def status(self, place: int) -> str:
        """The one word for a match: ``same``, ``changed``, ``added``, ``removed``, ``renamed``; empty while open."""
        return status(self.alignment, self.alignment.matches[place], self.verdicts[place])

    def counts(self) -> Counter[str]:
        """How many matches have which status; those not read yet, or that cannot be read, under an empty word."""
        return Counter(map(self.status, range(len(self.verdicts))))

    @property
    def identical(self) -> bool:
        """Whether nothing at all differs, devices aside; False as long as anything is not known."""
        return not self.beside and set(self.counts()) <= {SAME}


def compare(left: Compared, right: Compared, wanted: Wanted = Wanted(), read: bool = False,  # noqa: B008
            token: CancelToken | None = None, report: Report = no_report) -> Comparison:
    """Bring two checkpoints together and tell what can be told without looking at numbers.

    Args:
        read: sum up tensors that are left over, and of which no file records a checksum, to find renamed ones.

    Raises:
        CheckpointError: a rule cannot be understood, or a chosen entry does not exist.
        Cancelled: the token was raised.
    """
    token = token or CancelToken()
    report(marked("names"), 0, 0)
    named = [named_optimizers(document.checkpoint) for document, _ in (left, right)]
    if len(named[0]) != len(named[1]):
        named = [[], []]  # numbers on both sides are nearer to each other than names on one
    alignment = _aligned(left, right, wanted, named, read, token, report)
    renamed = [_renamed(one, other, alignment) for one, other in zip(*named, strict=True)]
    if renamed != named[0]:
        alignment = _aligned(left, right, wanted, [renamed, named[1]], read, token, report)
    return Comparison(alignment, judge(alignment, wanted.exact), suggestions(alignment), beside_items(alignment))


def _aligned(left: Compared, right: Compared, wanted: Wanted, named: Sequence[Sequence[Named]], read: bool,
             token: CancelToken, report: Report) -> Alignment:
    sides = [side_of(document, library, token, {path: names for one in some for path, names in one.called.items()})
             for (document, library), some in zip((left, right), named, strict=True)]
    return align(sides[0], sides[1], wanted.rules, _chosen(sides, wanted.chosen), _places(sides[0], wanted.parted),
                 partial(same_content, read=read, token=token, report=report), token)


def _renamed(ours: Named, theirs: Named, alignment: Alignment) -> Named:
    """An optimizer of the left whose parameters are called as their counterparts on the right."""
    names = {}
    for match in alignment.matches:
        if match.left >= 0 and match.right >= 0:
            one, other = (side.entries[place].path for side, place in ((alignment.left, match.left),
                                                                       (alignment.right, match.right)))
            if one and other and one[:-1] == ours.model and other[:-1] == theirs.model:
                names[key_text(one[-1])] = key_text(other[-1])
    return ours.renamed(names)


def _chosen(sides: Sequence[Side], chosen: Sequence[tuple[Path, Path]]) -> list[tuple[int, int]]:
    ours, theirs = (_places(side, [pair[number] for pair in chosen]) for number, side in enumerate(sides))
    return list(zip(ours, theirs, strict=True))


def _places(side: Side, paths: Sequence[Path]) -> list[int]:
    if not paths:
        return []
    known = {entry.path: place for place, entry in enumerate(side.entries)}
    try:
        return [known[path] for path in paths]
    except KeyError:
        raise CheckpointError(marked("an entry that was brought together with another is not there any more")) from None
