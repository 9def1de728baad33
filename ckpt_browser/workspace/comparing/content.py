"""Finding tensors that were renamed or moved: the same element type, shape and bytes under another name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report, no_report
from ...core.nodes import Tensor
from .aligning import Alignment
from .checksums import Checksums, recorded_of
from .entries import Side, last_part

_TELLING = 16
"""Bytes below which equal contents mean nothing: every counter of a BatchNorm is an eight-byte number."""

Content = tuple[object, ...]


class Pairs(NamedTuple):
    """What has the same content on both sides."""

    left: list[int]
    right: list[int]


def by_content(left: Side, right: Side, ours: Sequence[int], theirs: Sequence[int], read: bool = False,
               token: CancelToken | None = None, report: Report = no_report) -> Iterator[tuple[int, int]]:
    """Entries of the left and of the right that have the same type, shape and checksum.

    Where several have the same content, those with the same last part in their names belong together, in order; the
    rest only where there are as many on both sides.

    Args:
        ours, theirs: places of the entries that are left over.
        read: sum up what no file records a checksum of, where the other side has the same type and shape.

    Raises:
        Cancelled: the token was raised.
    """
    token = token or CancelToken()
    wanted = _shapes(left, ours) & _shapes(right, theirs)
    if not wanted:
        return
    sums = [_Sums(side, read, token, report) for side in (left, right)]
    found: dict[Content, Pairs] = defaultdict(lambda: Pairs([], []))
    for number, (side, places) in enumerate(((left, ours), (right, theirs))):
        for place in places:
            node = side.node(place)
            if isinstance(node, Tensor) and (node.dtype, node.shape) in wanted:
                checksum = sums[number].of(node)
                if checksum is not None:
                    found[node.dtype, node.shape, checksum][number].append(place)
    for pairs in found.values():
        yield from _together(left, right, pairs)


def may_be_renamed(alignment: Alignment) -> bool:
    """Whether reading may bring more entries together: some that are left over are alike, and no checksum tells."""
    left, right = alignment.left, alignment.right
    ours = [match.left for match in alignment.matches if match.right < 0]
    theirs = [match.right for match in alignment.matches if match.left < 0]
    wanted = _shapes(left, ours) & _shapes(right, theirs)
    return bool(wanted) and any(
        isinstance(node := side.node(place), Tensor) and (node.dtype, node.shape) in wanted
        and recorded_of(side.document, node) is None
        for side, places in ((left, ours), (right, theirs)) for place in places)


def _shapes(side: Side, places: Iterable[int]) -> set[tuple[str, tuple[int, ...]]]:
    return {(node.dtype, node.shape) for place in places if isinstance(node := side.node(place), Tensor)}


def _together(left: Side, right: Side, pairs: Pairs) -> Iterator[tuple[int, int]]:
    if not pairs.left or not pairs.right:
        return
    waiting: dict[str, list[int]] = defaultdict(list)
    for place in pairs.right:
        waiting[last_part(right.entries[place].name)].append(place)
    rest = []
    for place in pairs.left:
        alike = waiting[last_part(left.entries[place].name)]
        if alike:
            yield place, alike.pop(0)
        else:
            rest.append(place)
    others = sorted(place for places in waiting.values() for place in places)
    if len(rest) == len(others) and rest and left.tensor(rest[0]).nbytes >= _TELLING:
        yield from zip(rest, others, strict=True)


class _Sums:
    """The checksums of tensors of one side."""

    def __init__(self, side: Side, read: bool, token: CancelToken, report: Report) -> None:
        self._document = side.document
        self._read = read
        self._checksums = Checksums(side.document, side.library, token, report)

    def of(self, tensor: Tensor) -> int | None:
        """The checksum that the file records, or the one that was summed up; None where neither can be had."""
        if not self._read:
            return recorded_of(self._document, tensor)
        try:
            return self._checksums.of(tensor)
        except CheckpointError:
            return None  # whoever compares its numbers is told why
