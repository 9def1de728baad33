"""What may belong together though nothing proves it: the same shape at the same position, for a person to confirm."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple, TypeAlias

from ....core.nodes import Tensor
from .aligning import Alignment
from .entries import Side, last_part
from .numbering import Numbered, agree, numbered, telling

_COMPARED = 400
"""Pairs of templates whose words are compared; of more, their order must do."""
_TRIED = 250_000
"""Pairs of names that are tried one by one."""

Template: TypeAlias = tuple[str, ...]
Layers: TypeAlias = dict[tuple[int, ...], int]
"""The entries of one template: places by the numbers in their names."""


class Suggestion(NamedTuple):
    """Two entries that may be one."""

    left: int
    """Place among the left entries."""
    right: int


class _Entry(NamedTuple):
    place: int
    name: Numbered
    last: str
    shape: tuple[int, ...]


def suggestions(alignment: Alignment) -> list[Suggestion]:
    """Pairs of left-over tensors of one shape, those first whose last names are the same too.

    Names are brought together layer by layer: ``blocks.#.attn.proj`` with the template that reads most like it, and
    within the two each layer with that of the same number. What is left then goes together in order where no number
    speaks against it.
    """
    ours = _left_over(alignment.left, [match.left for match in alignment.matches if match.right < 0])
    theirs = _left_over(alignment.right, [match.right for match in alignment.matches if match.left < 0])
    found: list[Suggestion] = []
    for key in (_shape_and_last, _shape):
        pairs = list(_paired(ours, theirs, key))
        found += pairs
        taken = {pair.left for pair in pairs}, {pair.right for pair in pairs}
        ours = [entry for entry in ours if entry.place not in taken[0]]
        theirs = [entry for entry in theirs if entry.place not in taken[1]]
    return sorted(found)


def _left_over(side: Side, places: Sequence[int]) -> list[_Entry]:
    return [_Entry(place, numbered(name), last_part(name), node.shape) for place in places
            if isinstance(node := side.node(place), Tensor) and (name := side.entries[place].name) is not None]


def _shape_and_last(entry: _Entry) -> object:
    return entry.shape, entry.last


def _shape(entry: _Entry) -> object:
    return entry.shape


def _paired(ours: Sequence[_Entry], theirs: Sequence[_Entry],
            key: Callable[[_Entry], object]) -> Iterator[Suggestion]:
    groups: dict[object, tuple[list[_Entry], list[_Entry]]] = defaultdict(lambda: ([], []))
    for number, entries in enumerate((ours, theirs)):
        for entry in entries:
            groups[key(entry)][number].append(entry)
    for left, right in groups.values():
        if left and right:
            yield from _of_group(left, right)


def _of_group(ours: Sequence[_Entry], theirs: Sequence[_Entry]) -> Iterator[Suggestion]:
    left, right = _templates(ours), _templates(theirs)
    taken: set[int] = set()
    for one, other in _alike(list(left), list(right)):
        for pair in _layers(left[one], right[other]):
            taken.add(pair.left)
            yield pair
            right[other] = {numbers: place for numbers, place in right[other].items() if place != pair.right}
    waiting = {place: numbers for layers in right.values() for numbers, place in layers.items()}
    rest = [entry for entry in ours if entry.place not in taken]
    if len(rest) * len(waiting) > _TRIED:
        return
    for entry in rest:
        found = next((place for place in sorted(waiting) if agree(entry.name.numbers, waiting[place])), None)
        if found is not None:
            del waiting[found]
            yield Suggestion(entry.place, found)


def _templates(entries: Sequence[_Entry]) -> dict[Template, Layers]:
    found: dict[Template, Layers] = defaultdict(dict)
    for entry in entries:
        found[entry.name.template].setdefault(entry.name.numbers, entry.place)
    return found


def _alike(left: Sequence[Template], right: Sequence[Template]) -> Iterator[tuple[Template, Template]]:
    """Templates in pairs, those that read most alike first; each at most once."""
    if len(left) * len(right) > _COMPARED:
        yield from zip(left, right, strict=False)
        return
    scores = sorted(((_likeness(one, other), -place, -there) for place, one in enumerate(left)
                     for there, other in enumerate(right)), reverse=True)
    taken: tuple[set[int], set[int]] = set(), set()
    for _, place, there in scores:
        if place not in taken[0] and there not in taken[1]:
            taken[0].add(place)
            taken[1].add(there)
            yield left[-place], right[-there]


def _likeness(one: Template, other: Template) -> float:
    return SequenceMatcher(None, ".".join(one), ".".join(other), autojunk=False).ratio()


def _layers(left: Mapping[tuple[int, ...], int], right: Mapping[tuple[int, ...], int]) -> list[Suggestion]:
    """Entries of two templates whose telling numbers are the same."""
    there = {told: right[numbers] for numbers, told in telling(right).items()}
    return [Suggestion(left[numbers], there[told]) for numbers, told in telling(left).items()
            if told in there and (told or len(left) == len(right) == 1)]
