"""The session's record on the disk: one readable JSON file, replaced in one step."""

import json
import os
from contextlib import suppress

from ..settings.disk import read_bounded, replace
from .parsing import plain, record_of
from .records import SessionRecord

NOW = "session.json"
"""What is open now, or was when the program ended."""

BEFORE = "session-before.json"
"""What was open before that and did not come back by itself."""

LONGEST = 32 << 20
"""Bytes of a record that is read."""


def read_session(folder: str, name: str = NOW) -> SessionRecord:
    """The record in a folder; empty where there is none, or nothing that can be understood."""
    try:
        found = read_bounded(os.path.join(folder, name), LONGEST)
        return record_of(json.loads(found.decode("utf-8", "replace")))
    except (OSError, ValueError, RecursionError):
        return SessionRecord()


def write_session(folder: str, record: SessionRecord, name: str = NOW) -> None:
    """Put a record in the place of the one before.

    Raises:
        OSError: it cannot be written.
    """
    replace(os.path.join(folder, name), (json.dumps(plain(record), indent=1) + "\n").encode("ascii"), flushed=True)


def forget_session(folder: str) -> None:
    """Remove what was written."""
    for name in (NOW, BEFORE):
        with suppress(OSError):
            os.unlink(os.path.join(folder, name))
