"""Which names of a file must become which of a model: prefixes first, then endings and shapes."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from ..comparing.prefixes import Prefix, find_prefix

Shapes: TypeAlias = Mapping[str, tuple[int, ...] | None]
"""Names with shapes; None where the shape does not matter."""

STEPS = 8
"""Prefixes that are changed one after the other."""
ENDING = 12
"""Parts at the end of a name that are compared."""


class Renaming(NamedTuple):
    """What to do with the names of a file."""

    prefixes: tuple[Prefix, ...] = ()
    """To be changed one after the other, wherever a name begins so."""
    single: tuple[tuple[str, str], ...] = ()
    """Names, as the prefixes leave them, that become others."""
    guessed: int = 0
    """How many of those have others beside them of the same ending and shape: which is which is told by their order."""

    def names(self, ours: Mapping[str, object]) -> dict[str, str]:
        """What each name becomes."""
        single = dict(self.single)
        found = {}
        for name in ours:
            now = name
            for prefix in self.prefixes:
                now = prefix.carried(now) or now
            found[name] = single.get(now, now)
        return found


def fits(ours: Shapes, theirs: Shapes) -> int:
    """How many names are there on both sides, with shapes that agree."""
    return sum(agree(shape, theirs[name]) for name, shape in ours.items() if name in theirs)


def agree(given: tuple[int, ...] | None, wanted: tuple[int, ...] | None) -> bool:
    """Whether torch takes the one for the other."""
    return wanted is None or given == wanted or (wanted == () and given == (1,))


def renaming(ours: Shapes, theirs: Shapes) -> Renaming:
    """The change of names that brings most of one side to the other; it never makes two names one."""
    now = dict(ours)
    prefixes: list[Prefix] = []
    best = fits(now, theirs)
    while len(prefixes) < STEPS:
        left = {name: shape for name, shape in now.items() if name not in theirs}
        right = {name: shape for name, shape in theirs.items() if name not in now}
        if not any(shape is not None for shape in right.values()):
            left = dict.fromkeys(left)  # nobody knows the shapes of the other side: names alone must do
        prefix = find_prefix(left, right)
        changed = {prefix.carried(name) or name: shape for name, shape in now.items()} if prefix is not None else now
        count = fits(changed, theirs)
        if prefix is None or count <= best or len(changed) < len(now):
            break
        prefixes.append(prefix)
        now, best = changed, count
    single, guessed = _by_endings(now, theirs)
    return Renaming(tuple(prefixes), tuple(single), guessed)


def _by_endings(ours: Shapes, theirs: Shapes) -> tuple[list[tuple[str, str]], int]:
    """Names that are left over on both sides and belong together by their ends and shapes, the longest ends first."""
    left = {name: shape for name, shape in ours.items() if name not in theirs and shape is not None}
    right = {name: shape for name, shape in theirs.items() if name not in ours and shape is not None}
    found, guessed = [], 0
    for parts in range(ENDING, 0, -1):
        if not left or not right:
            break
        mine, others = _grouped(left, parts), _grouped(right, parts)
        for key, names in mine.items():
            # In order, where both sides have as many of the kind: which is which cannot be told otherwise.
            if len(names) == len(others.get(key, ())):
                guessed += len(names) if len(names) > 1 else 0
                for name, other in zip(names, others[key], strict=True):
                    found.append((name, other))
                    del left[name], right[other]
    return found, guessed


def _grouped(names: Shapes, parts: int) -> dict[tuple[object, ...], list[str]]:
    found: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for name, shape in names.items():
        ends = name.split(".")[-parts:]
        # The last word of a single number, such as a counter, tells nothing.
        if len(ends) == parts and (parts > 1 or shape):
            found[(shape, *ends)].append(name)
    return found
