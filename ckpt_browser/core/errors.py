"""The one error that people see: a sentence with its file, place and cause."""

from .messages import say

_VERBS = frozenset({"is", "has", "holds", "was", "needs", "declares", "does", "builds", "begins", "cannot", "refers",
                    "uses", "fetches", "stores", "appends", "takes", "sets", "calls", "names", "reaches", "lists",
                    "ends", "describes"})
"""First words of reasons that speak of the file."""


class CheckpointError(Exception):
    """Something a person asked for cannot be done, in one sentence.

    Args:
        reason: what is wrong, without the file's name and without a final stop.
        place: where in the file (record, byte offset, key), or empty.
    """

    def __init__(self, reason: str, *, place: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.place = place

    def __str__(self) -> str:
        # str(error) gives the message itself, which the window can say in another language.
        return say("{place}: {reason}", place=self.place, reason=self.reason) if self.place else self.reason


def is_predicate(reason: str) -> bool:
    """Whether a reason says what a file does without saying who does it: ``is empty``."""
    return reason.partition(" ")[0] in _VERBS


class Cancelled(Exception):
    """The person asked for the running work to stop; never shown as an error."""
