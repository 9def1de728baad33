"""What saves that did not come to their end left beside the files that were open lately."""

import os
from collections.abc import Sequence

from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report, no_report
from ...formats.writing.disk import leftovers as disk
from ...formats.writing.disk.leftovers import belongs_to, leftovers
from ...formats.writing.in_place.recovery import BUSY, repair_needed
from ...formats.writing.shard_sets import orphans
from .unfinished_work import Unfinished

__all__ = ["MOST", "remove_leftover", "unfinished"]

MOST = 20
"""What is told of at one start."""


def unfinished(paths: Sequence[str], token: CancelToken | None = None, report: Report = no_report) \
        -> tuple[Unfinished, ...]:
    """Look in the folders of some files; what a living process is writing is not told of.

    Raises:
        Cancelled: the token was raised.
    """
    token = token or CancelToken()
    found: list[Unfinished] = []
    for folder in dict.fromkeys(folder for path in paths if (folder := _folder(path))):
        token.check()
        for place in leftovers(folder):
            try:
                nbytes = sum(os.lstat(part).st_size for part in (place, *orphans(place)))
                found.append(Unfinished(belongs_to(place), place, nbytes))
            except OSError:  # gone meanwhile
                continue
    for path in paths:
        token.check()
        try:
            pending = repair_needed(path)
        except (CheckpointError, OSError):  # whoever opens the file hears of it
            continue
        if pending is not None and pending.state != BUSY:
            found.append(Unfinished(path, "", 0, pending.message))
    return tuple(found[:MOST])


def remove_leftover(path: str) -> None:
    """Take away what a killed save left behind: a temporary file, and the shards that only it names.

    Raises:
        CheckpointError: it is no such file, somebody writes it, or the system refuses.
    """
    def remove_shards() -> None:
        for shard in orphans(path):
            os.unlink(shard)

    disk.remove_leftover(path, remove_shards)


def _folder(path: str) -> str:
    try:
        real = os.path.realpath(path)
        return real if os.path.isdir(real) else os.path.dirname(real)
    except (OSError, ValueError):  # no file can have this name
        return ""
