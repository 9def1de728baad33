"""Names beside those that are known to belong together: what is in the same module has the same new place."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from .numbering import names_agree

_TRIED = 4
"""Modules of the other side that are tried for one module, those with the most pairs first."""


class Left(NamedTuple):
    """An entry that is left over."""

    place: int
    alike: object
    """What must be the same for two of them to belong together, such as a shape."""


def beside(known: Sequence[tuple[str, str]], ours: Mapping[str, Left],
           theirs: Mapping[str, Left]) -> Iterator[tuple[int, int]]:
    """Entries whose modules hold known pairs, and that are called alike within them; the nearest module counts.

    Args:
        known: names, left and right, of entries that belong together.
        ours, theirs: what is left over, by name.
    """
    waiting = dict(theirs)
    votes = _votes(known, {module for name in ours for module, _ in _modules(name)})
    for name, left in ours.items():
        other = next((found for module, rest in _modules(name) if module in votes
                      for front, _ in votes[module].most_common(_TRIED)
                      if (found := f"{front}.{rest}") in waiting and waiting[found].alike == left.alike), None)
        if other is not None:
            yield left.place, waiting.pop(other).place


def _votes(known: Sequence[tuple[str, str]], wanted: set[str]) -> dict[str, Counter[str]]:
    """Of each module of the left: how often each module of the right held the other one of a pair."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for one, other in known:
        modules = [module for module, _ in _modules(one) if module in wanted]
        if modules:
            there = [module for module, _ in _modules(other)]
            for module in modules:
                votes[module].update([found for found in there if names_agree(module, found)])
    return votes


def _modules(name: str) -> list[tuple[str, str]]:
    """Every module that a name lies in, the inmost first, and what the name is called within it."""
    parts = name.split(".")
    return [(".".join(parts[:place]), ".".join(parts[place:])) for place in range(len(parts) - 1, 0, -1)]
