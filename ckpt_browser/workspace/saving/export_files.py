"""Tensors as arrays of numpy and as text, streamed into files that are put in their places in one step."""

import io
import math
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ...core.edits.tensors import SPARSE
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.messages import SEMICOLON, Count, joined, marked, say
from ...core.nodes import Tensor
from ...formats.writing.disk.out import write_payload
from ...formats.writing.disk.target import replacing
from ...formats.writing.payload import Computed
from ...formats.writing.zip_records import archive_nbytes
from ...formats.writing.zip_writer import ZipWriter
from ..reading.computing import Bytes
from ..reading.tensor_numbers import Numbers, numbers_of
from .csv_text import csv_chunks

if TYPE_CHECKING:
    from ...analysis.elements.decoding import Array

DENSEST = 16 << 30
"""Bytes up to which a sparse tensor is written with its zeros."""

_AT_ONCE = 1 << 20
"""Elements that are read at once."""

_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f\\:*?"<>|\ud800-\udfff]')


class Entry(NamedTuple):
    """One tensor and what it is called."""

    name: str
    tensor: Tensor


class Done(NamedTuple):
    """The file that was written."""

    path: str
    nbytes: int
    note: str


class _Array(NamedTuple):
    """A tensor as a file of numpy's."""

    head: bytes
    nbytes: int
    """Of all, the head too."""
    note: str


def write_npy(known: Bytes, entries: Sequence[Entry], target: str, check: Callable[[], None], token: CancelToken,
              report: Report) -> Done:
    """Write the first entry as an array of numpy's.

    Raises:
        CheckpointError: its numbers cannot be had, or the file cannot be written.
        Cancelled: the token was raised.
    """
    array = _planned(known, entries[0], token)
    with replacing(target, array.nbytes, check=check) as replacement:
        write_payload(replacement.out, _payload(known, entries[0], array, token), token, report)
    return Done(replacement.path, array.nbytes, _joined(array.note, replacement.note))


def write_npz(known: Bytes, entries: Sequence[Entry], target: str, check: Callable[[], None], token: CancelToken,
              report: Report) -> Done:
    """Write all entries as arrays of numpy's in one archive; raises as :func:`write_npy` does."""
    names: dict[str, Entry] = {}
    for entry in entries:
        names[free_name(safe_name(entry.name), names)] = entry
    arrays = {name: _planned(known, entry, token) for name, entry in names.items()}
    nbytes = archive_nbytes((f"{name}.npy", array.nbytes) for name, array in arrays.items())
    with replacing(target, nbytes, check=check) as replacement:
        writer = ZipWriter(replacement.out, "", token, report)
        for name, array in arrays.items():
            writer.add(f"{name}.npy", _payload(known, names[name], array, token))
        writer.finish()
        nbytes = replacement.out.position
    return Done(replacement.path, nbytes, _joined(*(array.note for array in arrays.values()), replacement.note))


def write_csv(known: Bytes, entries: Sequence[Entry], target: str, check: Callable[[], None], token: CancelToken,
              report: Report) -> Done:
    """Write the first entry as text that is read back to the same numbers; raises as :func:`write_npy` does.

    A matrix becomes its rows; any other tensor a line for each element, with its indices.
    """
    numbers = _numbers(known, entries[0], token)
    count = math.prod(numbers.shape)
    total, done = count * numbers.itemsize, 0
    with replacing(target, 2 * count, check=check) as replacement:
        for text in csv_chunks(_chunks(numbers), numbers.shape):
            token.check()
            replacement.out.write(text.data)
            done += text.elements * numbers.itemsize
            report(marked("writing"), done, total)
        nbytes = replacement.out.position
    return Done(replacement.path, nbytes, replacement.note)


def safe_name(text: str) -> str:
    """A name for a member of an archive, wherever that is unpacked."""
    parts = [_UNSAFE.sub("_", part).strip() for part in text.split("/")]
    return "/".join(["_" if part in ("", ".", "..") else part for part in parts])


def free_name(name: str, taken: Collection[str]) -> str:
    """The name, or the first with a number behind it that is not taken."""
    number, found = 2, name
    while found in taken:
        found = f"{name}_{number}"
        number += 1
    return found


def _numbers(known: Bytes, entry: Entry, token: CancelToken) -> Numbers:
    try:
        if entry.tensor.layout in SPARSE and entry.tensor.nbytes > DENSEST:
            raise CheckpointError(say("is sparse and would take {bytes} bytes with all its zeros; export it as .pt",
                                      bytes=Count(entry.tensor.nbytes)))
        return numbers_of(known, entry.tensor, token)
    except CheckpointError as error:
        raise CheckpointError(str(error), place=entry.name[:200]) from None


def _planned(known: Bytes, entry: Entry, token: CancelToken) -> _Array:
    import numpy as np

    from ...analysis.elements.decoding import portable

    numbers = _numbers(known, entry, token)
    kind = portable(b"", numbers.dtype).dtype
    head = io.BytesIO()
    np.lib.format.write_array_header_1_0(
        head, {"descr": kind.str, "fortran_order": False, "shape": numbers.shape})
    nbytes = head.tell() + math.prod(numbers.shape) * kind.itemsize
    wider = "" if kind.name == numbers.dtype else say("{dtype} became {name}, because numpy has no such type",
                                                      dtype=numbers.dtype, name=kind.name)
    note = say("{dtype} was dequantised", dtype=entry.tensor.dtype) if entry.tensor.layout == "quantized" else wider
    return _Array(head.getvalue(), nbytes, note)


def _payload(known: Bytes, entry: Entry, array: _Array, token: CancelToken) -> Computed:
    def chunks() -> Iterator[bytes | memoryview]:
        yield array.head
        # Read anew for each member: the order of a sparse one is kept no longer than it takes to write it.
        for numbers in _chunks(_numbers(known, entry, token)):
            yield numbers.view("u1").data

    return Computed(array.nbytes, chunks)


def _chunks(numbers: Numbers) -> "Iterator[Array]":
    """The numbers in a type that numpy has, in one dimension, so many at a time."""
    from ...analysis.elements.decoding import portable

    size, total = numbers.itemsize, numbers.reader.nbytes
    for start in range(0, total, _AT_ONCE * size):
        data = bytearray(min(_AT_ONCE * size, total - start))
        numbers.reader.read_into(start, memoryview(data))
        yield portable(data, numbers.dtype)


def _joined(*notes: str) -> str:
    return joined(SEMICOLON, dict.fromkeys(filter(None, notes)))
