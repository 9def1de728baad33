"""Opening any file or folder: what is it, and who reads it."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from ...core.checkpoint import Problem
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report, no_report
from ...core.messages import say
from ...formats import reading
from ...formats.source import Source

_MARK = ".ckpt-browser-journal"
"""What the name of a journal beside a file ends with."""


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
        try:
            source = reading.read(path, token or CancelToken(), report, keep=keep)
        except CheckpointError as error:
            pending = _interrupted(path)
            if pending:
                raise CheckpointError(say("{reason} ({pending})", reason=error.reason, pending=pending),
                                      place=error.place) from None
            raise
    pending = _interrupted(path)
    if pending:
        problems = (Problem("warning", pending), *source.checkpoint.problems)
        source.checkpoint = replace(source.checkpoint, problems=problems)
    return source


def _interrupted(path: str) -> str:
    """What a save within the file left behind, as a sentence, or empty."""
    try:
        folder, name = os.path.split(os.path.realpath(path))
        if not os.path.lexists(os.path.join(folder, f".{name}{_MARK}")):
            return ""
    except ValueError:  # no file can have this name
        return ""
    # Imported here: files that were interrupted are rare, and every opening would wait for it.
    from ...formats.writing.in_place.recovery import BUSY, repair_needed
    try:
        found = repair_needed(path)
    except CheckpointError:
        return ""  # whoever repairs it is told; here it is only mentioned
    if found is None or found.state == BUSY:
        return ""
    return say("{message}: ckpt-browser repair", message=found.message)


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


