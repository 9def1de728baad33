"""The settings file in memory: read once, and what changes is written into whatever the file says by then."""

import os
from contextlib import suppress
from typing import NamedTuple

from PySide6.QtCore import QLockFile

from ...core.messages import say
from . import ini
from .disk import TooLarge, put_aside, read_bounded, replace

LONGEST = 1 << 20
"""Bytes of a settings file that is read."""

PATIENCE = 60
"""Milliseconds that another program may take to write the file."""


class Change(NamedTuple):
    """One thing that is to be remembered."""

    name: str
    value: str | None
    """As it is written; None to forget it."""
    first: int = 0
    """Where it is put first into a list of at most so many instead."""


class Store:
    """The names and values of one file.

    Attributes:
        path: where it lies; empty for settings that are kept in memory only.
        values: what it says, changes that are not written yet included.
        unread: why it could not be read, or empty.
        unkept: why it could not be written, or empty.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self.unread = ""
        self.unkept = ""
        self._damaged = False
        self._pending: list[Change] = []
        self.values = self._read() if path else {}

    @property
    def pending(self) -> bool:
        """True while something is not written yet."""
        return bool(self._pending)

    def change(self, change: Change) -> bool:
        """Remember something; False where that is known already."""
        before = self.values.get(change.name)
        self.values = changed(self.values, change)
        if self.values.get(change.name) == before:
            return False
        if self.path:
            self._pending.append(change)
        return True

    def flush(self) -> None:
        """Write what is to be remembered; ``unkept`` says why that did not work."""
        if not self._pending:
            return
        pending, self._pending = self._pending, []
        try:
            os.makedirs(os.path.dirname(os.path.realpath(self.path)), mode=0o700, exist_ok=True)
            lock = QLockFile(self.path + ".lock")
            lock.tryLock(PATIENCE)  # a file that is written without the lock is still whole
            try:
                values = self._read()
                if self._damaged:
                    put_aside(self.path)
                elif self.unread:
                    raise OSError(self.unread)
                for change in pending:
                    values = changed(values, change)
                replace(self.path, ini.compose(values).encode("utf-8", "surrogateescape"))
            finally:
                lock.unlock()
        except (OSError, ValueError) as error:
            self.unkept = getattr(error, "strerror", None) or str(error)
        else:
            self.values, self.unkept, self.unread, self._damaged = values, "", "", False

    def put_aside(self) -> str:
        """Begin with nothing; the new name of the old file, empty where there was none.

        Raises:
            OSError: it cannot be moved.
        """
        self._pending.clear()
        self.values, self.unread, self._damaged = {}, "", False
        return put_aside(self.path, ".before-reset") if os.path.lexists(self.path) else ""

    def _read(self) -> dict[str, str]:
        self.unread, self._damaged = "", False
        try:
            content = read_bounded(self.path, LONGEST)
        except (FileNotFoundError, NotADirectoryError):  # nothing is there to be read, whatever stands in its way
            return {}
        except TooLarge as error:
            self._damaged, self.unread = True, str(error)
            return {}
        except (OSError, ValueError) as error:
            self.unread = getattr(error, "strerror", None) or str(error)
            return {}
        text = content.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
        if text.count("\n") > ini.MOST_LINES:
            self._damaged, self.unread = True, say("the file is too large")
            return {}
        values = ini.parse(text.replace("\0", "")) if "\0" in text else ini.parse(text)
        if "\0" in text or (not values and text.strip() and not _says_nothing(text)):
            self._damaged, self.unread = True, say("the file is damaged")
        return values


def changed(values: dict[str, str], change: Change) -> dict[str, str]:
    """What is remembered after a change."""
    after = dict(values)
    if change.value is None:
        after.pop(change.name, None)
    elif change.first:
        known = [one for one in ini.texts(values.get(change.name, "")) if one not in ("", "@Invalid()", change.value)]
        after[change.name] = ini.written([change.value, *known][:change.first])
    else:
        after[change.name] = change.value
    return after


def _says_nothing(text: str) -> bool:
    """True for titles and remarks only."""
    with suppress(IndexError):
        return all(line.strip()[0] in "[;#" for line in text.splitlines() if line.strip())
    return False
