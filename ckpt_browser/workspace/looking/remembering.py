"""Numbers that were worked out once, kept in one file of the cache folder for the next time."""

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple, TypeVar

from ...formats.files import Identity

LIMIT = 128_000_000
"""Bytes that are remembered at most; what was not used for longest goes first."""

NAME = "numbers.sqlite"

PATIENCE = 2.0
"""Seconds that one window waits for another."""

_VERSION = 1
"""Of the tables and of what stands in them."""
_TABLES = (
    "CREATE TABLE files (id INTEGER PRIMARY KEY, identity TEXT UNIQUE NOT NULL, used INTEGER NOT NULL, nbytes INTEGER)",
    "CREATE TABLE tensors (file INTEGER, place BLOB, data BLOB, PRIMARY KEY (file, place)) WITHOUT ROWID")
_T = TypeVar("_T")


class Entry(NamedTuple):
    """One tensor's numbers."""

    file: Identity
    place: bytes
    """What within the file they are of."""
    data: bytes


def forget_numbers(folder: str) -> None:
    """Remove all that is remembered.

    Raises:
        OSError: it cannot be removed.
    """
    for name in (NAME, f"{NAME}-journal", f"{NAME}-wal", f"{NAME}-shm"):
        with contextlib.suppress(FileNotFoundError):
            os.unlink(os.path.join(folder, name))


class Memory:
    """Never in the way: where the folder cannot be written, or another window holds the file, nothing is remembered.

    Every call opens the file anew, so any thread may call.
    """

    def __init__(self, folder: str, limit: int = LIMIT, patience: float = PATIENCE) -> None:
        self.path = os.path.join(folder, NAME)
        self._limit = limit
        self._patience = patience

    def recall(self, files: Iterable[Identity]) -> dict[tuple[Identity, bytes], bytes]:
        """All that is remembered of some files, by file and place."""
        if not os.path.exists(self.path):
            return {}

        def read(base: sqlite3.Connection) -> dict[tuple[Identity, bytes], bytes]:
            found = {}
            for file in files:
                for place, data in base.execute(
                        "SELECT place, data FROM tensors JOIN files ON file = id WHERE identity = ?", (_text(file),)):
                    if isinstance(place, bytes) and isinstance(data, bytes):
                        found[file, place] = data
                if found:
                    base.execute("UPDATE files SET used = ? WHERE identity = ?", (time.time_ns(), _text(file)))
            return found

        return self._done(read, {})

    def keep(self, entries: Iterable[Entry]) -> None:
        """Remember some more; of one file no more than may be remembered at all."""
        by_file: dict[Identity, dict[bytes, bytes]] = {}
        for file, place, data in entries:
            by_file.setdefault(file, {})[place] = data

        def write(base: sqlite3.Connection) -> None:
            for file, found in by_file.items():
                self._write(base, file, found)
            _forget(base, self._limit)

        if by_file:
            with contextlib.suppress(OSError):
                os.makedirs(os.path.dirname(self.path), 0o700, exist_ok=True)
            self._done(write, None)

    def _write(self, base: sqlite3.Connection, file: Identity, found: Mapping[bytes, bytes]) -> None:
        base.execute("INSERT INTO files (identity, used, nbytes) VALUES (?, 0, 0) ON CONFLICT DO NOTHING",
                     (_text(file),))
        [(number, nbytes)] = base.execute("SELECT id, nbytes FROM files WHERE identity = ?", (_text(file),)).fetchall()
        for place, data in found.items():
            if nbytes + len(data) > self._limit:
                break
            if base.execute("INSERT OR IGNORE INTO tensors VALUES (?, ?, ?)", (number, place, data)).rowcount:
                nbytes += len(data)
        base.execute("UPDATE files SET used = ?, nbytes = ? WHERE id = ?", (time.time_ns(), nbytes, number))

    def _done(self, act: Callable[[sqlite3.Connection], _T], otherwise: _T) -> _T:
        """What ``act`` gives; a file that is no good is begun anew, once."""
        for _ in range(2):
            try:
                with _opened(self.path, self._patience) as base:
                    return act(base)
            except sqlite3.OperationalError:
                return otherwise  # read-only, full, or held by somebody else: good as it is
            except (sqlite3.DatabaseError, ValueError, TypeError):
                with contextlib.suppress(OSError):
                    for suffix in ("", "-wal", "-shm"):
                        if os.path.exists(self.path + suffix):
                            os.remove(self.path + suffix)
            except OSError:
                return otherwise
        return otherwise


@contextmanager
def _opened(path: str, patience: float) -> Iterator[sqlite3.Connection]:
    """A connection in one transaction, with the tables as they should be."""
    base = sqlite3.connect(path, timeout=patience, isolation_level=None)
    try:
        base.execute("PRAGMA trusted_schema = OFF")
        with contextlib.suppress(sqlite3.OperationalError):  # nobody waits for this one: without it, all goes as well
            base.execute("PRAGMA journal_mode = WAL")
        base.execute("PRAGMA synchronous = NORMAL")
        base.execute("BEGIN IMMEDIATE")
        [(version,)] = base.execute("PRAGMA user_version").fetchall()
        tables = [sql for (sql,) in base.execute("SELECT sql FROM sqlite_master WHERE sql NOT NULL ORDER BY rowid")]
        if not tables and not version:
            for table in _TABLES:
                base.execute(table)
            base.execute(f"PRAGMA user_version = {_VERSION}")
        elif version != _VERSION or tables != list(_TABLES):
            raise sqlite3.DatabaseError("of another version")
        yield base
        base.execute("COMMIT")
    finally:
        base.close()


def _forget(base: sqlite3.Connection, limit: int) -> None:
    """Throw the files away that were not used for longest, until the rest is small enough."""
    left = limit
    for number, nbytes in base.execute("SELECT id, nbytes FROM files ORDER BY used DESC, id DESC").fetchall():
        left -= nbytes
        if left < 0:
            base.execute("DELETE FROM tensors WHERE file = ?", (number,))
            base.execute("DELETE FROM files WHERE id = ?", (number,))


def _text(file: Identity) -> str:
    return ":".join(map(str, file))
