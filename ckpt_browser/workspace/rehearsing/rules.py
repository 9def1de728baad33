"""Many new names as few edits: one pattern for all layers, where the same words become the same words."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from ...core.edits.names import RenameMatching
from ...core.paths import path_text
from ..comparing.aligning.numbering import numbered

LETTERS = "NMKJIHG"
"""What numbers are called in words."""
FEWEST = 3
"""Names of which a pattern makes less than single edits do."""


class Rule(NamedTuple):
    """One pattern of names."""

    edit: RenameMatching
    old: str
    """What names begin with, the numbers as letters."""
    new: str


class _Change(NamedTuple):
    """How the front of a name changes."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    sources: tuple[int, ...]
    """Which number of the old front each number of the new one is."""


def rules_of(pairs: Sequence[tuple[str, str]], names: Collection[str]) -> tuple[list[Rule], list[tuple[str, str]]]:
    """Patterns that make new names of old ones, and the pairs for which there are none.

    Args:
        names: all names that there are; a pattern that would change another of them is none.
    """
    rules, now = list[Rule](), list(names)
    rest = list(pairs)
    # As short as can be; where that would change other names, the whole name of the module.
    for whole in (False, True):
        rest, now = _more(rules, rest, now, whole)
    return rules, rest


def _more(rules: list[Rule], pairs: Sequence[tuple[str, str]], now: list[str],
          whole: bool) -> tuple[list[tuple[str, str]], list[str]]:
    """Add rules; what is left, and the names as the rules leave them."""
    groups: dict[_Change, list[tuple[str, str]]] = defaultdict(list)
    rest = []
    for old, new in pairs:
        plain = path_text((old,)) == old and path_text((new,)) == new
        change = _change(old, new, whole) if plain else None
        if change is None:
            rest.append((old, new))
        else:
            groups[change].append((old, new))
    # The longest first: what they have changed is out of the way of the others.
    for change in sorted(groups, key=lambda change: -len(change.old)):
        some = groups[change]
        rule = _rule(change) if len(some) >= FEWEST else None
        changed = _changed(rule, now) if rule is not None else {}
        if rule is not None and changed == dict(some):
            rules.append(rule)
            now = [changed.get(name, name) for name in now]
        else:
            rest += some
    return rest, now


def _changed(rule: Rule, names: Iterable[str]) -> dict[str, str]:
    expression = re.compile(rule.edit.pattern)
    return {name: expression.sub(rule.edit.replacement, name) for name in names if expression.search(name)}


def _change(old: str, new: str, whole: bool) -> _Change | None:
    """What is changed in front of what both names end with; None where numbers come from nowhere."""
    mine, theirs = old.split("."), new.split(".")
    same = 0
    while same < min(len(mine), len(theirs)) - 1 and mine[-1 - same] == theirs[-1 - same] \
            and not mine[-1 - same].isdigit() and not (whole and same):
        same += 1
    one, other = (numbered(".".join(parts[:len(parts) - same])) for parts in (mine, theirs))
    sources: list[int] = []
    for number in other.numbers:
        place = next((place for place in range(sources[-1] + 1 if sources else 0, len(one.numbers))
                      if one.numbers[place] == number), None)
        if place is None:
            return None
        sources.append(place)
    return _Change(one.template, other.template, tuple(sources)) if same else None


def _rule(change: _Change) -> Rule | None:
    if len(change.sources) > len(LETTERS) or change.old.count("#") > len(LETTERS):
        return None
    pattern = "^" + r"\.".join(["([0-9]+)" if part == "#" else re.escape(part) for part in change.old]) + r"\."
    sources = iter(change.sources)
    parts, letters = [], []
    for part in change.new:
        source = next(sources) if part == "#" else -1
        parts.append(rf"\g<{source + 1}>" if part == "#" else part.replace("\\", r"\\"))
        letters.append(LETTERS[source] if part == "#" else part)
    called = iter(LETTERS)
    old = ".".join([next(called) if part == "#" else part for part in change.old]) + "."
    return Rule(RenameMatching(pattern, ".".join(parts) + "."), old, ".".join(letters) + ".")
