"""What saves in place leave behind: dead bytes to give back, and interruptions to repair."""

import os

from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report, no_report
from ...formats.files import ByteFile
from ...formats.writing.disk.leftovers import leftovers
from ...formats.writing.in_place.compacting import Compacted, compact
from ...formats.writing.in_place.recovery import COMPLETE, UNTOUCHED, Interrupted, repair, repair_needed

__all__ = ["Compacted", "Interrupted", "compact_file", "leftovers", "repair", "repair_needed"]


def compact_file(path: str, token: CancelToken | None = None, report: Report = no_report) -> Compacted:
    """Write a torch zip anew without the bytes that saves in place left behind.

    Raises:
        CheckpointError: it is no zip archive that can be trusted, or cannot be written; it is then what it was.
        Cancelled: the token was raised.
    """
    pending = repair_needed(path) if os.path.isfile(path) else None
    if pending is not None:
        if pending.state not in (UNTOUCHED, COMPLETE):
            raise CheckpointError(pending.message)
        repair(path)  # the file is whole: only the journal is left over
    file = ByteFile(path)
    try:
        identity = file.identity
    finally:
        file.close()
    return compact(path, identity, token or CancelToken(), report)
