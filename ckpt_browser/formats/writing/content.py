"""What a writer is given: a document, the bytes behind its storages, and the records it was opened from."""

from collections.abc import Callable
from dataclasses import dataclass

from ...core.document import Document
from ..torch_archives.archive import Archive
from .payload import Payload
from .pickles.records import Records


@dataclass(frozen=True, slots=True)
class Content:
    """All that is to be written.

    Attributes:
        document: what the file says.
        payload: the bytes of a storage in a byte order (``little`` or ``big``); raises CheckpointError where
            they cannot be had.
        records: what its nodes were made of when they were opened.
        archive: the torch zip that it was opened from, or None where that was another format.
        keep_opaque: whether objects of unknown classes are written again.
        check: raises CheckpointError where a file that bytes were drawn from changed on disk meanwhile.
    """

    document: Document
    payload: Callable[[int, str], Payload]
    records: Records
    archive: Archive | None = None
    keep_opaque: bool = False
    check: Callable[[], None] = lambda: None
