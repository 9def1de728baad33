"""A disk that loses power: only what was flushed is sure to be there, and any part of the rest may be too."""

import os
import random
import shutil
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from .shim import Doing, Listener

SECTOR = 512
"""Bytes that usually reach the disk together; the one that is written last may be torn."""
_LONG_AGO = 1_000_000_000_000_000_000
"""Nanoseconds since 1970: when the files were changed that nobody touches."""


class Step(NamedTuple):
    """One thing that the system was asked for."""

    what: str
    """``write`` or ``resize`` (of a file), ``flush`` (of a file, or of a folder by its name), ``link``, ``rename`` or
    ``unlink`` (of a name)."""
    file: int
    name: str = ""
    """Within the folder, subfolders included."""
    place: int = 0
    data: bytes = b""
    new: str = ""
    """The other name of a renaming."""


class Recorder(Listener):
    """Writes down everything that happens to the files of one folder.

    Attributes:
        steps: what happened, in order; files are numbers.
        names: the files that were there at first, by name.
        contents: what they held, by number.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = os.path.realpath(folder)
        self.steps: list[Step] = []
        paths = sorted(path for path in Path(self.folder).rglob("*") if path.is_file())
        self.folders = (".", *sorted(path.name for path in Path(self.folder).iterdir() if path.is_dir()))
        self.names = {str(path.relative_to(self.folder)): number for number, path in enumerate(paths)}
        self.contents = {number: path.read_bytes() for number, path in enumerate(paths)}
        self._now = dict(self.names)
        self._files = len(paths)
        self._opened: dict[int, int] = {}
        self._folders: dict[int, str] = {}

    def done(self, doing: Doing, place: int, result: Any) -> None:
        """Write it down, if it is one of the things that count."""
        note = _NOTES.get(doing.call.name)
        if note is not None:
            note(self, doing.args, place, result)

    def _name(self, path: Any) -> str:
        return os.path.relpath(os.fspath(path), self.folder)

    def _open(self, args: tuple[Any, ...], place: int, result: Any) -> None:
        name = self._name(args[0])
        if os.path.isdir(args[0]):
            self._folders[result] = "" if name == "." else name
            return
        self._folders.pop(result, None)
        if name not in self._now:
            self._now[name] = self._files
            self._files += 1
            self.steps.append(Step("link", self._now[name], name))
        elif args[1] & os.O_TRUNC:
            self.steps.append(Step("resize", self._now[name]))
        self._opened[result] = self._now[name]

    def _write(self, args: tuple[Any, ...], place: int, result: Any) -> None:
        self.steps.append(Step("write", self._opened[args[0]], place=place, data=bytes(args[1][:result])))

    def _moved(self, target: int, place: int, count: int) -> None:
        self.steps.append(Step("write", self._opened[target], place=place, data=os.pread(target, count, place)))

    def _fsync(self, args: tuple[Any, ...], place: int, result: Any) -> None:
        if args[0] in self._folders:
            self.steps.append(Step("flush", -1, self._folders[args[0]]))
        else:
            self.steps.append(Step("flush", self._opened[args[0]]))

    def _resize(self, args: tuple[Any, ...], place: int, result: Any) -> None:
        self.steps.append(Step("resize", self._opened[args[0]], place=args[1]))

    def _rename(self, args: tuple[Any, ...], place: int, result: Any) -> None:
        old, new = self._name(args[0]), self._name(args[1])
        number = self._now.pop(old)
        self._now[new] = number
        self.steps.append(Step("rename", number, old, new=new))  # in one step, as the system promises

    def _link(self, args: tuple[Any, ...], place: int, result: Any) -> None:
        number = self._now[self._name(args[0])]
        self._now[self._name(args[1])] = number
        self.steps.append(Step("link", number, self._name(args[1])))

    def _unlink(self, args: tuple[Any, ...], place: int, result: Any) -> None:
        name = self._name(args[0])
        self.steps.append(Step("unlink", self._now.pop(name), name))


_NOTES: dict[str, Callable[[Recorder, tuple[Any, ...], int, Any], None]] = {
    "open": Recorder._open, "write": Recorder._write, "fsync": Recorder._fsync, "ftruncate": Recorder._resize,
    "replace": Recorder._rename, "rename": Recorder._rename, "rename_new": Recorder._rename, "link": Recorder._link,
    "unlink": Recorder._unlink, "remove": Recorder._unlink,
    "copy_file_range": lambda self, args, place, result: self._moved(args[1], place, result),
    "sendfile": lambda self, args, place, result: self._moved(args[0], place, result),
}


class Crash(NamedTuple):
    """How power fails."""

    end: int
    """After so many steps."""
    seed: int
    ordered: bool
    """Whether the changes of a folder's names reach the disk one after the other, as usual file systems have it."""


