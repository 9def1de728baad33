"""Rules that a person writes to bring names together, and how many names each of them moves."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ....core.jobs import CancelToken
from ....core.messages import say
from ....core.paths import path_text
from ...rows.linked import SLICE
from .aligning import Rule, name_of
from .entries import Side


class Tried(NamedTuple):
    """What one rule does."""

    moved: int = 0
    """Names of the left that it makes another one of."""
    met: int = 0
    """Those of them that are a name of the right then, once all rules were applied."""
    wrong: str = ""
    """Why it cannot be used, or empty."""


def try_rules(left: Side, right: Side, rules: Sequence[Rule], token: CancelToken | None = None) -> list[Tried]:
    """What each of some rules does to the names of the left, one after the other as in aligning.

    Raises:
        Cancelled: the token was raised.
    """
    token = token or CancelToken()
    compiled = [_compiled(rule) for rule in rules]
    texts = [path_text(entry.path) for entry in left.entries]
    moved: list[set[int]] = []
    wrong: list[str] = []
    for rule, pattern in zip(rules, compiled, strict=True):
        changed: set[int] = set()
        reason = pattern if isinstance(pattern, str) else ""
        if not isinstance(pattern, str):
            try:
                changed = set(_apply(pattern, rule.replacement, texts, token))
            except (re.error, IndexError) as error:
                reason = say("the replacement does not fit: {error}", error=error)
        moved.append(changed)
        wrong.append(reason)
    there = {entry.name for entry in right.entries} if any(moved) else set()
    return [Tried(len(some), sum([name_of(texts[place]) in there for place in some]), reason)
            for some, reason in zip(moved, wrong, strict=True)]


def _compiled(rule: Rule) -> "re.Pattern[str] | str":
    """The pattern, or why it is none."""
    try:
        return re.compile(rule.pattern)
    except (re.error, OverflowError, RecursionError) as error:
        return say("no regular expression: {error}", error=error)


def _apply(pattern: "re.Pattern[str]", replacement: str, texts: list[str], token: CancelToken) -> Iterable[int]:
    """Replace in all texts; places of those that changed."""
    for place, text in enumerate(texts):
        if not place % SLICE:
            token.check()
        new = pattern.sub(replacement, text)
        if new != text:
            texts[place] = new
            yield place
