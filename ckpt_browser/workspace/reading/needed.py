"""Whether all bytes that a document needs are still there, in what was opened or in what was saved."""

from ...core.document import Document
from ...core.edits.copying import reachable
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken
from ...core.nodes import Tensor
from .computing import Bytes
from .drawing import GoneError
from .library import Library

LOOK = 256
"""Tensors between two looks at the cancel token."""


def check_needed(document: Document, library: Library, token: CancelToken | None = None) -> None:
    """Raise where bytes of the document's tensors lie in no file any more; reads none of them.

    Raises:
        GoneError: the file that held them was changed on disk since it was opened.
        Cancelled: the token was raised.
    """
    if _are_all_unchanged(document, library):
        return
    token = token or CancelToken()
    known, nodes, looked_at = Bytes(document, library), document.checkpoint.nodes, set()
    for count, number in enumerate(reachable(nodes, document.checkpoint.root)):
        if not count % LOOK:
            token.check()
        node = nodes[number]
        if not isinstance(node, Tensor):
            continue
        for storage in (node.storage, *(piece.storage for piece in node.pieces)):
            if storage is None or storage in looked_at:
                continue
            looked_at.add(storage)
            try:
                known.reader(storage)
            except GoneError:
                raise
            except CheckpointError:
                pass  # what was missing from the beginning is told by whoever needs it


def is_own(document: Document, library: Library, error: GoneError) -> bool:
    """Whether the file that changed is the document's own, and not one that parts were copied from."""
    return any(error.path == file.path for file in library.source(document.origins[0]).files)


def origins_beside(document: Document, library: Library) -> set[int]:
    """Indices of the origins that the document needs, beside what was saved; of what is computed, all of them."""
    nodes, found = document.checkpoint.nodes, set()
    for number in reachable(nodes, document.checkpoint.root):
        node = nodes[number]
        for storage in (node.storage, *(piece.storage for piece in node.pieces)) if isinstance(node, Tensor) else ():
            if storage is None or any(kept.find(document, storage) is not None for kept in library.kept):
                continue
            came = document.storage_came(storage)
            if storage in document.derived or came is None:
                return set(range(len(document.origins)))
            found.add(came.origin)
    return found


def _are_all_unchanged(document: Document, library: Library) -> bool:
    try:
        for path in document.origins:
            library.source(path).check_unchanged()
    except CheckpointError:
        return False
    return True