class Found(NamedTuple):
    """A folder as it is found."""

    files: dict[str, bytes]
    times: dict[str, int]
    """The step that each was written by last."""
    folders: tuple[str, ...]
    """Which stood there before."""

    def put(self, folder: Path) -> None:
        """Make a folder look so; the files that are in it go."""
        shutil.rmtree(folder, ignore_errors=True)
        for name in self.folders:
            (folder / name).mkdir(parents=True, exist_ok=True)
        for name, data in self.files.items():
            path = folder / name
            path.write_bytes(data)
            os.utime(path, ns=(_LONG_AGO, _LONG_AGO + self.times[name] * 1_000_000_000))

    def key(self) -> int:
        """Equal for equal folders."""
        return hash(tuple(sorted((name, len(data), zlib.crc32(data)) for name, data in self.files.items())))


def crashes(steps: int, seeds: Iterable[int]) -> Iterator[Crash]:
    """Every moment, once for each seed: even ones let names reach the disk in their order, odd ones in none."""
    for end in range(steps + 1):
        for seed in seeds:
            yield Crash(end, seed, seed % 2 == 0)


def found(recorder: Recorder, crash: Crash) -> Found:
    """What lies on the disk after a crash: all that was flushed, and a part of the rest.

    Seeds below eight leave nothing of the rest, all of it, only its names, or only its contents.
    """
    rolled = random.Random(repr(crash))
    steps = recorder.steps[:crash.end]
    files = {step.file: place for place, step in enumerate(steps) if step.what == "flush" and step.file >= 0}
    folders = {step.name: place for place, step in enumerate(steps) if step.what == "flush" and step.file < 0}
    contents = {number: bytearray(data) for number, data in recorder.contents.items()}
    names = dict(recorder.names)
    times = dict.fromkeys(contents, 0)
    in_order = True
    for place, step in enumerate(steps):
        if step.what in ("link", "rename", "unlink"):
            sure = place < folders.get(os.path.dirname(step.name), -1)
            kept = sure or _chance(crash, rolled, names=True) > rolled.random()
            in_order = sure or (kept and in_order)
            if in_order if crash.ordered else kept:
                _rename(names, step)
        elif step.what != "flush":
            times[step.file] = place + 1
            sure = place < files.get(step.file, -1)
            _change(contents.setdefault(step.file, bytearray()), step,
                    1.0 if sure else _chance(crash, rolled, names=False), rolled)
    return Found({name: bytes(contents.get(number, b"")) for name, number in names.items()},
                 {name: times.get(number, 0) for name, number in names.items()}, recorder.folders)


def _chance(crash: Crash, rolled: random.Random, *, names: bool) -> float:
    fixed = {0: 0.0, 1: 0.0, 2: 1.0, 3: 1.0, 4: float(names), 5: float(names), 6: float(not names), 7: float(not names)}
    return fixed.get(crash.seed, 0.5 if names else rolled.choice((0.0, 0.5, 1.0)))


def _rename(names: dict[str, int], step: Step) -> None:
    if step.what == "link":
        names[step.name] = step.file
        return
    names.pop(step.name, None)
    if step.what == "rename":
        names[step.new] = step.file


def _change(content: bytearray, step: Step, chance: float, rolled: random.Random) -> None:
    if step.what == "resize":
        if chance > rolled.random():
            content[:] = content[:step.place].ljust(step.place, b"\0")
        return
    end = step.place + len(step.data)
    if chance and rolled.random() < 0.5:  # its length, and nothing in it yet
        content.extend(bytes(max(0, end - len(content))))
    torn = rolled.randrange(step.place, end) // SECTOR if chance < 1 and rolled.random() < 0.3 else -1
    begin = step.place
    while begin < end:
        sector, stop = begin // SECTOR, min((begin // SECTOR + 1) * SECTOR, end)
        if chance > rolled.random():
            upto = rolled.randrange(begin, stop) if sector == torn else stop
            content.extend(bytes(max(0, upto - len(content))))
            content[begin:upto] = step.data[begin - step.place:upto - step.place]
        begin = stop
