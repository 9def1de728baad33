"""What carrying over does, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ....core.paths import path_text, visible
from ...editing.edit_words import selection_words
from ...wording import numbers
from ...wording.sentences import clauses, in_a_row, listed
from ...wording.words import fill, local

if TYPE_CHECKING:
    from ....core.places import Path
    from ....workspace.comparing.merging.merging import Copies, Left

translate = QCoreApplication.translate

REASONS = 4
"""Reasons that are told one by one."""
LONG = 60


def copied_words(found: Copies, dropped: int, name: str) -> str:
    """What a copy did, in one line."""
    parts = []
    if found.copied:
        parts.append(fill(numbers.counted(found.copied, translate("Merging", "1 entry copied to {name}"),
                                          translate("Merging", "{n} entries copied to {name}")), name=name))
    if dropped:
        parts.append(fill(numbers.counted(dropped, translate("Merging", "1 entry dropped from {name}"),
                                          translate("Merging", "{n} entries dropped from {name}")), name=name))
    if not parts and not found.left:
        return translate("Merging", "Nothing to copy: what is selected is the same on both sides")
    if not parts:
        parts.append(translate("Merging", "Nothing can be copied"))
    return in_a_row([clauses(parts), *left_lines(found.left)])


def left_lines(left: Sequence[Left]) -> list[str]:
    """What stays as it is, a line for each reason with the first names."""
    by_reason: dict[str, list[Path]] = {}
    for one in left:
        by_reason.setdefault(one.reason, []).append(one.path)
    lines = [fill(numbers.counted(len(paths), translate("Merging", "1 stays as it is ({reason}): {names}"),
                                  translate("Merging", "{n} stay as they are ({reason}): {names}")),
                  reason=visible(local(reason), 200), names=selection_words(tuple(paths)))
             for reason, paths in list(by_reason.items())[:REASONS]]
    rest = sum(len(paths) for paths in list(by_reason.values())[REASONS:])
    if rest:
        lines.append(numbers.counted(rest, translate("Merging", "1 more stays as it is"),
                                     translate("Merging", "{n} more stay as they are")))
    return lines


def names_of(paths: Sequence[Path], most: int) -> str:
    """The first names, and how many there are beside them."""
    names = listed([visible(path_text(path), LONG) for path in paths[:most]])
    if len(paths) > most:
        names = fill(translate("Merging", "{names} and {n} more"), names=names,
                     n=numbers.grouped(len(paths) - most))
    return names
