"""A case: a seed, and the steps that its number rolls; the same number is the same mutant."""

import random
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from . import headers, programs, streams, zips
from .rolls import cut, one

MAGIC = b"\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19"
LINKS = ("/etc/passwd", ".", "nowhere", "/dev/zero", "..")


class Seed(NamedTuple):
    """A file or a folder that somebody's program wrote."""

    name: str
    files: tuple[tuple[str, bytes], ...]
    opened: str
    """Which of the files is opened; empty for the folder itself."""

    @property
    def kind(self) -> str:
        """What its steps are about."""
        return "dcp" if not self.opened else kind_of(dict(self.files)[self.opened])


class Mutant(NamedTuple):
    """What is written to the disk and opened."""

    number: int
    seed: Seed
    files: tuple[tuple[str, bytes], ...]
    links: tuple[tuple[str, str], ...] = ()

    @property
    def nbytes(self) -> int:
        """Bytes of all files."""
        return sum(len(data) for _, data in self.files)


def kind_of(data: bytes) -> str:
    """Which steps fit a file."""
    if data[:2] == b"PK":
        return "zip"
    if data[257:262] == b"ustar":
        return "tar"
    if MAGIC in data[:40]:
        return "legacy"
    if data[8:9] == b"{":
        return "safetensors"
    return "index" if data[:1] == b"{" else "pickle"


STEPS: Mapping[str, Callable[[bytes, random.Random], bytes]] = {
    "zip": zips.mutated, "tar": streams.tar_mutated, "legacy": streams.mutated, "safetensors": headers.mutated,
    "index": headers.index_mutated, "pickle": programs.mutated}


SHARES: Mapping[str, int] = {"zip": 45, "legacy": 12, "safetensors": 12, "pickle": 10, "index": 8, "dcp": 7, "tar": 6}
"""How many of a hundred cases are of each kind."""


PLAIN = ("views", "empty", "parameters", "tied", "training", "one", "conjugates", "sparse", "bool", "bfloat16")
"""Made files that torch loads with weights only: half of the cases of their kind."""


def mutant(number: int, seeds: Sequence[Seed]) -> Mutant:
    """The mutant of a number: even numbers take what is made here, odd ones real files where there are any."""
    rolled = random.Random(number)
    real = [seed for seed in seeds if seed.name.startswith("corpus/")]
    made = [seed for seed in seeds if not seed.name.startswith("corpus/")]
    some = real if number % 2 and real else made
    there = {seed.kind for seed in some}
    kinds = [kind for kind in SHARES if kind in there]
    (kind,) = rolled.choices(kinds, [SHARES[kind] for kind in kinds])
    some = [seed for seed in some if seed.kind == kind]
    plain = [seed for seed in some if seed.name.partition("-")[2] in PLAIN]
    return mutated(number, one(rolled, plain if plain and rolled.random() < 0.5 else some), rolled)


def mutated(number: int, seed: Seed, rolled: random.Random) -> Mutant:
    """The seed after its steps."""
    files, links = dict(seed.files), []
    names = list(files)
    if len(names) > 1 and rolled.random() < 0.35:
        name, other = one(rolled, names), one(rolled, names)
        way = rolled.randrange(6)
        if way == 0:
            del files[name]
        elif way == 1:
            files[name] = cut(files[name], rolled)
        elif way == 2:
            files[name], files[other] = files[other], files[name]
        elif way == 3:
            files[name] = one(rolled, (b"", b"PK\5\6" + bytes(18), b"{}", b"\x80\x02}.", b"<html>"))
        elif way == 4:
            links.append((name, one(rolled, (*LINKS, other))))
            del files[name]
        else:
            files[name] = files[other]
        if rolled.random() < 0.6:
            return Mutant(number, seed, tuple(files.items()), tuple(links))
    name = seed.opened if seed.opened in files and rolled.random() < 0.6 else one(rolled, list(files))
    files[name] = STEPS[kind_of(files[name])](files[name], rolled)
    return Mutant(number, seed, tuple(files.items()), tuple(links))


def written(found: Mutant, folder: Path) -> Path:
    """Write the mutant into an empty folder; what is to be opened."""
    for name, data in found.files:
        (folder / name).write_bytes(data)
    for name, target in found.links:
        (folder / name).symlink_to(target)
    return folder / found.seed.opened if found.seed.opened else folder
