"""Names of two sides that belong together: layers of one number, by the ends of their names or by what only they hold.

Modules are brought together as a whole, all layers of one kind at once. What is told by anything weaker is a guess.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import NamedTuple, TypeAlias

from ..comparing.aligning.numbering import agree, numbered, telling

Shapes: TypeAlias = Mapping[str, tuple[int, ...] | None]
"""Names with shapes; None where the shape does not matter."""
Pairs: TypeAlias = list[tuple[str, str]]
Content: TypeAlias = frozenset[tuple[str, tuple[int, ...]]]
"""The last words of what a module holds, with shapes."""

ENDING = 12
"""Parts at the end of a name that are compared."""
MOST_ALIKE = 24
"""Kinds of modules that hold the same whose names are compared letter by letter."""
ALIKE = 0.2
"""How much two words have in common before anything is told by it."""
CLEARLY = 1.25
"""How much more alike than any other a pair of names must be."""


class Kin(NamedTuple):
    """Names that belong together."""

    sure: Pairs
    guesses: Pairs
    """Those that are told by the likeness of words, or because nothing else is left."""


class _Unit(NamedTuple):
    """Modules, or tensors, that are called alike but for the numbers in their names."""

    template: tuple[str, ...]
    ends: tuple[str, ...]
    """The parts by which it is compared."""
    members: dict[tuple[int, ...], dict[str, tuple[int, ...]]]
    names: dict[tuple[int, ...], str]

    def content(self) -> Content:
        """What its first member holds."""
        return frozenset(self.members[min(self.members)].items())


KINDS = ((False, False), (False, True), (True, False), (True, True))
"""Modules, then tensors; of each, all of one template at once, then each by itself."""


def kin(ours: Shapes, theirs: Shapes) -> Kin:
    """Which names of one side are which of the other, of those that are not on both."""
    left = {name: shape for name, shape in ours.items() if name not in theirs and shape is not None}
    right = {name: shape for name, shape in theirs.items() if name not in ours and shape is not None}
    sure, guesses = Pairs(), Pairs()
    if not left or not right:
        return Kin(sure, guesses)
    foreign = _words(ours), _words(theirs)
    for tensors, single in KINDS:
        mine, others = _units(left, tensors, single), _units(right, tensors, single)
        alone = _only(_units(ours, tensors, single), _units(theirs, tensors, single))
        for found in (_by_ends(mine, others, foreign), _by_content(mine, others, foreign, alone)):
            _take(found, left, right, sure)
    for tensors, single in KINDS:
        _take(_by_likeness(_units(left, tensors, single), _units(right, tensors, single)), left, right, guesses)
    return Kin(sure, guesses)


def _take(found: Pairs, left: dict[str, tuple[int, ...]], right: dict[str, tuple[int, ...]], into: Pairs) -> None:
    for one, other in found:
        del left[one], right[other]
    into += found


def _words(names: Shapes) -> set[str]:
    return {part for name in names for part in name.split(".")[:-1]}


def _units(names: Shapes, tensors: bool, single: bool) -> dict[Hashable, _Unit]:
    found: dict[Hashable, _Unit] = {}
    known: dict[str, tuple[tuple[str, ...], tuple[int, ...]]] = {}
    for name, shape in names.items():
        if shape is None:
            continue
        parent, _, last = name.rpartition(".")
        if parent not in known:
            known[parent] = numbered(parent) if parent else ((), ())
        template, numbers = known[parent]
        key = parent if single else template, last if tensors else ""
        if key not in found:
            found[key] = _Unit(template, tuple(parent.split(".")) if single and parent else template, {}, {})
        # One number in a list of one is what torch takes for a number.
        found[key].members.setdefault(numbers, {})[last] = () if shape == (1,) else shape
        found[key].names[numbers] = parent
    return found


def _only(*sides: dict[Hashable, _Unit]) -> set[Content]:
    """What on each side one unit at most holds, and what it is told by: matrices, or three tensors and more."""
    counts = [Counter(unit.content() for unit in side.values()) for side in sides]
    return {content for content in counts[0] if all(count[content] == 1 for count in counts)
            and (len(content) > 2 or any(sum(size > 1 for size in shape) > 1 for _, shape in content))}


def _by_ends(mine: dict[Hashable, _Unit], others: dict[Hashable, _Unit], foreign: tuple[set[str], set[str]]) -> Pairs:
    """Units that end alike and hold the same, where there is one on each side; the longest ends first."""
    found = Pairs()
    for parts in range(ENDING, 0, -1):
        left, right = _ending(mine, parts), _ending(others, parts)
        for key, units in left.items():
            if len(units) == len(right.get(key, ())) == 1:
                found += _paired(mine, units[0], others, right[key][0], foreign)
    return found


def _ending(units: dict[Hashable, _Unit], parts: int) -> dict[Hashable, list[Hashable]]:
    found: dict[Hashable, list[Hashable]] = defaultdict(list)
    for key, unit in units.items():
        ends = unit.ends[-parts:]
        if len(ends) == parts and any(not part.isdigit() and part != "#" for part in ends):
            found[unit.content(), ends].append(key)
    return found


def _by_content(mine: dict[Hashable, _Unit], others: dict[Hashable, _Unit], foreign: tuple[set[str], set[str]],
                alone: set[Content]) -> Pairs:
    """Units that hold what nothing else holds on either side."""
    theirs = {unit.content(): key for key, unit in others.items()}
    found = Pairs()
    for key, unit in list(mine.items()):
        content = unit.content()
        if content in alone and content in theirs:
            found += _paired(mine, key, others, theirs[content], foreign)
    return found


def _paired(mine: dict[Hashable, _Unit], one: Hashable, others: dict[Hashable, _Unit], other: Hashable,
            foreign: tuple[set[str], set[str]]) -> Pairs:
    """Two units become one, if they can be."""
    left, right = mine[one], others[other]
    # Who knows both words means two things by them: encoder and decoder.
    if any(part in foreign[1] for part in left.template if part != "#" and part not in right.template) or \
            any(part in foreign[0] for part in right.template if part != "#" and part not in left.template):
        return []
    pairs = _together(left, right)
    if pairs:
        del mine[one], others[other]
    return pairs


def _together(left: _Unit, right: _Unit) -> Pairs:
    """The names in two units, layer by layer; none where numbers or shapes speak against it."""
    mine, theirs = telling(left.members), telling(right.members)
    back = {told: numbers for numbers, told in theirs.items()}
    both = [(numbers, back[told]) for numbers, told in mine.items() if told in back]
    # Layers from one on are not those from nought on, though most of their numbers are the same.
    if len(both) < min(len(mine), len(theirs)):
        return []
    if any(left.members[one] != right.members[other] or not agree(one, other) for one, other in both):
        return []
    return [(_joined(left.names[one], last), _joined(right.names[other], last))
            for one, other in both for last in left.members[one]]


def _joined(parent: str, last: str) -> str:
    return f"{parent}.{last}" if parent else last


def _by_likeness(mine: dict[Hashable, _Unit], others: dict[Hashable, _Unit]) -> Pairs:
    """Units that hold the same, and of which the names have most in common; then what alone is left over."""
    left, right = defaultdict[Content, list[_Unit]](list), defaultdict[Content, list[_Unit]](list)
    for side, units in ((left, mine), (right, others)):
        for unit in units.values():
            side[unit.content()].append(unit)
    found = Pairs()
    for content, some in left.items():
        # The last word of a single number, such as a counter, tells nothing.
        if any(shape for _, shape in content) and max(len(some), len(right[content])) <= MOST_ALIKE:
            found += _likest(some, right[content])
    return found


def _likest(mine: list[_Unit], others: list[_Unit]) -> Pairs:
    found = Pairs()
    while mine and others:
        pairs = {(one, other): _together(left, right) for one, left in enumerate(mine)
                 for other, right in enumerate(others)}
        alike = {key: score for key, score in _scores(mine, others) if pairs[key]}
        best = max(alike, key=alike.__getitem__, default=None)
        if best is None or not (len(mine) == len(others) == 1 or _is_clear(alike, best)):
            break
        found += pairs[best]
        del mine[best[0]], others[best[1]]
    return found


def _is_clear(alike: dict[tuple[int, int], float], best: tuple[int, int]) -> bool:
    rest = max((score for key, score in alike.items() if key != best and (key[0] == best[0] or key[1] == best[1])),
               default=0.0)
    return alike[best] >= ALIKE and alike[best] >= CLEARLY * rest


def _scores(mine: list[_Unit], others: list[_Unit]) -> Iterator[tuple[tuple[int, int], float]]:
    left, right = _own_words(mine), _own_words(others)
    for one, words in enumerate(left):
        for other, theirs in enumerate(right):
            yield (one, other), max((_likeness(word, their) for word in words for their in theirs), default=0.0)


def _own_words(units: list[_Unit]) -> list[set[str]]:
    """The words by which units differ from each other."""
    words = [set(unit.template) - {"#"} for unit in units]
    common = set.intersection(*words) if len(words) > 1 else set()
    return [some - common for some in words]


def _likeness(one: str, other: str) -> float:
    return 1.0 if one == other else SequenceMatcher(None, one[:40], other[:40], autojunk=False).ratio()
