"""What the writers need of a document, gathered from the files that it was opened from."""

import os

from ...core.document import Document
from ...core.edits.copying import reachable
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, no_report
from ...formats.detect import detect
from ...formats.source import Source
from ...formats.torch_archives.archive import Archive
from ...formats.writing.content import Content
from ...formats.writing.pickles.records import Records
from ...formats.zips.zips import read_directory
from ..reading.computing import Bytes
from ..reading.drawing import GoneError
from ..reading.library import Library
from .fitting import keeps
from .save_options import SaveOptions


def content_of(document: Document, library: Library, options: SaveOptions, token: CancelToken) -> Content:
    """The document with its bytes and records.

    Raises:
        CheckpointError: one of its files cannot be read again.
        Cancelled: the token was raised.
    """
    sources = [_recorded(document, library, origin, token) for origin in range(len(document.origins))]
    known, archive = Bytes(document, library), sources[0].archive
    if archive is not None and options.format == "pth" and not options.in_place:
        archive = _archive(archive, document, library, known, token)
    return Content(document, known.payload, Records(document, sources), archive, keeps(options), known.check_unchanged)


def _recorded(document: Document, library: Library, origin: int, token: CancelToken) -> Source:
    """A source with its records; without them where they cannot be read again, and nothing of it is left."""
    path = document.origins[origin]
    try:
        return library.recorded(path, token)
    except CheckpointError as error:
        came = (document.node_came(number) for number in reachable(document.checkpoint.nodes, document.checkpoint.root))
        if any(place is not None and place.origin == origin for place in came):
            raise CheckpointError(error.reason, place=error.place or os.path.basename(path)) from None
        return library.source(path)


def _archive(archive: Archive, document: Document, library: Library, known: Bytes,
             token: CancelToken) -> Archive | None:
    """The archive that small records are copied from: the opened one, or else what was saved, which has them too.

    None where that is a file of another format, which has none of them.
    """
    try:
        known.take(archive.file)
        return archive
    except GoneError:
        kept = next((kept for kept in library.kept if kept.saved.opened is document.opened), None)
        if kept is None:
            raise
    file = kept.files[0]
    known.take(file)
    return Archive(file, read_directory(file, token, no_report)) if detect(file) == "zip" else None
