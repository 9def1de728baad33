"""Reasons as sentences: the reader says what a file does, the window says who does it."""

VERBS = frozenset({"is", "has", "holds", "was", "needs", "declares", "does", "builds", "begins", "cannot", "refers",
                   "uses",
                   "fetches", "stores", "appends", "takes", "sets", "calls", "names", "reaches", "lists", "ends",
                   "describes"})
"""First words of reasons that speak of the file."""


def sentence_of(reason: str) -> str:
    """The reason with its subject: ``it is empty`` for ``is empty``; others as they are."""
    return f"it {reason}" if reason.partition(" ")[0] in VERBS else reason
