"""What the nodes of a document were made of when their files were opened."""

from collections.abc import Sequence
from functools import cached_property

from ....core.document import Document
from ....core.errors import CheckpointError
from ....core.messages import marked, say
from ....core.nodes import Storage
from ...source import Source


class Records:
    """Looks up the records of the files that a document was opened from.

    Args:
        sources: one for each of the document's origins, opened with their records kept; some formats have none.
    """

    def __init__(self, document: Document, sources: Sequence[Source]) -> None:
        self._document = document
        self._sources = sources

    def record(self, number: int) -> object:
        """What a node was made of, or None."""
        came = self._document.node_came(number)
        return None if came is None else self._sources[came.origin].records.get(came.number)

    def number(self, raw: object) -> int | None:
        """The node that a record was opened as, or None."""
        return self._numbers.get(id(raw))

    def storage(self, storage: Storage) -> int:
        """The id here of a storage as its file described it."""
        number = self._storages.get(id(storage))
        if number is None:
            raise CheckpointError(marked("its storage belongs to another file"),
                                  place=say("storage {key}", key=storage.key))
        return number

    @cached_property
    def _numbers(self) -> dict[int, int]:
        # Of several copies the first stands for the record: it is where the others were copied from.
        found = {id(raw): number for number, raw in self._sources[0].records.items()}
        for number, came in self._document.nodes_came.items():
            records = self._sources[came.origin].records
            if came.number in records:
                found.setdefault(id(records[came.number]), number)
        return found

    @cached_property
    def _storages(self) -> dict[int, int]:
        found = {id(storage): storage.id for storage in self._sources[0].checkpoint.storages}
        for number, came in self._document.storages_came.items():
            found.setdefault(id(self._sources[came.origin].checkpoint.storages[came.number]), number)
        return found


