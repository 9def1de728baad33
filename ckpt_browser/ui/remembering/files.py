"""The session's record on the disk: one readable JSON file, replaced in one step."""

import json
import os
from contextlib import suppress

from ..settings.disk import read_bounded, replace
from .parsing import record_of
from .records import VERSION, SessionRecord, TabState, WindowState

NOW = "session.json"
"""What is open now, or was when the program ended."""

BEFORE = "session-before.json"
"""What was open before that and did not come back by itself."""

LONGEST = 8 << 20
"""Bytes of a record that is read, and written."""


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
    text = compose(record)
    if len(text) > LONGEST:  # rather the tabs alone than nothing of them
        text = compose(SessionRecord(tuple([_bare(window) for window in record.windows])))
    replace(os.path.join(folder, name), text.encode("ascii"), flushed=True)


def compose(record: SessionRecord) -> str:
    """The record as JSON, with a line for each tab."""
    windows = []
    for window in record.windows:
        tabs = ",\n  ".join([json.dumps(tab._asdict()) for tab in window.tabs])
        rest = json.dumps({name: value for name, value in window._asdict().items() if name != "tabs"})
        windows.append(f'{rest[:-1]}, "tabs": [\n  {tabs}]}}')
    return f'{{"version": {VERSION}, "windows": [\n ' + ",\n ".join(windows) + "]}\n"


def _bare(window: WindowState) -> WindowState:
    return window._replace(tabs=tuple([tab._replace(expanded=()) if isinstance(tab, TabState) else tab
                                       for tab in window.tabs]))


def forget_session(folder: str) -> None:
    """Remove what was written."""
    for name in (NOW, BEFORE):
        with suppress(OSError):
            os.unlink(os.path.join(folder, name))
