"""The other files that edits take from, as documents."""

import os
from collections.abc import Iterable, Mapping

from ...core.document import Document, new_document
from ...core.edits.table import Edit, files_of
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report, no_report
from ..reading.library import Library


def others_of(edits: Iterable[Edit], library: Library, known: Mapping[str, Document] | None = None,
              token: CancelToken | None = None, report: Report = no_report) -> dict[str, Document]:
    """The documents that edits take from, by the paths that the edits name; opened within the library if need be.

    Args:
        known: documents that are there already.

    Raises:
        CheckpointError: one of them cannot be read.
    """
    found = dict(known or {})
    for file in files_of(edits):
        if file not in found:
            try:
                source = library.source(_as_opened(file, library), token, report)
            except CheckpointError as error:
                raise CheckpointError(str(error), place=file) from None
            found[file] = new_document(source.checkpoint)
    return found


def _as_opened(file: str, library: Library) -> str:
    """The path under which a file is open already, else its own."""
    real = os.path.realpath(file)
    return next((path for path in library.sources if os.path.realpath(path) == real), file)
