"""What is left of a torch zip that was cut short: its pickle stands first, its directory would have stood last."""

from struct import Struct
from typing import NamedTuple

from ...core.checkpoint import Problem
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.limits import LIMITS, MIB
from ...core.messages import Count, marked, say
from ..assemble import assemble, interpret, new_builder
from ..files import ByteFile
from ..old_torch.legacy_stream import BEYOND, declared_sizes
from ..pickles.machine import run
from ..source import Source
from ..storages import Place, Scope
from ..zips.zip_end import MissingDirectory

_LOCAL = Struct("<4s2xHH8xIIHH")
_LOCAL_MARK = b"PK\3\4"
_DESCRIPTOR_MARK = b"PK\7\x08"
_HAS_DESCRIPTOR = 1 << 3
_WINDOWS = (MIB, 16 * MIB, LIMITS.pickle_bytes)
_SMALL = 1 << 16
"""Longest record beside the storages whose end is looked for; torch's own have a few bytes."""


class _Record(NamedTuple):
    name: str
    start: int
    """Byte place of the data."""
    nbytes: int | None
    """None where only the descriptor behind the data says it."""
    method: int


def salvage(file: ByteFile, error: MissingDirectory, token: CancelToken, report: Report) -> Source:
    """The tree of a cut torch.save archive, its lost storages marked; the file's problem is ``error``.

    Raises:
        MissingDirectory: the archive was cut within its pickle, or is none that torch.save writes.
    """
    first = _header(file, 0)
    if first is None or not first.name.endswith("/data.pkl") or first.method:
        raise error
    data = _pickle(file, first.start, token, report)
    if data is None:
        raise error
    folder = first.name.removesuffix("data.pkl")
    sizes = declared_sizes(run(data, token=token).persistents)
    places, byteorder = _places(file, first.start + len(data), folder, sizes, token)
    for key, (itemsize, count) in sizes.items():
        if key not in places:
            places[key] = Place(None, itemsize * count, missing=BEYOND)
    builder, storages = new_builder(token, report)
    scope = Scope(places.get, byteorder, lambda key: say("record {name}", name=f"{folder}data/{key}"))
    root, program = interpret(builder, data, say("record {name}", name=first.name), scope)
    lost = sum(bool(place.missing) for place in places.values())
    problem = Problem("error", say("{error}; {count} of {count2} storages are whole", error=error,
                                   count=Count(len(places) - lost), count2=Count(len(places))))
    return assemble(file, "torch-zip", builder, storages, root, [program], problems=[problem])


def _pickle(file: ByteFile, start: int, token: CancelToken, report: Report) -> bytes | None:
    """The bytes of the pickle at ``start``; None where it does not end within the file."""
    for window in _WINDOWS:
        data = file.read(start, min(window, file.size - start))
        try:
            return data[:run(data, token=token, report=report).end]
        except CheckpointError:
            if start + window >= file.size:
                return None
    return None


def _places(file: ByteFile, place: int, folder: str, sizes: dict[str, tuple[int, int]],
            token: CancelToken) -> tuple[dict[str, Place], str]:
    """Where the storages behind the pickle lie, as far as the file goes, and the byte order."""
    places: dict[str, Place] = {}
    byteorder = "little"
    record = _header(file, _behind(file, place))
    while record is not None and len(places) < LIMITS.records:
        token.check()
        key = record.name.removeprefix(folder + "data/")
        nbytes = record.nbytes
        if key in sizes and record.name != key:
            nbytes = sizes[key][0] * sizes[key][1]
            missing = BEYOND if record.start + nbytes > file.size else ""
            places[key] = Place(record.start, nbytes, missing=missing or (marked("is packed") if record.method else ""))
        elif nbytes is None:
            nbytes = _small(file, record.start)
        if nbytes is None or record.start + nbytes > file.size:
            break
        if record.name == folder + "byteorder" and file.read(record.start, min(nbytes, 3)) == b"big":
            byteorder = "big"
        record = _header(file, _behind(file, record.start + nbytes))
    return places, byteorder


def _header(file: ByteFile, place: int) -> _Record | None:
    """The record whose local header stands at ``place``, or None."""
    if place + _LOCAL.size > file.size:
        return None
    mark, flags, method, packed, nbytes, name_length, extra = _LOCAL.unpack(file.read(place, _LOCAL.size))
    start = place + _LOCAL.size + name_length + extra
    if mark != _LOCAL_MARK or start > file.size:
        return None
    name = file.read(place + _LOCAL.size, name_length).decode("utf-8", "replace")
    told = not flags & _HAS_DESCRIPTOR and packed == nbytes != 0xFFFFFFFF
    return _Record(name, start, nbytes if told else None, method)


def _behind(file: ByteFile, place: int) -> int:
    """The byte place behind the descriptor at ``place``, or ``place`` where there is none."""
    near = file.read(place, min(28, file.size - place)) if place < file.size else b""
    if not near.startswith(_DESCRIPTOR_MARK):
        return place
    return place + (24 if near[24:28] == _LOCAL_MARK else 16)


def _small(file: ByteFile, start: int) -> int | None:
    """Length of a small record whose descriptor follows it, or None."""
    found = file.read(start, min(_SMALL, file.size - start)).find(_DESCRIPTOR_MARK)
    return found if found >= 0 else None
