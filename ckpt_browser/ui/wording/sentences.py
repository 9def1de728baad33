"""Reasons as sentences: the reader says what a file does, the window says who does it."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from ...core.errors import is_predicate
from ...core.messages import COMMA, SEMICOLON, joined
from .words import fill, local

translate = QCoreApplication.translate

ENDS = (".", "。", "!", "！", "?", "？")


def sentence_of(reason: str) -> str:
    """The reason in the person's language with its subject: ``it is empty`` for ``is empty``; others as they are."""
    said = local(reason)
    if is_predicate(reason):
        return fill(translate("Sentences", "it {reason}"), reason=said)
    return said


def standing_alone(reason: str) -> str:
    """The reason as a sentence of its own about a file, where nothing before it names the file."""
    if is_predicate(reason):
        return fill(translate("StandingAlone", "it {reason}"), reason=local(reason))
    return local(reason)


def stopped(sentence: str) -> str:
    """The sentence with a final stop, unless it has one."""
    if sentence.endswith(ENDS):
        return sentence
    return fill(translate("Sentences", "{sentence}."), sentence=sentence)


def in_a_row(sentences: Iterable[str]) -> str:
    """Sentences one after the other; each that another follows gets its stop where it has none."""
    said = ""
    for sentence in sentences:
        said = fill(translate("Sentences", "{first} {second}"), first=stopped(said), second=sentence) \
            if said and sentence else said or sentence
    return said


def listed(names: Iterable[str]) -> str:
    """Names or other things in a row: ``a, b, c``."""
    return translate("Sentences", ", ").join(names)


def clauses(parts: Iterable[str]) -> str:
    """Parts of a sentence, with commas between them."""
    return local(joined(COMMA, map(local, parts)))


def apart(parts: Iterable[str]) -> str:
    """Parts of a sentence that could stand alone, with semicolons between them; empty ones are passed over."""
    return local(joined(SEMICOLON, map(local, filter(None, parts))))


def named(name: str, what: str) -> str:
    """What is said, behind the name of the thing that it is said of; just what is said where there is no name."""
    return fill(translate("Sentences", "{name}: {what}"), name=name, what=what) if name else what
