"""Finding tensors that were renamed or moved: the same element type, shape and bytes under another name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ....core.errors import CheckpointError
from ....core.jobs import CancelToken, Report, no_report
from ....core.nodes import Tensor
from .checksums import Checksums, recorded_of
from .entries import Side, last_part
from .numbering import names_agree

if TYPE_CHECKING:
    from .aligning import Alignment

_TELLING = 16
"""Bytes below which equal contents mean nothing: every counter of a BatchNorm is an eight-byte number."""

Content = tuple[object, ...]


class Pairs(NamedTuple):
    """What has the same content on both sides."""

    left: list[int]
    right: list[int]


def same_content(left: Side, right: Side, ours: Sequence[int], theirs: Sequence[int], read: bool = False,
                 token: CancelToken | None = None, report: Report = no_report) -> list[Pairs]:
    """Entries of the left and of the right that have the same type, shape and checksum, brought into groups.

    Args:
        ours, theirs: places of the entries that are left over.
        read: sum up what no file records a checksum of, where the other side has the same type and shape.

    Raises:
        Cancelled: the token was raised.
    """
    token = token or CancelToken()
    wanted = _shapes(left, ours) & _shapes(right, theirs)
    found: dict[Content, Pairs] = defaultdict(lambda: Pairs([], []))
    for number, (side, places) in enumerate(((left, ours), (right, theirs))):
        sums = _Sums(side, read, token, report)
        for place in places:
            node = side.node(place)
            if isinstance(node, Tensor) and (node.dtype, node.shape) in wanted:
                checksum = sums.of(node)
                if checksum is not None:
                    found[node.dtype, node.shape, checksum][number].append(place)
    return [pairs for pairs in found.values() if pairs.left and pairs.right]


def only_ones(left: Side, right: Side, groups: Iterable[Pairs]) -> Iterator[tuple[int, int]]:
    """Pairs whose content no other entry has; of a few bytes only where their last names are the same too."""
    for ours, theirs in groups:
        if len(ours) == len(theirs) == 1 and (_tells(left, ours[0]) or _ends_alike(left, ours[0], right, theirs[0])):
            yield ours[0], theirs[0]


def of_several(left: Side, right: Side, groups: Iterable[Pairs]) -> Iterator[tuple[int, int]]:
    """Pairs among entries of equal content: the numbers in their names agree, and their last names are the same.

    Last names may differ where no other entries are left of that content.
    """
    for ours, theirs in groups:
        waiting, rest = dict.fromkeys(theirs), []
        for place in ours:
            other = next((other for other in waiting if _ends_alike(left, place, right, other)
                          and names_agree(left.entries[place].name, right.entries[other].name)), None)
            if other is None:
                rest.append(place)
            else:
                del waiting[other]
                yield place, other
        if len(rest) == len(waiting) and rest and _tells(left, rest[0]):
            yield from ((place, other) for place, other in zip(rest, waiting, strict=True)
                        if names_agree(left.entries[place].name, right.entries[other].name))


def _tells(side: Side, place: int) -> bool:
    return side.tensor(place).nbytes >= _TELLING


def _ends_alike(left: Side, ours: int, right: Side, theirs: int) -> bool:
    return last_part(left.entries[ours].name) == last_part(right.entries[theirs].name)


def may_be_renamed(alignment: "Alignment") -> bool:
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
