"""The files that documents draw their bytes from, each opened once."""

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType

from ...core.document import Document
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report, no_report
from ...core.messages import marked
from ...formats.files import Identity, identity_of
from ...formats.reading import RECORDED, read_again
from ...formats.source import Source
from .kept import Kept
from .opening import open_checkpoint

_saved: dict[str, Identity] = {}
"""What this program saved last at each place, whichever of its documents that was."""

_busy: Counter[str] = Counter()
"""Folders that this program saves to at this moment."""


def saved_last(place: str) -> Identity | None:
    """What this program saved last at a real path, or None."""
    return _saved.get(place)


def is_busy(place: str) -> bool:
    """Whether this program is saving a file at this real path or beside it: what lies there says nothing yet."""
    return _busy[os.path.dirname(place)] > 0


@contextmanager
def saving_to(target: str) -> Iterator[None]:
    """While the block saves to a path, nobody takes what happens there for a change by another program."""
    folder = os.path.dirname(os.path.realpath(target))
    _busy[folder] += 1
    try:
        yield
    finally:
        _busy[folder] -= 1


class Library:
    """Open sources by path; whoever made it closes it."""

    def __init__(self, sources: Mapping[str, Source] | None = None, kept: Sequence[Kept] = ()) -> None:
        self._sources = dict(sources or {})
        self._kept = tuple(kept)
        self._recorded: dict[str, Source] = {}
        self._written: dict[str, Identity] = {}
        self._together: dict[str, tuple[str, ...]] = {}

    @property
    def sources(self) -> Mapping[str, Source]:
        """What is open, by path."""
        return MappingProxyType(self._sources)

    @property
    def kept(self) -> tuple[Kept, ...]:
        """What was saved from here and is open, the newest first."""
        return self._kept

    def keep(self, kept: Sequence[Kept]) -> None:
        """Hold what was saved from here open from now on; what is not among it any more closes with its last reader."""
        self._kept = tuple(kept)

    def source(self, path: str, token: CancelToken | None = None, report: Report = no_report) -> Source:
        """The open source of a path, opened now if need be.

        Raises:
            CheckpointError: it cannot be read.
        """
        found = self._sources.get(path)
        if found is None:
            found = self._sources[path] = open_checkpoint(path, token, report)
        return found

    def add(self, path: str, source: Source) -> None:
        """Take in a source that is open already."""
        self._sources[path] = source

    def recorded(self, path: str, token: CancelToken | None = None, report: Report = no_report) -> Source:
        """The source of a path with what its nodes were made of, read again now if need be.

        Raises:
            CheckpointError: the file is another one by now.
        """
        source = self.source(path, token, report)
        if source.records or source.checkpoint.format not in RECORDED:
            return source
        found = self._recorded.get(path)
        if found is None:
            # Read through the descriptor that is open: the file of that name may be another one by now.
            found = self._recorded[path] = read_again(source, token or CancelToken(), report)
            if len(found.checkpoint.nodes) != len(source.checkpoint.nodes):
                raise CheckpointError(marked("reads differently from when it was opened; reload it"))
        return found

    def saved_here(self, place: str) -> Identity | None:
        """What was saved last from this document at a real path, or None."""
        return self._written.get(place)

    def saved_with(self, place: str) -> tuple[str, ...]:
        """Paths of the shards that were saved last with the index at a real path; none where it is none."""
        return self._together.get(place, ())

    def check_target(self, document: Document, target: str) -> None:
        """Raise where a save over a file of ours would destroy what another program wrote there meanwhile."""
        place = os.path.realpath(target)
        known = {self._written[place]} if place in self._written else set()
        if place == os.path.realpath(document.origins[0]):
            known.update(file.identity for file in self.source(document.origins[0]).files)
        try:
            now = identity_of(os.stat(place))
        except OSError:
            return  # it is gone, and comes back
        if known and now not in known:
            raise CheckpointError(marked("the file changed on disk since it was opened; reload it, or save under "
                                         "another name"))

    def is_where_it_was(self, document: Document) -> bool:
        """False where another file has taken the place of the opened one, be it by a save of ours."""
        source = self.source(document.origins[0])
        try:
            return identity_of(os.stat(document.origins[0])) == source.files[0].identity
        except OSError:
            return False

    def written(self, path: str, shards: Sequence[str] = ()) -> None:
        """Remember that the file at ``path`` is one that was saved from here, and that these are its shards."""
        place = os.path.realpath(path)
        self._together[place] = tuple(shards)
        try:
            self._written[place] = _saved[place] = identity_of(os.stat(place))
        except OSError:  # it lies there all the same; whoever saves over it is asked as if it were another's
            self._written.pop(place, None)
            _saved.pop(place, None)

    def close(self) -> None:
        """Close all sources, and what was saved."""
        for source in self._sources.values():
            source.close()
        self.close_kept()

    def close_kept(self) -> None:
        """Close what was saved from here."""
        for kept in self._kept:
            kept.close()
        self._kept = ()
