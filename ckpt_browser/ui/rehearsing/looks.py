"""What becomes of an entry, in the window's words: a sign, a word, a colour and what it means; never colour alone."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from ...core.paths import visible
from ...workspace.rehearsing.like_torch import (
    CONVERTS,
    FAILS,
    IGNORED,
    LOADS,
    MISSING,
    SHAPE,
    SPARED,
    UNEXPECTED,
)
from ...workspace.rehearsing.rehearsal import OTHER_NAME, Rehearsal
from ...workspace.rehearsing.repairing import Outcome, Repair, guesses_by_kind
from ..wording import numbers
from ..wording.sentences import clauses
from ..wording.words import QT_TRANSLATE_NOOP, fill, local

translate = QCoreApplication.translate


GUESSES = 6
"""Names that are guessed, and are shown."""


class Look(NamedTuple):
    """How one word looks."""

    sign: str
    word: str
    token: str
    """The colour's name in the theme."""
    tip: str


LOOKS: Mapping[str, Look] = MappingProxyType({
    LOADS: Look("=", QT_TRANSLATE_NOOP("Rehearsing", "loads"), "diff-same",
                QT_TRANSLATE_NOOP("Rehearsing", "The file has it as the model wants it")),
    CONVERTS: Look("=", QT_TRANSLATE_NOOP("Rehearsing", "loads"), "diff-same",
                   QT_TRANSLATE_NOOP("Rehearsing", "It is converted to the model's element type while it is copied")),
    SPARED: Look("=", QT_TRANSLATE_NOOP("Rehearsing", "not needed"), "diff-same",
                 QT_TRANSLATE_NOOP("Rehearsing", "The file does not have it, and torch does without")),
    IGNORED: Look("·", QT_TRANSLATE_NOOP("Rehearsing", "passed over"), "diff-same",
                  QT_TRANSLATE_NOOP("Rehearsing", "It belongs to a part that the model leaves empty")),
    MISSING: Look("−", QT_TRANSLATE_NOOP("Rehearsing", "missing"), "diff-removed",
                  QT_TRANSLATE_NOOP("Rehearsing", "The model wants it, and the file does not have it")),
    UNEXPECTED: Look("+", QT_TRANSLATE_NOOP("Rehearsing", "unexpected"), "diff-added",
                     QT_TRANSLATE_NOOP("Rehearsing", "The file has it, and the model does not know it")),
    SHAPE: Look("≠", QT_TRANSLATE_NOOP("Rehearsing", "other shape"), "diff-changed",
                QT_TRANSLATE_NOOP("Rehearsing", "Both have it, in different shapes; that fails even without strict")),
    OTHER_NAME: Look("→", QT_TRANSLATE_NOOP("Rehearsing", "other name"), "diff-renamed", QT_TRANSLATE_NOOP(
        "Rehearsing", "Missing under the one name and unexpected under the other; it seems to be the same")),
    FAILS: Look("!", QT_TRANSLATE_NOOP("Rehearsing", "fails"), "error",
                QT_TRANSLATE_NOOP("Rehearsing", "It cannot be copied, even without strict")),
})


def word_of(word: str) -> str:
    """The sign and the word for what becomes of an entry."""
    return f"{LOOKS[word].sign} {translate('Rehearsing', LOOKS[word].word)}"


def tip_of(word: str) -> str:
    """What it means."""
    return translate("Rehearsing", LOOKS[word].tip)


def verdict_words(rehearsal: Rehearsal, strict: bool) -> str:
    """What it comes down to, in a sentence."""
    if rehearsal.damage:
        return translate("Rehearsing", "It does not load: the file itself cannot be read to its end.")
    if rehearsal.own:
        return translate("Rehearsing", "It cannot be told: code of the model takes part in the loading.")
    fits = fill(translate("Rehearsing", "{n} of {all} parameters and buffers fit"),
                n=numbers.grouped(rehearsal.matched), all=numbers.grouped(rehearsal.wanted))
    if rehearsal.loads:
        return fill(translate("Rehearsing", "It loads: {fits}."), fits=fits)
    if not strict and rehearsal.loads_loosely:
        if not rehearsal.matched:
            return translate("Rehearsing", "torch would not complain, but nothing of the file would be used.")
        return fill(translate("Rehearsing", "It loads without strict: {fits}."), fits=fits)
    return fill(translate("Rehearsing", "It does not load: {fits}."), fits=fits)


def count_words(rehearsal: Rehearsal) -> str:
    """How much is in the way, or empty."""
    if rehearsal.damage:
        return visible(local(rehearsal.damage), 300)
    failing = len(rehearsal.errors) - len(rehearsal.mismatched)
    told = [numbers.counted(len(rehearsal.missing), translate("Rehearsing", "1 missing"),
                            translate("Rehearsing", "{n} missing")) if rehearsal.missing else "",
            numbers.counted(len(rehearsal.unexpected), translate("Rehearsing", "1 unexpected"),
                            translate("Rehearsing", "{n} unexpected")) if rehearsal.unexpected else "",
            numbers.counted(len(rehearsal.mismatched), translate("Rehearsing", "1 of another shape"),
                            translate("Rehearsing", "{n} of another shape")) if rehearsal.mismatched else "",
            numbers.counted(failing, translate("Rehearsing", "1 cannot be copied"),
                            translate("Rehearsing", "{n} cannot be copied")) if failing else ""]
    return clauses([one for one in told if one])


def outcome_words(before: Outcome, repair: Repair) -> str:
    """What a repair comes to: numbers before and after."""
    after = repair.outcome
    told = [fill(translate("Rehearsing", "fit {old} → {new} of {all}"), old=numbers.grouped(before.matched),
                 new=numbers.grouped(after.matched), all=numbers.grouped(after.wanted))]
    for words, old, new in ((translate("Rehearsing", "missing {old} → {new}"), before.missing, after.missing),
                            (translate("Rehearsing", "unexpected {old} → {new}"), before.unexpected, after.unexpected),
                            (translate("Rehearsing", "other shape {old} → {new}"), before.mismatched,
                             after.mismatched)):
        if old != new:
            told.append(fill(words, old=numbers.grouped(old), new=numbers.grouped(new)))
    return " · ".join(told)


def end_words(repair: Repair) -> str:
    """Whether it loads after a repair."""
    after = repair.outcome
    if after.own:
        return translate("Rehearsing", "Whether it loads then cannot be told.")
    if repair.guesses and after.loads:
        return translate("Rehearsing", "Then it loads, but perhaps with numbers in the wrong places.")
    if after.loads:
        return translate("Rehearsing", "Then it loads.")
    if after.loads_loosely and after.matched:
        return translate("Rehearsing", "Then it loads without strict.")
    return translate("Rehearsing", "It does not load yet.")


def caution_words(repair: Repair) -> list[str]:
    """What to look at before names are changed that are only guessed."""
    words = numbers.counted(len(repair.guesses), translate("Rehearsing", "A guess: 1 name may be wrong, and torch "
                                                           "would not notice. Look at it:"),
                            translate("Rehearsing", "A guess: {n} names may be wrong, and torch would not notice. "
                                      "Look at them:"))
    shown = [fill(translate("Rehearsing", "{old} is {new}"), old=visible(old, 70), new=visible(new, 70))
             for old, new in guesses_by_kind(repair)[:GUESSES]]
    return [words, *shown, *(["…"] if len(repair.guesses) > len(shown) else [])]
