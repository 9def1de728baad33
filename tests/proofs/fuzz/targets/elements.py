"""The numbers of tensors of every layout: views, sparse, quantised, nested ones, whose parts a file makes up."""

import struct
from functools import cache

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.document import new_document
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.nodes import Tensor
from ckpt_browser.formats.source import Source
from ckpt_browser.workspace.reading.computing import Bytes
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.reading.tensor_numbers import Numbers, numbers_of, stored_numbers_of
from tests.formats.hostile import zipped

from .. import checking, places
from ..grammar import program
from ..target import Target
from . import recognise

TENSORS = 6
"""Of which the numbers are read, in one file."""
SOME = 256
"""Bytes of numbers that are read at each end."""


def feed(data: bytes) -> None:
    """Open an archive around the program that the bytes are, or stand for, and read from all of its tensors."""
    given = data if data.startswith(recognise.GIVEN) else program(data)
    try:
        source = open_checkpoint(places.put(zipped(given, **_storages())))
    except CheckpointError:
        return
    try:
        _read_all(source, source.checkpoint)
    finally:
        source.close()


def _read_all(source: Source, checkpoint: Checkpoint) -> None:
    known = Bytes(new_document(checkpoint), Library({checkpoint.path: source}))
    tensors = [node for node in checkpoint.nodes if isinstance(node, Tensor)]
    for tensor in tensors[:TENSORS]:
        for ask in (numbers_of, stored_numbers_of):
            try:
                _read(ask(known, tensor))
            except CheckpointError as error:
                checking.refused(error)


def _read(numbers: Numbers) -> None:
    """The first and the last numbers: what is read in two ways is the same."""
    size = numbers.reader.nbytes
    assert size >= 0
    assert numbers.absent >= 0
    head, tail = bytearray(min(SOME, size)), bytearray(min(SOME, size))
    numbers.reader.read_into(0, memoryview(head))
    numbers.reader.read_into(size - len(tail), memoryview(tail))
    if size <= SOME:
        assert head == tail


@cache
def _storages() -> dict[str, bytes]:
    """Records under the keys that torch counts: small integers, which can be indices, and other bytes by turns."""
    small = struct.pack("<24q", *[place % 3 for place in range(24)])
    return {f"data__{key}": small if key % 2 == 0 else bytes(range(key, key + 192)) for key in range(24)}


TARGET = Target("elements", feed, recognise.TARGET.words, recognise.change, 4096, recognise.TARGET.samples)
