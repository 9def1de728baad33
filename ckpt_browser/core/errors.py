"""The one error that people see: a sentence with its file, place and cause."""

from .messages import say


class CheckpointError(Exception):
    """Something a person asked for cannot be done, in one sentence.

    Args:
        reason: what is wrong, without the file's name and without a final stop.
        place: where in the file (record, byte offset, key), or empty.
        partial: the :class:`~ckpt_browser.core.checkpoint.Checkpoint` that could
            still be read, or None.
    """

    def __init__(self, reason: str, *, place: str = "", partial: object = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.place = place
        self.partial = partial

    def __str__(self) -> str:
        # str(error) gives the message itself, which the window can say in another language.
        return say("{place}: {reason}", place=self.place, reason=self.reason) if self.place else self.reason


class Cancelled(Exception):
    """The person asked for the running work to stop; never shown as an error."""
