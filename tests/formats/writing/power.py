"""A disk that loses power: only what was flushed is sure to be there, and any part of the rest may be too."""

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

SECTOR = 512
"""Bytes that reach the disk together."""
FOLDER = -1
"""Stands for the folder's names in place of a file."""


class Step(NamedTuple):
    """One thing that the system was asked for."""

    what: str
    """``write`` or ``resize`` (of a file), ``flush`` (of a file or the folder), ``link`` or ``unlink`` (of a name)."""
    file: int
    name: str = ""
    place: int = 0
    data: bytes = b""


class Recorder:
    """Within its block, everything that happens to the files of one folder is written down.

    Attributes:
        steps: what happened, in order; files are numbers.
        names: the files that were there at first, by name.
        contents: what they held, by number.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = os.path.realpath(folder)
        self.steps: list[Step] = []
        paths = sorted(folder.iterdir())
        self.names = {path.name: number for number, path in enumerate(paths)}
        self.contents = {number: path.read_bytes() for number, path in enumerate(paths)}
        self._now = dict(self.names)
        self._files = len(paths)
        self._opened: dict[int, int] = {}
        self._real: dict[str, Callable] = {}

    def __enter__(self) -> "Recorder":
        for name in ("open", "write", "copy_file_range", "sendfile", "fsync", "replace", "ftruncate", "unlink"):
            if hasattr(os, name):
                self._real[name] = getattr(os, name)
                setattr(os, name, getattr(self, f"_{name}"))
        return self

    def __exit__(self, *error: object) -> None:
        for name, real in self._real.items():
            setattr(os, name, real)

    def _open(self, path, flags, *args):
        descriptor = self._real["open"](path, flags, *args)
        folder, name = os.path.split(os.fspath(path))
        if path == self.folder:
            self._opened[descriptor] = FOLDER
        elif folder == self.folder:
            if name not in self._now:
                self._now[name] = self._files
                self._files += 1
                self.steps.append(Step("link", self._now[name], name))
            self._opened[descriptor] = self._now[name]
        return descriptor

    def _write(self, descriptor, data):
        place = os.lseek(descriptor, 0, os.SEEK_CUR)
        count = self._real["write"](descriptor, data)
        self.steps.append(Step("write", self._opened[descriptor], place=place, data=bytes(data[:count])))
        return count

    def _copy_file_range(self, source, target, nbytes, offset):
        place = os.lseek(target, 0, os.SEEK_CUR)
        count = self._real["copy_file_range"](source, target, nbytes, offset)
        self.steps.append(Step("write", self._opened[target], place=place, data=os.pread(target, count, place)))
        return count

    def _sendfile(self, target, source, offset, nbytes):
        place = os.lseek(target, 0, os.SEEK_CUR)
        count = self._real["sendfile"](target, source, offset, nbytes)
        self.steps.append(Step("write", self._opened[target], place=place, data=os.pread(target, count, place)))
        return count

    def _fsync(self, descriptor):
        self._real["fsync"](descriptor)
        self.steps.append(Step("flush", self._opened[descriptor]))

    def _ftruncate(self, descriptor, size):
        self._real["ftruncate"](descriptor, size)
        self.steps.append(Step("resize", self._opened[descriptor], place=size))

    def _replace(self, source, target):
        self._real["replace"](source, target)
        number = self._now.pop(os.path.basename(source))
        self._now[os.path.basename(target)] = number
        # In one step, as rename promises.
        self.steps.append(Step("link", number, f"{os.path.basename(source)}/{os.path.basename(target)}"))

    def _unlink(self, path):
        self._real["unlink"](path)
        self.steps.append(Step("unlink", self._now.pop(os.path.basename(path)), os.path.basename(path)))


def crashes(recorder: Recorder, rolled: random.Random, each: int) -> Iterator[dict[str, bytes]]:
    """Folders as they may be found, by name and content, when power fails after any of the steps."""
    for end in range(len(recorder.steps) + 1):
        for _ in range(each):
            yield _found(recorder, recorder.steps[:end], rolled)


def _found(recorder: Recorder, steps: list[Step], rolled: random.Random) -> dict[str, bytes]:
    last = {step.file: place for place, step in enumerate(steps) if step.what == "flush"}
    contents = {number: bytearray(data) for number, data in recorder.contents.items()}
    names = dict(recorder.names)
    in_order = True  # a folder's changes reach the disk one after the other
    for place, step in enumerate(steps):
        sure = place < last.get(FOLDER if step.what in ("link", "unlink") else step.file, -1)
        if step.what in ("link", "unlink"):
            in_order = sure or (in_order and rolled.random() < 0.5)
            if in_order:
                _name(names, step)
        elif step.what != "flush":
            _content(contents.setdefault(step.file, bytearray()), step, sure, rolled)
    return {name: bytes(contents.get(number, b"")) for name, number in names.items()}


def _name(names: dict[str, int], step: Step) -> None:
    old, slash, new = step.name.partition("/")
    if step.what == "unlink" or slash:
        names.pop(old, None)
    if step.what == "link":
        names[new if slash else old] = step.file


def _content(content: bytearray, step: Step, sure: bool, rolled: random.Random) -> None:
    if step.what == "resize":
        if sure or rolled.random() < 0.5:
            content[:] = content[:step.place].ljust(step.place, b"\0")
        return
    chance = rolled.choice((0.0, 0.5, 1.0))  # of each sector
    end = step.place
    while end < step.place + len(step.data):
        begin, end = end, min((end // SECTOR + 1) * SECTOR, step.place + len(step.data))
        if sure or rolled.random() < chance:
            content.extend(bytes(max(0, end - len(content))))
            content[begin:end] = step.data[begin - step.place:end - step.place]
