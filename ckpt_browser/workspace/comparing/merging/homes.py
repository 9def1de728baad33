"""Where an entry that only one side has belongs on the other: told by the neighbours that both have."""

from collections import Counter
from collections.abc import Iterable, Sequence

from ....core.nodes import Key
from ....core.paths import key_text
from ....core.places import Path
from ..aligning.aligning import Alignment
from ..aligning.entries import Side

NEAR = 64
"""Entries before and behind that are asked for a neighbour in the same container."""


class Homes:
    """Places on the other side for the entries of one."""

    def __init__(self, alignment: Alignment, to_right: bool) -> None:
        source, target = (alignment.left, alignment.right) if to_right else (alignment.right, alignment.left)
        self._source = source
        self._known: dict[int, Path] = {}
        self._below: dict[Path, int] = {}
        for match in alignment.matches:
            ours, theirs = (match.left, match.right) if to_right else (match.right, match.left)
            if ours >= 0 and theirs >= 0:
                self._known[ours] = target.entries[theirs].path
        for place in sorted(self._known):
            path = source.entries[place].path
            for length in range(len(path)):
                self._below.setdefault(path[:length], place)

    def of(self, place: int) -> Path:
        """The path on the other side for an entry that is on this one only."""
        path = self._source.entries[place].path
        near = self._neighbour(place)
        for length in reversed(range(len(path))):
            example = near if length == len(path) - 1 else None
            if example is None:
                example = self._below.get(path[:length])
            if example is not None:
                found = _like(path, length, self._source.entries[example].path, self._known[example])
                if found is not None:
                    return found
        return path

    def _neighbour(self, place: int) -> int | None:
        """The nearest entry of the same container that both sides have, one before it rather than one behind."""
        entries = self._source.entries
        above = entries[place].path[:-1]
        near = (*range(place - 1, max(place - 1 - NEAR, -1), -1), *range(place + 1, min(place + NEAR, len(entries))))
        return next((other for other in near if other in self._known and entries[other].path[:-1] == above), None)


def _like(path: Path, length: int, example: Path, there: Path) -> Path | None:
    """The path on the other side, as an example says how what lies below a container is called there."""
    rest, known = path[length:], example[length:]
    if there[len(there) - len(known):] == known:
        return (*there[:len(there) - len(known)], *rest)
    if not all(isinstance(key, str) for key in (*rest, *known, *there[-1:])):
        return None
    if len(rest) == len(known) == 1:
        name = _begun_as(*map(key_text, (rest[0], known[0], there[-1])))
        if name is not None:
            return (*there[:-1], name)
    wanted, name, last = _joined(rest), _joined(known), key_text(there[-1])
    if last.endswith(name):  # there, one name stands for all parts, perhaps with something in front
        return (*there[:-1], last[:len(last) - len(name)] + wanted)
    parts = tuple(name.split("."))
    if there[len(there) - len(parts):] == parts:  # there, each part has a container
        return (*there[:len(there) - len(parts)], *wanted.split("."))
    return None


def _begun_as(name: str, old: str, new: str) -> str | None:
    """The name with another beginning, as ``old`` became ``new``: ``module.conv1.bias`` becomes ``conv1.bias``."""
    same = 0
    while same < min(len(old), len(new)) and old[-1 - same] == new[-1 - same]:
        same += 1
    if not same or not name.startswith(old[:len(old) - same]):
        return None
    return new[:len(new) - same] + name[len(old) - same:]


def _joined(path: Path) -> str:
    return ".".join(map(key_text, path))


def counted_below(entries: Iterable[Path]) -> "Counter[Path]":
    """How many of some entries lie below each path."""
    return Counter(path[:length] for path in entries for length in range(1, len(path)))


def lifted(paths: Sequence[tuple[Path, Path]], side: Side, is_free: "dict[Path, bool]") -> list[tuple[Path, Path]]:
    """Pairs of paths, here and there, with whole containers instead of all that is in them.

    Args:
        is_free: of paths there, whether nothing is there.
    """
    everything = counted_below(entry.path for entry in side.entries)
    chosen = counted_below(path for path, _ in paths)
    found: dict[Path, Path] = {}
    for path, other in paths:
        ours, theirs = path, other
        while len(ours) > 1 and len(theirs) > 1 and _same(ours[-1], theirs[-1]) \
                and everything[ours[:-1]] == chosen[ours[:-1]] and is_free.get(theirs[:-1], False):
            ours, theirs = ours[:-1], theirs[:-1]
        found.setdefault(ours, theirs)
    return list(found.items())


def _same(one: Key, other: Key) -> bool:
    return type(one) is type(other) and one == other
