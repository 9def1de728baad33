"""Opening any file or folder: what is it, and who reads it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from ..core.jobs import CancelToken, Report, no_report
from ..formats import reading
from ..formats.source import Source


def open_checkpoint(path: str, token: CancelToken | None = None, report: Report = no_report, *,
                    keep: bool = False) -> Source:
    """Open a checkpoint of any format, reading structure only.

    A file that is damaged as a whole but partly readable still gives a Source; its
    checkpoint then has a problem of severity ``error`` whose ``node`` is None.

    Args:
        path: file, shard index, or folder of a distributed checkpoint.
        token: raise it from another thread to stop the opening.
        report: called with (what, done, total) while it lasts.
        keep: keep what the nodes of a pickle were made of, to write them again.

    Raises:
        CheckpointError: nothing of it can be read; one sentence says why.
        Cancelled: the token was raised.
    """
    with _collector_paused():
        return reading.read(path, token or CancelToken(), report, keep=keep)


@contextmanager
def _collector_paused() -> Iterator[None]:
    # Building millions of nodes makes the cyclic collector walk all of them again and
    # again, which costs a third of the time and stalls every other thread meanwhile.
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


