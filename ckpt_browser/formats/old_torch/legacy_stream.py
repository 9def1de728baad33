"""The pickles at the start of a legacy stream, and the places of the storages behind them."""

from dataclasses import dataclass
from struct import Struct

from ...core.checkpoint import Problem
from ...core.dtypes import DTYPES
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report, no_report
from ...core.messages import Count, marked, say
from ..files import ByteFile
from ..pickles.inert import Pairs, Persistent, Program, TensorCall
from ..pickles.machine import run
from ..pickles.state import Meter
from ..recognise.arguments import natural, storage_dtype
from ..recognise.builder import Unexpected
from ..storages import Place, Scope

MAGIC = 0x1950A86A20F9469CFC6C
PROTOCOL = 1001
_COUNT = Struct("<q")
BEYOND = marked("lies beyond the end of the file, which is cut short")
"""Why the bytes of a storage cannot be read."""


@dataclass(frozen=True, slots=True)
class Head:
    """The pickles at the start of a legacy stream.

    Attributes:
        program: the object itself.
        programs: all five, the object's first.
        keys: storage keys in the order of their bytes.
        end: byte place of the first storage.
        writer: byte order of the machine that wrote the file; the file itself is little-endian always.
        places: filled by :func:`locate`; the scope of ``program`` looks here.
    """

    program: Program
    programs: tuple[Program, ...]
    keys: tuple[str, ...]
    end: int
    writer: str
    places: dict[str, Place]


def parse_head(data: bytes, token: CancelToken | None, report: Report = no_report, meter: Meter | None = None) -> Head:
    """The pickles at the start of ``data``.

    Raises:
        CheckpointError: they are cut short or not those of a legacy stream.
    """
    magic = run(data, what=marked("magic number"), token=token, meter=meter)
    version = run(data, magic.end, what=marked("protocol version"), token=token, meter=meter)
    system = run(data, version.end, what=marked("system information"), token=token, meter=meter)
    if magic.root != MAGIC or type(version.root) is not int or version.root != PROTOCOL:
        raise CheckpointError(marked("does not start like a torch file"))
    places: dict[str, Place] = {}
    scope = Scope(places.get, name=_storage)
    program = run(data, system.end, what="pickle", scope=scope, token=token, report=report, meter=meter)
    keys = run(data, program.end, what=marked("list of storages"), token=token, meter=meter)
    if type(keys.root) is not list or not all(type(key) is str for key in keys.root):
        raise CheckpointError(marked("its list of storages is no list of texts"))
    return Head(program, (program, magic, version, system, keys), tuple(keys.root), keys.end, _writer(system.root),
                places)


def locate(head: Head, file: ByteFile | bytes) -> list[Problem]:
    """Find each storage's bytes behind the pickles; fills ``head.places``."""
    sizes = declared_sizes(head.program.persistents)
    size = len(file) if isinstance(file, bytes) else file.size
    place, problems = head.end, list[Problem]()
    for key in head.keys:
        if key not in sizes:
            problems.append(Problem("error", marked("its list of storages names one that the pickle does not; what "
                                                    "follows cannot be found")))
            return problems
        if place + 8 > size:
            break
        (count,) = _COUNT.unpack(file[place:place + 8] if isinstance(file, bytes) else file.read(place, 8))
        itemsize, declared = sizes[key]
        if count != declared:
            problems.append(Problem("error", say("storage {key} declares {declared} elements, but {count} are "
                                                 "written", key=_short(key), declared=Count(declared),
                                                 count=Count(count))))
            return problems
        data = file[place + 8:place + 8 + count * itemsize] if isinstance(file, bytes) else None
        missing = BEYOND if place + 8 + count * itemsize > size else ""
        head.places[key] = Place(place + 8 if data is None else None, count * itemsize, data=data, missing=missing)
        place += 8 + count * itemsize
    if len(head.places) < len(head.keys) or place > size:
        _mark_missing(head, sizes)
        whole = sum(not found.missing for found in head.places.values())
        problems.append(Problem("error", say("is cut short at byte {size}; {whole} of {count} storages are whole",
                                             size=Count(size), whole=Count(whole), count=Count(len(head.keys)))))
    elif place < size:
        problems.append(Problem("warning", say("{size} bytes follow the last storage and are ignored",
                                               size=Count(size - place))))
    return problems


def _mark_missing(head: Head, sizes: dict[str, tuple[int, int]]) -> None:
    for key in head.keys:
        if key in sizes and key not in head.places:
            itemsize, count = sizes[key]
            head.places[key] = Place(None, count * itemsize, missing=BEYOND)


def _writer(system: object) -> str:
    if type(system) is Pairs:
        for key, value in zip(system[::2], system[1::2], strict=True):
            if type(key) is str and key == "little_endian" and value is False:
                return "big"
    return "little"


def declared_sizes(persistents: list[Persistent | TensorCall]) -> dict[str, tuple[int, int]]:
    """Element size and element count that the pickle declares for each storage key."""
    sizes: dict[str, tuple[int, int]] = {}
    for persistent in persistents:
        if isinstance(persistent, TensorCall):
            pid: object = ("storage", persistent.storage_class, persistent.key, persistent.location, persistent.numel)
        else:
            pid = persistent.pid
        if type(pid) is not tuple or len(pid) < 5 or type(pid[2]) is not str or pid[2] in sizes:
            continue
        try:
            sizes[pid[2]] = DTYPES[storage_dtype(pid[1])].itemsize, natural(pid[4], "element count")
        except Unexpected:
            continue
    return sizes


def _short(key: str) -> str:
    return key if len(key) <= 40 else key[:39] + "…"


def _storage(key: str) -> str:
    return say("storage {key}", key=key)
