"""Reasons as sentences: the reader says what a file does, the window says who does it."""

from PySide6.QtCore import QCoreApplication

from .words import fill, local

VERBS = frozenset({"is", "has", "holds", "was", "needs", "declares", "does", "builds", "begins", "cannot", "refers",
                   "uses",
                   "fetches", "stores", "appends", "takes", "sets", "calls", "names", "reaches", "lists", "ends",
                   "describes"})
"""First words of reasons that speak of the file."""


ENDS = (".", "。", "!", "！", "?", "？")


def sentence_of(reason: str) -> str:
    """The reason in the person's language with its subject: ``it is empty`` for ``is empty``; others as they are."""
    said = local(reason)
    if reason.partition(" ")[0] in VERBS:
        return fill(QCoreApplication.translate("Sentences", "it {reason}"), reason=said)
    return said


def stopped(sentence: str) -> str:
    """The sentence with a final stop, unless it has one."""
    if sentence.endswith(ENDS):
        return sentence
    return fill(QCoreApplication.translate("Sentences", "{sentence}."), sentence=sentence)
