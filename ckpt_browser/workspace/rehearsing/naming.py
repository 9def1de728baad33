"""Which names of a file must become which of a model: prefixes first, then modules that belong together."""

from collections.abc import Mapping
from typing import NamedTuple

from ..comparing.aligning.numbering import names_agree, numbered
from ..comparing.aligning.prefixes import Prefix, find_prefix
from .kin import Shapes, kin

STEPS = 8
"""Prefixes that are changed one after the other."""


class Renaming(NamedTuple):
    """What to do with the names of a file."""

    prefixes: tuple[Prefix, ...] = ()
    """To be changed one after the other, wherever a name begins so."""
    single: tuple[tuple[str, str], ...] = ()
    """Names, as the prefixes leave them, that become others."""
    guesses: tuple[tuple[str, str], ...] = ()
    """More of them, which only look as if they belonged together."""

    def names(self, ours: Mapping[str, object], guessing: bool = False) -> dict[str, str]:
        """What each name becomes.

        Args:
            guessing: whether the guesses are believed.
        """
        single = dict((*self.single, *self.guesses) if guessing else self.single)
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
        prefix = find_prefix(left, right, cautious=True)
        if prefix is None or not _is_sure(prefix, left, right):
            break
        changed = {prefix.carried(name) or name: shape for name, shape in now.items()}
        count = fits(changed, theirs)
        if count <= best or len(changed) < len(now):
            break
        prefixes.append(prefix)
        now, best = changed, count
    return Renaming(tuple(prefixes), *map(tuple, kin(now, theirs)))


def _is_sure(prefix: Prefix, left: Mapping[str, object], right: Mapping[str, object]) -> bool:
    """Whether a prefix is that of a whole model, and no number in it tells one layer from another."""
    if not names_agree(prefix.left, prefix.right) or not all(
            _is_only_number(front, names) for front, names in ((prefix.left, left), (prefix.right, right))):
        return False
    if not prefix.left or not prefix.right:
        return True
    # The query and the key of one layer hold the same, too.
    behind = {name[len(prefix.left):].rpartition(".")[0] for name in left if name.startswith(prefix.left)}
    return len(behind) > 1


def _is_only_number(front: str, names: Mapping[str, object]) -> bool:
    """Whether no other name has another number where the prefix has one."""
    wanted, count = numbered(front[:-1]), front.count(".")
    if not wanted.numbers:
        return True
    return all(begin.template != wanted.template or begin.numbers == wanted.numbers
               for begin in {numbered(".".join(name.split(".")[:count])) for name in names})
