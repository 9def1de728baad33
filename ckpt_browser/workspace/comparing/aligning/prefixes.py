"""Prefixes that one of two lists of names has and the other has not, or has otherwise; found from the names."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from heapq import nsmallest
from typing import NamedTuple

from .numbering import names_agree

SAMPLE = 256
"""Names of which their counterparts are looked for to learn of prefixes."""
MOST = 16
"""Prefixes that are looked for one after the other."""
NEAR = 4
"""Neighbours that are looked at to each side of where a name would stand."""


class Prefix(NamedTuple):
    """Names that begin with ``left`` on the one side begin with ``right`` on the other; either may be empty."""

    left: str
    right: str

    def carried(self, name: str) -> str | None:
        """What a name of the left is called on the right; None where it does not begin so."""
        return self.right + name[len(self.left):] if name.startswith(self.left) else None


def find_prefix(left: Mapping[str, object], right: Mapping[str, object], cautious: bool = False) -> Prefix | None:
    """The prefix by which most names of two lists belong together; None where nothing convinces.

    Args:
        left, right: names with what must be alike for two of them to belong together, such as a shape.
        cautious: believe a prefix that takes the place of another only where it is that of half of the names.
    """
    if not left or not right:
        return None
    obvious = _obvious(left, right)
    if obvious is not None:
        return obvious
    votes = _votes(left, right)
    strongest = nsmallest(MOST, votes, key=lambda prefix: (-votes[prefix], _size(prefix)))
    return next((prefix for prefix in strongest if _convinces(prefix, left, right, cautious)), None)


def _obvious(left: Mapping[str, object], right: Mapping[str, object]) -> Prefix | None:
    """The prefix in front of the first name of one side, where it brings all names of the other side to one of its."""
    one, other = next(iter(left)), next(iter(right))
    if other.endswith(f".{one}"):
        front = other[:-len(one)]
        return Prefix("", front) if _brings_all(front, left, right) else None
    if one.endswith(f".{other}"):
        front = one[:-len(other)]
        return Prefix(front, "") if _brings_all(front, right, left) else None
    return None


def _brings_all(front: str, short: Mapping[str, object], long: Mapping[str, object]) -> bool:
    """Whether all short names are long ones once they have a prefix, and what must be alike is alike."""
    missing = object()
    return all(long.get(front + name, missing) == alike for name, alike in short.items())


def _size(prefix: Prefix) -> tuple[object, ...]:
    """The order of prefixes for which nothing else speaks, which is the same from both sides: short ones first."""
    return sum(map(len, prefix)), *sorted(prefix)


def _votes(left: Mapping[str, object], right: Mapping[str, object]) -> Counter[Prefix]:
    """Which prefixes would bring single names of the left to one on the right."""
    turned = sorted((_turned(name), name) for name in right)
    keys = [key for key, _ in turned]
    names = list(left)
    votes: Counter[Prefix] = Counter()
    for name in names[::max(1, len(names) // SAMPLE)]:
        place = bisect_left(keys, _turned(name))
        near = [other for _, other in turned[max(0, place - NEAR):place + NEAR] if right[other] == left[name]]
        common = [_common_parts(name, other) for other in near]
        longest = max(common, default=0)
        votes.update({_prefix(name, other, parts) for other, parts in zip(near, common, strict=True)
                      if parts == longest > 0})
    return votes


def _turned(name: str) -> str:
    """The parts of a name in opposite order: names with the same end are neighbours so."""
    return ".".join(reversed(name.split(".")))


def _common_parts(one: str, other: str) -> int:
    """How many parts at their ends two names share."""
    count = 0
    for mine, theirs in zip(reversed(one.split(".")), reversed(other.split(".")), strict=False):
        if mine != theirs:
            break
        count += 1
    return count


def _prefix(name: str, other: str, parts: int) -> Prefix:
    """What stands before the last parts of two names."""
    return Prefix(_front(name, parts), _front(other, parts))


def _front(name: str, parts: int) -> str:
    front = name.split(".")[:-parts]
    return ".".join(front) + "." if front else ""


def _convinces(prefix: Prefix, left: Mapping[str, object], right: Mapping[str, object], cautious: bool) -> bool:
    """Whether so many names fit that the prefix cannot be chance.

    A prefix that is only put before or taken off needs half of the names of one side; one that takes the place of
    another needs nearly all names of both that begin so, with the same shapes, and no other number of a layer.
    """
    begin, length = prefix.right, len(prefix.left)
    ours = [name for name in left if name.startswith(prefix.left)]
    theirs = sum([name.startswith(begin) for name in right])
    fitting = [(name, other) for name in ours if (other := begin + name[length:]) in right]
    alike = sum([left[name] == right[other] for name, other in fitting])
    if _one_sided(prefix):
        return 2 * len(fitting) >= min(len(ours), theirs) and 2 * alike >= len(fitting)
    return len(fitting) > 1 and 10 * alike >= 9 * max(len(ours), theirs) \
        and names_agree(prefix.left, prefix.right) \
        and (not cautious or 2 * len(fitting) >= min(len(left), len(right)))


def _one_sided(prefix: Prefix) -> bool:
    """Whether one of the two is the other with something more in front or behind."""
    one, other = prefix
    return one.endswith(other) or other.endswith(one) or one.startswith(other) or other.startswith(one)


def prefixes(left: Sequence[tuple[str, object]], right: Sequence[tuple[str, object]]) -> list[Prefix]:
    """All prefixes by which two lists of names surely belong together, the strongest first.

    Args:
        left, right: names, each with what must be alike.
    """
    ours, theirs = dict(left), dict(right)
    found: list[Prefix] = []
    while len(found) < MOST:
        prefix = find_prefix(ours, theirs, cautious=True)
        if prefix is None or prefix in found:
            break
        found.append(prefix)
        before, behind = prefix
        cut = len(before)
        # As Prefix.carried says, which takes as long as all the rest for each of many names.
        for name in [name for name in ours if name.startswith(before)]:
            if theirs.pop(behind + name[cut:], None) is not None:
                del ours[name]
    return found
