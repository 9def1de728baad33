"""Which entry of one checkpoint belongs to which of another: by rules, by name, by prefix, by content."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from ....core.errors import CheckpointError
from ....core.jobs import CancelToken
from ....core.messages import say
from ....core.nodes import Tensor, quick
from ....core.paths import path_text
from .content import Pairs, of_several, only_ones
from .entries import Side
from .neighbours import Left, beside
from .prefixes import Prefix, prefixes

NAME, PREFIX, CONTENT, NEIGHBOURS, RULE, CHOSEN = "name", "prefix", "content", "neighbours", "rule", "chosen"
"""How two entries came together: the same name; a prefix more, less or other; the same bytes; the same name within a
module of which other tensors are the same bytes; a rule or the choice of a person."""

NONE = -1


class Rule(NamedTuple):
    """What a regular expression finds in a path of the left is replaced, to have its path on the right."""

    pattern: str
    replacement: str


class Match(NamedTuple):
    """One row of two checkpoints side by side."""

    left: int
    """Place among the left entries, or -1: it is on the right only."""
    right: int
    how: str = NAME


class Alignment(NamedTuple):
    """Every entry of both sides, each in one match; in the order of the left, what is new behind its neighbour."""

    left: Side
    right: Side
    matches: Sequence[Match]
    prefixes: Sequence[Prefix] = ()
    """What was found to stand in front of names, on the one side and on the other."""


def align(left: Side, right: Side, rules: Sequence[Rule] = (), chosen: Sequence[tuple[int, int]] = (),
          parted: Sequence[int] = (),
          content: "Callable[[Side, Side, Sequence[int], Sequence[int]], list[Pairs]] | None" = None,
          token: CancelToken | None = None) -> Alignment:
    """Bring the entries of two sides together.

    Args:
        chosen: entries that a person brought together.
        parted: entries of the left that stay without a counterpart.
        content: finds entries of the same bytes among those that are left over.

    Raises:
        CheckpointError: a rule cannot be understood.
        Cancelled: the token was raised.
    """
    token = token or CancelToken()
    made = _Making(left, right)
    for ours, theirs in chosen:
        made.take(ours, theirs, CHOSEN)
    made.leave(parted)
    if rules:
        made.by_names(RULE, _ruled(left, rules, made.left))
    made.by_names(NAME, {place: left.entries[place].name for place in made.left})
    token.check()
    found = prefixes(_evidence(left, made.left), _evidence(right, made.right))
    for prefix in found:
        before, behind = prefix
        cut = len(before)
        made.by_names(PREFIX, {place: behind + name[cut:] for place in made.left
                               if (name := left.entries[place].name).startswith(before)})
    token.check()
    if content is not None and made.left and made.right:
        _by_content(made, left, right, content(left, right, list(made.left), list(made.right)))
    return Alignment(left, right, made.in_order(), tuple(found))


def _by_content(made: "_Making", left: Side, right: Side, groups: "list[Pairs]") -> None:
    """What nothing else has the bytes of first; what is beside it next; and what several have the bytes of last."""
    known = []
    for ours, theirs in only_ones(left, right, groups):
        made.take(ours, theirs, CONTENT)
        known.append((left.entries[ours].name, right.entries[theirs].name))
    if known:
        for ours, theirs in beside(known, _left_over(left, made.left), _left_over(right, made.right)):
            made.take(ours, theirs, NEIGHBOURS)
    rest = [Pairs([place for place in pairs.left if place in made.left],
                  [place for place in pairs.right if place in made.right]) for pairs in groups]
    for ours, theirs in of_several(left, right, rest):
        made.take(ours, theirs, CONTENT)


def _left_over(side: Side, places: Iterable[int]) -> dict[str, Left]:
    """What is left over of one side by name, with what must be alike."""
    return {(entry := side.entries[place]).name:
            Left(place, node.shape if isinstance(node := side.document.checkpoint.nodes[entry.node], Tensor) else None)
            for place in places}


class _Making:
    """An alignment while it is being made.

    Attributes:
        left, right: places of the entries that are not matched yet, in order.
    """

    def __init__(self, left: Side, right: Side) -> None:
        self._sides = left, right
        self.left = dict.fromkeys(range(len(left.entries)))
        self.right = dict.fromkeys(range(len(right.entries)))
        self._found: dict[int, Match] = {}

    def take(self, left: int, right: int, how: str) -> None:
        """Bring two entries together, if neither is taken."""
        if left in self.left and right in self.right:
            del self.left[left], self.right[right]
            self._found[left] = Match(left, right, how)

    def leave(self, places: Iterable[int]) -> None:
        """Leave entries of the left without a counterpart."""
        for place in places:
            self.left.pop(place, None)

    def by_names(self, how: str, names: dict[int, str]) -> None:
        """Bring entries of the left to those on the right that have the names; of two alike, the first to the first."""
        entries, found = self._sides[1].entries, -1
        while names and found:
            theirs = {entries[place].name: place for place in reversed(self.right)}
            alike, found = len(theirs) < len(self.right), 0
            for place, name in names.items():
                other = theirs.pop(name, None)
                if other is not None:
                    del self.left[place], self.right[other]
                    self._found[place] = quick(Match, (place, other, how))
                    found += 1
            if not alike:
                return
            names = {place: name for place, name in names.items() if place in self.left}

    def in_order(self) -> list[Match]:
        """All matches, and what is on one side only."""
        if len(self._found) == len(self._sides[0].entries) and not self.right:
            return [self._found[place] for place in range(len(self._sides[0].entries))]
        behind: dict[int, list[int]] = defaultdict(list)
        partner = {match.right: match.left for match in self._found.values()}
        last = NONE
        for place in range(len(self._sides[1].entries)):
            if place in partner:
                last = partner[place]
            else:
                behind[last].append(place)
        ordered = [Match(NONE, place) for place in behind[NONE]]
        for place in range(len(self._sides[0].entries)):
            ordered.append(self._found.get(place) or Match(place, NONE))
            ordered += [Match(NONE, other) for other in behind.get(place, ())]
        return ordered


def _evidence(side: Side, places: Iterable[int]) -> list[tuple[str, object]]:
    """Names and shapes of the tensors among some entries."""
    nodes = side.document.checkpoint.nodes
    return [(entry.name, node.shape) for place in places
            if isinstance(node := nodes[(entry := side.entries[place]).node], Tensor)]


def _ruled(side: Side, rules: Sequence[Rule], places: Iterable[int]) -> dict[int, str]:
    """The names that rules give to entries that they fit."""
    try:
        compiled = [(re.compile(rule.pattern), rule.replacement) for rule in rules]
    except re.error as error:
        raise CheckpointError(say("a rule is no regular expression ({error})", error=error)) from None
    found = {}
    for place in places:
        text = before = path_text(side.entries[place].path)
        for pattern, replacement in compiled:
            try:
                text = pattern.sub(replacement, text)
            except (re.error, IndexError) as error:
                raise CheckpointError(say("a rule's replacement does not fit ({error})", error=error)) from None
        if text != before:
            found[place] = name_of(text)
    return found


def name_of(text: str) -> str:
    """The name of an entry, as :class:`.entries.Entry` has it, of a path as text."""
    return text.replace("/", ".").replace("\\.", "/").replace("\\\\", "\\")
