"""Between what is known of a file and what is remembered: which tensors lie where, and their numbers as bytes."""

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from ...core.document import Document
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken
from ...core.nodes import Tensor
from ...formats.files import Identity
from ..reading.library import Library
from .knowledge import Known, made_of
from .remembering import Entry, Memory

if TYPE_CHECKING:
    from ...analysis.measuring.measures import Histogram
    from .sweeping import Row

LOOK = 256
"""Tensors between two looks at the cancel token."""


class Place(NamedTuple):
    """Where a tensor's numbers lie on the disk."""

    file: Identity
    """The state of the file that holds them, or the first of them."""
    digest: bytes
    """Of everything that decides about them."""


class Places:
    """Finds the places of a document's tensors."""

    def __init__(self, document: Document, library: Library) -> None:
        self._document = document
        self._library = library
        self._texts: dict[int, tuple[Identity, str]] = {}

    def files(self) -> list[Identity]:
        """The files that the document draws from."""
        found = [file.identity for path in self._document.origins for file in self._library.source(path).files]
        return list(dict.fromkeys(found))

    def unchanged(self) -> set[Identity]:
        """Those of them that are still what was opened."""
        found = set()
        for path in self._document.origins:
            for file in self._library.source(path).files:
                with suppress(CheckpointError):
                    file.check_unchanged()
                    found.add(file.identity)
        return found

    def of(self, tensor: Tensor) -> Place | None:
        """A tensor's place; None where its numbers are computed from others, or are in no file."""
        nodes = self._document.checkpoint.nodes
        first: list[Identity] = []

        def called(storage: int) -> str:
            file, text = self._storage(storage)
            first.append(file)
            return text

        try:
            text = made_of(nodes, tensor, called)
        except LookupError:
            return None
        return Place(first[0], hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).digest()) \
            if first else None

    def _storage(self, number: int) -> tuple[Identity, str]:
        """The file of a storage, and what it is called there; a LookupError for one that lies in none."""
        found = self._texts.get(number)
        if found is None:
            came = self._document.storage_came(number)
            if came is None or number in self._document.derived:
                raise LookupError
            source = self._library.source(self._document.origins[came.origin])
            there = source.checkpoint.storages[came.number]
            if there.missing or there.file >= len(source.files):
                raise LookupError
            file = source.files[there.file].identity
            found = self._texts[number] = file, (
                f"{file} {there.id} {there.offset} {there.packed_offset} {there.packed} {there.nbytes} "
                f"{there.byteorder}")
        return found


def recall(document: Document, library: Library, memory: Memory, numbers: Iterable[int],
           token: CancelToken) -> dict[str, Known]:
    """What is remembered of the tensors with these node numbers, for ``Knowledge.take``; reads none of their bytes."""
    try:
        places = Places(document, library)
        remembered = memory.recall(places.files())
    except CheckpointError:
        return {}
    found = {}
    nodes = document.checkpoint.nodes
    for count, number in enumerate(numbers if remembered else ()):
        if not count % LOOK:
            token.check()
        node = nodes[number]
        place = places.of(node) if isinstance(node, Tensor) else None
        data = remembered.get((place.file, place.digest)) if place is not None else None
        known = unpacked(data) if data is not None else None
        if known is not None and isinstance(node, Tensor):
            found[made_of(nodes, node, str)] = known
    return found


def remember(document: Document, library: Library, memory: Memory, rows: "Iterable[Row]") -> None:
    """Keep what was found, unless its file changed meanwhile; what only an unsaved edit makes is not kept."""
    try:
        places = Places(document, library)
        unchanged = places.unchanged()
        entries = []
        for row in rows:
            node = document.checkpoint.nodes[row.node]
            if row.statistics is not None and isinstance(node, Tensor) and (place := places.of(node)) is not None \
                    and place.file in unchanged:
                entries.append(Entry(place.file, place.digest, packed(Known(row.statistics, row.sketch))))
    except (CheckpointError, OSError):
        return
    memory.keep(entries)


def packed(known: Known) -> bytes:
    """Numbers as JSON."""
    statistics, sketch = known.statistics, known.sketch
    bins = [sketch.low, sketch.high, [int(count) for count in sketch.counts], sketch.below, sketch.above] \
        if sketch is not None else None
    return json.dumps([list(statistics) if statistics is not None else None, bins], default=_plain,
                      separators=(",", ":")).encode()


def unpacked(data: bytes) -> Known | None:
    """The numbers again; None where they are nothing that :func:`packed` writes."""
    from ...analysis.measuring.measures import QUANTILES, Statistics

    sample = Statistics(0)
    place = sample._fields.index("quantiles")
    try:
        values, bins = json.loads(data)
        if len(values) != len(sample):
            return None
        if not all(map(_fits, values, sample)) or len(values[place]) not in (0, len(QUANTILES)):
            return None
        statistics = Statistics(*values)._replace(quantiles=tuple(values[place]))
        return Known(statistics, _sketch(bins) if bins is not None else None)
    except (ValueError, TypeError, RecursionError, OverflowError):
        return None


def _sketch(bins: object) -> "Histogram":
    import numpy as np

    from ...analysis.measuring.measures import Histogram

    if not isinstance(bins, list):
        raise TypeError
    low, high, counts, below, above = bins
    if not all(map(_is_number, [low, high])) or any(type(count) is not int for count in [*counts, below, above]):
        raise TypeError
    return Histogram(low, high, np.array(counts, np.int64).reshape(-1), below, above)


def _fits(value: object, sample: object) -> bool:
    """True for a value that can stand where ``sample`` stands in a statistic without numbers."""
    if isinstance(sample, tuple):
        return isinstance(value, list) and all(map(_is_number, value))
    return _is_number(value) if sample is None else type(value) is type(sample)


def _is_number(value: object) -> bool:
    return value is None or type(value) in (int, float)


def _plain(value: object) -> object:
    """A number of numpy's as Python's own."""
    return value.item()  # type: ignore[attr-defined]
