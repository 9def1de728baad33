"""Which shards belong to an index: names for a new set beside the old one, and what no index names any more.

A set of shards never takes the names of another. The index, which every reader goes by, changes over from the old
set to the new one in one step; only then the old one goes.
"""

import contextlib
import json
import os
import re
from collections.abc import Collection, Sequence
from types import TracebackType

from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, no_report
from ...core.messages import say
from ..files import ByteFile
from ..shards.shard_index import read_index
from .disk.leftovers import belongs_to, temporary_path
from .disk.system import FILE_FLAGS, close, flush_folder, lock, open_folder, refused, write_all
from .disk.target import Replacement

SUFFIX = ".safetensors"
INDEX = ".safetensors.index.json"
_ANY_INDEX = ".index.json"
_MOST_TURNS = 10_000


def free_names(folder: str, stem: str, count: int) -> tuple[str, ...]:
    """Names for the shards of one set, none of which is taken: ``model-…``, else ``model.2-…`` and so on.

    Raises:
        CheckpointError: all are taken.
    """
    for turn in range(1, _MOST_TURNS):
        mark = f".{turn}" if turn > 1 else ""
        names = tuple([f"{stem}{mark}-{number:05d}-of-{count:05d}{SUFFIX}" for number in range(1, count + 1)])
        if not any(os.path.lexists(os.path.join(folder, name)) for name in names):
            return names
    raise CheckpointError(say("cannot be saved: {count} sets of shards lie there already", count=_MOST_TURNS - 1))


def is_shard(name: str, stem: str) -> bool:
    """Whether a file's name is one that shards of some set are given."""
    return re.fullmatch(re.escape(stem) + r"(\.[0-9]+)?-[0-9]+-of-[0-9]+" + re.escape(SUFFIX), name) is not None


def named_by(index: str) -> frozenset[str]:
    """The shards that an index names; none where it cannot be read."""
    try:
        return _read(index)
    except CheckpointError:
        return frozenset()


class Changeover:
    """From one set of shards to the next: where the block fails, what has its name already loses it again.

    Args:
        index: path of the index.
        stem: what the names of its shards begin with.
    """

    def __init__(self, index: str, stem: str) -> None:
        self._index = os.path.realpath(index)
        self._folder = os.path.realpath(os.path.dirname(index))
        self._stem = stem
        self._new: list[tuple[str, os.stat_result]] = []
        self._old: frozenset[str] = frozenset()
        self._list = ""
        self._held: int | None = None

    def announce(self, index: Replacement, text: bytes, shards: Sequence[Replacement]) -> None:
        """Write the new index, whole before the first of its shards has its name: where it ends here, it lists them.

        Raises:
            CheckpointError: the disk refuses.
        """
        try:
            self._new = [(shard.path, os.fstat(shard.out.fileno())) for shard in shards]
        except OSError as error:
            raise refused(error) from None
        index.out.write(text)  # after the shards: they are not younger than their list
        index.out.sync()
        _flush(self._folder)

    def begin(self) -> None:
        """Make the names of the shards last, and take note of the old set, right before the index changes over.

        What the old index says stays as a temporary file until its shards are gone, so that after a kill they are
        still known.

        Raises:
            CheckpointError: the disk refuses.
        """
        _flush(self._folder)  # an index may not outlive the shards that it names
        self._old = named_by(self._index)
        if not self._old:
            return
        self._list = temporary_path(self._index)
        try:
            self._held = os.open(self._list, os.O_WRONLY | os.O_CREAT | os.O_EXCL | FILE_FLAGS, 0o600)
            lock(self._held)  # tells it from a leftover
            write_all(self._held, json.dumps({"weight_map": {name: name for name in sorted(self._old)}}).encode())
            os.fsync(self._held)
        except OSError as error:
            raise refused(error) from None

    def finish(self, *, lasts: bool) -> None:
        """Remove the old set, unless a power failure could still bring its index back."""
        if lasts:
            remove_unnamed(self._folder, self._stem, self._old)
        self._forget()

    def __enter__(self) -> "Changeover":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        if kind is None:
            return
        for path, status in self._new:
            with contextlib.suppress(OSError):
                if os.path.samestat(os.lstat(path), status):  # another program's file is none of ours
                    os.unlink(path)
        self._forget()

    def _forget(self) -> None:
        if self._list:
            if os.name == "nt":  # an open file cannot be removed there
                close(self._held)
                self._held = None
            with contextlib.suppress(OSError):
                os.unlink(self._list)
        close(self._held)
        self._held = None


def _flush(folder: str) -> None:
    opened = None
    try:
        opened = open_folder(folder)
        flush_folder(opened)
    except OSError as error:
        raise refused(error) from None
    finally:
        close(opened)


def orphans(leftover: str) -> list[str]:
    """Paths of the shards that a leftover index names and no index does any more: of a save that was killed.

    What is younger than the leftover was put there by somebody else.
    """
    target = belongs_to(leftover)
    folder, name = os.path.split(target)
    if not name.endswith(INDEX):
        return []
    found = []
    with contextlib.suppress(OSError):
        when = os.lstat(leftover).st_mtime_ns
        for shard in _unnamed(folder, name.removesuffix(INDEX), named_by(leftover)):
            with contextlib.suppress(OSError):
                if os.lstat(os.path.join(folder, shard)).st_mtime_ns <= when:
                    found.append(os.path.join(folder, shard))
    return found


def remove_unnamed(folder: str, stem: str, names: Collection[str]) -> None:
    """Remove those of some shards that no index in their folder names, as far as the system lets it happen."""
    for name in _unnamed(folder, stem, names):
        with contextlib.suppress(OSError):
            os.unlink(os.path.join(folder, name))


def _unnamed(folder: str, stem: str, names: Collection[str]) -> list[str]:
    """Those of some names that are a shard's, and that no index in the folder names."""
    mine = sorted(name for name in names if is_shard(name, stem))
    if not mine:
        return []
    try:
        named = [_read(os.path.join(folder, name)) for name in os.listdir(folder)
                 if name.endswith(_ANY_INDEX) and not name.startswith(".")]
    except (CheckpointError, OSError):  # it may name any of them
        return []
    return [name for name in mine if not any(name in names for names in named)]


def _read(index: str) -> frozenset[str]:
    file = ByteFile(index)
    try:
        weights = read_index(file, CancelToken(), no_report).weights
    finally:
        file.close()
    return frozenset(name for _, name in weights if name is not None)
