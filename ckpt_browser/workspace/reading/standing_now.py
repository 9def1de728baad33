"""A look at the disk: how the files there stand to what is open."""

import os
import stat
from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from ...core.document import Document
from ...formats.files import Identity, identity_of, is_grown
from .drawing import GoneError
from .library import Library, is_busy, saved_last
from .needed import check_needed, is_own, origins_beside
from .standing import CHANGED, COVERED, FILE, FOLDER, GONE, Standing

if TYPE_CHECKING:
    from ...formats.source import Source


class _Place(NamedTuple):
    path: str
    known: Collection[Identity | None]
    """The states in which it is what it should be."""
    part: bool = False


def standing_of(document: Document, library: Library, path: str) -> Standing | None:
    """Look at the files of a document that is called ``path``; None while this program is saving beside them.

    What was saved from the document itself is no change.
    """
    sources = {origin: source for origin in document.origins if (source := library.sources.get(origin)) is not None}
    own = sources.get(document.origins[0])
    if own is None or not own.files:
        return Standing()
    places = _places(document, library, path, sources)
    if any(is_busy(os.path.realpath(place.path)) for place in places):
        return None
    protected = _protection(path)
    try:
        check_needed(document, library)
    except GoneError as error:
        return Standing(CHANGED, error.path, False, part=not is_own(document, library, error), now=_now(error.path),
                        protected=protected)
    found = next((standing for place in places if (standing := _at(place)) is not None), Standing())
    return found._replace(protected=protected)


def _places(document: Document, library: Library, path: str, sources: "dict[str, Source]") -> list[_Place]:
    first, own = document.origins[0], os.path.realpath(path)
    shards = library.saved_with(own)
    if shards:  # which took the place of those that were opened
        places = [_Place(shard, (library.saved_here(os.path.realpath(shard)),)) for shard in (path, *shards)]
    elif own == os.path.realpath(first):
        places = [_Place(file.path, (file.identity, library.saved_here(os.path.realpath(file.path))))
                  for file in sources[first].files]
    else:
        saved = library.saved_here(own)
        places = [_Place(path, (saved,))] if saved is not None else []
    # Parts were taken while their file was as it was; what this program saved there since then is no news.
    beside = {document.origins[origin] for origin in origins_beside(document, library)} if len(sources) > 1 else set()
    return places + [_Place(file.path, (file.identity, saved_last(os.path.realpath(file.path))), True)
                     for origin, source in sources.items() if origin != first and origin in beside
                     for file in source.files]


def _at(place: _Place) -> Standing | None:
    try:
        status = os.stat(place.path)
    except (FileNotFoundError, NotADirectoryError):
        return None if place.part else Standing(GONE, place.path)
    except (OSError, ValueError):  # a folder that is closed or a server that is away says nothing of the file
        return None
    now = identity_of(status)
    if now in place.known or (place.part and any(known is not None and is_grown(known, now) for known in place.known)):
        return None
    if not stat.S_ISREG(status.st_mode):
        return None if place.part else Standing(COVERED, place.path, now=now)
    return Standing(CHANGED, place.path, ours=saved_last(os.path.realpath(place.path)) == now, part=place.part, now=now)


def _now(path: str) -> Identity | None:
    try:
        return identity_of(os.stat(path))
    except (OSError, ValueError):
        return None


def _protection(path: str) -> str:
    """What keeps a file from being replaced, as a save would find it."""
    try:
        real = os.path.realpath(path)
        status = os.lstat(real)
    except (OSError, ValueError):
        return ""
    if not stat.S_ISREG(status.st_mode):
        return ""
    if not status.st_mode & 0o222 or not os.access(real, os.W_OK):
        return FILE
    return "" if os.access(os.path.dirname(real), os.W_OK | os.X_OK) else FOLDER
