"""What the writers need of a document, gathered from the files that it was opened from."""

from ...core.document import Document
from ...core.jobs import CancelToken
from ...formats.writing.content import Content
from ...formats.writing.pickles.records import Records
from ..reading.computing import payloads
from ..reading.library import Library
from .fitting import keeps
from .save_options import SaveOptions


def content_of(document: Document, library: Library, options: SaveOptions, token: CancelToken) -> Content:
    """The document with its bytes and records.

    Raises:
        CheckpointError: one of its files cannot be read again.
        Cancelled: the token was raised.
    """
    sources = [library.recorded(path, token) for path in document.origins]
    return Content(document, payloads(document, library), Records(document, sources), sources[0].archive,
                   keeps(options))
