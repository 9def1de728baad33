"""What is known of a match, in sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ....core.paths import path_text, visible
from ....workspace.comparing.aligning.aligning import CHOSEN, CONTENT, NEIGHBOURS, PREFIX, RULE
from ....workspace.comparing.judging.judging import (
    ADDED,
    CHECKSUM,
    DTYPE,
    PLACE,
    READ,
    REMOVED,
    RENAMED,
    SAME,
    SHAPE,
    TYPE,
    VALUE,
)
from ...wording.sentences import in_a_row, listed, sentence_of, stopped
from ...wording.words import fill
from .paired import Paired

translate = QCoreApplication.translate

LONGEST = 400
"""Characters of a path."""


def name_of(paired: Paired) -> str:
    """How the entry is called; both names where they differ."""
    left, right = (visible(path_text(side.path), LONGEST) if side is not None else ""
                   for side in (paired.left, paired.right))
    left, right = left or translate("Pair", "(top level)") if paired.left is not None else "", \
        right or translate("Pair", "(top level)") if paired.right is not None else ""
    return f"{left}  →  {right}" if left and right and left != right else right or left


def sentences(paired: Paired) -> list[str]:
    """What is known of it, the most important first."""
    verdict = paired.verdict
    said = [_outcome(paired)]
    if verdict.device and not verdict.problem:
        said.append(translate("Pair", "They were saved from different devices, which counts as no difference."))
    how = paired.comparison.alignment.matches[paired.place].how
    met = {CONTENT: translate("Pair", "They were brought together because their contents are the same."),
           NEIGHBOURS: translate("Pair", "They were brought together like their neighbours, which hold the same."),
           RULE: translate("Pair", "They were brought together by a rule."),
           CHOSEN: translate("Pair", "You brought them together."),
           PREFIX: translate("Pair", "They were brought together without the prefix of one side.")}.get(how, "")
    return [*said, met] if met and paired.left is not None and paired.right is not None else said


def _outcome(paired: Paired) -> str:
    verdict, status = paired.verdict, paired.status
    if status == ADDED:
        return translate("Pair", "Only the right has it.")
    if status == REMOVED:
        return translate("Pair", "Only the left has it.")
    if verdict.problem:
        reason = visible(sentence_of(verdict.problem), LONGEST)
        return fill(translate("Pair", "The two cannot be compared: {reason}"), reason=stopped(reason))
    if verdict.open and not verdict.what:
        if paired.comparing.reading:
            return translate("Pair", "Their numbers are being read.")
        return translate("Pair", "Only their numbers can tell, and those were not read yet.")
    if status in (SAME, RENAMED):
        return in_a_row([translate("Pair", "Only the name differs.") if status == RENAMED else "", _sameness(paired)])
    if verdict.cast and verdict.what == (DTYPE,):
        return translate("Pair", "Only the element type differs: the numbers of the one are those of the other, "
                                 "converted.")
    words = [text for name, text in (
        (TYPE, translate("Pair", "the type")), (SHAPE, translate("Pair", "the shape")),
        (DTYPE, translate("Pair", "the element type")),
        (VALUE, translate("Pair", "the numbers") if paired.tensors else translate("Pair", "the value")))
        if name in verdict.what]
    return fill(translate("Pair", "What differs: {what}."), what=listed(words))


def _sameness(paired: Paired) -> str:
    """How it is known that the two are the same."""
    proof = {PLACE: translate("Pair", "The same: both come from the same bytes of one file."),
             CHECKSUM: translate("Pair", "The same: both files record the same checksum and size; no number was read."),
             READ: translate("Pair", "The same, bit by bit: both were read.")}.get(paired.verdict.proof, "")
    if paired.tensors is not None and not paired.tensors[0].numel:
        return translate("Pair", "The same: there is no number in either.")
    return proof or translate("Pair", "The same.")
